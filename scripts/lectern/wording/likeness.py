"""How alike items are.

Two items are compared by the runs of three characters in stem and choices (Jaccard).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil
from typing import TypeAlias

from lectern.model.fingerprints import squeeze_text
from lectern.model.item import Item

_THRESHOLD = 0.6
_FEWEST_RUNS = 8
_RUN = 3
_Runs: TypeAlias = frozenset[str]


def find_similar(items: Sequence[Item]) -> Iterator[tuple[int, int, float]]:
    """Yield each item that is nearly an earlier one: their indexes and how much they share.

    An item is paired with the first it is like, so that a hundred alike are told once each.

    Two sets can only be that alike if they share one of their rarest runs, so only those
    are looked up; this finds them without comparing all with all.
    """
    runs = [_cut_runs(_join_text(item)) for item in items]
    frequency = Counter(run for one in runs for run in one)
    holders: dict[str, list[int]] = defaultdict(list)
    for second, mine in enumerate(runs):
        if len(mine) < _FEWEST_RUNS:
            continue
        rarest = sorted(mine, key=lambda run: (frequency[run], run))
        telling = rarest[: len(mine) - ceil(_THRESHOLD * len(mine)) + 1]
        for first in sorted({index for run in telling for index in holders[run]}):
            share = len(mine & runs[first]) / len(mine | runs[first])
            if share >= _THRESHOLD:
                yield first, second, share
                break
        for run in telling:
            holders[run].append(second)


def _cut_runs(text: str) -> _Runs:
    return frozenset(text[start : start + _RUN] for start in range(len(text) - _RUN + 1))


def _join_text(item: Item) -> str:
    """Return the stem and what is chosen from, in an order that labels do not decide."""
    parts = [text.text for text in item.list_own_texts() if not text.explains]
    return squeeze_text("".join([item.stem, *sorted(parts)]))
