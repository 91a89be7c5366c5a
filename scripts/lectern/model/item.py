"""The eight kinds of items and what they are made of.

Names follow QTI 3: an item has a stem, choices, a key, a rationale, feedback.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from lectern.diagnostics import Place
from lectern.model.law import Citation
from lectern.model.text import compute_identity


class Kind(StrEnum):
    """The kinds of items, by their English names."""

    SINGLE_CHOICE = "single_choice"
    MULTIPLE_CHOICE = "multiple_choice"
    TRUE_FALSE = "true_false"
    FILL_BLANK = "fill_blank"
    ORDERING = "ordering"
    MATCHING = "matching"
    SHORT_ANSWER = "short_answer"
    CASE = "case"


class Difficulty(StrEnum):
    """How hard an item is meant to be."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice, known to learners' records by the identity of its text, never its label."""

    label: str
    text: str
    feedback: str = ""
    fixed: bool = False

    @property
    def identity(self) -> str:
        """The choice's identity: see `compute_identity`."""
        return compute_identity(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What every kind of item has.

    Attributes:
        id: Permanent, from the author, never reused.
        chapter: The heading that teaches it: `chapters/09-in-session.md#议案`, or empty.
        revision: Raised by a trainer to make every learner's record of it due again.
        places: Where each field stands, by the field's English name; `""` is the item, and
            `choices/A`, `key`, `blanks/0` go deeper.  Always holds `""`.
    """

    kind: ClassVar[Kind]

    id: str
    stem: str
    rationale: str = ""
    citations: tuple[Citation, ...] = ()
    chapter: str = ""
    difficulty: Difficulty | None = None
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    revision: int = 1
    places: Mapping[str, Place] = field(compare=False, repr=False)

    def find_place(self, name: str) -> Place:
        """Return where a field stands, or the nearest thing around it that has a place."""
        while name and name not in self.places:
            name = name.rpartition("/")[0]
        return self.places[name]

    def walk_parts(self) -> Iterator["Item"]:
        """Yield the item and, of a case, its own items."""
        yield self


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleChoiceItem(Item):
    """单选: exactly one key."""

    kind: ClassVar[Kind] = Kind.SINGLE_CHOICE
    choices: tuple[Choice, ...]
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleChoiceItem(Item):
    """多选: one key or more."""

    kind: ClassVar[Kind] = Kind.MULTIPLE_CHOICE
    choices: tuple[Choice, ...]
    key: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseItem(Item):
    """判断: right or wrong, always shown as 对, 错."""

    kind: ClassVar[Kind] = Kind.TRUE_FALSE
    key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FillBlankItem(Item):
    """填空: one tuple of accepted wordings per `____` in the stem."""

    kind: ClassVar[Kind] = Kind.FILL_BLANK
    blanks: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderingItem(Item):
    """排序: the labels of all choices in their right order."""

    kind: ClassVar[Kind] = Kind.ORDERING
    choices: tuple[Choice, ...]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItem(Item):
    """配对: from each left label to the label of its right choice."""

    kind: ClassVar[Kind] = Kind.MATCHING
    left: tuple[Choice, ...]
    right: tuple[Choice, ...]
    key: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswerItem(Item):
    """简答: the points a good response makes; learners mark themselves."""

    kind: ClassVar[Kind] = Kind.SHORT_ANSWER
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseItem(Item):
    """案例: a situation with items of its own; the stem is optional and may be empty."""

    kind: ClassVar[Kind] = Kind.CASE
    material: str
    items: tuple[Item, ...]

    def walk_parts(self) -> Iterator[Item]:
        """Yield the case, then its own items."""
        yield self
        yield from self.items
