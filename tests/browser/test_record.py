"""学习记录: the sheet on paper and on the screen, its line, its code, what is entered."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_faults import find_axe_faults
from course_sites import build_course, build_once
from failing_stores import BLOCK, FILL
from learner_exams import POOL_COURSE
from learner_progress import copy
from learner_records import Body, open_with_records, read_records, store_record
from learner_views import FILE_VIEWS, View
from playwright.sync_api import Page, expect
from site_server import SiteServer

DAY = 86400
NOW = int(time.time())
CHAPTER = "chapters/01-lending.html"
_HEAD = "---\ndescription: 一章。\n学时: 0.5\n---\n\n"
COURSE = (
    POOL_COURSE
    | {
        "docs/progress.md": "# 学习进度\n\n```学习\n页: 进度\n```\n",
        "docs/record.md": "# 学习记录\n\n```学习\n页: 记录\n填写: [姓名, 单位]\n```\n\n## 说明\n\n文字。\n",
    }
    | {
        f"docs/chapters/{n:02}-more.md": f"{_HEAD}# 第{n}章讲什么\n\n文字。\n"
        for n in range(10, 50)
    }
)


@pytest.fixture(scope="session")
def record_site(shared_folder: Path) -> Path:
    """Return the folder of a course of many chapters with the page 学习记录."""
    folder = shared_folder / "record"
    return build_once(folder, lambda target: build_course(target, COURSE)) / "site"


@pytest.fixture
def site(server: SiteServer, record_site: Path) -> str:
    """Return the course's address."""
    return server.publish("record", record_site)


@pytest.fixture
def open_record(page: Page, site: str) -> Callable[..., Page]:
    """Return a function that opens the page of a learner with these records."""

    def open_one(**records: Body) -> Page:
        open_with_records(page, f"{site}record.html", records)
        return page

    return open_one


def make_sitting(day: int, score: float) -> dict[str, object]:
    """Return a finished exam of 45 points, so many days ago."""
    section = {"title": "判断题", "points": 10, "ids": ["pool-001"], "score": score, "max": 45}
    end = NOW - day * DAY
    facts = {"seed": "7", "start": end - 60, "end": end, "score": score, "max": 45}
    return facts | {"passed": score >= 27, "sections": [section], "responses": {}}


def list_chapters(page: Page) -> list[str]:
    """Return the addresses of the course's chapters."""
    paths: list[str] = page.evaluate("lecternCourse.chapters.map(({ path }) => path)")
    return paths


def read_line(page: Page) -> str:
    """Copy the record and return its line."""
    page.locator("[data-action=copy]").click()
    return page.get_by_label("记录的一行文字").input_value()


def count_pages(page: Page, path: Path) -> int:
    """Print the page on A4 and return how many sheets that takes."""
    page.pdf(path=str(path), format="A4")
    return path.read_bytes().count(b"/Type /Page\n")


@pytest.mark.parametrize("view", ["phone", "desktop", "old-desktop", "firefox"], indirect=True)
def test_sheet_says_what_was_done(open_record: Callable[..., Page]):
    """Chapters with their hours, exams with best and last score, the sum, the code."""
    page = open_record(
        read={"read": {CHAPTER: [1, NOW], "chapters/10-more.html": [1, NOW]}},
        exams={"exams": {"pool": [make_sitting(3, 20), make_sitting(2, 45), make_sitting(1, 30)]}},
    )
    sheet = page.locator(".record-sheet")
    expect(sheet).to_contain_text("第10章讲什么")
    expect(sheet).not_to_contain_text("第11章讲什么")
    expect(sheet).to_contain_text(re.compile(r"最好 45 / 45（\d{4}-\d\d-\d\d）最近 30 / 45（"))
    expect(sheet).to_contain_text("及格（")
    hours = page.evaluate("lecternCourse.chapters[0].hours")
    expect(sheet).to_contain_text(f"学时合计{hours + 1:g}")
    expect(sheet.locator(".record-code")).to_have_text(re.compile(r"^...-...-...$"))


