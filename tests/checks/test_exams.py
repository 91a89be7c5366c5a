"""Tests (考试) that ask for what the banks do not have."""

from dataclasses import replace

import pytest

from lectern.checks.exams import check_test
from lectern.checks.registry import check_course, check_structure
from lectern.diagnostics import Place, Report
from lectern.model.bank import LeftOut
from lectern.model.course import Gaps
from lectern.reading.document import parse_document
from lectern.reading.exams import read_test

HEAD = "考试: mock\n标题: 小测\n时间: 15\n及格: 60\n大题:\n"
TRUE_FALSE = {"kind": "true_false", "stem": "建议一人就能提。", "key": True}
SHORT = {"kind": "short_answer", "stem": "为什么？", "points": ["有据"]}


def make_test(*sections, file="quiz_data/exams/mock.yml"):
    """Return the test of these sections, the first of them on line 6."""
    report = Report()
    text = HEAD + "".join(f"  - {section}\n" for section in sections)
    test = read_test(parse_document(text, file, report), report)
    assert report.diagnostics == []
    return test


@pytest.fixture
def course(make_course, make_bank):
    """Return four 判断, a 简答, a case of a 判断 and a case with a 简答, and another bank."""
    items = [
        TRUE_FALSE | {"id": f"duties-00{number}", "tags": ["议案"] if number > 2 else ["会议"]}
        for number in range(1, 5)
    ]
    items += [
        SHORT | {"id": "duties-005"},
        {
            "kind": "case",
            "id": "duties-006",
            "material": "一件事。",
            "items": [TRUE_FALSE | {"id": "duties-006-1"}],
        },
        {
            "kind": "case",
            "id": "duties-007",
            "material": "一件事。",
            "items": [SHORT | {"id": "duties-007-1"}],
        },
    ]
    return make_course([make_bank(*items), make_bank(TRUE_FALSE | {"id": "laws-001"}, bank="laws")])


@pytest.mark.parametrize(
    "sections",
    [
        ["{标题: 甲, 题数: 6, 每题: 1}"],
        ["{标题: 甲, 题库: {duties: 4, laws: 1}, 题型: 判断, 每题: 1}"],
        ["{标题: 甲, 题库: duties, 题数: 2, 标签: [议案], 每题: 1}"],
        ["{标题: 甲, 试题: [duties-006, duties-001], 每题: 1}"],
        [
            "{标题: 甲, 题库: duties, 题数: 2, 标签: [议案], 每题: 1}",
            "{标题: 乙, 题库: duties, 题数: 2, 题型: 判断, 每题: 1}",
        ],
    ],
)
def test_lets_tests_be_that_the_banks_can_fill(course, tell, sections):
    """As many items as are asked for is enough."""
    assert tell(check_test, make_test(*sections), course) == []


@pytest.mark.parametrize(
    ("section", "line"),
    [
        (
            "{标题: 甲, 题库: [dutys], 题数: 1, 每题: 1}",
            "18-22 unknown-bank 没有名叫“dutys”的题库。 → 改成“duties”。",
        ),
        (
            "{标题: 甲, 题库: {x: 1}, 每题: 1}",
            "18-18 unknown-bank 没有名叫“x”的题库。 → 已有的题库：duties、laws。",
        ),
        (
            "{标题: 甲, 题型: 简答, 题数: 1, 每题: 1}",
            "17-18 unfit-item 简答要自己对照评分，不能考。 → 删去“简答”。",
        ),
        (
            "{标题: 甲, 标签: [议], 题数: 1, 每题: 1}",
            "18-18 unknown-tag 这些题库里没有标签是“议”的试题。 → 核对标签，或者删去它。",
        ),
        (
            "{标题: 甲, 标签: [议案, 选举], 题库: laws, 题数: 1, 每题: 1}",
            "18-19 unknown-tag 这些题库里没有标签是“议案”的试题。 → 核对标签，或者删去它。",
        ),
        (
            "{标题: 甲, 试题: [duties-03], 每题: 1}",
            "18-26 unknown-item 没有编号是“duties-03”的试题。 → 改成“duties-003”，或者删去它。",
        ),
        (
            "{标题: 甲, 试题: [x], 每题: 1}",
            "18-18 unknown-item 没有编号是“x”的试题。 → 核对编号，或者删去它。",
        ),
        (
            "{标题: 甲, 试题: [duties-006-1], 每题: 1}",
            (
                "18-29 unfit-item “duties-006-1”是案例“duties-006”的小题，不能单独考。"
                " → 改成整个案例“duties-006”。"
            ),
        ),
        (
            "{标题: 甲, 试题: [duties-005], 每题: 1}",
            (
                "18-27 unfit-item “duties-005”是简答，或者里面有简答：简答要自己对照评分，不能考。"
                " → 换一道题。"
            ),
        ),
        (
            "{标题: 甲, 试题: [duties-007], 每题: 1}",
            (
                "18-27 unfit-item “duties-007”是简答，或者里面有简答：简答要自己对照评分，不能考。"
                " → 换一道题。"
            ),
        ),
        (
            "{标题: 甲, 题数: 7, 每题: 1}",
            (
                "17-17 section-too-large 大题“甲”要从全部题库抽7道题，合条件的只有6道，差1道。"
                " → 少抽几道，多出几道题，或者放宽题型、标签、难度的条件。"
            ),
        ),
        (
            "{标题: 甲, 题库: {laws: 1, duties: 3}, 标签: [议案, 会议], 每题: 1}",
            (
                "18-21 section-too-large 大题“甲”要从题库“laws”抽1道题，合条件的只有0道，差1道。"
                " → 少抽几道，多出几道题，或者放宽题型、标签、难度的条件。"
            ),
        ),
        (
            "{标题: 甲, 题库: [duties, laws], 题数: 9, 题型: 判断, 每题: 1}",
            (
                "37-37 section-too-large 大题“甲”要从题库“duties”、“laws”抽9道题，"
                "合条件的只有5道，差4道。"
                " → 少抽几道，多出几道题，或者放宽题型、标签、难度的条件。"
            ),
        ),
    ],
)
def test_finds_what_is_not_there(course, tell, section, line):
    """Each is told at its word."""
    assert tell(check_test, make_test(section), course)[0] == f"6:{line}"


