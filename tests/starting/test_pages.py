"""The pages that a new course begins with: those of this course, but for what is its own."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

from lectern.starting.templates import read_templates

DOCS = Path(__file__).parents[2] / "docs"
SHARED = [
    "exam/index.md",
    "help.md",
    "overview.md",
    "practice/index.md",
    "privacy.md",
    "progress.md",
    "record.md",
    "review.md",
]


def test_pages_do_not_drift_apart(check_golden: Callable[[str, str], None]):
    """What a page says in one course it says in the other: only the lines in the golden file differ."""
    templates = read_templates("course")
    lines = [
        line
        for page in SHARED
        for line in difflib.unified_diff(
            (DOCS / page).read_text(encoding="utf-8").splitlines(),
            templates[f"docs/{page}"].splitlines(),
            f"docs/{page}",
            f"starting/course/docs/{page}",
            n=0,
            lineterm="",
        )
        # Where a difference stands is no difference.
        if not line.startswith("@@")
    ]
    check_golden("starting/pages.diff", "\n".join(lines) + "\n")


@pytest.mark.parametrize("path", read_templates("course"))
def test_nothing_of_this_subject_is_in_it(path: str):
    """Whoever founds a course on fire safety reads nothing of deputies."""
    text = read_templates("course")[path]
    assert [word for word in ("代表", "法条手册", "工具箱") if word in text] == []
