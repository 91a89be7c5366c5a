"""The home of 复习: what there is to do, what narrows it, what leads there."""

import pytest
from learner_exams import RIGHT, ExamRoom
from learner_items import ShownItem, press
from learner_records import store_record
from learner_reviews import BEGIN, ReviewRoom
from learner_views import View
from playwright.sync_api import Page, expect


def test_new_learner(room: ReviewRoom):
    """Nothing is due, missed or starred, and why is said; ten items are for the day."""
    room.open(0)
    counts = [room.count(way) for way in ("due", "daily", "noted", "starred")]
    assert counts == ["0题", "0 / 10 题", "0题", "0题"]
    start = room.root.locator("[data-way=due]")
    expect(start).to_be_disabled()
    expect(start).to_have_css("border-style", "dashed")
    expect(room.root.locator("[data-way=rush]")).to_have_css("border-style", "solid")
    way = room.root.locator(".review-way:has([data-way=due])")
    expect(way).to_contain_text("今天没有到日子的题。")
    room.root.locator("[data-filter=kind]").select_option("short_answer")
    expect(room.root.locator("[data-way=rush]")).to_be_disabled()
    expect(room.root).to_contain_text("挑出的这一部分没有能闯关的题。")
    expect(room.root.locator(".room-plain")).to_be_hidden()


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_star_and_filters(pool: ReviewRoom):
    """A star lists an item from any bank; filters narrow by bank, chapter, kind and tag."""
    pool.start("rush")
    starred = pool.shown
    # In 闯关 one answers, or it is over.
    expect(pool.root.locator("[data-action=reveal]")).to_be_hidden()
    pool.press(".actions [data-action=star]")
    pool.press("[data-action=home]")
    assert (pool.count("starred"), pool.count("rush")) == ("1题", "24题")
    tags = pool.root.locator("[data-filter=tag] option").all_inner_texts()
    assert tags == ["全部标签", "还书（8）", "借书（8）", "期限（8）"]
    pool.root.locator("[data-filter=tag]").select_option("还书")
    assert pool.count("rush") == "8题"
    pool.root.locator("[data-filter=bank]").select_option("")
    pool.root.locator("[data-filter=tag]").select_option("")
    pool.root.locator("[data-filter=kind]").select_option("matching")
    assert (pool.count("rush"), pool.count("starred")) == ("1题", "0题")
    pool.root.locator("[data-filter=kind]").select_option("")
    chapters = pool.root.locator("[data-filter=chapter]")
    chapters.select_option("chapters/01-lending.html")
    assert pool.count("rush") == "32题"
    chapters.select_option("chapters/03-far.html")
    assert pool.count("rush") == "1题"
    expect(pool.root.locator("[data-filter=tag]")).to_contain_text("少见（1）")
    chapters.select_option("")
    pool.start("starred")
    assert pool.shown == starred


def test_attempts_made_elsewhere(pool: ReviewRoom, page: Page):
    """What is missed in practice stands in the notebook of a page that is open already."""
    other = page.context.new_page()
    other.goto(page.url.replace("review.html", "practice/pool.html"))
    other.locator("item-set[data-state=ready]").wait_for()
    item = ShownItem(other, "pool-001")
    item.respond(["错"])
    item.confirm()
    expect(pool.root.locator(".review-way:has([data-way=noted]) .review-count")).to_have_text("1题")


@pytest.mark.parametrize("view", ["phone", "desktop"], indirect=True)
def test_results_lead_to_the_notebook(room: ReviewRoom, page: Page, view: View):
    """After an exam a link leads to what was missed in it."""
    room.open_now()
    exam = ExamRoom(page, touches=view.touches)
    exam.open(page.url.replace("review.html", "exam/pool.html"))
    expect(page.locator(".exam-next")).to_be_hidden()
    exam.press("begin")
    exam.current.respond(["错" if RIGHT[exam.paper[0]] == ["对"] else "对"])
    exam.hand_in()
    press(exam.root.get_by_role("link", name="错题本"), touches=view.touches)
    page.locator("learning-room[data-state=ready]").wait_for()
    assert room.count("noted") == "1题"


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_progress_tells_the_same_count(room: ReviewRoom, page: Page):
    """The next step on 学习进度 names as many items as 今日复习 has on the page it leads to."""
    room.open(0)
    names = [f"pool-00{number}" for number in range(1, 7)]
    missed = {name: [[int(BEGIN.timestamp()), ["x"], 1]] for name in names}
    store_record(page, "attempts:pool", {"items": missed})
    room.open(3)
    assert room.count("due") == "6题"
    page.goto(page.url.replace("review.html", "progress.html"))
    expect(page.locator(".progress-next")).to_contain_text("先做今日复习的6题")
