"""Banks whose keys are found without knowledge."""

import random

import pytest

from lectern.checks.guessing import check_guessing

WORDS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


def _make_items(number, kind="single_choice", **telling):
    """Return items of random words; `key` marks each right choice, `sizes` how many there are."""
    draw = random.Random(7)  # noqa: S311 - the same items each time
    for count in range(number):
        texts = {label: "".join(draw.choices(WORDS, k=6)) for label in "ABCD"}
        size = telling.get("sizes", [2])[count % len(telling.get("sizes", [2]))]
        right = draw.sample("ABCD", 1 if kind == "single_choice" else size)
        texts |= {label: texts[label] + telling.get("key", "") for label in right}
        key = right[0] if kind == "single_choice" else right
        yield {"id": f"t-{count:03}", "kind": kind, "stem": "？", "choices": texts, "key": key}


def _make_statements(number, telling):
    """Return 判断 of random words, of which the right ones hold `telling`."""
    draw = random.Random(7)  # noqa: S311 - the same items each time
    for count in range(number):
        stem = "".join(draw.choices(WORDS, k=9)) + telling * (count % 2)
        yield {"id": f"t-{count:03}", "kind": "true_false", "stem": stem, "key": count % 2 == 1}


@pytest.mark.parametrize("number", [9, 10, 40, 200])
@pytest.mark.parametrize("kind", ["single_choice", "multiple_choice"])
def test_lets_a_bank_without_habits_be(make_bank, tell, number, kind):
    """Where words, lengths and places are drawn, nothing is told, however few items there are."""
    bank = make_bank(*_make_items(number, kind, sizes=[2, 3, 4]))
    assert tell(check_guessing, [bank]) == []


def test_finds_a_word_that_keys_have(make_bank, tell):
    """The bank is told, with how many were guessed and some of these."""
    assert tell(check_guessing, [make_bank(*_make_items(12, key="依法"))]) == [
        (
            "1:5-10 guessable-bank 12道单选里，不学、只看别的题的用词、长短、位置和答案个数，"
            "能猜中12道；碰运气是3道。"
            " → 改猜中的题，让答案和干扰项一样像、一样长，答案个数有多有少："
            "t-000、t-001、t-002、t-003、t-004、t-005、t-006、t-007等。"
        )
    ]


def test_needs_more_than_a_few_items(make_bank, tell):
    """Of nine items nothing is known yet."""
    assert tell(check_guessing, [make_bank(*_make_items(9, key="依法"))]) == []


@pytest.mark.parametrize(
    ("stem", "texts"),
    [
        ("议案由谁提出？", {"right": "提出议案", "wrong": "不在此列"}),
        ("几人？", {"right": "十人以上联名书面提出", "wrong": "五人"}),
    ],
    ids=["words of the stem", "length"],
)
def test_finds_other_habits(make_bank, tell, stem, texts):
    """What keys share with the stem, and how long they are, gives them away as well."""
    items = [
        {
            "id": f"t-{n}",
            "stem": stem,
            "choices": {c: texts["right" if c == key else "wrong"] + WORDS[n] for c in "ABCD"},
            "key": key,
        }
        for n, key in enumerate("ABCD" * 5)
    ]
    assert len(tell(check_guessing, [make_bank(*items)])) == 1


def test_finds_a_word_that_true_statements_have(make_bank, tell):
    """判断 are guessed from their stems."""
    (line,) = tell(check_guessing, [make_bank(*_make_statements(20, "依法"))])
    assert "20道判断里" in line


def test_knows_the_usual_number_of_keys(make_bank, tell):
    """In 多选 of which always three of four are right, one choice alone is to be found."""
    telling = {"key": "依法", "sizes": [3]}
    (line,) = tell(check_guessing, [make_bank(*_make_items(20, "multiple_choice", **telling))])
    assert "能猜中20道" in line


def test_adds_up_what_no_bank_tells(make_bank, tell):
    """A little in every bank, of which none is told, is told once, at the first."""
    banks = [make_bank(*_make_items(9, key="依法"), bank=name) for name in ("a", "b", "c")]
    assert tell(check_guessing, banks) == [
        (
            "1:5-5 guessable-bank 单选、多选、判断合起来，27道里，不学也能比碰运气多猜中20道。"
            " → 再改一些猜得中的题，让答案和干扰项一样像、一样长，答案个数有多有少。"
        )
    ]


def test_one_bank_alone_is_summed_up(make_bank, tell):
    """Each kind may be as it is, and all of them together still too easy."""
    (line,) = tell(
        check_guessing, [make_bank(*_make_items(9, key="依法"), *_make_statements(9, "依法"))]
    )
    assert "单选、多选、判断合起来，18道里" in line


def test_lets_an_honest_course_be(make_bank, tell):
    """Nothing is told of a course without habits, or with hardly any items."""
    fair = [make_bank(*_make_items(30), bank=name) for name in ("a", "b")]
    few = [make_bank(*_make_items(2, key="依法"), bank=name) for name in ("a", "b")]
    assert tell(check_guessing, fair) + tell(check_guessing, few) == []