@pytest.mark.parametrize("entered", [{}, {"姓名": "张三", "单位": "很长的单位名称" * 9}])
@pytest.mark.parametrize("read", [0, 3, 14, 41])
def test_record_is_one_sheet_of_a4(
    open_record: Callable[..., Page], tmp_path: Path, read: int, entered: dict[str, str]
):
    """Whatever was done and entered, in the largest text, it is exactly one page."""
    page = open_record()
    paths = list_chapters(page)[:read]
    sittings = [make_sitting(2, 20), make_sitting(1, 45)] if read else []
    open_record(
        read={"read": {path: [1, NOW] for path in paths}},
        exams={"exams": {"pool": sittings, "same": sittings, "duty": sittings}},
        learner={"learner": {field: [text, NOW] for field, text in entered.items()}},
        settings={"textSize": "largest"},
    )
    assert count_pages(page, tmp_path / "record.pdf") == 1


# What of the sheet sticks out, and what of it stands on more than one line and should not.
MISFITS = """$sheet => {
  const { right } = $sheet.getBoundingClientRect()
  const $parts = [...$sheet.querySelectorAll("th, td, dt, dd, strong, span")]
  const wide = $parts.filter($part => $part.getBoundingClientRect().right > right)
  const whole = $parts.filter($part => $part.matches(".record-whole, th, .record-code"))
  return [...wide, ...whole.filter($part => {
    const range = document.createRange()
    range.selectNodeContents($part)
    return range.getClientRects().length > 1
  })].map($part => $part.textContent)}"""


@pytest.mark.parametrize("view", ["small", "phone", "wechat", "firefox-phone"], indirect=True)
@pytest.mark.parametrize("size", ["standard", "large", "largest"])
def test_sheet_fits_phones(open_record: Callable[..., Page], size: str):
    """Nothing sticks out of it; headings, dates, scores and the code are never broken."""
    sittings = [make_sitting(2, 27.5), make_sitting(1, 20)]
    page = open_record(
        read={"read": {CHAPTER: [1, NOW]}},
        exams={"exams": {"pool": sittings, "same": sittings, "duty": sittings}},
        learner={"learner": {"姓名": ["阿卜杜拉·买买提艾力·吐尔逊江", NOW]}},
        settings={"textSize": size},
    )
    expect(page.locator(".record-sheet tbody tr")).to_have_count(4)
    assert page.locator(".record-sheet").evaluate(MISFITS) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("view", ["desktop", "phone-dark", "old-desktop"], indirect=True)
def test_paper_holds_the_sheet_alone(open_record: Callable[..., Page]):
    """Forms, explanations, menus stay on the screen; there is a place to sign."""
    page = open_record()
    page.emulate_media(media="print")
    for selector in ("h1", "#说明", "button", "textarea", ".record-about", "footer", "header"):
        parts = page.locator(selector).all()
        assert parts, selector
        for part in parts:
            expect(part).to_be_hidden()
    expect(page.locator(".record-sheet")).to_be_visible()
    expect(page.locator(".record-signatures")).to_be_visible()
    expect(page.get_by_text("供学习和登记参考，不是证书")).to_be_visible()


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_what_is_entered_is_kept_here_and_shown(open_record: Callable[..., Page]):
    """It stands on the sheet at once, changes the code, and is there after a reload."""
    page = open_record()
    code = page.locator(".record-code").inner_text()
    page.get_by_label("姓名").fill("张三")
    expect(page.locator(".record-sheet")).to_contain_text("姓名张三")
    assert page.locator(".record-code").inner_text() != code
    page.reload()
    expect(page.get_by_label("姓名")).to_have_value("张三")
    expect(page.locator(".record-sheet")).to_contain_text("单位未填")
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
    expect(page.locator("study-room img")).to_have_count(0)
    expect(page.locator(".record-sheet")).to_contain_text(evil)


