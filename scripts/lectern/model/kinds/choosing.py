"""What 单选 and 多选 share: choices of which some are right, and the others distract."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from lectern.model.choice import Choice
from lectern.model.item import Item, ItemText, list_choice_texts
from lectern.model.names import COMMON_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingItem(Item):
    """An item in which one picks what is right."""

    choices: tuple[Choice, ...]

    @abstractmethod
    def is_key(self, choice: Choice) -> bool:
        """Whether a choice is right."""

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield the choices and their feedback."""
        return list_choice_texts("choices", COMMON_NAMES["choices"], self.choices)

    def list_choices(self) -> tuple[Choice, ...]:
        """Return all choices."""
        return self.choices

    def build_key(self) -> list[str]:
        """Return the identities of the right choices."""
        return [choice.identity for choice in self.choices if self.is_key(choice)]

    def tell_key(self) -> tuple[Choice, ...]:
        """Return the right choices."""
        return tuple(filter(self.is_key, self.choices))
