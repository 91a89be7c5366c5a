"""Items of every kind: what is read, and what is told of faulty ones."""

import pytest

from lectern.diagnostics import Level, Report
from lectern.model.choice import Choice
from lectern.model.item import Difficulty
from lectern.model.kinds.single_choice import SingleChoiceItem
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document

HEAD = "题库: duties\n标题: 代表职责\n试题:\n"


def read_items(text, report):
    """Return the items of a bank whose only item has these lines."""
    lines = "\n    ".join(text.split("\n"))
    document = parse_document(f"{HEAD}  - {lines}\n", "bank.yml", report)
    return read_bank(document, report).items if document else ()


def read_item(text):
    """Return the only item, which has no problem."""
    report = Report()
    (item,) = read_items(text, report)
    assert report.diagnostics == []
    return item


# Slips that are mended before an item is read, so that it can be shown.
MENDED = {"full-width-colon", "missing-space"}


def test_cases(case, check_case):
    """The item is told of as the case says, and left out if it has any problem."""
    report = Report()
    items = read_items(case.text, report)
    check_case(case, report)
    assert bool(items) != any(one.rule.id not in MENDED for one in report.diagnostics)


def test_choices_that_are_one_number():
    """Two choices that differ in their numerals alone are read, with a warning at the second."""
    report = Report()
    choices = "{A: 3万, B: 三万, C: 3千}"
    text = f"编号: duties-001\n题型: 单选\n题干: 多少元？\n选项: {choices}\n答案: A"
    assert len(read_items(text, report)) == 1
    (told,) = report.diagnostics
    assert (told.rule.id, told.rule.level, told.place.column) == (
        "equal-numbers",
        Level.WARNING,
        20,
    )


COMPLETE = """\
编号: duties-001
题型: 单选
题干: 至少要多少人？
选项:
  A: 五人
  B: {内容: 十人, 反馈: 对了, 固定: 是}
答案: B
解析: |
  第一段。

  第二段。
依据: [示例法 第十五条, 示例法 第十六条第二款]
出处: 讲座
讲义: chapters/01.md#议案
难度: 易
标签: [议案, 2025]
版本: 2"""


def test_every_field():
    """Every field of an item is read, white space around texts left off."""
    item = read_item(COMPLETE)
    assert item == SingleChoiceItem(
        id="duties-001",
        stem="至少要多少人？",
        choices=(
            Choice(label="A", text="五人"),
            Choice(label="B", text="十人", feedback="对了", fixed=True),
        ),
        key="B",
        rationale="第一段。\n\n第二段。",
        citations=item.citations,
        sources=("讲座",),
        chapter="chapters/01.md#议案",
        difficulty=Difficulty.EASY,
        tags=("议案", "2025"),
        revision=2,
        places=item.places,
    )
    assert [(c.law, c.article, c.paragraph) for c in item.citations] == [
        ("示例法", "15", None),
        ("示例法", "16", 2),
    ]


def test_english():
    """An item in English keys and words is the same item."""
    words = {
        "编号": "id",
        "题型": "kind",
        "单选": "single_choice",
        "题干": "stem",
        "难度": "difficulty",
    }
    words |= {"选项": "choices", "内容": "text", "反馈": "feedback", "固定: 是": "fixed: true"}
    words |= {"答案": "key", "解析": "rationale", "依据": "citations", "出处": "sources"}
    words |= {"讲义": "chapter", ": 易": ": easy", "标签": "tags", "版本": "revision"}
    text = COMPLETE
    for chinese, english in words.items():
        text = text.replace(chinese, english)
    assert read_item(text) == read_item(COMPLETE)


def test_places():
    """An item knows where each of its fields, choices and sources stands."""
    places = read_item(COMPLETE).places
    assert {name: (place.line, place.column, place.length) for name, place in places.items()} == {
        "": (4, 5, 2),
        "id": (4, 9, 10),
        "kind": (5, 9, 2),
        "stem": (6, 9, 7),
        "choices": (8, 7, 1),
        "choices/A": (8, 10, 2),
        "choices/B": (9, 15, 2),
        "choices/B/text": (9, 15, 2),
        "choices/B/feedback": (9, 23, 2),
        "choices/B/fixed": (9, 31, 1),
        "key": (10, 9, 1),
        "rationale": (11, 9, 1),
        "citations": (15, 9, 1),
        "sources": (16, 9, 2),
        "sources/0": (16, 9, 2),
        "chapter": (17, 9, 17),
        "difficulty": (18, 9, 1),
        "tags": (19, 9, 1),
        "revision": (20, 9, 1),
    }


