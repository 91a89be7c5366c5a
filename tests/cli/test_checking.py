"""`lectern check`: what is checked, how it is told, and the exit code."""

import json
from pathlib import Path

import pytest

BANK = "quiz_data/lending.yml"
GUEST = """\
题库: returning
标题: 还书
试题:
  - 编号: returning-001
    题型: 判断
    题干: 书架每天整理一次。
    答案: {key}
    解析: 每天闭馆前整理，第二天好找书。
    讲义: chapters/01-lending.md#还书
    依据: 借阅办法 {article}
"""


def spoil(path: Path, old: str, new: str) -> None:
    """Replace a text that occurs once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def broken(course: Path) -> Path:
    """Return a course with an error in its bank and a warning in its page."""
    spoil(course / BANK, "    答案: BAC\n", "    答案: BAD\n")
    spoil(course / "docs/chapters/01-lending.md", "再[登记]", "再 [登记]")
    spoil(course / "docs/chapters/01-lending.md", "每人最多借5本", "每人最多借 5 本")
    return course


def test_sound_course_ends_with_0(run, course: Path):
    """A course without problems is told so."""
    assert run("check") == (0, "0个错误，0个警告。\n", "")


def test_error_ends_with_1(run, broken: Path):
    """An error is told with its line, caret and remedy, and makes the exit code 1."""
    code, out, err = run("check", BANK)
    assert (code, err) == (1, "")
    head, source, caret, remedy, _, summary = out.splitlines()
    assert head.startswith(f"{BANK}:55:9: 错误[")
    assert source == "   55 |     答案: BAD"
    assert caret.strip() == "^^^"
    assert remedy.startswith("  改法：")
    assert summary == "1个错误，0个警告。"


def test_warning_alone_ends_with_0(run, broken: Path):
    """Warnings do not make a course wrong."""
    outcome = run("check", "docs/chapters/01-lending.md")
    assert outcome.code == 0
    assert outcome.out.splitlines()[-1].startswith("0个错误，")
    assert "typed-space" in outcome.out


def test_json_is_an_array_and_nothing_else(run, broken: Path):
    """Programs get every field, with `/` in names, and not a word besides."""
    code, out, err = run("check", "--format", "json")
    rows = json.loads(out)
    assert (code, err) == (1, "")
    assert {row["file"] for row in rows} == {BANK, "docs/chapters/01-lending.md"}
    fields = ["file", "line", "column", "level", "rule", "message", "remedy"]
    assert all(list(row) == fields for row in rows)
    assert {row["level"] for row in rows} == {"error", "warning"}


def test_json_of_a_sound_course_is_an_empty_array(run, course: Path):
    """Nothing wrong is an array too."""
    assert json.loads(run("check", "--format", "json").out) == []


def test_github_gets_annotations(run, broken: Path):
    """Each problem is a workflow command."""
    outcome = run("check", BANK, "--format", "github")
    assert outcome.code == 1
    assert outcome.out.startswith(f"::error file={BANK},line=55,col=9,title=")


def test_names_are_relative_to_the_current_folder(
    run, broken: Path, monkeypatch: pytest.MonkeyPatch
):
    """A file is named as the shell completes it, and told relative to the course."""
    monkeypatch.chdir(broken / "quiz_data")
    assert run("check", "lending.yml").out.startswith(f"{BANK}:55:9: ")


def test_guest_is_checked_against_the_course(run, course: Path, tmp_path: Path):
    """A bank in another folder may cite the course's laws and point into its pages."""
    guest = tmp_path / "guest.yml"
    guest.write_text(GUEST.format(key="对", article="第三条"), encoding="utf-8")
    assert run("check", str(guest)) == (0, "0个错误，0个警告。\n", "")


def test_problems_of_a_guest_are_told_under_its_name(run, course: Path, tmp_path: Path):
    """Problems inside a guest and between it and the course are told as the user named it."""
    guest = tmp_path / "guest.yml"
    guest.write_text(GUEST.format(key="也许", article="第三十条"), encoding="utf-8")
    code, out, _ = run("check", "--format", "json", "../guest.yml")
    assert code == 1
    assert {row["file"] for row in json.loads(out)} == {"../guest.yml"}


def test_guest_is_told_nothing_of_the_course(run, broken: Path, tmp_path: Path):
    """Problems of the course itself are left out when a guest is named."""
    guest = tmp_path / "guest.yml"
    guest.write_text(GUEST.format(key="对", article="第三条"), encoding="utf-8")
    assert run("check", str(guest)).code == 0


