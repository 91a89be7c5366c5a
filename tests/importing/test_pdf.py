"""The text of PDF files."""

from pathlib import Path

import pytest
from pdf_files import write_pdf

from lectern.importing.pdf import PdfLine, read_pdf

LONG = "图书馆每周开放五天，节假日照常开放，开放时间由馆长和读者小组商"


def read(path: Path) -> list[PdfLine]:
    """Return the lines of a file."""
    return read_pdf(path.read_bytes())


def test_a_line_that_goes_on_is_one(tmp_path: Path):
    """A full line is joined to the next, on the next page too; a short one is not."""
    pages = [["标题", LONG], ["量。", "A. 对 B. 错"]]
    assert read(write_pdf(tmp_path / "a.pdf", pages)) == [
        PdfLine(text="标题", page=1),
        PdfLine(text=f"{LONG}量。", page=1),
        PdfLine(text="A. 对 B. 错", page=2),
    ]


@pytest.mark.parametrize(
    "start", ["2. 乙？", "A. 一", "（一）借阅", "【答案】A", "二、判断题", "① 书"]
)
def test_what_begins_anew_is_not_joined(tmp_path: Path, start: str):
    """However full the line above is."""
    texts = [line.text for line in read(write_pdf(tmp_path / "a.pdf", [[LONG, start]]))]
    assert texts == [LONG, start]


def test_running_heads_and_page_numbers_are_dropped(tmp_path: Path):
    """What most pages have at their edges, and the numbers of pages, are no text."""
    pages = [["区图书馆题库", f"第{n}条内容", f"- {n} -"] for n in range(1, 5)]
    texts = [line.text for line in read(write_pdf(tmp_path / "a.pdf", pages))]
    assert texts == ["第1条内容", "第2条内容", "第3条内容", "第4条内容"]


def test_pages_without_text_have_no_lines(tmp_path: Path):
    """A scan is pictures alone."""
    assert read(write_pdf(tmp_path / "a.pdf", [[], []])) == []
