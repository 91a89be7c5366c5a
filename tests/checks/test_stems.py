"""Stems that are too long or hide a 不."""

import pytest

from lectern.checks.stems import check_stems


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("下列不属于代表义务的是？", ("不属于", 11, "**不**属于")),
        ("下列说法不正确的是（　　）", ("不正确", 13, "**不**正确")),
        ("下列说法中，错误的一项是", ("错误", 15, "**错误**")),
        ("下列做法，没有法律依据的有哪些？", ("没有", 14, "**没有**")),
        ("下列哪一项不是监督的方式？", ("不是", 14, "**不**是")),
        ("哪些人不能担任监票人？", ("不能", 12, "**不**能")),
        ("关于议案，下列表述有误的是：", ("有误", 18, "**有误**")),
        ("以下哪种做法不符合《代表法》？", ("不符合", 15, "**不**符合")),
    ],
)
def test_wants_negatives_to_stand_out(make_good_bank, tell, stem, found):
    """A stem that asks for what is wrong must say so in bold."""
    word, column, marked = found
    assert tell(check_stems, make_good_bank(stem=stem)) == [
        (
            f"5:{column}-{column + len(word) - 1} plain-negative 题干问的是反面，“{word}”却不醒目，"
            f"容易看漏。 → 写成“{marked}”。"
        )
    ]


@pytest.mark.parametrize(
    "stem",
    [
        "下列**不**属于代表义务的是？",
        "下列说法**错误**的是？",
        "下列**不属于**代表义务的是？",
        "哪些事代表不得去做？",
        "议案的联名人数不少于多少人的是乡镇？",
        "未经批准两次不出席会议的代表，会怎样？",
        "不设区的市、市辖区的选举，由谁主持？",
        "代表不脱产，开会时怎样安排工作？",
        "答复后，至少几名代表不满意，可以要求再答复？",
        "哪种情形下主席团可以不列入议程？",
        "哪些写在法律里，而不只是讲座的期望？",
        "代表没有把握，怎样答最好？",
        "询问和质询有哪些不同？",
    ],
)
def test_knows_negatives_that_do_not_turn_the_stem(make_good_bank, tell, stem):
    """不 in bold, or in what is asked about, is let be."""
    assert tell(check_stems, make_good_bank(stem=stem)) == []


def test_lets_statements_be(make_bank, tell):
    """A 判断 says what it says; nothing is turned round."""
    item = {"id": "t-1", "kind": "true_false", "stem": "下列不属于义务的是：出席。", "key": True}
    assert tell(check_stems, make_bank(item)) == []


def test_finds_long_stems(make_good_bank, tell):
    """Ninety characters are enough for a phone; signs of Markdown do not count."""
    assert tell(check_stems, make_good_bank(stem="**长**" + "长" * 90)) == [
        (
            "5:9-103 long-stem 题干有91个字，在手机上读不完。"
            " → 压到90个字以内；情节多的，改成案例，把情节放进“材料”。"
        )
    ]
    assert tell(check_stems, make_good_bank(stem="**长**" + "长" * 89)) == []
