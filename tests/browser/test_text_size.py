"""标准, 大字, 特大: everything that is read grows, and it is remembered."""

from collections.abc import Callable

import pytest
from learner_items import ShownItem
from learner_views import View
from playwright.sync_api import Page, expect
from screen_faults import find_overflow

VIEWS = pytest.mark.parametrize("view", ["phone", "wechat", "firefox-phone"], indirect=True)
BUTTON = "[data-text-size-button]"
PARTS = (".item-stem", ".choice-text", ".actions .primary", ".rationale", ".verdict", "article h1")


def measure(page: Page, selector: str) -> float:
    """Return the size of a part's letters in pixels."""
    size: float = page.locator(selector).first.evaluate(
        "$part => parseFloat(getComputedStyle($part).fontSize)"
    )
    return size


@VIEWS
def test_button_goes_through_the_sizes(page: Page, learner: str):
    """Its name says which size is on; after the largest comes the first again."""
    page.goto(f"{learner}index.html")
    button = page.locator(BUTTON)
    for name in ("标准", "大字", "特大", "标准"):
        expect(button).to_have_attribute("aria-label", f"文字大小：{name}")
        button.click()


@VIEWS
def test_size_is_remembered_before_the_first_paint(page: Page, learner: str):
    """Another page comes in the size chosen, set by its head: nothing jumps."""
    page.goto(f"{learner}index.html")
    page.locator(BUTTON).click()
    page.route("**/*.js*", lambda route: route.fulfill(body=""))
    page.goto(f"{learner}chapters/01-lending.html")
    expect(page.locator("html")).to_have_attribute("data-text-size", "large")


@VIEWS
def test_stems_choices_and_feedback_grow(
    page: Page, learner: str, find_item: Callable[[str], ShownItem]
):
    """大字 is a quarter larger, 特大 a half, in items too."""
    page.goto(f"{learner}chapters/02-all.html")
    item = find_item("lending-001")
    item.respond(["3本"])
    item.confirm()
    normal = {part: measure(page, part) for part in PARTS}
    assert normal[".item-stem"] >= 16
    assert normal[".choice-text"] >= 16
    for factor in (1.25, 1.5):
        page.locator(BUTTON).click()
        for part in PARTS:
            assert measure(page, part) == pytest.approx(normal[part] * factor, rel=0.02)


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox-phone", "small"], indirect=True)
def test_bar_grows_as_far_as_one_row_goes(page: Page, learner: str):
    """In 特大 the bar's buttons are as large as the text or a twentieth of the screen."""
    page.goto(f"{learner}practice/lending.html")
    normal = measure(page, ".practice-bar .primary")
    for _ in range(2):
        page.locator(BUTTON).click()
    largest = min(normal * 1.5, page.viewport_size["width"] / 20)
    assert measure(page, ".practice-bar .primary") == pytest.approx(largest, rel=0.02)
    buttons = page.locator(".practice-bar button:visible").all()
    boxes = [button.bounding_box() for button in buttons]
    assert len({box["y"] for box in boxes}) == 1
    assert min(box["height"] for box in boxes) >= 60
    assert find_overflow(page) == []
    for button in buttons:
        assert button.evaluate("$one => $one.scrollWidth <= $one.clientWidth")


@pytest.mark.parametrize("view", ["phone", "desktop"], indirect=True)
def test_body_text_is_large_enough(page: Page, shipped: str, view: View):
    """17 px on phones, 18 px on desktops, and no line longer than 38 characters."""
    page.goto(f"{shipped}chapters/09-in-session.html")
    size = measure(page, "article > p:not([class])")
    assert size >= (17 if view.touches else 18)
    for paragraph in page.locator("article > p:not([class])").all()[:5]:
        assert paragraph.bounding_box()["width"] <= 38.5 * size
