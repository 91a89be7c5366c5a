"""排序: choices to be put into their right order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from lectern.model.choice import Choice, find_choice
from lectern.model.item import Item, ItemText, list_choice_texts
from lectern.model.kind import Kind
from lectern.model.names import COMMON_NAMES
from lectern.model.score import Score


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderingItem(Item):
    """A 排序; its key is the labels of all choices in their right order."""

    kind: ClassVar[Kind] = Kind.ORDERING

    choices: tuple[Choice, ...]
    key: tuple[str, ...]

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield the choices and their feedback."""
        return list_choice_texts("choices", COMMON_NAMES["choices"], self.choices)

    def list_choices(self) -> tuple[Choice, ...]:
        """Return all choices."""
        return self.choices

    def build_key(self) -> list[str]:
        """Return the identities of all choices in their right order."""
        return [find_choice(self.choices, label).identity for label in self.key]

    def tell_key(self) -> tuple[str | Choice, ...]:
        """Return the choices in their right order: B → C → A."""
        told: list[str | Choice] = []
        for label in self.key:
            told += [" → ", find_choice(self.choices, label)]
        return tuple(told[1:])

    def judge(self, response: object, *, partial_credit: bool = False) -> Score:
        """Give all or nothing."""
        return Score(score=int(response == self.build_key()))
