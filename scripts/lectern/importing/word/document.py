"""A Word file's paragraphs, tables and pictures, in their order."""

import email
import email.policy
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Final, TypeAlias

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from lectern.importing.web_pages import list_lines
from lectern.importing.word.numbering import Numbering

_BREAKS: Final = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t"}
_TEXT: Final = qn("w:t")
_DELETED: Final = qn("w:del")
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLIP: Final = qn("a:blip")
_EMBEDS: Final = (qn("r:embed"), qn("r:id"))
_PICTURE_SUFFIXES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp"})

Rows: TypeAlias = list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or a table.

    Attributes:
        number: Its place among the document's blocks, from 1.
        text: A paragraph's text, its automatic number before it; soft breaks are line breaks.
        style: The name of a paragraph's style.
        rows: A table's cells; empty for a paragraph.
    """

    number: int
    text: str = ""
    style: str = ""
    rows: Rows = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class WordFile:
    """What a Word file shows.

    Attributes:
        pictures: The bytes of each picture by its path, which texts refer to as `![图](路径)`.
    """

    blocks: list[Block] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)


def read_word_file(raw: bytes, folder: str) -> WordFile:
    """Return what a .docx shows.

    Args:
        raw: The file.
        folder: The folder below `docs/` into which its pictures will go.

    Raises:
        Exception: Whatever python-docx, zipfile and lxml raise of a damaged file.
    """
    document = docx.Document(io.BytesIO(raw))
    word_file = WordFile()
    reader = _Reader(document, folder, word_file.pictures)
    word_file.blocks = [
        block for number, element in enumerate(document.element.body, start=1)
        for block in reader.read_element(number, element)
    ]  # fmt: skip
    return word_file


class _Reader:
    """Reads the elements of one document's body."""

    def __init__(self, document: Document, folder: str, pictures: dict[str, bytes]) -> None:
        self._document = document
        self._folder = folder
        self._numbering = Numbering(document)
        self._pictures = pictures

    def read_element(self, number: int, element: Any) -> Iterator[Block]:  # noqa: ANN401 - lxml has no types
        """Yield the blocks of one element: most are one, a text from the web is many."""
        if element.tag == qn("w:p"):
            paragraph = Paragraph(element, self._document._body)  # noqa: SLF001 - as python-docx does
            style = paragraph.style.name if paragraph.style is not None else ""
            yield Block(number=number, text=self._read_paragraph(paragraph), style=style or "")
        elif element.tag == qn("w:tbl"):
            table = Table(element, self._document._body)  # noqa: SLF001 - as python-docx does
            yield Block(number=number, rows=self._read_rows(table))
        elif element.tag == qn("w:altChunk"):
            for line in self._read_chunk(element.get(qn("r:id"))):
                yield Block(number=number, text=line)
        elif element.tag == qn("w:sdt"):
            for child in element.iterfind(f"{qn('w:sdtContent')}/*"):
                yield from self.read_element(number, child)

    def _read_paragraph(self, paragraph: Paragraph) -> str:
        number = self._numbering.write_number(paragraph)
        text = "".join(self._walk(paragraph._p))  # noqa: SLF001 - runs alone leave out links and pictures
        return f"{number} {text}" if number and text.strip() else text

    def _walk(self, element: Any) -> Iterator[str]:  # noqa: ANN401 - lxml has no types
        """Yield the texts of an element in order, without what was deleted."""
        for child in element:
            if child.tag == _TEXT:
                yield child.text or ""
            elif child.tag in _BREAKS:
                yield _BREAKS[child.tag]
            elif child.tag == _BLIP or str(child.tag).endswith("}imagedata"):
                yield self._keep_picture(child)
            elif child.tag not in (_DELETED, _FALLBACK):
                yield from self._walk(child)

    def _read_rows(self, table: Table) -> Rows:
        return [
            ["\n".join(self._read_paragraph(one) for one in cell.paragraphs) for cell in row.cells]
            for row in table.rows
        ]

    def _keep_picture(self, element: Any) -> str:  # noqa: ANN401 - lxml has no types
        relation = next((element.get(name) for name in _EMBEDS if element.get(name)), "")
        part = self._document.part.related_parts.get(relation)
        if part is None:
            return ""
        suffix = PurePosixPath(str(part.partname)).suffix.lower()
        if suffix not in _PICTURE_SUFFIXES:
            return "（这里有一张图，格式不能用）"
        path = f"{self._folder}/{hashlib.sha256(part.blob).hexdigest()[:12]}{suffix}"
        self._pictures[path] = part.blob
        return f"![图]({path})"

    def _read_chunk(self, relation: str) -> list[str]:
        """Return the lines of a web page that lies within the file (ECMA-376 part 1, 17.17.2)."""
        part = self._document.part.related_parts[relation]
        message = email.message_from_bytes(part.blob, policy=email.policy.default)
        page = message.get_body(("html", "plain")) if message.items() else None
        content = page.get_content() if page else part.blob.decode("utf-8", errors="replace")
        return list_lines(content)
