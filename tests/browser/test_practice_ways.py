"""Practice under the thumb: where a bank begins, 错题, 跳过, 点选即判, 成组做题."""

import pytest
from learner_practice import ShownPractice
from learner_records import read_records
from playwright.sync_api import Page, expect


def test_bank_begins_at_what_is_not_done(practice: ShownPractice):
    """Who comes back after an item was done goes on at the next that was not."""
    practice.answer("lending-001", "5本")
    practice.open()
    assert practice.shown == ["lending-002"]


def test_missed_button_filters_and_back(practice: ShownPractice):
    """错题 n leaves what was missed, and pressed again everything."""
    practice.answer("lending-001", "3本")
    practice.press_action("missed")
    assert practice.position == "第1/1题·做错"
    practice.press_action("missed")
    assert practice.position == "第1/9题"


def test_item_can_be_skipped(practice: ShownPractice, page: Page):
    """跳过 leads on and records nothing."""
    practice.press_action("skip")
    assert practice.shown == ["lending-002"]
    assert read_records(page, "attempts:lending") is None


@pytest.mark.parametrize("view", ["desktop", "firefox"], indirect=True)
def test_click_confirms_where_that_is_wanted(practice: ShownPractice, page: Page):
    """With 点选即判 a click is judged and what is right leads on; keys still only choose."""
    practice.press_action("settings")
    practice.find_setting("instant").click()
    practice.press_action("apply")
    item = practice.find_item("lending-001")
    item.root.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(item.root.locator(".verdict")).to_have_count(0)
    item.find_choice("5本").click()
    expect(item.root.locator(".verdict")).to_have_text("✓ 回答正确")
    expect(page.locator("#lending-002")).to_be_visible()
    practice.open("lending-003")
    practice.find_item("lending-003").find_choice("对").click()
    page.wait_for_timeout(1200)
    assert practice.shown == ["lending-003"]


def test_group_is_judged_at_its_end(practice: ShownPractice, page: Page):
    """成组做题: nothing is told before the end, then everything, and the next group follows."""
    practice.press_action("settings")
    practice.find_setting("ten").click()
    practice.press_action("apply")
    # All but the 简答, which its learner would mark.
    assert practice.position == "第1/8题"
    practice.find_item("lending-001").respond(["5本"])
    practice.press_action("next")
    practice.find_item("lending-002").respond(["书名"])
    practice.jump(7)
    expect(page.locator(".verdict")).to_have_count(0)
    practice.press_action("judge")
    expect(page.locator(".end-figure")).to_have_text("2 题对 1")
    practice.press_action("review")
    assert practice.find_item("lending-001").read_verdict() == "✓ 回答正确"
