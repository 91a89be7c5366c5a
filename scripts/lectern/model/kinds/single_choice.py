"""单选: exactly one choice is right."""

from dataclasses import dataclass
from typing import ClassVar

from lectern.model.choice import Choice
from lectern.model.kind import Kind
from lectern.model.kinds.choosing import ChoosingItem
from lectern.model.score import Score


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleChoiceItem(ChoosingItem):
    """A 单选; its key is the label of the right choice."""

    kind: ClassVar[Kind] = Kind.SINGLE_CHOICE

    key: str

    def is_key(self, choice: Choice) -> bool:
        """Whether a choice is the right one."""
        return choice.label == self.key

    def judge(self, response: object, *, partial_credit: bool = False) -> Score:
        """Give all for the key, and nothing for anything else."""
        return Score(score=int(response == self.build_key()))
