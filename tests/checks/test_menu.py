"""The menu of the site and the pages there are."""

import pytest

from lectern.checks.menu import check_menu
from lectern.diagnostics import Place
from lectern.model.course import Course
from lectern.model.page import Page
from lectern.model.settings import MenuLine, Settings

PATHS = ("index.md", "chapters/01-a.md", "chapters/02-b.md")


@pytest.fixture
def told(tell):
    """Return a function that returns what is told of a menu of these lines."""

    def check(*targets):
        lines = tuple(
            MenuLine(target=target, place=Place(file="mkdocs.yml", line=line, length=len(target)))
            for line, target in enumerate(targets, 9)
        )
        pages = {path: Page(path=path, title="", meta={}) for path in PATHS}
        settings = Settings(has_menu=True, menu=lines)
        return tell(check_menu, Course(pages=pages, settings=settings), with_file=True)

    return check


@pytest.mark.parametrize(
    "targets",
    [PATHS, ("index.md", "chapters/"), ("index.md", "chapters/02-b.md", "chapters/")],
)
def test_lets_a_menu_be_in_which_every_page_is(told, targets):
    """A folder's line stands for all pages in it."""
    assert told(*targets, "https://example.org/") == []


def test_finds_a_line_without_page(told):
    """The page that was surely meant is proposed."""
    assert told("index.md", "chapters/", "chapters/01-aa.md", "laws/") == [
        (
            "mkdocs.yml:11:1-17 menu-without-page 目录里写了“chapters/01-aa.md”，docs里没有这个"
            "页面。 → 改成“chapters/01-a.md”。"
        ),
        (
            "mkdocs.yml:12:1-5 menu-without-page 目录里写了“laws/”，docs里没有这个文件夹。"
            " → 核对文件夹和文件名，或者删去这一行。"
        ),
    ]


def test_finds_a_page_named_twice(told):
    """The second line is told, with where the first is."""
    assert told("index.md", "chapters/", "index.md") == [
        "mkdocs.yml:11:1-8 menu-twice 目录里“index.md”写了两次，第9行已经有了。 → 删去一处。"
    ]


def test_finds_a_page_in_no_menu(told):
    """The page is told, and what line would bring it in."""
    assert told("index.md", "chapters/01-a.md") == [
        (
            "docs/chapters/02-b.md:1:1-1 page-without-menu 这一页不在目录（mkdocs.yml的nav）里，"
            "学员找不到它。 → 在nav里加一行“- chapters/02-b.md”，或者写“- chapters/”，代表整个"
            "文件夹。"
        )
    ]


def test_lets_a_course_without_menu_be(tell):
    """Where no menu is written, every page is in it."""
    assert tell(check_menu, Course(settings=Settings())) == []
