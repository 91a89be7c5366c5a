"""Questions in Word files: automatic numbers, soft breaks, tables, pictures, web texts."""

import base64
from email.mime.text import MIMEText
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lectern.diagnostics import Report
from lectern.importing.questions.conversion import convert_draft
from lectern.importing.questions.intake import Intake, read_questions
from lectern.importing.word.numbering import format_number

# One red pixel.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


def read(document: Document, tmp_path: Path) -> Intake:
    """Return what a document holds once it was saved."""
    document.save(tmp_path / "题.docx")
    report = Report()
    intake = read_questions(tmp_path / "题.docx", report)
    assert intake, report.diagnostics
    return intake


def read_stems(intake: Intake) -> list[str]:
    """Return the stems that were found."""
    return [draft.stem for draft in intake.drafts]


def test_numbers_that_word_writes_itself(tmp_path: Path):
    """Questions numbered by Word are told apart, choices lettered by Word are choices."""
    document = docx.Document()
    numbers = add_list(document, "decimal", "%1.")
    for question in ("每人最多借几本？", "每周开放几天？"):
        number(document.add_paragraph(question), numbers)
        letters = add_list(document, "upperLetter", "%1、")
        for choice in ("三", "五"):
            number(document.add_paragraph(choice), letters)
        document.add_paragraph("答案：B")
    intake = read(document, tmp_path)
    assert read_stems(intake) == ["每人最多借几本？", "每周开放几天？"]
    assert [draft.choices for draft in intake.drafts] == [[("A", "三"), ("B", "五")]] * 2
    assert [draft.key for draft in intake.drafts] == ["B", "B"]


def test_lines_within_a_paragraph(tmp_path: Path):
    """Several questions in one paragraph, parted by soft breaks, are several."""
    document = docx.Document()
    run = document.add_paragraph().add_run("1. 甲。（√）")
    run.add_break()
    run.add_text("2. 乙。（×）")
    assert read_stems(read(document, tmp_path)) == ["甲。（　）", "乙。（　）"]


def test_table_with_a_header(tmp_path: Path):
    """A table of questions is read by its columns, in the middle of a document."""
    document = docx.Document()
    document.add_paragraph("试题")
    table = document.add_table(rows=0, cols=3)
    for cells in (["题型", "题干", "答案"], ["判断", "甲。", "对"], ["判断", "乙。", "错"]):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    intake = read(document, tmp_path)
    assert [convert_draft(draft)["key"] for draft in intake.drafts] == ["对", "错"]
    assert intake.drafts[0].place.file.endswith("题.docx（第2段的表格）")


def test_table_that_lays_out_choices(tmp_path: Path):
    """Choices that a table sets side by side belong to the question above."""
    document = docx.Document()
    document.add_paragraph("1. 每人最多借几本？")
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "A. 三本", "B. 五本"
    document.add_paragraph("答案：B")
    [draft] = read(document, tmp_path).drafts
    assert draft.choices == [("A", "三本"), ("B", "五本")]


def test_pictures_are_taken_along(tmp_path: Path):
    """A picture in a stem stays where it stood, and its bytes come with it."""
    (tmp_path / "a.png").write_bytes(PICTURE)
    document = docx.Document()
    run = document.add_paragraph().add_run("1. 看图 ")
    run.add_picture(str(tmp_path / "a.png"))
    run.add_text(" 这是什么？")
    document.add_paragraph("A. 图书  B. 桌子")
    intake = read(document, tmp_path)
    [(path, content)] = intake.pictures.items()
    assert content == PICTURE
    assert path.startswith("assets/questions/")
    assert intake.drafts[0].stem == f"看图 ![图]({path}) 这是什么？"


def test_text_that_was_deleted_is_not_read(tmp_path: Path):
    """What tracked changes took away is gone, what they added is there."""
    document = docx.Document()
    paragraph = document.add_paragraph("1. 甲")
    for tag, text_tag, text in (("w:del", "w:delText", "旧"), ("w:ins", "w:t", "新")):
        change, run, content = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        content.text = text
        run.append(content)
        change.append(run)
        paragraph._p.append(change)
    assert read_stems(read(document, tmp_path)) == ["甲新"]


def test_text_that_is_a_web_page(tmp_path: Path):
    """A document that holds nothing but a web page, as some systems export it, is read."""
    html = "<p>1. 甲。（√）</p><div>2. 乙<b>是</b>什么？</div><ul><li>A. 一</li><li>B. 二</li></ul>"
    page = MIMEText(
        f"<html><head><style>p {{}}</style></head><body>{html}</body></html>", "html", "utf-8"
    )
    document = docx.Document()
    part = Part(
        PackURI("/word/afchunk.mht"), "message/rfc822", page.as_bytes(), document.part.package
    )
    relation = document.part.relate_to(part, RELATIONSHIP_TYPE.A_F_CHUNK)
    chunk = OxmlElement("w:altChunk")
    chunk.set(qn("r:id"), relation)
    document.element.body.insert(0, chunk)
    intake = read(document, tmp_path)
    assert read_stems(intake) == ["甲。（　）", "乙是什么？"]
    assert intake.drafts[1].choices == [("A", "一"), ("B", "二")]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9])
def test_damaged_file_is_told(tmp_path: Path, content: bytes):
    """What is no Word file is refused in words."""
    (tmp_path / "a.docx").write_bytes(content)
    report = Report()
    assert read_questions(tmp_path / "a.docx", report) is None
    assert [found.rule.id for found in report.diagnostics] == ["question-file-damaged"]


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("decimal", ["1", "2", "10", "11", "20", "21"]),
        ("chineseCounting", ["一", "二", "十", "十一", "二十", "二十一"]),
        ("decimalEnclosedCircle", ["①", "②", "⑩", "⑪", "⑳", "21"]),
        ("upperLetter", ["A", "B", "J", "K", "T", "U"]),
        ("lowerRoman", ["i", "ii", "x", "xi", "xx", "xxi"]),
        ("decimalZero", ["01", "02", "10", "11", "20", "21"]),
    ],
)
def test_formats_of_numbers(number_format: str, shown: list[str]):
    """Numbers are written as Word writes them."""
    assert [format_number(count, number_format) for count in (1, 2, 10, 11, 20, 21)] == shown


def add_list(document: Document, number_format: str, text: str) -> str:
    """Add a numbered list to a document and return its id."""
    numbering = document.part.numbering_part.element
    list_id = str(1000 + len(numbering))
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), list_id)
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("w:start", "1"), ("w:numFmt", number_format), ("w:lvlText", text)):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        level.append(child)
    abstract.append(level)
    numbering.insert(0, abstract)
    one = OxmlElement("w:num")
    one.set(qn("w:numId"), list_id)
    reference = OxmlElement("w:abstractNumId")
    reference.set(qn("w:val"), list_id)
    one.append(reference)
    numbering.append(one)
    return list_id


def number(paragraph, list_id: str) -> None:
    """Make a paragraph an entry of a numbered list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = int(list_id)
