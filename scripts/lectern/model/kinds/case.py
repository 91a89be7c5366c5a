"""案例: a situation with items of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from lectern.model.choice import Choice
from lectern.model.item import Item, ItemText
from lectern.model.kind import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseItem(Item):
    """A 案例; its stem is optional and may be empty."""

    kind: ClassVar[Kind] = Kind.CASE
    names: ClassVar[Mapping[str, str]] = {"material": "材料", "items": "小题"}
    fits_cases: ClassVar[bool] = False
    needs_rationale: ClassVar[bool] = False

    material: str
    items: tuple[Item, ...]

    @property
    def parts(self) -> tuple[Item, ...]:
        """Its own items."""
        return self.items

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield the material; its items have their texts themselves."""
        yield ItemText(field="material", name=self.names["material"], text=self.material)

    def list_choices(self) -> tuple[Choice, ...]:
        """Return nothing: its items have choices."""
        return ()

    def build_key(self) -> None:
        """Return nothing: its items have keys."""

    def tell_key(self) -> tuple[str | Choice, ...]:
        """Return the keys of its items: （1）对（2）B."""
        told: list[str | Choice] = []
        for rank, part in enumerate(self.items, start=1):
            told += [f"（{rank}）", *part.tell_key()]
        return tuple(told)

    def judge(self, response: object, *, partial_credit: bool = False) -> None:
        """Leave it to its items, whose scores `scoring.sum_scores` adds up."""
