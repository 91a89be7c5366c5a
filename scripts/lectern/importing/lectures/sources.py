"""A file of any sort as lines: plain text, Markdown, Word, and what can be made one of these."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import pypdfium2

from lectern.diagnostics import Report
from lectern.importing.archives import find_danger
from lectern.importing.lectures.paragraphs import Line
from lectern.importing.office import ConversionFailedError, NoOfficeError, save_anew
from lectern.importing.pdf import LockedPdfError, read_pdf
from lectern.importing.word.document import Block, WordFile, read_word_file
from lectern.reading.encodings import decode_source
from lectern.writing.markdown import escape_markdown

PICTURE_FOLDER: Final = "assets/lectures"
"""Where pictures of lectures go, below `docs/`."""

_OLD_OFFICE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_SAVE_ANEW: Final = "用Word或者WPS打开它，去掉密码，另存为新的.docx，再来一次"
_PICTURE: Final = re.compile(r"!\[[^\]]*\]\([^)]+\)")
_STYLE: Final = re.compile(r"(?:heading|标题)\s*([1-6])", re.IGNORECASE)
_HASHES: Final = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*(?:\{[^}]*\})?")
_BLOCK_START: Final = re.compile(r"\s*(?:[-*+>|`]|!\[|\d+\.\s.*\n)")


class SourceError(Exception):
    """A file that cannot be read: why, and what to do, in a trainer's words."""


@dataclass(slots=True, kw_only=True)
class Source:
    """What a file holds of a lecture.

    Attributes:
        unit: What is counted to find a place in it: 行 of a text, 段 of a Word file, 页 of a PDF.
        places: Which of these each line stands in, where that is not its number.
        pictures: The bytes of each picture by its path below `docs/`.
    """

    lines: list[Line] = field(default_factory=list)
    unit: str = "行"
    places: dict[int, int] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def find_place(self, number: int) -> int:
        """Return where a trainer looks for a line."""
        return self.places.get(number, number)


def read_source(path: Path) -> Source:
    """Return what a file holds.

    Raises:
        SourceError: If it cannot be read.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = "、".join(READERS)
        message = (
            f"读不了“{path.suffix or path.name}”文件，能读的是{known}。请另存为其中一种，再来一次"
        )
        raise SourceError(message)
    source = reader(path)
    if not source.lines:
        message = "里面没有文字。扫描成图片的，先用别的软件识别成文字，存为.docx或者.txt，再来一次"
        raise SourceError(message)
    return source


def _read_text(path: Path) -> Source:
    numbered = enumerate(_decode(path).replace("\f", "\n").splitlines(), start=1)
    return Source(lines=[Line(number=n, text=text) for n, text in numbered if text.strip()])


def _decode(path: Path) -> str:
    report = Report()
    text = decode_source(path.read_bytes(), path.as_posix(), report)
    if text is None:
        reason = report.diagnostics[0]
        message = f"{reason.message}{reason.remedy.rstrip('。')}"
        raise SourceError(message)
    return text


def _read_markdown(path: Path) -> Source:
    """Return the blocks of a page: lists, tables and quotations stay as they are."""
    lines: list[Line] = []
    for number, block in _split_blocks(_decode(path)):
        if heading := _HASHES.fullmatch(block):
            lines.append(Line(number=number, text=heading[2], depth=len(heading[1])))
        elif _BLOCK_START.match(block):
            lines.append(Line(number=number, text=block, is_markdown=True))
        else:
            lines.append(Line(number=number, text="".join(map(str.strip, block.splitlines()))))
    return Source(lines=lines)


def _split_blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between blank lines, and each heading, with its first line's number."""
    held: list[str] = []
    first = 1
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        is_heading = bool(_HASHES.fullmatch(line.strip()))
        if (not line.strip() or is_heading) and held:
            yield first, "\n".join(held)
            held = []
        if is_heading:
            yield number, line.strip()
        elif line.strip():
            first = first if held else number
            held.append(line.rstrip())


