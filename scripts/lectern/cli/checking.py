"""`lectern check`: what is wrong with the course, or with the files named."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from lectern.checks.exams import check_test
from lectern.checks.registry import check_bank, check_course
from lectern.cli.course import find_course
from lectern.cli.waiting import tell_if_slow
from lectern.diagnostics import (
    Diagnostic,
    Level,
    Report,
    format_github,
    format_json,
    format_text,
)
from lectern.importing.law_files import TEXT_SUFFIXES, read_lines
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.exam import Test
from lectern.reading.course import read_course, read_course_file
from lectern.reading.files import BANKS, DOCS

# What is read as part of a course: pages and banks, each in their folder.
_SUFFIXES = {DOCS: (".md",), BANKS: (".yml", ".yaml")}
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
@click.option(
    "--against",
    "sources",
    multiple=True,
    metavar="文件或文件夹",
    type=click.Path(exists=True, path_type=Path),
    help="再看有没有整段照抄这些原文（.docx、.txt、.md）；可以写几次。",
)
@click.option("--all", "every", is_flag=True, help="同一种问题有很多处的，也一一列出来。")
def check(
    paths: tuple[Path, ...], format_name: str, sources: tuple[Path, ...], *, every: bool
) -> None:
    """Check the course or the named files."""
    with tell_if_slow("正在检查：题多的时候要等一会儿……"):
        found = collect_diagnostics(find_course(), paths, sources)
    of_text = format_name == "text"
    click.echo(format_text(found, every=every) if of_text else _FORMATS[format_name](found))
    sys.exit(int(any(one.rule.level is Level.ERROR for one in found)))


def collect_diagnostics(
    root: Path, paths: Sequence[Path], sources: Sequence[Path] = ()
) -> list[Diagnostic]:
    """Return the problems of the whole course, or of these files only.

    Args:
        root: The course's folder.
        paths: The files; none for the whole course.
        sources: Files and folders of texts from which nothing may be copied.
    """
    report, of_sources = Report(), Report()
    course = read_course(root, report)
    texts = read_sources(sources, of_sources)
    check_course(course, report, texts)
    found = report.sort_diagnostics()
    if not paths:
        return found + of_sources.diagnostics
    names = {path: _name_in_course(root, path) for path in paths}
    chosen = [one for one in found if one.place.file in names.values()]
    guests = (path for path, name in names.items() if name is None)
    chosen += [one for path in guests for one in check_guest(path, course, texts)]
    return chosen + of_sources.diagnostics


def read_sources(paths: Iterable[Path], report: Report) -> dict[str, str]:
    """Return the texts of files, and of all files of folders, by their names."""
    files = (file for path in paths for file in _list_texts(path))
    found = {file.as_posix(): read_lines(file, report) for file in files}
    return {name: "".join(line.text for line in lines or ()) for name, lines in found.items()}


def _list_texts(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.suffix.lower() in TEXT_SUFFIXES)


def check_guest(path: Path, course: Course, texts: Mapping[str, str]) -> list[Diagnostic]:
    """Return the problems of a file that is no part of the course, as if it were to join it.

    Args:
        path: The file.
        course: The course it is to join.
        texts: What nothing may be copied from, by name.

    Raises:
        click.UsageError: If it is a page, whose links only mean something in the course.
    """
    if path.suffix == ".md":
        message = f"{path} 不在课程里，检查不了它的链接。请先把它放进 docs 文件夹。"
        raise click.UsageError(message)
    report = Report()
    content = read_course_file(path, path.as_posix(), report)
    if isinstance(content, QuestionBank):
        check_bank(content, course, report, texts)
    elif isinstance(content, Test):
        check_test(content, course, report)
    return report.sort_diagnostics()


def _name_in_course(root: Path, path: Path) -> str | None:
    """Return a file's name relative to the course, or nothing if it is no part of it."""
    try:
        name = path.resolve().relative_to(root.resolve())
    except ValueError:
        return None
    is_hidden = any(part.startswith(".") for part in name.parts)
    is_read = name.suffix in _SUFFIXES.get(name.parts[0], ()) and not is_hidden
    return name.as_posix() if is_read else None
