"""朗读: chapters and items read by a voice of the device's own, which tests put in its place."""

from collections.abc import Callable

import pytest
from learner_items import ShownItem
from learner_margin import ITEM, LONG, ShownMargin
from playwright.sync_api import expect

ALL = ["phone", "desktop", "old-desktop", "wechat", "firefox"]
LOCAL = '{name: "own", lang: "zh-CN", localService: true}'
REMOTE = '{name: "remote", lang: "zh-CN", localService: false}'
ENGLISH = '{name: "english", lang: "en-US", localService: true}'
SYNTHESIS = """
window.told = []
Object.defineProperty(window, "speechSynthesis", {configurable: true, value: {
  voices: [%s],
  getVoices() { return this.voices },
  speak(utterance) { told.push(utterance) },
  cancel() { window.cancelled = true },
}})
Object.defineProperty(window, "SpeechSynthesisUtterance", {configurable: true, value: class {
  constructor(text) { this.text = text }
}})
"""


def see(*views: str) -> pytest.MarkDecorator:
    """Return the mark of a test that is made in these views."""
    return pytest.mark.parametrize("view", views, indirect=True)


@pytest.fixture
def speaking(margin: ShownMargin) -> ShownMargin:
    """Return the margin in a browser with a voice of its own, after one of a server."""
    margin.page.add_init_script(SYNTHESIS % f"{REMOTE}, {LOCAL}")
    return margin


def end_text(margin: ShownMargin) -> None:
    """Let the browser say that it has read what it was told."""
    margin.page.evaluate("told[told.length - 1].onend()")


def list_told(margin: ShownMargin) -> list[str]:
    """Return what the browser was told to read."""
    told: list[str] = margin.page.evaluate("told.map(({ text }) => text)")
    return told


@see(*ALL)
def test_chapter_is_read_part_by_part(speaking: ShownMargin):
    """Each part is marked while it is read, by the device's own voice, until the chapter ends."""
    speaking.open()
    button = speaking.find_button(speaking.head, "speak")
    expect(button).to_have_text("朗读本章")
    speaking.press(speaking.head, "speak")
    expect(button).to_have_text("停止朗读")
    expect(speaking.page.locator("[data-spoken]")).to_have_text("借书和还书")
    assert speaking.page.evaluate("told[0].voice.name") == "own"
    for _ in range(2):
        end_text(speaking)
    expect(speaking.page.locator("[data-spoken]")).to_contain_text("学完您能做到")
    while speaking.page.locator("[data-spoken]").count():
        end_text(speaking)
    expect(button).to_have_text("朗读本章")
    told = list_told(speaking)
    assert told[0] == "借书和还书"
    assert told[-1] == "本章自测"
    assert not [text for text in told if "反映问题" in text or "笔记" in text]


@see("phone", "firefox")
def test_reading_stops(speaking: ShownMargin):
    """The button stops it, at once and for good."""
    speaking.open()
    speaking.press(speaking.head, "speak")
    speaking.press(speaking.head, "speak")
    assert speaking.page.evaluate("window.cancelled")
    expect(speaking.page.locator("[data-spoken]")).to_have_count(0)
    end_text(speaking)
    assert len(list_told(speaking)) == 1


@see("phone", "desktop")
def test_reading_begins_with_the_section_in_view(speaking: ShownMargin):
    """Stopped and begun again further down, it goes on there; the button has stayed in sight."""
    speaking.open(LONG)
    speaking.press(speaking.head, "speak")
    speaking.press(speaking.head, "speak")
    speaking.page.evaluate("document.querySelector('#后一半').scrollIntoView()")
    expect(speaking.find_button(speaking.head, "speak")).to_be_in_viewport()
    speaking.press(speaking.head, "speak")
    assert list_told(speaking)[-1] == "后一半"


