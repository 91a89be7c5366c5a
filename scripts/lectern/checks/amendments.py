"""Citations by the numbers a law had before it was amended: what became of each of them.

Here belongs which citations of a course are meant and what is said of them.  What became of
an article is for `citations`, where citations stand for `usages`, rewriting for `writing`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lectern.checks.open_changes import OpenChanges, Pending
from lectern.checks.usages import Home, Usage, walk_usages
from lectern.citations import (
    Amendment,
    Fate,
    Succession,
    follow_versions,
    format_citation,
    format_location,
    locate_numbers,
    trace_citation,
)
from lectern.diagnostics import Level, Report, Rule
from lectern.model.course import Course
from lectern.model.law import Law, LawVersion
from lectern.model.numerals import format_article
from lectern.model.worksheet import Change

ARTICLE_MOVED = Rule("article-moved", Level.WARNING)
ARTICLE_AMENDED = Rule("article-amended", Level.WARNING)
ARTICLE_SPLIT = Rule("article-split", Level.WARNING)
ARTICLE_REPEALED = Rule("article-repealed", Level.WARNING)
ARTICLE_UNCONFIRMED = Rule("article-unconfirmed", Level.WARNING)
STALE_CHANGE = Rule("stale-change", Level.WARNING)

_RULES: Mapping[Fate, Rule] = {
    Fate.UNCHANGED: ARTICLE_MOVED,
    Fate.MOVED: ARTICLE_MOVED,
    Fate.AMENDED: ARTICLE_AMENDED,
    Fate.SPLIT: ARTICLE_SPLIT,
    Fate.REPEALED: ARTICLE_REPEALED,
    Fate.UNCONFIRMED: ARTICLE_UNCONFIRMED,
}
_HINTS: Mapping[Fate, str] = {
    Fate.AMENDED: "对照新旧原文，看这里说的还对不对，再改内容和条号",
    Fate.SPLIT: "看这里说的是哪一条的内容，改成那一条",
    Fate.REPEALED: "换一个依据；没有别的依据的，停用这道题，删去这一段",
}
FATE_WORDS: Mapping[Fate, str] = {
    Fate.UNCHANGED: "没有变",
    Fate.MOVED: "只变了条号",
    Fate.AMENDED: "文字改了",
    Fate.SPLIT: "分成几条",
    Fate.REPEALED: "没有了",
    Fate.UNCONFIRMED: "去向没有确认",
    Fate.ABSENT: "旧版里本来没有",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A citation of a superseded version, and what became of what it cites.

    Attributes:
        change: The entry of a worksheet that says so, if there is one already.
    """

    usage: Usage
    amendment: Amendment
    succession: Succession
    change: Change | None = None

    @property
    def needs_look(self) -> bool:
        """Whether a person has to look at it, or a number to be changed."""
        return self.succession.fate not in {Fate.UNCHANGED, Fate.ABSENT}

    @property
    def can_move(self) -> bool:
        """Whether other numbers can be put in its place without reading on."""
        return (
            self.succession.fate in {Fate.UNCHANGED, Fate.MOVED}
            and self.usage.home is not Home.TEXT
            and self.usage.exact
            and locate_numbers(self.usage.citation) is not None
        )

    def describe(self, year: str | None) -> Change:
        """Return the entry of a worksheet, of the citation as it stands with this year."""
        citation = replace(self.usage.citation, law=self.amendment.law, year=year)
        return Change(
            spot=self.usage.spot,
            before=format_citation(citation),
            change=FATE_WORDS[self.succession.fate],
            after=self._name_successor(),
        )

    def _name_successor(self) -> str:
        now = self.succession.citation
        if now:
            return format_citation(replace(now, law=self.amendment.law, year=None))
        articles = "、".join(map(format_article, self.succession.articles))
        return self.amendment.law + articles if articles else ""


def check_amendments(course: Course, report: Report) -> None:
    """Report citations of superseded versions that worksheets list and nobody has ticked off."""
    if not course.worksheets:
        return
    changes = OpenChanges(course.worksheets, course.register)
    found = list(changes.match(walk_usages(course)))
    for pending in found:
        law = course.register.find_law(pending.usage.citation.law)
        revision = _trace(pending, law, None) if law and pending.change else None
        if revision:
            _report_revision(revision, report)
    for change in changes.list_unmatched(found):
        report.add(
            STALE_CHANGE,
            change.place,
            f"{change.spot}里已经没有“{change.before}”这一处引用。",
            remedy="已经改好了的，把“已看过”写成“是”，或者删去这一处。",
        )


