"""What is kept of exams: tabs, stores that fail, a course that changes meanwhile."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from course_sites import write_course
from failing_stores import CROWD, MAKE_ROOM
from learner_exams import MINUTE, POOL_COURSE, RIGHT, ExamRoom, OpenExam, answer
from learner_records import await_record, read_records, store_record
from learner_views import View
from playwright.sync_api import Page, expect
from site_server import SiteServer

from lectern.website.building import build_site

# Each keeps its own count of what a store may hold.
STORES = ["phone", "desktop", "wechat", "firefox"]


@pytest.mark.parametrize("view", STORES, indirect=True)
def test_two_tabs(sit: OpenExam, exams: str, page: Page, view: View):
    """The tab that opens a running exam later has it; the other says so, and may take it back."""
    room = sit()
    paper = room.paper
    room.current.respond(["对"])
    other = ExamRoom(page.context.new_page(), touches=view.touches)
    other.open(f"{exams}pool.html")
    assert (other.screen, other.paper) == ("sitting", paper)
    expect(room.root).to_have_attribute("data-screen", "moved")
    expect(room.root).to_contain_text("这场考试已经在另一个页面接着做")
    other.press("next")
    await_record(page, "exam:pool", f'"current":"{paper[1]}"')
    room.press("resume")
    assert (room.screen, room.position) == ("sitting", "第2/6题")
    expect(other.root).to_have_attribute("data-screen", "moved")
    room.hand_in()
    expect(other.root).to_have_attribute("data-screen", "start")
    expect(other.root).to_contain_text("历次成绩")


@pytest.mark.parametrize("view", STORES, indirect=True)
def test_another_tab_leaves_results_alone(sit: OpenExam, exams: str, page: Page, view: View):
    """Results stay in sight while another tab sits the same exam; what comes next is that one."""
    room = sit()
    answer(room, right=6)
    room.hand_in()
    other = ExamRoom(page.context.new_page(), touches=view.touches)
    other.open(f"{exams}pool.html")
    other.press("begin")
    await_record(page, "exam:pool", '"paper"')
    assert room.screen == "results"
    running = other.paper
    room.press("begin")
    assert room.paper == running
    expect(other.root).to_have_attribute("data-screen", "moved")


@pytest.mark.parametrize("view", STORES, indirect=True)
def test_practice_knows_what_was_asked(sit: OpenExam, page: Page, exams: str):
    """Items that were done become attempts of their records; what was blank does not."""
    room = sit()
    done, blank = room.paper[0], room.paper[1]
    room.current.respond(RIGHT[done])
    assert read_records(page, "attempts:pool") is None
    room.hand_in()
    items = read_records(page, "attempts:pool")["items"]
    assert list(items) == [done]
    page.goto(f"{exams}../practice/pool.html#{blank}")
    page.locator("item-set[data-state=ready]").wait_for()
    assert read_records(page, "attempts:pool")["items"] == items


def test_finished_exams_are_kept(sit: OpenExam, page: Page):
    """Under `exams`: seed, times, score, sections and responses, by exam."""
    room = sit()
    answer(room, right=6)
    room.hand_in()
    kept = read_records(page, "exams")
    assert kept["v"] == 1
    [finished] = kept["exams"]["pool"]
    assert (finished["score"], finished["max"], finished["passed"]) == (45, 45, True)
    assert sorted(finished["responses"]) == sorted(room.paper)
    assert read_records(page, "exam:pool") == {"v": 1}


@pytest.mark.parametrize("view", STORES, indirect=True)
@pytest.mark.parametrize("stored", ["{", '{"v":1,"seed":"1"}', '{"v":1,"seed":1,"paper":"x"}'])
def test_corrupt_exam_is_set_aside(open_exam: OpenExam, page: Page, stored: str):
    """What cannot be read is kept beside; the exam can begin."""
    room = open_exam()
    store_record(page, "exam:pool", stored)
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.screen == "start"
    expect(room.root.locator(".lectern-notice[data-problem]")).to_be_visible()
    aside = page.evaluate("Object.entries(localStorage).filter(([k]) => k.includes(':aside:'))")
    assert [text for _, text in aside] == [stored]
    room.press("begin")
    assert room.screen == "sitting"


@pytest.mark.parametrize("view", STORES, indirect=True)
def test_exam_of_a_newer_course_is_left_alone(open_exam: OpenExam, page: Page):
    """What a newer course wrote is not overwritten, and the exam works from memory."""
    room = open_exam()
    newer = json.dumps({"v": 99, "seed": "1"})
    store_record(page, "exam:pool", newer)
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    room.press("begin")
    answer(room, right=6)
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")
    assert page.evaluate("localStorage.getItem('lectern:library:exam:pool')") == newer


@pytest.mark.parametrize("view", STORES, indirect=True)
def test_exam_without_a_store(
    open_page: Callable[..., Page], exams: str, watches: list, view: View
):
    """Where the browser keeps nothing, the page says so, and the exam can still be sat."""
    page = open_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked') }})"
    )
    room = ExamRoom(page, touches=view.touches)
    room.open(f"{exams}pool.html")
    expect(room.root.locator(".lectern-notice[data-problem]")).to_be_visible()
    room.press("begin")
    answer(room, right=6)
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")
    # Material's own scripts complain of the store that this test takes away.
    watches[-1].errors.clear()


@pytest.mark.parametrize("view", STORES, indirect=True)
def test_full_store(sit: OpenExam, page: Page):
    """A store that is full is told of in the middle of an exam, and the result is right."""
    room = sit()
    page.evaluate(CROWD)
    answer(room, right=6)
    notice = room.root.locator(".lectern-notice[data-problem]")
    expect(notice).to_contain_text("空间已满")
    expect(notice).not_to_contain_text("刷新")
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")


@pytest.mark.parametrize("view", STORES, indirect=True)
def test_result_that_finds_no_room_waits(sit: OpenExam, page: Page):
    """Handed in with a full store, an exam is stored once there is room: once, as it was."""
    page.clock.install()
    room = sit()
    answer(room, right=6)
    page.evaluate(CROWD)
    room.hand_in()
    expect(room.root).to_contain_text("这次的成绩还没有全部存下")
    assert read_records(page, "exams") is None
    page.clock.fast_forward(3 * MINUTE * 1000)
    for _ in range(2):
        reload(page)
        assert room.screen == "results"
        expect(room.root).to_contain_text("这次的成绩还没有全部存下")
    page.evaluate(MAKE_ROOM)
    reload(page)
    expect(room.score).to_have_text("45 / 45 分")
    expect(room.root).not_to_contain_text("这次的成绩还没有全部存下")
    verify_stored_once(page)
    reload(page)
    assert room.screen == "results"
    verify_stored_once(page)


def test_result_is_stored_on_request(sit: OpenExam, page: Page):
    """After making room one can have everything stored, also what only this page knows."""
    page.clock.install()
    room = sit()
    page.evaluate(CROWD)
    answer(room, right=6)
    room.hand_in()
    page.evaluate(MAKE_ROOM)
    room.press_on(page.get_by_role("button", name="再存一次"))
    expect(room.score).to_have_count(1)
    expect(page.get_by_role("button", name="再存一次")).to_have_count(0)
    expect(room.score).to_have_text("45 / 45 分")
    verify_stored_once(page)


def test_waiting_result_gives_way_to_no_new_exam(sit: OpenExam, page: Page):
    """A new exam begins only when the result of the last one is stored."""
    room = sit()
    answer(room, right=6)
    page.evaluate(CROWD)
    room.hand_in()
    room.press("begin")
    assert room.screen == "results"
    page.evaluate(MAKE_ROOM)
    room.press("begin")
    assert room.screen == "sitting"
    verify_stored_once(page, ended=False)


@pytest.mark.parametrize("view", STORES, indirect=True)
@pytest.mark.parametrize("name", ["exams", "attempts:pool"])
def test_result_beside_records_of_a_newer_course_waits(sit: OpenExam, page: Page, name: str):
    """Where one of its records is locked, the exam is kept until that can be read again."""
    page.clock.install()
    room = sit()
    answer(room, right=6)
    newer = json.dumps({"v": 99})
    store_record(page, name, newer)
    room.hand_in()
    expect(room.root).to_contain_text("这次的成绩还没有全部存下")
    assert page.evaluate(f"localStorage.getItem('lectern:library:{name}')") == newer
    page.evaluate(f"localStorage.removeItem('lectern:library:{name}')")
    reload(page)
    expect(room.score).to_have_text("45 / 45 分")
    verify_stored_once(page)


def reload(page: Page) -> None:
    """Open the page anew."""
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()


def verify_stored_once(page: Page, *, ended: bool = True) -> None:
    """Make sure that the store has one result, one attempt at each item, and what has ended."""
    [finished] = read_records(page, "exams")["exams"]["pool"]
    if ended:
        assert finished["end"] - finished["start"] < MINUTE
        assert read_records(page, "exam:pool") == {"v": 1}
    items = read_records(page, "attempts:pool")["items"]
    assert sorted(items) == sorted(finished["responses"])
    assert [len(attempts) for attempts in items.values()] == [1] * 6


def test_course_that_changes_meanwhile(
    sit: OpenExam, server: SiteServer, exam_site: Path, page: Page, tmp_path: Path
):
    """An item that is taken out of the course drops out of the running paper; the rest goes on."""
    room = sit("pool")
    paper = room.paper
    lines = POOL_COURSE["quiz_data/pool.yml"].splitlines(keepends=True)
    pool = "".join(line for line in lines if f"编号: {paper[0]}," not in line)
    course = write_course(tmp_path / "course", POOL_COURSE | {"quiz_data/pool.yml": pool})
    build_site(course, tmp_path / "site")
    server.publish("exams", tmp_path / "site")
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.paper == paper[1:]
    answer(room, right=5)
    room.hand_in()
    expect(room.score).to_have_text("35 / 35 分")
    server.publish("exams", exam_site)
