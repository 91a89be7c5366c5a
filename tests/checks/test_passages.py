"""Texts and where they stand."""

import pytest

from lectern.diagnostics import Place
from lectern.wording.passages import walk_bank_passages, walk_page_passages

CHOICES = {"A": ("甲", "反馈甲"), "B": "乙"}
TRUE_FALSE = {"id": "t-1-1", "kind": "true_false", "stem": "题干二", "key": True}


def test_names_the_texts_of_a_bank(make_bank):
    """A bank's own texts come first, by the names a trainer knows."""
    bank = make_bank(title="标题一", description="说明一")
    assert list_passages(bank) == [("标题", "标题一"), ("说明", "说明一")]


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        (
            {"choices": CHOICES, "key": "A", "rationale": "解析一", "sources": ["出处一"]},
            "选项A 甲，选项A的反馈 反馈甲，选项B 乙，解析 解析一，出处 出处一",
        ),
        (
            {"kind": "fill_blank", "blanks": [["十", "10"], ["五"]]},
            "答案 十，答案 10，答案 五",
        ),
        (
            {"kind": "matching", "left": {"1": "左"}, "right": {"A": "右"}, "key": {"1": "A"}},
            "左项1 左，右项A 右",
        ),
        ({"kind": "short_answer", "points": ["要点一"]}, "要点 要点一"),
        (
            {"kind": "case", "material": "材料一", "items": [TRUE_FALSE]},
            "材料 材料一，题干 题干二",
        ),
    ],
    ids=lambda one: one.get("kind", "single_choice") if isinstance(one, dict) else "",
)
def test_names_every_text_of_an_item(make_bank, fields, named):
    """Every kind of item gives all its texts after its stem, by the names a trainer knows."""
    bank = make_bank({"id": "t-1", "stem": "题干一"} | fields)
    wanted = [tuple(pair.split()) for pair in named.split("，")]
    assert list_passages(bank)[1:] == [("题干", "题干一"), *wanted]


def list_passages(bank):
    """Return the name and text of every passage."""
    return [(passage.name, passage.text) for passage in walk_bank_passages(bank)]


def test_points_into_a_text_that_stands_in_its_line(make_good_bank):
    """Column and offset add up for a text typed on one line, quoted or not."""
    bank = make_good_bank(stem="要几人？")
    stem = list(walk_bank_passages(bank))[1]
    assert stem.exact
    assert stem.locate(1, 2) == Place(
        file="quiz_data/duties.yml", line=5, column=10, length=2, text="    题干: 要几人？"
    )


def test_points_at_the_field_of_any_other_text(make_good_bank):
    """A text that is folded or escaped is pointed at as a whole."""
    bank = make_good_bank(stem="要几人，\n联名？")
    stem = list(walk_bank_passages(bank))[1]
    assert not stem.exact
    assert stem.locate(6, 1) == bank.items[0].find_place("stem")


def test_finds_the_lines_of_article_rows(make_page):
    """The texts of a row are found below its first line; a folded one is told at the row."""
    text = "```法条\n  - 条: 第七条\n    要点: 八项\n    变化: >\n      折行\n```\n折行 了"
    row = {"law": "代表法", "article": "7", "gist": "八项", "change": "折行 了"}
    gist, change = list(walk_page_passages(make_page(text, articles={2: row})))[1:]
    assert (gist.place.line, gist.place.column, gist.exact) == (3, 9, True)
    assert (change.place.line, change.exact) == (2, False)
