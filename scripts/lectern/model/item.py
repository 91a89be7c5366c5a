"""What an item is, whatever its kind, and what every kind must answer.

Names follow QTI 3: an item has a stem, choices, a key, a rationale, feedback.  The kinds
themselves stand in `model.kinds`; whoever deals with items asks them and knows no kinds.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, TypeAlias

from lectern.diagnostics import Place
from lectern.model.choice import Choice
from lectern.model.kind import Kind
from lectern.model.law import Citation
from lectern.model.names import COMMON_NAMES
from lectern.model.score import Score

Key: TypeAlias = Sequence[str] | Sequence[Sequence[str]] | Mapping[str, object]


class Difficulty(StrEnum):
    """How hard an item is meant to be."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemText:
    """A text of an item that learners read.

    Attributes:
        field: The English name of the field that holds it: `choices/A/feedback`.
        name: What a trainer calls it: 选项A的反馈.
        explains: Whether it is read after a response, and says why: a rationale, feedback.
    """

    field: str
    name: str
    text: str
    explains: bool = False

    @property
    def has_blocks(self) -> bool:
        """Whether it may hold lists and tables."""
        return self.explains or self.field == "material"

    @property
    def has_links(self) -> bool:
        """Whether a link in it leads anywhere; what is picked or typed has none."""
        return self.has_blocks or self.field.split("/")[0] in {"stem", "points", "left"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(ABC):
    """What every kind of item has, and what each must answer for itself.

    Attributes:
        names: The fields that no other kind has: English name and Chinese one.
        is_scored: Whether a response has a score; 简答 learners mark themselves.
        fits_cases: Whether it may be part of a case.
        takes_partial_credit: Whether 多选计分 concerns it.
        needs_rationale: Whether its key alone would teach nothing.
        has_blanks: Whether `____` in its stem is a field.
        id: Permanent, from the author, never reused.
        chapter: The heading that teaches it: `chapters/09-in-session.md#议案`, or empty.
        revision: Raised by a trainer to make every learner's record of it due again.
        places: Where each field stands, by the field's English name; `""` is the item, and
            `choices/A`, `key`, `blanks/0` go deeper.  Always holds `""`.
    """

    kind: ClassVar[Kind]
    names: ClassVar[Mapping[str, str]] = {}
    is_scored: ClassVar[bool] = True
    fits_cases: ClassVar[bool] = True
    takes_partial_credit: ClassVar[bool] = False
    needs_rationale: ClassVar[bool] = True
    has_blanks: ClassVar[bool] = False

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

    @abstractmethod
    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield the texts that its kind adds to those of every item, as its page shows them."""

    @abstractmethod
    def list_choices(self) -> tuple[Choice, ...]:
        """Return the labelled choices that a response may name, in the order of its page."""

    @abstractmethod
    def build_key(self) -> Key | None:
        """Return the key as pages carry it, choices by identity: see `tests/cases/README.md`."""

    @abstractmethod
    def tell_key(self) -> tuple[str | Choice, ...]:
        """Return the key in words, among them choices, which are shown by their letters."""

    @abstractmethod
    def judge(self, response: object, *, partial_credit: bool = False) -> Score | None:
        """Return how much of a response is right, or None where its kind has no score.

        A response of another shape than its kind asks for is wrong, not an error: it comes
        from a learner's store.

        Args:
            response: As it is stored: see `tests/cases/README.md`.
            partial_credit: Whether an incomplete 多选 without a wrong choice gets half.
        """

    @property
    def parts(self) -> tuple["Item", ...]:
        """The items that take a response: the item itself or, of a case, its own items."""
        return (self,)

    @property
    def stem_text(self) -> ItemText:
        """The stem with its name."""
        return ItemText(field="stem", name=COMMON_NAMES["stem"], text=self.stem)

    @property
    def rationale_text(self) -> ItemText:
        """The rationale with its name."""
        name = COMMON_NAMES["rationale"]
        return ItemText(field="rationale", name=name, text=self.rationale, explains=True)

    @property
    def states_truth(self) -> bool:
        """Whether its stem says what is so: that of a 判断 to be denied does not."""
        return True

    @property
    def can_be_examined(self) -> bool:
        """Whether it can stand in an exam: all that takes a response has a score."""
        return all(part.is_scored for part in self.parts)

    def walk_parts(self) -> Iterator["Item"]:
        """Yield the item and, of a case, its own items."""
        yield self
        yield from (part for part in self.parts if part is not self)

    def list_texts(self) -> Iterator[ItemText]:
        """Yield every text of the item that is not empty, without those of a case's items."""
        sources = (
            ItemText(field=f"sources/{number}", name=COMMON_NAMES["sources"], text=source)
            for number, source in enumerate(self.sources)
        )
        every = (self.stem_text, *self.list_own_texts(), self.rationale_text, *sources)
        return (text for text in every if text.text)

    def list_identities(self) -> tuple[str, ...]:
        """Return the identities that a response may name, in the order of its page."""
        return tuple(choice.identity for choice in self.list_choices())

    def state_key(self) -> str:
        """Return the key as text, its choices spelled out."""
        return "".join(one.text if isinstance(one, Choice) else one for one in self.tell_key())

    def find_place(self, name: str) -> Place:
        """Return where a field stands, or the nearest thing around it that has a place."""
        while name and name not in self.places:
            name = name.rpartition("/")[0]
        return self.places[name]


def list_choice_texts(field_name: str, word: str, choices: Iterable[Choice]) -> Iterator[ItemText]:
    """Yield the texts of the choices in a field, each with its feedback where it has one."""
    for choice in choices:
        where, name = f"{field_name}/{choice.label}", f"{word}{choice.label}"
        yield ItemText(field=where, name=name, text=choice.text)
        if choice.feedback:
            yield ItemText(
                field=f"{where}/feedback", name=f"{name}的反馈", text=choice.feedback, explains=True
            )
