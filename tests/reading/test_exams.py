"""Tests (考试): what is read of them and what is told."""

import pytest

from lectern.diagnostics import Report
from lectern.model.exam import Share
from lectern.model.item import Difficulty
from lectern.model.kind import Kind
from lectern.reading.document import parse_document
from lectern.reading.exams import read_test

HEAD = "考试: mock\n标题: 小测\n说明: 一句话。\n时间: 15\n及格: 60\n"


def read(text):
    """Return the test of a text, and what was told of it."""
    report = Report()
    return read_test(parse_document(text, "exam.yml", report), report), report


def test_cases(case, check_case):
    """The test is told of as the case says, and there is none if it has an error."""
    test, report = read(case.text)
    check_case(case, report)
    assert (test is None) == report.has_errors


def test_fields():
    """A test's own fields are read."""
    test, report = read(
        f"{HEAD}多选计分: 少选得半\n种子: 1\n大题: [{{标题: 判断, 题数: 3, 每题: 2.5}}]"
    )
    assert report.diagnostics == []
    assert (test.id, test.title, test.description) == ("mock", "小测", "一句话。")
    assert (test.minutes, test.pass_mark, test.partial_credit, test.seed) == (15, 60, True, "1")
    assert (test.place.line, test.place.column, test.place.length) == (1, 5, 4)
    assert (test.count, test.max_score) == (3, 7.5)


def test_what_may_be_left_out():
    """Without seed and 多选计分, papers are drawn anew and 多选 is all or nothing."""
    test, _ = read(f"{HEAD}大题: [{{标题: 判断, 题数: 3, 每题: 1}}]")
    assert (test.seed, test.partial_credit) == ("", False)
    (section,) = test.sections
    assert (section.kinds, section.tags, section.difficulties, section.items) == ((), (), (), ())
    assert section.shares == (Share(count=3),)


def test_english_names():
    """Every key and word may be typed in English."""
    chinese, _ = read(
        f"{HEAD}多选计分: 少选得半\n种子: x\n大题:\n  - {{标题: 甲, 题型: [单选, 判断], 题数: 3,"
        " 每题: 2, 题库: a, 标签: 乙, 难度: 易}\n  - {标题: 丙, 试题: [a-1], 每题: 1}"
    )
    english, report = read(
        "exam: mock\ntitle: 小测\ndescription: 一句话。\nminutes: 15\npass_mark: 60\n"
        "partial_credit: half\nseed: x\nsections:\n  - {title: 甲, kinds: [single_choice,"
        " true_false], count: 3, points: 2, banks: a, tags: 乙, difficulties: easy}\n"
        "  - {title: 丙, items: [a-1], points: 1}"
    )
    assert report.diagnostics == []
    assert english == chinese


@pytest.mark.parametrize(
    ("typed", "shares"),
    [
        ("题数: 3", [((), 3)]),
        ("题数: 3, 题库: a", [(("a",), 3)]),
        ("题数: 3, 题库: [a, b]", [(("a", "b"), 3)]),
        ("题库: {a: 2, b: 1}", [(("a",), 2), (("b",), 1)]),
        ("题数: 3, 题库: {b: 2, a: 1}", [(("b",), 2), (("a",), 1)]),
        ("试题: [a-1, a-2]", []),
    ],
)
def test_shares(typed, shares):
    """A section draws from all banks, from some together, or so many from each."""
    test, report = read(f"{HEAD}大题: [{{标题: 甲, 每题: 1, {typed}}}]")
    assert report.diagnostics == []
    assert [(share.banks, share.count) for share in test.sections[0].shares] == shares


def test_section():
    """A section's conditions are read, each word with its place."""
    test, _ = read(
        f"{HEAD}大题:\n  - 标题: 甲\n    每题: 1\n    题数: 3\n    题型: 单选\n"
        "    题库: [a, b]\n    标签: [乙, 丙]\n    难度: 中\n  - {标题: 丁, 每题: 2, 试题: [a-1, a-2]}"
    )
    section, named = test.sections
    assert (section.kinds, section.difficulties) == ((Kind.SINGLE_CHOICE,), (Difficulty.MEDIUM,))
    assert (section.tags, named.items) == (("乙", "丙"), ("a-1", "a-2"))
    places = {
        name: (found.line, found.column)
        for name in ("", "banks/b", "tags/丙", "count", "kinds/x")
        if (found := section.find_place(name))
    }
    assert places == {
        "": (7, 5),
        "banks/b": (11, 13),
        "tags/丙": (12, 13),
        "count": (9, 9),
        "kinds/x": (10, 9),
    }
    assert named.find_place("items/a-2").column == 30


def test_share_place():
    """A bank that so many are drawn from stands where it is typed."""
    test, _ = read(f"{HEAD}大题: [{{标题: 甲, 每题: 1, 题库: {{a: 2, b: 1}}}}]")
    assert test.sections[0].find_place("banks/b").column == 32


@pytest.mark.parametrize(
    ("field", "typed", "proposed"),
    [
        ("及格: 60", "及格: 60%", "只写数字：“及格: 60”。"),
        ("及格: 60", "及格: ７５ ％", "只写数字：“及格: 75”。"),
        ("及格: 60", "及格: 70分", "只写数字：“及格: 70”。"),
        ("及格: 60", "及格: 0.6", "写成大于0的整数，例如“及格: 60”。"),
        ("及格: 60", "pass_mark: 80%", "只写数字：“pass_mark: 80”。"),
        ("时间: 15", "时间: 40分钟", "只写数字：“时间: 40”。"),
        ("时间: 15", "时间: 40 分", "只写数字：“时间: 40”。"),
        ("时间: 15", "时间: 2小时", "写成大于0的整数，例如“时间: 60”。"),
        ("时间: 15", "时间: 一刻钟", "写成大于0的整数，例如“时间: 60”。"),
        ("时间: 15", "时间: 0分钟", "写成大于0的整数，例如“时间: 60”。"),
        ("题数: 3", "题数: 8道题", "只写数字：“题数: 8”。"),
        ("题数: 3", "题数: 八", "写成大于0的整数，例如“题数: 10”。"),
        ("题数: 3", "题库: {laws: 4道}", "只写数字：“laws: 4”。"),
        ("题数: 3", "题库: {laws: 四}", "写成大于0的整数，例如“laws: 5”。"),
        ("每题: 1", "每题: 2.5分", "只写数字：“每题: 2.5”。"),
        ("每题: 1", "每题: 两分", "写成数字，例如“每题: 2”或者“每题: 2.5”。"),
    ],
)
def test_proposes_the_number_that_was_meant(field, typed, proposed):
    """A number with its unit is proposed without it; in place of anything else, one that fits."""
    good = f"{HEAD}大题: [{{标题: 甲, 题数: 3, 每题: 1}}]"
    _, report = read(good.replace(field, typed))
    assert [found.remedy for found in report.diagnostics] == [proposed]


@pytest.mark.parametrize(("minutes", "told"), [(1, []), (300, []), (301, ["bad-minutes"])])
def test_minutes_have_a_bound(minutes, told):
    """An exam may take five hours, and no longer."""
    text = HEAD.replace("时间: 15", f"时间: {minutes}")
    _, report = read(f"{text}大题: [{{标题: 甲, 题数: 3, 每题: 1}}]")
    assert [found.rule.id for found in report.diagnostics] == told
