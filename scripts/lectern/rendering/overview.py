"""The 课程总览 block: what each chapter covers, and where each tag is asked about."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from lectern.assembly import select_items
from lectern.model.course import PRACTICE_FOLDER, Course
from lectern.model.numerals import format_article, order_article
from lectern.model.page import CLOSING_TITLES, HOURS, Page
from lectern.rendering.links import References, build_href
from lectern.rendering.reading_time import describe_time
from lectern.rendering.templating import render_template

# A tag that fewer items share says nothing about the course.
_FEWEST_ITEMS = 3
_Link = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chapter:
    """A chapter as the overview shows it; links are pairs of text and address.

    Attributes:
        headings: With each, how many items teach to it or below it.
        laws: For each law, the articles that the chapter's prose cites.
    """

    link: _Link
    description: str
    time: str
    headings: list[tuple[_Link, int]]
    laws: list[tuple[str, list[_Link]]]


def render_overview(page_path: str, references: References) -> Markup:
    """Return the block as HTML for the page that embeds it."""
    course = references.course
    return render_template(
        "overview.html",
        chapters=[_describe_chapter(one, page_path, references) for one in course.chapters],
        banks=[
            (bank, build_href(f"{PRACTICE_FOLDER}/{bank.id}.md", page_path))
            for bank in course.banks
        ],
        tags=_list_tags(course, page_path),
    )


def _describe_chapter(chapter: Page, page_path: str, references: References) -> _Chapter:
    counts = references.course.count_items()
    items = sum(
        len(select_items(references.course, query, chapter.path)) for query in chapter.queries
    )
    return _Chapter(
        link=(chapter.title, build_href(chapter.path, page_path)),
        description=chapter.description,
        time=describe_time(chapter, items) if HOURS in chapter.meta else "",
        headings=[
            (
                (heading.title, build_href(f"{chapter.path}#{heading.id}", page_path)),
                sum(counts[f"{chapter.path}#{anchor}"] for anchor in below),
            )
            for heading, below in chapter.group_headings()
            if heading.title not in CLOSING_TITLES
        ],
        laws=list(_list_laws(chapter, page_path, references)),
    )


def _list_laws(
    chapter: Page, page_path: str, references: References
) -> Iterator[tuple[str, list[_Link]]]:
    shorten = references.course.register.shorten_name
    cited = {
        (shorten(citation.law), citation.article): references.find_article(citation)
        for citation in chapter.citations
        if citation.year is None
    }
    ordered = sorted(cited, key=lambda key: (key[0], order_article(key[1])))
    for law, keys in groupby(ordered, key=lambda key: key[0]):
        yield (
            law,
            [
                (format_article(article), build_href(target, page_path) if target else "")
                for _, article in keys
                for target in [cited[law, article]]
            ],
        )


def _list_tags(course: Course, page_path: str) -> list[tuple[str, int, list[_Link]]]:
    """Return each common tag, how many items have it, and the chapters they point to."""
    pages: dict[str, dict[str, int]] = {}
    for bank in course.banks:
        for item in bank.items:
            path = item.chapter.partition("#")[0]
            for tag in item.tags:
                counts = pages.setdefault(tag, {})
                counts[path] = counts.get(path, 0) + 1
    ordered = sorted(pages.items(), key=lambda entry: -sum(entry[1].values()))
    return [
        (
            tag,
            sum(counts.values()),
            [
                (course.pages[path].title, build_href(path, page_path))
                for path in counts
                if path in course.pages
            ],
        )
        for tag, counts in ordered
        if sum(counts.values()) >= _FEWEST_ITEMS
    ]
