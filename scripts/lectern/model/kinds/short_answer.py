"""简答: learners answer in their own words and mark themselves, point by point."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from lectern.model.choice import Choice
from lectern.model.item import Item, ItemText
from lectern.model.kind import Kind
from lectern.model.text import compute_identity


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswerItem(Item):
    """A 简答: the points that a good response makes."""

    kind: ClassVar[Kind] = Kind.SHORT_ANSWER
    names: ClassVar[Mapping[str, str]] = {"points": "要点"}
    is_scored: ClassVar[bool] = False
    fits_cases: ClassVar[bool] = False
    needs_rationale: ClassVar[bool] = False

    points: tuple[str, ...]

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield the points."""
        for number, point in enumerate(self.points):
            yield ItemText(field=f"points/{number}", name=self.names["points"], text=point)

    def list_choices(self) -> tuple[Choice, ...]:
        """Return nothing: learners tick points, which have no labels."""
        return ()

    def build_key(self) -> list[str]:
        """Return the identities of the points."""
        return list(map(compute_identity, self.points))

    def tell_key(self) -> tuple[str]:
        """Return the points: 有事实；有依据."""
        return ("；".join(self.points),)

    def judge(self, response: object, *, partial_credit: bool = False) -> None:
        """Leave it to the learner."""
