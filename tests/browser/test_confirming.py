"""Selecting is not confirming; confirming, trying again, starring, and the keyboard in it."""

import re
from collections.abc import Callable

import pytest
from learner_items import ShownItem
from learner_records import read_records
from playwright.sync_api import Page, expect

OpenItem = Callable[[str, str], ShownItem]
PLACES = pytest.mark.parametrize("place", ["check", "practice"])


def verify_not_judged(item: ShownItem) -> None:
    """Assert that nothing was confirmed."""
    expect(item.root.locator(".verdict")).to_have_count(0)
    assert read_records(item.page, "attempts:lending") is None


@pytest.mark.parametrize("view", ["desktop", "old-desktop", "firefox"], indirect=True)
def test_arrow_keys_only_choose(open_item: OpenItem, page: Page):
    """Going through the choices by keyboard judges nothing."""
    item = open_item("practice", "lending-001")
    item.root.locator("input").first.focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(item.find_choice("10本").locator("input")).to_be_checked()
    verify_not_judged(item)


@pytest.mark.parametrize("view", ["phone", "wechat"], indirect=True)
@PLACES
def test_tap_on_a_choice_only_chooses(open_item: OpenItem, place: str):
    """A tap can be taken back by another."""
    item = open_item(place, "lending-001")
    item.respond(["3本", "5本"])
    expect(item.find_choice("5本").locator("input")).to_be_checked()
    expect(item.find_choice("3本")).not_to_have_attribute("data-picked", "")
    verify_not_judged(item)


@pytest.mark.parametrize("view", ["desktop", "old-desktop", "firefox"], indirect=True)
@pytest.mark.parametrize("item_id", ["lending-001", "lending-002", "lending-007"])
def test_enter_outside_a_blank_confirms_nothing(open_item: OpenItem, page: Page, item_id: str):
    """Browsers send a form when Enter is pressed in a field: not here."""
    item = open_item("practice", item_id)
    address = page.url
    item.root.locator("input, textarea").first.focus()
    page.keyboard.press("Enter")
    assert page.url == address
    verify_not_judged(item)


@pytest.mark.parametrize("view", ["desktop", "old-desktop", "firefox"], indirect=True)
@PLACES
def test_enter_in_a_blank_confirms(open_item: OpenItem, page: Page, place: str):
    """One who types need not leave the keyboard."""
    item = open_item(place, "lending-004")
    item.respond(["三十", "十五"])
    item.root.locator(".blank").last.press("Enter")
    assert item.read_verdict() == "✓ 回答正确"


def test_enter_that_ends_a_chinese_word_does_not_confirm(open_item: OpenItem):
    """While a word is being composed, Enter belongs to the input method."""
    item = open_item("check", "lending-004")
    item.respond(["三十", "十五"])
    item.root.locator(".blank").last.evaluate(
        """$blank => $blank.dispatchEvent(new KeyboardEvent("keydown", {
          key: "Enter", bubbles: true, cancelable: true, isComposing: true
        }))"""
    )
    verify_not_judged(item)


@pytest.mark.parametrize(("key", "chosen"), [("b", "5本"), ("B", "5本"), ("3", "10本")])
def test_letter_or_digit_chooses_in_the_item_with_the_focus(
    open_item: OpenItem, page: Page, key: str, chosen: str
):
    """A shortcut for those who practise a lot; it does not confirm."""
    item = open_item("practice", "lending-001")
    item.root.locator("input").first.focus()
    page.keyboard.press(key)
    expect(item.find_choice(chosen).locator("input")).to_be_checked()
    verify_not_judged(item)


def test_letter_outside_the_item_chooses_nothing(open_item: OpenItem, page: Page):
    """Letters are for the item that has the focus alone."""
    item = open_item("check", "lending-001")
    page.locator("[data-text-size-button]").focus()
    page.keyboard.press("b")
    expect(item.root.locator("input:checked")).to_have_count(0)


def test_letter_in_a_text_is_text(open_item: OpenItem, page: Page):
    """Typing in a field chooses nothing."""
    item = open_item("check", "lending-004")
    item.root.locator(".blank").first.press_sequentially("a1")
    expect(item.root.locator(".blank").first).to_have_value("a1")
    expect(page.locator("item-set input:checked")).to_have_count(0)


@PLACES
def test_confirmed_item_cannot_be_changed(open_item: OpenItem, page: Page, place: str):
    """Inputs stay readable and can be focused, but keep what was confirmed."""
    item = open_item(place, "lending-001")
    item.respond(["5本"])
    item.confirm()
    item.find_choice("3本").click()
    item.root.locator("input").nth(1).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("a")
    expect(item.find_choice("5本").locator("input")).to_be_checked()
    assert len(read_records(page, "attempts:lending")["items"]["lending-001"]) == 1


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
@PLACES
def test_item_can_be_tried_again(open_item: OpenItem, page: Page, place: str):
    """再做一次 clears it; both attempts are kept, the last one counts."""
    item = open_item(place, "lending-001")
    item.respond(["3本"])
    item.confirm()
    item.press_action("retry")
    expect(item.root.locator("input:checked")).to_have_count(0)
    expect(item.root.locator(".verdict, .mark")).to_have_count(0)
    expect(item.solution).to_be_hidden()
    item.respond(["5本"])
    item.confirm()
    assert item.read_verdict() == "✓ 回答正确"
    attempts = read_records(page, "attempts:lending")["items"]["lending-001"]
    assert len(attempts) == 2
    assert attempts[0][0] < attempts[1][0]


