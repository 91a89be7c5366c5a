"""学习记录: what is entered, its line and its code, and what is said when something is wrong."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_faults import find_axe_faults
from failing_stores import BLOCK, FILL
from learner_progress import copy
from learner_records import read_records, store_record
from learner_sheets import CHAPTER, DAY, NOW, make_sitting
from learner_views import FILE_VIEWS, View
from playwright.sync_api import Page, expect


def read_line(page: Page) -> str:
    """Copy the record and return its line."""
    page.locator("[data-action=copy]").click()
    return page.get_by_label("记录的一行文字").input_value()


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_what_is_entered_is_kept_here_and_shown(open_record: Callable[..., Page]):
    """It stands on the sheet at once, changes the code, and is there after a reload."""
    page = open_record()
    code = page.locator(".transcript-code").inner_text()
    page.get_by_label("姓名").fill("张三")
    expect(page.locator(".transcript-sheet")).to_contain_text("姓名张三")
    assert page.locator(".transcript-code").inner_text() != code
    page.reload()
    expect(page.get_by_label("姓名")).to_have_value("张三")
    expect(page.locator(".transcript-sheet")).to_contain_text("单位未填")
    assert read_records(page, "learner")["learner"]["姓名"][0] == "张三"


def test_what_is_entered_is_never_carried_over(open_record: Callable[..., Page], site: str):
    """The text of 学习进度 has the chapters, not the name; erasing takes the name too."""
    page = open_record(read={"read": {CHAPTER: [1, NOW]}})
    page.get_by_label("姓名").fill("张三")
    page.goto(f"{site}progress.html")
    text = copy(page)
    assert CHAPTER in text
    assert "张三" not in text
    for action in ("ask-erase", "ask-again", "erase"):
        page.locator(f"[data-action={action}]").last.click()
    assert read_records(page, "learner") is None


def test_entry_is_only_text(open_record: Callable[..., Page]):
    """Markup in what was entered, or stored, shows as it is written."""
    evil = "<img src=x onerror=alert(1)>"
    page = open_record(learner={"learner": {"姓名": [evil, NOW]}})
    page.get_by_label("单位").fill(evil)
    expect(page.locator("learning-room img")).to_have_count(0)
    expect(page.locator(".transcript-sheet")).to_contain_text(evil)


def test_line_says_all_that_the_sheet_shows(open_record: Callable[..., Page]):
    """Every cell of the sheet stands in the copied line, code included."""
    page = open_record(
        read={"read": {CHAPTER: [1, NOW]}}, exams={"exams": {"pool": [make_sitting(1, 20)]}}
    )
    page.get_by_label("姓名").fill("张三")
    line = re.sub(r"\s", "", read_line(page))
    shown = page.locator(".transcript-sheet td > *, .transcript-sheet dd").all_inner_texts()
    for text in shown:
        for part in text.split("\n"):
            assert re.sub(r"\s", "", part) in line
    for row in page.locator(".transcript-sheet td:first-child").all_inner_texts():
        assert row in line
    expect(page.locator(".transcript-ways")).to_contain_text("已复制。")


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_trainer_verifies_a_line(open_record: Callable[..., Page], site: str):
    """As it was sent it agrees with its code; changed it does not; half of it is no record."""
    page = open_record(read={"read": {CHAPTER: [1, NOW]}})
    line = read_line(page)
    expect(page.locator("[data-action=verify]")).to_have_count(0)
    page.goto(f"{site}verify.html")
    for pasted, verdict, told in [
        (f"张三：{line}", "right", "✓ 一致"),
        (line.replace("未填", "张三"), "wrong", "✗ 不一致"),
        (line[20:], "none", "没有找到完整的记录"),
    ]:
        page.get_by_label("学员发来的一行文字").fill(pasted)
        page.locator("[data-action=verify]").click()
        expect(page.locator(".transcript-verdict")).to_have_attribute("data-verdict", verdict)
        expect(page.locator(".transcript-verdict")).to_contain_text(told)
        expect(page.locator(".lectern-status").first).to_contain_text(told)


def test_page_that_verifies_is_printed_whole(page: Page, site: str):
    """Of the learner's page the sheet alone is printed; the trainers' page says what it is."""
    page.goto(f"{site}verify.html")
    page.locator("learning-room[data-state=ready]").wait_for()
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()


def test_other_tab_is_followed(open_record: Callable[..., Page], site: str):
    """What another tab enters or reads shows without a reload."""
    page = open_record()
    other = page.context.new_page()
    other.goto(f"{site}record.html")
    other.get_by_label("姓名").fill("张三")
    expect(page.get_by_label("姓名")).to_have_value("张三")
    store_record(other, "read", {"read": {"chapters/10-more.html": [1, NOW]}})
    expect(page.locator(".transcript-sheet")).to_contain_text("第10章讲什么")


@pytest.mark.parametrize(("stored", "problem"), [("{", "corrupt"), ('{"v":9}', "newer")])
def test_problems_of_the_store_are_told(
    open_record: Callable[..., Page], stored: str, problem: str
):
    """A value that cannot be used is said in words, and the sheet shows the rest."""
    page = open_record(exams=stored, read={"read": {CHAPTER: [1, NOW]}})
    expect(page.locator(f".lectern-notice[data-problem={problem}]")).to_be_visible()
    expect(page.locator(".transcript-sheet td").first).to_be_visible()


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_blocked_store_is_told(page: Page, site: str):
    """Without a store the sheet shows what is entered until the page is left."""
    page.add_init_script(BLOCK)
    page.goto(f"{site}record.html")
    expect(page.locator(".lectern-notice[data-problem=blocked]")).to_contain_text("不让本页保存")
    page.get_by_label("姓名").fill("张三")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".transcript-sheet")).to_contain_text("姓名张三")


def test_full_store_is_told(open_record: Callable[..., Page]):
    """What is entered then is said not to be kept, and stands on the sheet all the same."""
    page = open_record()
    page.evaluate(FILL)
    page.get_by_label("姓名").fill("张三")
    expect(page.locator(".lectern-notice[data-problem=full]")).to_contain_text("空间已满")
    expect(page.locator(".transcript-sheet")).to_contain_text("姓名张三")


def test_wrong_clock_is_told(open_record: Callable[..., Page]):
    """Something that was done in days to come means that the clock is, or was, wrong."""
    page = open_record(read={"read": {CHAPTER: [1, NOW + 400 * DAY]}})
    expect(page.locator(".lectern-notice[data-clock]:visible")).to_contain_text("记录都在")


@pytest.mark.parametrize("view", ["phone", "phone-dark", "desktop", "small"], indirect=True)
def test_page_is_accessible(open_record: Callable[..., Page]):
    """Axe finds nothing, controls are large enough, nothing is wider than the page."""
    page = open_record(
        read={"read": {CHAPTER: [1, NOW]}}, exams={"exams": {"pool": [make_sitting(1, 45)]}}
    )
    read_line(page)
    assert find_axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    controls = page.locator("learning-room button, learning-room input").all()
    assert min((one.bounding_box() or {"height": 0})["height"] for one in controls) >= 43.5


@pytest.mark.parametrize("view", FILE_VIEWS, indirect=True)
def test_page_works_from_a_folder(page: Page, record_site: Path, view: View):
    """Opened as a file it shows the sheet and its line; in Firefox that it knows only itself."""
    page.goto((record_site / "record.html").as_uri())
    page.locator("learning-room[data-state=ready]").wait_for()
    assert read_line(page).startswith("学习记录｜课程名称：")
    expect(page.locator("[data-apart]")).to_be_visible(visible=view.browser == "firefox")


def test_page_without_scripts_says_so(open_page: Callable[..., Page], site: str):
    """Without scripts one sentence says what is missing."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{site}record.html")
    expect(page.locator(".room-plain")).to_be_visible()
