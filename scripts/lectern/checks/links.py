"""Links to pages and headings that do not exist: in items' 讲义 and in pages."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import unquote

from lectern.diagnostics import Place, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.page import Page

UNKNOWN_PAGE = Rule("unknown-page")
UNKNOWN_HEADING = Rule("unknown-heading")

# Paths share folder and ending with all others; a heading may be a single word.
_NEAR_PAGE = 0.7
_NEAR_HEADING = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """What a link points at.

    Attributes:
        path: The page, below `docs/`.
        folder: What an address is relative to where this one was typed.
    """

    path: str
    anchor: str
    place: Place
    folder: str = ""


def check_chapter_links(bank: QuestionBank, course: Course, report: Report) -> None:
    """Report items of a bank whose 讲义 points nowhere."""
    for item in bank.walk_items():
        # The items of a case take over its 讲义; it is told once, where it was typed.
        if item.chapter and "chapter" in item.places:
            path, _, anchor = item.chapter.partition("#")
            target = _Target(path=path, anchor=anchor, place=item.places["chapter"])
            _check_target(target, course, report)


def check_page_links(page: Page, course: Course, report: Report) -> None:
    """Report links of a page to pages or headings that do not exist."""
    folder = posixpath.dirname(page.path)
    for link in page.links:
        typed, _, anchor = unquote(link.target).partition("#")
        path = posixpath.normpath(posixpath.join(folder, typed)) if typed else page.path
        target = _Target(path=path, anchor=anchor, place=link.place, folder=folder)
        _check_target(target, course, report)


def _check_target(target: _Target, course: Course, report: Report) -> None:
    page = course.pages.get(target.path)
    if page is None:
        if not _may_exist(target.path, course):
            near = _find_nearest(target.path, course.pages, _NEAR_PAGE)
            meant = posixpath.relpath(near, target.folder or ".") if near else ""
            report.add(
                UNKNOWN_PAGE,
                target.place,
                f"没有“{target.path}”这一页。",
                remedy=_suggest(meant, "docs目录里没有名字相近的页"),
            )
    elif target.anchor and target.anchor not in page.anchors:
        near = _find_nearest(target.anchor, sorted(page.anchors), _NEAR_HEADING)
        report.add(
            UNKNOWN_HEADING,
            target.place,
            f"“{target.path}”里没有“#{target.anchor}”这个标题。",
            remedy=_suggest(near, "这一页没有名字相近的标题"),
        )


def _may_exist(path: str, course: Course) -> bool:
    """Return whether the page is one that could not be read, or that the build makes: a bank's."""
    folder, name = posixpath.split(path)
    return path in course.gaps.pages or (
        folder == "practice"
        and (course.gaps.banks or course.find_bank(name.removesuffix(".md")) is not None)
    )


def _find_nearest(wanted: str, known: Iterable[str], cutoff: float) -> str:
    return next(iter(get_close_matches(wanted, list(known), n=1, cutoff=cutoff)), "")


def _suggest(meant: str, otherwise: str) -> str:
    return f"改成“{meant}”。" if meant else f"{otherwise}，请核对。"
