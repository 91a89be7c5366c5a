"""Items that are nearly the same."""

from hashlib import sha256

import pytest

from lectern.checks.similarity import check_similarity

FIRST = {
    "id": "a-1",
    "stem": "区人大代表联名提出议案，至少需要多少人？",
    "choices": {"A": "五人以上", "B": "十人以上", "C": "二十人以上", "D": "三十人以上"},
    "key": "B",
}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"choices": {"A": "十人以上", "B": "三十人以上", "C": "五人以上", "D": "二十人以上"}},
        {"stem": "区 人大代表联名提出议案，最少需要多少人？"},
        {"kind": "multiple_choice"},
    ],
)
def test_finds_items_that_are_nearly_the_same(make_bank, tell, changes):
    """Order of choices, white space, a word and the kind make no other item of it."""
    banks = [make_bank(FIRST, bank="a"), make_bank(FIRST | {"id": "b-1"} | changes, bank="b")]
    lines = tell(check_similarity, (), banks, with_file=True)
    assert len(lines) == 1
    assert lines[0].startswith("quiz_data/b.yml:5:9-")
    assert "similar-items b-1与a-1（quiz_data/a.yml:4）有" in lines[0]
    assert lines[0].endswith(" → 只留一道；两道都要留的，让它们考不同的事。")


@pytest.mark.parametrize(
    "changes",
    [
        {
            "stem": "乡镇人大代表提出质询案，要由几人联名？",
            "choices": {"A": "五人以上", "B": "十人以上", "C": "三人以上"},
        },
        {
            "stem": "区人大代表提建议，至少需要多少人？",
            "choices": {"A": "一人", "B": "不得少于两人"},
        },
    ],
)
def test_lets_items_be_that_ask_another_thing(make_bank, tell, changes):
    """Some words in common are let be."""
    bank = make_bank(FIRST, FIRST | {"id": "a-2"} | changes)
    assert tell(check_similarity, (), [bank]) == []


def test_lets_short_stems_be(make_bank, tell):
    """A case's parts may have the same few words."""
    part = {"kind": "true_false", "stem": "这样做对。", "key": True}
    bank = make_bank(part | {"id": "a-1"}, part | {"id": "a-2"})
    assert tell(check_similarity, (), [bank]) == []


def test_only_judges_what_is_added(make_bank, tell):
    """Items that are only compared with are told where the added one is, not by themselves."""
    known = [make_bank(FIRST, FIRST | {"id": "a-2"}, bank="a")]
    assert tell(check_similarity, known, [make_bank(bank="b")]) == []
    lines = tell(check_similarity, known, [make_bank(FIRST | {"id": "b-1"}, bank="b")])
    assert [line.split("有")[0] for line in lines] == [
        "5:9-28 similar-items b-1与a-1（quiz_data/a.yml:4）",
    ]


def _spell(seed: str, length: int) -> str:
    """Return `length` characters that depend on `seed` alone."""
    words = "代表议案建议质询选举罢免表决审议主席团常委会人数联名乡镇区县街道监察法院检察"
    return "".join(words[byte % len(words)] for byte in sha256(seed.encode()).digest()[:length])


def test_items_of_other_words_are_not_similar(make_bank, tell):
    """Among many items that share a phrase, none is taken for another."""
    items = [
        {
            "id": f"t-{number}",
            "stem": _spell(f"{number}", 30) + "，下列做法正确的是？",
            "choices": {label: _spell(f"{number}{label}", 12) for label in "ABCD"},
            "key": "A",
        }
        for number in range(200)
    ]
    bank = make_bank(*items)
    assert tell(check_similarity, (), [bank]) == []