def test_check_shows_its_results_again(open_item: OpenItem):
    """What was confirmed is there when the chapter is opened again; it can be tried again."""
    item = open_item("check", "lending-006")
    item.respond({"缺了几页": "停止外借，请人修补", "封面脏了": "送给读者"})
    item.confirm()
    item = open_item("check", "lending-006")
    item.page.reload()
    assert item.read_verdict() == "部分正确，得1分，共2分"
    assert item.read_marks()["封面脏了"] == "✗ 应配 A"
    expect(item.primary).to_have_text("再做一次")


@PLACES
def test_solution_looked_at_first_is_no_answer(open_item: OpenItem, page: Page, place: str):
    """看解析 shows key and rationale to one who gives up; it is kept as 看过答案, also later."""
    item = open_item(place, "lending-001")
    expect(item.solution).to_be_hidden()
    item.press_action("reveal")
    assert item.read_key() == "答案：B"
    assert item.read_verdict() == "看过答案，明天再做"
    expect(item.primary).to_have_text("再做一次" if place == "check" else "下一题")
    expect(item.root).to_have_attribute("data-status", "looked")
    page.reload()
    assert item.read_verdict() == "看过答案，明天再做"
    [(_, response, _)] = read_records(page, "attempts:lending")["items"]["lending-001"]
    assert response == {"looked": []}


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
@PLACES
def test_star_is_remembered_until_taken_back(open_item: OpenItem, page: Page, place: str):
    """☆ 收藏 becomes ★ 已收藏, also after the page is opened again."""
    star = page.locator("[data-action=star]:visible").first
    item = open_item(place, "lending-001")
    item.press(star)
    expect(star).to_have_text("★ 已收藏")
    assert item.announcement == "★ 已收藏"
    page.reload()
    expect(star).to_have_text("★ 已收藏")
    item.press(star)
    expect(star).to_have_text("☆ 收藏")
    assert item.announcement == "已取消收藏"
    page.reload()
    expect(star).to_have_text("☆ 收藏")


def test_double_click_does_not_move_on(open_item: OpenItem):
    """确认 becomes 下一题 under the finger: the second of two quick clicks is not meant for it."""
    item = open_item("practice", "lending-001")
    item.respond(["5本"])
    item.primary.dblclick()
    assert item.read_verdict() == "✓ 回答正确"
    expect(item.root).to_be_visible()


def test_double_click_does_not_clear_a_check(open_item: OpenItem, page: Page):
    """确认 becomes 再做一次 in a check: two quick clicks confirm once."""
    item = open_item("check", "lending-001")
    item.respond(["5本"])
    item.primary.dblclick()
    assert item.read_verdict() == "✓ 回答正确"
    assert len(read_records(page, "attempts:lending")["items"]["lending-001"]) == 1


@pytest.mark.parametrize("view", ["desktop", "old-desktop", "firefox"], indirect=True)
def test_focus_stays_on_the_button_and_moves_on_with_it(open_item: OpenItem, page: Page):
    """After 确认 the focus is on 下一题; after that, on the next item's legend."""
    item = open_item("practice", "lending-001")
    item.respond(["5本"])
    item.primary.focus()
    page.keyboard.press("Enter")
    expect(item.primary).to_be_focused()
    expect(item.primary).to_have_text("下一题")
    page.keyboard.press("Enter")
    expect(page.locator("#lending-002 > legend")).to_be_focused()


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox-phone"], indirect=True)
def test_verdict_is_brought_into_view(open_item: OpenItem, page: Page):
    """On a phone the result is seen without scrolling, above the bar with the buttons."""
    item = open_item("practice", "lending-006")
    item.respond({"缺了几页": "送给读者", "封面脏了": "送给读者"})
    item.confirm()
    verdict = item.root.locator(".verdict").bounding_box()
    bar = page.locator(".practice-bar").bounding_box()
    assert verdict["y"] > 0
    assert verdict["y"] + verdict["height"] <= bar["y"]


def test_check_ends_with_what_it_came_to(open_item: OpenItem, page: Page, find_item):
    """Once all are confirmed a card says how many were right, and asks the missed ones anew."""
    item = open_item("half", "half-001")
    check = page.locator("item-set").first
    item.respond(["查看"])
    item.confirm()
    for item_id, number in (("half-002", "92"), ("half-003", "40")):
        expect(check.locator(".end-card")).to_have_count(0)
        find_item(item_id).respond([number])
        find_item(item_id).confirm()
    expect(check.locator(".end-figure")).to_have_text("3 题对 2")
    expect(page.locator(".lectern-status")).to_have_text(re.compile("3 题对 2$"))
    check.locator(".end-card [data-action=again]").click()
    expect(check.locator(".end-card, #half-001 .verdict")).to_have_count(0)
    expect(check.locator("#half-001 > legend")).to_be_focused()
