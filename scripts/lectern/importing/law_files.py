"""Lines of an official text, from .docx, plain text or Markdown.

What the lines mean is for `law_texts`.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import docx

from lectern.diagnostics import Place, Report, Rule
from lectern.importing.archives import find_danger
from lectern.reading.document import read_bytes
from lectern.reading.encodings import decode_source

TEXT_SUFFIXES = frozenset({".docx", ".txt", ".md"})

WRONG_FILE_TYPE = Rule("law-file-type")
UNREADABLE_DOCX = Rule("law-file-damaged")
UNSAFE_DOCX = Rule("law-file-unsafe")

# The words fit both who registers laws and who compares a course with other texts.
_DOWNLOAD = "法律的官方文本，到国家法律法规数据库下载 .docx"
_REMEDIES = {
    ".doc": "用 Word 或 WPS 打开，另存为 .docx，再来一次。",
    ".wps": "用 WPS 打开，另存为 .docx，再来一次。",
    ".pdf": f"把文字复制到 .txt 文件里，再来一次。PDF 分不清款：{_DOWNLOAD}。",
}
# The first bytes of the old binary .doc, and of a .docx with a password.
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")


def read_lines(path: Path, report: Report) -> list[Place] | None:
    """Return the lines that are not blank, each as the place where it stands, or None.

    In a .docx the line number is that of the paragraph.
    """
    file, suffix = path.as_posix(), path.suffix.lower()
    if suffix not in TEXT_SUFFIXES:
        _report_type(path, report)
        return None
    raw = read_bytes(path, file, report)
    if raw is None:
        return None
    if suffix == ".docx":
        return _read_docx(raw, file, report)
    text = decode_source(raw, file, report)
    return None if text is None else _place_lines(file, enumerate(text.splitlines(), start=1))


def _read_docx(raw: bytes, file: str, report: Report) -> list[Place] | None:
    if raw.startswith(_OLD_OFFICE):
        report.add(
            UNREADABLE_DOCX,
            Place(file=file),
            "这是旧格式的 Word 文件，或者加了密码。",
            remedy="用 Word 或 WPS 打开，去掉密码，另存为 .docx，再来一次。",
        )
        return None
    if danger := find_danger(raw):
        report.add(
            UNSAFE_DOCX,
            Place(file=file),
            f"没有打开这个 .docx：{danger}。",
            remedy="用 Word 或 WPS 打开，全选，把文字复制到一个新的文件里，存为 .docx 或者 .txt；"
            f"{_DOWNLOAD}。",
        )
        return None
    try:
        paragraphs = [paragraph.text for paragraph in docx.Document(BytesIO(raw)).paragraphs]
    except Exception:  # noqa: BLE001 - python-docx, zipfile and lxml raise nearly anything
        report.add(
            UNREADABLE_DOCX,
            Place(file=file),
            "这不是完好的 .docx 文件。",
            remedy=f"用 Word、WPS 打开它，再另存为 .docx；{_DOWNLOAD}。",
        )
        return None
    return _place_lines(
        file,
        ((n, line) for n, text in enumerate(paragraphs, start=1) for line in text.splitlines()),
    )


def _place_lines(file: str, numbered: Iterable[tuple[int, str]]) -> list[Place]:
    return [
        Place(file=file, line=number, length=len(text), text=text)
        for number, text in numbered
        if text.strip()
    ]


def _report_type(path: Path, report: Report) -> None:
    report.add(
        WRONG_FILE_TYPE,
        Place(file=path.as_posix()),
        f"读不了“{path.suffix or path.name}”文件，只能读 .docx、.txt 和 .md。",
        remedy=_REMEDIES.get(path.suffix.lower(), f"另存为 .docx 或者 .txt；{_DOWNLOAD}。"),
    )
