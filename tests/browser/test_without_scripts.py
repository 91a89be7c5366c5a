"""Pages without scripts: everything can be read, nothing is promised that does not work."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

# Firefox runs its scripts whatever the driver says.
VIEWS = pytest.mark.parametrize("view", ["desktop", "wechat"], indirect=True)


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """Return a page in a browser that runs no scripts."""
    return open_page(java_script_enabled=False)


@VIEWS
@pytest.mark.parametrize("path", ["chapters/02-all.html", "practice/lending.html"])
def test_all_items_can_be_read(page: Page, learner: str, path: str):
    """Stems, choices and material of all items are on the page."""
    page.goto(f"{learner}{path}")
    expect(page.locator("[data-unit]")).to_have_count(9)
    for unit in page.locator("[data-unit]").all():
        expect(unit).to_be_visible()
        expect(unit.locator("legend").first).to_be_visible()
    expect(page.locator("#lending-006 .right")).to_contain_text("停止外借，请人修补")
    expect(page.locator("#lending-008 .material")).to_be_visible()


@VIEWS
def test_solutions_open(page: Page, learner: str):
    """看解析 is a real disclosure: key, rationale and citation are inside."""
    page.goto(f"{learner}practice/lending.html")
    solution = page.locator("#lending-001 .solution")
    expect(solution.locator(".rationale")).to_be_hidden()
    solution.locator("summary").click()
    expect(solution.locator(".key")).to_have_text("答案：B")
    expect(solution.locator(".rationale")).to_be_visible()
    expect(solution.locator(".citation")).to_be_visible()
    expect(solution.locator(".feedback")).to_be_visible()


@VIEWS
@pytest.mark.parametrize("path", ["chapters/02-all.html", "practice/lending.html"])
def test_no_button_is_promised(page: Page, learner: str, path: str):
    """Neither the runtime's buttons nor text size and search are there."""
    page.goto(f"{learner}{path}")
    expect(page.locator(".md-search")).to_be_hidden()
    buttons = page.locator("button").all()
    assert buttons
    for button in buttons:
        expect(button).to_be_hidden()


@VIEWS
def test_menu_opens_on_a_phone(page: Page, learner: str):
    """The way to the other pages is a label, which needs no script."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{learner}index.html")
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-nav--primary").first).to_be_in_viewport()


def test_chapter_reads_from_top_to_bottom(page: Page, shipped: str):
    """A chapter's text, boxes, drawings and items are all there."""
    page.goto(f"{shipped}chapters/09-in-session.html")
    boxes = "article div.admonition, article details.admonition[open]"
    for kind in ("article h2", boxes, "article svg", "[data-unit]"):
        parts = page.locator(kind).all()
        assert parts, kind
        for part in parts:
            expect(part).to_be_visible()


def test_enter_in_a_blank_sends_nothing(page: Page, learner: str):
    """The form goes nowhere: an old page does not vanish under one who types."""
    page.goto(f"{learner}chapters/02-all.html")
    page.locator(".blank").first.fill("三十")
    page.locator(".blank").first.press("Enter")
    assert page.url == f"{learner}chapters/02-all.html"