def test_guest_with_an_id_of_the_course_is_refused(run, course: Path, tmp_path: Path):
    """An id that the course uses or has retired cannot be used again."""
    guest = tmp_path / "guest.yml"
    text = GUEST.format(key="对", article="第三条").replace("returning-001", "lending-009")
    guest.write_text(text, encoding="utf-8")
    assert run("check", str(guest)).code == 1


def test_exam_of_a_guest_is_checked_against_the_course(run, course: Path, tmp_path: Path):
    """A test in another folder may draw from the course's banks, and only from them."""
    guest = tmp_path / "guest.yml"
    sections = "大题: [{标题: 判断题, 题库: BANK, 题数: 1, 每题: 5}]\n"
    text = f"考试: guest\n标题: 小测\n时间: 5\n及格: 60\n{sections}"
    guest.write_text(text.replace("BANK", "lending"), encoding="utf-8")
    assert run("check", str(guest)) == (0, "0个错误，0个警告。\n", "")
    guest.write_text(text.replace("BANK", "landing"), encoding="utf-8")
    assert "[unknown-bank] 没有名叫“landing”的题库。" in run("check", str(guest)).out


def test_page_outside_the_course_is_wrong_usage(run, course: Path, tmp_path: Path):
    """A page's links mean nothing elsewhere."""
    page = tmp_path / "page.md"
    page.write_text("# 标题\n", encoding="utf-8")
    code, _, err = run("check", str(page))
    assert code == 2
    assert err.endswith(f"错误：{page} 不在课程里，检查不了它的链接。请先把它放进 docs 文件夹。\n")


def test_other_file_in_the_course_is_read_as_a_bank(run, course: Path):
    """A name is never passed over in silence, only because nothing reads it."""
    (course / "quiz_data" / "notes.txt").write_text("随手记的", encoding="utf-8")
    assert run("check", "quiz_data/notes.txt").code == 1


def test_hidden_file_of_the_course_is_checked(run, course: Path):
    """A course does not read hidden files; who names one wants to know all the same."""
    (course / "quiz_data" / ".draft.yml").write_text("题库: draft\n", encoding="utf-8")
    assert run("check", "quiz_data/.draft.yml").code == 1


def test_copied_text_is_told(run, course: Path):
    """A run of 20 characters that stands in a text of the named folder is a warning."""
    sources = course.parent / "sources"
    sources.mkdir()
    copied = "登记簿上写明借书人的姓名电话和应还的日期一项也不能少"
    (sources / "speech.txt").write_text(f"大家注意，{copied}。", encoding="utf-8")
    page = course / "docs/chapters/01-lending.md"
    page.write_text(page.read_text("utf-8") + f"\n{copied}。\n", encoding="utf-8")
    assert run("check", "docs/chapters/01-lending.md").out == "0个错误，0个警告。\n"
    outcome = run("check", "--against", sources.as_posix())
    assert outcome.code == 0
    assert "警告[copied-text]" in outcome.out
    assert "speech.txt" in outcome.out


def test_copied_text_of_a_guest_is_told(run, course: Path, tmp_path: Path):
    """A bank that is to join the course is compared with the texts too."""
    guest, source = tmp_path / "guest.yml", tmp_path / "speech.txt"
    copied = "登记簿上写明借书人的姓名电话和应还的日期一项也不能少"
    text = GUEST.format(key="对", article="第三条")
    guest.write_text(text.replace("第二天好找书", copied), encoding="utf-8")
    source.write_text(copied, encoding="utf-8")
    assert "copied-text" in run("check", str(guest), "--against", str(source)).out


def test_text_that_cannot_be_read_is_told_whatever_is_checked(run, course: Path):
    """Nobody should believe that a file was compared which was not."""
    (course / "speech.pdf").write_bytes(b"%PDF")
    for paths in ([], [BANK]):
        outcome = run("check", *paths, "--against", "speech.pdf")
        assert outcome.code == 1
        assert "speech.pdf:1:1: 错误[law-file-type]" in outcome.out


def test_habit_is_told_once_unless_all_is_asked_for(run, course: Path):
    """Twenty-one items without 解析 are three problems and a count, or all, and all in JSON."""
    items = "".join(
        f"  - {{编号: many-{number}, 题型: 判断, 题干: 第{number}题对不对, 答案: 对}}\n"
        for number in range(1, 22)
    )
    (course / "quiz_data/many.yml").write_text(f"题库: many\n标题: 多\n试题:\n{items}", "utf-8")
    assert run("check").out.count("警告[missing-rationale]") == 4
    assert run("check", "--all").out.count("警告[missing-rationale]") == 21
    rows = json.loads(run("check", "--format", "json").out)
    assert sum(row["rule"] == "missing-rationale" for row in rows) == 21
