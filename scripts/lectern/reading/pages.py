"""A Markdown page: front matter, headings, links, citations and blocks."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lectern.diagnostics import Report, Rule
from lectern.model.law import Register
from lectern.model.numerals import format_article
from lectern.model.page import ArticleEntry, Heading, ItemQuery, LearningRoom, Page
from lectern.reading.blocks import read_article_block, read_item_block, read_room_block
from lectern.reading.document import parse_document, read_bytes
from lectern.reading.encodings import decode_page
from lectern.reading.headings import name_headings
from lectern.reading.links import find_law_citations, find_links
from lectern.reading.nodes import Node, ScalarNode, SequenceNode
from lectern.reading.outline import Fence, Outline, outline_page
from lectern.reading.source import Source

DUPLICATE_ARTICLE = Rule("duplicate-article")


def read_page(docs: Path, page_path: str, register: Register, report: Report) -> Page | None:
    """Return a page, or nothing if its file cannot be read.

    Args:
        docs: The folder of all pages.
        page_path: The page's path below it, with `/`.
        register: Says which titles in the prose are laws.
        report: Takes the problems.
    """
    file = f"docs/{page_path}"
    raw = read_bytes(docs / page_path, file, report)
    text = None if raw is None else decode_page(raw, file, report)
    return None if text is None else parse_page(text, page_path, register, report)


def parse_page(text: str, page_path: str, register: Register, report: Report) -> Page:
    """Return the page with this text; see `read_page`."""
    lines = text.replace("\r\n", "\n").split("\n")
    source = Source(f"docs/{page_path}", lines)
    outline = outline_page(lines)
    meta = _read_front_matter(source, outline, report)
    articles = tuple(_read_articles(outline, source, report))
    _tell_repeated(articles, report)
    headings = name_headings(outline.headings, outline.prose, source, report)
    return Page(
        path=page_path,
        title=_choose_title(page_path, meta, headings),
        meta=meta,
        headings=headings,
        links=find_links(outline.prose, source),
        citations=find_law_citations(outline.prose, source, register),
        articles=articles,
        queries=tuple(_read_queries(outline, source, report)),
        rooms=tuple(_read_rooms(outline, source, report)),
        lines=tuple(lines),
    )


def _read_articles(outline: Outline, source: Source, report: Report) -> Iterator[ArticleEntry]:
    for fence in outline.select_fences("法条"):
        text, first_line = _cut_fence(fence, source)
        yield from read_article_block(
            text, source.file, report, first_line=first_line, margin=fence.margin
        )


def _tell_repeated(entries: Iterable[ArticleEntry], report: Report) -> None:
    """Tell of articles listed twice: links to them could only reach the first."""
    lines: dict[str, int] = {}
    for entry in entries:
        first = lines.setdefault(entry.article, entry.place.line)
        if first != entry.place.line:
            report.add(
                DUPLICATE_ARTICLE,
                entry.place,
                f"这一页第{first}行已经列过{format_article(entry.article)}。",
                remedy="把两处合成一条；另一部法律的条文放到它自己的页里。",
            )


def _read_queries(outline: Outline, source: Source, report: Report) -> Iterator[ItemQuery]:
    for fence in outline.select_fences("试题"):
        text, first_line = _cut_fence(fence, source)
        query = read_item_block(
            text, source.file, report, first_line=first_line, margin=fence.margin
        )
        if query:
            yield query


def _read_rooms(outline: Outline, source: Source, report: Report) -> Iterator[LearningRoom]:
    for fence in outline.select_fences("学习"):
        text, first_line = _cut_fence(fence, source)
        room = read_room_block(
            text, source.file, report, first_line=first_line, margin=fence.margin
        )
        if room:
            yield room


def _cut_fence(fence: Fence, source: Source) -> tuple[str, int]:
    """Return what is inside a fence and the number of its first line."""
    inside = source.lines[fence.line + 1 : fence.end]
    return "\n".join(line[len(fence.margin) :] for line in inside), fence.line + 2


def _read_front_matter(
    source: Source, outline: Outline, report: Report
) -> dict[str, str | tuple[str, ...]]:
    """Return the texts and lists of texts; what is nested deeper is for the site's theme."""
    lines = source.lines[1 : max(outline.body - 1, 1)]
    if not any(line.strip() for line in lines):
        return {}
    document = parse_document("\n".join(lines), source.file, report, first_line=2)
    entries = document.root.entries if document else {}
    values = {name: _read_value(value) for name, (_, value) in entries.items()}
    return {name: value for name, value in values.items() if value is not None}


def _read_value(node: Node) -> str | tuple[str, ...] | None:
    if isinstance(node, ScalarNode):
        return node.text.strip()
    if isinstance(node, SequenceNode):
        return tuple(each.text.strip() for each in node.nodes if isinstance(each, ScalarNode))
    return None


def _choose_title(
    page_path: str, meta: Mapping[str, str | tuple[str, ...]], headings: Iterable[Heading]
) -> str:
    """Return the title that the site shows: front matter, first heading, file name."""
    title = meta.get("title")
    if isinstance(title, str) and title:
        return title
    first = next((heading.title for heading in headings if heading.level == 1), "")
    return first or posixpath.basename(page_path).removesuffix(".md")
