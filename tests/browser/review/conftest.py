"""A course with the page 复习, and that page."""

from pathlib import Path

import pytest
from course_sites import build_course, build_once
from learner_reviews import REVIEW_COURSE, ReviewRoom
from learner_views import View
from playwright.sync_api import Page
from site_server import SiteServer


@pytest.fixture(scope="session")
def review_site(shared_folder: Path) -> Path:
    """Return the folder of a course with a review page."""
    folder = shared_folder / "review"
    return build_once(folder, lambda target: build_course(target, REVIEW_COURSE)) / "site"


@pytest.fixture
def room(page: Page, view: View, server: SiteServer, review_site: Path) -> ReviewRoom:
    """Return the review page of a new learner, not yet open."""
    address = f"{server.publish('review', review_site)}review.html"
    return ReviewRoom(page, address, touches=view.touches)


@pytest.fixture
def pool(room: ReviewRoom) -> ReviewRoom:
    """Return the page, open and narrowed to the bank of 判断."""
    room.open_now()
    room.root.locator("[data-filter=bank]").select_option("pool")
    return room
