"""Files of many sorts as lines: Word with tables and pictures, Markdown, PDF, and what is refused."""

import base64
import io
from pathlib import Path

import docx
import pytest
from pdf_files import write_pdf
from read_lectures import draw_tree

from lectern.importing.lectures.intake import take_in
from lectern.importing.lectures.sources import SourceError, read_source

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """Return a Word file: headings by style and by number, a table, a picture, a soft break."""
    document = docx.Document()
    document.add_paragraph("怎样查通道", style="Title")
    document.add_heading("先看", level=1)
    document.add_paragraph("看楼道。\n看车道。")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["地方", "多久|一次", "楼道", "每天"], strict=True):
        cell.text = text
    document.add_heading("再记", level=1)
    document.add_paragraph("（一）记时间。几点几分。")
    document.add_picture(io.BytesIO(PICTURE))
    path = tmp_path / "查通道.docx"
    document.save(str(path))
    return path


def test_word_keeps_tables_and_pictures(word: Path):
    """A table is Markdown with its signs as letters; a picture comes along; styles are headings."""
    source = read_source(word)
    intake = take_in(source.lines, word.stem)
    assert [line.partition(" ")[2].split(" ", 2)[2] for line in draw_tree(intake)] == [
        "怎样查通道",
        "先看",
        "再记",
        "记时间",
    ]
    first, second = (chapter.text for chapter in intake.write_chapters())
    assert (
        "\n\n看楼道。\n\n看车道。\n\n| 地方 | 多久\\|一次 |\n| --- | --- |\n| 楼道 | 每天 |\n"
        in first
    )
    [picture] = source.pictures
    assert source.pictures[picture] == PICTURE
    assert f"![图]({picture})" in second


def test_word_tells_places_by_paragraph(word: Path):
    """Two lines of one paragraph have one place to look for them."""
    source = read_source(word)
    assert source.unit == "段"
    assert [source.find_place(line.number) for line in source.lines] == [1, 2, 3, 3, 4, 5, 6, 7]


def test_markdown_keeps_its_blocks(tmp_path: Path):
    """Headings are headings, lists and tables stay, lines of a paragraph are joined."""
    path = tmp_path / "讲稿.md"
    path.write_text(
        "# 查通道\n\n## 先看\n看楼道，\n再看车道。\n\n- 甲\n- 乙\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n",
        encoding="utf-8",
    )
    chapter = take_in(read_source(path).lines, path.stem).write_chapters()[0].text
    assert chapter.endswith(
        "# 先看\n\n看楼道，再看车道。\n\n- 甲\n- 乙\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n"
    )


def test_pdf_is_read_by_page(tmp_path: Path):
    """Lines of a PDF have their page as their place."""
    path = write_pdf(tmp_path / "讲稿.pdf", [["一、先看", "看楼道。"], ["二、再记", "记时间。"]])
    source = read_source(path)
    assert source.unit == "页"
    intake = take_in(source.lines, path.stem)
    assert [chapter.title for chapter in intake.write_chapters()] == ["先看", "再记"]
    assert [source.find_place(outline.lines[1]) for outline in intake.outlines] == [2]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pptx", b"", "读不了“.pptx”文件，能读的是.txt、.md、.docx、.doc、.wps、.rtf、.pdf。"),
        ("a.txt", b"\n \n", "里面没有文字。"),
        ("a.txt", b"PK\x00\x01", "这不是文本文件"),
        ("a.docx", b"not a zip", "这不是完好的.docx文件。"),
        ("a.docx", bytes.fromhex("d0cf11e0a1b11ae1"), "这是旧格式的Word文件，或者加了密码。"),
        ("a.pdf", b"%PDF-1.4 broken", "这不是完好的PDF文件。"),
    ],
)
def test_unreadable_files_say_why(tmp_path: Path, name: str, content: bytes, told: str):
    """A file that cannot be read ends in a sentence, whatever is wrong with it."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceError) as raised:
        read_source(path)
    assert str(raised.value).startswith(told)


def test_old_word_needs_an_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Without LibreOffice an old file is refused with what to do instead."""
    monkeypatch.setattr("lectern.importing.office._find_program", lambda: None)
    path = tmp_path / "a.wps"
    path.write_bytes(b"anything")
    with pytest.raises(SourceError, match=r"要有LibreOffice，这台电脑上没有。.*另存为\.docx"):
        read_source(path)
