"""A Markdown page: front matter, headings, links, citations and blocks."""

import posixpath
from collections.abc import Iterable, Mapping
from pathlib import Path

from lectern.diagnostics import Report, Rule
from lectern.model.blocks import ArticleEntry
from lectern.model.law import Register
from lectern.model.page import Heading, Page
from lectern.reading.blocks import read_blocks
from lectern.reading.document import read_bytes
from lectern.reading.encodings import decode_page
from lectern.reading.headings import name_headings
from lectern.reading.links import find_law_citations, find_links
from lectern.reading.matter import find_matter, read_matter
from lectern.reading.page_limits import exceeds_limits
from lectern.reading.source import Source
from lectern.wording.outline import outline_page

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
    if text is None or exceeds_limits(text, file, report):
        return None
    return parse_page(text, page_path, register, report)


def parse_page(text: str, page_path: str, register: Register, report: Report) -> Page:
    """Return the page with this text; see `read_page`."""
    lines = text.replace("\r\n", "\n").split("\n")
    source = Source(f"docs/{page_path}", lines)
    matter = find_matter(source, report)
    if not matter.is_fenced:
        lines = [""] * matter.body + lines[matter.body :]
    outline = outline_page(lines)
    meta = read_matter(matter, source, report)
    blocks = tuple(read_blocks(outline, source, report))
    headings = name_headings(outline.headings, outline.prose, source, report)
    page = Page(
        path=page_path,
        title=_choose_title(page_path, meta, headings),
        meta=meta,
        headings=headings,
        links=find_links(outline.prose, source),
        citations=find_law_citations(outline.prose, source, register),
        blocks=blocks,
        lines=tuple(lines),
    )
    _tell_repeated(page.articles, report)
    return page


def _tell_repeated(entries: Iterable[ArticleEntry], report: Report) -> None:
    """Tell of articles listed twice: links to them could only reach the first."""
    lines: dict[str, int] = {}
    for entry in entries:
        first = lines.setdefault(entry.name, entry.place.line)
        if first != entry.place.line:
            report.add(
                DUPLICATE_ARTICLE,
                entry.place,
                f"这一页第{first}行已经列过{entry.name}。",
                remedy="把两处合成一条；另一部法律的条文放到它自己的页里。",
            )


def _choose_title(
    page_path: str, meta: Mapping[str, str | tuple[str, ...]], headings: Iterable[Heading]
) -> str:
    """Return the title that the site shows: front matter, first heading, file name."""
    title = meta.get("title")
    if isinstance(title, str) and title:
        return title
    first = next((heading.title for heading in headings if heading.level == 1), "")
    return first or posixpath.basename(page_path).removesuffix(".md")
