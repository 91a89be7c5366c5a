"""标为已读: a chapter marked by hand, at its end."""

import pytest
from learner_margin import CHAPTER, ITEM, LONG, ShownMargin
from learner_records import read_records
from playwright.sync_api import Page, expect

ALL = ["phone", "desktop", "old-desktop", "wechat", "firefox"]
PLAIN = "chapters/10-plain.html"


def see(*views: str) -> pytest.MarkDecorator:
    """Return the mark of a test that is made in these views."""
    return pytest.mark.parametrize("view", views, indirect=True)


def reach_end(page: Page) -> None:
    """Scroll to the footer, away from it and to it again, and wait until all have seen it."""
    for place in ("h1", "footer", "h1", "footer"):
        page.evaluate(
            """place => new Promise(done => {
              document.querySelector(place).scrollIntoView()
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
            })""",
            place,
        )


def tell_read(margin: ShownMargin, path: str) -> int:
    """Return whether a chapter is stored as read."""
    read: int = read_records(margin.page, "read")["read"][path][0]
    return read


@see(*ALL)
def test_reaching_the_end_shows_in_the_button(margin: ShownMargin):
    """What the page has marked by itself, the button says."""
    margin.open(LONG)
    button = margin.find_button(margin.end, "read")
    expect(button).to_have_text("标为已读")
    reach_end(margin.page)
    expect(button).to_have_text("✓ 已读")
    expect(button).to_have_attribute("aria-pressed", "true")


@see(*ALL)
def test_mark_taken_back_stays_away(margin: ShownMargin):
    """Neither scrolling nor coming again marks against what the learner has said."""
    margin.open(LONG)
    reach_end(margin.page)
    button = margin.find_button(margin.end, "read")
    expect(button).to_have_text("✓ 已读")
    margin.press(margin.end, "read")
    expect(button).to_have_text("标为已读")
    reach_end(margin.page)
    expect(button).to_have_text("标为已读")
    margin.open(LONG)
    reach_end(margin.page)
    expect(button).to_have_text("标为已读")
    assert tell_read(margin, LONG) == 0
    margin.press(margin.end, "read")
    expect(button).to_have_text("✓ 已读")
    assert tell_read(margin, LONG) == 1


@see("desktop", "firefox")
def test_ticks_in_the_navigation_follow(margin: ShownMargin):
    """Marked or not, the list of chapters says the same at once."""
    margin.open(CHAPTER)
    margin.press(margin.end, "read")
    ticked = margin.page.locator("nav[data-md-level] a[data-read]")
    expect(ticked).to_have_text(["借书和还书"])
    margin.press(margin.end, "read")
    expect(ticked).to_have_count(0)
    margin.press(margin.end, "read")
    expect(ticked).to_have_text(["借书和还书"])


@see("phone")
def test_mark_is_earned_by_time_in_view(margin: ShownMargin):
    """The end alone is not enough where a chapter states its minutes: half of them must pass."""
    margin.page.clock.install()
    margin.open(CHAPTER)
    reach_end(margin.page)
    button = margin.find_button(margin.end, "read")
    expect(button).to_have_text("标为已读")
    expect(margin.end.locator(".read-time")).to_contain_text("再读1分钟")
    margin.page.clock.run_for(46_000)
    expect(button).to_have_text("✓ 已读")
    seconds, ended, _ = read_records(margin.page, "reading")["reading"][CHAPTER]
    assert (seconds >= 40, ended) == (True, 1)


@see("desktop")
def test_mark_is_earned_by_the_check(margin: ShownMargin):
    """Whoever has answered every item of a chapter's check has read it."""
    margin.open("chapters/11-checked.html")
    expect(margin.find_button(margin.end, "read")).to_have_text("标为已读")
    item = margin.page.locator(f"[data-item={ITEM}]")
    item.locator(".choice").first.click()
    item.locator("[data-action=confirm]").click()
    expect(margin.find_button(margin.end, "read")).to_have_text("✓ 已读")


@see("phone", "desktop")
def test_chapter_without_sections_has_a_mark(margin: ShownMargin):
    """It can be marked like any other; other pages have no such button."""
    margin.open(PLAIN)
    reach_end(margin.page)
    expect(margin.find_button(margin.end, "read")).to_have_text("✓ 已读")
    margin.open("laws/loan-rules.html")
    expect(margin.page.locator("[data-margin=read]")).to_have_count(0)


@see("desktop")
def test_progress_page_agrees(margin: ShownMargin):
    """Both pages keep one record, and the other tab follows."""
    margin.open(LONG)
    reach_end(margin.page)
    expect(margin.find_button(margin.end, "read")).to_have_text("✓ 已读")
    other = margin.page.context.new_page()
    other.goto(margin.page.url.replace(LONG, "progress.html"))
    marked = other.locator(f"button[data-path='{LONG}']")
    expect(marked).to_have_text("✓ 已读")
    marked.click()
    expect(margin.find_button(margin.end, "read")).to_have_text("标为已读")
