"""Slips in a whole course: each is told once, at its place, and nothing that is right is told."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from lectern.checks.registry import check_course
from lectern.diagnostics import Report
from lectern.reading.course import read_course

COURSE = Path(__file__).parents[1] / "course"
CASES = yaml.safe_load((COURSE.parent / "cases" / "slips.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_slip_is_told_once(case: dict[str, Any], tmp_path: Path):
    """A slip in one file gives the messages that its case lists, and no other."""
    root = Path(shutil.copytree(COURSE, tmp_path / "course"))
    path = root / case["file"]
    text = path.read_text(encoding="utf-8")
    assert text.count(case["typed"]) == 1
    path.write_text(text.replace(case["typed"], case["instead"]), encoding="utf-8")
    report = Report()
    check_course(read_course(root, report), report)
    told = [
        f"{one.place.file}:{one.place.line}:{one.place.column} {one.rule.id} {one.message}"
        for one in report.sort_diagnostics()
    ]
    assert told == case["told"]
