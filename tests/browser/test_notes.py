"""笔记: private notes on items and chapters, kept as they are typed."""

from collections.abc import Callable

import pytest
from axe_faults import find_axe_faults
from learner_exams import ExamRoom
from learner_items import ShownItem
from learner_margin import CHAPTER, ITEM, ShownMargin
from learner_records import read_records
from learner_views import FILE_VIEWS, View
from playwright.sync_api import expect

ALL = ["phone", "desktop", "old-desktop", "wechat", "firefox"]
NOTED = "● 笔记"
PRACTICE = "practice/lending.html"
FILL = """Storage.prototype.setItem = () => {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError")
}; null"""
BLOCK = """Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("The operation is insecure.", "SecurityError") }
})"""


def see(*views: str) -> pytest.MarkDecorator:
    """Return the mark of a test that is made in these views."""
    return pytest.mark.parametrize("view", views, indirect=True)


@see(*ALL)
def test_note_of_an_item_is_found_wherever_the_item_is(margin: ShownMargin):
    """Written in a chapter's check, it is there in the practice of the bank."""
    margin.open()
    margin.write_note(margin.find_row(), "最多五本，记牢。")
    margin.open(f"{PRACTICE}#{ITEM}")
    row = margin.find_row()
    expect(margin.find_button(row, "note")).to_have_text(NOTED)
    margin.press(row, "note")
    expect(row.locator("textarea")).to_have_value("最多五本，记牢。")


@see("phone", "firefox")
def test_note_of_a_chapter_stands_at_its_head_and_its_end(margin: ShownMargin):
    """One note, opened at either place, marked at both."""
    margin.open()
    margin.write_note(margin.end, "下次先问盖章。").blur()
    expect(margin.find_button(margin.head, "note")).to_have_text(NOTED)
    margin.open()
    margin.press(margin.head, "note")
    expect(margin.head.locator("textarea")).to_have_value("下次先问盖章。")
    margin.open("chapters/10-plain.html")
    expect(margin.find_button(margin.head, "note")).to_have_text("笔记")


@see("phone", "desktop")
def test_note_is_stored_while_it_is_typed(margin: ShownMargin):
    """Nobody has to press anything: a pause is enough."""
    margin.open()
    margin.write_note(margin.find_row(), "五本")
    margin.page.wait_for_function("() => localStorage.getItem('lectern:library:notes')")
    [text, _] = read_records(margin.page, "notes")["notes"][ITEM]
    assert text == "五本"


@see("desktop")
def test_note_is_emptied(margin: ShownMargin):
    """An emptied note has no mark; that it was emptied stays known."""
    margin.open()
    field = margin.write_note(margin.find_row(), "五本")
    field.blur()
    field.fill("")
    field.blur()
    expect(margin.find_button(margin.find_row(), "note")).to_have_text("笔记")
    assert read_records(margin.page, "notes")["notes"][ITEM][0] == ""


@see("phone", "firefox")
def test_note_closes_and_the_button_says_so(margin: ShownMargin):
    """The button opens and closes; what was written stays."""
    margin.open()
    row = margin.find_row()
    button = margin.find_button(row, "note")
    expect(button).to_have_attribute("aria-expanded", "false")
    margin.write_note(row, "五本")
    expect(button).to_have_attribute("aria-expanded", "true")
    margin.press(row, "note")
    expect(row.locator("textarea")).to_have_count(0)
    expect(button).to_have_text(NOTED)


@see("desktop", "firefox")
def test_two_tabs_share_notes(margin: ShownMargin):
    """What the other tab wrote shows at once, but not over what is being typed here."""
    margin.open()
    other = ShownMargin(margin.page.context.new_page(), margin.page.url.replace(CHAPTER, ""))
    other.open()
    margin.press(margin.head, "note")
    other.write_note(other.head, "另一页写的").blur()
    field = margin.head.locator("textarea")
    expect(field).to_have_value("另一页写的")
    expect(margin.find_button(margin.end, "note")).to_have_text(NOTED)
    field.fill("这一页写的")
    other.write_note(other.find_row(), "别的笔记").blur()
    expect(field).to_have_value("这一页写的")
    field.blur()
    expect(other.head.locator("textarea")).to_have_value("这一页写的")


@see("phone", "firefox")
def test_note_that_is_not_stored_says_so(margin: ShownMargin):
    """Beside the note, and politely to those who listen; when there is room again, no more."""
    margin.open()
    margin.page.evaluate("window.room = Storage.prototype.setItem; null")
    margin.page.evaluate(FILL)
    field = margin.write_note(margin.find_row(), "五本")
    field.blur()
    told = margin.find_row().locator(".note p")
    expect(told).to_have_text("这条笔记没有存下来，请先复制到别处。")
    expect(margin.page.locator(".lectern-notice[data-problem=full]")).to_be_attached()
    margin.page.evaluate("Storage.prototype.setItem = window.room; null")
    field.fill("五本书")
    field.blur()
    expect(told).to_be_hidden()
    assert read_records(margin.page, "notes")["notes"][ITEM][0] == "五本书"


@see("desktop", "firefox")
@pytest.mark.parametrize("path", [CHAPTER, "chapters/09-long.html"])
def test_blocked_store_is_told_once(margin: ShownMargin, path: str):
    """With items or without, the page says it, and the note lasts as long as the page."""
    margin.page.add_init_script(BLOCK)
    margin.open(path)
    expect(margin.page.locator(".lectern-notice[data-problem=blocked]")).to_have_count(1)
    margin.write_note(margin.end, "五本").blur()
    expect(margin.end.locator(".note p")).to_be_visible()
    margin.press(margin.head, "note")
    expect(margin.head.locator("textarea")).to_have_value("五本")


