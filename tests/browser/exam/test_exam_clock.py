"""The clock of an exam: reloads, warnings, time being up, a clock set wrong."""

from datetime import UTC, datetime

import pytest
from learner_exams import MINUTE, RIGHT, VIEWS, OpenExam
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_exam_survives_a_reload(sit: OpenExam, open_exam: OpenExam, page: Page):
    """Paper, responses, flags and place are there again, and the clock has run on."""
    page.clock.install()
    room = sit("duty")
    paper = room.paper
    room.respond_all({one: RIGHT[one] for one in RIGHT if one.startswith("lending")})
    room.press("flag")
    place = room.position
    page.clock.fast_forward(3 * MINUTE * 1000)
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert (room.screen, room.paper, room.position) == ("sitting", paper, place)
    expect(room.root.locator("[data-action=flag]")).to_have_attribute("aria-pressed", "true")
    assert 6 * MINUTE < room.read_clock() <= 7 * MINUTE
    page.goto("about:blank")
    page.clock.fast_forward(2 * MINUTE * 1000)
    open_exam("duty")
    assert 4 * MINUTE < room.read_clock() <= 5 * MINUTE
    room.hand_in()
    expect(room.score).to_have_text("65 / 65 分")


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_clock_warns_twice(sit: OpenExam, page: Page):
    """It is quiet until five minutes are left, says so then and at one minute."""
    page.clock.install()
    room = sit()
    status = page.locator(".lectern-status")
    page.clock.run_for(4 * MINUTE * 1000)
    expect(room.clock).not_to_have_attribute("data-last", "")
    expect(status).to_be_empty()
    page.clock.run_for(MINUTE * 1000 + 1000)
    expect(room.clock).to_have_attribute("data-last", "")
    expect(status).to_have_text("考试还剩 5 分钟")
    page.clock.run_for(4 * MINUTE * 1000)
    expect(status).to_have_text("考试还剩 1 分钟")


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_warning_is_seen_beside_the_clock(sit: OpenExam, page: Page):
    """For some seconds the same words stand in sight; nothing moves for them."""
    page.clock.install()
    room = sit()
    warning = room.root.locator(".exam-warning")
    for seconds, minutes in ((301, 5), (226, 1)):
        expect(warning).to_be_empty()
        before = room.root.locator(".practice-top, [data-current]").last.bounding_box()
        page.clock.run_for(seconds * 1000)
        expect(warning).to_have_text(f"考试还剩 {minutes} 分钟")
        expect(warning).to_be_in_viewport(ratio=1)
        assert room.root.locator(".practice-top, [data-current]").last.bounding_box() == before
        page.clock.run_for(5000)
        expect(warning).not_to_be_empty()
        page.clock.run_for(9000)


@pytest.mark.parametrize("view", VIEWS, indirect=True)
@pytest.mark.parametrize("actions", [["sheet"], ["sheet", "hand-in"]])
def test_clock_warns_in_an_open_sheet(sit: OpenExam, page: Page, actions: list[str]):
    """While a sheet is open nothing outside it is heard: its own region says how much is left."""
    page.clock.install()
    room = sit()
    page.clock.run_for(4 * MINUTE * 1000)
    for action in actions:
        room.press(action)
    for seconds, minutes in ((61, 5), (228, 1)):
        region = room.sheet.get_by_role("status")
        expect(region).to_have_count(1)
        expect(region).to_be_empty()
        page.clock.run_for(seconds * 1000)
        expect(region).to_have_text(f"考试还剩 {minutes} 分钟")
        expect(region).to_be_visible()
        page.clock.run_for(12 * 1000)


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_sleep_counts(sit: OpenExam, page: Page):
    """The clock is the wall's: what passes while the device sleeps is gone."""
    page.clock.install()
    room = sit()
    # One tick, however long it took: timers stand still meanwhile.
    page.clock.fast_forward(3 * MINUTE * 1000)
    page.clock.run_for(1000)
    assert 6 * MINUTE < room.read_clock() < 7 * MINUTE


@pytest.mark.parametrize("view", VIEWS, indirect=True)
@pytest.mark.parametrize("actions", [["sheet"], ["sheet", "hand-in"]])
def test_time_is_up_in_an_open_sheet(sit: OpenExam, page: Page, actions: list[str]):
    """An open sheet does not keep an exam from being handed in; nothing stays over the result."""
    page.clock.install()
    room = sit()
    room.current.respond(RIGHT[room.paper[0]])
    for action in actions:
        room.press(action)
    page.clock.run_for(11 * MINUTE * 1000)
    expect(room.sheet).to_have_count(0)
    assert room.screen == "results"
    expect(page.get_by_role("heading", name="考试成绩")).to_be_focused()
    expect(room.score).to_have_text("10 / 45 分")


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_time_being_up_hands_in(sit: OpenExam, page: Page):
    """What was done until then counts."""
    page.clock.install()
    room = sit()
    room.current.respond(RIGHT[room.paper[0]])
    page.clock.run_for(11 * MINUTE * 1000)
    assert room.screen == "results"
    expect(room.root).to_contain_text("时间到了，已经自动交卷。")
    expect(room.score).to_have_text("10 / 45 分")
    expect(room.verdict).to_have_text("✗ 不及格（27 分及格）")


def test_coming_back_after_the_deadline_hands_in(sit: OpenExam, open_exam: OpenExam, page: Page):
    """A page opened a day later shows the result of what was done in time."""
    page.clock.install()
    room = sit()
    room.current.respond(RIGHT[room.paper[0]])
    page.goto("about:blank")
    page.clock.fast_forward(24 * 60 * MINUTE * 1000)
    open_exam()
    assert room.screen == "results"
    expect(room.root).to_contain_text("时间到了，已经自动交卷。")
    expect(room.root).to_contain_text("用时 10 分")
    expect(room.score).to_have_text("10 / 45 分")


def test_clock_set_back_gives_no_time(sit: OpenExam, page: Page):
    """Nobody gets more than the whole time."""
    page.clock.install(time="2026-03-01T09:00:00")
    room = sit()
    page.clock.set_system_time("2026-02-01T09:00:00")
    page.clock.run_for(2000)
    assert room.read_clock() <= 10 * MINUTE
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.read_clock() <= 10 * MINUTE


def test_clock_set_back_while_closed_gives_no_time(sit: OpenExam, page: Page):
    """What was left when the page was closed is all that is left, to some seconds."""
    page.clock.install(time="2026-03-01T09:00:00")
    room = sit()
    page.clock.run_for(8 * MINUTE * 1000)
    page.goto("about:blank")
    page.clock.set_system_time("2026-03-01T09:00:30")
    page.go_back()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.read_clock() <= 2 * MINUTE + 10


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_clock_that_slips_back_and_is_put_right(sit: OpenExam, page: Page):
    """An hour back gives no time; put right again, the exam goes on with what is really left."""
    page.clock.install(time=datetime(2026, 12, 1, 9, tzinfo=UTC))
    room = sit()
    page.clock.run_for(MINUTE * 1000)
    page.clock.set_system_time(datetime(2026, 12, 1, 8, 1, tzinfo=UTC))
    page.clock.run_for(MINUTE * 1000)
    # What is left is rounded up.
    assert 7 * MINUTE < room.read_clock() <= 8 * MINUTE + 1
    page.clock.set_system_time(datetime(2026, 12, 1, 9, 2, tzinfo=UTC))
    page.clock.run_for(MINUTE * 1000)
    assert room.screen == "sitting"
    assert 6 * MINUTE < room.read_clock() <= 7 * MINUTE + 1
