"""Hints: one sentence the first time a feature is met, in place, and never again once known."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_faults import find_axe_faults
from learner_items import ShownItem, press
from learner_practice import ShownPractice
from learner_records import read_records, store_record
from learner_views import View
from playwright.sync_api import Locator, Page, expect

EVERYWHERE = pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
HINT = "[data-hint]:visible"
CHAPTER = "chapters/02-foundations.html"


def read_hint(page: Page) -> str:
    """Return the name of the hint in sight."""
    expect(page.locator(HINT)).to_have_count(1)
    return page.locator(HINT).get_attribute("data-hint") or ""


def find_hint(page: Page, name: str) -> Locator:
    """Return a hint, whether it is in sight or not."""
    return page.locator(f"[data-hint='{name}']")


@EVERYWHERE
def test_hint_goes_when_its_feature_is_used(practice: ShownPractice, view: View):
    """First how to confirm; at the next visit the answer sheet, and so on, then none."""
    page = practice.page
    assert read_hint(page) == "confirm"
    practice.answer("lending-001", "3本")
    expect(page.locator(HINT)).to_have_count(0)
    for name in ("sheet", "settings", "star"):
        practice.open()
        assert read_hint(page) == name
        practice.press_action(name)
        expect(find_hint(page, name)).to_be_hidden()
    practice.open()
    assert read_hint(page) == "report"
    press(page.locator("[data-unit]:visible [data-margin=report]"), touches=view.touches)
    practice.open()
    expect(page.locator(HINT)).to_have_count(0)
    known = ["confirm", "sheet", "settings", "star", "report"]
    assert read_records(page, "settings")["hints"] == known


@EVERYWHERE
def test_home_tells_of_the_text_size(page: Page, shipped: str, view: View):
    """The hint is in sight at once, below the first button, until 大 was pressed."""
    page.goto(f"{shipped}index.html")
    assert read_hint(page) == "textSize"
    expect(page.locator(HINT)).to_be_in_viewport(ratio=1)
    press(page.locator("[data-text-size-button]"), touches=view.touches)
    expect(page.locator(HINT)).to_have_count(0)
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-text-size", "large")
    expect(page.locator(HINT)).to_have_count(0)


def test_home_tells_nothing_of_a_text_size_set_elsewhere(page: Page, shipped: str):
    """Who pressed 大 on a page that has no such hint knows it."""
    page.goto(f"{shipped}laws/xianfa.html")
    page.locator("[data-text-size-button]").click()
    page.goto(f"{shipped}index.html")
    expect(page.locator("[data-text-size-button]")).to_have_attribute("title", "文字大小：大字")
    expect(page.locator(HINT)).to_have_count(0)


@EVERYWHERE
def test_chapter_tells_how_to_confirm_then_of_notes(page: Page, shipped: str, view: View):
    """The check's hint comes first; 笔记, below the title, when that one is known."""
    page.goto(shipped + CHAPTER)
    assert read_hint(page) == "confirm"
    item = page.locator("item-set [data-unit]").first
    press(item.locator(".choice").first, touches=view.touches)
    press(item.locator("[data-action=confirm]"), touches=view.touches)
    expect(page.locator(HINT)).to_have_count(0)
    page.reload()
    assert read_hint(page) == "note"
    expect(page.locator(".margin + [data-hint=note]")).to_be_visible()
    press(page.locator("[data-margin=note]").first, touches=view.touches)
    page.reload()
    page.locator("item-set[data-state=ready]").wait_for()
    expect(page.locator("article > .margin").first).to_be_visible()
    expect(page.locator(HINT)).to_have_count(0)


def test_hint_above_the_first_of_several_checks(page: Page, learner: str):
    """The same hint is said once on a page."""
    page.goto(f"{learner}chapters/03-half.html")
    expect(find_hint(page, "confirm")).to_have_count(2)
    expect(find_hint(page, "confirm").first).to_be_visible()
    expect(find_hint(page, "confirm").last).to_be_hidden()
    page.locator(f"{HINT} button").click()
    assert read_records(page, "settings")["hints"] == ["confirm"]


def test_confirming_is_told_once_in_chapters_and_practice(practice: ShownPractice, learner: str):
    """Who has learned it in practice is not told again in a chapter."""
    practice.answer("lending-001", "3本")
    practice.page.goto(f"{learner}chapters/02-all.html")
    assert read_hint(practice.page) == "note"


