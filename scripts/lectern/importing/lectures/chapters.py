"""A lecture as chapters in Markdown: one for each of its top sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lectern.importing.lectures.division import Lecture
from lectern.importing.lectures.markers import ADDITION, CLOSING
from lectern.importing.lectures.outline import ENDING, Section
from lectern.importing.lectures.wording import is_everyday, tidy_text
from lectern.writing.markdown import escape_markdown
from lectern.writing.scalars import format_scalar, format_sequence

_LONGEST_ANCHOR: Final = 16
_FEWEST_OF_ANCHOR: Final = 4
_SIGNS: Final = re.compile(r"[^\w\u3400-\u9fff]+")
_CLAUSE: Final = re.compile(r"[，。；：、,;:\s]")
_GAP: Final = re.compile(r"(?<=[\u3400-\u9fff”])\s+(?=[\u3400-\u9fff“])")
_DEEPEST: Final = 6
_NO_ITEMS: Final = "thin-heading: 刚从讲稿导入，还没有出题"
_AS_TYPED: Final = "uncommon-character: 讲稿原文如此，导入时列出来了"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter to be written.

    Attributes:
        key: Which part of which lecture it is: `1-3`.
    """

    key: str
    title: str
    text: str


def write_chapters(lecture: Lecture, root: Section, number: int) -> list[Chapter]:
    """Return the chapters of a lecture, its opening with the first, its ending with the last."""
    loose = [one for one in root.children if one.marker is None]
    tops = [one for one in root.children if one.marker] or loose[:1]
    opening = [one for one in loose if one not in tops and one.title != ENDING]
    ending = [one for one in loose if one not in tops and one.title == ENDING]
    last = len(tops)
    return [
        _write(
            lecture,
            f"{number}-{rank}",
            (opening if rank == 1 else [], top, ending if rank == last else []),
        )
        for rank, top in enumerate(tops, start=1)
    ]


def _write(
    lecture: Lecture, key: str, parts: tuple[list[Section], Section, list[Section]]
) -> Chapter:
    """Return a chapter of what comes before a section, the section, and what comes after it."""
    opening, top, ending = parts
    taken: set[str] = set()
    lines = [f"# {escape_markdown(_show_title(top.title))}"]
    lines += [text for one in opening for text in _write_opening(one)]
    lines += _write_texts(top)
    lines += [text for one in (*top.children, *ending) for text in _write_section(one, 2, taken)]
    matter = [
        f"description: {format_scalar(_describe(lecture, top))}",
        f"sections: {format_sequence(one.id for one in (*opening, top, *ending))}",
        *_write_reviews(lines, has_headings=bool(taken)),
    ]
    head = "\n".join(["---", *matter, "---"])
    return Chapter(key=key, title=top.title, text="\n\n".join([head, *lines]) + "\n")


def _write_reviews(lines: Sequence[str], *, has_headings: bool) -> list[str]:
    """Return what was told at the import and need not be told again until somebody has looked."""
    is_odd = any(not is_everyday(char) for line in lines for char in line)
    reviews = ", ".join([_NO_ITEMS] * has_headings + [_AS_TYPED] * is_odd)
    return [f"已核: {{{reviews}}}"] if reviews else []


def _write_opening(section: Section) -> Iterator[str]:
    """Yield the texts before the first part; what is numbered among them gets no heading."""
    yield from _write_texts(section)
    for child in section.children:
        yield escape_markdown(tidy_text(_name(child)))
        yield from _write_opening(child)


def _write_section(section: Section, depth: int, taken: set[str]) -> Iterator[str]:
    """Yield a section's heading, its texts and its children."""
    title = tidy_text(_name(section))
    anchor = _make_anchor(section.title, taken)
    yield f"{'#' * min(depth, _DEEPEST)} {escape_markdown(title)} {{#{anchor}}}"
    yield from _write_texts(section)
    for child in section.children:
        yield from _write_section(child, depth + 1, taken)


def _name(section: Section) -> str:
    """Return a heading as it is spoken: with its number, if it has one."""
    if section.marker is None or section.marker.kind in (CLOSING, ADDITION):
        return section.title
    return f"{section.marker.text}{section.title}"


def _write_texts(section: Section) -> list[str]:
    typed = {one.text for one in section.paragraphs if one.is_markdown}
    return [text if text in typed else escape_markdown(tidy_text(text)) for text in section.body]


def _make_anchor(title: str, taken: set[str]) -> str:
    """Return an id that says what a section is about, and that no other of the page has."""
    clauses = [_SIGNS.sub("", one) for one in _CLAUSE.split(title)]
    anchor = ""
    for clause in clauses:
        if len(anchor) >= _FEWEST_OF_ANCHOR:
            break
        anchor += clause
    stem = anchor[:_LONGEST_ANCHOR] or "节"
    name, count = stem, 1
    while name in taken:
        count += 1
        name = f"{stem}-{count}"
    taken.add(name)
    return name


def _describe(lecture: Lecture, top: Section) -> str:
    """Return whose lecture it is, when it was given, and which part this is."""
    speaker = lecture.speaker + (f"（{lecture.office}）" if lecture.office else "")
    given = "".join(filter(None, [speaker, lecture.date]))
    part = f"：{tidy_text(top.title)}" if top.title != lecture.title else ""
    return f"{given or '讲稿'}“{_show_title(lecture.title)}”{part}。"


def _show_title(title: str) -> str:
    """Return a title in which a comma stands where a space parted its halves."""
    return tidy_text(_GAP.sub("，", title))
