"""Links to pages and headings that do not exist: in pages, in 讲义 of items and situations.

What leads to the same missing heading is one problem: it is told at the heading whose id was
changed, where that is certain, and else at the first of the links.
"""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from urllib.parse import unquote

from lectern.diagnostics import Place, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import SITUATION_FOLDER, Course
from lectern.model.page import Heading, Page
from lectern.model.situation import Situation

UNKNOWN_PAGE = Rule("unknown-page")
UNKNOWN_HEADING = Rule("unknown-heading")
CHANGED_HEADING = Rule("changed-heading")

# Paths share folder and ending with all others; a heading may be a single word.
_NEAR_PAGE = 0.85
_NEAR_HEADING = 0.8
_RENAMED = 0.5
_SHOWN = 5


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


def check_links(
    banks: Iterable[QuestionBank],
    pages: Iterable[Page],
    course: Course,
    report: Report,
    *,
    situations: Iterable[Situation] = (),
) -> None:
    """Report 讲义 of these banks' items and situations, and links of pages, that lead nowhere."""
    targets = [target for bank in banks for target in _walk_chapters(bank)]
    targets += [
        _make_target(one.chapter, one.find_place("chapter")) for one in situations if one.chapter
    ]
    targets += [target for page in pages for target in _walk_links(page)]
    for target in targets:
        if target.path not in course.pages and not _may_exist(target.path, course):
            _tell_page(target, course, report)
    for path, page in course.pages.items():
        of_page = [target for target in targets if target.path == path and target.anchor]
        _check_anchors(page, of_page, report)


def _walk_chapters(bank: QuestionBank) -> Iterator[_Target]:
    for item in bank.walk_items():
        # The items of a case take over its 讲义; it is told once, where it was typed.
        if item.chapter and "chapter" in item.places:
            yield _make_target(item.chapter, item.places["chapter"])


def _make_target(chapter: str, place: Place) -> _Target:
    path, _, anchor = chapter.partition("#")
    return _Target(path=path, anchor=anchor, place=place)


def _walk_links(page: Page) -> Iterator[_Target]:
    folder = posixpath.dirname(page.path)
    for link in page.links:
        typed, _, anchor = unquote(link.target).partition("#")
        path = posixpath.normpath(posixpath.join(folder, typed)) if typed else page.path
        yield _Target(path=path, anchor=anchor, place=link.place, folder=folder)


def _may_exist(path: str, course: Course) -> bool:
    """Return whether the page is one that could not be read, or that the build makes: a bank's."""
    folder, name = posixpath.split(path)
    stem = name.removesuffix(".md")
    of_bank = folder == "practice" and (course.gaps.banks or course.find_bank(stem) is not None)
    of_test = folder == "exam" and (course.gaps.banks or course.find_test(stem) is not None)
    of_situation = folder == SITUATION_FOLDER and (
        course.gaps.banks or course.find_situation(stem) is not None
    )
    return path in course.gaps.pages or of_bank or of_test or of_situation


def _tell_page(target: _Target, course: Course, report: Report) -> None:
    near = _find_sure(target.path, course.pages, _NEAR_PAGE)
    meant = posixpath.relpath(near, target.folder or ".") if near else ""
    report.add(
        UNKNOWN_PAGE,
        target.place,
        f"没有“{target.path}”这一页。",
        remedy=f"改成“{meant}”。" if meant else "核对文件夹和文件名：docs目录里没有名字相近的页。",
    )


def _check_anchors(page: Page, targets: Sequence[_Target], report: Report) -> None:
    missing: dict[str, list[_Target]] = {}
    for target in targets:
        if target.anchor not in page.anchors:
            missing.setdefault(target.anchor, []).append(target)
    met = {target.anchor for target in targets}
    free = [heading for heading in page.headings if heading.level > 1 and heading.id not in met]
    for anchor, lost in missing.items():
        heading = _find_renamed(anchor, free, alone=len(lost) == 1)
        if heading:
            _tell_heading(heading, anchor, lost, report)
        else:
            _tell_anchor(page, anchor, lost, report)


def _find_renamed(anchor: str, free: Sequence[Heading], *, alone: bool) -> Heading | None:
    """Return the heading that surely had this id: the only one like it that nothing leads to.

    A link that is alone may be mistyped itself, unless the heading's own words bear it out.
    """
    like = [
        heading
        for heading in free
        if max(_measure_likeness(anchor, heading.id), _measure_likeness(anchor, heading.title))
        >= _RENAMED
        and not (alone and not _is_borne_out(anchor, heading))
    ]
    return like[0] if len(like) == 1 else None


def _is_borne_out(anchor: str, heading: Heading) -> bool:
    """Return whether a heading's words are more like an id than like the one it has."""
    return _measure_likeness(anchor, heading.title) > _measure_likeness(heading.id, heading.title)


def _tell_heading(heading: Heading, anchor: str, lost: Sequence[_Target], report: Report) -> None:
    report.add(
        CHANGED_HEADING,
        heading.place,
        f"这个标题的编号现在是“#{heading.id}”，还有{len(lost)}处指向“#{anchor}”："
        f"{_list_places(lost)}。",
        remedy=f"在标题末尾写“{{#{anchor}}}”，编号就和原来一样，别处都不用改。",
    )


def _tell_anchor(page: Page, anchor: str, lost: Sequence[_Target], report: Report) -> None:
    near = _find_sure(anchor, sorted(page.anchors), _NEAR_HEADING)
    known = "、".join(f"#{heading.id}" for heading in page.headings if heading.level > 1)
    also = f"同样指向它的还有{len(lost) - 1}处：{_list_places(lost[1:])}。" if lost[1:] else ""
    report.add(
        UNKNOWN_HEADING,
        lost[0].place,
        f"“{page.path}”里没有“#{anchor}”这个标题。{also}",
        remedy=f"改成“#{near}”。"
        if near
        else f"核对它该指向哪个标题（这一页有{known or '的标题都没有编号'}）；"
        "标题改了编号的，把原来的编号写回去。",
    )


def _list_places(targets: Sequence[_Target]) -> str:
    shown = "、".join(f"{one.place.file}:{one.place.line}" for one in targets[:_SHOWN])
    return shown + ("等" if len(targets) > _SHOWN else "")


def _find_sure(wanted: str, known: Iterable[str], cutoff: float) -> str:
    """Return the one that is as like as that, unless several are."""
    like = [one for one in known if _measure_likeness(wanted, one) >= cutoff]
    return like[0] if len(like) == 1 else ""


def _measure_likeness(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
