"""数值: exact ends, and numbers in whatever unit of one family."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.diagnostics import Place
from lectern.model.kinds.numeric import NumericItem, Unit, parse_unit, split_quantity

PLACES = {"": Place(file="bank.yml")}
NUMBERS = st.decimals(0, 10**9, places=3)
HAIR = Decimal("0.0000001")


def make_item(key: Decimal, tolerance: Decimal = Decimal(0), unit: str = "万元") -> NumericItem:
    """Return a 数值."""
    return NumericItem(
        id="a-1", stem="多少？", key=key, tolerance=tolerance, unit=unit, places=PLACES
    )


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("元", Unit("元", 0)),
        ("万元", Unit("元", 4)),
        ("百万元", Unit("元", 6)),
        ("亿元", Unit("元", 8)),
        ("块钱", Unit("元", 0)),
        ("万人", Unit("人", 4)),
        ("千米", Unit("米", 3)),
        ("％", Unit("‰", 1)),
        ("‰", Unit("‰", 0)),
        ("万", Unit("万", 0)),
        ("", Unit("", 0)),
    ],
)
def test_unit_is_a_power_of_ten_of_its_base(typed: str, unit: Unit) -> None:
    """What stands before the word for what is counted says how many of it."""
    assert parse_unit(typed) == unit


@pytest.mark.parametrize(
    ("typed", "split"),
    [
        ("3.5万元", ("35000", "元")),
        ("三万五千 元。", ("35000", "元")),
        ("百分之三点五", ("3.5", "%")),
        ("千分之八", ("8", "‰")),
        ("￥1,200", ("1200", "元")),
        ("−5", ("-5", "")),
        ("负五人", ("-5", "人")),
        ("约五人", None),
        ("人", None),
        ("", None),
        ("9" * 41, None),
    ],
)
def test_quantity_is_a_number_and_a_unit(typed: str, split: tuple[str, str] | None) -> None:
    """A number is found at the beginning of a text, and what follows it is its unit."""
    assert split_quantity(typed) == split


@given(NUMBERS, NUMBERS)
def test_ends_are_right_and_nothing_beyond(key: Decimal, tolerance: Decimal) -> None:
    """What is just as far away as the tolerance is right; a hair further is wrong."""
    item = make_item(key, tolerance)
    for end in (key - tolerance, key + tolerance):
        assert item.judge([f"{end:f}"]).score == 1
    assert item.judge([f"{key + tolerance + HAIR:f}"]).score == 0
    assert item.judge([f"{key - tolerance - HAIR:f}"]).score == 0


@given(NUMBERS)
def test_any_unit_of_the_family_will_do(key: Decimal) -> None:
    """The same amount is right in 元, 万元 and 亿元, and with its thousands set off."""
    item = make_item(key)
    assert item.judge([f"{key * 10000:f}元"]).score == 1
    assert item.judge([f"{int(key * 10000):,}元"]).score == int(key * 10000 == int(key * 10000))
    assert item.judge([f"{key / 10000:f}亿元"]).score == 1
    assert item.judge([f"{key:f}人"]).score == 0


@given(st.text())
def test_nothing_typed_breaks_it(typed: str) -> None:
    """Whatever is typed is right or wrong."""
    assert make_item(Decimal("3.5")).judge([typed]).score in {0, 1}
