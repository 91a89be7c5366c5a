"""Sameness of texts, held to the cases shared with the runtime."""

import json
import shutil
import subprocess
import unicodedata
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lectern.model import fingerprints, numbers, text
from lectern.model.numerals import format_numeral

CASES = Path(__file__).parents[1] / "cases"
ROWS = [
    (name, case)
    for name, cases in json.loads((CASES / "text.json").read_text(encoding="utf-8")).items()
    for case in cases
]
SAMENESS = json.loads((CASES / "sameness.json").read_text(encoding="utf-8"))
FORMS = {"blanks": text.normalise_blank, "texts": text.normalise_text}
SAME = [(name, group) for name, table in SAMENESS.items() for group in table["same"]]
DIFFERENT = [(name, group) for name, table in SAMENESS.items() for group in table["different"]]
# What numbers are made of, what touches them, and what looks like them.
NUMBER_LIKE = "零〇○一二两三五九十百千万亿0123456789.,， 点分之½⅔%²①㎡人\u200b\u3000*。\nZ"
# Not those that only a newer Unicode knows: a browser's may be another than Python's.
ASSIGNED = st.characters(max_codepoint=0x2FFF, exclude_categories=("Cs", "Cn", "Co"))


def _find_function(name: str):
    modules = (text, numbers, fingerprints)
    return next(getattr(module, name) for module in modules if hasattr(module, name))


@pytest.mark.parametrize(("name", "case"), ROWS, ids=lambda value: str(value)[:60])
def test_shared_case(name, case):
    """Every shared case gives what it states."""
    assert _find_function(name)(case["text"]) == case["expected"]


@pytest.mark.parametrize(("name", "group"), SAME, ids=lambda value: str(value)[:40])
def test_wordings_of_one_meaning_are_the_same(name, group):
    """What a careful reader would call equal has one form."""
    assert {wording: FORMS[name](wording) for wording in group} == dict.fromkeys(
        group, FORMS[name](group[0])
    )


@pytest.mark.parametrize(("name", "group"), DIFFERENT, ids=lambda value: str(value)[:40])
def test_what_looks_alike_is_not_the_same(name, group):
    """No two texts of different meaning are equal by accident."""
    for one, other in combinations(group, 2):
        assert FORMS[name](one) != FORMS[name](other), (one, other)


@given(st.text())
def test_white_space_survives_only_between_digits(value):
    """A normalised text holds no white space but one space between two digits."""
    parts = text.normalise_text(value).split(" ")
    assert not any(char.isspace() for part in parts for char in part)
    assert all(one[-1:].isascii() and one[-1:].isdigit() for one in parts[:-1])
    assert all(one[:1].isascii() and one[:1].isdigit() for one in parts[1:])


@given(st.integers(1, 9999))
def test_numerals_equal_digits(number):
    """A Chinese numeral reads as the number it spells."""
    assert text.normalise_blank(format_numeral(number)) == str(number)


@given(st.integers(0, 10**40))
def test_thousands_equal_digits(number):
    """A number in groups of three is the number without them, however large."""
    assert text.normalise_blank(f"{number:,}") == str(number)


@given(st.integers(1, 99_999_999), st.sampled_from(["万", "亿", "千", "百"]))
def test_units_multiply(number, unit):
    """A number before a unit is so many of it."""
    product = number * {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}[unit]
    assert text.normalise_blank(f"{number}{unit}") == str(product)


@given(st.text(NUMBER_LIKE + "甲乙", max_size=8), st.sampled_from("\u200b\ufeff\u00ad\u2060"))
def test_what_nobody_sees_makes_no_difference(value, invisible):
    """Invisible characters anywhere, white space and punctuation at the ends are not counted."""
    form = text.normalise_blank(value)
    assert text.normalise_blank(f" {invisible.join(value)}。 ") == form


def test_nothing_that_changes_meaning_is_decomposed():
    """Superscripts, circled numbers, fractions and digits with a sign keep their meaning."""
    for char in map(chr, range(0x3400)):
        tag = unicodedata.decomposition(char).partition(" ")[0]
        plain = unicodedata.normalize("NFKC", char)
        glued = plain[0].isdecimal() or plain[-1].isdecimal()
        if tag in {"<super>", "<sub>", "<circle>", "<fraction>"}:
            assert text.normalise_text(char) == char
        elif tag and glued and tag not in {"<wide>", "<narrow>", "<font>"}:
            assert not {*text.normalise_text(char)} & {*"0123456789"}


@pytest.fixture(scope="module")
def run_script():
    """Return what asks the runtime for the forms of many texts at once."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs Node")
    source = Path(__file__).parents[2] / "scripts/lectern/runtime/src"
    program = f"""
        import {{ readFileSync }} from "node:fs"
        import {{ normaliseBlank, normaliseText }} from "{(source / "judging/text.js").as_uri()}"
        const texts = JSON.parse(readFileSync(0, "utf8"))
        console.log(JSON.stringify(texts.map((one) => [normaliseText(one), normaliseBlank(one)])))
    """

    def run(texts):
        done = subprocess.run(
            [node, "--input-type=module", "-e", program],
            input=json.dumps(texts),
            capture_output=True,
            check=True,
            text=True,
        )
        return json.loads(done.stdout)

    return run


@settings(max_examples=8, deadline=None)
@given(st.lists(st.text(NUMBER_LIKE, max_size=9) | st.text(ASSIGNED, max_size=6), min_size=80))
def test_runtime_agrees_on_any_text(run_script, texts):
    """Python and JavaScript give every text the same forms."""
    expected = [[text.normalise_text(one), text.normalise_blank(one)] for one in texts]
    assert run_script(texts) == expected
