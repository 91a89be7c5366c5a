"""Links to pages and headings that do not exist: in items' 讲义 and in pages."""

import posixpath
from collections.abc import Iterable
from difflib import get_close_matches
from urllib.parse import unquote

from lectern.diagnostics import Place, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.page import Page

UNKNOWN_PAGE = Rule("unknown-page")
UNKNOWN_HEADING = Rule("unknown-heading")


def check_chapter_links(bank: QuestionBank, course: Course, report: Report) -> None:
    """Report items of a bank whose 讲义 points nowhere."""
    for item in bank.walk_items():
        # The items of a case take over its 讲义; it is told once, where it was typed.
        if item.chapter and "chapter" in item.places:
            path, _, anchor = item.chapter.partition("#")
            _check_target(course, path, anchor, item.places["chapter"], report)


def check_page_links(page: Page, course: Course, report: Report) -> None:
    """Report links of a page to pages or headings that do not exist."""
    for link in page.links:
        path, _, anchor = unquote(link.target).partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
        if not link.target.startswith("#"):
            _check_target(course, path, anchor, link.place, report)
        else:
            _check_target(course, page.path, anchor, link.place, report)


def _check_target(course: Course, path: str, anchor: str, place: Place, report: Report) -> None:
    page = course.pages.get(path)
    if page is None:
        if not _is_generated(path, course):
            report.add(
                UNKNOWN_PAGE,
                place,
                f"没有“{path}”这一页。",
                remedy=_suggest(path, course.pages, "docs目录里没有名字相近的页"),
            )
    elif anchor and anchor not in page.anchors:
        report.add(
            UNKNOWN_HEADING,
            place,
            f"“{path}”里没有“#{anchor}”这个标题。",
            remedy=_suggest(anchor, sorted(page.anchors), "这一页没有名字相近的标题"),
        )


def _is_generated(path: str, course: Course) -> bool:
    """Return whether the build makes this page: one per bank, and their index."""
    folder, name = posixpath.split(path)
    return folder == "practice" and (
        name == "index.md" or course.find_bank(name.removesuffix(".md")) is not None
    )


def _suggest(wanted: str, known: Iterable[str], otherwise: str) -> str:
    near = get_close_matches(wanted, list(known), n=1, cutoff=0.4)
    return f"改成“{near[0]}”。" if near else f"{otherwise}，请核对。"
