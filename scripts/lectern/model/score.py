"""How much of an item a response got right."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a learner is told about a response."""

    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How much of an item a response got right, before a test's points are applied."""

    score: float
    max_score: int = 1

    @property
    def verdict(self) -> Verdict:
        """Right when the whole is, wrong when nothing is, else partial."""
        if self.score == self.max_score:
            return Verdict.RIGHT
        return Verdict.PARTIAL if self.score else Verdict.WRONG
