"""Items that could not be read, in a preview: what is shown in their places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from lectern.diagnostics import Diagnostic
from lectern.model.bank import QuestionBank
from lectern.rendering.templating import render_template


@dataclass(frozen=True, slots=True)
class BrokenItem:
    """An item that was left out for its errors, and what was told of it."""

    id: str
    problems: tuple[Diagnostic, ...]


def find_broken_items(
    banks: Iterable[QuestionBank], found: Sequence[Diagnostic]
) -> dict[str, BrokenItem]:
    """Return the items that were left out, by their ids, each with the problems in its lines."""
    return {one.id: one for bank in banks for one in _find_in_bank(bank, found)}


def _find_in_bank(bank: QuestionBank, found: Sequence[Diagnostic]) -> Iterable[BrokenItem]:
    left_out = {place.line: item_id for item_id, place in bank.left_out}
    here = [one for one in found if one.place.file == bank.place.file]
    read = (item.find_place("id").line for item in bank.walk_items())
    last = max((one.place.line for one in here), default=0) + 1
    starts = sorted({*left_out, *read})
    for start, end in pairwise([*starts, max(last, *starts)] if starts else ()):
        if start in left_out:
            own = tuple(one for one in here if start <= one.place.line < end)
            yield BrokenItem(left_out[start], own)


def render_broken_item(item: BrokenItem) -> Markup:
    """Return a box with an item's id and what is wrong with it."""
    return render_template("broken_item.html", item=item)
