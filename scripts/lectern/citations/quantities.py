"""The numbers of law that a text states: how many people, what share, how long.

十人以上, 三分之二, 过半数 and 三个月 are such; years and dates, numbers of articles and counts of
other things are none.  Which text should state what is for `checks`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lectern.model.numbers import read_number
from lectern.model.numerals import format_numeral

_HAN = "零〇一二两三四五六七八九十百千万"
_NUMERAL = rf"(?:\d[\d,]*|[{_HAN}]+)"
_BEFORE = rf"(?<![\d{_HAN}第.．:：/~-])"
_LARGEST_SPELLED = 9999
_HALF = Fraction(1, 2)
_PERCENT = 100


class Measure(StrEnum):
    """What a number of law counts."""

    PEOPLE = "人"
    SHARE = "分"
    YEARS = "年"
    MONTHS = "个月"
    WEEKS = "周"
    DAYS = "日"
    WORKING_DAYS = "个工作日"
    HOURS = "小时"


_UNITS = {
    "名": Measure.PEOPLE,
    "人": Measure.PEOPLE,
    "位": Measure.PEOPLE,
    "年": Measure.YEARS,
    "个月": Measure.MONTHS,
    "周": Measure.WEEKS,
    "个星期": Measure.WEEKS,
    "日": Measure.DAYS,
    "天": Measure.DAYS,
    "个工作日": Measure.WORKING_DAYS,
    "小时": Measure.HOURS,
    "个小时": Measure.HOURS,
}
_COUNTED = re.compile(
    rf"{_BEFORE}(?P<number>{_NUMERAL})\s*"
    r"(?P<unit>名|人(?!次|民|均|大|员|格)|位(?!数)|年(?![\d一二三四五六七八九十]+月|代|级|度|版|来|前后)|"
    r"个月|周(?!年|岁)|个星期|日(?!常)|天|个工作日|个?小时)"
    r"(?P<bound>以上|以下)?"
)
_SHARE = re.compile(
    rf"{_BEFORE}(?P<below>{_NUMERAL})分之(?P<above>{_NUMERAL})|{_BEFORE}(?P<percent>\d+(?:\.\d+)?)\s*[%％]|"
    r"(?P<half>过半数?|超过半数|半数以上|超过一半|一半以上|半数)"
)
_OF_DATE = re.compile(rf"[\d{_HAN}]\s*月\s*$")
_LAST_YEARS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of law in a text.

    Attributes:
        bound: 以上 or 以下 where that follows directly.
        spelled: Whether it stands in Chinese numerals.
        start: Where it begins.
        end: Where it ends.
    """

    measure: Measure
    value: Fraction
    bound: str
    spelled: bool
    start: int
    end: int

    def states_same(self, other: "Quantity") -> bool:
        """Whether both are one number of law, whatever stands around it."""
        return (self.measure, self.value) == (other.measure, other.value)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of law in a text, in order."""
    found = [*_find_counted(text), *_find_shares(text)]
    return tuple(sorted(found, key=lambda one: one.start))


def format_quantity(quantity: Quantity) -> str:
    """Return the number as the register holds it: 十人以上, 三分之二, 过半数, 三个月."""
    value = quantity.value
    if quantity.measure is not Measure.SHARE:
        return _spell(int(value)) + quantity.measure + quantity.bound
    if value == _HALF:
        return "过半数"
    below = "百" if value.denominator == _PERCENT else _spell(value.denominator)
    return f"{below}分之{_spell(value.numerator)}"


def _find_counted(text: str) -> Iterator[Quantity]:
    for found in _COUNTED.finditer(text):
        measure, numeral = _UNITS[found["unit"]], found["number"].replace(",", "")
        value = _read_numeral(numeral)
        is_date = measure is Measure.DAYS and _OF_DATE.search(text, 0, found.start())
        is_year = measure is Measure.YEARS and value >= _LAST_YEARS
        if value and not is_date and not is_year:
            yield Quantity(
                measure=measure,
                value=value,
                bound=found["bound"] or "",
                spelled=not numeral.isdecimal(),
                start=found.start(),
                end=found.end(),
            )


def _find_shares(text: str) -> Iterator[Quantity]:
    for found in _SHARE.finditer(text):
        value = _read_share(found)
        if value:
            yield Quantity(
                measure=Measure.SHARE,
                value=value,
                bound="",
                spelled=not any(char.isdecimal() for char in found.group()),
                start=found.start(),
                end=found.end(),
            )


def _read_share(found: re.Match[str]) -> Fraction:
    if found["half"]:
        return _HALF
    if found["percent"]:
        return Fraction(found["percent"]) / 100
    below, above = _read_numeral(found["below"]), _read_numeral(found["above"])
    return above / below if below else Fraction(0)


def _read_numeral(text: str) -> Fraction:
    """Return the number, or nothing where the numerals are no one number: 三五."""
    return Fraction(read_number(text.replace(",", "")) or 0)


def _spell(number: int) -> str:
    return format_numeral(number) if 1 <= number <= _LARGEST_SPELLED else str(number)
