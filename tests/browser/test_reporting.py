"""反映问题: a short text about an item, a section or a page, copied for the trainers."""

import re

import pytest
from learner_margin import CHAPTER, LONG, ShownMargin
from learner_views import FILE_VIEWS
from playwright.sync_api import Page, expect

ALL = ["phone", "desktop", "old-desktop", "wechat", "firefox"]
COPIED = "已复制，请发给培训人员。"
BY_HAND = "请长按下面的文字，全选，复制，再发给培训人员。"
NO_COMMAND = "document.execCommand = () => false; null"


def see(*views: str) -> pytest.MarkDecorator:
    """Return the mark of a test that is made in these views."""
    return pytest.mark.parametrize("view", views, indirect=True)


@see(*ALL)
def test_item_is_reported(margin: ShownMargin):
    """The text says which course and version, page and item; words say what to do with it."""
    margin.open("practice/lending.html#lending-004")
    row = margin.find_row("lending-004")
    margin.press(row, "report")
    expect(row.locator(".report p")).to_have_text(COPIED)
    expect(margin.page.locator(".lectern-status")).to_have_text(COPIED)
    expect(margin.find_button(row, "report")).to_be_focused()
    margin.open()
    lines = margin.paste().split("\n")
    assert re.fullmatch(r"【反映问题】图书室值班培训（版本[0-9a-f]{8}）", lines[0])
    assert lines[1].endswith("（practice/lending.html）")
    assert lines[2].startswith("试题：lending-004 ")
    assert "____" in lines[2]
    assert lines[3] == "问题："


@see("phone", "old-desktop", "firefox")
def test_item_of_a_review_is_reported(margin: ShownMargin):
    """Beside an item that the review page shows, with its number and its words."""
    margin.open("review.html")
    margin.page.locator("[data-way=rush]").click()
    item_id = str(margin.page.locator("[data-unit]").get_attribute("data-item"))
    row = margin.find_row(item_id)
    margin.press(row, "report")
    expect(row.locator(".report p")).to_have_text(COPIED)
    margin.open()
    lines = margin.paste().split("\n")
    assert lines[1].endswith("（review.html）")
    assert lines[2].startswith(f"试题：{item_id} ")


@see("phone", "desktop", "firefox")
def test_item_of_a_running_exam_is_reported(margin: ShownMargin):
    """Beside the item that is shown, the first and the next; the exam goes on."""
    margin.open("exam/pool.html")
    margin.page.locator("[data-action=begin]").click()
    shown = margin.page.locator("[data-unit][data-current]")
    first = str(shown.get_attribute("data-item"))
    margin.press(margin.find_row(first), "report")
    expect(margin.find_row(first).locator(".report p")).to_have_text(COPIED)
    margin.page.locator("[data-action=next]").click()
    expect(shown.get_by_role("button", name="反映问题")).to_be_visible()
    margin.open()
    assert margin.paste().split("\n")[2].startswith(f"试题：{first} ")


@see(*ALL)
def test_section_is_reported(margin: ShownMargin):
    """The mark beside a heading, named by it, shows 反映问题 below, and takes it away again."""
    margin.open()
    row = margin.page.locator("#还书 + .margin")
    mark = margin.page.get_by_role("button", name="反映问题：还书")
    expect(mark).to_have_attribute("aria-expanded", "false")
    margin.press(row, "more")
    margin.press(row, "report")
    expect(margin.find_button(row, "report")).to_be_focused()
    margin.press(row, "more")
    expect(margin.find_button(row, "report")).to_have_count(0)
    text = margin.paste()
    assert f"页面：借书和还书（{CHAPTER}）\n小节：#还书 还书\n" in text


