"""Courses: which files belong to one and what each of them is."""

import gc

import pytest

from lectern.diagnostics import Report, format_text
from lectern.model.course import Gaps
from lectern.reading.course import read_course

BANK = "题库: duties\n标题: 代表职责\n试题:\n  - {编号: a-1, 题型: 判断, 题干: 对吗？, 答案: 对}\n"
EXAM = "考试: mock\n标题: 小测\n时间: 5\n及格: 60\n大题: [{标题: 判断, 题数: 1, 每题: 2}]\n"
REGISTER = """\
法律登记: 2026-06-26
法律:
  - 简称: 示例法
    全称: 中华人民共和国示例法
    版本: 2025-03-11
    核对至: 2026-06-26
    条文:
      第一条: [3f2a9c01]
"""


@pytest.fixture
def read(tmp_path):
    """Return a function that reads a course of the given files; gives it and the report."""

    def run(files):
        (tmp_path / "docs").mkdir()
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        report = Report()
        course = read_course(tmp_path, report)
        return course, format_text(report.sort_diagnostics()) if report.diagnostics else ""

    return run


def test_course(read):
    """Pages, banks and the register are found wherever they are, by their first key."""
    course, told = read(
        {
            "docs/index.md": "# 首页",
            "docs/chapters/09-in-session.md": "# 会议\n\n见《示例法》第一条、《别的法》第一条。",
            "docs/assets/a.svg": "<svg/>",
            "quiz_data/more/deep.yaml": BANK,
            "quiz_data/z-laws.yml": REGISTER,
            "quiz_data/exams/mock.yml": EXAM,
            "quiz_data/.draft.yml": "：",
            "docs/.obsidian/a.md": "# 无",
            "quiz_data/notes.txt": "随手记",
        }
    )
    assert told == ""
    assert sorted(course.pages) == ["chapters/09-in-session.md", "index.md"]
    assert [bank.id for bank in course.banks] == ["duties"]
    assert [test.id for test in course.tests] == ["mock"]
    assert list(course.register.laws) == ["示例法"]
    assert [c.law for c in course.pages["chapters/09-in-session.md"].citations] == ["示例法"]


def test_empty_folder(read):
    """A course without any file is an empty one."""
    course, told = read({})
    assert (course.banks, dict(course.pages), told) == ((), {}, "")


@pytest.mark.parametrize("key", ["bank", "题库"])
def test_english_bank(read, key):
    """Either name of the first key makes a bank."""
    course, _ = read({"quiz_data/a.yml": BANK.replace("题库", key)})
    assert [bank.id for bank in course.banks] == ["duties"]


def test_unknown_type(read):
    """A file whose first key is none of the known ones is told of."""
    _, told = read(
        {"quiz_data/a.yml": "标题: 代表职责\n题库: duties\n", "quiz_data/b.yml": "作者: 张三\n"}
    )
    assert told == (
        "quiz_data/a.yml:1:1: 错误[unknown-file-type] 第一个键是“标题”，看不出这是什么文件。\n"
        "    1 | 标题: 代表职责\n"
        "        ^^^^\n"
        "  改法：把“题库”移到第一行。\n\n"
        "quiz_data/b.yml:1:1: 错误[unknown-file-type] 第一个键是“作者”，看不出这是什么文件。\n"
        "    1 | 作者: 张三\n"
        "        ^^^^\n"
        "  改法：第一行写明是什么文件，例如“题库: duties”。\n\n"
        "2个错误，0个警告。"
    )


def test_two_registers(read):
    """A second register is told of and not used."""
    _, told = read({"quiz_data/a.yml": REGISTER, "quiz_data/b.yml": REGISTER})
    assert told == (
        "quiz_data/b.yml:1:1: 错误[several-registers] "
        "法律登记只能有一个文件，quiz_data/a.yml已经是了。\n"
        "  改法：把两个文件合成一个，或者删去一个。\n\n"
        "1个错误，0个警告。"
    )


@pytest.mark.parametrize(
    ("files", "gaps"),
    [
        ({"quiz_data/a.yml": BANK, "quiz_data/b.yml": REGISTER, "docs/a.md": "# 甲"}, Gaps()),
        ({"quiz_data/a.yml": BANK.replace("答案: 对", "答案: 中")}, Gaps(items=True)),
        ({"quiz_data/a.yml": "题库"}, Gaps(banks=True, items=True, laws=True)),
        ({"quiz_data/b.yml": REGISTER.replace("3f2a9c01", "3")}, Gaps(laws=True)),
        ({"docs/a.md": "\0"}, Gaps(pages=frozenset({"a.md"}))),
    ],
)
def test_gaps(read, files, gaps):
    """A course knows what was left out of it, for its errors, and what only has warnings."""
    course, _ = read(files)
    assert course.gaps == gaps


def test_misnamed_files(read):
    """Endings that Notepad adds and Windows hides, or in capitals, are told; notes are not."""
    course, told = read(
        {
            "quiz_data/a.yml.txt": BANK,
            "quiz_data/b.YML": BANK,
            "docs/c.md.txt": "# 甲",
            "quiz_data/notes.txt": "随手记",
        }
    )
    assert course.banks == ()
    heads = [line for line in told.splitlines() if "unread-file" in line]
    assert heads == [
        "docs/c.md.txt:1:1: 警告[unread-file] 这个文件没有读：文件名的末尾是“.txt”。",
        "quiz_data/a.yml.txt:1:1: 警告[unread-file] 这个文件没有读：文件名的末尾是“.txt”。",
        "quiz_data/b.YML:1:1: 警告[unread-file] 这个文件没有读：文件名的末尾是“.YML”。",
    ]
    assert "  改法：把文件名改成以“.md”结尾。在Windows上，先在文件夹的“查看”里选中" in told


def test_garbage_collector(read):
    """Reading leaves the garbage collector as it was."""
    read({"quiz_data/a.yml": BANK})
    assert gc.isenabled()