def _read_word(path: Path) -> Source:
    return _take_word(path.read_bytes())


def _take_word(raw: bytes) -> Source:
    if raw.startswith(_OLD_OFFICE):
        message = f"这是旧格式的Word文件，或者加了密码。{_SAVE_ANEW}"
        raise SourceError(message)
    if danger := find_danger(raw):
        message = f"没有打开它：{danger}。{_SAVE_ANEW}"
        raise SourceError(message)
    try:
        word_file = read_word_file(raw, PICTURE_FOLDER)
    except Exception as error:
        message = f"这不是完好的.docx文件。{_SAVE_ANEW}"
        raise SourceError(message) from error
    lines = list(_list_lines(word_file))
    return _number_lines(lines, "段", word_file.pictures)


def _number_lines(lines: Sequence[Line], unit: str, pictures: dict[str, bytes]) -> Source:
    """Return lines, several of which may stand in one place, each with a number of its own."""
    return Source(
        lines=[replace(line, number=rank) for rank, line in enumerate(lines, start=1)],
        unit=unit,
        places={rank: line.number for rank, line in enumerate(lines, start=1)},
        pictures=pictures,
    )


def _read_old_word(path: Path) -> Source:
    try:
        return _take_word(save_anew(path, "docx"))
    except NoOfficeError as error:
        message = "读旧格式的文件要有LibreOffice，这台电脑上没有。用Word或者WPS打开它，另存为.docx，再来一次"
        raise SourceError(message) from error
    except ConversionFailedError as error:
        message = f"LibreOffice打不开它。{_SAVE_ANEW}"
        raise SourceError(message) from error


def _read_pdf(path: Path) -> Source:
    try:
        found = read_pdf(path.read_bytes())
    except LockedPdfError as error:
        message = "它加了密码。去掉密码，再来一次"
        raise SourceError(message) from error
    except pypdfium2.PdfiumError as error:
        message = "这不是完好的PDF文件。请重新取一份，或者另存为.docx，再来一次"
        raise SourceError(message) from error
    return _number_lines([Line(number=one.page, text=one.text) for one in found], "页", {})


def _list_lines(word_file: WordFile) -> Iterator[Line]:
    for block in word_file.blocks:
        if block.rows:
            yield from _write_table(block)
        else:
            yield from _split_paragraph(block)


def _split_paragraph(block: Block) -> Iterator[Line]:
    """Yield the lines of a paragraph, each picture on its own."""
    styled = _STYLE.fullmatch(block.style.strip())
    for text in block.text.splitlines():
        words = _PICTURE.sub("", text).strip()
        if words:
            yield Line(number=block.number, text=words, depth=int(styled[1]) if styled else 0)
        for picture in _PICTURE.findall(text):
            yield Line(number=block.number, text=picture, is_markdown=True)


def _write_table(block: Block) -> Iterator[Line]:
    """Yield a table as Markdown, with its first row as its head; one of one cell is its text."""
    rows = [[_write_cell(cell) for cell in row] for row in block.rows]
    width = max(map(len, rows), default=0)
    if width == 1:
        cells = (text for row in block.rows for cell in row for text in cell.splitlines())
        yield from (Line(number=block.number, text=text) for text in cells if text.strip())
        return
    head, *others = [[*row, *[""] * (width - len(row))] for row in rows]
    texts = [_write_row(head), _write_row(["---"] * width), *map(_write_row, others)]
    yield Line(number=block.number, text="\n".join(texts), is_markdown=True)


def _write_cell(cell: str) -> str:
    text = " ".join(cell.split())
    pictures = _PICTURE.findall(text)
    return " ".join([escape_markdown(_PICTURE.sub("", text).strip()), *pictures]).strip()


def _write_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


READERS: Final[dict[str, Callable[[Path], Source]]] = {
    ".txt": _read_text,
    ".md": _read_markdown,
    ".docx": _read_word,
    **dict.fromkeys((".doc", ".wps", ".rtf"), _read_old_word),
    ".pdf": _read_pdf,
}
