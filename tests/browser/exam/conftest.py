"""A course with exams, and the rooms they are sat in."""

from pathlib import Path

import pytest
from course_sites import build_course, build_once
from learner_exams import POOL_COURSE, ExamRoom, OpenExam
from learner_views import View
from playwright.sync_api import Page
from site_server import SiteServer


@pytest.fixture(scope="session")
def exam_site(shared_folder: Path) -> Path:
    """Return the folder of a course with an exam of every kind and two of many items."""
    folder = shared_folder / "exams"
    return build_once(folder, lambda target: build_course(target, POOL_COURSE)) / "site"


@pytest.fixture
def exams(server: SiteServer, exam_site: Path) -> str:
    """Return the address of the folder of exams."""
    return f"{server.publish('exams', exam_site)}exam/"


@pytest.fixture
def room(page: Page, view: View) -> ExamRoom:
    """Return the room of an exam whose page is not yet open."""
    return ExamRoom(page, touches=view.touches)


@pytest.fixture
def open_exam(room: ExamRoom, exams: str) -> OpenExam:
    """Return a function that opens an exam by its id."""

    def open_one(name: str = "pool") -> ExamRoom:
        room.open(f"{exams}{name}.html")
        return room

    return open_one


@pytest.fixture
def sit(open_exam: OpenExam) -> OpenExam:
    """Return a function that begins an exam."""

    def begin(name: str = "pool") -> ExamRoom:
        opened = open_exam(name)
        opened.press("begin")
        return opened

    return begin
