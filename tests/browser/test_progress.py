"""学习进度: what to do next, chapters, mastery, days, exams; keep, carry over, erase."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from course_sites import build_course, build_once
from failing_stores import BLOCK, FILL
from learner_exams import POOL_COURSE, RIGHT, ExamRoom, store
from learner_items import read_records
from playwright.sync_api import Locator, Page, expect
from site_server import SiteServer

ALL = ["phone", "desktop", "old-desktop", "wechat", "firefox"]
CHAPTER = "chapters/01-lending.html"
LONG = "\n\n".join(["很长的一段。" * 40] * 30)
COURSE = POOL_COURSE | {
    "docs/progress.md": "# 学习进度\n\n```学习\n页: 进度\n```\n",
    "docs/chapters/09-long.md": f"# 很长的一章\n\n{LONG}\n",
}
NOW = int(time.time())


@pytest.fixture(scope="session")
def progress_site(shared_folder: Path) -> Path:
    """Return the folder of a course with items, exams and the page 学习进度."""
    folder = shared_folder / "progress"
    return build_once(folder, lambda target: build_course(target, COURSE)) / "site"


@pytest.fixture
def site(server: SiteServer, progress_site: Path) -> str:
    """Return the course's address."""
    return server.publish("progress", progress_site)


@pytest.fixture
def open_progress(page: Page, site: str) -> Callable[..., Page]:
    """Return a function that opens the page of a learner with these records."""

    def open_one(**records: object) -> Page:
        # Nothing here waits for a network.
        page.set_default_timeout(5000)
        page.goto(f"{site}progress.html")
        for name, body in records.items():
            text = body if isinstance(body, str) else json.dumps({"v": 1} | body)
            store(page, name.replace("__", ":"), text)
        page.goto(f"{site}progress.html")
        page.locator("study-room[data-state=ready]").wait_for()
        return page

    return open_one


def find_part(page: Page, name: str) -> Locator:
    """Return a part of the page by its name."""
    return page.locator(f"[data-part={name}]")


def press(page: Page, action: str) -> None:
    """Press the button that does this."""
    page.locator(f"study-room [data-action={action}]").last.click()


def paste(page: Page, text: str) -> None:
    """Paste a text of records and ask what is in it."""
    page.get_by_label("或者把文字粘贴在这里").fill(text)
    press(page, "preview")


@pytest.mark.parametrize("view", ALL, indirect=True)
def test_new_learner_is_told_where_to_begin(open_progress: Callable[..., Page]):
    """Without records there is one sentence with a link, and nothing looks broken."""
    page = open_progress()
    expect(page.locator(".progress-next a")).to_have_attribute("href", CHAPTER)
    expect(find_part(page, "days")).to_contain_text("做题、读完一章、考试，这里就有记录。")
    expect(find_part(page, "exams")).to_contain_text("还没有考过。")
    expect(page.locator(".study-plain")).to_have_count(0)


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_reaching_the_end_marks_a_chapter(page: Page, site: str):
    """Nothing before the end; the end marks it on the page 学习进度."""
    page.goto(f"{site}chapters/09-long.html")
    page.wait_for_load_state()
    assert read_records(page, "read") is None
    page.evaluate("document.querySelector('footer').scrollIntoView()")
    page.wait_for_function("localStorage.getItem('lectern:library:read')")
    [(path, [read, _])] = read_records(page, "read")["read"].items()
    assert (path, read) == ("chapters/09-long.html", 1)
    page.goto(f"{site}progress.html")
    expect(page.locator(f"button[data-path='{path}']")).to_have_text("✓ 已读")


def test_chapter_is_marked_by_hand(open_progress: Callable[..., Page]):
    """A button marks a chapter and takes the mark back; the focus stays there."""
    page = open_progress()
    button = page.locator(f"button[data-path='{CHAPTER}']")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    assert read_records(page, "read")["read"][CHAPTER][0] == 1
    button.click()
    expect(button).to_have_text("标为已读")
    assert read_records(page, "read")["read"][CHAPTER][0] == 0