@see(*ALL)
def test_item_is_read(speaking: ShownMargin, find_item: Callable[[str], ShownItem]):
    """Kind, stem, choices with their letters; once confirmed, verdict and rationale too."""
    speaking.open()
    row = speaking.find_row()
    speaking.press(row, "speak")
    while speaking.page.locator("[data-spoken]").count():
        end_text(speaking)
    told = list_told(speaking)
    item = find_item(ITEM)
    assert told[0] == "单选"
    assert told[1] == item.root.locator(".item-stem").inner_text()
    assert {text[:2] for text in told[2:]} == {"A，", "B，", "C，"}
    item.respond(["3本"])
    item.confirm()
    speaking.press(row, "speak")
    while speaking.page.locator("[data-spoken]").count():
        end_text(speaking)
    again = list_told(speaking)[len(told) :]
    assert "✗ 回答错误" in again
    assert again[-1] == item.root.locator(".rationale").inner_text().strip()


@see("desktop")
def test_case_is_read_with_its_parts(speaking: ShownMargin):
    """The material first, then each of its items."""
    speaking.open("practice/lending.html#lending-008")
    speaking.press(speaking.find_row("lending-008"), "speak")
    while speaking.page.locator("[data-spoken]").count():
        end_text(speaking)
    told = list_told(speaking)
    assert told[0] == "案例"
    assert "单选" in told
    assert "判断" in told


@see("desktop")
def test_blanks_and_places_are_read_as_words(
    speaking: ShownMargin, find_item: Callable[[str], ShownItem]
):
    """A blank is called one; a row of 排序 begins with the place that it was given."""
    speaking.open("practice/lending.html#lending-004")
    speaking.press(speaking.find_row("lending-004"), "speak")
    end_text(speaking)
    assert list_told(speaking)[1].count("，空，") == 2
    speaking.open("practice/lending.html#lending-005")
    find_item("lending-005").respond(["登记"])
    speaking.press(speaking.find_row("lending-005"), "speak")
    while speaking.page.locator("[data-spoken]").count():
        end_text(speaking)
    assert "1，A，登记" in list_told(speaking)


@see("desktop")
def test_only_one_thing_is_read(speaking: ShownMargin):
    """What is begun later takes the place of what was read."""
    speaking.open()
    speaking.press(speaking.head, "speak")
    speaking.press(speaking.find_row(), "speak")
    expect(speaking.find_button(speaking.head, "speak")).to_have_text("朗读本章")
    expect(speaking.find_button(speaking.find_row(), "speak")).to_have_text("停止朗读")
    expect(speaking.page.locator("[data-spoken]")).to_have_count(1)


@see("desktop", "firefox")
@pytest.mark.parametrize("voices", ["", REMOTE, ENGLISH])
def test_no_button_without_a_voice_of_ones_own(margin: ShownMargin, voices: str):
    """A voice that asks a server is none."""
    margin.page.add_init_script(SYNTHESIS % voices)
    margin.open()
    expect(margin.find_button(margin.head, "note")).to_be_visible()
    expect(margin.page.locator("[data-margin=speak]:visible")).to_have_count(0)


@see("desktop", "firefox")
def test_browser_that_cannot_speak(margin: ShownMargin):
    """Nothing breaks; the other buttons are there."""
    margin.page.add_init_script(
        "Object.defineProperty(window, 'speechSynthesis', {value: undefined})"
    )
    margin.open()
    expect(margin.find_button(margin.head, "note")).to_be_visible()
    expect(margin.page.locator("[data-margin=speak]:visible")).to_have_count(0)


@see("desktop", "phone")
def test_voices_may_come_late(margin: ShownMargin):
    """Android and Chrome find theirs after a while."""
    margin.page.add_init_script(SYNTHESIS % "")
    margin.open()
    expect(margin.find_button(margin.head, "speak")).to_be_hidden()
    margin.page.evaluate(f"speechSynthesis.voices = [{LOCAL}]; speechSynthesis.onvoiceschanged()")
    expect(margin.find_button(margin.head, "speak")).to_be_visible()
    expect(margin.find_button(margin.find_row(), "speak")).to_be_visible()
