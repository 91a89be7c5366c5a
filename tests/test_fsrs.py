"""The results that `runtime/src/judging/fsrs.js` is held to are the reference implementation's."""

import importlib.util
import json
from pathlib import Path

import pytest

MAKER = Path(__file__).parent / "cases" / "make_fsrs.py"


def test_cases_are_the_reference():
    """Made anew they are the same, but for the last digits that machines differ in."""
    spec = importlib.util.spec_from_file_location("make_fsrs", MAKER)
    assert spec
    assert spec.loader
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    known = json.loads(maker.CASES.read_text(encoding="utf-8"))
    made = json.loads(maker.make_cases())
    assert [case[0] for case in made] == [case[0] for case in known]
    assert [case[1:] for case in made] == [pytest.approx(case[1:]) for case in known]
