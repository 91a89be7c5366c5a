"""What the keys of a bank give away together: always the longest choice, always the same place."""

from collections.abc import Sequence

from lectern.diagnostics import Level, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.kinds.single_choice import SingleChoiceItem
from lectern.wording.markup import MASK, mask_markup

LONGEST_IS_KEY = Rule("longest-is-key", Level.WARNING)
UNEVEN_KEYS = Rule("uneven-keys", Level.WARNING)

_FEWEST_ITEMS = 20
_LARGEST_SHARE = 0.4
_MARGIN = 1.2
_SHOWN = 5
# Chi-square at 1%, by degrees of freedom: a fair bank is reported once in a hundred.
_CRITICAL = {1: 6.63, 2: 9.21, 3: 11.34, 4: 13.28, 5: 15.09, 6: 16.81, 7: 18.48}


def check_key_balance(bank: QuestionBank, report: Report) -> None:
    """Report what the 单选 of a bank give away, once there are enough of them."""
    items = [item for item in bank.walk_items() if isinstance(item, SingleChoiceItem)]
    if len(items) >= _FEWEST_ITEMS:
        _check_lengths(bank, items, report)
        _check_positions(bank, items, report)


def _check_lengths(bank: QuestionBank, items: Sequence[SingleChoiceItem], report: Report) -> None:
    telling = [item for item in items if _is_key_longest(item)]
    if len(telling) <= _LARGEST_SHARE * len(items):
        return
    named = "、".join(item.id for item in telling[:_SHOWN])
    report.add(
        LONGEST_IS_KEY,
        bank.place,
        f"{len(items)}道单选里，{len(telling)}道的答案明显比别的选项长，不用学也能猜中。",
        remedy=f"把干扰项写得一样具体，或者把答案写短。先改：{named}"
        + ("等。" if len(telling) > _SHOWN else "。"),
    )


def _is_key_longest(item: SingleChoiceItem) -> bool:
    """Return whether the key is longer than every distractor by a margin one sees."""
    lengths = {c.label: len(mask_markup(c.text).replace(MASK, "")) for c in item.choices}
    key = lengths.pop(item.key)
    longest = max(lengths.values(), default=0)
    return key > longest + 1 and key >= _MARGIN * longest


def _check_positions(bank: QuestionBank, items: Sequence[SingleChoiceItem], report: Report) -> None:
    """Report keys that favour a place: printed papers keep the order of the bank."""
    size = max(len(item.choices) for item in items)
    counts, expected = [0] * size, [0.0] * size
    for item in items:
        labels = [choice.label for choice in item.choices]
        counts[labels.index(item.key)] += 1
        for place in range(len(labels)):
            expected[place] += 1 / len(labels)
    deviation = sum((n - e) ** 2 / e for n, e in zip(counts, expected, strict=True))
    if deviation <= _CRITICAL.get(size - 1, deviation):
        return
    letters = [chr(ord("A") + place) for place in range(size)]
    told = "、".join(f"{letter}有{n}道" for letter, n in zip(letters, counts, strict=True))
    report.add(
        UNEVEN_KEYS,
        bank.place,
        f"{len(items)}道单选的答案，在各个位置上差得太多：{told}。",
        remedy="调换一些题的选项顺序，让答案落在每个位置的次数差不多。",
    )
