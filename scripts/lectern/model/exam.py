"""A test (试卷): the blueprint from which a mock exam's papers are drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from lectern.diagnostics import Place
from lectern.model.item import Difficulty
from lectern.model.kind import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many items a section takes from which banks; no bank means every bank."""

    banks: tuple[str, ...] = ()
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """大题: items drawn by its shares, or else the items named.

    Attributes:
        points: What each item is worth; a case's parts share them evenly.
        kinds: Only items of these kinds are drawn, of any if empty; so for the next two.
        items: Ids of fixed items in their order; then there are no shares.
        places: Where each field stands, by its English name; `""` is the section, and
            `banks/duties` and `items/duties-101` go deeper.
    """

    title: str
    points: float
    shares: tuple[Share, ...] = ()
    kinds: tuple[Kind, ...] = ()
    tags: tuple[str, ...] = ()
    difficulties: tuple[Difficulty, ...] = ()
    items: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(compare=False, repr=False)

    @property
    def count(self) -> int:
        """How many items it has."""
        return len(self.items) + sum(share.count for share in self.shares)

    def find_place(self, name: str) -> Place:
        """Return where a field stands, or the nearest thing around it that has a place."""
        while name and name not in self.places:
            name = name.rpartition("/")[0]
        return self.places[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """A mock exam.

    Attributes:
        id: Short ASCII name, also the exam page's name.
        description: A sentence for the exam page, or empty.
        pass_mark: Per cent of all points.
        partial_credit: Whether 多选 gives half for an incomplete response without a wrong
            choice; this holds in the exam, whatever the bank says.
        seed: Makes the paper the same for everyone; drawn anew each time if empty.
    """

    # Not a class of tests, whatever pytest makes of its name.
    __test__: ClassVar[bool] = False

    id: str
    title: str
    description: str = ""
    minutes: int
    pass_mark: int
    partial_credit: bool = False
    seed: str = ""
    sections: tuple[Section, ...]
    place: Place = field(compare=False)

    @property
    def count(self) -> int:
        """How many items it has."""
        return sum(section.count for section in self.sections)

    @property
    def max_score(self) -> float:
        """What a response without a fault is worth."""
        return sum(section.count * section.points for section in self.sections)
