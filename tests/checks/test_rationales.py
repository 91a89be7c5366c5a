"""Rationales and feedback that do not teach."""

import pytest

from lectern.checks.rationales import check_rationales

ADVICE = "选项打乱以后就对不上了。 → 直接写选项的内容，例如"


@pytest.mark.parametrize(
    ("rationale", "found"),
    [
        ("选项A是乡镇的规定。", ("A", 11, "五人")),
        ("乡镇才是A项。", ("A", 13, "五人")),
        ("B错误，因为它是乡镇的。", ("B", 9, "十人")),
        ("A、B都不够。", ("A", 9, "五人")),
        ("应选BC，其余不对。", ("BC", 11, "十人")),
        ("答案为D，其余不够。", ("D", 12, "三十人")),
        ("乡镇的规定是Ａ。", ("Ａ", 15, "五人")),
        ("容易误选C的，是看错了级别。", ("C", 13, "二十人")),
        ("A.五人是乡镇的。", ("A", 9, "五人")),
        ("“A”是旧法。", ("A", 10, "五人")),
        ("AB两项都是乡镇的。", ("AB", 9, "五人")),
        ("第一个选项是乡镇的。", ("第一个选项", 9, "五人")),
    ],
)
def test_finds_choices_named_by_letter(make_good_bank, tell, rationale, found):
    """Letters change when choices are shuffled, so naming one is told."""
    name, column, example = found
    bank = make_good_bank(rationale=rationale)
    assert tell(check_rationales, bank) == [
        (
            f"12:{column}-{column + len(name) - 1} choice-by-letter 解析用“{name}”称呼选项，"
            f"{ADVICE}“{example}”。"
        )
    ]


@pytest.mark.parametrize(
    "rationale",
    [
        "打印在A4纸上，用5G网络，填写PDF表格，共3C产品。",
        "A级景区、B超、D座，A、B角工作制都是别的意思。",
        "《A类机构管理办法》另有规定。",
        "这是E类事项，选ABX也无妨，BBC的报道。",
        "见代表法第七条第二项、第三项，最后一项是兜底。",
        "用`A`键，见[网页](http://例.cn/A)。",
    ],
)
def test_knows_letters_that_name_no_choice(make_good_bank, tell, rationale):
    """Paper sizes, classes, titles of laws, code and letters of no choice are let be."""
    assert tell(check_rationales, make_good_bank(rationale=rationale)) == []


def test_looks_at_feedback(make_good_bank, tell):
    """Feedback is read like a rationale, each at its own place."""
    bank = make_good_bank(choices={"A": ("五人", "请看B项。"), "B": "十人"})
    assert tell(check_rationales, bank) == [
        f"8:15-15 choice-by-letter 选项A的反馈用“B”称呼选项，{ADVICE}“十人”。"
    ]


def test_lets_letters_be_where_there_are_no_choices(make_bank, tell):
    """A 判断 has no choice that a letter could name."""
    item = {"id": "t-1", "kind": "true_false", "stem": "要十人。", "key": True}
    assert tell(check_rationales, make_bank(item | {"rationale": "按A项的规定，乡镇五人。"})) == []


def test_wants_a_rationale(make_good_bank, tell):
    """An item without a rationale is told at its id."""
    assert tell(check_rationales, make_good_bank(rationale="")) == [
        (
            "4:9-18 missing-rationale duties-001没有解析。"
            " → 加一行“解析: …”，写清为什么对、容易错在哪里。"
        )
    ]


def test_wants_it_of_the_parts_of_a_case(make_bank, tell):
    """A case needs none itself, each of its items does; 简答 is explained by its points."""
    part = {"id": "t-1-1", "kind": "true_false", "stem": "能提。", "key": True}
    case = {"id": "t-1", "kind": "case", "material": "老王想提议案。", "items": [part]}
    points = {"id": "t-2", "kind": "short_answer", "stem": "怎样写？", "points": ["有事实"]}
    assert tell(check_rationales, make_bank(case, points)) == [
        "7:13-17 missing-rationale t-1-1没有解析。 → 加一行“解析: …”，写清为什么对、容易错在哪里。"
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"rationale": "区人大代表联名提出议案，至少需要十人。"},
        {"rationale": "正确答案是十人。"},
        {"rationale": "B"},
        {"kind": "multiple_choice", "key": "AB", "rationale": "五人、十人。"},
        {
            "kind": "fill_blank",
            "stem": "联名要____人以上。",
            "blanks": [["十", "10"]],
            "choices": None,
            "key": None,
            "rationale": "联名要十人以上。",
        },
        {
            "kind": "true_false",
            "stem": "建议一人就能提出。",
            "key": True,
            "choices": None,
            "rationale": "这种说法正确，建议一人就能提出。",
        },
    ],
)
def test_finds_rationales_that_echo(make_bank, tell, fields):
    """A rationale of nothing but stem and key is told."""
    good = {"id": "t-1", "stem": "区人大代表联名提出议案，至少需要多少人？"}
    choices = {"choices": {"A": "五人", "B": "十人"}, "key": "B"}
    item = {name: value for name, value in (good | choices | fields).items() if value is not None}
    told = tell(check_rationales, make_bank(item))
    assert [line.partition(" ")[2] for line in told if "echoing" in line] == [
        (
            "echoing-rationale 解析只是把题干和答案重说一遍。"
            " → 写出理由：依据是什么，容易选错的那一项错在哪里。"
        )
    ]


def test_lets_reasons_be(make_good_bank, tell):
    """A rationale that says more than the stem is let be."""
    assert tell(check_rationales, make_good_bank()) == []