def test_what_was_done_is_summed_up(page: Page, site: str, open_progress: Callable[..., Page]):
    """An exam that was sat counts in mastery, days and exams."""
    room = ExamRoom(page)
    room.open(f"{site}exam/pool.html")
    room.press("begin")
    for place, item_id in enumerate(room.paper):
        room.current.respond(RIGHT[item_id])
        if place < len(room.paper) - 1:
            room.press("next")
    open_progress()
    expect(page.locator(".progress-next")).to_contain_text("有一场考试还没有交卷")
    page.goto(f"{site}exam/pool.html")
    room.hand_in()
    open_progress()
    expect(find_part(page, "mastery")).to_contain_text("做过 6 题，掌握 6 题。")
    expect(find_part(page, "days")).to_contain_text("一共学了 1 天，作答 6 次。")
    expect(find_part(page, "exams").locator("td")).to_contain_text(["/", "45 / 45", "✓ 及格"])


@pytest.mark.parametrize("view", ["phone", "desktop", "wechat", "firefox"], indirect=True)
def test_records_are_carried_as_text(open_progress: Callable[..., Page]):
    """What one device copies another previews and merges; a second time adds nothing."""
    attempts = {"items": {"pool-001": [[NOW - 90, ["true"], 1]]}}
    page = open_progress(attempts__pool=attempts, read={"read": {CHAPTER: [1, NOW]}})
    press(page, "copy")
    text = page.get_by_label("记录的文字").input_value()
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


def test_hostile_text_is_only_text(open_progress: Callable[..., Page], site: str):
    """Nothing that comes in is ever markup."""
    page = open_progress()
    records = {"stars": {"<img src=x onerror=alert(1)>": [1, NOW]}, "read": {"<b>x</b>": [1, NOW]}}
    head = {"format": "lectern-records", "v": 1, "course": "library", "time": NOW}
    paste(page, json.dumps(head | {"records": records}))
    press(page, "merge")
    expect(page.locator("study-room img, study-room b")).to_have_count(0)
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


@pytest.mark.parametrize(("stored", "problem"), [("{", "corrupt"), ('{"v":9,"stars":{}}', "newer")])
def test_problems_of_the_store_are_told(
    open_progress: Callable[..., Page], stored: str, problem: str
):
    """A value that cannot be used is said in words, and the page works."""
    page = open_progress(stars=stored)
    expect(page.locator(f".lectern-notice[data-problem={problem}]")).to_be_visible()
    expect(page.locator(".progress-next a")).to_be_visible()


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


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_blocked_store_is_told(page: Page, site: str):
    """Without a store the page says so, tells where to begin, and claims to have merged nothing."""
    page.add_init_script(BLOCK)
    page.goto(f"{site}progress.html")
    expect(page.locator(".lectern-notice[data-problem=blocked]")).to_contain_text("不让本页保存")
    expect(page.locator(".progress-next a")).to_have_attribute("href", CHAPTER)
    head = {"format": "lectern-records", "v": 1, "course": "library", "time": NOW}
    paste(page, json.dumps(head | {"records": {"stars": {"pool-001": [1, NOW]}}}))
    press(page, "merge")
    expect(page.locator(".progress-preview")).to_contain_text("没有全部存下")


def test_marking_in_a_full_store_is_told(open_progress: Callable[..., Page]):
    """A mark that cannot be stored is not shown as if it were."""
    page = open_progress(read={"read": {CHAPTER: [1, NOW]}})
    page.evaluate(FILL)
    button = page.locator(f"button[data-path='{CHAPTER}']")
    button.click()
    expect(page.locator(".lectern-notice[data-problem=full]")).to_contain_text("空间已满")
    expect(button).to_have_text("✓ 已读")
    assert read_records(page, "read")["read"] == {CHAPTER: [1, NOW]}


