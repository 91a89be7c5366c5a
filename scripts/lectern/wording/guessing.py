"""How often a reader without knowledge finds the keys of a bank, by the bank's habits alone.

Such a reader has seen every other item with its key, and learns from words and lengths of
choices, from what they share with the stem, from their places and from how many are right.
Each item is guessed from all the others: what is counted of it is taken out first, so the
time grows with the number of items.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from lectern.model.fingerprints import squeeze_text
from lectern.model.item import Item
from lectern.model.kind import Kind
from lectern.model.kinds.choosing import ChoosingItem
from lectern.model.kinds.multiple_choice import MultipleChoiceItem
from lectern.model.kinds.single_choice import SingleChoiceItem
from lectern.model.kinds.true_false import TrueFalseItem
from lectern.wording.evidence import Evidence, Option, list_signs
from lectern.wording.markup import MASK, mask_markup

_MOST_SHARED = 4
_Pattern: TypeAlias = tuple[bool, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guesses:
    """What became of the items of one kind.

    Attributes:
        kind: The kind.
        number: How many items there are.
        guessed: Those whose key was guessed.
        chance: The share that is hit without looking at any of them: of 单选 one choice in so
            many, of 多选 and 判断 always the most frequent key.
    """

    kind: Kind
    number: int
    guessed: tuple[Item, ...]
    chance: float

    @property
    def gain(self) -> float:
        """How far above chance the guesses came, as a share of the items."""
        return len(self.guessed) / self.number - self.chance

    @property
    def deviation(self) -> float:
        """What luck alone adds or takes: one standard error of the share."""
        return float((self.chance * (1 - self.chance) / self.number) ** 0.5)


def guess_keys(items: Iterable[Item]) -> list[Guesses]:
    """Guess the keys of all 单选, 多选 and 判断, each kind by itself."""
    every = list(items)
    single = [item for item in every if isinstance(item, SingleChoiceItem)]
    multiple = [item for item in every if isinstance(item, MultipleChoiceItem)]
    statements = [item for item in every if isinstance(item, TrueFalseItem)]
    return [
        *([_guess_single_choices(single)] if single else ()),
        *([_guess_multiple_choices(multiple)] if multiple else ()),
        *([_guess_statements(statements)] if statements else ()),
    ]


def _guess_single_choices(items: Sequence[SingleChoiceItem]) -> Guesses:
    options = [_list_options(item) for item in items]
    guessed = [
        item
        for item, mine, scores in zip(items, options, Evidence(options).weigh_all(), strict=True)
        if mine[scores.index(max(scores))].is_right
    ]
    chance = sum(1 / len(mine) for mine in options) / len(items)
    return _sum_up(items, guessed, chance)


def _guess_multiple_choices(items: Sequence[MultipleChoiceItem]) -> Guesses:
    options = [_list_options(item) for item in items]
    patterns = [tuple(option.is_right for option in mine) for mine in options]
    sizes = Counter((len(pattern), sum(pattern)) for pattern in patterns)
    guessed = [
        item
        for item, pattern, scores in zip(
            items, patterns, Evidence(options).weigh_all(), strict=True
        )
        if _choose_best(scores, _guess_size(sizes, pattern)) == pattern
    ]
    return _sum_up(items, guessed, max(Counter(patterns).values()) / len(items))


def _guess_statements(items: Sequence[TrueFalseItem]) -> Guesses:
    options = [[Option(list_signs(squeeze_text(item.stem)), item.key)] for item in items]
    weighed = Evidence(options).weigh_all()
    guessed = [
        item for item, (score,) in zip(items, weighed, strict=True) if (score > 0) == item.key
    ]
    true = sum(item.key for item in items) / len(items)
    return _sum_up(items, guessed, max(true, 1 - true))


def _sum_up(items: Sequence[Item], guessed: Iterable[Item], chance: float) -> Guesses:
    return Guesses(kind=items[0].kind, number=len(items), guessed=tuple(guessed), chance=chance)


def _choose_best(scores: Sequence[float], size: int) -> _Pattern:
    best = sorted(range(len(scores)), key=lambda place: -scores[place])[:size]
    return tuple(place in best for place in range(len(scores)))


def _guess_size(sizes: Mapping[tuple[int, int], int], pattern: _Pattern) -> int:
    """Return how many choices are right in most of the other items that have as many."""
    others = Counter(
        {right: count for (size, right), count in sizes.items() if size == len(pattern)}
    )
    others[sum(pattern)] -= 1
    right, count = others.most_common(1)[0]
    return right if count else len(pattern) // 2


def _list_options(item: ChoosingItem) -> list[Option]:
    """Return the choices with their signs: words, place, length and what the stem says too."""
    stem = squeeze_text(item.stem)
    texts = [squeeze_text(mask_markup(choice.text).replace(MASK, "")) for choice in item.choices]
    shortest, longest = min(map(len, texts)), max(map(len, texts))
    options = []
    for place, (choice, text) in enumerate(zip(item.choices, texts, strict=True)):
        shared = sum(first + second in stem for first, second in pairwise(text))
        signs = {f"place {place}", f"shared {min(shared, _MOST_SHARED)}"}
        if shortest < longest:
            signs.update(
                ["longest"] * (len(text) == longest), ["shortest"] * (len(text) == shortest)
            )
        options.append(Option(list_signs(text) | signs, item.is_key(choice)))
    return options
