"""Right or wrong, and how much: judging a response to an item.

A build needs only `build_key`: responses are judged in the browser, by `runtime/src/judging/scoring.js`.
The rest is the reference for it; `tests/cases/scoring.json` holds both to the same cases.
How many points an item is worth stands in its test: see `model.exam`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from lectern.model.item import (
    Choice,
    FillBlankItem,
    Item,
    Kind,
    MatchingItem,
    MultipleChoiceItem,
    OrderingItem,
    ShortAnswerItem,
    SingleChoiceItem,
    TrueFalseItem,
)
from lectern.model.text import compute_identity, normalise_blank

Key: TypeAlias = Sequence[str] | Sequence[Sequence[str]] | Mapping[str, str]
_HALF = 0.5


class Verdict(StrEnum):
    """What a learner is told about a response."""

    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How much of an item a response got right, before a test's points are applied."""

    score: float
    max_score: int

    @property
    def verdict(self) -> Verdict:
        """Right when the whole is, wrong when nothing is, else partial."""
        if self.score == self.max_score:
            return Verdict.RIGHT
        return Verdict.PARTIAL if self.score else Verdict.WRONG


def build_key(item: Item) -> Key | None:
    """Return the key by identities, as pages carry it: see `tests/cases/README.md`.

    A case has none: its parts have.
    """
    key: Key | None = None
    match item:
        case SingleChoiceItem():
            key = _identify_labels(item.choices, [item.key])
        case MultipleChoiceItem():
            key = [choice.identity for choice in item.choices if choice.label in item.key]
        case TrueFalseItem():
            key = ["true" if item.key else "false"]
        case FillBlankItem():
            key = [list(dict.fromkeys(map(normalise_blank, texts))) for texts in item.blanks]
        case OrderingItem():
            key = _identify_labels(item.choices, item.key)
        case MatchingItem():
            lefts = _identify_labels(item.left, item.key)
            rights = _identify_labels(item.right, item.key.values())
            key = dict(zip(lefts, rights, strict=True))
        case ShortAnswerItem():
            key = [compute_identity(point) for point in item.points]
    return key


def score_response(
    kind: Kind, key: Key, response: object, *, partial_credit: bool = False
) -> Score | None:
    """Return the score of a response as it is stored, or None for a 简答, which has none.

    A response of another shape than its kind asks for is wrong, not an error: it comes from
    a learner's store.

    Args:
        kind: Any kind but a case: see `sum_scores`.
        key: From `build_key`.
        response: Identities, typed blanks, or a mapping of identities.
        partial_credit: Whether an incomplete 多选 without a wrong choice gets half.
    """
    match kind, key, response:
        case Kind.SHORT_ANSWER, _, _:
            return None
        case Kind.MATCHING, Mapping(), _:
            return _score_pairs(key, response)
        case Kind.FILL_BLANK, _, _:
            return _score_blanks(key, response)
        case Kind.MULTIPLE_CHOICE, _, list():
            return _score_choices(key, response, partial_credit=partial_credit)
    return Score(score=int(response == list(key)), max_score=1)


def sum_scores(scores: Iterable[Score | None]) -> Score | None:
    """Return the score of a case from those of its parts, or None when none has one."""
    counted = [score for score in scores if score is not None]
    if not counted:
        return None
    return Score(
        score=sum(score.score for score in counted),
        max_score=sum(score.max_score for score in counted),
    )


def _identify_labels(choices: Iterable[Choice], labels: Iterable[str]) -> list[str]:
    identities = {choice.label: choice.identity for choice in choices}
    return [identities[label] for label in labels]


def _score_choices(
    key: Iterable[object], response: Iterable[object], *, partial_credit: bool
) -> Score:
    wanted = set(key)
    chosen = {choice if isinstance(choice, str) else "" for choice in response}
    if chosen == wanted:
        return Score(score=1, max_score=1)
    incomplete = partial_credit and chosen and chosen < wanted
    return Score(score=_HALF if incomplete else 0, max_score=1)


def _score_blanks(key: Iterable[Sequence[str]], response: object) -> Score:
    blanks = list(key)
    typed = response if isinstance(response, list) else []
    right = sum(
        isinstance(text, str) and (plain := normalise_blank(text)) != "" and plain in accepted
        for text, accepted in zip(typed, blanks, strict=False)
    )
    return Score(score=right, max_score=len(blanks))


def _score_pairs(key: Mapping[str, str], response: object) -> Score:
    paired = response if isinstance(response, Mapping) else {}
    right = sum(paired.get(left) == identity for left, identity in key.items())
    return Score(score=right, max_score=len(key))