@see("phone", "old-desktop")
@pytest.mark.parametrize(
    ("path", "at_end"),
    [
        ("index.html", 0),
        ("overview.html", 1),
        ("record.html", 0),
        ("exam/intro.html", 0),
        ("chapters/12-four-hearts.html", 1),
    ],
)
def test_reports_are_few(page: Page, shipped: str, path: str, at_end: int):
    """Nothing on home and under rooms; elsewhere a mark a heading, one 反映问题 at the end."""
    page.goto(shipped + path)
    for room in page.locator("exam-room, learning-room").all():
        expect(room).to_have_attribute("data-state", "ready")
    expect(page.locator("article > .margin [data-margin=report]")).to_have_count(at_end)
    headings = page.locator(
        "article > h2:visible, article > h3:visible, .overview-chapter > h3:visible"
    )
    expect(page.locator("[data-margin=more]")).to_have_count(headings.count())


@see("phone", "desktop")
def test_whole_page_is_reported_at_its_end(margin: ShownMargin):
    """Without naming a section."""
    margin.open(LONG)
    margin.press(margin.end, "report")
    assert margin.paste().split("\n")[2] == "问题："


@see("desktop", "desktop-dark")
def test_mark_beside_a_heading_is_seen_by_keyboard(margin: ShownMargin):
    """Out of a reader's way, it appears under the pointer and at the focus."""
    margin.open(LONG)
    row = margin.page.locator("#后一半 + .margin")
    button = margin.find_button(row, "more")
    expect(button).to_have_css("opacity", "0")
    button.focus()
    expect(button).to_have_css("opacity", "1")
    button.blur()
    margin.page.locator("#后一半").hover()
    expect(button).to_have_css("opacity", "1")
    button.focus()
    margin.page.keyboard.press("Enter")
    margin.find_button(row, "report").press("Enter")
    expect(row.locator(".report")).to_have_text(COPIED)


@see("phone")
def test_mark_beside_a_heading_is_seen_on_a_phone(margin: ShownMargin):
    """Nothing hovers there."""
    margin.open(LONG)
    row = margin.page.locator("#后一半 + .margin")
    button = margin.find_button(row, "more")
    expect(button).to_have_css("opacity", "1")


@see("phone", "desktop")
def test_headings_stand_where_they_stood(margin: ShownMargin):
    """The control beside a heading moves neither the heading nor the text under it."""
    margin.open(LONG)
    places = """() => [...document.querySelectorAll("article > h2, article > h2 ~ p")]
        .slice(0, 4).map($one => $one.getBoundingClientRect().top)"""
    shown = margin.page.evaluate(places)
    margin.page.evaluate(
        "for (const $row of document.querySelectorAll('h2 + .margin')) $row.remove()"
    )
    bare = margin.page.evaluate(places)
    assert [abs(one - other) < 1.5 for one, other in zip(shown, bare, strict=True)] == [True] * 4


@see("phone", "firefox")
def test_text_can_be_copied_by_hand(margin: ShownMargin):
    """Where the browser copies nothing, the text stands there, selected."""
    margin.open()
    margin.page.evaluate(NO_COMMAND)
    row = margin.find_row()
    margin.press(row, "report")
    expect(row.locator(".report p")).to_have_text(BY_HAND)
    field = row.locator(".report textarea")
    expect(field).to_be_focused()
    assert "试题：lending-001" in field.input_value()
    selected = field.evaluate("$text => $text.selectionEnd - $text.selectionStart")
    assert selected == len(field.input_value())


@see(*FILE_VIEWS)
def test_report_works_from_a_disk(margin_on_disk: ShownMargin):
    """Without a secure context, and with the address within the course, not on the disk."""
    margin_on_disk.open()
    margin_on_disk.press(margin_on_disk.page.locator("#借书 + .margin"), "more")
    margin_on_disk.press(margin_on_disk.page.locator("#借书 + .margin"), "report")
    expect(margin_on_disk.page.locator("#借书 + .margin .report")).to_have_text(COPIED)
    assert f"（{CHAPTER}）\n小节：#借书 借书" in margin_on_disk.paste()
