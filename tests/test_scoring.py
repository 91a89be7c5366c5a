"""Judging responses, by cases shared with the runtime."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from kind_examples import JudgingCase, list_cases

from lectern.model.item import Item
from lectern.model.kind import Kind
from lectern.model.score import Score
from lectern.scoring import sum_scores

CASES = {f"{kind}: {case.name}": case for kind in Kind for case in list_cases(kind)}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_response_is_judged(case: JudgingCase) -> None:
    """A response gets the score, full score and verdict that its kind's file states."""
    assert _describe_score(_judge(case)) == case.expected


def test_runtime_judges_by_the_same_cases(check_golden: Callable[[str, str], None]) -> None:
    """The table that the runtime's tests read holds the keys and responses of these cases."""
    lines = (json.dumps(_write_case(one), ensure_ascii=False) for one in CASES.values())
    check_golden("../cases/scoring.json", "[\n  " + ",\n  ".join(lines) + "\n]\n")


def _judge(case: JudgingCase) -> Score | None:
    """Return the score of a response, of a case the sum of its parts."""
    scores = [
        part.judge(_find_response(case, part), partial_credit=case.partial_credit)
        for part in case.item.parts
    ]
    return sum_scores(scores)


def _find_response(case: JudgingCase, part: Item) -> Any:
    return case.response if part is case.item else case.response[part.id]


def _describe_score(score: Score | None) -> dict[str, Any] | None:
    return score and {
        "verdict": score.verdict,
        "score": score.score,
        "max_score": score.max_score,
    }


def _write_case(case: JudgingCase) -> dict[str, Any]:
    """Return a case as the runtime's tests read it."""
    parts = [_write_part(case, part) for part in case.item.parts]
    facts = (
        {"kind": case.item.kind, "parts": parts} if case.item.parts != (case.item,) else parts[0]
    )
    return {"case": case.name, **facts, "expected": case.expected}


def _write_part(case: JudgingCase, part: Item) -> dict[str, Any]:
    return {
        "kind": part.kind,
        **({"partial_credit": True} if case.partial_credit else {}),
        "key": part.build_key(),
        "choices": part.list_identities(),
        "response": _find_response(case, part),
    }


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([Score(score=1), None], Score(score=1)),
        ([None, None], None),
        ([], None),
    ],
)
def test_what_has_no_score_is_left_out(scores: list[Score | None], expected: Score | None) -> None:
    """A sum counts what has a score; without any, there is none."""
    assert sum_scores(scores) == expected
