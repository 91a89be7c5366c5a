"""学习进度: records that are kept, carried over, erased."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from learner_progress import CHAPTER, NOW, copy, paste, press
from learner_records import read_records
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("view", ["phone", "desktop", "wechat", "firefox"], indirect=True)
def test_records_are_carried_as_text(open_progress: Callable[..., Page]):
    """What one device copies another previews and merges; a second time adds nothing."""
    attempts = {"items": {"pool-001": [[NOW - 90, ["true"], 1]]}}
    page = open_progress(attempts__pool=attempts, read={"read": {CHAPTER: [1, NOW]}})
    text = copy(page)
    page.evaluate("localStorage.clear()")
    open_progress(attempts__pool={"items": {"pool-001": [[NOW - 50, ["false"], 1]]}})
    paste(page, text)
    preview = page.locator(".progress-preview")
    expect(preview).to_contain_text("合并会增加：作答 1 次，读过的章改动 1 处。")
    assert read_records(page, "read") is None
    press(page, "merge")
    expect(preview).to_have_text("合并好了。")
    assert read_records(page, "attempts:pool")["items"] == {
        "pool-001": [[NOW - 90, ["true"], 1], [NOW - 50, ["false"], 1]]
    }
    assert read_records(page, "read")["read"] == {CHAPTER: [1, NOW]}
    paste(page, text)
    expect(preview).to_contain_text("里面的本机都有了，不用合并。")
    expect(page.locator("[data-action=merge]")).to_have_count(0)


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_long_text_is_copied_whole(open_progress: Callable[..., Page]):
    """Though not all of it is laid out; the field is gone again and the focus where it was."""
    stars = {f"pool-{number:03}": [1, NOW] for number in range(200)}
    page = open_progress(stars={"stars": stars})
    text = copy(page)
    title, packed = text.split("\n")
    assert title.startswith("【学习记录】《图书室值班培训》")
    assert json.loads(packed)["records"]["stars"] == stars
    page.locator("[data-action=copy]").press("Enter")
    expect(page.locator("[data-action=copy]")).to_be_focused()
    expect(page.get_by_label("记录的文字")).to_be_hidden()


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_long_text_can_be_copied_by_hand(open_progress: Callable[..., Page]):
    """Where the browser copies nothing, all of it stands there, selected."""
    stars = {f"pool-{number:03}": [1, NOW] for number in range(200)}
    page = open_progress(stars={"stars": stars})
    page.evaluate("document.execCommand = () => false; null")
    press(page, "copy")
    field = page.get_by_label("记录的文字")
    expect(field).to_be_focused()
    text = field.evaluate("$text => $text.value.slice($text.selectionStart, $text.selectionEnd)")
    assert json.loads(text.split("\n")[1])["records"]["stars"] == stars


def test_records_are_carried_as_a_file(open_progress: Callable[..., Page], tmp_path: Path):
    """The file that one device saves another takes in."""
    page = open_progress(stars={"stars": {"pool-001": [1, NOW]}})
    with page.expect_download() as download:
        press(page, "save")
    assert download.value.suggested_filename.startswith("学习记录-20")
    file = tmp_path / "records.json"
    download.value.save_as(file)
    page.evaluate("localStorage.clear()")
    open_progress()
    page.get_by_label("选文件").set_input_files(file)
    expect(page.locator(".progress-preview")).to_contain_text("收藏改动 1 处")
    press(page, "merge")
    assert read_records(page, "stars")["stars"] == {"pool-001": [1, NOW]}


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("您好", "读不出来：文字不完整"),
        ('{"format":"lectern-records","v":1,"course":"other"}', "这不是本课程的学习记录"),
        ('{"format":"lectern-records","v":9,"course":"library"}', "更新的版本导出的"),
    ],
)
def test_text_that_is_refused(open_progress: Callable[..., Page], text: str, told: str):
    """A text that cannot be taken in is refused in words, and changes nothing."""
    page = open_progress()
    paste(page, text)
    expect(page.locator(".progress-preview")).to_contain_text(told)
    expect(page.locator("[data-action=merge]")).to_have_count(0)


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_hostile_text_is_only_text(open_progress: Callable[..., Page], site: str):
    """Nothing that comes in is ever markup."""
    page = open_progress()
    records = {"stars": {"<img src=x onerror=alert(1)>": [1, NOW]}, "read": {"<b>x</b>": [1, NOW]}}
    head = {"format": "lectern-records", "v": 1, "course": "library", "time": NOW}
    paste(page, json.dumps(head | {"records": records}))
    press(page, "merge")
    expect(page.locator("learning-room img, learning-room b")).to_have_count(0)
    page.goto(f"{site}index.html")
    expect(page.locator("a[data-read]")).to_have_count(0)


@pytest.mark.parametrize("view", ["phone", "desktop", "firefox"], indirect=True)
def test_erasing_asks_twice(open_progress: Callable[..., Page]):
    """Only a second yes erases, and then everything but the size of the text is gone."""
    page = open_progress(
        stars={"stars": {"pool-001": [1, NOW]}}, settings={"textSize": "large", "lastPage": {}}
    )
    before = page.evaluate("JSON.stringify(localStorage)")
    press(page, "ask-erase")
    press(page, "ask-again")
    sheet = page.locator("dialog[data-sheet=erase]")
    expect(sheet).to_contain_text("再问一次")
    sheet.get_by_role("button", name="不删").click()
    expect(sheet).to_be_hidden()
    assert page.evaluate("JSON.stringify(localStorage)") == before
    press(page, "ask-erase")
    press(page, "ask-again")
    press(page, "erase")
    expect(page.locator(".progress-preview")).to_have_text("记录已经全部清除。")
    names = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('lectern:'))")
    assert names == ["lectern:library:settings"]
    assert read_records(page, "settings") == {"v": 1, "textSize": "large"}


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_import_into_a_full_store_is_told(open_progress: Callable[..., Page]):
    """What cannot be stored is not claimed to be."""
    page = open_progress()
    page.evaluate(
        """() => {
          let size = 1 << 22
          for (let n = 0; size; ) {
            try { localStorage.setItem(`filler${n++}`, "x".repeat(size)) } catch { size >>= 1 }
          }
        }"""
    )
    head = {"format": "lectern-records", "v": 1, "course": "library", "time": NOW}
    paste(page, json.dumps(head | {"records": {"stars": {"pool-001": [1, NOW]}}}))
    press(page, "merge")
    expect(page.locator(".progress-preview")).to_contain_text("没有全部存下")
    expect(page.locator(".lectern-notice[data-problem=full]")).to_contain_text("空间已满")


def test_notes_and_ticks_are_carried(open_progress: Callable[..., Page]):
    """The preview counts them; merged, the later of two notes counts."""
    page = open_progress(notes={"notes": {"pool-001": ["旧的", NOW - 90]}})
    head = {"format": "lectern-records", "v": 1, "course": "library", "time": NOW}
    records = {
        "notes": {"pool-001": ["新的", NOW], CHAPTER: ["再读一遍", NOW]},
        "checklists": {"1a2b3c4d": [1, NOW]},
    }
    paste(page, json.dumps(head | {"records": records}))
    expect(page.locator(".progress-preview")).to_contain_text("笔记改动 2 处，清单的勾改动 1 处")
    press(page, "merge")
    assert read_records(page, "notes")["notes"] == records["notes"]
    assert read_records(page, "checklists")["ticks"] == records["checklists"]
