"""`lectern import law`: the register of the tiny course, amended."""

import datetime as dt
from pathlib import Path

import pytest

REGISTER = "quiz_data/law-register.yml"
LAW = """\
图书室修补办法
（2026年5月1日读者会议通过）

第一条　破损的图书，先停止外借。
第二条　修补好的图书，登记以后上架。
"""


@pytest.fixture
def law(course: Path) -> Path:
    """Return the text of a law that the course does not know."""
    path = course.parent / "law.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


def test_registers_a_law(run, course: Path, law: Path):
    """The law joins those that are there, with today as the day of checking."""
    code, out, err = run("import", "law", str(law), "--short-title", "修补办法")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == (
        f"已登记到 {REGISTER}。请再运行 lectern check，看哪些试题和页面要改。"
    )
    text = (course / REGISTER).read_text(encoding="utf-8")
    assert "简称: 借阅办法" in text
    assert "简称: 修补办法" in text
    today = dt.datetime.now().astimezone().date()
    assert f"    版本: 2026-05-01\n    核对至: {today}\n" in text


def test_lists_what_can_be_imported_in_whole_sentences(run):
    """The list of kinds says of each what it does, and is not cut short."""
    _, out, _ = run("import", "--help")
    assert "  law      登记法律的官方文本，并说明课程里的引用变成了什么。" in out
    assert "..." not in out.partition("命令:")[2]


def test_takes_the_day_of_checking(run, course: Path, law: Path):
    """The day to which the text is known to be current can be given."""
    run("import", "law", str(law), "--short-title", "修补办法", "--checked", "2026-06-26")
    assert "核对至: 2026-06-26" in (course / REGISTER).read_text(encoding="utf-8")


def test_begins_a_register(run, course: Path, law: Path):
    """A course without a register gets one."""
    (course / REGISTER).unlink()
    assert run("import", "law", str(law), "--short-title", "修补办法").code == 0
    assert "简称: 修补办法" in (course / REGISTER).read_text(encoding="utf-8")


def test_refuses_what_is_no_date(run, course: Path, law: Path):
    """A date is explained by an example."""
    code, _, err = run("import", "law", str(law), "--checked", "六月")
    assert code == 2
    assert err.endswith("错误：'--checked' 写得不对：“六月”不是日期，要写成 2026-06-26 这样。\n")


def test_changes_nothing_after_an_error(run, course: Path, law: Path):
    """A file that is no law is told, and the register stays as it was."""
    before = (course / REGISTER).read_bytes()
    law.write_text("会议纪要\n", encoding="utf-8")
    code, out, err = run("import", "law", str(law))
    assert (code, err) == (1, "有错误，没有登记。\n")
    assert "错误[" in out
    assert (course / REGISTER).read_bytes() == before


def test_does_not_overwrite_another_file(run, course: Path, law: Path):
    """A bank under the register's name is not replaced."""
    (course / "quiz_data/lending.yml").replace(course / REGISTER)
    code, _, err = run("import", "law", str(law), "--short-title", "修补办法")
    assert code == 1
    assert err == f"错误：{REGISTER} 不是法律登记，没有改动它。请把它改名或移走，再运行一次。\n"
    assert (course / REGISTER).read_text(encoding="utf-8").startswith("题库: lending")
