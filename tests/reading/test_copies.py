"""Files that are copies of others: told once, at the copy."""

import pytest

from lectern.diagnostics import Report
from lectern.reading.course import read_course

BANK = """\
题库: lending
标题: 借书
试题:
  - {编号: lending-001, 题型: 判断, 题干: 先看借书证。, 答案: 对}
"""
EXAM = """\
考试: duty
标题: 小测
时间: 10
及格: 60
大题: [{标题: 判断题, 题数: 1, 每题: 5}]
"""


@pytest.fixture
def read(tmp_path):
    """Return a function that reads a course of these files and returns it and what is told."""

    def read_files(files):
        (tmp_path / "docs").mkdir()
        for name, text in files.items():
            path = tmp_path / "quiz_data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        report = Report()
        course = read_course(tmp_path, report)
        return course, [f"{one.place.file} {one.rule.id}" for one in report.diagnostics]

    return read_files


@pytest.mark.parametrize(
    "name",
    ["lending - 副本.yml", "lending(1).yml", "lending备份.yml", "a.yml", "old/lending.yml.yml"],
)
def test_copy_of_a_bank_is_told_at_the_copy(read, name):
    """Whichever sorts first, the file that is named as its bank is the original."""
    course, told = read({name: BANK, "lending.yml": BANK})
    assert told == [f"quiz_data/{name} bank-id-taken"]
    assert [bank.place.file for bank in course.banks] == ["quiz_data/lending.yml"]


def test_copy_that_is_named_so_is_the_copy(read):
    """Where neither is named as its bank, the name that says so is the copy's."""
    _, told = read({"01-借书 - 副本.yml": BANK, "01-借书.yml": BANK})
    assert told == ["quiz_data/01-借书 - 副本.yml bank-id-taken"]


def test_copy_of_a_test_is_told_at_the_copy(read):
    """Tests are treated as banks are."""
    course, told = read({"duty - 副本.yml": EXAM, "duty.yml": EXAM, "lending.yml": BANK})
    assert told == ["quiz_data/duty - 副本.yml exam-id-taken"]
    assert [test.place.file for test in course.tests] == ["quiz_data/duty.yml"]