def test_newer_records_are_not_touched(open_progress: Callable[..., Page]):
    """What a newer course wrote stays as it is, whatever is merged or marked here."""
    newer = '{"v":9,"read":{"new":"shape"}}'
    page = open_progress(read=newer)
    page.locator(f"button[data-path='{CHAPTER}']").click()
    head = {"format": "lectern-records", "v": 1, "course": "library", "time": NOW}
    paste(page, json.dumps(head | {"records": {"read": {CHAPTER: [1, NOW]}}}))
    press(page, "merge")
    expect(page.locator(".progress-preview")).to_contain_text("没有全部存下")
    assert page.evaluate("localStorage.getItem('lectern:library:read')") == newer


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


@pytest.mark.parametrize("view", ["desktop", "firefox"], indirect=True)
def test_clock_that_was_ahead_is_told(open_progress: Callable[..., Page]):
    """Attempts from days to come are counted, and said to be from a clock that was wrong."""
    page = open_progress(attempts__pool={"items": {"pool-001": [[NOW + 999 * 86400, ["true"], 1]]}})
    expect(page.locator(".lectern-notice[data-clock=ahead]")).to_contain_text("记录都在")
    expect(find_part(page, "mastery")).to_contain_text("做过 1 题，掌握 1 题。")
    expect(find_part(page, "days")).to_contain_text("一共学了 1 天")


def test_clock_in_1970_is_told(page: Page, site: str):
    """A clock that has lost its time is said, before anything is done by it."""
    page.clock.set_fixed_time(datetime(1970, 1, 2, 12, tzinfo=UTC))
    page.goto(f"{site}progress.html")
    expect(page.locator(".lectern-notice[data-clock=early]")).to_contain_text("1970-01-02")


def test_way_to_the_record(page: Page, shipped: str):
    """学习进度 leads to the record that can be printed."""
    page.goto(f"{shipped}progress.html")
    page.get_by_role("link", name="打印学习记录").click()
    expect(page.locator(".record-sheet")).to_be_visible()


def test_other_tab_is_followed(open_progress: Callable[..., Page], site: str):
    """What another tab stores shows without a reload."""
    page = open_progress()
    other = page.context.new_page()
    other.goto(f"{site}progress.html")
    other.locator(f"button[data-path='{CHAPTER}']").click()
    expect(page.locator(f"button[data-path='{CHAPTER}']")).to_have_text("✓ 已读")


@pytest.mark.parametrize("view", ["phone", "phone-dark", "desktop", "small"], indirect=True)
def test_page_is_accessible(open_progress: Callable[..., Page]):
    """Axe finds nothing, with every table open and in the sheet; nothing is wider than the page."""
    page = open_progress(
        attempts__pool={"items": {"pool-001": [[NOW, ["true"], 1]]}},
        read={"read": {CHAPTER: [1, NOW]}},
    )
    for details in page.locator("study-room summary").all():
        details.click()
    for action in ("copy", "ask-erase"):
        press(page, action)
        found = Axe().run(page, context="article", options={"resultTypes": ["violations"]})
        assert found.response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("view", ["desktop", "firefox"], indirect=True)
def test_page_works_from_a_folder(page: Page, progress_site: Path, view: object):
    """Opened as a file it works; Firefox, whose pages do not share records there, says so."""
    page.goto((progress_site / "progress.html").as_uri())
    page.locator("study-room[data-state=ready]").wait_for()
    page.locator(f"button[data-path='{CHAPTER}']").click()
    expect(page.locator(f"button[data-path='{CHAPTER}']")).to_have_text("✓ 已读")
    notice = page.locator(".lectern-notice", has_text="火狐浏览器从U盘打开时")
    expect(notice).to_have_count(int(getattr(view, "browser", "") == "firefox"))


def test_page_without_scripts_says_so(open_page: Callable[..., Page], site: str):
    """Without scripts one sentence says what is missing."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{site}progress.html")
    expect(page.locator(".study-plain")).to_be_visible()
