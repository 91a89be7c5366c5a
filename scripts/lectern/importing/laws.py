"""Official texts of laws into the register: one command per amendment.

Every version that was ever registered stays; the newest is the current one, the others are 旧版,
each with its articles mapped to the version after it (对应): entries that are there stay, the rest
is proposed for people to confirm.
Reading a text is for `law_texts`, likeness for `article_maps`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from lectern.diagnostics import Level, Report, Rule
from lectern.importing.article_maps import propose_by_fingerprints, propose_by_texts
from lectern.importing.law_files import read_lines
from lectern.importing.law_texts import LawText, parse_law_text
from lectern.model.law import Law, LawVersion, Register

SHORT_TITLE = Rule("law-short-title")
LONG_SHORT_TITLE = Rule("law-short-title-long", Level.WARNING)
SAME_VERSION = Rule("law-version-twice")
UNCONFIRMED_MAP = Rule("law-map-unconfirmed", Level.WARNING)

_STATE = "中华人民共和国"
_LONGEST_SHORT_TITLE = 8


def import_laws(
    paths: Iterable[Path],
    register: Register,
    report: Report,
    *,
    checked: str,
    short_title: str = "",
) -> Register:
    """Return the register with the laws of these files added or brought up to date.

    When the report has errors the outcome is incomplete and must not be written.

    Args:
        paths: .docx of the national database, .txt or .md; of one law also two versions at
            once, which is what likeness of texts needs.
        register: What is registered so far.
        report: Takes the problems.
        checked: ISO date to which the texts are known to be current, where they do not say.
        short_title: What citations call the law; only when all files are of one law.
    """
    texts = [text for path in paths if (text := read_law_text(path, report))]
    groups = _group_texts(texts)
    if short_title and len(groups) > 1:
        _report_several(short_title, groups, report)
        return register
    laws = dict(register.laws)
    for title, group in groups.items():
        known = register.find_law(title)
        name = known.short_title if known else short_title or _derive_short_title(group, report)
        sound = _check_short_title(name, short_title, group, laws, report)
        if _check_versions(group, report) and sound:
            laws[name] = _update_law(name, group, known, checked, report)
    return replace(register, laws=laws)


def read_law_text(path: Path, report: Report) -> LawText | None:
    """Return the version of a law in a file, or None with every reason reported."""
    lines = read_lines(path, report)
    return None if lines is None else parse_law_text(lines, path.as_posix(), report)


def _group_texts(texts: Iterable[LawText]) -> dict[str, list[LawText]]:
    """Return the texts by full title, the newest version of each first."""
    groups: defaultdict[str, list[LawText]] = defaultdict(list)
    for text in sorted(texts, key=lambda text: text.version, reverse=True):
        groups[text.title].append(text)
    return groups


def _derive_short_title(group: Sequence[LawText], report: Report) -> str:
    written = next((text.short_title for text in group if text.short_title), "")
    derived = written or group[0].title.removeprefix(_STATE)
    if len(derived) > _LONGEST_SHORT_TITLE:
        report.add(
            LONG_SHORT_TITLE,
            group[0].place,
            f"不知道《{group[0].title}》的简称，先登记为“{derived}”。",
            remedy="在法律登记里把“简称”改短，例如“消防法”；下次登记新法律时用 --short-title 给出。",
        )
    return derived


def _update_law(
    name: str, texts: Sequence[LawText], known: Law | None, checked: str, report: Report
) -> Law:
    """Return the law with these texts among its versions."""
    current, *older = _merge_versions(texts, known)
    if known and texts[0].version < current.version:
        law = known
    else:
        law = _describe_law(name, texts[0], known, checked)
    superseded = [
        replace(old, moved=_map_articles(law, old, new, texts, report))
        for new, old in pairwise([current, *older])
    ]
    return replace(law, current=current, superseded=tuple(superseded))


def _describe_law(name: str, text: LawText, known: Law | None, checked: str) -> Law:
    plain = text.title.removeprefix(_STATE)
    aliases = () if plain in {name, text.title} else (plain,)
    return Law(
        short_title=name,
        title=text.title,
        aliases=known.aliases if known else aliases,
        checked=text.checked or checked,
        current=known.current if known else text.extract_facts(),
        superseded=known.superseded if known else (),
        place=text.place,
    )


def _merge_versions(texts: Iterable[LawText], known: Law | None) -> list[LawVersion]:
    """Return the registered versions and those of the texts, the newest first."""
    versions = {version.version: version for version in (known.versions if known else ())}
    for text in texts:
        before = versions.get(text.version)
        effective = before.effective if before else None
        versions[text.version] = replace(text.extract_facts(), effective=effective)
    return sorted(versions.values(), key=lambda version: version.version, reverse=True)


def _map_articles(
    law: Law, old: LawVersion, new: LawVersion, texts: Iterable[LawText], report: Report
) -> Mapping[str, tuple[str, ...]]:
    """Return the 对应 of an old version: what the register has first, then proposals.

    Args:
        law: With the 旧版 that are registered.
        old: One of its versions.
        new: The version after it.
        texts: Those at hand; likeness needs both.
        report: Takes what a person has to confirm.
    """
    kept = _find_entries(law, old, new)
    words = {text.version: text for text in texts}
    by_texts = old.version in words and new.version in words
    if by_texts:
        proposal = propose_by_texts(words[old.version], words[new.version])
    else:
        proposal = propose_by_fingerprints(old, new)
    doubts = [doubt for number, doubt in proposal.doubts.items() if number not in kept]
    if doubts:
        _report_doubts(law, old, doubts, report, by_texts=by_texts)
    return {**proposal.moved, **kept}


def _find_entries(law: Law, old: LawVersion, new: LawVersion) -> Mapping[str, tuple[str, ...]]:
    """Return the 对应 that the register has between two versions."""
    for later, earlier in pairwise(law.versions):
        if (later.version, earlier.version) == (new.version, old.version):
            return earlier.moved
    return {}


def _check_short_title(
    name: str, wanted: str, group: Sequence[LawText], laws: Mapping[str, Law], report: Report
) -> bool:
    title = group[0].title
    holder = laws.get(name)
    if wanted and wanted != name:
        what = f"《{title}》已经登记，简称是“{name}”，不是“{wanted}”。"
        remedy = f"去掉 --short-title {wanted}；要改简称，先在法律登记里改。"
    elif holder and title not in {holder.title, *holder.aliases}:
        what = f"“{name}”已经是《{holder.title}》的简称，不能再用于《{title}》。"
        remedy = "用 --short-title 另给一个简称；法律改了名称的，先在法律登记里改“全称”。"
    else:
        return True
    report.add(SHORT_TITLE, group[0].place, what, remedy=remedy)
    return False


def _check_versions(group: Sequence[LawText], report: Report) -> bool:
    twice = [text for before, text in pairwise(group) if before.version == text.version]
    for text in twice:
        report.add(
            SAME_VERSION,
            text.place,
            f"《{text.title}》{text.version}这一版给了两个文件。",
            remedy="只留一个，优先用国家法律法规数据库的 .docx。",
        )
    return not twice


def _report_several(short_title: str, groups: Mapping[str, list[LawText]], report: Report) -> None:
    title, (text, *_) = list(groups.items())[1]
    report.add(
        SHORT_TITLE,
        text.place,
        f"“--short-title {short_title}”只能用于一部法律，这里还有《{title}》。",
        remedy="分几次导入，每次给一部法律的文件。",
    )


def _report_doubts(
    law: Law, superseded: LawVersion, doubts: Sequence[str], report: Report, *, by_texts: bool
) -> None:
    first = "" if by_texts else "把新旧两版的文件一起导入，可以按文字推出大部分；其余"
    report.add(
        UNCONFIRMED_MAP,
        law.place,
        f"{law.short_title}（{superseded.version}）有{len(doubts)}条的去向要人工确认："
        f"{'、'.join(doubts)}。",
        remedy=f"{first}对照新旧原文，在法律登记的“对应”里写：旧条号: [新条号]，没有去向的写[]。",
    )
