"""配对: what stands on the left is paired with a choice on the right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from lectern.model.choice import Choice, find_choice
from lectern.model.item import Item, ItemText, list_choice_texts
from lectern.model.kind import Kind
from lectern.model.score import Score


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItem(Item):
    """A 配对; its key leads from each left label to that of its right choice."""

    kind: ClassVar[Kind] = Kind.MATCHING
    names: ClassVar[Mapping[str, str]] = {"left": "左项", "right": "右项"}

    left: tuple[Choice, ...]
    right: tuple[Choice, ...]
    key: Mapping[str, str]

    @property
    def pairs(self) -> Iterator[tuple[Choice, Choice]]:
        """What is on the left, each with its right choice."""
        return ((one, find_choice(self.right, self.key[one.label])) for one in self.left)

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield both sides, and the feedback of the right one."""
        yield from list_choice_texts("left", self.names["left"], self.left)
        yield from list_choice_texts("right", self.names["right"], self.right)

    def list_choices(self) -> tuple[Choice, ...]:
        """Return the right ones."""
        return self.right

    def build_key(self) -> dict[str, str]:
        """Return the right identity of each left one."""
        return {left.identity: right.identity for left, right in self.pairs}

    def tell_key(self) -> tuple[str | Choice, ...]:
        """Return the pairs: 缺了几页：B；封面脏了：A."""
        told: list[str | Choice] = []
        for left, right in self.pairs:
            told += ["；", f"{left.text}：", right]
        return tuple(told[1:])

    def judge(self, response: object, *, partial_credit: bool = False) -> Score:
        """Give a point for each pair."""
        paired = response if isinstance(response, Mapping) else {}
        key = self.build_key()
        right = sum(paired.get(left) == identity for left, identity in key.items())
        return Score(score=right, max_score=len(key))
