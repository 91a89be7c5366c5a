"""数值: a number, with a tolerance and a unit."""

import re
from decimal import Decimal
from typing import Final

from lectern.diagnostics import Rule
from lectern.model.kinds.numeric import (
    EXACT,
    NumericItem,
    measure_quantity,
    parse_unit,
    split_quantity,
)
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.labels import tell_no_key
from lectern.reading.shapes import TEXT, Field, Schema

NOT_A_NUMBER = Rule("not-a-number")
UNIT_IN_NUMBER = Rule("unit-in-number")
BAD_UNIT = Rule("bad-unit")

_HAS_DIGIT: Final = re.compile(r"\d")
_DIGITS_AND_UNIT: Final = re.compile(r"(?P<digits>[-−]?\d[\d.,]*)\s*(?P<unit>\D+)")
_PERCENTAGES: Final = ("百分之", "百分比", "百分数")
_NUMBER: Final[Schema] = {"type": ["number", "string"]}
FIELDS: Final = (
    STEM,
    Field(name="key", note="一个数，不带单位，例如3.5", shape=_NUMBER, required=True),
    Field(name="tolerance", note="差多少以内都算对，单位同答案，默认是0", shape=_NUMBER),
    Field(name="unit", note="数值题的单位，例如万元、%、人", shape=TEXT),
)


def read_item(fields: ItemFields, common: Common) -> NumericItem | None:
    """Return a 数值, or nothing after telling why."""
    typed = _read_unit(fields)
    if not fields.is_filled("key"):
        tell_no_key(fields, "写上正确的数，例如“答案: 3.5”")
    key = _read_number("key", typed, fields)
    tolerance = _read_number("tolerance", typed, fields) or Decimal(0)
    if tolerance < 0:
        label = fields.label("tolerance")
        fields.tell(
            NOT_A_NUMBER,
            "tolerance",
            f"“{label}”不能小于0，这里是{tolerance:f}。",
            remedy=f"写成“{label}: {-tolerance:f}”；要完全相等才算对的，删去这一行。",
        )
    if key is None:
        return None
    return NumericItem(**common, key=key, tolerance=tolerance, unit=typed)


def _read_unit(fields: ItemFields) -> str:
    unit = fields.get_text("unit")
    if unit in _PERCENTAGES:
        fields.tell(
            BAD_UNIT, "unit", f"单位“{unit}”接在数的后面读不通。", remedy='写成“单位: "%"”。'
        )
    elif _HAS_DIGIT.search(unit):
        fields.tell(
            BAD_UNIT,
            "unit",
            f"单位“{unit}”里有数字。",
            remedy="单位只写“万元”“人”“%”这样的字，数字写在答案里。",
        )
    return unit


def _read_number(name: str, typed_unit: str, fields: ItemFields) -> Decimal | None:
    """Return the number of a field, counted in the item's unit, or nothing after telling why."""
    text = fields.get_text(name)
    if not text:
        return None
    split, unit = split_quantity(text), parse_unit(typed_unit)
    measured = measure_quantity(text, unit)
    if split is None or (measured is None and not _HAS_DIGIT.search(text)):
        _tell_no_number(name, text, fields)
        return None
    number = measured and EXACT.create_decimal(f"{measured:f}e{-unit.places}").normalize(EXACT)
    if not split[1]:
        return number
    _tell_unit(name, typed_unit, number, fields)
    return None


def _tell_no_number(name: str, text: str, fields: ItemFields) -> None:
    label = fields.label(name)
    fields.tell(
        NOT_A_NUMBER,
        name,
        f"“{label}”应当是一个数，这里是“{text}”。",
        remedy=f"只写数，例如“{label}: 3.5”。",
    )


def _tell_unit(name: str, typed_unit: str, number: Decimal | None, fields: ItemFields) -> None:
    """Tell that a unit stands in a number, and how to write both."""
    label, text = fields.label(name), fields.get_text(name)
    found = _DIGITS_AND_UNIT.fullmatch(text)
    if not typed_unit and name == "key" and found:
        remedy = f"写成“{label}: {found['digits']}”，另加一行“单位: {found['unit']}”。"
    elif number is None:
        remedy = f"按{f'“{typed_unit}”' if typed_unit else '答案的单位'}算出来，只写数。"
    else:
        remedy = f"写成“{label}: {number:f}”。"
    fields.tell(
        UNIT_IN_NUMBER, name, f"“{label}”里只写数，不写单位，这里是“{text}”。", remedy=remedy
    )
