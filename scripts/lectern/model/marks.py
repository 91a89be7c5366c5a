"""The marks in an author's text, and what they make of it: a small tree.

A text of an item, a test, a situation, a title or a tag is shown as it was typed, but for
the few marks that are parsed here; `docs/trainers/marks.md` tells trainers of them.  Chapters
are Markdown, and none of this.  Turning a tree into HTML is for `lectern.rendering`.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, takewhile
from operator import itemgetter
from typing import Final, TypeAlias

BLANK: Final = "____"

_TOUCHING: Final = "0-9A-Za-zÀ-ÖØ-öø-ɏ０-９Ａ-Ｚａ-ｚ*"
_ADDRESS: Final = r"[^()\n]*(?:\([^()\n]*\)[^()\n]*)*"
EMPHASIS: Final = re.compile(
    rf"(?<![{_TOUCHING}])\*\*(?P<stressed>(?![\s*])(?:[^*\n]|\*(?!\*))+?(?<![\s*]))"
    rf"\*\*(?![{_TOUCHING}])"
)
_MARK: Final = re.compile(
    rf"!\[(?P<alt>[^\[\]\n]*)\]\((?P<file>{_ADDRESS})\)"
    rf"|\[(?P<label>[^\[\]\n]+)\]\((?P<address>{_ADDRESS})\)"
    rf"|{EMPHASIS.pattern}|(?P<blank>{BLANK})"
)
_WEB_ADDRESS: Final = re.compile(r"https?://[^\s/?#][^\s]*", re.IGNORECASE)
_UPWARDS: Final = re.compile(r"^(?:\.{1,2}/)+")
_PICTURE: Final = re.compile(
    r"(?!.*/\.\./)(?:[^:/\\?#\x00-\x1f]+/)*[^:/\\?#\x00-\x1f]+\.(?:png|jpe?g|gif|svg|webp)",
    re.IGNORECASE,
)
_BULLET: Final = "- "
_RULE: Final = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*")


@dataclass(frozen=True, slots=True)
class Plain:
    """Characters that are shown as typed; none is a line break."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`**…**`."""

    spans: tuple["Span", ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """`____` in the stem of a 填空."""


@dataclass(frozen=True, slots=True)
class Picture:
    """`![alt](path)`, the path below `docs/`."""

    alt: str
    path: str


@dataclass(frozen=True, slots=True)
class Link:
    """`[…](address)`."""

    spans: tuple["Span", ...]
    address: str


Span: TypeAlias = Plain | Emphasis | Blank | Picture | Link
Line: TypeAlias = tuple[Span, ...]
Leads: TypeAlias = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines with no empty one among them."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of `- `."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells between `|`; the first row is the head."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


Block: TypeAlias = Paragraph | Bullets | Table


def lead_nowhere(address: str) -> bool:  # noqa: ARG001 - stands for a function that looks at it
    """Say that no address is a link: in choices brackets are what was typed."""
    return False


def parse_line(text: str, leads: Leads = lead_nowhere, *, has_blanks: bool = False) -> Line:
    """Return the spans of a text; line breaks stay in its plain ones.

    Args:
        text: As typed.
        leads: Whether an address is one that a link may have.
        has_blanks: Whether `____` is a blank.
    """
    return tuple(_join_plain(_walk_spans(text, leads, has_blanks=has_blanks)))


def parse_paragraphs(
    text: str, leads: Leads = lead_nowhere, *, has_blanks: bool = False
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text that has no other blocks, such as a stem."""
    return tuple(
        Paragraph(tuple(parse_line(line, leads, has_blanks=has_blanks) for line in lines))
        for lines in _split_paragraphs(text)
    )


def parse_blocks(text: str, leads: Leads = lead_nowhere) -> tuple[Block, ...]:
    """Return the paragraphs, lists and tables of a text, such as a rationale."""
    return tuple(
        chain.from_iterable(_walk_blocks(lines, leads) for lines in _split_paragraphs(text))
    )


def find_picture(address: str) -> str | None:
    """Return the path below `docs/` that a picture's address names, or None if it cannot."""
    path = _UPWARDS.sub("", address.strip())
    return path if _PICTURE.fullmatch(path) else None


def find_page(address: str, paths: Container[str]) -> str | None:
    """Return `chapters/a.md#id` where an address names one of the pages below `docs/`."""
    target = _UPWARDS.sub("", address)
    return target if target.partition("#")[0] in paths else None


def is_web_address(address: str) -> bool:
    """Whether an address leads to another website: http or https, nothing else."""
    return _WEB_ADDRESS.fullmatch(address) is not None


def strip_emphasis(text: str) -> str:
    """Return a text without the marks of its emphasis."""
    return EMPHASIS.sub(r"\g<stressed>", text)


def show_plainly(spans: Iterable[Span]) -> str:
    """Return the words that are shown, for where there is no HTML; a picture is its words."""
    return "".join(map(_show_span, spans))


def show_text(text: str) -> str:
    """Return the words of a title or a tag: what is typed but for marks."""
    return show_plainly(parse_line(text))


def _show_span(span: Span) -> str:
    match span:
        case Plain():
            return span.text
        case Emphasis() | Link():
            return show_plainly(span.spans)
        case Picture():
            return span.alt
        case Blank():
            return BLANK


def _split_paragraphs(text: str) -> Iterator[list[str]]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for is_empty, group in groupby(lines, key=lambda line: not line.strip()):
        if not is_empty:
            yield list(group)


def _walk_spans(text: str, leads: Leads, *, has_blanks: bool) -> Iterator[Span]:
    position = 0
    while found := _MARK.search(text, position):
        span = _build_span(found, leads, has_blanks=has_blanks)
        # What is no link may hold emphasis; of what is no picture nothing is a mark.
        end = found.end() if span or found["file"] is not None else found.start() + 1
        yield Plain(text[position : found.start() if span else end])
        if span:
            yield span
        position = end
    yield Plain(text[position:])


def _build_span(found: re.Match[str], leads: Leads, *, has_blanks: bool) -> Span | None:
    """Return what a mark makes, or nothing where it is none after all."""
    if found["stressed"] is not None:
        return Emphasis(parse_line(found["stressed"], leads, has_blanks=has_blanks))
    if found["label"] is not None:
        address = found["address"].strip()
        label = parse_line(found["label"], has_blanks=has_blanks)
        return Link(label, address) if leads(address) else None
    if found["file"] is not None:
        path = find_picture(found["file"])
        return Picture(found["alt"], path) if path else None
    return Blank() if has_blanks else None


def _join_plain(spans: Iterable[Span]) -> Iterator[Span]:
    for is_plain, group in groupby(spans, key=lambda span: isinstance(span, Plain)):
        if not is_plain:
            yield from group
        elif text := show_plainly(group):
            yield Plain(text)


def _walk_blocks(lines: Sequence[str], leads: Leads) -> Iterator[Block]:
    """Yield the blocks of lines that have no empty one among them."""
    named = zip(_name_blocks(lines), lines, strict=True)
    for (name, _), group in groupby(named, key=itemgetter(0)):
        typed = [line for _, line in group]
        if name == "table":
            yield _build_table(typed, leads)
        elif name == "bullets":
            items = (line.removeprefix(_BULLET) for line in typed)
            yield Bullets(tuple(parse_line(item, leads) for item in items))
        else:
            yield Paragraph(tuple(parse_line(line, leads) for line in typed))


def _name_blocks(lines: Sequence[str]) -> list[tuple[str, int]]:
    """Return for each line what it belongs to; a number tells two tables apart."""
    names: list[tuple[str, int]] = []
    while (row := len(names)) < len(lines):
        if is_table_head(lines[row], *lines[row + 1 : row + 2]):
            rows = takewhile(lambda line: line.lstrip().startswith("|"), lines[row + 2 :])
            names += [("table", row)] * (2 + len(list(rows)))
        else:
            names.append(("bullets" if lines[row].startswith(_BULLET) else "paragraph", 0))
    return names


def is_table_head(line: str, rule: str = "") -> bool:
    """Whether a line is the head of a table: the next one is the rule under it."""
    return (
        line.lstrip().startswith("|")
        and _RULE.fullmatch(rule.strip()) is not None
        and len(_split_cells(line)) == len(_split_cells(rule))
    )


def _build_table(lines: Sequence[str], leads: Leads) -> Table:
    head, _, *rows = (
        tuple(parse_line(cell, leads) for cell in _split_cells(line)) for line in lines
    )
    return Table(head, tuple(rows))


def _split_cells(line: str) -> list[str]:
    bare = line.strip()
    inner = bare.removeprefix("|").removesuffix("|") if len(bare) > 1 else ""
    return [cell.strip() for cell in inner.split("|")]
