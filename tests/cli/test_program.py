"""The program as a whole: wrong usage, help, and what happens when it fails itself."""

import re
from pathlib import Path

import click
import pytest

from lectern.cli.failures import tell_failure
from lectern.cli.program import Program, program

USAGE = {
    (): "用法： lectern 命令 [参数]...\n看说明：lectern --help",
    ("check",): "用法： lectern check [选项] [文件]...\n看说明：lectern check --help",
    ("export",): "用法： lectern export 格式\n看说明：lectern export --help",
    (
        "import",
        "law",
    ): "用法： lectern import law [选项] 文件...\n看说明：lectern import law --help",
}


@pytest.mark.parametrize(
    ("words", "command", "message"),
    [
        (["chek"], (), "没有“chek”这个命令。"),
        (["--loud"], (), "没有“--loud”这个选项。"),
        (["check", "--loud"], ("check",), "没有“--loud”这个选项。"),
        (["check", "--formt", "json"], ("check",), "没有“--formt”这个选项。"),
        (
            ["check", "--format", "xml"],
            ("check",),
            "'--format' 写得不对：“xml”不是 'text', 'json', 'github' 之一。",
        ),
        (["check", "nowhere.yml"], ("check",), "'[文件]...' 写得不对：文件“nowhere.yml”不存在。"),
        (["export", "tar"], ("export",), "没有“tar”这个命令。"),
        (["import", "law"], ("import", "law"), "缺少参数 '文件...'."),
    ],
)
def test_explains_wrong_usage_in_chinese(run, course, words, command, message):
    """Wrong usage ends with 2, the usage line and a sentence in Chinese, on stderr only."""
    outcome = run(*words)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"{USAGE[command]}\n\n错误：{message}")


def test_explains_a_missing_value_in_chinese(run, course):
    """Here click shows no usage line."""
    assert run("check", "--format") == (2, "", "错误：选项“--format”后面要写值。\n")


def test_says_where_to_run(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Outside a course a command says how to get into one."""
    monkeypatch.delenv("LECTERN_COURSE", raising=False)
    monkeypatch.chdir(tmp_path)
    outcome = run("check")
    assert outcome.code == 2
    assert "错误：这里不是课程的文件夹：找不到 mkdocs.yml。请先用 cd 进入" in outcome.err


def test_finds_the_course_from_a_folder_in_it(run, course: Path, monkeypatch: pytest.MonkeyPatch):
    """The course is the nearest one around the current folder."""
    monkeypatch.chdir(course / "docs" / "chapters")
    assert run("check").out == "0个错误，0个警告。\n"


def test_takes_the_course_from_the_environment(
    run, course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """`run.py` names its own course, wherever it is called from."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LECTERN_COURSE", str(course))
    assert run("check").out == "0个错误，0个警告。\n"


def test_course_of_the_environment_must_be_one(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A course without its mkdocs.yml is not taken for one without problems."""
    monkeypatch.setenv("LECTERN_COURSE", str(tmp_path))
    outcome = run("check")
    assert outcome.code == 2
    assert outcome.err.endswith(
        f"错误：{tmp_path} 不是课程的文件夹：里面没有 mkdocs.yml。请把这个文件找回来。\n"
    )


def test_never_shows_a_traceback(run, course: Path, monkeypatch: pytest.MonkeyPatch):
    """An unexpected failure is one line and a log file with everything in it."""

    def fail(*_: object) -> None:
        message = "本来不该发生"
        raise RuntimeError(message)

    monkeypatch.setattr("lectern.cli.checking.read_course", fail)
    outcome = run("check")
    assert (outcome.code, outcome.out) == (3, "")
    told = re.fullmatch(
        r"程序出错了（RuntimeError），没有完成。请把这个文件发给维护程序的人：(.+)\n", outcome.err
    )
    assert told
    log = Path(told.group(1))
    assert "RuntimeError: 本来不该发生" in log.read_text(encoding="utf-8")
    log.unlink()


def test_tells_which_file_cannot_be_written(run, course: Path):
    """A file in the way is named with what to look for; the log is there for the rest."""
    (course / "full").write_text("", encoding="utf-8")
    outcome = run("export", "zip", "-o", "full/course.zip")
    assert (outcome.code, outcome.out) == (3, "")
    told = re.search(
        r"^读写不了 .+/full（这里有一个同名的文件，不是文件夹），没有完成。请换一个名字，再运行一次。\n"
        r"还是不行，就把这个文件发给维护程序的人：(.+)\n\Z",
        outcome.err,
        re.MULTILINE,
    )
    assert told
    Path(told.group(1)).unlink()


def list_commands(command: click.Command, words: tuple[str, ...] = ()):
    """Yield the words of every command."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from list_commands(command.get_command(context, name), (*words, name))
    yield words


@pytest.mark.parametrize("words", [*list_commands(program)], ids=" ".join)
def test_every_command_has_help_in_chinese(run, words: tuple[str, ...]):
    """Help has no word of English besides names, and says something about every option."""
    outcome = run(*words, "--help")
    assert outcome.code == 0
    prose = re.sub(
        r"--?[a-z-]+|lectern|\[[a-z|]+\]|\w*\.(yml|zip|docx|txt|md|html)", "", outcome.out
    )
    names = {"check", "build", "serve", "export", "import", "schema", "zip", "law", "bank"}
    names |= {"new", "course", "chapter", "exam", "lecture", "situation"}
    files = {
        "xlsx",
        "xls",
        "csv",
        "tsv",
        "doc",
        "wps",
        "WPS",
        "rtf",
        "pdf",
        "quiz",
        "data",
        "site",
        "text",
    }
    files |= {"docs", "chapters", "fire", "first", "aid", "LibreOffice"}
    allowed = names | files | {"JSON", "Schema", "GitHub", "Ctrl", "C", "cd", "Excel", "Word"}
    assert set(re.findall("[A-Za-z]+", prose)) <= allowed


def test_help_writes_commands_as_they_are_typed(run, monkeypatch: pytest.MonkeyPatch):
    """Called by `run.py`, the program names itself so, and lists the word that is not its own."""
    monkeypatch.setenv("LECTERN_PROGRAM", "python3 scripts/run.py")
    out = run("--help").out
    assert out.startswith("用法： python3 scripts/run.py 命令 [参数]...\n")
    assert "\n  test    检验程序本身：" in out
    assert "  test " not in run("check", "--help").out


def test_knows_no_other_command():
    """An unknown word is no command."""
    assert Program().get_command(click.Context(program), "nothing") is None


REFUSED = [
    (OSError(28, "No space left", "a.zip"), "读写不了 a.zip（磁盘满了），没有完成。"),
    (OSError(13, "Denied", ".part", None, "a.yml"), "读写不了 a.yml（没有权限，或者正被别的程序"),
    (OSError(28, "No space left"), "文件读写不了（磁盘满了），没有完成。请删掉一些不用的文件"),
    (OSError(40, "Loop", "docs"), "读写不了 docs（链接绕成了圈），没有完成。请删掉绕圈的链接"),
    (
        OSError(99999, "?", "a"),
        "读写不了 a（系统不允许），没有完成。请检查它是不是正被别的程序打开",
    ),
]


@pytest.mark.parametrize(("error", "told"), REFUSED)
def test_tells_why_the_system_refused(capsys: pytest.CaptureFixture[str], error: OSError, told):
    """The file its user knows, the reason and what to do, with no word of English."""
    tell_failure(error)
    lines = capsys.readouterr().err.splitlines()
    Path(lines[-1].rpartition("：")[2]).unlink()
    assert lines[0].startswith(told)
    assert "Errno" not in lines[0]
