"""复习 from day to day: what is due when, the ten of the day, midnight, a clock set wrong."""

import pytest
from learner_exams import RIGHT
from learner_items import ShownItem
from learner_records import read_records, store_record
from learner_reviews import BEGIN, VIEWS, ReviewRoom, rush
from playwright.sync_api import Page, expect


def list_daily(room: ReviewRoom) -> list[str]:
    """Begin the day's ten, and return their ids from the page of choices."""
    room.start("daily")
    listed = room.list_session(10)
    room.press("[data-action=home]")
    return listed


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_mistake_leaves_the_notebook_after_two_days(pool: ReviewRoom):
    """A mistake is in the notebook at once, due the next day, and gone when right on two days."""
    pool.open(0)
    pool.root.locator("[data-filter=bank]").select_option("pool")
    [missed] = rush(pool, right=0)
    pool.press("[data-action=home]")
    assert (pool.count("noted"), pool.count("due")) == ("1题", "0题")
    for day, way, left in ((1, "due", "1题"), (2, "noted", "0题")):
        pool.open(day)
        assert (pool.count("noted"), pool.count(way)) == ("1题", "1题")
        pool.start(way)
        assert pool.answer(right=True) == missed
        pool.go_on()
        expect(pool.root.locator(".end-figure")).to_have_text("1 题对 1")
        pool.press("[data-action=home]")
        assert pool.count("noted") == left
    assert len(read_records(pool.page, "attempts:pool")["items"][missed]) == 3


def respond_right(room: ReviewRoom) -> None:
    """Give the item that is shown, or each part of the case, its right response."""
    item = ShownItem(room.page, room.shown)
    parts = item.root.locator("[data-item]").evaluate_all("all => all.map(one => one.dataset.item)")
    for part in parts or [room.shown]:
        ShownItem(room.page, part, touches=room._touches).respond(RIGHT.get(part, "随便写写"))


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_day_of_ten(room: ReviewRoom, page: Page):
    """The day's items stay the same whatever is done, and go on where one stopped."""
    room.open(0)
    room.start("daily")
    first = room.list_session(10)
    assert len(set(first)) == 10
    room.press("[data-action=sheet]")
    room.press("[data-action=jump][data-place='0']")
    respond_right(room)
    while room.root.locator(".practice-bar .primary").get_attribute("data-action") == "confirm":
        room.go_on()
    room.press("[data-action=home]")
    assert room.count("daily") == "1 / 10 题"
    room.open(0.1)
    room.start("daily")
    assert room.shown == first[1]


def give_up(room: ReviewRoom) -> None:
    """Look at the item's solution, or tick all points of a 简答 that are shown."""
    for box in room.root.locator(".points input:visible").all():
        box.check()
    if room.root.locator("[data-action=reveal]:visible").count():
        room.press("[data-action=reveal]")


def test_day_of_ten_has_an_end(pool: ReviewRoom, page: Page):
    """Done, it says so and what comes tomorrow; the address that begins it does so once."""
    pool.open(0)
    page.evaluate("location.hash = 'daily'")
    assert pool.root.locator(".practice-position").inner_text().startswith("每日一练")
    missed = pool.shown
    while pool.root.get_attribute("data-screen") == "session":
        give_up(pool)
        pool.go_on()
    card = pool.root.locator(".end-card")
    expect(card.locator("h2")).to_have_text("✓ 今日已完成")
    expect(card).to_contain_text("明天再来十题，先是到日子的")
    pool.press("[data-way=missed]")
    assert pool.shown == missed
    pool.press("[data-action=home]")
    assert pool.count("daily") == "✓ 今日已完成"


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_page_left_open_over_night(pool: ReviewRoom):
    """After midnight 开始 begins the new day's ten; and coming back shows what is due then."""
    pool.open(0)
    first = list_daily(pool)
    [missed] = rush(pool, right=0)
    pool.press("[data-action=home]")
    pool.set_time(1)
    daily = list_daily(pool)
    assert (daily[0], daily == first) == (missed, False)
    assert (pool.count("due"), pool.count("noted")) == ("1题", "1题")


@pytest.mark.parametrize("view", ["wechat", "firefox"], indirect=True)
def test_coming_back_the_next_day(pool: ReviewRoom):
    """A page that comes to sight again on another day shows that day; a session goes on."""
    pool.open(0)
    rush(pool, right=0)
    pool.press("[data-action=home]")
    assert pool.count("due") == "0题"
    pool.set_time(1)
    pool.come_back()
    assert pool.count("due") == "1题"
    pool.start("due")
    shown = pool.shown
    pool.set_time(2)
    pool.come_back()
    assert pool.shown == shown


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
@pytest.mark.parametrize(("day", "told"), [(-20000, "日期是 1971-"), (-400, "最晚 2026-06-0")])
def test_wrong_clock_is_told(room: ReviewRoom, page: Page, day: int, told: str):
    """A clock in the past, or one that was ahead, is said where days of review are chosen."""
    room.open(0)
    expect(page.locator("[data-clock]:visible")).to_have_count(0)
    attempts = {"pool-001": [[int(BEGIN.timestamp()), ["false"], 1]]}
    store_record(page, "attempts:pool", {"items": attempts})
    room.open(day)
    expect(page.locator("[data-clock]:visible")).to_contain_text(told)
    room.start("daily")
    expect(page.locator("[data-clock]:visible")).to_have_count(0)
