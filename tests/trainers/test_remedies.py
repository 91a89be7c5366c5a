"""Every remedy that can be obeyed to the letter makes a course better."""

from collections import Counter

import pytest
from remedies import obey_remedy

from lectern.checks.registry import check_course
from lectern.diagnostics import Level, Report
from lectern.reading.course import read_course


def _check(course):
    """Return what is told of a course."""
    report = Report()
    check_course(read_course(course, report), report)
    return report.sort_diagnostics()


def _count_errors(found):
    return Counter((one.rule.id, one.message) for one in found if one.rule.level is Level.ERROR)


def _list_told(found):
    return [(one.rule, one.place, one.message) for one in found]


def test_remedy_makes_it_better(section, course, check):
    """The bad example's problem is gone once its remedy is obeyed, and no error is new."""
    if section.id.startswith(("law-", "article-", "offline-", "copied-")):
        pytest.skip("told by another command, of files that no course has")
    bad = [one for one in section.examples if not one.is_good]
    before = check(bad).sort_diagnostics()
    told = next((one for one in before if one.rule.id == section.id), None)
    path = course / told.place.file if told else None
    if path is None or not path.is_file() or path.suffix not in {".md", ".yml"}:
        pytest.skip("nothing in a file that could be changed")
    lines = path.read_text(encoding="utf-8").split("\n")
    changed = obey_remedy(told, lines)
    if changed is None:
        pytest.skip("its remedy needs a person; the good example shows what they write")
    assert changed != lines
    path.write_text("\n".join(changed), encoding="utf-8")
    after = _check(course)
    assert (told.rule, told.place, told.message) not in _list_told(after)
    assert _count_errors(after) - _count_errors(before) == Counter()
