"""A course of many chapters with the page 学习记录, and that page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from course_sites import build_course, build_once
from learner_exams import POOL_COURSE
from learner_records import Body, open_with_records
from playwright.sync_api import Page
from site_server import SiteServer

_HEAD = "---\ndescription: 一章。\n学时: 0.5\n---\n\n"
COURSE = (
    POOL_COURSE
    | {
        "docs/progress.md": "# 学习进度\n\n```学习\n页: 进度\n```\n",
        "docs/verify.md": "# 核对\n\n```学习\n页: 核对\n```\n",
        "docs/record.md": "# 学习记录\n\n```学习\n页: 记录\n填写: [姓名, 单位]\n```\n\n## 说明\n\n文字。\n",
    }
    | {
        f"docs/chapters/{n:02}-more.md": f"{_HEAD}# 第{n}章讲什么\n\n文字。\n"
        for n in range(10, 50)
    }
)


@pytest.fixture(scope="session")
def record_site(shared_folder: Path) -> Path:
    """Return the folder of a course of many chapters with the page 学习记录."""
    folder = shared_folder / "record"
    return build_once(folder, lambda target: build_course(target, COURSE)) / "site"


@pytest.fixture
def site(server: SiteServer, record_site: Path) -> str:
    """Return the course's address."""
    return server.publish("record", record_site)


@pytest.fixture
def open_record(page: Page, site: str) -> Callable[..., Page]:
    """Return a function that opens the page of a learner with these records."""

    def open_one(**records: Body) -> Page:
        open_with_records(page, f"{site}record.html", records)
        return page

    return open_one
