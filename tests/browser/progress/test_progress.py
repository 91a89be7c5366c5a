"""学习进度: what to do next, chapters, mastery, days, exams; stores that fail."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from axe_faults import find_axe_faults
from failing_stores import BLOCK, FILL
from learner_exams import RIGHT, ExamRoom
from learner_progress import CHAPTER, NOW, VIEWS, find_part, paste, press
from learner_records import read_records
from learner_views import FILE_VIEWS, View
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_new_learner_is_told_where_to_begin(open_progress: Callable[..., Page]):
    """Without records there is one sentence with a link, and nothing looks broken."""
    page = open_progress()
    expect(page.locator(".progress-next a")).to_have_attribute("href", CHAPTER)
    expect(find_part(page, "days")).to_contain_text("做题、读完一章、考试，这里就有记录。")
    expect(find_part(page, "exams")).to_contain_text("还没有考过。")
    expect(page.locator(".room-plain")).to_have_count(0)


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_reaching_the_end_marks_a_chapter(page: Page, site: str):
    """Nothing before the end; the end marks it on the page 学习进度."""
    page.goto(f"{site}chapters/09-long.html")
    page.wait_for_load_state()
    assert read_records(page, "read") is None
    page.evaluate("document.querySelector('footer').scrollIntoView()")
    page.wait_for_function("() => localStorage.getItem('lectern:library:read')")
    [(path, [read, _])] = read_records(page, "read")["read"].items()
    assert (path, read) == ("chapters/09-long.html", 1)
    page.goto(f"{site}progress.html")
    expect(page.locator(f"button[data-path='{path}']")).to_have_text("✓ 已读")


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
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
    expect(find_part(page, "exams").locator("td")).to_contain_text(["20", "45 / 45", "✓ 及格"])


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_exam_whose_time_is_up_is_told(open_progress: Callable[..., Page]):
    """Its time ran out while its page was closed: the next step says so and leads to the result."""
    paper = [{"title": "判断题", "points": 2, "ids": ["pool-001"]}]
    times = {"start": NOW - 7200, "deadline": NOW - 3600}
    page = open_progress(exam__pool=times | {"seed": "7", "paper": paper, "responses": {}})
    expect(page.locator(".progress-next")).to_contain_text("的时间到了：去看成绩。")
    page.locator(".progress-next a").click()
    page.locator("exam-room[data-screen=results]").wait_for()


def read_cells(page: Page, group: str) -> list[str]:
    """Return the rows of a table of what is known, their cells side by side."""
    rows = page.locator(f"#progress-{group} tbody tr").all()
    return [" ".join(row.locator("td, th").all_text_contents()) for row in rows]


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_tables_of_what_is_known(open_progress: Callable[..., Page]):
    """By bank, chapter and law: what was done, what was right the last time, of how many."""
    attempts = {"pool-001": [[NOW, ["true"], 1]], "pool-002": [[NOW, ["true"], 1]]}
    page = open_progress(attempts__pool={"items": attempts})
    assert "许多题 2 / 24 1 / 24" in read_cells(page, "byBank")
    assert read_cells(page, "byChapter") == ["借书和还书 2 / 33 1 / 33"]
    assert read_cells(page, "byLaw") == ["借阅办法 0 / 2 0 / 2"]
    for group in ("byBank", "byChapter", "byLaw"):
        page.locator(f"#progress-{group} summary").click()
        expect(page.locator(f"#progress-{group} table")).to_be_visible()


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_charts_show_days_and_exams(open_progress: Callable[..., Page]):
    """A bar stands on the day of an answer and on no other; each exam sat has its point."""
    section = {"title": "判断题", "points": 10, "ids": ["pool-001"], "score": 20, "max": 45}
    sat = {"seed": "7", "score": 20, "max": 45, "passed": False}
    sat |= {"sections": [section], "responses": {}}
    exams = [sat | {"start": NOW - ago - 60, "end": NOW - ago} for ago in (900, 300)]
    page = open_progress(
        attempts__pool={"items": {"pool-001": [[NOW, ["true"], 1]]}},
        exams={"exams": {"pool": exams}},
    )
    bars = page.locator("svg.progress-days rect").evaluate_all(
        "$bars => $bars.map($bar => $bar.getBoundingClientRect().height)"
    )
    assert bars[:13] == [0] * 13
    assert bars[13] > 50
    expect(page.locator("svg.exam-chart circle")).to_have_count(2)


# Texts of a chart that stick out of it, at any side, by more than rounding.
CLIPPED = """$chart => {
  const whole = $chart.getBoundingClientRect()
  return [...$chart.querySelectorAll("text")].filter($text => {
    const { left, right, top, bottom } = $text.getBoundingClientRect()
    return left < whole.left - 2 || right > whole.right + 2
      || top < whole.top - 2 || bottom > whole.bottom + 2
  }).map($text => $text.textContent)}"""


@pytest.mark.parametrize("view", ["small", "desktop", "wechat", "firefox"], indirect=True)
@pytest.mark.parametrize(
    ("size", "ago"), [("standard", 0), ("largest", 0), ("largest", 6), ("largest", 13)]
)
def test_chart_of_days_can_be_read(open_progress: Callable[..., Page], size: str, ago: int):
    """It names its first and last day and the highest count, in the learner's text size."""
    # Noon, so that no change of clocks moves a day.
    noon = datetime.fromtimestamp(NOW).replace(hour=12)  # noqa: DTZ006 - the browser counts local days too
    first, most, last = (noon - timedelta(days=days) for days in (13, ago, 0))
    attempts = [[int(most.timestamp()) + second, ["true"], 1] for second in range(120)]
    page = open_progress(
        attempts__pool={"items": {"pool-001": attempts}}, settings={"textSize": size}
    )
    chart = page.locator("svg.progress-days")
    names = [f"{day.month}月{day.day}日" for day in (first, last)]
    assert chart.locator("text").all_text_contents() == ["120 次", *names]
    assert chart.evaluate(CLIPPED) == []
    sizes = page.locator("[data-part=days] > p, svg.progress-days").evaluate_all(
        "$parts => $parts.map($part => getComputedStyle($part).fontSize)"
    )
    assert sizes[0] == sizes[1]