@pytest.mark.parametrize(
    "key",
    [
        "ABD",
        "abd",
        "A,B,D",
        "A，B，D",
        "A、B、D",
        "A B D",
        "A；B；D",
        "[A, B, D]",
        "ＡＢＤ",
        "[AB, D]",
    ],
)
def test_key_of_multiple_choice(key):
    """The labels of a key may be set off in whatever way trainers do."""
    text = (
        f"编号: a-1\n题型: 多选\n题干: 哪几项？\n选项: {{A: 甲, B: 乙, C: 丙, D: 丁}}\n答案: {key}"
    )
    assert read_item(text).key == {"A", "B", "D"}


@pytest.mark.parametrize(
    ("word", "key"),
    [(word, True) for word in ("对", "正确", "√", "T", "t", "true", "True")]
    + [(word, False) for word in ("错", "错误", "×", "F", "f", "false", "False")],
)
def test_key_of_true_false(word, key):
    """Right and wrong may be said in the usual ways."""
    assert read_item(f"编号: a-1\n题型: 判断\n题干: 对吗？\n答案: {word}").key is key


@pytest.mark.parametrize(
    ("stem", "key", "blanks"),
    [
        ("至少____人", "十", (("十",),)),
        ("至少____人", "[十]", (("十",),)),
        ("至少____人", "[[十, 10人]]", (("十", "10人"),)),
        ("____到____", "[十, [三十, '30']]", (("十",), ("三十", "30"))),
    ],
)
def test_key_of_fill_blank(stem, key, blanks):
    """A blank with one wording needs no brackets."""
    assert read_item(f"编号: a-1\n题型: 填空\n题干: {stem}\n答案: {key}").blanks == blanks


@pytest.mark.parametrize("key", ["CAB", "C,A,B", "[C, A, B]"])
def test_key_of_ordering(key):
    """The key of an ordering keeps its order."""
    text = f"编号: a-1\n题型: 排序\n题干: 排列。\n选项: {{A: 甲, B: 乙, C: 丙}}\n答案: {key}"
    assert read_item(text).key == ("C", "A", "B")


def test_matching():
    """Right choices may be left over, and one may serve two left ones."""
    item = read_item(
        "编号: a-1\n题型: 配对\n题干: 配一配。\n左项: {1: 甲, 2: 乙}\n"
        "右项: {A: 丙, B: 丁, C: 戊}\n答案: {1: A, 2: A}"
    )
    assert [choice.text for choice in item.right] == ["丙", "丁", "戊"]
    assert item.key == {"1": "A", "2": "A"}


def test_short_answer():
    """Points are texts with places of their own."""
    item = read_item("编号: a-1\n题型: 简答\n题干: 怎样准备？\n要点:\n  - 听意见\n  - 读报告")
    assert item.points == ("听意见", "读报告")
    assert (item.places["points/1"].line, item.places["points/1"].column) == (9, 9)


CASE = """\
编号: a-1
题型: 案例
材料: 一位代表请假。
难度: 中
标签: [请假]
讲义: chapters/01.md#请假
依据: 示例法 第一条
小题:
  - {编号: a-1-1, 题型: 判断, 题干: 对吗？, 答案: 对}
  - {编号: a-1-2, 题型: 判断, 题干: 错吗？, 答案: 错, 难度: 难, 标签: 手续, 依据: 示例法 第二条}"""


def test_case():
    """The items of a case take over what they do not say themselves."""
    item = read_item(CASE)
    first, second = item.items
    assert (item.stem, item.material) == ("", "一位代表请假。")
    assert (first.chapter, first.difficulty, first.tags) == (
        "chapters/01.md#请假",
        Difficulty.MEDIUM,
        ("请假",),
    )
    assert (second.chapter, second.difficulty, second.tags) == (
        "chapters/01.md#请假",
        Difficulty.HARD,
        ("手续",),
    )
    assert [citation.article for citation in (*first.citations, *second.citations)] == ["1", "2"]
    assert "chapter" not in first.places
