"""The home page: where to start, and where one left off."""

import re
import time

import pytest
from learner_records import store_record
from learner_views import View
from playwright.sync_api import Page, expect

START = "[data-continue]"
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
        {"url": "https://elsewhere.example/"},
        {"url": "//elsewhere.example/"},
        {"url": "javascript:alert(1)"},
        {"url": "../../etc/passwd"},
        {"url": "practice/duties.html"},
        {"url": "chapters/gone.html"},
        {"url": 7},
        "text",
    ],
    ids=str,
)
def test_button_leads_only_to_chapters(page: Page, shipped: str, stored: object):
    """What is stored is not trusted: anything but a chapter of the course is no place."""
    store(page, shipped, settings={"lastPage": stored})
    expect(page.locator(START)).to_have_text("开始学习")
    expect(page.locator(START)).to_have_attribute("href", "chapters/00-start.html")


@VIEWS
def test_button_leads_to_the_next_chapter_not_read(page: Page, shipped: str):
    """A chapter that was read is not where one goes on, nor are those read after it."""
    read = {"chapters/09-in-session.html": [1, 1], "chapters/10-between-sessions.html": [1, 1]}
    last = {"url": "chapters/09-in-session.html"}
    store(page, shipped, settings={"lastPage": last}, read={"read": read})
    expect(page.locator(START)).to_have_text("继续：第 11 章 四个关系")
    page.locator(START).click()
    assert page.url == f"{shipped}chapters/11-relations.html"


def test_button_follows_on_the_way_back(page: Page, shipped: str):
    """Back from a chapter that was read meanwhile, the page names the next."""
    page.goto(f"{shipped}index.html")
    page.locator(START).click()
    page.wait_for_url("**/chapters/**")
    page.locator("[data-margin=read]").click()
    page.go_back()
    expect(page.locator(START)).to_contain_text("继续：第 1 章")


@VIEWS
def test_button_leads_to_practice_once_all_was_read(page: Page, shipped: str):
    """With every chapter read there is the first bank to practise."""
    store(page, shipped, read={"read": read_all(page, shipped)})
    expect(page.locator(START)).to_have_text("练习：代表职责")
    page.locator(START).click()
    assert page.url == f"{shipped}practice/duties.html"


def read_all(page: Page, shipped: str) -> dict[str, list[int]]:
    """Return the marks of a learner who has read every chapter."""
    page.goto(f"{shipped}index.html")
    links = page.locator("[data-chapter]").all()
    return {str(link.get_attribute("data-chapter")): [1, 1] for link in links}


def store(page: Page, shipped: str, **records: object) -> None:
    """Open the home page of a learner with these records."""
    page.goto(f"{shipped}index.html")
    for name, body in records.items():
        store_record(page, name, body)
    page.reload()


@pytest.mark.parametrize("view", ["desktop", "phone"], indirect=True)
def test_start_is_seen_without_scrolling(page: Page, shipped: str):
    """The one big button is on the first screen."""
    page.goto(f"{shipped}index.html")
    expect(page.locator(START)).to_be_in_viewport(ratio=1)


# What stands behind a chapter's title where it was read.
TICK = """$link => {
  const $title = $link.querySelector(".lectern-number + *") || $link.firstElementChild
  return $link.hasAttribute("data-read") && $title
    ? getComputedStyle($title, "::after").content : "" }"""


@pytest.mark.parametrize("view", ["desktop", "phone", "old-desktop", "firefox"], indirect=True)
def test_chapters_that_were_read_are_ticked(page: Page, shipped: str, view: View):
    """A chapter marked as read is ticked on the home page and in the menu, and no other."""
    read, unread = "chapters/12-four-hearts.html", "chapters/11-relations.html"
    page.goto(shipped + read)
    page.locator("[data-margin=read]").click()
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


@pytest.mark.parametrize("view", ["phone", "small", "wechat", "firefox-phone"], indirect=True)
@pytest.mark.parametrize("size", range(3))
def test_tick_stands_in_the_line_of_its_title(page: Page, shipped: str, size: int):
    """A number stays on one line, and a title with room for a tick takes no second line."""
    short = "chapters/11-relations.html"
    page.goto(f"{shipped}index.html")
    for _ in range(size):
        page.locator("[data-text-size-button]").click()
    link = page.locator(f"[data-chapter='{short}']")
    before = link.bounding_box()["height"]
    store_record(page, "read", {"read": {short: [1, 1]}})
    page.reload()
    expect(link).to_have_attribute("data-read", "")
    assert link.bounding_box()["height"] == pytest.approx(before)


TILES = {
    "daily": ("每日一练", "今天 10 题", "review.html#daily"),
    "practice": ("练习", None, "practice/index.html"),
    "exam": ("考试", "及格 0/3 场", "exam/index.html"),
    "review": ("复习", "今天没有", "review.html"),
}


@pytest.mark.parametrize("view", ["desktop", "phone", "firefox"], indirect=True)
def test_tiles_lead_to_where_one_can_begin(page: Page, shipped: str):
    """Each has today's number, all are on the first screen, and nothing of the margin is there."""
    page.goto(f"{shipped}index.html")
    for name, (title, figure, path) in TILES.items():
        tile = page.locator(f"[data-tile={name}]")
        expect(tile.locator("strong")).to_have_text(title)
        expect(tile).to_be_in_viewport(ratio=1)
        if figure:
            expect(tile.locator("span")).to_have_text(figure)
        assert tile.get_attribute("href") == path
    expect(page.locator("article .margin")).to_have_count(0)


def test_daily_tile_begins_the_day(page: Page, shipped: str):
    """One tap leads from home to the first of today's ten."""
    page.goto(f"{shipped}index.html")
    page.locator("[data-tile=daily][href$='#daily']").click()
    expect(page.locator("learning-room")).to_have_attribute("data-screen", "session")
    expect(page.locator("[data-unit]:visible")).to_have_count(1)


def test_line_tells_where_one_stands(page: Page, shipped: str):
    """A new learner reads what the course has; later, chapters, items and days in a row."""
    page.goto(f"{shipped}index.html")
    standing = page.locator("[data-standing]")
    expect(standing).to_contain_text("13章讲义")
    store_record(page, "read", {"read": {"chapters/00-start.html": [1, int(time.time())]}})
    page.reload()
    expect(standing).to_have_text(re.compile(r"^读完 1/13 章，做过 0/\d+ 题，连续 1 天$"))


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
