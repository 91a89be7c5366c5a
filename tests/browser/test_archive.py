"""The course from a stick: opened from `file://`, without a network."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from course_sites import list_pages
from learner_items import ShownItem
from learner_views import View
from playwright.sync_api import Page, expect

# Firefox with the strict rule for files that users' browsers keep.
pytestmark = pytest.mark.parametrize(
    "view", ["full-desktop", "old-desktop", "firefox"], indirect=True
)
OPENING = "打开课程.html"


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """Return a page without a network."""
    return open_page(offline=True)


@pytest.fixture
def visit(page: Page, learner_archive: Path) -> Callable[[str], None]:
    """Return a function that opens a page of the unpacked course."""

    def open_file(path: str) -> None:
        name, _, fragment = path.partition("#")
        page.goto((learner_archive / name).as_uri() + (fragment and f"#{fragment}"))

    return open_file


def test_opening_page_leads_into_the_course(page: Page, visit, learner_archive: Path):
    """Double-clicked after unpacking, it is the home page, and its links work."""
    visit(OPENING)
    expect(page.locator(".lectern-packed")).to_be_hidden()
    page.locator("article a", has_text="借书和还书").first.click()
    expect(page.locator("h1")).to_have_text("借书和还书")
    assert page.url == (learner_archive / "chapters" / "01-lending.html").as_uri()


def test_home_page_works_too(page: Page, visit):
    """Whoever opens index.html gets the same."""
    visit("index.html")
    expect(page.locator("h1").first).to_have_text("图书室值班培训")


def test_opening_page_inside_the_archive_says_to_unpack(
    page: Page, learner_archive: Path, tmp_path: Path, watches: list
):
    """A viewer of archives unpacks that one page only; the first thing seen is what to do."""
    alone = tmp_path / OPENING
    alone.write_bytes((learner_archive / OPENING).read_bytes())
    page.goto(alone.as_uri())
    notice = page.locator(".lectern-packed")
    expect(notice).to_be_visible()
    assert notice.bounding_box()["y"] < 50
    assert notice.locator("h1").inner_text() == "请先解压，再打开课程"
    # The files that are not beside it are missed, as they must be.
    watches.clear()


def test_check_works_and_keeps_its_result(page: Page, visit, find_item: Callable[[str], ShownItem]):
    """What was confirmed in a chapter is there when the chapter is opened again."""
    visit("chapters/01-lending.html")
    item = find_item("lending-001")
    item.respond(["3本"])
    item.confirm()
    assert item.read_verdict() == "✗ 回答错误"
    visit("index.html")
    visit("chapters/01-lending.html")
    assert find_item("lending-001").read_verdict() == "✗ 回答错误"


def test_practice_works_and_keeps_its_place(
    page: Page, visit, find_item: Callable[[str], ShownItem]
):
    """A bank is practised, left, and taken up where it was left."""
    visit("practice/lending.html")
    first = find_item("lending-001")
    first.respond(["5本"])
    first.confirm()
    assert first.read_verdict() == "✓ 回答正确"
    page.locator("[data-action=next]").click()
    visit("practice/lending.html")
    expect(page.locator(".practice-position")).to_have_text("第2/ 9 题")
    expect(page.locator("#lending-002")).to_be_visible()


def test_address_with_an_item_opens_it(page: Page, visit):
    """Links from the handbook to an item work on a disk too."""
    visit("practice/lending.html#lending-004")
    expect(page.locator("#lending-004")).to_be_visible()
    expect(page.locator("#lending-001")).to_be_hidden()


def test_search_finds_a_word_inside_a_sentence(page: Page, visit):
    """The index is beside the page and the worker inside it: nothing is fetched."""
    visit("index.html")
    page.locator(".md-search__input").fill("放回书架")
    expect(page.locator(".md-search-result__link").first).to_contain_text("还书")
    page.locator(".md-search-result__link").first.click()
    expect(page.locator("h1")).to_have_text("借书和还书")


def test_nothing_travels_that_no_page_loads(
    open_page: Callable[..., Page], learner_archive: Path, view: View
):
    """Opened one after the other, and searched once, the pages load every file that is there."""
    if view.browser == "firefox":
        pytest.skip("Firefox tells a driver nothing of files from a disk")
    context = open_page(offline=True).context
    loaded: set[str] = set()
    context.on("request", lambda request: loaded.add(request.url))
    page = context.new_page()
    for path in list_pages(learner_archive):
        page.goto((learner_archive / path).as_uri(), wait_until="load")
    page.locator("button[data-toggles=__search]").dispatch_event("click")
    page.locator(".md-search__input").fill("当面说清楚")
    page.locator(".md-search-result__link").first.wait_for()
    # Without a window there is nothing to put an icon on.
    loaded.add(page.locator("link[rel=icon]").evaluate("$link => $link.href"))
    root = f"{learner_archive.as_uri()}/"
    seen = {
        unquote(urlsplit(address)._replace(query="", fragment="").geturl().removeprefix(root))
        for address in loaded
    }
    held = {path.relative_to(learner_archive).as_posix() for path in learner_archive.rglob("*.*")}
    assert sorted(held - seen) == []
