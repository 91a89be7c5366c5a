"""A session of 复习: its beginning, its items, and where its end leads."""

import re

import pytest
from learner_items import ShownItem, press
from learner_records import store_record
from learner_reviews import BEGIN, VIEWS, ReviewRoom, rush
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("view", ["small", "desktop"], indirect=True)
def test_session_begins_at_its_top(room: ReviewRoom, page: Page):
    """However far down a way was chosen, the session shows where one is in it."""
    room.open_now()
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    room.start("rush")
    expect(room.root.locator(".practice-position")).to_be_in_viewport(ratio=1)


def test_rush_that_is_left_keeps_its_best(pool: ReviewRoom, page: Page):
    """However 闯关 is left, by the browser's Back or a closed page, the best is known."""
    rush(pool, right=1)
    page.go_back()
    expect(pool.root).to_have_attribute("data-screen", "home")
    assert pool.count("rush") == "最好 1关"
    rush(pool, right=2)
    pool.open_now()
    assert pool.count("rush") == "最好 2关"


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_first_mistake_ends_the_rush(pool: ReviewRoom):
    """闯关 ends at the first mistake, tells how far one came, and keeps the best."""
    rush(pool, right=2)
    expect(pool.root.locator(".verdict")).to_have_text("✗ 回答错误")
    expect(pool.root.locator(".solution .rationale")).to_be_visible()
    pool.go_on()
    expect(pool.root.locator(".end-figure")).to_have_text("过了 2 关")
    expect(pool.root.locator(".end-card")).to_contain_text("最好 2 关")
    expect(pool.root.locator(".end-card .primary")).to_have_text("再闯一次")
    pool.press("[data-action=home]")
    assert pool.count("rush") == "最好 2关"
    rush(pool, right=0)
    pool.go_on()
    pool.press("[data-action=home]")
    assert pool.count("rush") == "最好 2关"


@pytest.mark.parametrize("view", ["wechat", "firefox"], indirect=True)
def test_rush_leads_on(pool: ReviewRoom):
    """The end of 闯关 says when something is due next, and its big button begins another."""
    pool.open(0)
    pool.root.locator("[data-filter=bank]").select_option("pool")
    rush(pool, right=0)
    pool.go_on()
    ending = pool.root.locator(".end-card")
    expect(ending).to_contain_text("今天没有要复习的了，明天 1 题。")
    expect(ending.locator("[data-way=due]")).to_have_count(0)
    expect(ending.locator(".primary")).to_have_text("再闯一次")
    pool.press(".end-card .primary")
    expect(pool.root.locator(".practice-position")).to_contain_text("闯关")


@pytest.mark.parametrize("view", ["wechat", "firefox"], indirect=True)
def test_session_leads_to_what_is_due(pool: ReviewRoom, page: Page):
    """The end of a session says how many items are still due, and its big button goes there."""
    pool.open(0)
    missed = {name: [[int(BEGIN.timestamp()), ["x"], 1]] for name in ("pool-001", "pool-002")}
    store_record(page, "attempts:pool", {"items": missed})
    store_record(page, "stars", {"stars": {"pool-003": [1, 1]}})
    pool.open(3)
    pool.start("starred")
    pool.answer(right=True)
    pool.go_on()
    expect(pool.root.locator(".end-card")).to_contain_text("今日复习还有 2 题。")
    pool.press(".end-card .primary")
    expect(pool.root.locator(".practice-position")).to_contain_text("今日复习")


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_missed_items_come_again_before_the_end(pool: ReviewRoom):
    """In a session what is missed comes again as new, until it is right."""
    [missed] = rush(pool, right=0)
    pool.press("[data-action=home]")
    pool.start("noted")
    assert pool.answer(right=False) == missed
    pool.go_on()
    expect(pool.root.locator(".review-note")).to_have_text("刚才没全对，再来一次")
    expect(pool.root.locator(".verdict, [data-graded]")).to_have_count(0)
    assert pool.answer(right=True) == missed
    expect(pool.root.locator(".practice-bar .primary")).to_have_text("完成")
    pool.go_on()
    expect(pool.root.locator(".end-card")).to_contain_text("没全对的题已经记进错题本")


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_short_answer_without_a_point_is_missed(room: ReviewRoom, page: Page):
    """A 简答 of whose points none was ticked comes again, and stands in the notebook."""
    room.open_now()
    store_record(page, "stars", {"stars": {"lending-007": [1, 1]}})
    room.open_now()
    room.start("starred")
    ShownItem(page, "lending-007", touches=room._touches).respond("随便写写")
    room.go_on()
    room.go_on()
    room.go_on()
    expect(room.root.locator(".review-note")).to_have_text("刚才没全对，再来一次")
    room.press("[data-action=home]")
    assert room.count("noted") == "1题"


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_choices_are_shuffled_as_in_practice(room: ReviewRoom, page: Page):
    """Where a bank is practised shuffled, its choices move here too; what names one follows."""
    room.open_now()
    store_record(page, "stars", {"stars": {"lending-001": [1, 1]}})
    letter = ""
    for seed in range(1, 7):
        shuffled = {"practice:lending": {"order": "shuffled", "seed": seed}}
        store_record(page, "settings", shuffled)
        room.open_now()
        room.start("starred")
        item = ShownItem(page, "lending-001")
        letter = item.read_letters()["5本"]
        if letter != "B":
            break
    assert list(item.read_letters().values()) == ["A", "B", "C"]
    press(item.find_choice("5本"), touches=False)
    room.press(".practice-bar .primary")
    expect(item.root.locator(".verdict")).to_have_text("✓ 回答正确")
    assert item.read_key() == f"答案：{letter}" != "答案：B"


def test_choices_stay_in_order_where_practice_is_in_order(room: ReviewRoom, page: Page):
    """Without such a setting they stand as in the bank."""
    room.open_now()
    store_record(page, "stars", {"stars": {"lending-001": [1, 1]}})
    room.open_now()
    room.start("starred")
    assert ShownItem(page, "lending-001").read_letters()["5本"] == "B"


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_back_ends_a_session(pool: ReviewRoom, page: Page):
    """Back ends a session and keeps what was done; forward and reload leave the choices there."""
    home = pool.root.locator(".review-home")
    rush(pool, right=0)
    page.go_back()
    expect(home).to_be_visible()
    assert pool.count("noted") == "1题"
    page.go_forward()
    expect(home).to_be_visible()
    pool.start("noted")
    pool.press("[data-action=home]")
    expect(home).to_be_visible()
    pool.start("noted")
    page.reload()
    expect(home).to_be_visible()
    pool.start("noted")
    page.go_back()
    expect(home).to_be_visible()
    assert page.evaluate("history.state") is None


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_link_within_the_page_keeps_a_session(pool: ReviewRoom, page: Page):
    """A link within the page does not end a session; Back twice does."""
    pool.start("rush")
    page.evaluate("location.hash = 'elsewhere'")
    expect(page).to_have_url(re.compile("#elsewhere$"))
    page.evaluate("history.back()")
    expect(page).not_to_have_url(re.compile("#elsewhere$"))
    expect(pool.root.locator(".review-session")).to_be_visible()
    page.evaluate("history.back()")
    expect(pool.root.locator(".review-home")).to_be_visible()
