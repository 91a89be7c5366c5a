"""数值: a number, with a tolerance and a unit.

Mirrored by `runtime/src/judging/kinds/numeric.js`; `tests/cases/kinds/numeric.yml` holds both
to the same cases.  Nothing is rounded: 3.5 within 0.05 has exactly 3.45 and 3.55 at its ends.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import ClassVar, Final

from lectern.model.choice import Choice
from lectern.model.item import Item, ItemText
from lectern.model.kind import Kind
from lectern.model.numbers import read_number
from lectern.model.score import Score
from lectern.model.text import normalise_text

# Powers of ten before the word for what is counted: 万元, 千米.
_SCALES: Final = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_FAMILIES: Final = {"%": ("‰", 1), "圆": ("元", 0), "块": ("元", 0), "块钱": ("元", 0)}
# Units that stand before their number.
_SIGNS: Final = {"百分之": "%", "千分之": "‰", "¥": "元"}
_END_PUNCTUATION: Final = re.compile(r"[.,;:!?。，；：！？、…]+$")
_MINUS: Final = re.compile("[-−负]")
# Longer than any number with a unit that someone would type.
_LONGEST: Final = 40
EXACT: Final = Context(prec=2 * _LONGEST)
"""For sums that must not be rounded."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts: 万元 is ten to the power of 4 `places` of the `base` 元."""

    base: str
    places: int

    def measure(self, number: str) -> Decimal:
        """Return a number of this unit in its base."""
        return Decimal(f"{number}e{self.places}")


def parse_unit(typed: str) -> Unit:
    """Return the unit that a text names."""
    places = 0
    base = normalise_text(typed).lower()
    while len(base) > 1 and base[0] in _SCALES:
        places, base = places + _SCALES[base[0]], base[1:]
    family, more = _FAMILIES.get(base, (base, 0))
    return Unit(family, places + more)


def split_quantity(typed: str) -> tuple[str, str] | None:
    """Return the number that a text begins with, in plain digits, and the unit behind it."""
    text = _END_PUNCTUATION.sub("", normalise_text(typed).lower())
    if len(text) > _LONGEST:
        return None
    minus = "-" if _MINUS.match(text) else ""
    sign, plain = _take_sign(text[len(minus) :])
    for end in range(len(plain), 0, -1):
        if number := read_number(plain[:end]):
            return minus + number, plain[end:] or sign
    return None


def _take_sign(text: str) -> tuple[str, str]:
    """Return the unit that stands before a number, such as 百分之, and the rest."""
    sign = next((sign for sign in _SIGNS if text.startswith(sign)), "")
    return _SIGNS.get(sign, ""), text[len(sign) :]


def measure_quantity(typed: str, unit: Unit) -> Decimal | None:
    """Return what a text states in the base of a unit; None if it is of another family.

    A number without a unit is one of that unit; but 3.5万, where 万元 are asked for, is of 元.
    """
    split = split_quantity(typed)
    if split is None:
        return None
    number, named = split
    if not named:
        is_spelled_out = unit.places >= _SCALES["万"] and re.search("[万亿]", typed)
        return Decimal(number) if is_spelled_out else unit.measure(number)
    own = parse_unit(named)
    return own.measure(number) if own.base == unit.base else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericItem(Item):
    """A 数值.

    Attributes:
        key: The right number.
        tolerance: How far a response may be from it, in the same unit.
        unit: What is counted, as typed; empty for a mere number.
    """

    kind: ClassVar[Kind] = Kind.NUMERIC
    names: ClassVar[Mapping[str, str]] = {"tolerance": "误差", "unit": "单位"}

    key: Decimal
    tolerance: Decimal = Decimal(0)
    unit: str = ""

    def list_own_texts(self) -> Iterator[ItemText]:
        """Yield the unit."""
        yield ItemText(field="unit", name=self.names["unit"], text=self.unit)

    def list_choices(self) -> tuple[Choice, ...]:
        """Return nothing: a number is typed in."""
        return ()

    def build_key(self) -> dict[str, str]:
        """Return the least and the most that is right, in the base of its unit."""
        unit = parse_unit(self.unit)
        ends = {
            "least": EXACT.subtract(self.key, self.tolerance),
            "most": EXACT.add(self.key, self.tolerance),
        }
        measured = {name: f"{unit.measure(f'{end:f}'):f}" for name, end in ends.items()}
        return {**measured, "unit": unit.base, "places": str(unit.places)}

    def tell_key(self) -> tuple[str]:
        """Return the number with its unit and tolerance: 3.5万元（误差0.05万元以内都算对）."""
        told = f"{self.key:f}{self.unit}"
        if self.tolerance:
            told += f"（误差{self.tolerance:f}{self.unit}以内都算对）"
        return (told,)

    def judge(self, response: object, *, partial_credit: bool = False) -> Score:
        """Give all for a number within the tolerance, in whatever unit of its family."""
        match response:
            case [str(typed)]:
                measured = measure_quantity(typed, parse_unit(self.unit))
            case _:
                measured = None
        key = self.build_key()
        is_right = measured is not None and Decimal(key["least"]) <= measured <= Decimal(
            key["most"]
        )
        return Score(score=int(is_right))
