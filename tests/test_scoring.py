"""Judging responses, held to the cases shared with the runtime."""

import json
from pathlib import Path
from typing import Any

import pytest

from lectern.diagnostics import Place
from lectern.model.item import (
    CaseItem,
    Choice,
    FillBlankItem,
    Kind,
    MatchingItem,
    MultipleChoiceItem,
    OrderingItem,
    ShortAnswerItem,
    SingleChoiceItem,
    TrueFalseItem,
)
from lectern.model.text import compute_identity
from lectern.scoring import Score, build_key, score_response, sum_scores

CASES = json.loads((Path(__file__).parent / "cases" / "scoring.json").read_text(encoding="utf-8"))
COMMON: dict[str, Any] = {"id": "t-1", "stem": "题干", "places": {"": Place(file="t.yml")}}
FIVE = Choice(label="A", text="五人")
TEN = Choice(label="B", text="十人")
TWENTY = Choice(label="C", text="二十人")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['case']}")
def test_shared_case(case):
    """Every shared case gets the score, full score and verdict it states."""
    if case["kind"] == "case":
        score = sum_scores(map(score_part, case["parts"]))
    else:
        score = score_part(case)
    assert describe_score(score) == case["expected"]


@pytest.mark.parametrize("kind", Kind)
def test_shared_cases_cover_every_kind(kind):
    """No kind of item is without a shared case."""
    assert any(case["kind"] == kind for case in CASES)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (SingleChoiceItem(**COMMON, choices=(FIVE, TEN), key="B"), [TEN.identity]),
        (
            MultipleChoiceItem(**COMMON, choices=(FIVE, TEN, TWENTY), key=frozenset("CA")),
            [FIVE.identity, TWENTY.identity],
        ),
        (TrueFalseItem(**COMMON, key=True), ["true"]),
        (TrueFalseItem(**COMMON, key=False), ["false"]),
        (
            FillBlankItem(**COMMON, blanks=(("十", "10", "十人。"), ("三",))),
            [["10", "10人"], ["3"]],
        ),
        (
            OrderingItem(**COMMON, choices=(FIVE, TEN, TWENTY), key=("C", "A", "B")),
            [TWENTY.identity, FIVE.identity, TEN.identity],
        ),
        (
            MatchingItem(
                **COMMON,
                left=(Choice(label="1", text="区"), Choice(label="2", text="乡")),
                right=(FIVE, TEN),
                key={"1": "B", "2": "A"},
            ),
            {compute_identity("区"): TEN.identity, compute_identity("乡"): FIVE.identity},
        ),
        (ShortAnswerItem(**COMMON, points=("案由",)), [compute_identity("案由")]),
        (CaseItem(**COMMON, material="材料", items=()), None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_build_key(item, expected):
    """A key names choices by identity, in the order of the choices or of the right order."""
    assert build_key(item) == expected


def score_part(part: dict[str, Any]) -> Score | None:
    """Return the score of one part of a shared case, or of the case itself."""
    partial_credit = part.get("partial_credit", False)
    return score_response(
        Kind(part["kind"]), part["key"], part["response"], partial_credit=partial_credit
    )


def describe_score(score: Score | None) -> dict[str, Any] | None:
    """Return a score as the shared cases write it."""
    return score and {
        "verdict": score.verdict,
        "score": score.score,
        "max_score": score.max_score,
    }
