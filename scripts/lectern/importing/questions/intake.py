"""Everything that a file holds of questions, whatever its format."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lectern.diagnostics import Place, Report, Rule
from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.layout import read_layout
from lectern.importing.questions.lines import Line
from lectern.importing.questions.table import read_table
from lectern.importing.questions.workbook import SUFFIXES, read_sheets
from lectern.reading.document import read_bytes
from lectern.reading.encodings import decode_source

WRONG_TYPE = Rule("question-file-type")
DAMAGED = Rule("question-file-damaged")
NO_HEADER = Rule("question-sheet-header")

_TEXTS: Final = frozenset({".txt", ".md"})
_SHEETS_REMEDY: Final = (
    "表头里要有“题干”和“答案”，例如：题型、题干、选项A、选项B、选项C、选项D、答案、解析。"
)


@dataclass(slots=True, kw_only=True)
class Intake:
    """What was found in a file.

    Attributes:
        drafts: The questions, in order.
        refusals: Rows and lines that are certainly questions or keys, but could not be used.
        stray: Lines that belong to no question.
    """

    drafts: list[Draft] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    stray: list[Line] = field(default_factory=list)


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
    try:
        sheets = read_sheets(raw, path, report)
    # A damaged workbook makes the libraries raise nearly anything.
    except Exception:  # noqa: BLE001 - and what it is, tells a trainer nothing
        report.add(
            DAMAGED,
            Place(file=path.as_posix()),
            "这个表格打不开：它坏了，或者加了密码。",
            remedy="用 Excel 或 WPS 打开它，去掉密码，另存为 .xlsx，再来一次。",
        )
        return None
    intake = Intake()
    for name, rows in sheets:
        _take_sheet(intake, f"{path.as_posix()}（{name}）" if name else path.as_posix(), rows)
    if not (intake.drafts or intake.refusals):
        report.add(
            NO_HEADER,
            Place(file=path.as_posix()),
            "没有找到表头，不知道哪一列是什么。",
            remedy=_SHEETS_REMEDY,
        )
        return None
    return intake


def _take_sheet(intake: Intake, file: str, rows: list[list[str]]) -> None:
    found = read_table(rows, file)
    if found is not None:
        intake.drafts += found[0]
        intake.refusals += found[1]
    elif any(cell.strip() for row in rows for cell in row):
        intake.refusals.append(
            Refusal(place=Place(file=file), reason="这张表没有表头，没有读。" + _SHEETS_REMEDY)
        )


def _read_text(raw: bytes, path: Path, report: Report) -> Intake | None:
    text = decode_source(raw, path.as_posix(), report)
    if text is None:
        return None
    lines = [
        Line(text=line, place=Place(file=path.as_posix(), line=number, text=line))
        for number, line in enumerate(text.splitlines(), start=1)
    ]
    drafts, refusals, stray = read_layout(lines)
    return Intake(drafts=drafts, refusals=refusals, stray=stray)


def _report_type(path: Path, report: Report) -> None:
    report.add(
        WRONG_TYPE,
        Place(file=path.as_posix()),
        f"读不了“{path.suffix or path.name}”文件。",
        remedy="试题可以是 .xlsx、.xls、.csv、.tsv、.txt 或 .md；别的格式，先另存为这几种之一。",
    )


_READERS: Final[dict[str, Callable[[bytes, Path, Report], Intake | None]]] = {
    **dict.fromkeys(SUFFIXES, _read_sheets),
    **dict.fromkeys(_TEXTS, _read_text),
}