@pytest.mark.parametrize(("stored", "problem"), [("{", "corrupt"), ('{"v":9,"stars":{}}', "newer")])
def test_problems_of_the_store_are_told(
    open_progress: Callable[..., Page], stored: str, problem: str
):
    """A value that cannot be used is said in words, and the page works."""
    page = open_progress(stars=stored)
    expect(page.locator(f".lectern-notice[data-problem={problem}]")).to_be_visible()
    expect(page.locator(".progress-next a")).to_be_visible()


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


@pytest.mark.parametrize("view", ["desktop", "firefox"], indirect=True)
def test_clock_that_was_ahead_is_told(open_progress: Callable[..., Page]):
    """Attempts from days to come are counted, and said to be from a clock that was wrong."""
    page = open_progress(attempts__pool={"items": {"pool-001": [[NOW + 999 * 86400, ["true"], 1]]}})
    expect(page.locator(".lectern-notice[data-clock]:visible")).to_contain_text("记录都在")
    expect(find_part(page, "mastery")).to_contain_text("做过 1 题，掌握 1 题。")
    expect(find_part(page, "days")).to_contain_text("一共学了 1 天")


def test_clock_in_1970_is_told(page: Page, site: str):
    """A clock that has lost its time is said, before anything is done by it."""
    page.clock.set_fixed_time(datetime(1970, 1, 2, 12, tzinfo=UTC))
    page.goto(f"{site}progress.html")
    expect(page.locator(".lectern-notice[data-clock]:visible")).to_contain_text("1970-01-02")


def test_way_to_the_record(page: Page, shipped: str):
    """学习进度 leads to the record that can be printed."""
    page.goto(f"{shipped}progress.html")
    page.get_by_role("link", name="打印学习记录").click()
    expect(page.locator(".transcript-sheet")).to_be_visible()


def test_other_tab_is_followed(open_progress: Callable[..., Page], site: str):
    """What another tab stores shows without a reload."""
    page = open_progress()
    other = page.context.new_page()
    other.goto(f"{site}progress.html")
    other.locator(f"button[data-path='{CHAPTER}']").click()
    expect(page.locator(f"button[data-path='{CHAPTER}']")).to_have_text("✓ 已读")


@pytest.fixture
def unfolded(open_progress: Callable[..., Page]) -> Page:
    """Return the page of a learner with records, every table open."""
    page = open_progress(
        attempts__pool={"items": {"pool-001": [[NOW, ["true"], 1]]}},
        read={"read": {CHAPTER: [1, NOW]}},
    )
    for summary in page.locator("learning-room summary").all():
        summary.click()
    expect(page.locator("learning-room details[open]")).to_have_count(4)
    return page


@pytest.mark.parametrize("view", ["small"], indirect=True)
def test_page_is_accessible_on_a_small_phone(unfolded: Page):
    """Axe finds nothing, with every table open and in the sheet."""
    for action in ("copy", "ask-erase"):
        press(unfolded, action)
        assert (action, find_axe_faults(unfolded)) == (action, [])


@pytest.mark.parametrize("view", ["phone", "desktop", "small"], indirect=True)
def test_nothing_is_wider_than_the_page(unfolded: Page):
    """With every table open nothing scrolls sideways, nor in the sheet."""
    for action in ("copy", "ask-erase"):
        press(unfolded, action)
        assert unfolded.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("view", FILE_VIEWS, indirect=True)
def test_page_works_from_a_folder(page: Page, progress_site: Path, view: View):
    """Opened as a file it works; Firefox, whose pages do not share records there, says so."""
    page.goto((progress_site / "progress.html").as_uri())
    page.locator("learning-room[data-state=ready]").wait_for()
    page.locator(f"button[data-path='{CHAPTER}']").click()
    expect(page.locator(f"button[data-path='{CHAPTER}']")).to_have_text("✓ 已读")
    expect(page.locator("[data-apart]")).to_be_visible(visible=view.browser == "firefox")


def test_page_without_scripts_says_so(open_page: Callable[..., Page], site: str):
    """Without scripts one sentence says what is missing."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{site}progress.html")
    expect(page.locator(".room-plain")).to_be_visible()


@pytest.mark.parametrize("view", ["small"], indirect=True)
def test_wide_table_can_be_focused(open_progress: Callable[..., Page]):
    """A table that its text makes too wide is reached by Tab, and named by what is above it."""
    section = {"title": "判断题", "points": 2, "ids": ["lending-002"], "score": 8, "max": 100}
    sitting = {"seed": "7", "start": 1e9, "end": 1e9 + 3599, "max": 100, "score": 57.5}
    sitting |= {"passed": False, "sections": [section], "responses": {}}
    page = open_progress(exams={"exams": {"pool": [sitting]}})
    region = find_part(page, "exams").locator(".lectern-table")
    expect(region).not_to_have_attribute("tabindex", "0")
    for _ in range(2):
        page.locator("[data-text-size-button]").click()
    expect(region).to_have_attribute("tabindex", "0")
    expect(region).to_have_attribute("aria-label", "“十分钟”的表格，可左右滚动")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("$region => $region.scrollLeft > 0", arg=region.element_handle())
