"""What axe finds: nothing, on any kind of page, in any state, light and dark, small and large."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_faults import find_axe_faults
from course_sites import list_pages
from learner_items import ShownItem
from learner_practice import ShownPractice
from learner_views import View
from playwright.sync_api import Page, expect


def see(*views: str) -> pytest.MarkDecorator:
    """Return the mark of a test that is made in these views."""
    return pytest.mark.parametrize("view", views, indirect=True)


@see("phone", "desktop-dark")
def test_every_page_is_accessible(page: Page, shipped: str, shipped_site: Path):
    """As it is opened: the course, practice, exams, what is recorded, what trainers read."""
    for path in list_pages(shipped_site):
        page.goto(shipped + path)
        for element in page.locator("item-set, exam-room, learning-room").all():
            expect(element).to_have_attribute("data-state", "ready")
        assert (path, find_axe_faults(page)) == (path, [])


@see("phone-dark", "desktop", "old-desktop")
def test_unanswered_items_are_accessible(page: Page, learner: str):
    """Every kind of item as it is first seen."""
    page.goto(f"{learner}chapters/02-all.html")
    expect(page.locator("item-set")).to_have_attribute("data-state", "ready")
    assert find_axe_faults(page) == []


@see("phone", "desktop-dark")
def test_answered_items_are_accessible(
    page: Page, learner: str, find_item: Callable[[str], ShownItem]
):
    """Every kind of item with its result, right and wrong, and 题目已更新."""
    page.goto(f"{learner}chapters/02-all.html")
    responses = {
        "lending-001": ["3本"],
        "lending-002": ["书名", "其他"],
        "lending-003": ["错"],
        "lending-004": ["三十", "二十"],
        "lending-005": ["登记", "查看有没有破损", "放回书架"],
        "lending-006": {"缺了几页": "停止外借，请人修补", "封面脏了": "送给读者"},
        "lending-008-1": ["对"],
        "lending-008-2": ["先借给他，以后补"],
    }
    for item_id, response in responses.items():
        find_item(item_id).respond(response)
    for item_id in [*list(responses)[:6], "lending-008", "lending-007"]:
        find_item(item_id).confirm()
    assert find_axe_faults(page) == []


@see("phone", "desktop-dark")
def test_practice_is_accessible_before_and_after_answering(practice: ShownPractice):
    """One item with its bar, first open, then judged."""
    assert find_axe_faults(practice.page) == []
    practice.answer("lending-001", "3本")
    assert find_axe_faults(practice.page) == []


@see("phone-dark", "desktop")
@pytest.mark.parametrize("action", ["sheet", "settings"])
def test_sheets_are_accessible(practice: ShownPractice, action: str):
    """答题卡 with every mark, and 设置."""
    practice.answer("lending-001", "3本")
    practice.move_on()
    practice.find_item("lending-002").respond(["书名"])
    practice.press_action(action)
    assert find_axe_faults(practice.page) == []


@see("phone", "desktop-dark")
def test_empty_practice_is_accessible(practice: ShownPractice):
    """The words for nothing to do, and the way out."""
    practice.change_settings("starred")
    assert find_axe_faults(practice.page) == []


@see("phone-dark", "desktop")
def test_search_is_accessible(page: Page, shipped: str, view: View):
    """The open search with results."""
    page.goto(f"{shipped}index.html")
    if view.touches:
        page.locator("button[data-toggles=__search]").tap()
    page.locator(".md-search__input").fill("议案")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.wait_for_timeout(300)
    assert find_axe_faults(page) == []


@see("phone", "phone-dark")
def test_menu_is_accessible(page: Page, shipped: str):
    """The open drawer."""
    page.goto(f"{shipped}chapters/09-in-session.html")
    page.locator("button[data-toggles=__drawer]").tap()
    page.wait_for_timeout(400)
    assert find_axe_faults(page) == []


def test_states_are_told_without_colours(open_page: Callable[..., Page], learner: str):
    """With colours of the system's choosing, what is chosen and judged has a thicker border."""
    page = open_page(forced_colors="active")
    page.goto(f"{learner}chapters/02-all.html")
    item = ShownItem(page, "lending-001")
    row = item.find_choice("3本")
    plain = row.evaluate("$row => getComputedStyle($row).borderTopWidth")
    item.respond(["3本"])
    assert row.evaluate("$row => getComputedStyle($row).borderTopWidth") > plain
    item.confirm()
    assert item.read_marks() == {"3本": "✗ 您选的", "5本": "✓ 正确答案"}


@pytest.mark.parametrize("view", ["desktop", "phone", "wechat"], indirect=True)
@pytest.mark.parametrize(
    ("path", "press"),
    [
        ("index.html", "[data-text-size-button]"),
        ("chapters/09-in-session.html", "#__palette_2"),
        ("practice/duties.html", "[data-action=sheet]"),
        ("exam/intro.html", "[data-action=begin]"),
        ("review.html", "[data-way=rush]"),
        ("progress.html", "[data-action=ask-erase]"),
    ],
)
def test_nothing_moves_for_those_who_asked_for_it(
    open_page: Callable[..., Page], shipped: str, path: str, press: str
):
    """With reduced motion there is no transition, animation or gliding, whatever is pressed."""
    page = open_page(reduced_motion="reduce")
    page.goto(shipped + path)
    page.locator(press).first.click()
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].flatMap(one =>
          [null, "::before", "::after", "::backdrop"].filter(part => {
            const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(one, part)
            const seconds = Math.max(...transitionDuration.split(",").map(parseFloat))
            return seconds > 0.01 || animationName !== "none" || scrollBehavior === "smooth"
          }).map(part => one.className + (part || "")))"""
    )
    assert moving == []
