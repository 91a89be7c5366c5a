"""`lectern import bank`: somebody's questions into the course, after a look at what was understood."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from lectern.cli.arguments import files_argument
from lectern.cli.course import find_course
from lectern.cli.intake_words import (
    show_examples,
    show_likeness,
    show_refusals,
    show_sums,
)
from lectern.cli.sheets import apply_plan, plan_update
from lectern.cli.waiting import tell_if_slow
from lectern.commands import write_command
from lectern.diagnostics import Report, format_text
from lectern.importing.questions.bank import Import, import_drafts
from lectern.importing.questions.intake import Intake, read_questions
from lectern.importing.sheets.workbook import find_edited
from lectern.model.bank import QuestionBank
from lectern.reading.banks import is_bank_id
from lectern.reading.course import read_course
from lectern.writing.bank_order import Order, arrange_items
from lectern.writing.banks import format_bank
from lectern.writing.files import rewrite_file, write_bytes, write_file

_FOLDER = "quiz_data"


@click.command(
    "bank",
    short_help="把Excel、Word里的试题变成题库。",
    help="把别处的试题变成题库：.xlsx、.xls、.csv、.tsv、.docx、.txt、.md。"
    "先给您看读懂了什么、哪些没有读懂，您同意了才写。已经有的题不会变，编号也不变。",
    options_metavar="[选项]",
)
@files_argument
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    metavar="题库",
    callback=lambda _context, _option, value: parse_target(value),
    help="写进哪个题库，例如 quiz_data/fire.yml；没有就新建。",
)
@click.option("--title", default="", metavar="标题", help="新题库的标题，例如 消防知识。")
@click.option("--yes", is_flag=True, help="不问，看过以后直接写。")
def bank(paths: tuple[Path, ...], target: str, title: str, *, yes: bool) -> None:
    """Read questions, show what was understood, and write them when the trainer agrees."""
    root = find_course()
    course = read_course(root, Report())
    known = course.find_bank(target)
    sheet = find_edited(paths[0], Report()) if len(paths) == 1 and known else None
    if known and sheet:
        _refuse_faulty(root, target, known)
        file = root / _FOLDER / f"{target}.yml"
        with tell_if_slow("正在比较题库和表：题多的时候要等一会儿……"):
            plan = plan_update(paths[0], sheet, file, known)
        if plan.is_empty:
            click.echo("没有要改的。")
        elif yes or _agrees(f"照这样改 {_FOLDER}/{target}.yml 吗？"):
            apply_plan(file, plan)
        return
    with tell_if_slow("正在读试题：题多的时候要等一会儿……"):
        intake = _read_files(paths)
        _refuse_faulty(root, target, known)
        result = import_drafts(intake.drafts, target, known, course.register)
    refusals = [*intake.refusals, *result.refusals]
    show_sums(result, refusals)
    show_likeness(tuple(course.walk_items()), result.new_items)
    show_examples(result.new_items)
    show_refusals("没有读懂的：", refusals)
    show_refusals("不是试题，没有用上的：", intake.leftovers)
    if not result.new_items:
        click.echo("没有要写的新题。")
    elif yes or _agrees(f"把这{len(result.new_items)}道写进 {_FOLDER}/{target}.yml 吗？"):
        write_pictures(root, intake.pictures, result)
        write_bank(root / _FOLDER / f"{target}.yml", target, title or target, known, result)


def parse_target(value: str) -> str:
    """Return the id of the bank that a path or a name means.

    Raises:
        click.BadParameter: If no bank can have that name.
    """
    bank_id = Path(value).stem
    if Path(value).suffix not in ("", ".yml", ".yaml") or not is_bank_id(bank_id):
        message = (
            f"题库名“{bank_id}”要用小写英文字母、数字和连字符，例如 quiz_data/fire-safety.yml。"
        )
        raise click.BadParameter(message)
    return bank_id


def _read_files(paths: tuple[Path, ...]) -> Intake:
    """Return what all files hold, or end the program where one cannot be read."""
    report = Report()
    whole = Intake()
    for path in paths:
        intake = read_questions(path, report)
        if intake:
            whole.drafts += intake.drafts
            whole.refusals += intake.refusals
            whole.leftovers += intake.leftovers
            whole.pictures |= intake.pictures
    if report.has_errors:
        click.echo(format_text(report.sort_diagnostics()), err=True)
        click.echo("什么都没有写。", err=True)
        sys.exit(1)
    return whole


def _refuse_faulty(root: Path, target: str, known: QuestionBank | None) -> None:
    """Stop before a bank with errors: an id of an item that was not read could be given twice."""
    path = root / _FOLDER / f"{target}.yml"
    if path.exists() and (known is None or known.left_out or not known.items):
        message = f"{_FOLDER}/{path.name} 里有错误，先改好它（运行 {write_command('check')} 看在哪里），再导入。"
        raise click.ClickException(message)


def _agrees(question: str) -> bool:
    """Ask whether something may be written; where nobody can be asked, it may not."""
    if not sys.stdin.isatty():
        click.echo("\n看过没有问题，再运行一次，加上 --yes 就会写。")
        return False
    return click.confirm(f"\n{question}")


def write_bank(
    path: Path, bank_id: str, title: str, known: QuestionBank | None, result: Import
) -> None:
    """Write the new items behind those that are there, or a new bank with them."""
    fields = [imported.fields for imported in result.new_items]
    if known is None:
        write_file(path, format_bank(bank_id, title, fields))
    else:
        order: Order = [*(item.id for item in known.items), *fields]
        rewrite_file(path, lambda text: arrange_items(text, order))
    click.echo(
        f"已写进 {_FOLDER}/{path.name}：{len(fields)}道。接着运行 {write_command('check')}，看还缺什么。"
    )


def write_pictures(root: Path, pictures: Mapping[str, bytes], result: Import) -> None:
    """Write the pictures that new items show; one that is there already is the same."""
    texts = "".join(str(imported.fields) for imported in result.new_items)
    for name, content in pictures.items():
        if name in texts and not (root / "docs" / name).exists():
            write_bytes(root / "docs" / name, content)
