"""填空: a stem with blanks, each with the wordings that are accepted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from lectern.model.choice import Choice
from lectern.model.item import Item, ItemText
from lectern.model.kind import Kind
from lectern.model.marks import BLANK
from lectern.model.names import COMMON_NAMES
from lectern.model.score import Score
from lectern.model.text import normalise_blank

ORDER_NAMES: Final[Mapping[str, str]] = {"any": "不限"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FillBlankItem(Item):
    """A 填空: one tuple of accepted wordings per `____` in the stem.

    Attributes:
        any_order: Whether it does not matter which blank a wording is typed in.
    """

    kind: ClassVar[Kind] = Kind.FILL_BLANK
    names: ClassVar[Mapping[str, str]] = {"order": "次序"}
    has_blanks: ClassVar[bool] = True

    blanks: tuple[tuple[str, ...], ...]
    any_order: bool = False

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield every accepted wording."""
        for number, wordings in enumerate(self.blanks):
            for text in wordings:
                yield ItemText(field=f"blanks/{number}", name=COMMON_NAMES["key"], text=text)

    def list_choices(self) -> tuple[Choice, ...]:
        """Return nothing: blanks are typed in."""
        return ()

    def build_key(self) -> list[list[str]] | dict[str, list[list[str]]]:
        """Return, per blank, the accepted wordings in the form in which they are compared."""
        forms = self._list_forms()
        return {"any": forms} if self.any_order else forms

    def tell_key(self) -> tuple[str]:
        """Return every accepted wording: 第1空 十／10人；第2空 五."""
        told = ["／".join(wordings) for wordings in self.blanks]
        if self.any_order:
            return ("；".join(told) + "（次序不限）",)
        if len(told) > 1:
            told = [f"第{rank}空 {text}" for rank, text in enumerate(told, start=1)]
        return ("；".join(told),)

    def state_key(self) -> str:
        """Return the stem with its blanks filled in."""
        wordings = iter([accepted[0] for accepted in self.blanks])
        return re.sub(BLANK, lambda _: next(wordings, ""), self.stem)

    def judge(self, response: object, *, partial_credit: bool = False) -> Score:
        """Give a point for each blank that agrees with an accepted wording."""
        typed = response[: len(self.blanks)] if isinstance(response, list) else []
        forms = [normalise_blank(text) if isinstance(text, str) else "" for text in typed]
        if self.any_order:
            right = count_assigned(self._list_forms(), forms)
        else:
            pairs = zip(forms, self._list_forms(), strict=False)
            right = sum(form in accepted for form, accepted in pairs)
        return Score(score=right, max_score=len(self.blanks))

    def _list_forms(self) -> list[list[str]]:
        return [list(dict.fromkeys(map(normalise_blank, texts))) for texts in self.blanks]


def count_assigned(blanks: Sequence[Sequence[str]], forms: Sequence[str]) -> int:
    """Return how many blanks can be filled, each by a wording of its own, in the best way.

    What was typed twice counts once.
    """
    owners: dict[int, str] = {}

    def claim(form: str, tried: set[int]) -> bool:
        for rank, accepted in enumerate(blanks):
            if form in accepted and rank not in tried:
                tried.add(rank)
                if rank not in owners or claim(owners[rank], tried):
                    owners[rank] = form
                    return True
        return False

    return sum(claim(form, set()) for form in dict.fromkeys(forms))
