"""Sameness of texts, held to the cases shared with the runtime."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.model import text
from lectern.model.numerals import format_numeral

CASES = json.loads((Path(__file__).parents[1] / "cases" / "text.json").read_text(encoding="utf-8"))
ROWS = [(name, case) for name, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(("name", "case"), ROWS, ids=lambda value: str(value)[:60])
def test_shared_case(name, case):
    """Every shared case gives what it states."""
    assert getattr(text, name)(case["text"]) == case["expected"]


@given(st.text())
def test_no_white_space_survives(value):
    """A normalised text holds no white space, wherever it came from."""
    assert not any(char.isspace() for char in text.normalise_text(value))


@given(st.integers(1, 9999))
def test_numerals_equal_digits(number):
    """A Chinese numeral reads as the number it spells."""
    assert text.convert_numeral(format_numeral(number)) == str(number)
