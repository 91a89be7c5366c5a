"""A citation as it was typed, with another year or other numbers in it."""

import re
from dataclasses import dataclass, replace

from lectern.citations.parsing import format_location
from lectern.citations.placing import locate_article, locate_numbers
from lectern.diagnostics import Place
from lectern.model.law import Citation
from lectern.model.numerals import YEAR_PATTERN, format_year

_YEAR = re.compile(YEAR_PATTERN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """What stands in a file, and what is to stand there.

    Attributes:
        place: Where the old text stands.
    """

    place: Place
    text: str

    @property
    def before(self) -> str:
        """The old text."""
        start = self.place.column - 1
        return self.place.text[start : start + self.place.length]


def plan_rewriting(old: Citation, new: Citation, *, law: str = "") -> Rewriting | None:
    """Return what to write so that `old` says what `new` does; None where it is not as typed.

    Args:
        old: As it stands.
        new: Its year and numbers; the law's name stays as it is typed.
        law: The name to write where none stands.
    """
    moved = (old.article, old.paragraph) != (new.article, new.paragraph)
    numbers = locate_numbers(old) if moved else locate_article(old)
    if numbers is None:
        return None
    start = old.place.column - 1
    head = old.place.text[start : numbers.column - 1]
    found = _YEAR.search(head)
    name = head[: found.start()] if found else head.rstrip()
    space = head[len(head.rstrip()) :]
    if not name and law:
        name, space = law, " "
    kept = numbers.text[numbers.column - 1 : numbers.column - 1 + numbers.length]
    text = name + format_year(new.year) + space + (format_location(new) if moved else kept)
    length = numbers.column - 1 + numbers.length - start
    return Rewriting(place=replace(old.place, length=length), text=text)
