"""`lectern check`: what is wrong with the course, or with the files named."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from lectern.checks.registry import check_bank, check_course
from lectern.cli.course import find_course
from lectern.diagnostics import (
    Diagnostic,
    Level,
    Report,
    format_github,
    format_json,
    format_text,
)
from lectern.reading.banks import read_bank
from lectern.reading.course import read_course

_FORMATS = {"text": format_text, "json": format_json, "github": format_github}


@click.command(
    help="检查课程；写了文件名，就只说这些文件的问题。有错误时退出码是1。",
    options_metavar="[选项]",
)
@click.argument(
    "paths",
    nargs=-1,
    metavar="[文件]...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(_FORMATS)),
    default="text",
    show_default=True,
    help="给人看的文字、给程序读的JSON，或者GitHub的批注。",
)
def check(paths: tuple[Path, ...], format_name: str) -> None:
    """Check the course or the named files."""
    found = collect_diagnostics(find_course(), paths)
    click.echo(_FORMATS[format_name](found))
    sys.exit(any(one.rule.level is Level.ERROR for one in found))


def collect_diagnostics(root: Path, paths: Sequence[Path]) -> list[Diagnostic]:
    """Return the problems of the whole course, or of these files only.

    Files of another folder are judged as if they were about to join the course.
    """
    report = Report()
    course = read_course(root, report)
    check_course(course, report)
    found = report.sort_diagnostics()
    if not paths:
        return found
    inside = [name for path in paths if (name := _name_in_course(root, path))]
    guests = Report()
    for path in paths:
        if not _name_in_course(root, path):
            bank = read_bank(path, path.as_posix(), guests)
            if bank:
                check_bank(bank, course, guests)
    return [*_select_files(found, inside), *guests.sort_diagnostics()]


def _name_in_course(root: Path, path: Path) -> str | None:
    """Return a file's name relative to the course, or nothing if it is no part of it."""
    try:
        name = path.resolve().relative_to(root.resolve())
    except ValueError:
        return None
    return name.as_posix() if name.parts[0] in {"docs", "quiz_data"} else None


def _select_files(found: Iterable[Diagnostic], names: Sequence[str]) -> list[Diagnostic]:
    return [one for one in found if one.place.file in names]
