"""Whatever a file holds, its reader ends in questions or in a message, never in a traceback."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import openpyxl
import pytest
from case_files import read_case_file
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import write_pdf

from lectern.diagnostics import Report
from lectern.exporting.workbooks import format_workbook
from lectern.importing.questions.bank import import_drafts
from lectern.importing.questions.intake import read_questions
from lectern.importing.sheets.workbook import find_edited
from lectern.model.law import Register

LINES = [
    line
    for case in read_case_file(Path(__file__).parent / "cases" / "layout.txt")
    for line in case[1].split("\n")
]
MOODLE = (
    '<quiz><question type="multichoice"><questiontext format="html"><text>甲</text>'
    '</questiontext><answer fraction="100"><text>一</text></answer>'
    '<answer fraction="0"><text>二</text></answer></question></quiz>'
)
GIFT = "::一:: 甲 {=一 ~%50%二#反馈 ~三}\n\n乙 {#3:1}\n\n丙 {=一 -> 二 =三 -> 四}\n\n丁 {T}\n"
JSON = json.dumps([{"题型": "填空", "题干": "____", "答案": [["一"]]}] * 3, ensure_ascii=False)


def take(name: str, content: bytes) -> None:
    """Read a file and make items of it; every question must be read or told."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        report = Report()
        intake = read_questions(path, report)
        assert (intake is None) == report.has_errors
        find_edited(path, Report())
    if intake:
        result = import_drafts(intake.drafts, "fire", None, Register())
        assert len(result.items) + len(result.refusals) == len(intake.drafts)


def make_book() -> bytes:
    """Return a workbook with numbers, dates and merged cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["题型", "题干", "A", "B", "答案"], ["单选", "甲", 1.5, "二", "A"], ["判断", 2]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    return save(book.save)


def make_document() -> bytes:
    """Return a Word file with a list and a table."""
    document = docx.Document()
    document.add_paragraph("1. 甲？", style="List Number")
    document.add_paragraph("A. 一 B. 二")
    document.add_table(rows=2, cols=2).rows[0].cells[0].text = "题干"
    return save(document.save)


def save(write: Callable[[io.BytesIO], None]) -> bytes:
    """Return the bytes that a library writes."""
    raw = io.BytesIO()
    write(raw)
    return raw.getvalue()


def make_pdf() -> bytes:
    """Return a PDF of two pages."""
    with TemporaryDirectory() as folder:
        return write_pdf(
            Path(folder) / "a.pdf", [["1. 甲？", "A. 一 B. 二"], ["答案：A"]]
        ).read_bytes()


OURS = format_workbook([{"id": "fire-001", "kind": "判断", "stem": "甲", "key": "对"}])
FILES = {
    "a.xlsx": make_book(),
    "ours.xlsx": OURS,
    "a.docx": make_document(),
    "a.pdf": make_pdf(),
    "a.xml": MOODLE.encode(),
    "a.gift": GIFT.encode(),
    "a.json": JSON.encode(),
    "a.csv": "题干,答案\n甲,对\n".encode("gb18030"),
    "a.txt": "甲\nA. 一\nB. 二\nANSWER: A\n".encode(),
}
JUNK = st.binary(max_size=12) | st.sampled_from(
    [b"\x00", b"\xff\xfe", b"<", b"]]>", b"{", b"&#0;", b"-1", b"99999999999", "，".encode()]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=12), max_size=25))
def test_lines_in_any_order(lines: list[str]):
    """Lines that mean something, one after the other as they never should be."""
    take("a.txt", "\n".join(lines).encode(errors="surrogatepass"))


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=25, deadline=None)
@given(changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), JUNK), max_size=4))
def test_mutated_files(name: str, changes: list[tuple[float, int, bytes]]):
    """Bytes replaced, lost and added anywhere."""
    take(name, mutate(FILES[name], changes))


@pytest.mark.parametrize("name", ["a.xlsx", "ours.xlsx", "a.docx"])
@settings(max_examples=25, deadline=None)
@given(
    rank=st.integers(0, 30),
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), JUNK), max_size=3),
)
def test_mutated_parts_of_office_files(
    name: str, rank: int, changes: list[tuple[float, int, bytes]]
):
    """The archive is whole, one of the files in it is not."""
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as old, zipfile.ZipFile(raw, "w") as new:
        names = old.namelist()
        for part in names:
            content = old.read(part)
            mutated = mutate(content, changes) if part == names[rank % len(names)] else content
            new.writestr(part, mutated)
    take(name, raw.getvalue())


def mutate(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Return bytes of which some stretches are others."""
    for where, length, junk in changes:
        start = int(where * len(content))
        content = content[:start] + junk + content[start + length :]
    return content
