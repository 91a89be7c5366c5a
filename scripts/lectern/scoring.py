"""Sums of scores.

Whether a response is right, its item says: `Item.judge`.  Responses are mostly judged in the
browser; `tests/cases/scoring.json` holds both sides to the same cases.  How many points an
item is worth stands in its test: see `model.exam`.
"""

from collections.abc import Iterable

from lectern.model.score import Score


def sum_scores(scores: Iterable[Score | None]) -> Score | None:
    """Return the score of a case from those of its parts, or None when none has one."""
    counted = [score for score in scores if score is not None]
    if not counted:
        return None
    return Score(
        score=sum(score.score for score in counted),
        max_score=sum(score.max_score for score in counted),
    )
