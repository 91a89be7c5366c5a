"""What signs say about right and wrong: naive Bayes, leaving out what is being judged."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

# A sign counts as if it had been seen so often before, with the usual share of right options:
# what was seen once or twice proves little.
_DOUBT = 4.0


@dataclass(frozen=True, slots=True)
class Option:
    """Something that is right or wrong, and the signs by which one may tell."""

    signs: frozenset[str]
    is_right: bool


def list_signs(text: str) -> frozenset[str]:
    """Return the words of a text as pairs of characters, and how it begins and ends."""
    pairs = {first + second for first, second in pairwise(text)}
    return frozenset({*pairs, f"^{text[:1]}", f"{text[-1:]}$"})


class Evidence:
    """The options of many items, and how often each sign stands with right ones."""

    def __init__(self, items: Sequence[Sequence[Option]]) -> None:
        """Count the signs of all options, once."""
        self._items = items
        self._seen, self._right = _count_signs([one for mine in items for one in mine])

    def weigh_all(self) -> list[list[float]]:
        """Return of each option the logarithm of its odds of being right, from other items."""
        return [self._weigh_item(mine) for mine in self._items]

    def _weigh_item(self, mine: Sequence[Option]) -> list[float]:
        seen, right = _count_signs(mine)
        # One of each is added, so that neither share is nought.
        share = (self._right[""] - right[""] + 0.5) / (self._seen[""] - seen[""] + 1)
        usual = log(share / (1 - share))
        weights = []
        for option in mine:
            weight = usual
            for sign in option.signs:
                often = self._seen[sign] - seen[sign] + _DOUBT
                odds = (self._right[sign] - right[sign] + _DOUBT * share) / often
                weight += log(odds / (1 - odds)) - usual
            weights.append(weight)
        return weights


def _count_signs(options: Sequence[Option]) -> tuple[Counter[str], Counter[str]]:
    """Return how many options show each sign, and how many right ones; under "", all of them."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for option in options:
        shown = (*option.signs, "")
        seen.update(shown)
        if option.is_right:
            right.update(shown)
    return seen, right
