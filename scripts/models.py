"""Makes the Word file beside each model of the toolbox: `.venv/bin/python scripts/models.py`.

The page is the only source: of its tables, 全文 and 落款 give the document's paragraphs, every
other one a form.  What the page prints bold is what a deputy replaces; in Word it is shaded.
Files come out byte for byte the same for the same pages, so that only real changes show.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

MODELS = Path(__file__).resolve().parent.parent / "docs" / "toolbox" / "models"
HINT = "灰底的地方换成您自己的；写好以后，删去这一行。"
TEXT, CLOSING = "全文", "落款"
FIXED_DAY = datetime(2026, 1, 1, tzinfo=UTC)

_HEADING = re.compile(r"^## (?P<title>\S+) \{#")
_SEPARATOR = re.compile(r"^\|[-|]+\|$")
_MARKED = re.compile(r"\*\*(?P<marked>[^*]+)\*\*")

Rows = list[list[str]]


def read_tables(page: str) -> Iterator[tuple[str, Rows]]:
    """Yield the title and the rows of every section of `page` that is a table."""
    title, rows = "", Rows()
    for line in page.splitlines():
        if heading := _HEADING.match(line):
            if rows:
                yield title, rows
            title, rows = heading["title"], []
        elif line.startswith("|") and not _SEPARATOR.match(line):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
    if rows:
        yield title, rows


def make_document(page: str) -> WordDocument:
    """Return the Word document that `page` describes."""
    document = _start_document()
    for title, rows in read_tables(page):
        if title not in (TEXT, CLOSING):
            _add_form(document, title, rows)
            continue
        for place, (text, *_) in enumerate(rows[1:]):
            paragraph = document.add_paragraph()
            _write(paragraph, text)
            _lay_out(paragraph, text, heads=title == TEXT and place == 0, closes=title == CLOSING)
    return document


def _start_document() -> WordDocument:
    document = Document()
    [section] = document.sections
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(3)
    section.left_margin = section.right_margin = Cm(2.7)
    normal = document.styles["Normal"]
    normal.font.size = Pt(16)
    normal.font.name = "FangSong"
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")
    normal.paragraph_format.line_spacing = Pt(28)
    normal.paragraph_format.space_after = Pt(0)
    properties = document.core_properties
    properties.author, properties.comments = "", ""
    properties.created = properties.modified = FIXED_DAY.replace(tzinfo=None)
    hint = document.add_paragraph().add_run(HINT)
    hint.font.size = Pt(10.5)
    return document


def _write(paragraph: Paragraph, text: str) -> None:
    """Add `text` to `paragraph`; what is marked in it is shaded."""
    for place, part in enumerate(_MARKED.split(text)):
        if not part:
            continue
        run = paragraph.add_run(part)
        if place % 2:
            shading = OxmlElement("w:shd")
            shading.set(qn("w:val"), "clear")
            shading.set(qn("w:fill"), "D9D9D9")
            run._r.get_or_add_rPr().append(shading)  # noqa: SLF001 - no public way to shade


def _lay_out(paragraph: Paragraph, text: str, *, heads: bool, closes: bool) -> None:
    """Set title, addressee, body and closing lines as in an official letter."""
    if heads:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(16)
        for run in paragraph.runs:
            run.font.size, run.bold = Pt(20), True
    elif closes:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif not text.endswith("："):
        paragraph.paragraph_format.first_line_indent = Pt(32)


def _add_form(document: WordDocument, title: str, rows: Rows) -> None:
    """Add a table with a head, the page's rows and four empty ones."""
    document.add_paragraph().add_run(title).bold = True
    blank = [""] * len(rows[0])
    table = document.add_table(rows=0, cols=len(blank), style="Table Grid")
    for row in [*rows, blank, blank, blank, blank]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            [paragraph] = cell.paragraphs
            _write(paragraph, text)
            paragraph.paragraph_format.line_spacing = 1.0
            for run in paragraph.runs:
                run.font.size = Pt(10.5)


def pack(document: WordDocument) -> bytes:
    """Return the file of `document`, without the time at which it was made."""
    made, packed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, FIXED_DAY.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return packed.getvalue()


def main() -> None:
    """Make the file of every model."""
    for page in sorted(MODELS.glob("*.md")):
        if page.stem != "index":
            made = make_document(page.read_text(encoding="utf-8"))
            page.with_suffix(".docx").write_bytes(pack(made))
            print(page.with_suffix(".docx").name)


if __name__ == "__main__":
    main()
