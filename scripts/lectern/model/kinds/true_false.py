"""判断: a statement that is right or wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from lectern.model.choice import Choice
from lectern.model.item import Item, ItemText
from lectern.model.kind import Kind
from lectern.model.score import Score


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseItem(Item):
    """A 判断, always shown with the choices 对 and 错."""

    kind: ClassVar[Kind] = Kind.TRUE_FALSE

    key: bool

    @property
    def states_truth(self) -> bool:
        """Whether its statement is right."""
        return self.key

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield nothing: the statement is its stem."""
        return iter(())

    def list_choices(self) -> tuple[Choice, ...]:
        """Return nothing: 对 and 错 have no labels."""
        return ()

    def list_identities(self) -> tuple[str, ...]:
        """Return what stands for 对 and 错."""
        return ("true", "false")

    def build_key(self) -> list[str]:
        """Return the one of the two that is right."""
        return ["true" if self.key else "false"]

    def tell_key(self) -> tuple[str]:
        """Return 对 or 错."""
        return ("对" if self.key else "错",)

    def judge(self, response: object, *, partial_credit: bool = False) -> Score:
        """Give all for the key, and nothing for anything else."""
        return Score(score=int(response == self.build_key()))
