"""`lectern new`: a course of one's own, and chapters, banks and tests in it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from lectern.cli.course import find_course
from lectern.commands import write_command
from lectern.diagnostics import Report
from lectern.model.file_names import find_name_fault
from lectern.reading.banks import is_bank_id
from lectern.reading.course import read_course
from lectern.starting.courses import COURSE_ID, Founding, write_course
from lectern.starting.parts import (
    NAME,
    name_chapter,
    write_bank,
    write_chapter,
    write_exam,
    write_situation,
)
from lectern.starting.program import read_program
from lectern.writing.files import write_bytes, write_file

_SEPARATOR = "、"
_SEPARATORS = re.compile(r"[、，,；;\s]+")


@click.group(
    "new",
    help="新建一门课，或者在课里加一章、一个题库、一场考试、一个情景。",
    options_metavar="",
    subcommand_metavar="种类 名字",
)
def new() -> None:
    """Group what can be begun."""


def _check_course_id(_context: object, _option: object, value: str) -> str:
    if not COURSE_ID.fullmatch(value):
        message = f"“{value}”只能用小写英文字母、数字和连字符，字母开头，例如 fire。"
        raise click.BadParameter(message)
    return value


def _check_text(_context: object, _option: object, value: str) -> str:
    text = " ".join(value.split())
    if not text or not text.isprintable():
        message = "要写几个字，不能空着。"
        raise click.BadParameter(message)
    return text


def _check_fields(_context: object, _option: object, value: str) -> str:
    """Return the fields in one spelling; click asks twice of what it prompted for."""
    fields = dict.fromkeys(filter(None, _SEPARATORS.split(value.strip())))
    if not fields:
        message = "至少写一项，例如 姓名、单位。"
        raise click.BadParameter(message)
    return _SEPARATOR.join(fields)


@new.command(
    "course",
    short_help="新建一门课，能马上打开。",
    help="在一个新的文件夹里做一门能马上打开的小课程：问五件事，也可以用选项写上。",
    options_metavar="[选项]",
)
@click.argument("folder", metavar="文件夹", type=click.Path(path_type=Path))
@click.option(
    "--title",
    prompt="课程叫什么",
    metavar="名称",
    callback=_check_text,
    help="课程的名称，例如 消防安全培训。",
)
@click.option(
    "--id",
    prompt="短名（小写英文，发布以后不能改，例如 fire）",
    metavar="短名",
    callback=_check_course_id,
    help="学员的记录靠它找到：小写英文字母、数字和连字符，发布以后不能改。",
)
@click.option(
    "--organisation",
    prompt="哪个单位办课",
    metavar="单位",
    callback=_check_text,
    help="办课的单位。",
)
@click.option(
    "--learners",
    prompt="学员怎么称呼",
    default="学员",
    metavar="称呼",
    callback=_check_text,
    help="学员怎么称呼，例如 员工、值班员。",
)
@click.option(
    "--fields",
    prompt="学习记录上请学员填哪几项",
    default="姓名、单位",
    metavar="各项",
    callback=_check_fields,
    help="学习记录上请学员填的各项，用顿号隔开。",
)
def course(folder: Path, fields: str, **answers: Any) -> None:  # noqa: ANN401 - click passes by name
    """Make the course, and the program beside it where it runs from a folder of its own."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"{folder} 已经有了，里面不是空的。请换一个新的文件夹。"
        raise click.UsageError(message)
    founding = Founding(**answers, fields=tuple(fields.split(_SEPARATOR)))
    for path, content in read_program().items():
        write_bytes(folder / path, content)
    for path, text in write_course(founding).items():
        write_file(folder / path, text)
    click.echo(f"新课程在 {folder}。接着：\n  cd {folder}\n  {write_command('serve')}")


def _take_name(_context: object, _option: object, value: str) -> str:
    """Return the name of a new file: the name alone, or where it is to stand."""
    name = Path(value).stem
    if not NAME.fullmatch(name) or find_name_fault(name) or not is_bank_id(name):
        message = f"“{name}”只能用小写英文字母、数字和连字符，字母开头，例如 first-aid；中文名写在 --title 里。"
        raise click.BadParameter(message)
    return name


_name_argument = click.argument("name", metavar="名字", callback=_take_name)


def _title_option(example: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(
        "--title",
        prompt="标题",
        metavar="标题",
        callback=_check_text,
        help=f"中文的标题，例如 {example}。",
    )


@new.command("chapter", help="加一章讲义，排在最后。", options_metavar="[选项]")
@_name_argument
@_title_option("火灾怎样预防")
def chapter(name: str, title: str) -> None:
    """Add a chapter behind the last."""
    root = find_course()
    path = name_chapter(read_course(root, Report()), name)
    _write_new(root / "docs" / path, f"docs/{path}", write_chapter(title))


@new.command("bank", help="加一个题库，里面有三道样题。", options_metavar="[选项]")
@_name_argument
@_title_option("消防知识")
def bank(name: str, title: str) -> None:
    """Add a bank."""
    root = find_course()
    text = write_bank(name, title, read_course(root, Report()))
    _write_new(root / "quiz_data" / f"{name}.yml", f"quiz_data/{name}.yml", text)


@new.command("exam", help="加一场考试，从课程里的题库抽题。", options_metavar="[选项]")
@_name_argument
@_title_option("结业考试")
def exam(name: str, title: str) -> None:
    """Add a test that draws from every bank."""
    root = find_course()
    text = write_exam(name, title, read_course(root, Report()))
    if not text:
        message = f"课程里还没有能抽的题。请先写题库：{write_command('new bank 名字')}。"
        raise click.ClickException(message)
    _write_new(root / "quiz_data" / "exams" / f"{name}.yml", f"quiz_data/exams/{name}.yml", text)


@new.command("situation", help="加一个情景，有岔路，有两个结局。", options_metavar="[选项]")
@_name_argument
@_title_option("楼道里冒烟了")
def situation(name: str, title: str) -> None:
    """Add a situation."""
    root = find_course()
    text = write_situation(name, title, read_course(root, Report()))
    path = f"quiz_data/situations/{name}.yml"
    _write_new(root / path, path, text)


def _write_new(path: Path, shown: str, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        click.ClickException: If it is.
    """
    if path.exists():
        message = f"{shown} 已经有了，没有动它。请换一个名字。"
        raise click.ClickException(message)
    write_file(path, text)
    click.echo(
        f"已写好 {shown}。用编辑器打开它，把样子换成您的内容，再运行 {write_command('check')}。"
    )
