"""The home page: where to start, and where one left off."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from learner_exams import store as store_text
from learner_views import View
from playwright.sync_api import Page, expect

START = "[data-continue]"
DUE = "[data-due]"
BEGIN = datetime(2026, 6, 1, 12, tzinfo=UTC)
VIEWS = pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)


@VIEWS
def test_button_leads_to_the_first_chapter(page: Page, shipped: str):
    """Who comes for the first time begins at the beginning."""
    page.goto(f"{shipped}index.html")
    expect(page.locator(START)).to_have_text("开始学习")
    page.locator(START).click()
    assert "/chapters/" in page.url


@VIEWS
def test_button_leads_back_to_the_chapter_read_last(page: Page, shipped: str):
    """After a chapter it says 继续 and the chapter's title, and leads there."""
    page.goto(f"{shipped}chapters/09-in-session.html#议案")
    page.goto(f"{shipped}practice/duties.html")
    page.goto(f"{shipped}index.html")
    expect(page.locator(START)).to_contain_text("继续")
    expect(page.locator(START)).to_contain_text("会议期间的职责")
    page.locator(START).click()
    assert page.url == f"{shipped}chapters/09-in-session.html"


@pytest.mark.parametrize(
    "stored",
    [
        {"url": "https://elsewhere.example/", "title": "去别处"},
        {"url": "//elsewhere.example/", "title": "去别处"},
        {"url": "\\\\elsewhere.example/", "title": "去别处"},
        {"url": "javascript:alert(1)", "title": "去别处"},
        {"url": "../../etc/passwd", "title": "去别处"},
        {"url": 7, "title": "去别处"},
        {"url": "chapters/09-in-session.html", "title": 7},
        "text",
    ],
    ids=str,
)
def test_button_never_leads_out_of_the_course(page: Page, shipped: str, stored: object):
    """What is stored is not trusted."""
    store(page, shipped, stored)
    assert page.locator(START).evaluate("$link => $link.href").startswith(shipped)


def test_stored_title_is_text(page: Page, shipped: str):
    """Markup in a title that was tampered with shows as it is written."""
    evil = "<img src=x onerror=document.title='evil'>"
    store(page, shipped, {"url": "chapters/09-in-session.html", "title": evil})
    expect(page.locator(START)).to_contain_text(evil)
    assert page.title() != "evil"


def store(page: Page, shipped: str, last: object) -> None:
    """Open the home page of a learner with this for the chapter read last."""
    page.goto(f"{shipped}index.html")
    page.evaluate(
        "text => localStorage.setItem('lectern:deputies:settings', text)",
        json.dumps({"v": 1, "lastPage": last}),
    )
    page.reload()


@pytest.mark.parametrize("view", ["desktop", "phone"], indirect=True)
def test_start_is_seen_without_scrolling(page: Page, shipped: str):
    """The one big button is on the first screen."""
    page.goto(f"{shipped}index.html")
    expect(page.locator(START)).to_be_in_viewport(ratio=1)


# What stands behind a chapter's title where it was read.
TICK = """$link => {
  const $first = $link.firstElementChild
  return $link.hasAttribute("data-read") && $first
    ? getComputedStyle($first, "::after").content : "" }"""


@pytest.mark.parametrize("view", ["desktop", "phone", "old-desktop", "firefox"], indirect=True)
def test_chapters_that_were_read_are_ticked(page: Page, shipped: str, view: View):
    """Reaching a chapter's end ticks it on the home page and in the menu, and no other."""
    read, unread = "chapters/12-four-hearts.html", "chapters/11-relations.html"
    page.goto(shipped + read)
    page.evaluate("document.querySelector('footer').scrollIntoView()")
    page.wait_for_function("localStorage.getItem('lectern:deputies:read')")
    for place in (".lectern-list", ".md-nav--primary"):
        page.goto(f"{shipped}index.html" if place == ".lectern-list" else f"{shipped}progress.html")
        link = page.locator(f"{place} a[href$='{read}']").first
        expect(link).to_have_attribute("data-read", "")
        assert "✓" in link.evaluate(TICK)
        # Firefox before 128 says the sign itself.
        if view.browser != "firefox":
            assert "已读" in link.evaluate(TICK)
        other = page.locator(f"{place} a[href$='{unread}']").first
        assert other.evaluate(TICK) == ""


def test_chapter_marked_as_unread_has_no_tick(page: Page, shipped: str):
    """What the learner takes back on 学习进度 is gone from the menu."""
    page.goto(f"{shipped}progress.html")
    button = page.locator("button[data-path='chapters/12-four-hearts.html']")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    page.goto(f"{shipped}index.html")
    expect(page.locator(".lectern-list a").first).to_be_visible()
    expect(page.locator("a[data-read]")).to_have_count(0)


def visit(page: Page, shipped: str, day: int, path: str = "index.html") -> None:
    """Open a page on a day, as if time stood still."""
    page.clock.set_fixed_time(BEGIN + timedelta(days=day))
    page.goto(shipped + path)


def practise(page: Page, shipped: str, day: int) -> None:
    """Confirm a wrong response to the first item of a bank."""
    visit(page, shipped, day, "practice/duties.html")
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
@pytest.mark.parametrize("path", ["review.html", "progress.html"])
def test_what_is_due_is_told_on_its_day(page: Page, shipped: str, path: str):
    """The day after a mistake there is a line that leads to the review; the day itself none."""
    practise(page, shipped, 0)
    visit(page, shipped, 0, path)
    page.locator("study-room[data-state=ready]").wait_for()
    page.wait_for_function("localStorage.getItem('lectern:deputies:due')")
    visit(page, shipped, 0)
    expect(page.locator(DUE)).to_be_hidden()
    visit(page, shipped, 1)
    expect(page.locator(DUE)).to_have_text("今日复习 1 题")
    page.locator(f"{DUE} a").click()
    expect(page.locator(".review-way:has([data-way=due]) .review-count")).to_have_text("1题")


def test_page_left_open_over_night(page: Page, shipped: str):
    """A home page that comes to sight again on another day tells what is due then."""
    practise(page, shipped, 0)
    visit(page, shipped, 0, "review.html")
    page.wait_for_function("localStorage.getItem('lectern:deputies:due')")
    visit(page, shipped, 0)
    expect(page.locator(DUE)).to_be_hidden()
    page.clock.set_fixed_time(BEGIN + timedelta(days=1))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(DUE)).to_have_text("今日复习 1 题")


def test_no_more_is_told_than_is_due(page: Page, shipped: str):
    """What was practised since the review page saw it is not counted."""
    practise(page, shipped, 0)
    visit(page, shipped, 0, "review.html")
    page.wait_for_function("localStorage.getItem('lectern:deputies:due')")
    visit(page, shipped, 1)
    expect(page.locator(DUE)).to_be_visible()
    practise(page, shipped, 1)
    visit(page, shipped, 1)
    expect(page.locator(DUE)).to_be_hidden()


@pytest.mark.parametrize("stored", ["", "spoilt", '{"v":9}', '{"v":1,"items":[[1,{"a-1":0}]]}'])
def test_nothing_is_told_where_nothing_is_known(page: Page, shipped: str, stored: str):
    """A new learner, a spoilt record, one of a newer course, one of another edition."""
    page.goto(f"{shipped}index.html")
    if stored:
        store_text(page, "due", stored)
        page.reload()
    expect(page.locator(START)).to_be_visible()
    expect(page.locator(DUE)).to_be_hidden()