EVERY = "{标题: 甲, 题库: duties, 题数: 4, 题型: 判断, 每题: 1}"
TAGGED = "{标题: 乙, 题库: duties, 题数: 1, 标签: [议案], 每题: 1}"
NAMED = "{标题: 丙, 试题: [duties-004, laws-001], 每题: 1}"
ALSO_NAMED = "{标题: 丁, 试题: [duties-001, duties-003], 每题: 1}"


@pytest.mark.parametrize(
    ("sections", "place", "reason"),
    [
        ([EVERY, NAMED], "6:29-29", "合条件的有4道，其中1道已经由大题“丙”的“试题”指定，差1道。"),
        ([NAMED, EVERY], "7:29-29", "合条件的有4道，其中1道已经由大题“丙”的“试题”指定，差1道。"),
        (
            [EVERY, NAMED, ALSO_NAMED],
            "6:29-29",
            "合条件的有4道，其中1道已经由大题“丙”的“试题”指定，其中2道已经由大题“丁”的“试题”指定，差3道。",
        ),
        ([EVERY, TAGGED], "7:29-29", "合条件的有2道，前面的抽题还可能用去2道，差1道。"),
        (
            [EVERY.replace("4", "3"), TAGGED, NAMED],
            "7:29-29",
            "合条件的有2道，其中1道已经由大题“丙”的“试题”指定，前面的抽题还可能用去1道，差1道。",
        ),
        ([EVERY.replace("4", "5")], "6:29-29", "合条件的只有4道，差1道。"),
    ],
)
def test_says_who_takes_the_items(course, tell, sections, place, reason):
    """Items that another section names, or an earlier one may draw, are counted as its."""
    (told,) = tell(check_test, make_test(*sections), course)
    assert told.startswith(f"{place} section-too-large ")
    assert reason in told


def test_finds_items_named_twice(course, tell):
    """An item stands in a test once, in whatever section."""
    test = make_test(
        "{标题: 甲, 试题: [duties-001], 每题: 1}", "{标题: 乙, 试题: [duties-001], 每题: 1}"
    )
    assert tell(check_test, test, course) == [
        "7:18-27 repeated-item “duties-001”在这份试卷里出现了两次。 → 只留一处。"
    ]


def test_waits_until_items_are_put_right(make_course, make_bank, tell):
    """Items left out for their errors exist; how many there are is not judged meanwhile."""
    bank = make_bank(left_out=(LeftOut(id="duties-001", place=Place(file="quiz_data/duties.yml")),))
    test = make_test(
        "{标题: 甲, 试题: [duties-001], 每题: 1}",
        "{标题: 乙, 题数: 9, 标签: [议案], 每题: 1}",
    )
    assert tell(check_test, test, make_course([bank])) == []


def test_waits_until_banks_are_put_right(make_course, make_bank, tell):
    """What a bank may hold that could not be read is not said to be missing."""
    sections = [
        "{标题: 甲, 题库: unread, 题数: 9, 每题: 1}",
        "{标题: 乙, 题库: {unread: 2}, 标签: [丙], 每题: 1}",
        "{标题: 丁, 试题: [unread-001], 每题: 1}",
    ]
    course = make_course([make_bank()], gaps=Gaps(banks=True, items=True))
    assert tell(check_test, make_test(*sections), course) == []


@pytest.mark.parametrize("check", [check_course, check_structure])
def test_stops_a_build(course, tell, check):
    """A build is told of a test that cannot be drawn, as a check of the course is."""
    test = make_test("{标题: 甲, 题库: dutys, 题数: 1, 每题: 1}")
    found = tell(check, replace(course, tests=(test, test)), with_file=True)
    told = [line.split()[1] for line in found if line.startswith("quiz_data/exams/mock.yml")]
    assert told == ["unknown-bank", "unknown-bank"]
