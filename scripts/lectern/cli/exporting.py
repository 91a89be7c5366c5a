"""`lectern export`: editions of the course that are passed on."""

import sys
from pathlib import Path

import click

from lectern.cli.course import find_course
from lectern.cli.waiting import tell_if_slow
from lectern.commands import write_command
from lectern.diagnostics import Report, format_text
from lectern.exporting.archive import export_archive
from lectern.exporting.opening import OPENING_NAME
from lectern.exporting.workbooks import format_workbook
from lectern.importing.sheets.plan import read_items
from lectern.reading.course import read_course
from lectern.website.building import build_aside
from lectern.website.messages import show_messages
from lectern.writing.files import read_text, write_bytes


@click.group(help="把课程导出成可以传给别人的文件。", options_metavar="", subcommand_metavar="格式")
def export() -> None:
    """Group the formats."""


@export.command(
    "bank",
    short_help="把题库导出成Excel，改好再导入。",
    help=f"把题库导出成Excel：在Excel或WPS里改，再用 {write_command('import bank')} 导入同一个题库。"
    "文件名就是题库的名字，例如 fire.xlsx。",
    options_metavar="",
)
@click.argument("target", metavar="题库.xlsx", type=click.Path(dir_okay=False, path_type=Path))
def export_bank(target: Path) -> None:
    """Write a bank as a workbook."""
    root = find_course()
    file = root / "quiz_data" / f"{target.stem}.yml"
    bank = read_course(root, Report()).find_bank(target.stem)
    if bank is None or bank.left_out or not file.exists():
        faulty = f"里有错误，先改好它（运行 {write_command('check')} 看在哪里）"
        reason = faulty if file.exists() else "没有找到"
        message = f"quiz_data/{file.name} {reason}。"
        raise click.ClickException(message)
    if target.suffix.lower() != ".xlsx":
        message = f"文件名要写成 {target.stem}.xlsx 这样。"
        raise click.ClickException(message)
    with tell_if_slow("正在生成Excel：题多的时候要等一会儿……"):
        write_bytes(target, format_workbook(read_items(read_text(file))))
    back = write_command(f"import bank {target} -o {bank.id}")
    click.echo(f"已生成 {target}：{len(bank.items)}道。改好以后运行 {back}。")


@export.command(
    "zip", help="导出不用联网的压缩包：解压后双击“打开课程.html”。", options_metavar="[选项]"
)
@click.option(
    "-o",
    "--output",
    "target",
    metavar="文件",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("course.zip"),
    show_default=True,
    help="压缩包的名字。",
)
def export_zip(target: Path) -> None:
    """Build the course and pack it."""
    show_messages()
    report = Report()
    with tell_if_slow("正在生成压缩包：题多的时候要等一会儿……"), build_aside(find_course()) as site:
        export_archive(site, target, report)
    if report.has_errors:
        click.echo(format_text(report.sort_diagnostics()), err=True)
        click.echo("没有生成压缩包。", err=True)
        sys.exit(1)
    click.echo(f"已生成 {target}。请对方先解压，再双击“{OPENING_NAME}”。")
