"""Choices that give away or blur the key."""

import pytest

from lectern.checks.choices import check_choices


@pytest.mark.parametrize(
    "text",
    [
        "以上都对",
        "以上都不对。",
        "以上各项均正确",
        "上述说法都是错误的",
        "都不是",
        "全都正确",
        "A、B都对",
        "以上选项均不正确",
        "没有正确答案",
        "前两项都是",
        "以上全部正确",
        "均可以",
    ],
)
def test_finds_all_of_the_above(make_good_bank, tell, text):
    """A choice about the other choices is told."""
    bank = make_good_bank(choices={"A": "五人", "B": "十人", "C": text})
    assert tell(check_choices, bank) == [
        (
            f"9:10-{9 + len(text)} all-of-the-above 选项“{text}”不考人，选项打乱以后也说不通。"
            " → 换成一个具体的选项；几项都对的，改成多选。"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "代表和选民都可以",
        "上述人员都应当回避",
        "全体代表过半数",
        "都由主席团决定",
        "每年都听取",
        "全国人民代表大会",
        "全部代表的名单",
        "一律不对外公布",
    ],
)
def test_lets_plain_choices_be(make_good_bank, tell, text):
    """Words such as 都 and 全 make no such choice by themselves."""
    assert tell(check_choices, make_good_bank(choices={"A": text, "B": "十人"})) == []


def test_finds_words_of_the_stem(make_good_bank, tell):
    """Only the first choice that repeats the stem is told: the others will do so too."""
    bank = make_good_bank(
        choices={"A": "联名提出议案至少需要五人", "B": "联名提出议案至少需要十人"},
        stem="区人大代表联名提出议案至少需要多少人？",
    )
    assert tell(check_choices, bank) == [
        (
            "7:10-19 repeated-stem 选项重复了题干的话：“联名提出议案至少需要”。"
            " → 这些话只在题干里说一次，选项里删去。"
        )
    ]


@pytest.mark.parametrize(
    ("stem", "text"),
    [
        ("谁受区人民代表大会常务委员会监督？", "区人民代表大会常务委员会主任"),
        ("按照《选举法实施细则（试行）》，谁来主持？", "《选举法实施细则（试行）》另定"),
        ("联名提出议案要几人？", "提出议案要十人"),
        (
            "建议由谁来交办和督促检查？",
            "代表所在的小组先行研究，再由它的召集人去交办和督促检查，并且按时答复",
        ),
    ],
)
def test_lets_names_and_short_repeats_be(make_good_bank, tell, stem, text):
    """Names, a few words, and a small part of a long choice may come again."""
    assert tell(check_choices, make_good_bank(stem=stem, choices={"A": text, "B": "无"})) == []


MULTIPLE_CHOICE = {
    "id": "duties-001",
    "kind": "multiple_choice",
    "stem": "哪些人可以提出议案？",
    "choices": {"A": "主席团", "B": "专门委员会", "C": "选民"},
}


def test_finds_a_single_key(make_bank, tell):
    """A 多选 with one key is told at the key."""
    assert tell(check_choices, make_bank(MULTIPLE_CHOICE | {"key": "A"})) == [
        ("10:9-9 few-keys 多选题只有一个答案。 → 补上别的正确选项；只有一个对的，题型改成“单选”。")
    ]


def test_lets_several_keys_be(make_bank, make_good_bank, tell):
    """Two keys make a 多选; a 单选 has but one."""
    assert tell(check_choices, make_bank(MULTIPLE_CHOICE | {"key": "AB"})) == []
    assert tell(check_choices, make_good_bank()) == []