def find_revisions(before: Law | None, law: Law, course: Course) -> list[Revision]:
    """Return every citation of a law that is still of a superseded version.

    Args:
        before: The law as it was registered; citations that no worksheet lists are of its
            current version.
        law: As it is registered now.
        course: What cites it.
    """
    names = law.names | (before.names if before else frozenset())
    cited = before.current if before else None
    changes = OpenChanges(course.worksheets, course.register)
    matched = changes.match(one for one in walk_usages(course) if one.citation.law in names)
    revisions = (_trace(pending, law, cited) for pending in matched)
    return [revision for revision in revisions if revision]


def report_revisions(revisions: Iterable[Revision], report: Report) -> None:
    """Report each citation that cannot stay as it is without a look."""
    for revision in revisions:
        if revision.needs_look:
            _report_revision(revision, report)


def count_fates(revisions: Iterable[Revision]) -> Counter[Fate]:
    """Return how many citations had each fate."""
    return Counter(revision.succession.fate for revision in revisions)


def group_series(revisions: Iterable[Revision]) -> Iterator[Sequence[Revision]]:
    """Yield the citations that share a head, which bears the law's name and year for all."""
    groups: dict[tuple[str, int, int], list[Revision]] = {}
    for revision in revisions:
        head = revision.usage.head
        groups.setdefault((head.file, head.line, head.column), []).append(revision)
    yield from groups.values()


def _trace(pending: Pending, law: Law, cited: LawVersion | None) -> Revision | None:
    """Return what became of a citation; None if it means what it should mean.

    Args:
        pending: The citation, with the entry of a worksheet if there is one.
        law: What it cites.
        cited: The version of citations without year that no worksheet lists.
    """
    citation = pending.usage.citation
    if pending.worksheet:
        base = law.find_version(pending.worksheet.old)
    else:
        # As it is registered now: with its 对应.
        base = law.find_version(cited.version) if cited and citation.year is None else None
    if base is None or base.version >= law.current.version:
        return None
    amendment = follow_versions(law, base)
    return Revision(
        usage=pending.usage,
        amendment=amendment,
        succession=trace_citation(citation, amendment),
        change=pending.change,
    )


def _report_revision(revision: Revision, report: Report) -> None:
    fate, citation = revision.succession.fate, revision.usage.citation
    rule = _RULES.get(fate)
    if rule is None:
        return
    remedy = _advise(revision)
    if revision.change:
        file = revision.change.place.file
        remedy += f"；看过了，把{file}里这一处的“已看过”写成“是”"
    report.add(rule, citation.place, _tell_fate(revision), remedy=f"{remedy}。")


def _tell_fate(revision: Revision) -> str:
    name = revision.amendment.law + format_location(revision.usage.citation)
    succession, version = revision.succession, revision.amendment.new.version
    now = "、".join(map(format_article, succession.articles))
    moved = format_location(succession.citation or revision.usage.citation)
    told = {
        Fate.UNCHANGED: "没有变，不必注明年份",
        Fate.MOVED: f"现在是{moved}，文字没有变",
        Fate.AMENDED: f"的文字改了，现在是{now}",
        Fate.SPLIT: f"分成了{now}",
        Fate.REPEALED: f"在{version}这一版里没有了",
        Fate.UNCONFIRMED: "的去向还没有确认",
    }
    if succession.fate is Fate.AMENDED and succession.articles == (
        revision.usage.citation.article,
    ):
        return f"{name}的文字改了，条号没有变。"
    return f"{name}{told[succession.fate]}。"


def _advise(revision: Revision) -> str:
    fate, citation = revision.succession.fate, revision.usage.citation
    now = format_location(revision.succession.citation or citation)
    if revision.can_move:
        return f"改成“{now}”；用 lectern import law 再登记一次，加上 --fix-citations，由程序改"
    if fate in {Fate.UNCHANGED, Fate.MOVED}:
        return f"手工改成“{now}”；题目的文字、连写的一段，程序不改"
    if fate is Fate.UNCONFIRMED:
        amendment = revision.amendment
        entry = f"{format_article(citation.article)}: [新条号]"
        return (
            f"对照{amendment.old.version}和{amendment.new.version}两版原文，"
            f"在法律登记的“对应”里写“{entry}”，没有去向的写[]"
        )
    return _HINTS[fate]
