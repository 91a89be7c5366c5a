"""The menu in `mkdocs.yml` and the pages there are: what names no page, and what is not named."""

import posixpath

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.course import Course
from lectern.model.settings import MenuLine, Settings
from lectern.nearness import find_nearest

MENU_WITHOUT_PAGE = Rule("menu-without-page")
MENU_TWICE = Rule("menu-twice", Level.WARNING)
PAGE_WITHOUT_MENU = Rule("page-without-menu", Level.WARNING)

_NEAR = 0.85


def check_menu(course: Course, report: Report) -> None:
    """Report lines of the menu that lead nowhere, and pages that nobody can get to."""
    settings = course.settings
    if settings is None or not settings.has_menu:
        return
    seen: dict[str, int] = {}
    for line in settings.menu:
        _check_line(line, seen, course, report)
    _check_pages(settings, course, report)
    _check_made(settings, course, report)


def _check_line(line: MenuLine, seen: dict[str, int], course: Course, report: Report) -> None:
    if line.is_address:
        return
    target = posixpath.normpath(line.target)
    known = {path for path in course.pages if path.startswith(line.target)}
    is_page = target in course.pages or target in course.gaps.pages
    if not (known if line.is_folder else is_page or _is_made(target, course)):
        _tell_line(line, course, report)
    elif target in seen:
        report.add(
            MENU_TWICE,
            line.place,
            f"目录里“{line.target}”写了两次，第{seen[target]}行已经有了。",
            remedy="删去一处。",
        )
    seen.setdefault(target, line.place.line)


def _is_made(path: str, course: Course) -> bool:
    """Return whether the build makes the page, of a bank or a test."""
    folder, name = posixpath.split(path)
    stem = name.removesuffix(".md")
    return (folder == "practice" and course.find_bank(stem) is not None) or (
        folder == "exam" and course.find_test(stem) is not None
    )


def _tell_line(line: MenuLine, course: Course, report: Report) -> None:
    near = find_nearest(line.target, course.pages, cutoff=_NEAR)
    where = "文件夹" if line.is_folder else "页面"
    report.add(
        MENU_WITHOUT_PAGE,
        line.place,
        f"目录里写了“{line.target}”，docs里没有这个{where}。",
        remedy=f"改成“{near}”。" if near else "核对文件夹和文件名，或者删去这一行。",
    )


def _check_pages(settings: Settings, course: Course, report: Report) -> None:
    named = {posixpath.normpath(line.target) for line in settings.menu}
    folders = tuple(line.target for line in settings.menu if line.is_folder)
    for path in course.pages:
        if path not in named and not path.startswith(folders):
            folder = posixpath.dirname(path)
            report.add(
                PAGE_WITHOUT_MENU,
                Place(file=f"docs/{path}"),
                "这一页不在目录（mkdocs.yml的nav）里，学员找不到它。",
                remedy=f"在nav里加一行“- {path}”"
                + (f"，或者写“- {folder}/”，代表整个文件夹。" if folder else "。"),
            )


def _check_made(settings: Settings, course: Course, report: Report) -> None:
    """Report an index that the menu lacks although pages are to follow it."""
    named = {posixpath.normpath(line.target) for line in settings.menu}
    folders = tuple(line.target for line in settings.menu if line.is_folder)
    for index, made in (
        ("practice/index.md", course.banks),
        ("exam/index.md", course.tests),
        ("situations/index.md", course.situations),
    ):
        # Where the page exists, that nothing leads to it is told at the page.
        if made and index not in {*course.pages, *named} and not index.startswith(folders):
            report.add(
                PAGE_WITHOUT_MENU,
                settings.place,
                f"目录里没有{index}，题库、考试和情景的页面跟在它后面，现在都进不了目录。",
                remedy=f"写好docs/{index}，再在nav里加一行“- {index}”。",
            )
