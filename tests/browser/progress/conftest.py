"""A course with the page 学习进度, and that page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from course_sites import build_course, build_once
from learner_progress import PROGRESS_COURSE
from learner_records import Body, open_with_records
from playwright.sync_api import Page
from site_server import SiteServer


@pytest.fixture(scope="session")
def progress_site(shared_folder: Path) -> Path:
    """Return the folder of a course with items, exams and the page 学习进度."""
    folder = shared_folder / "progress"
    return build_once(folder, lambda target: build_course(target, PROGRESS_COURSE)) / "site"


@pytest.fixture
def site(server: SiteServer, progress_site: Path) -> str:
    """Return the course's address."""
    return server.publish("progress", progress_site)


@pytest.fixture
def open_progress(page: Page, site: str) -> Callable[..., Page]:
    """Return a function that opens the page of a learner with these records."""

    def open_one(**records: Body) -> Page:
        open_with_records(page, f"{site}progress.html", records)
        return page

    return open_one
