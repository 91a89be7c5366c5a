"""`lectern export`: editions of the course that are passed on."""

import sys
from pathlib import Path

import click

from lectern.cli.course import find_course
from lectern.diagnostics import Report, format_text
from lectern.exporting.archive import export_archive
from lectern.exporting.opening import OPENING_NAME
from lectern.website.building import build_aside
from lectern.website.messages import show_messages


@click.group(help="把课程导出成可以传给别人的文件。", options_metavar="", subcommand_metavar="格式")
def export() -> None:
    """Group the formats."""


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
    with build_aside(find_course()) as site:
        export_archive(site, target, report)
    if report.has_errors:
        click.echo(format_text(report.sort_diagnostics()), err=True)
        click.echo("没有生成压缩包。", err=True)
        sys.exit(1)
    click.echo(f"已生成 {target}。请对方先解压，再双击“{OPENING_NAME}”。")
