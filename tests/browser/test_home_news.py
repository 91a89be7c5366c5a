"""What the home page tells beside where to start: an exam to go back to, what is due."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from learner_records import store_record
from playwright.sync_api import Page, expect

START = "[data-continue]"
DUE = "[data-tile=review] span"
EXAM = "[data-tile=exam]"
BEGIN = datetime(2026, 6, 1, 12, tzinfo=UTC)
VIEWS = pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)


def visit(page: Page, shipped: str, day: int, path: str = "index.html") -> None:
    """Open a page on a day, as if time stood still."""
    page.clock.set_fixed_time(BEGIN + timedelta(days=day))
    page.goto(shipped + path)


def practise(page: Page, shipped: str, day: int) -> None:
    """Confirm a wrong response to an item of a bank."""
    visit(page, shipped, day, "practice/duties.html")
    choosing = page.locator("[data-unit][data-kind=single_choice]").first.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{shipped}practice/duties.html#{choosing}")
    unit = page.locator("[data-unit]:visible")
    again = page.locator("[data-action=retry]:visible")
    if again.count():
        again.click()
    key = json.loads(unit.get_attribute("data-key") or "")
    wrong = unit.locator(".choice").filter(has_not=page.locator(f"input[value='{key[0]}']"))
    wrong.first.click()
    page.locator(".practice-bar [data-action=confirm]").click()
    expect(unit.locator(".verdict")).to_be_visible()


@VIEWS
def test_exam_that_goes_on_is_named(page: Page, shipped: str):
    """While its clock runs home and hub lead back to it; handed in, its score is on its card."""
    page.goto(f"{shipped}exam/intro.html")
    page.locator("[data-action=begin]").click()
    page.locator("exam-room[data-screen=sitting]").wait_for()
    page.goto(f"{shipped}index.html")
    expect(page.locator(START)).to_have_text("回到考试，剩 15 分")
    expect(page.locator(f"{EXAM} span")).to_have_text("剩 15 分")
    page.locator(EXAM).click()
    expect(page.locator("[data-card=intro] .hub-go")).to_have_text("继续（剩 15 分）")
    page.locator("[data-card=intro]").click()
    assert page.url == f"{shipped}exam/intro.html"
    page.locator("[data-action=sheet]").click()
    page.locator("[data-action=hand-in]:visible").last.click()
    page.locator("[data-action=confirm-hand-in]").click()
    page.locator("exam-room[data-screen=results]").wait_for()
    page.goto(f"{shipped}exam/index.html")
    expect(page.locator("[data-card=intro] .hub-standing")).to_contain_text("上次")
    expect(page.locator("[data-card=intro] .hub-go")).to_have_text("再考一次")
    page.goto(f"{shipped}index.html")
    expect(page.locator(START)).to_have_text("开始学习")


@VIEWS
def test_exam_whose_time_is_up_is_named(page: Page, shipped: str):
    """With its page closed the time ran out: the button says so and leads to the result, once."""
    page.clock.set_fixed_time(BEGIN)
    page.goto(f"{shipped}exam/intro.html")
    page.locator("[data-action=begin]").click()
    page.locator("exam-room[data-screen=sitting]").wait_for()
    visit(page, shipped, 1)
    expect(page.locator(START)).to_have_text("“入门测验”的时间到了：去看成绩")
    page.locator(START).click()
    page.locator("exam-room[data-screen=results]").wait_for()
    visit(page, shipped, 1)
    expect(page.locator(START)).to_have_text("开始学习")


def test_exam_that_goes_on_is_named_before_one_that_is_over(page: Page, shipped: str):
    """Of two exams the button leads to the one whose clock runs, not the first; then the other."""
    now = int(BEGIN.timestamp())
    page.clock.set_fixed_time(BEGIN)
    paper = [{"title": "一", "points": 1, "ids": ["duties-001"]}]
    begun = {"seed": "7", "start": now - 9, "deadline": now + 9, "paper": paper}
    exams = {"exam:intro": {**begun, "end": now - 5}, "exam:laws": begun}
    page.goto(f"{shipped}index.html")
    for name, body in exams.items():
        store_record(page, name, body)
    page.reload()
    expect(page.locator(START)).to_have_text("回到考试，剩 1 分")
    expect(page.locator(START)).to_have_attribute("href", "exam/laws.html")
    store_record(page, "exam:laws", {})
    page.reload()
    expect(page.locator(START)).to_have_text("“入门测验”已经交卷：去看成绩")


@pytest.mark.parametrize(
    "stored", ["spoilt", '{"v":9,"seed":"1"}', '{"v":1}', '{"v":1,"seed":"1"}']
)
def test_no_exam_is_named_where_none_goes_on(page: Page, shipped: str, stored: str):
    """A spoilt record, one of a newer course, one of an exam that has ended, half a record."""
    page.goto(f"{shipped}index.html")
    store_record(page, "exam:intro", stored)
    page.reload()
    expect(page.locator(START)).to_have_text("开始学习")


@VIEWS
def test_what_is_due_is_told_on_its_day(page: Page, shipped: str):
    """The day after a mistake, made anywhere, a tile leads to the review; the day itself none."""
    practise(page, shipped, 0)
    visit(page, shipped, 0)
    expect(page.locator(DUE)).to_have_text("今天没有")
    visit(page, shipped, 1)
    expect(page.locator(DUE)).to_have_text("今天 1 题")
    page.locator("[data-tile=review]").click()
    expect(page.locator(".review-way:has([data-way=due]) .review-count")).to_have_text("1题")


def test_page_left_open_over_night(page: Page, shipped: str):
    """A home page that comes to sight again on another day tells what is due then."""
    practise(page, shipped, 0)
    visit(page, shipped, 0)
    expect(page.locator(DUE)).to_have_text("今天没有")
    page.clock.set_fixed_time(BEGIN + timedelta(days=1))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(DUE)).to_have_text("今天 1 题")


def test_no_more_is_told_than_is_due(page: Page, shipped: str):
    """What was practised meanwhile is not counted any more."""
    practise(page, shipped, 0)
    visit(page, shipped, 1)
    expect(page.locator(DUE)).to_have_text("今天 1 题")
    practise(page, shipped, 1)
    visit(page, shipped, 1)
    expect(page.locator(DUE)).to_have_text("今天没有")


@pytest.mark.parametrize("stored", ["", "spoilt", '{"v":9}', '{"v":1,"items":{"duties-001":[7]}}'])
def test_nothing_is_told_where_nothing_is_known(page: Page, shipped: str, stored: str):
    """A new learner, a spoilt record, one of a newer course, an attempt that is none."""
    page.goto(f"{shipped}index.html")
    if stored:
        store_record(page, "attempts:duties", stored)
        page.reload()
    expect(page.locator(DUE)).to_have_text("今天没有")
