"""填空: a stem with blanks, each with the wordings that are accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from lectern.model.choice import Choice
from lectern.model.item import Item, ItemText
from lectern.model.kind import Kind
from lectern.model.marks import BLANK
from lectern.model.names import COMMON_NAMES
from lectern.model.score import Score
from lectern.model.text import normalise_blank


@dataclass(frozen=True, slots=True, kw_only=True)
class FillBlankItem(Item):
    """A 填空: one tuple of accepted wordings per `____` in the stem."""

    kind: ClassVar[Kind] = Kind.FILL_BLANK
    has_blanks: ClassVar[bool] = True

    blanks: tuple[tuple[str, ...], ...]

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield every accepted wording."""
        for number, wordings in enumerate(self.blanks):
            for text in wordings:
                yield ItemText(field=f"blanks/{number}", name=COMMON_NAMES["key"], text=text)

    def list_choices(self) -> tuple[Choice, ...]:
        """Return nothing: blanks are typed in."""
        return ()

    def build_key(self) -> list[list[str]]:
        """Return, per blank, the accepted wordings in the form in which they are compared."""
        return [list(dict.fromkeys(map(normalise_blank, texts))) for texts in self.blanks]

    def tell_key(self) -> tuple[str]:
        """Return every accepted wording: 第1空 十／10人；第2空 五."""
        told = ["／".join(wordings) for wordings in self.blanks]
        if len(told) > 1:
            told = [f"第{rank}空 {text}" for rank, text in enumerate(told, start=1)]
        return ("；".join(told),)

    def state_key(self) -> str:
        """Return the stem with its blanks filled in."""
        wordings = iter([accepted[0] for accepted in self.blanks])
        return re.sub(BLANK, lambda _: next(wordings, ""), self.stem)

    def judge(self, response: object, *, partial_credit: bool = False) -> Score:
        """Give a point for each blank that agrees with an accepted wording."""
        typed = response if isinstance(response, list) else []
        right = sum(
            isinstance(text, str) and (plain := normalise_blank(text)) != "" and plain in accepted
            for text, accepted in zip(typed, self.build_key(), strict=False)
        )
        return Score(score=right, max_score=len(self.blanks))
