"""A YAML file, or a YAML block of a page, as a mapping whose every part has a place.

Here belongs what can be wrong with a file before its content is looked at: that it is no
text, is too large, is not well-formed, has no root mapping.
"""

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from lectern.diagnostics import Place, Report, Rule
from lectern.reading.encodings import decode_source
from lectern.reading.mending import parse_lines
from lectern.reading.nodes import MappingNode, locate_node
from lectern.reading.source import Source, split_lines
from lectern.reading.tree import CONTROL_CHARACTER, MAX_PROBLEMS
from lectern.refusals import explain_refusal

MAX_BYTES: Final = 10_000_000
_FORBIDDEN = re.compile(
    "[^\t\n\r\x85\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

UNREADABLE_FILE = Rule("unreadable-file")
FILE_TOO_LARGE = Rule("file-too-large")
EMPTY_FILE = Rule("empty-file")
NO_MAPPING = Rule("no-mapping")


@dataclass(slots=True)
class Document:
    """The root mapping of a file or block, and the text its positions refer to."""

    root: MappingNode
    source: Source

    @property
    def type_key(self) -> str:
        """The first key, which says what kind of file it is."""
        return next(iter(self.root.entries), "")


def read_document(path: Path, file: str, report: Report) -> Document | None:
    """Return the document in a file, or nothing after telling why there is none.

    Args:
        path: Where the file is.
        file: How messages call it.
        report: Takes the problems.
    """
    raw = read_bytes(path, file, report)
    text = None if raw is None else decode_source(raw, file, report)
    return None if text is None else parse_document(text, file, report)


def read_bytes(path: Path, file: str, report: Report) -> bytes | None:
    """Return the content of a file that exists and is of a sane size."""
    try:
        size = path.stat().st_size
        if size <= MAX_BYTES:
            return path.read_bytes()
    except OSError as failure:
        reason, _ = explain_refusal(failure)
        report.add(
            UNREADABLE_FILE,
            Place(file=file),
            f"读不了这个文件（{reason}）。",
            remedy="检查文件名、文件的权限，以及它是否正被别的程序打开。",
        )
        return None
    report.add(
        FILE_TOO_LARGE,
        Place(file=file),
        f"文件有{size / 1_000_000:.0f} MB，超过了{MAX_BYTES // 1_000_000} MB。",
        remedy="检查是不是放错了文件；题库太大时分成几个文件。",
    )
    return None


def parse_document(
    text: str, file: str, report: Report, *, first_line: int = 1, margin: str = ""
) -> Document | None:
    """Return the document in `text`, or nothing after telling why there is none.

    Args:
        text: YAML, without the margin.
        file: How messages call the file it is from.
        report: Takes the problems.
        first_line: The line of the file on which `text` begins.
        margin: What stands before every line in the file.
    """
    lines = split_lines(_FORBIDDEN.sub("\ufffd", text))
    return _parse_source(text, Source(file, lines, first_line, margin), report, references=False)


def parse_settings(text: str, file: str, report: Report) -> Document | None:
    """Return the document in a text in which tags, anchors and aliases may stand."""
    lines = split_lines(_FORBIDDEN.sub("\ufffd", text))
    return _parse_source(text, Source(file, lines), report, references=True)


def _parse_source(
    text: str, source: Source, report: Report, *, references: bool
) -> Document | None:
    if not any(line.split("#", 1)[0].strip() for line in source.lines):
        report.add(
            EMPTY_FILE,
            source.locate(0, 0),
            "这里是空的，还没有内容。",
            remedy="写上内容，或删去它。",
        )
        return None
    if _FORBIDDEN.search(text):
        _tell_controls(split_lines(text), source, report)
    typed = split_lines(_FORBIDDEN.sub(" ", text))
    root = parse_lines(typed, source, report, references=references)
    if isinstance(root, MappingNode):
        return Document(root, source)
    if root is not None:
        report.add(
            NO_MAPPING,
            locate_node(root, source),
            "最外层应当是一行行的“键: 值”，这里却不是。",
            remedy="照着已有的文件写：每行先写键，再写英文冒号和一个空格，然后写内容。",
        )
    return None


def _tell_controls(lines: list[str], source: Source, report: Report) -> None:
    found = (
        (number, control)
        for number, line in enumerate(lines)
        for control in _FORBIDDEN.finditer(line)
    )
    for number, control in islice(found, MAX_PROBLEMS):
        report.add(
            CONTROL_CHARACTER,
            source.locate(number, control.start()),
            f"这里有一个看不见的控制字符（U+{ord(control.group()):04X}）。",
            remedy="删去它再重新输入这几个字（常见于从网页或PDF复制的文字）。",
        )
