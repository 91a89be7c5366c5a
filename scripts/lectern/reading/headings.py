"""Headings with the ids that the built site gives them.

An explicit `{#id}` is taken as it is; else the heading's words are slugified and made unique
as Python-Markdown's toc extension does with `pymdownx.slugs.slugify(case="lower")`.
"""

import html
import re
from collections.abc import Iterable, Sequence
from typing import Final

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder
from markdown.extensions.toc import strip_tags, unique
from pymdownx.slugs import slugify  # type: ignore[import-untyped]  # - it has no types

from lectern.diagnostics import Report, Rule
from lectern.model.page import Heading
from lectern.reading.source import Source
from lectern.wording.outline import RawHeading

DUPLICATE_ANCHOR = Rule("duplicate-anchor")

_ATTRIBUTES: Final = AttrListTreeprocessor.HEADER_RE
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&!]")
_OTHER_ID: Final = re.compile(r"\{:?[^}]*#(?P<id>[^\s}]+)[^}]*\}")
_slugify: Final = slugify(case="lower")


def name_headings(
    raw: Sequence[RawHeading], prose: Iterable[int], source: Source, report: Report
) -> tuple[Heading, ...]:
    """Return the headings of a page; ids given twice are told.

    Args:
        raw: The headings as typed.
        prose: The lines of the page in which attributes can give an id to something else.
        source: The page.
        report: Takes the problems.
    """
    split = [_split_attributes(heading.text) for heading in raw]
    used = {found["id"] for line in prose for found in _OTHER_ID.finditer(source.lines[line])}
    headings: list[Heading] = []
    for typed, (text, explicit) in zip(raw, split, strict=True):
        title = _render_title(text)
        anchor = explicit or unique(_slugify(title, "-"), used)
        place = source.locate(typed.line, typed.column, typed.level + 1 + len(typed.text))
        headings.append(Heading(level=typed.level, title=title, id=anchor, place=place))
    _tell_repeated(headings, report)
    return tuple(headings)


def _split_attributes(text: str) -> tuple[str, str]:
    """Return a heading's text without its attributes, and the id among them."""
    found = _ATTRIBUTES.search(text)
    if not found:
        return text, ""
    attributes, remainder = get_attrs_and_remainder(found.group(1))
    if remainder:
        return text, ""
    ids = [value for name, value in attributes if name == "id" and value]
    return text[: found.start()].rstrip("#").rstrip(), ids[-1] if ids else ""


def _render_title(text: str) -> str:
    """Return the words of a heading without Markdown's signs."""
    if not _MARKUP.search(text):
        return " ".join(text.split())
    rendered = Markdown(extensions=["attr_list"]).convert(f"# {text}")
    return html.unescape(strip_tags(rendered))


def _tell_repeated(headings: Iterable[Heading], report: Report) -> None:
    seen: set[str] = set()
    for heading in headings:
        if heading.id in seen:
            report.add(
                DUPLICATE_ANCHOR,
                heading.place,
                f"这一页已经有一个标题用了“#{heading.id}”。",
                remedy="换一个短词；讲义和试题里指向它的地方一起改。",
            )
        seen.add(heading.id)
