"""What is kept of exams: tabs, stores that fail, a course that changes meanwhile."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from course_sites import write_course
from learner_exams import POOL_COURSE, RIGHT, ExamRoom, OpenExam, answer, store
from learner_items import read_records
from playwright.sync_api import Page, expect
from site_server import SiteServer

from lectern.website.building import build_site


def test_two_tabs(sit: OpenExam, exams: str, page: Page):
    """The tab that opens a running exam later has it; the other says so, and may take it back."""
    room = sit()
    paper = room.paper
    room.current.respond(["对"])
    other = ExamRoom(page.context.new_page())
    other.open(f"{exams}pool.html")
    assert (other.screen, other.paper) == ("sitting", paper)
    expect(room.root).to_have_attribute("data-screen", "moved")
    expect(room.root).to_contain_text("这场考试已经在另一个页面接着做")
    other.press("next")
    room.press("resume")
    assert (room.screen, room.position) == ("sitting", "第2/6题")
    expect(other.root).to_have_attribute("data-screen", "moved")
    room.hand_in()
    expect(other.root).to_have_attribute("data-screen", "start")
    expect(other.root).to_contain_text("历次成绩")


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


@pytest.mark.parametrize("stored", ["{", '{"v":1,"seed":"1"}', '{"v":1,"seed":1,"paper":"x"}'])
def test_corrupt_exam_is_set_aside(open_exam: OpenExam, page: Page, stored: str):
    """What cannot be read is kept beside; the exam can begin."""
    room = open_exam()
    store(page, "exam:pool", stored)
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.screen == "start"
    expect(room.root.locator(".lectern-notice")).to_be_visible()
    aside = page.evaluate("Object.entries(localStorage).filter(([k]) => k.includes(':aside:'))")
    assert [text for _, text in aside] == [stored]
    room.press("begin")
    assert room.screen == "sitting"


def test_exam_of_a_newer_course_is_left_alone(open_exam: OpenExam, page: Page):
    """What a newer course wrote is not overwritten, and the exam works from memory."""
    room = open_exam()
    newer = json.dumps({"v": 99, "seed": "1"})
    store(page, "exam:pool", newer)
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    room.press("begin")
    answer(room, right=6)
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")
    assert page.evaluate("localStorage.getItem('lectern:library:exam:pool')") == newer


def test_exam_without_a_store(open_page: Callable[..., Page], exams: str, watches: list):
    """Where the browser keeps nothing, the page says so, and the exam can still be sat."""
    page = open_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked') }})"
    )
    room = ExamRoom(page)
    room.open(f"{exams}pool.html")
    expect(room.root.locator(".lectern-notice")).to_be_visible()
    room.press("begin")
    answer(room, right=6)
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")
    # Material's own scripts complain of the store that this test takes away.
    watches[-1].errors.clear()


def test_full_store(sit: OpenExam, page: Page):
    """A store that is full is told of in the middle of an exam, and the result is right."""
    room = sit()
    page.evaluate(
        """() => {
          let size = 1 << 22
          for (let n = 0; size; ) {
            try { localStorage.setItem(`filler${n++}`, "x".repeat(size)) } catch { size >>= 1 }
          }
        }"""
    )
    answer(room, right=6)
    expect(room.root.locator(".lectern-notice")).to_contain_text("空间已满")
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")


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
