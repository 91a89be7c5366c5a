"""`lectern import`: other people's files into the course."""

import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from lectern.cli.arguments import files_argument
from lectern.cli.course import find_course
from lectern.cli.lectures import lecture
from lectern.cli.questions import bank
from lectern.cli.revising import (
    find_amended,
    fix_citations,
    list_citations,
    tell_citations,
)
from lectern.cli.waiting import tell_if_slow
from lectern.commands import write_command
from lectern.diagnostics import Report, format_text
from lectern.importing.laws import import_laws, read_law_text
from lectern.model.law import Register
from lectern.reading.course import read_course_file
from lectern.writing.official_texts import keep_official_text
from lectern.writing.register import write_register

_REGISTER = "quiz_data/law-register.yml"


@click.group(
    "import", help="把别处的文件导入课程。", options_metavar="", subcommand_metavar="种类 文件..."
)
def import_() -> None:
    """Group the kinds of files."""


import_.add_command(bank)
import_.add_command(lecture)


@import_.command(
    short_help="登记法律的官方文本，并说明课程里的引用变成了什么。",
    help="登记法律的官方文本（国家法律法规数据库的 .docx，或者 .txt）。"
    "同一部法律的新旧两版一起给，会提出新旧条文的对应，并说明课程里的引用变成了什么。",
    options_metavar="[选项]",
)
@files_argument
@click.option("--short-title", default="", metavar="简称", help="引用时用的简称，例如 消防法。")
@click.option(
    "--checked",
    callback=lambda _context, _option, value: parse_day(value),
    metavar="日期",
    help="文本核对到哪一天，例如 2026-06-26；不写就是今天。",
)
@click.option(
    "--fix-citations",
    "fix",
    is_flag=True,
    help="条号变了、文字没变的引用，由程序改成新的条号。",
)
@click.option(
    "--keep",
    is_flag=True,
    help="把条文的文字也留在课程旁边（law-texts，不提交）：网页的依据下面能打开看原文。",
)
def law(
    paths: tuple[Path, ...], short_title: str, checked: dt.date, *, fix: bool, keep: bool
) -> None:
    """Bring the register up to date."""
    root = find_course()
    report = Report()
    known = read_known(root, report)
    with tell_if_slow("正在读法律：条文多的要等一会儿……"):
        register = import_laws(
            paths, known, report, checked=checked.isoformat(), short_title=short_title
        )
    click.echo(format_text(report.sort_diagnostics()))
    if report.has_errors:
        click.echo("有错误，没有登记。", err=True)
        sys.exit(1)
    update_course(root, known, register, fix=fix)
    if keep:
        keep_texts(root, paths, register)


def keep_texts(root: Path, paths: Iterable[Path], register: Register) -> None:
    """Keep the words of the files beside the course, for its pages to offer."""
    for path in paths:
        text = read_law_text(path, Report())
        if text is None:
            continue
        name = f"{register.shorten_name(text.title)}-{text.version}"
        kept = keep_official_text(root, name, f"{text.title} {text.version}", text.articles)
        click.echo(f"条文的文字留在 {kept}：不提交，网页的依据下面能打开看。")


def update_course(root: Path, known: Register, register: Register, *, fix: bool) -> None:
    """Write the register, and say what it changes for the course's citations.

    Args:
        root: The course's folder.
        known: What was registered before.
        register: What is registered now.
        fix: Whether to renumber the citations that only moved.
    """
    amended = find_amended(root, known, register)
    # First the worksheets: until the register has the new version they change nothing, and
    # afterwards they say which citations are still by the old numbers.
    list_citations(root, amended)
    write_register(register, root / _REGISTER)
    click.echo(f"已登记到 {_REGISTER}。请再运行 {write_command('check')}，看哪些试题和页面要改。")
    if fix:
        fix_citations(root, amended)
    else:
        tell_citations(amended)


def read_known(root: Path, report: Report) -> Register:
    """Return what is registered so far.

    Raises:
        click.ClickException: If something else stands where the register belongs.
    """
    path = root / _REGISTER
    if not path.exists():
        return Register()
    content = read_course_file(path, _REGISTER, report)
    if isinstance(content, Register):
        return content
    if report.has_errors:
        return Register()
    message = f"{_REGISTER} 不是法律登记，没有改动它。请把它改名或移走，再运行一次。"
    raise click.ClickException(message)


def parse_day(text: str | None) -> dt.date:
    """Return the day that was typed, or today.

    Raises:
        click.BadParameter: If it is no date.
    """
    if text is None:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        message = f"“{text}”不是日期，要写成 2026-06-26 这样。"
        raise click.BadParameter(message) from error