@pytest.mark.parametrize("path", ["index.html", CHAPTER])
def test_closed_hint_of_a_text_leads_to_its_title(page: Page, shipped: str, path: str):
    """The focus stays where the reader is, and nothing scrolls."""
    page.goto(f"{shipped}privacy.html")
    store_record(page, "settings", {"hints": ["confirm"]})
    page.goto(shipped + path)
    page.locator(f"{HINT} button").click()
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("scrollY") == 0
    page.reload()
    expect(page.locator(HINT)).to_have_count(0)


@EVERYWHERE
def test_hint_can_be_closed(practice: ShownPractice, view: View):
    """知道了 takes it away for good and leads the focus to the item."""
    page = practice.page
    press(page.locator(f"{HINT} button"), touches=view.touches)
    expect(page.locator(HINT)).to_have_count(0)
    expect(page.locator("[data-unit]:visible legend").first).to_be_focused()
    practice.open()
    assert read_hint(page) == "sheet"


def test_enter_in_a_blank_counts_as_confirming(practice: ShownPractice):
    """Who confirms by keyboard needs the hint no longer."""
    practice.open("lending-004")
    item = ShownItem(practice.page, "lending-004")
    item.respond(["三十", "十五"])
    item.root.locator(".blank").last.press("Enter")
    expect(find_hint(practice.page, "confirm")).to_be_hidden()


@pytest.mark.parametrize("view", ["phone", "small", "wechat", "desktop"], indirect=True)
def test_hint_of_an_exam_is_in_sight_while_sitting(page: Page, shipped: str, view: View):
    """It stands above the first item, not before the exam, and goes with the first flag."""
    page.goto(f"{shipped}exam/intro.html")
    page.locator("exam-room[data-state=ready]").wait_for()
    expect(page.locator(HINT)).to_have_count(0)
    press(page.locator("[data-action=begin]"), touches=view.touches)
    expect(find_hint(page, "flag")).to_be_in_viewport(ratio=0.9)
    expect(page.locator(".practice-position")).to_be_in_viewport()
    press(page.locator("[data-action=flag]"), touches=view.touches)
    expect(page.locator(HINT)).to_have_count(0)
    page.reload()
    expect(page.locator("exam-room")).to_have_attribute("data-screen", "sitting")
    expect(page.locator(HINT)).to_have_count(0)


@EVERYWHERE
def test_hints_of_review_and_progress(page: Page, shipped: str):
    """The notebook's rule before the first session; how to keep the records."""
    page.goto(f"{shipped}progress.html")
    assert read_hint(page) == "save copy"
    page.locator("[data-action=copy]").click()
    expect(page.locator(HINT)).to_have_count(0)
    page.goto(f"{shipped}review.html")
    assert read_hint(page) == "start"
    page.locator("[data-way=daily]").click()
    page.locator("[data-action=home]").click()
    expect(page.locator(HINT)).to_have_count(0)


@pytest.mark.parametrize("view", ["phone-dark", "desktop"], indirect=True)
@pytest.mark.parametrize(
    "path", ["index.html", CHAPTER, "practice/duties.html", "review.html", "progress.html"]
)
def test_page_with_a_hint_is_accessible(page: Page, shipped: str, path: str):
    """The hint is read where it stands and is no part of an item."""
    page.goto(shipped + path)
    read_hint(page)
    assert page.locator("fieldset [data-hint], [role=status] [data-hint]").count() == 0
    assert find_axe_faults(page) == []


@pytest.mark.parametrize("view", ["firefox"], indirect=True)
def test_hint_on_a_disk(open_page: Callable[..., Page], learner_archive: Path):
    """Opened from a folder it shows, and is remembered for that page."""
    page = open_page(offline=True)
    practice = ShownPractice(page, f"{learner_archive.as_uri()}/practice/lending.html")
    assert read_hint(page) == "confirm"
    practice.answer("lending-001", "3本")
    practice.open()
    assert read_hint(page) == "sheet"


def test_hints_are_not_printed(practice: ShownPractice):
    """Paper has items only."""
    read_hint(practice.page)
    practice.page.emulate_media(media="print")
    expect(practice.page.locator(HINT)).to_have_count(0)


def test_page_without_scripts_has_no_hint(open_page: Callable[..., Page], learner: str):
    """Where nothing can be confirmed nothing is said of it."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{learner}practice/lending.html")
    expect(page.locator(HINT)).to_have_count(0)
