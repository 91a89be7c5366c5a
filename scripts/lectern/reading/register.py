"""The register of laws: its YAML, as `writing.register` describes it, to the model.

What is wrong is left out and told; the rest of the law stays, so that one slip does not make
every citation of it unknown.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from lectern.commands import write_command
from lectern.diagnostics import Report, Rule
from lectern.model.law import Law, LawVersion, Paragraph, Register
from lectern.model.names import LAW_NAMES, REGISTER_NAMES, SUPERSEDED_NAMES
from lectern.model.numerals import format_article, guess_article, parse_article
from lectern.reading.context import Context
from lectern.reading.document import Document
from lectern.reading.fields import Fields
from lectern.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode

INVALID_DATE = Rule("register-date")
INVALID_ARTICLE = Rule("register-article")
INVALID_FINGERPRINT = Rule("register-fingerprint")
INVALID_MOVE = Rule("register-move")
VERSION_ORDER = Rule("register-version-order")
DUPLICATE_LAW = Rule("duplicate-law")

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_FINGERPRINT = re.compile(r"[0-9a-f]{8}")
_PARAGRAPH = re.compile(
    r"(?P<fingerprint>[0-9a-f]{8})(?:/(?P<listed>[1-9]\d{0,2}))?(?P<numbers>(?: [^\s,]+)*)"
)


def read_register(document: Document, report: Report) -> Register:
    """Return the laws of a register file, after telling of everything wrong with it."""
    context = Context(document.source, report)
    fields = Fields(document.root, REGISTER_NAMES, context)
    read_date(fields, "register")
    sequence = fields.get_sequence("laws")
    laws = [
        law
        for node in (sequence.nodes if sequence else [])
        if (law := _read_law(node, context)) is not None
    ]
    return Register(laws={law.short_title: law for law in _drop_duplicates(laws, report)})


def _read_law(node: Node, context: Context) -> Law | None:
    if not isinstance(node, MappingNode):
        context.tell(
            INVALID_ARTICLE,
            node,
            "这里应当是一部法律。",
            remedy=f"法律由 {write_command('import law')} 登记；删去这一行。",
        )
        return None
    fields = Fields(node, LAW_NAMES, context)
    short_title = fields.get_text("short_title", required=True)
    title = fields.get_text("title", required=True)
    aliases = fields.get_words("aliases")
    current = _read_version(fields, context)
    checked = read_date(fields, "checked", required=True)
    superseded = _read_superseded(fields, current, context)
    if not (short_title and title and current.version and checked):
        return None
    return Law(
        short_title=short_title,
        title=title,
        aliases=aliases,
        checked=checked,
        current=current,
        superseded=superseded,
        place=fields.find_place("short_title"),
    )


def _read_superseded(
    fields: Fields, current: LawVersion, context: Context
) -> tuple[LawVersion, ...]:
    """Return the versions before, the newest first, each with where its articles went."""
    sequence = fields.get_sequence("superseded")
    versions: list[LawVersion] = []
    for node in sequence.nodes if sequence else ():
        version = _read_old_version(node, versions[-1] if versions else current, context)
        if version.version:
            versions.append(version)
    return tuple(versions)


def _read_old_version(node: Node, successor: LawVersion, context: Context) -> LawVersion:
    if not isinstance(node, MappingNode):
        context.tell(
            INVALID_ARTICLE,
            node,
            "这里应当是一个旧版。",
            remedy=f"旧版由 {write_command('import law')} 登记；删去这一行。",
        )
        return LawVersion(version="")
    fields = Fields(node, SUPERSEDED_NAMES, context)
    version = _read_version(fields, context)
    if version.version and successor.version and version.version >= successor.version:
        fields.tell(
            VERSION_ORDER,
            "version",
            f"旧版从新到旧排：{version.version}不早于上面的{successor.version}。",
            remedy="每一版只留一个，把它们从新到旧排好；“对应”跟着各自的旧版走。",
        )
    moves = fields.get_mapping("moved")
    moved = dict(_read_moves(moves, version, successor, context)) if moves else {}
    return replace(version, moved=moved)


def _read_version(fields: Fields, context: Context) -> LawVersion:
    version = read_date(fields, "version", required=True)
    effective = read_date(fields, "effective")
    node = fields.get_mapping("articles", required=True)
    articles = dict(_read_articles(node, context)) if node else {}
    return LawVersion(version=version, effective=effective or None, articles=articles)


def _read_articles(
    node: MappingNode, context: Context
) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    for key, value in node.entries.values():
        article = _read_article(key, context)
        nodes = value.nodes if isinstance(value, SequenceNode) else [value]
        paragraphs = [_read_paragraph(entry, context) for entry in nodes or [value]]
        if article:
            yield article, tuple(paragraph for paragraph in paragraphs if paragraph)


def _read_paragraph(node: Node, context: Context) -> Paragraph | None:
    found = _PARAGRAPH.fullmatch(node.text) if isinstance(node, ScalarNode) else None
    if found is None:
        context.tell(
            INVALID_FINGERPRINT,
            node,
            "这不是一款的指纹（8位，后面可以有“/项数”和法定的数）。",
            remedy=f"指纹由 {write_command('import law')} 生成，不要手改；重新导入官方文本。",
        )
        return None
    return Paragraph(
        fingerprint=found["fingerprint"],
        subparagraphs=int(found["listed"] or 0),
        numbers=tuple(found["numbers"].split()),
    )


def _read_moves(
    node: MappingNode, old: LawVersion, new: LawVersion, context: Context
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, value in node.entries.values():
        article = _read_article(key, context, old)
        nodes = value.nodes if isinstance(value, SequenceNode) else [value]
        targets = [_read_article(target, context, new) for target in nodes]
        if article:
            yield article, tuple(target for target in targets if target)


def _read_article(node: Node, context: Context, version: LawVersion | None = None) -> str | None:
    """Return the article's number; given a version, only one that the version has."""
    article = parse_article(node.text) if isinstance(node, ScalarNode) else None
    if article is None:
        meant = guess_article(node.text) if isinstance(node, ScalarNode) else ""
        remedy = f"写成“{meant}”。" if meant else "条号写成“第几条”或者“第几条之几”。"
        context.tell(INVALID_ARTICLE, node, "这不是条号。", remedy=remedy)
        return None
    if version and version.articles and article not in version.articles:
        context.tell(
            INVALID_MOVE,
            node,
            f"{version.version}这一版没有{format_article(article)}。",
            remedy="核对这一版的条文，改条号；旧条文没有去向的写[]。",
        )
        return None
    return article


def read_date(fields: Fields, name: str, *, required: bool = False) -> str:
    """Return an ISO date, or nothing after telling what is wrong with it."""
    text = fields.get_text(name, required=required)
    if not text or _is_date(text):
        return text
    fields.tell(
        INVALID_DATE,
        name,
        f"“{fields.label(name)}”应当是日期，这里是“{text}”。",
        remedy="写成“2026-06-26”这样：年4位，月、日各2位。",
    )
    return ""


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return bool(_DATE.fullmatch(text))


def _drop_duplicates(laws: Iterable[Law], report: Report) -> Iterator[Law]:
    """Yield each law whose names no law before it has."""
    holders: dict[str, Law] = {}
    for law in laws:
        names = {law.short_title, law.title, *law.aliases}
        taken = next((name for name in (law.short_title, *sorted(names)) if name in holders), None)
        if taken is None:
            holders |= dict.fromkeys(names, law)
            yield law
            continue
        report.add(
            DUPLICATE_LAW,
            law.place,
            f"“{taken}”已经是《{holders[taken].title}》的名称（第{holders[taken].place.line}行）。",
            remedy="同一部法律只登记一次；不同的法律不能有相同的简称或者别名。",
        )
