"""A hundred random single edits of the tiny course; `python tests/random_edits` makes more."""

from itertools import islice
from pathlib import Path

import pytest
from edit_verdicts import Judge, Verdict
from single_edits import Edit, draw_edits, move_line

COURSE = Path(__file__).parents[1] / "course"
SEED = 5
NUMBER = 100


@pytest.fixture
def judge(tmp_path):
    """Return a judge that works in a temporary folder."""
    return Judge(COURSE, tmp_path)


def test_edits_are_told_or_harmless(judge):
    """No edit goes wrong: told in Chinese at its place or where it breaks something, or shown."""
    outcomes = [judge.judge(edit, build=False) for edit in islice(draw_edits(COURSE, SEED), NUMBER)]
    assert [str(one.edit) for one in outcomes if one.verdict is Verdict.WRONG] == []
    told = [one for one in outcomes if one.verdict is Verdict.TOLD]
    elsewhere = [one for one in outcomes if one.verdict is Verdict.ELSEWHERE]
    assert len(told) > 10 * len(elsewhere)


def test_what_check_passes_is_built(judge):
    """Edits about which nothing is told leave a course that `build --strict` takes."""
    harmless = []
    for edit in draw_edits(COURSE, SEED):
        if judge.judge(edit, build=False).verdict is Verdict.HARMLESS:
            harmless.append(edit)
        if len(harmless) == 8:
            break
    assert [judge.judge(edit).reason for edit in harmless] == [""] * 8


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (
            "    题干: 每位读者最多同时借几本？",
            "    题干: 每位读者最多同时借几？",
            Verdict.HARMLESS,
        ),
        ("    答案: B", "    答案: E", Verdict.TOLD),
        ("题库: lending", "题库: landing", Verdict.ELSEWHERE),
    ],
)
def test_verdicts(judge, before, after, verdict):
    """The judge itself tells the three apart."""
    file = "quiz_data/lending.yml"
    text = (COURSE / file).read_text(encoding="utf-8")
    line = text.split("\n").index(before) + 1
    edited = text.replace(before, after, 1)
    edit = Edit(kind="drop", file=file, line=line, before=before, after=after, text=edited)
    assert judge.judge(edit, build=False).verdict is verdict


@pytest.mark.parametrize("begin", ["      - {内容: 照登记办理", "  补上了: {内容"])
def test_lines_that_may_change_places(judge, begin):
    """The judge finds citations and words of ours in the course, whatever form they have there."""
    file = "quiz_data/situations/damaged-book.yml"
    lines = (COURSE / file).read_text(encoding="utf-8").split("\n")
    number = next(one for one, line in enumerate(lines) if line.startswith(begin))
    edit = move_line(file, number, lines)
    assert judge.judge(edit, build=False).verdict is Verdict.HARMLESS
