"""Numbers of law in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.citations import find_quantities, format_quantity


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("代表十人以上联名", ["十人以上"]),
        ("读者10人以上、五名以上", ["十人以上", "五人以上"]),
        ("三分之二以上的多数", ["三分之二"]),
        ("全体代表的过半数", ["过半数"]),
        ("超过半数、半数以上、超过一半、二分之一", ["过半数"] * 4),
        ("百分之二十；15%；百分之三", ["五分之一", "二十分之三", "百分之三"]),
        (
            "十五日以内，三个月内，五个工作日，二十四小时",
            ["十五日", "三个月", "五个工作日", "二十四小时"],
        ),
        ("两个月、30天、四周", ["二个月", "三十日", "四周"]),
        ("每届任期五年", ["五年"]),
        ("一百五十万人", ["1500000人"]),
        ("2025年3月11日通过，自2025年3月12日起施行", []),
        ("二〇二五年三月十一日", []),
        ("第十五条第一款、第三项、第二十三次会议", []),
        ("五个环节，三项职权，两次会议", []),
        ("年满十八周岁，三十周年", []),
        ("十八大以来，两年来，90年代，十人次", []),
        ("三五人", []),
        ("", []),
    ],
)
def test_quantities(text, found):
    """People, shares and stretches of time are found; years, dates and ordinals are not."""
    assert [format_quantity(one) for one in find_quantities(text)] == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("十人以上", "10名", True),
        ("十人", "十一人", False),
        ("百分之二十", "五分之一", True),
        ("三个月", "三年", False),
        ("30天", "三十日", True),
        ("十个工作日", "十日", False),
    ],
)
def test_states_same(one, other, same):
    """Two numbers are one whatever they are spelled like, and whatever bounds them."""
    [first], [second] = find_quantities(one), find_quantities(other)
    assert first.states_same(second) is same


@given(st.text("一二十百千万两零〇0123456789,.分之人名日月年个周%过半数以上第 ", max_size=30))
def test_any_text(text):
    """Any text gives numbers inside it, which are read back from the register as they were."""
    for one in find_quantities(text):
        assert 0 <= one.start < one.end <= len(text)
        [again] = find_quantities(format_quantity(one))
        assert again.states_same(one)
