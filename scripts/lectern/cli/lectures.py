"""`lectern import lecture`: a lecture into chapters, and what to compare with the source."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import click

from lectern.cli.course import find_course
from lectern.cli.waiting import tell_if_slow
from lectern.commands import write_command
from lectern.importing.lectures.chapters import Chapter
from lectern.importing.lectures.intake import Intake, take_in
from lectern.importing.lectures.paragraphs import Paragraph
from lectern.importing.lectures.sources import PICTURE_FOLDER, Source, SourceError, read_source
from lectern.model.page import CHAPTER_FOLDER
from lectern.reading.files import DOCS
from lectern.starting.parts import find_next_number
from lectern.writing.files import write_bytes, write_file

_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_PICTURE_LINK = re.compile(rf"(!\[[^\]]*\]\()({re.escape(PICTURE_FOLDER)}/)")


@click.command(
    "lecture",
    short_help="把讲稿变成讲义，一个大部分一章。",
    help="把讲稿、简报、报告变成讲义：.docx、.txt、.md、有文字的.pdf，装有LibreOffice的还有.doc、.wps、.rtf。认出标题的层级，接起被分页断开的段落，去掉页码和目录；"
    "拿不准的按原文的行号列出来，数字一个也不改。已经有的讲义不会动。",
    options_metavar="[选项]",
)
@click.argument(
    "path", metavar="文件", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--into",
    "folder",
    metavar="文件夹",
    type=click.Path(file_okay=False, path_type=Path),
    help="写进哪个文件夹，要在docs里面；不写就是 docs/chapters。",
)
def lecture(path: Path, folder: Path | None) -> None:
    """Read a lecture, write its chapters, and say what is uncertain."""
    root = find_course()
    place = _find_folder(root, folder)
    try:
        with tell_if_slow("正在读讲稿：长的要等一会儿……"):
            source = read_source(path)
            intake = take_in(source.lines, path.stem)
    except SourceError as error:
        message = f"读不了 {path}：{error}。什么都没有写。"
        raise click.ClickException(message) from error
    show_intake(path, source, intake)
    written = _write_chapters(root, place, path, intake.write_chapters(), source)
    show_doubts(source, intake)
    click.echo("\n已写好：")
    for file in written:
        click.echo(f"  {file}")
    click.echo(f"对照原文看一遍，改成自己的话，再出题；然后运行 {write_command('check')}。")


def _find_folder(root: Path, folder: Path | None) -> Path:
    """Return where the chapters go.

    Raises:
        click.BadParameter: If that is no folder of pages.
    """
    docs = (root / DOCS).resolve()
    if folder is None:
        return docs / CHAPTER_FOLDER
    place = folder.resolve()
    if docs not in (place, *place.parents):
        message = f"“{folder}”不在课程的docs文件夹里，例如 docs/chapters。"
        raise click.BadParameter(message)
    return place


def _write_chapters(
    root: Path, place: Path, path: Path, chapters: Sequence[Chapter], source: Source
) -> list[str]:
    """Write the chapters behind those that are there, with their pictures; return their names.

    Raises:
        click.ClickException: If there is nothing to write, or the lecture was imported before.
    """
    stem = _NOT_IN_NAMES.sub("-", path.stem.lower()).strip("-") or "lecture"
    before = [one.name for one in chapters_of(place, stem)]
    if before:
        message = f"这份讲稿已经导入过：{before[0]}等{len(before)}章，没有动。要重新导入，先移走它们，或者用 --into 写到别处。"
        raise click.ClickException(message)
    first = find_next_number(f"{CHAPTER_FOLDER}{one.name}" for one in place.glob("*.md"))
    climb = os.path.relpath(root / DOCS, place).replace(os.sep, "/")
    names = []
    for number, chapter in enumerate(chapters, start=first):
        target = place / f"{number:02d}-{stem}-{chapter.key}.md"
        write_file(target, _PICTURE_LINK.sub(rf"\1{climb}/\2", chapter.text))
        names.append(f"{target.relative_to(root.resolve()).as_posix()}　{chapter.title}")
    for name, content in source.pictures.items():
        write_bytes(root / DOCS / name, content)
    return names


def chapters_of(place: Path, stem: str) -> list[Path]:
    """Return the chapters in a folder that were imported from a file of that name."""
    own = re.compile(rf"\d+-{re.escape(stem)}-\d+-\d+\.md")
    return sorted(one for one in place.glob("*.md") if own.fullmatch(one.name))


def show_intake(path: Path, source: Source, intake: Intake) -> None:
    """Show what was found, joined and left out."""
    pairs = intake.pair_lectures()
    sections = sum(sum(1 for _ in outline.walk()) - 1 for _, outline in pairs)
    click.echo(f"{path}：{len(pairs)}讲，{sections}节，{len(intake.write_chapters())}章。")
    for number, (one, outline) in enumerate(pairs, start=1):
        given = "，".join(filter(None, [one.office + one.speaker, one.date]))
        tops = sum(child.marker is not None for child in outline.children)
        click.echo(f"  第{number}讲“{one.title}”{f'（{given}）' if given else ''}：{tops}个大部分")
    for name, paragraphs in intake.list_left_out():
        click.echo(f"  没有写进讲义的：{_name_lines(paragraphs, source)}，{name}。")
    if intake.added:
        numbers = "、".join(str(source.find_place(line.number)) for line in intake.added)
        click.echo(f"  去掉了页码、页眉{len(intake.added)}处：第{numbers}{source.unit}。")
    if intake.joins:
        pairs_told = "、".join(
            f"{source.find_place(before)}→{source.find_place(after)}"
            for before, after in intake.joins
        )
        click.echo(f"  接起了断开的段落{len(intake.joins)}处（{source.unit}号）：{pairs_told}。")


def show_doubts(source: Source, intake: Intake) -> None:
    """Show everything that is to be compared with the source, by its lines."""
    if intake.doubts:
        click.echo(f"\n拿不准的{len(intake.doubts)}处，请对照原文：")
    for doubt in intake.doubts:
        click.echo(f"  第{source.find_place(doubt.line)}{source.unit}：{doubt.text}")


def _name_lines(paragraphs: Sequence[Paragraph], source: Source) -> str:
    ends = paragraphs[0].lines[0], paragraphs[-1].lines[-1]
    first, last = map(source.find_place, ends)
    return f"第{first}{source.unit}" if first == last else f"第{first}—{last}{source.unit}"
