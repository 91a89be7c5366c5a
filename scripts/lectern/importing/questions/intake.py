"""Everything that a file holds of questions, whatever its format."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeVar

import pypdfium2

from lectern.diagnostics import Place, Report, Rule
from lectern.importing.archives import find_danger
from lectern.importing.office import ConversionFailedError, NoOfficeError, save_anew
from lectern.importing.pdf import LockedPdfError, read_pdf
from lectern.importing.questions.aiken import is_aiken, read_aiken
from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.gift import is_gift, read_gift
from lectern.importing.questions.layout import read_layout
from lectern.importing.questions.lines import Line, tell_stray
from lectern.importing.questions.moodle import UnsafeXmlError, read_moodle
from lectern.importing.questions.own_json import NoBankError, read_json
from lectern.importing.questions.table import lay_out_rows, read_table
from lectern.importing.questions.workbook import SUFFIXES, Sheet, read_sheets
from lectern.importing.word.document import Block, read_word_file
from lectern.reading.document import read_bytes
from lectern.reading.encodings import decode_source

WRONG_TYPE = Rule("question-file-type")
DAMAGED = Rule("question-file-damaged")
UNSAFE = Rule("question-file-unsafe")

Content = TypeVar("Content")

PICTURE_FOLDER: Final = "assets/questions"
"""Where pictures of questions go, below `docs/`."""

_ARCHIVE: Final = b"PK"
_SAVE_ANEW: Final = "用 Office 或 WPS 打开它，去掉密码，另存为新的 .xlsx 或者 .docx，再来一次。"
_JSON_REMEDY: Final = '写成题库的样子：{"试题": [{"题型": "判断", "题干": "……", "答案": "对"}]}。'
_TEXTS: Final = (".txt", ".md", ".gift")
_NO_FORMATS: Final = (
    "旧的.xls没有说数字显示成什么样（百分比、前面的零），是按数值读的，请对照；"
    "或者用Excel、WPS另存为.xlsx，再来一次。"
)
_SHEETS_REMEDY: Final = (
    "表头里要有“题干”和“答案”，例如：题型、题干、选项A、选项B、选项C、选项D、答案、解析。"
)


@dataclass(slots=True, kw_only=True)
class Intake:
    """What was found in a file.

    Attributes:
        drafts: The questions, in order.
        refusals: Rows and lines that are certainly questions or keys, but could not be used.
        leftovers: Lines and columns that belong to no question.
        pictures: The bytes of each picture by its path below `docs/`.
    """

    drafts: list[Draft] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    leftovers: list[Refusal] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)


def read_questions(path: Path, report: Report) -> Intake | None:
    """Return what a file holds, or report why it cannot be read."""
    suffix = path.suffix.lower()
    reader = _READERS.get(suffix)
    if reader is None:
        _report_type(path, report)
        return None
    raw = read_bytes(path, path.as_posix(), report)
    return None if raw is None else reader(raw, path, report)


def _read_sheets(raw: bytes, path: Path, report: Report) -> Intake | None:
    sheets = open_office(raw, path, report, lambda: read_sheets(raw, path, report))
    if sheets is None:
        return None
    intake = Intake()
    for sheet in sheets:
        name = f"（{sheet.name}）" if sheet.name else ""
        _take_sheet(intake, f"{path.as_posix()}{name}", sheet)
    return intake


def _read_old_book(raw: bytes, path: Path, report: Report) -> Intake | None:
    """Read a workbook from before 2007, by LibreOffice where it is there: it knows the formats."""
    if raw.startswith(_ARCHIVE):  # a new one under an old name
        return _read_sheets(raw, path, report)
    try:
        return _read_sheets(save_anew(path, "xlsx"), path, report)
    except (NoOfficeError, ConversionFailedError):
        intake = _read_sheets(raw, path, report)
    if intake is not None:
        intake.leftovers.append(Refusal(place=Place(file=path.as_posix()), reason=_NO_FORMATS))
    return intake


def _take_sheet(intake: Intake, file: str, sheet: Sheet) -> None:
    if _take_table(intake, file, sheet):
        return
    drafts, refusals, stray = read_layout(lay_out_rows(sheet.rows, file))
    if drafts:
        intake.drafts += drafts
        intake.refusals += refusals
        intake.leftovers += tell_stray(stray)
    elif any(cell.strip() for row in sheet.rows for cell in row):
        reason = "这张表没有表头，没有读。" + _SHEETS_REMEDY
        intake.refusals.append(Refusal(place=Place(file=file), reason=reason))


def _take_table(intake: Intake, file: str, sheet: Sheet) -> bool:
    """Take the questions of a table with a header; say whether it has one."""
    table = read_table(sheet, file)
    if table is None:
        return False
    intake.drafts += table.drafts
    intake.refusals += table.refusals
    intake.leftovers += table.leftovers
    return True


def _read_word(raw: bytes, path: Path, report: Report) -> Intake | None:
    word_file = open_office(raw, path, report, lambda: read_word_file(raw, PICTURE_FOLDER))
    if word_file is None:
        return None
    intake = Intake(pictures=word_file.pictures)
    lines: list[Line] = []
    for block in word_file.blocks:
        if block.rows:
            _take_rows(intake, lines, path, block)
        else:
            lines += _list_lines(path, block.number, block.text.splitlines())
    _take_lines(intake, lines)
    return intake


def _take_rows(intake: Intake, lines: list[Line], path: Path, block: Block) -> None:
    """Take a table: one with a header holds questions, another one is laid out by it."""
    if _take_table(
        intake, f"{path.as_posix()}（第{block.number}段的表格）", Sheet(rows=block.rows)
    ):
        return
    for row in block.rows:
        cells = list(dict.fromkeys(cell.strip() for cell in row if cell.strip()))
        lines += _list_lines(path, block.number, "  ".join(cells).splitlines())


def open_office(
    raw: bytes, path: Path, report: Report, read: Callable[[], Content]
) -> Content | None:
    """Return what a library reads of an Office file, or report why it is not opened."""
    file = path.as_posix()
    danger = find_danger(raw) if raw.startswith(_ARCHIVE) else ""
    if danger:
        report.add(UNSAFE, Place(file=file), f"没有打开这个文件：{danger}。", remedy=_SAVE_ANEW)
        return None
    try:
        return read()
    # A damaged file makes the libraries raise nearly anything.
    except Exception:  # noqa: BLE001 - and what it is, tells a trainer nothing
        report.add(
            DAMAGED, Place(file=file), "这个文件打不开：它坏了，或者加了密码。", remedy=_SAVE_ANEW
        )
        return None


def _list_lines(path: Path, number: int, texts: Iterable[str]) -> list[Line]:
    place = Place(file=path.as_posix(), line=number)
    return [Line(text=text, place=replace(place, text=text)) for text in texts]


def _take_lines(intake: Intake, lines: Iterable[Line]) -> None:
    drafts, refusals, stray = read_layout(lines)
    intake.drafts += drafts
    intake.refusals += refusals
    intake.leftovers += tell_stray(stray)


def _read_text(raw: bytes, path: Path, report: Report) -> Intake | None:
    text = decode_source(raw, path.as_posix(), report)
    if text is None:
        return None
    lines = [
        one
        for number, line in enumerate(text.splitlines(), start=1)
        for one in _list_lines(path, number, [line])
    ]
    if is_aiken(text):
        return Intake(drafts=read_aiken(lines))
    if is_gift(text):
        drafts, refusals = read_gift(text, path.as_posix())
        return Intake(drafts=drafts, refusals=refusals)
    intake = Intake()
    _take_lines(intake, lines)
    return intake


def _read_xml(raw: bytes, path: Path, report: Report) -> Intake | None:
    file = path.as_posix()
    try:
        drafts, refusals, pictures = read_moodle(raw, file, PICTURE_FOLDER)
    except UnsafeXmlError:
        danger = "没有打开这个文件：里面声明了实体，可能指向别的文件。"
        report.add(UNSAFE, Place(file=file), danger, remedy="到学习平台重新导出Moodle XML。")
        return None
    except (ET.ParseError, ValueError, LookupError):
        message = "这个文件打不开：它不是完整的XML。"
        report.add(DAMAGED, Place(file=file), message, remedy="到学习平台重新导出Moodle XML。")
        return None
    return Intake(drafts=drafts, refusals=refusals, pictures=pictures)


def _read_json(raw: bytes, path: Path, report: Report) -> Intake | None:
    text = decode_source(raw, path.as_posix(), report)
    if text is None:
        return None
    try:
        drafts, refusals = read_json(text, path.as_posix())
    except NoBankError as problem:
        message = f"这个文件读不了：{problem}。"
        report.add(DAMAGED, Place(file=path.as_posix()), message, remedy=_JSON_REMEDY)
        return None
    return Intake(drafts=drafts, refusals=refusals)


def _read_pdf(raw: bytes, path: Path, report: Report) -> Intake | None:
    place = Place(file=path.as_posix())
    try:
        lines = read_pdf(raw)
    except LockedPdfError:
        report.add(UNSAFE, place, "没有打开这个文件：加了密码。", remedy="去掉密码，再来一次。")
        return None
    except pypdfium2.PdfiumError:
        report.add(DAMAGED, place, "这个文件打不开：它不是完整的PDF。", remedy="重新下载或者导出。")
        return None
    if not lines:
        message = "这个PDF里没有文字，只有图片，多半是扫描件。"
        report.add(DAMAGED, place, message, remedy="用带文字识别的软件转成Word文档，核对以后再来。")
        return None
    intake = Intake()
    _take_lines(
        intake, [one for line in lines for one in _list_lines(path, line.page, [line.text])]
    )
    return intake


def _read_old_office(raw: bytes, path: Path, report: Report) -> Intake | None:
    """Read what LibreOffice makes of a file of old Office or WPS."""
    del raw
    place = Place(file=path.as_posix())
    try:
        saved = save_anew(path, "docx")
    except NoOfficeError:
        message = f"读“{path.suffix}”文件要用LibreOffice，这台电脑上没有。"
        remedy = "用Word或者WPS打开它，另存为.docx，再来一次；或者安装LibreOffice。"
        report.add(WRONG_TYPE, place, message, remedy=remedy)
        return None
    except ConversionFailedError:
        message = "LibreOffice打不开这个文件：它坏了，或者加了密码。"
        report.add(DAMAGED, place, message, remedy=_SAVE_ANEW)
        return None
    return _read_word(saved, path, report)


def _report_type(path: Path, report: Report) -> None:
    report.add(
        WRONG_TYPE,
        Place(file=path.as_posix()),
        f"读不了“{path.suffix or path.name}”文件。",
        remedy=f"试题可以是{'、'.join(_READERS)}；别的格式，先另存为这几种之一。",
    )


_READERS: Final[dict[str, Callable[[bytes, Path, Report], Intake | None]]] = {
    **dict.fromkeys(SUFFIXES, _read_sheets),
    ".xls": _read_old_book,
    **dict.fromkeys(_TEXTS, _read_text),
    ".docx": _read_word,
    ".pdf": _read_pdf,
    ".xml": _read_xml,
    ".json": _read_json,
    **dict.fromkeys((".doc", ".wps", ".rtf"), _read_old_office),
}