@see("desktop")
def test_spoilt_notes_are_told(margin: ShownMargin):
    """They are set aside, words say so, and notes begin anew."""
    margin.open()
    margin.page.evaluate("localStorage.setItem('lectern:library:notes', '{')")
    margin.open("chapters/09-long.html")
    notice = margin.page.locator(".lectern-notice")
    expect(notice).to_contain_text("有一部分学习记录损坏了")
    margin.write_note(margin.head, "新的").blur()
    assert "chapters/09-long.html" in read_records(margin.page, "notes")["notes"]


@see("desktop")
def test_stored_note_is_never_markup(margin: ShownMargin):
    """A note that was tampered with is text."""
    margin.open()
    evil = "<img src=x onerror=document.title='evil'>"
    margin.write_note(margin.head, evil).blur()
    margin.open()
    margin.press(margin.head, "note")
    expect(margin.head.locator("textarea")).to_have_value(evil)
    assert margin.page.locator("article img[src=x]").count() == 0


@see("desktop", "phone")
def test_writing_a_note_is_no_response(margin: ShownMargin, find_item: Callable[[str], ShownItem]):
    """Letters choose nothing, Enter confirms nothing, the item stays as it was."""
    margin.open()
    field = margin.write_note(margin.find_row(), "")
    field.press_sequentially("ab1f")
    field.press("Enter")
    item = find_item(ITEM)
    expect(item.root).to_have_attribute("data-status", "todo")
    expect(item.root.locator(":checked")).to_have_count(0)
    expect(field).to_have_value("ab1f\n")
    expect(field).to_be_focused()


@see("phone")
def test_note_can_be_written_on_a_graded_item(
    margin: ShownMargin, find_item: Callable[[str], ShownItem]
):
    """Confirming and trying again leave the note open and whole."""
    margin.open()
    item = find_item(ITEM)
    item.respond(["3本"])
    item.confirm()
    field = margin.write_note(margin.find_row(), "粗心")
    item.press_action("retry")
    expect(field).to_have_value("粗心")


@see("phone", "desktop")
def test_notes_in_a_list(margin: ShownMargin):
    """Every item of a listed bank has its own."""
    margin.open(PRACTICE)
    margin.page.evaluate(
        """localStorage.setItem("lectern:library:settings",
           JSON.stringify({v: 1, "practice:lending": {view: "list"}}))"""
    )
    margin.open(PRACTICE)
    margin.write_note(margin.find_row("lending-003"), "对错题").blur()
    expect(margin.find_button(margin.find_row("lending-003"), "note")).to_have_text(NOTED)
    expect(margin.find_button(margin.find_row("lending-001"), "note")).to_have_text("笔记")


@see("desktop")
def test_items_not_shown_have_no_buttons(margin: ShownMargin):
    """A bank of a thousand items stays light."""
    margin.open("practice/pool.html")
    expect(margin.page.locator("[data-margin=note]")).to_have_count(1)


@see("phone", "firefox")
def test_notes_in_a_review(margin: ShownMargin):
    """The items of a review session have their notes, and so has each that follows."""
    margin.open("review.html")
    page = margin.page
    page.locator("[data-way=rush]").first.click()
    shown = page.locator("[data-unit]").get_attribute("data-item") or ""
    margin.write_note(margin.find_row(shown), "再看").blur()
    expect(margin.find_button(margin.find_row(shown), "note")).to_have_text(NOTED)
    assert shown in read_records(page, "notes")["notes"]


@see("phone", "desktop")
def test_notes_after_an_exam_only(margin: ShownMargin, view: View):
    """While it runs an item can only be reported; its review has notes."""
    room = ExamRoom(margin.page, touches=view.touches)
    margin.open("exam/pool.html")
    room.press("begin")
    expect(margin.page.locator("[data-unit] [data-margin]:visible")).to_have_text(["反映问题"])
    room.press("sheet")
    room.press("hand-in")
    room.press("confirm-hand-in")
    first = margin.page.locator(".exam-review [data-unit]").first
    expect(first.locator("[data-margin=report]")).to_have_count(1)
    margin.write_note(first.locator(":scope > .actions"), "考过").blur()
    assert "考过" in str(read_records(margin.page, "notes"))


@see("desktop")
def test_notes_stay_off_paper(margin: ShownMargin):
    """What is private is not printed."""
    margin.open()
    margin.write_note(margin.head, "私下")
    margin.write_note(margin.find_row(), "私下")
    margin.page.emulate_media(media="print")
    fields = margin.page.locator(".note textarea")
    expect(fields).to_have_count(2)
    for field in fields.all():
        expect(field).to_be_hidden()
    expect(margin.page.locator("[data-margin]:visible")).to_have_count(0)


@see(*FILE_VIEWS)
def test_notes_work_from_a_disk(margin_on_disk: ShownMargin):
    """The same page, opened again, has its notes."""
    margin_on_disk.open()
    margin_on_disk.write_note(margin_on_disk.head, "离线也行")
    margin_on_disk.open()
    expect(margin_on_disk.find_button(margin_on_disk.head, "note")).to_have_text(NOTED)


@see("phone", "desktop-dark", "small")
def test_margin_is_accessible(margin: ShownMargin):
    """With notes and reports open; buttons are large enough, and nothing is wider than the page."""
    margin.open()
    margin.write_note(margin.head, "笔记")
    margin.write_note(margin.find_row(), "笔记").blur()
    margin.press(margin.find_row(), "report")
    margin.press(margin.end, "report")
    assert find_axe_faults(margin.page) == []
    buttons = margin.page.locator("[data-margin]:visible").all()
    assert min(button.bounding_box()["height"] for button in buttons) >= 43.5
    assert margin.page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