def test_line_says_all_that_the_sheet_shows(open_record: Callable[..., Page]):
    """Every cell of the sheet stands in the copied line, code included."""
    page = open_record(
        read={"read": {CHAPTER: [1, NOW]}}, exams={"exams": {"pool": [make_sitting(1, 20)]}}
    )
    page.get_by_label("姓名").fill("张三")
    line = re.sub(r"\s", "", read_line(page))
    shown = page.locator(".record-sheet td > *, .record-sheet dd").all_inner_texts()
    for text in shown:
        for part in text.split("\n"):
            assert re.sub(r"\s", "", part) in line
    for row in page.locator(".record-sheet td:first-child").all_inner_texts():
        assert row in line
    expect(page.locator(".record-ways")).to_contain_text("已复制。")


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_trainer_verifies_a_line(open_record: Callable[..., Page]):
    """As it was sent it agrees with its code; changed it does not; half of it is no record."""
    page = open_record(read={"read": {CHAPTER: [1, NOW]}})
    line = read_line(page)
    for pasted, verdict, told in [
        (f"张三：{line}", "right", "✓ 一致"),
        (line.replace("未填", "张三"), "wrong", "✗ 不一致"),
        (line[20:], "none", "没有找到完整的记录"),
    ]:
        page.get_by_label("学员发来的文字").fill(pasted)
        page.locator("[data-action=verify]").click()
        expect(page.locator(".record-verdict")).to_have_attribute("data-verdict", verdict)
        expect(page.locator(".record-verdict")).to_contain_text(told)
        expect(page.locator(".lectern-status").first).to_contain_text(told)


def test_other_tab_is_followed(open_record: Callable[..., Page], site: str):
    """What another tab enters or reads shows without a reload."""
    page = open_record()
    other = page.context.new_page()
    other.goto(f"{site}record.html")
    other.get_by_label("姓名").fill("张三")
    expect(page.get_by_label("姓名")).to_have_value("张三")
    store_record(other, "read", {"read": {"chapters/10-more.html": [1, NOW]}})
    expect(page.locator(".record-sheet")).to_contain_text("第10章讲什么")


@pytest.mark.parametrize(("stored", "problem"), [("{", "corrupt"), ('{"v":9}', "newer")])
def test_problems_of_the_store_are_told(
    open_record: Callable[..., Page], stored: str, problem: str
):
    """A value that cannot be used is said in words, and the sheet shows the rest."""
    page = open_record(exams=stored, read={"read": {CHAPTER: [1, NOW]}})
    expect(page.locator(f".lectern-notice[data-problem={problem}]")).to_be_visible()
    expect(page.locator(".record-sheet td").first).to_be_visible()


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_blocked_store_is_told(page: Page, site: str):
    """Without a store the sheet shows what is entered until the page is left."""
    page.add_init_script(BLOCK)
    page.goto(f"{site}record.html")
    expect(page.locator(".lectern-notice[data-problem=blocked]")).to_contain_text("不让本页保存")
    page.get_by_label("姓名").fill("张三")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".record-sheet")).to_contain_text("姓名张三")


def test_full_store_is_told(open_record: Callable[..., Page]):
    """What is entered then is said not to be kept, and stands on the sheet all the same."""
    page = open_record()
    page.evaluate(FILL)
    page.get_by_label("姓名").fill("张三")
    expect(page.locator(".lectern-notice[data-problem=full]")).to_contain_text("空间已满")
    expect(page.locator(".record-sheet")).to_contain_text("姓名张三")


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
    page.locator("[data-action=verify]").click()
    assert find_axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    controls = page.locator("study-room button, study-room input").all()
    assert min((one.bounding_box() or {"height": 0})["height"] for one in controls) >= 43.5


@pytest.mark.parametrize("view", FILE_VIEWS, indirect=True)
def test_page_works_from_a_folder(page: Page, record_site: Path, view: View):
    """Opened as a file it shows the sheet and its line; in Firefox that it knows only itself."""
    page.goto((record_site / "record.html").as_uri())
    page.locator("study-room[data-state=ready]").wait_for()
    assert read_line(page).startswith("学习记录｜课程名称：")
    expect(page.locator("[data-apart]")).to_be_visible(visible=view.browser == "firefox")


def test_page_without_scripts_says_so(open_page: Callable[..., Page], site: str):
    """Without scripts one sentence says what is missing."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{site}record.html")
    expect(page.locator(".study-plain")).to_be_visible()
