"""Situations are checked as items are: their links, citations, numbers, marks and wording."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lectern.checks.registry import check_course
from lectern.diagnostics import Report
from lectern.reading.course import read_course
from lectern.revising.usages import walk_situation_usages

TINY_COURSE = Path(__file__).parents[1] / "course"
FILE = "quiz_data/situations/damaged-book.yml"


@pytest.fixture
def check_changed(tmp_path: Path) -> Callable[[str, str], list[tuple[str, int]]]:
    """Return a function that changes the tiny course's situation: rules told of it, and lines."""

    def run(old: str, new: str) -> list[tuple[str, int]]:
        course = tmp_path / "course"
        shutil.copytree(TINY_COURSE, course)
        path = course / FILE
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        report = Report()
        check_course(read_course(course, report), report)
        assert {one.place.file for one in report.diagnostics} <= {FILE}
        return [(one.rule.id, one.place.line) for one in report.sort_diagnostics()]

    return run


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("01-lending.md#还书", "01-lending.md#催还", ("unknown-heading", 4)),
        ("01-lending.md#还书", "09-lost.md#还书", ("unknown-page", 4)),
        ("依据: 借阅办法 第三条\n", "依据: 借阅办法 第九条\n", ("unknown-article", 12)),
        ("依据: 借阅办法 第三条\n", "依据: 还书法 第三条\n", ("unknown-law", 12)),
        ("读者看了", "![书](书.png)读者看了", ("missing-picture", 16)),
        ("书又回到架上", "*书*又回到架上", ("not-a-mark", 27)),
        ("书又回到架上", "“书又回到架上", ("unbalanced-pair", 27)),
        ("书又回到架上", "书 3 又回到架上", ("typed-space", 27)),
        ("书又回到架上", "书<b>又回到架上", ("raw-html", 27)),
    ],
)
def test_faults_are_told_where_they_stand(check_changed, old, new, told):
    """One mistake, one message, at its line."""
    assert check_changed(old, new) == [told]


def test_review_answers_a_warning(check_changed):
    """已核 stands for the whole file."""
    assert check_changed(
        "开头: 服务台", "已核: {lopsided-endings: 讲的就是没有坏处}\n开头: 服务台"
    ) == [("stale-review", 5)]


def test_every_citation_is_found_when_a_law_is_amended():
    """The 依据 of scenes and decisions, each with its file and scene."""
    course = read_course(TINY_COURSE, Report())
    usages = list(walk_situation_usages(course.situations[0], course.register.names))
    assert [(one.spot, one.describe("借阅办法")) for one in usages] == [
        (f"{FILE}#服务台", "借阅办法第三条"),
        (f"{FILE}#说法", "借阅办法第二条第一款"),
        (f"{FILE}#没有下文", "借阅办法第三条"),
    ]
