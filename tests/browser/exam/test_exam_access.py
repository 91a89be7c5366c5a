"""Exams for everyone: small screens, screen readers, without scripts, on paper, from a stick."""

from collections.abc import Callable
from pathlib import Path

import pytest
from course_sites import build_once, unpack_archive
from failing_stores import CROWD, MAKE_ROOM
from learner_exams import MINUTE, VIEWS, ExamRoom, OpenExam, answer
from learner_views import View
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("view", ["desktop", "phone"], indirect=True)
def test_without_scripts(open_page: Callable[..., Page], exams: str):
    """A page shows rules and a sample paper whose solutions open."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{exams}duty.html")
    expect(page.locator(".exam-facts")).to_be_visible()
    expect(page.locator(".sample-paper [data-unit]")).to_have_count(5)
    expect(page.locator(".sample-paper [data-unit]").last).to_be_visible()
    expect(page.locator(".sample-key")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_sample_paper_prints(open_page: Callable[..., Page], exams: str, *, scripts: bool):
    """On paper the sample is there, with or without scripts; its key comes last, apart."""
    page = open_page(java_script_enabled=scripts)
    page.goto(f"{exams}duty.html")
    page.emulate_media(media="print")
    expect(page.locator(".sample-paper [data-unit]").first).to_be_visible()
    expect(page.locator(".sample-paper .solution").first).to_be_hidden()
    expect(page.locator(".sample-key")).to_be_visible()
    expect(page.get_by_role("button", name="开始考试")).to_be_hidden()


@pytest.mark.parametrize("view", ["small", "phone", "desktop"], indirect=True)
def test_nothing_is_wider_than_the_screen(sit: OpenExam, open_exam: OpenExam, page: Page):
    """No state scrolls sideways, and what is pressed is large enough for a finger."""

    def verify() -> None:
        width, shown = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert width <= shown
        buttons = page.locator("exam-room button:visible").all()
        assert buttons
        for button in buttons:
            box = button.bounding_box() or {}
            assert min(box["width"], box["height"]) >= 43.9, button.inner_text()

    room = open_exam("duty")
    verify()
    sit("duty")
    for _ in room.paper:
        verify()
        if room.position != "第5/5题":
            room.press("next")
    room.press("sheet")
    verify()
    room.press("hand-in")
    verify()
    room.press("confirm-hand-in")
    verify()
    room.press("home")
    verify()


@pytest.fixture
def stick(exam_site: Path, shared_folder: Path) -> Path:
    """Return the folder into which the archive of the course of exams was unpacked."""
    folder = shared_folder / "exams-archive"
    return build_once(folder, lambda target: unpack_archive(exam_site, target))


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_from_a_stick(open_page: Callable[..., Page], stick: Path, view: View, watches: list):
    """From `file://`, without a network, an exam is sat, resumed and handed in."""
    room = ExamRoom(open_page(offline=True), touches=view.touches)
    room.open((stick / "exam" / "pool.html").as_uri())
    room.press("begin")
    paper = room.paper
    answer(room, right=6)
    room.page.reload()
    room.page.locator("exam-room[data-state=ready]").wait_for()
    assert (room.screen, room.paper) == ("sitting", paper)
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")
    assert all(address.startswith("file:") for address in watches[-1].addresses)


@pytest.mark.parametrize("view", ["phone", "old-desktop"], indirect=True)
def test_full_store_on_a_stick(open_page: Callable[..., Page], stick: Path, view: View):
    """From `file://` too a result that finds no room is stored once there is."""
    page = open_page(offline=True)
    room = ExamRoom(page, touches=view.touches)
    room.open((stick / "exam" / "pool.html").as_uri())
    room.press("begin")
    answer(room, right=6)
    page.evaluate(CROWD)
    room.hand_in()
    expect(room.root).to_contain_text("这次的成绩还没有全部存下")
    page.evaluate(MAKE_ROOM)
    page.reload()
    expect(room.score).to_have_text("45 / 45 分")
    expect(room.root).not_to_contain_text("这次的成绩还没有全部存下")


@pytest.mark.parametrize("view", ["phone", "old-desktop"], indirect=True)
def test_clock_on_a_stick(open_page: Callable[..., Page], stick: Path, view: View):
    """From `file://` too the last minutes are told, and time being up hands in."""
    page = open_page(offline=True)
    page.clock.install()
    room = ExamRoom(page, touches=view.touches)
    room.open((stick / "exam" / "pool.html").as_uri())
    room.press("begin")
    page.clock.run_for(5 * MINUTE * 1000 + 1000)
    expect(room.root.locator(".exam-warning")).to_have_text("考试还剩 5 分钟")
    page.clock.fast_forward(6 * MINUTE * 1000)
    expect(room.root).to_contain_text("时间到了，已经自动交卷。")
