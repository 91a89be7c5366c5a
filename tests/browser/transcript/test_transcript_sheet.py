"""The sheet of 学习记录: what it says, on phones and on paper."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from learner_sheets import CHAPTER, NOW, make_sitting
from playwright.sync_api import Page, expect


def list_chapters(page: Page) -> list[str]:
    """Return the addresses of the course's chapters."""
    paths: list[str] = page.evaluate("lecternCourse.chapters.map(({ path }) => path)")
    return paths


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
    sheet = page.locator(".transcript-sheet")
    expect(sheet).to_contain_text("第10章讲什么")
    expect(sheet).not_to_contain_text("第11章讲什么")
    expect(sheet).to_contain_text(re.compile(r"最好 45 / 45（\d{4}-\d\d-\d\d）最近 30 / 45（"))
    expect(sheet).to_contain_text("及格（")
    hours = page.evaluate("lecternCourse.chapters[0].hours")
    expect(sheet).to_contain_text(f"学时合计{hours + 1:g}（其中自己标记{hours + 0.5:g}）")
    expect(sheet.locator("td", has_text="自己标记")).to_have_count(2)
    expect(sheet.locator(".transcript-code")).to_have_text(re.compile(r"^...-...-...$"))


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
  const whole = $parts.filter($part => $part.matches(".transcript-whole, th, .transcript-code"))
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
    expect(page.locator(".transcript-sheet tbody tr")).to_have_count(4)
    assert page.locator(".transcript-sheet").evaluate(MISFITS) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("view", ["desktop", "phone-dark", "old-desktop"], indirect=True)
def test_paper_holds_the_sheet_alone(open_record: Callable[..., Page]):
    """Forms, explanations, menus stay on the screen; there is a place to sign."""
    page = open_record()
    page.emulate_media(media="print")
    for selector in ("h1", "#说明", "button", "textarea", ".transcript-about", "footer", "header"):
        parts = page.locator(selector).all()
        assert parts, selector
        for part in parts:
            expect(part).to_be_hidden()
    expect(page.locator(".transcript-sheet")).to_be_visible()
    expect(page.locator(".transcript-signatures")).to_be_visible()
