"""What the keys of a bank give away together."""

import pytest

from lectern.checks.key_balance import check_key_balance


def _items(keys, lengthen=0):
    """Return one item per key; the keys of the first `lengthen` items are the longest."""
    for number, key in enumerate(keys):
        choices = dict.fromkeys("ABCD", "十人以上")
        choices[key] += "联名提出" if number < lengthen else ""
        yield {"id": f"t-{number:03}", "stem": "几人？", "choices": choices, "key": key}


@pytest.mark.parametrize(("count", "lengthen"), [(20, 8), (19, 19)])
def test_lets_a_few_long_keys_be(make_bank, tell, count, lengthen):
    """Two in five may be so, and nineteen items are too few to judge."""
    bank = make_bank(*_items(("ABCD" * 5)[:count], lengthen))
    assert tell(check_key_balance, bank) == []


def test_finds_keys_that_are_the_longest_choice(make_bank, tell):
    """The bank is told, with some of the items."""
    assert tell(check_key_balance, make_bank(*_items("ABCD" * 5, 9))) == [
        (
            "1:5-10 longest-is-key 20道单选里，9道的答案明显比别的选项长，不用学也能猜中。"
            " → 把干扰项写得一样具体，或者把答案写短。"
            "先改：t-000、t-001、t-002、t-003、t-004等。"
        )
    ]


def test_wants_a_margin_that_shows(make_bank, tell):
    """A key that is longer by one character gives nothing away."""
    items = [
        item | {"choices": {"A": "十人以上的", "B": "十人以上"}, "key": "AB"[number % 2]}
        for number, item in enumerate(_items("ABCD" * 5))
    ]
    assert tell(check_key_balance, make_bank(*items)) == []


def test_finds_uneven_positions(make_bank, tell):
    """Keys that favour a place are told with their numbers."""
    assert tell(check_key_balance, make_bank(*_items("BBBC" * 5))) == [
        (
            "1:5-10 uneven-keys 20道单选的答案，在各个位置上差得太多：A有0道、B有15道、C有5道、D有0道。"
            " → 调换一些题的选项顺序，让答案落在每个位置的次数差不多。"
        )
    ]


@pytest.mark.parametrize("keys", ["ABCD" * 6, "AABBCCD" * 3, "BBBC" * 4])
def test_lets_chance_be(make_bank, tell, keys):
    """What a fair draw gives is let be, and so are few items."""
    assert tell(check_key_balance, make_bank(*_items(keys))) == []
