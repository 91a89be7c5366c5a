"""多选: one choice is right, or several are."""

from dataclasses import dataclass
from typing import ClassVar, Final

from lectern.model.choice import Choice
from lectern.model.kind import Kind
from lectern.model.kinds.choosing import ChoosingItem
from lectern.model.score import Score

_HALF: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleChoiceItem(ChoosingItem):
    """A 多选; its key is the labels of the right choices."""

    kind: ClassVar[Kind] = Kind.MULTIPLE_CHOICE
    takes_partial_credit: ClassVar[bool] = True

    key: frozenset[str]

    def is_key(self, choice: Choice) -> bool:
        """Whether a choice is one of the right ones."""
        return choice.label in self.key

    def judge(self, response: object, *, partial_credit: bool = False) -> Score:
        """Give all or nothing; with partial credit, half for some of the right ones alone."""
        if not isinstance(response, list):
            return Score(score=0)
        wanted = set(self.build_key())
        chosen = {choice if isinstance(choice, str) else "" for choice in response}
        if chosen == wanted:
            return Score(score=1)
        incomplete = partial_credit and chosen and chosen < wanted
        return Score(score=_HALF if incomplete else 0)
