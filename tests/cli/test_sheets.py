"""`lectern export bank`, and `lectern import bank` of what came back."""

from pathlib import Path

import openpyxl
import pytest

BANK = """\
题库: fire
标题: 消防
试题:
  # 最早的
  - {编号: fire-001, 题型: 判断, 题干: 甲。, 答案: 对}
  - {编号: fire-002, 题型: 判断, 题干: 乙。, 答案: 错}
"""


@pytest.fixture
def bank(course: Path) -> Path:
    """Return a bank's file."""
    path = course / "quiz_data" / "fire.yml"
    path.write_bytes(BANK.encode())
    return path


def edit(path: str, cells: dict[str, str]) -> None:
    """Change cells of a workbook, as a trainer would."""
    book = openpyxl.load_workbook(path)
    for place, text in cells.items():
        book["试题"][place] = text
    book.save(path)


def test_what_was_edited_is_shown_and_written(run, bank: Path):
    """The preview says what changes; the file keeps its remark and the other item."""
    code, out, _ = run("export", "bank", "fire.xlsx")
    assert (code, out) == (
        0,
        "已生成 fire.xlsx：2道。改好以后运行 lectern import bank fire.xlsx -o fire。\n",
    )
    edit("fire.xlsx", {"J2": "错", "B4": "判断", "C4": "丙。", "J4": "√"})
    code, out, _ = run("import", "bank", "fire.xlsx", "-o", "fire")
    assert out.splitlines() == [
        "改了1道，新加1道，挪动0道，停用0道，内容没有变的1道；没有用上的0行。",
        "  改 fire-001 答案：对 → 错",
        "  新 fire-003（第4行）：丙。",
        "",
        "看过没有问题，再运行一次，加上 --yes 就会写。",
    ]
    assert bank.read_bytes() == BANK.encode()
    run("import", "bank", "fire.xlsx", "-o", "fire", "--yes")
    new = "  - 编号: fire-003\n    题型: 判断\n    题干: 丙。\n    答案: 对\n"
    assert bank.read_bytes().decode() == BANK.replace("对}", "错}", 1) + new
    assert run("import", "bank", "fire.xlsx", "-o", "fire")[1].count("题型") == 0


def test_line_ends_of_windows_stay(run, bank: Path):
    """A file that Windows wrote is written as it was."""
    bank.write_bytes(("\ufeff" + BANK.replace("\n", "\r\n")).encode())
    run("export", "bank", "fire.xlsx")
    edit("fire.xlsx", {"C3": "丁。"})
    run("import", "bank", "fire.xlsx", "-o", "fire", "--yes")
    wanted = "\ufeff" + BANK.replace("乙", "丁").replace("\n", "\r\n")
    assert bank.read_bytes().decode() == wanted


def test_unchanged_sheet_writes_nothing(run, bank: Path):
    """Nothing to do is said."""
    run("export", "bank", "fire.xlsx")
    _, out, _ = run("import", "bank", "fire.xlsx", "-o", "fire", "--yes")
    assert out.endswith("没有要改的。\n")
    assert bank.read_bytes() == BANK.encode()


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("water.xlsx", "quiz_data/water.yml 没有找到。"),
        ("fire.csv", "文件名要写成 fire.xlsx 这样。"),
    ],
)
def test_what_cannot_be_exported_is_told(run, bank: Path, target: str, message: str):
    """A bank that is not there, or another format."""
    code, _, err = run("export", "bank", target)
    assert code == 1
    assert message in err
