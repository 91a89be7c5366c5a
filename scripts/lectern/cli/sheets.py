"""A bank's sheet that a trainer has edited: what is new in it, and into the bank with it."""

import sys
from pathlib import Path

import click

from lectern.cli.intake_words import show_refusals
from lectern.commands import write_command
from lectern.diagnostics import Report, format_text
from lectern.importing.questions.bank import count_ids
from lectern.importing.sheets.plan import CellChange, Plan, plan_edits, read_items
from lectern.importing.sheets.workbook import EditedSheet
from lectern.model.bank import QuestionBank
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document
from lectern.writing.bank_fields import edit_items
from lectern.writing.bank_nodes import EditError
from lectern.writing.bank_order import arrange_items, retire_items
from lectern.writing.files import read_text, rewrite_file

_SHOWN = 40
_MOST_SHOWN = 50


def plan_update(path: Path, sheet: EditedSheet, file: Path, bank: QuestionBank) -> Plan:
    """Return what a sheet wants of a bank's file, after showing it."""
    items = read_items(read_text(file))
    plan = plan_edits(sheet, items, path.as_posix(), count_ids(bank.id, bank))
    _show_sums(plan, len(items))
    _show_cells(plan.cells)
    for number, fields in plan.new.items():
        click.echo(f"  新 {fields['id']}（第{number}行）：{_shorten(str(fields['stem']))}")
    stems = {item.id: item.stem for item in bank.items}
    for word, ids in (("挪", plan.moved), ("停用", plan.retired)):
        for item_id in ids[:_MOST_SHOWN]:
            click.echo(f"  {word} {item_id}：{_shorten(stems.get(item_id, ''))}")
    show_refusals("没有用上的：", plan.refusals)
    return plan


def apply_plan(file: Path, plan: Plan) -> None:
    """Write what was planned, or end the program where the bank could not be read then."""
    try:
        edited = _edit(read_text(file), plan)
    except EditError as problem:
        message = f"{problem}什么都没有写。"
        raise click.ClickException(message) from problem
    report = Report()
    document = parse_document(edited, file.as_posix(), report)
    if document is not None:
        read_bank(document, report)
    if report.has_errors:
        click.echo(format_text(report.sort_diagnostics()), err=True)
        click.echo("照这样改，题库就读不了了：什么都没有写。", err=True)
        sys.exit(1)
    rewrite_file(file, lambda text: _edit(text, plan))
    click.echo(f"已写进 quiz_data/{file.name}。接着运行 {write_command('check')}，看还缺什么。")


def _edit(text: str, plan: Plan) -> str:
    text = edit_items(text, plan.changes) if plan.changes else text
    text = arrange_items(text, plan.order) if plan.order is not None else text
    return retire_items(text, plan.retired) if plan.retired else text


def _show_sums(plan: Plan, known: int) -> None:
    changed, retired = len(plan.changes), len(plan.retired)
    click.echo(
        f"改了{changed}道，新加{len(plan.new)}道，挪动{len(plan.moved)}道，停用{retired}道，"
        f"内容没有变的{known - changed - retired}道；没有用上的{len(plan.refusals)}行。"
    )


def _show_cells(cells: list[CellChange]) -> None:
    for cell in cells[:_MOST_SHOWN]:
        before, after = _shorten(cell.before) or "（空）", _shorten(cell.after) or "（空）"
        click.echo(f"  改 {cell.item_id} {cell.title}：{before} → {after}")
    if len(cells) > _MOST_SHOWN:
        click.echo(f"  还改了{len(cells) - _MOST_SHOWN}格。")


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}……"
