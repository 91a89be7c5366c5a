"""How alike items are.

Two items are compared by the runs of three characters in stem and choices (Jaccard).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import chain
from math import ceil
from typing import TypeAlias

from lectern.model.fingerprints import squeeze_text
from lectern.model.item import Item

_THRESHOLD = 0.6
_FEWEST_RUNS = 8
_RUN = 3
_MOST_HOLDERS = 50
_MOST_CANDIDATES = 20
_Runs: TypeAlias = frozenset[str]


def find_similar(items: Sequence[Item]) -> Iterator[tuple[int, int, float]]:
    """Yield each item that is nearly an earlier one: their indexes and how much they share.

    An item is paired with the first it is like, so that a hundred alike are told once each.

    Two sets can only be that alike if they share one of their rarest runs, so only those
    are looked up.  Of a run that very many share only the first are kept, and of many
    candidates only those that share most are compared: the time grows with the number of
    items, whatever their texts, and of a crowd of alike ones each still meets some.
    """
    runs = [_cut_runs(_join_text(item)) for item in items]
    frequency = Counter(run for one in runs for run in one)
    holders: dict[str, list[int]] = defaultdict(list)
    for second, mine in enumerate(runs):
        if len(mine) < _FEWEST_RUNS:
            continue
        rarest = sorted(sorted(mine), key=frequency.__getitem__)
        most = len(mine) - ceil(_THRESHOLD * len(mine)) + 1
        # A run that only one item has finds no other.
        telling = [run for run in rarest[:most] if frequency[run] > 1]
        for first in _choose_candidates(holders[run] for run in telling):
            common = len(mine & runs[first])
            share = common / (len(mine) + len(runs[first]) - common)
            if share >= _THRESHOLD:
                yield first, second, share
                break
        for run in telling:
            if len(holders[run]) < _MOST_HOLDERS:
                holders[run].append(second)


def _choose_candidates(holders: Iterable[Sequence[int]]) -> list[int]:
    """Return the earlier items to compare with, in their order."""
    shared = Counter(chain.from_iterable(holders))
    if len(shared) <= _MOST_CANDIDATES:
        return sorted(shared)
    most = nsmallest(_MOST_CANDIDATES, shared, key=lambda index: (-shared[index], index))
    return sorted(most)


def _cut_runs(text: str) -> _Runs:
    return frozenset(text[start : start + _RUN] for start in range(len(text) - _RUN + 1))


def _join_text(item: Item) -> str:
    """Return the stem and what is chosen from, in an order that labels do not decide."""
    parts = [text.text for text in item.list_own_texts() if not text.explains]
    return squeeze_text("".join([item.stem, *sorted(parts)]))
