"""Lines of official texts, from every type of file trainers have."""

import pytest

from lectern.diagnostics import Report
from lectern.importing.law_files import UNREADABLE_DOCX, WRONG_FILE_TYPE, read_lines

DOWNLOAD = "法律的官方文本，到国家法律法规数据库下载 .docx"


def test_text_lines_keep_their_numbers(write_text):
    """Blank lines are left out, the numbers of the others are those of the file."""
    lines = read_lines(write_text("a.txt", "甲\n\n  乙\n\u3000\n"), Report())
    assert [(line.line, line.text) for line in lines or []] == [(1, "甲"), (3, "  乙")]


def test_docx_lines_are_paragraphs(new_docx):
    """Each paragraph is a line; a soft line break makes two of one number."""
    lines = read_lines(new_docx, Report())
    assert lines is not None
    assert [(line.line, line.text) for line in lines[:2]] == [
        (1, "中华人民共和国"),
        (1, "村庄图书馆示例法"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(tmp_path, encoding):
    """Texts saved by Chinese editors are read whatever their encoding."""
    path = tmp_path / "a.txt"
    path.write_bytes("第一条　图书馆。".encode(encoding))
    lines = read_lines(path, Report())
    assert [line.text for line in lines or []] == ["第一条　图书馆。"]


@pytest.mark.parametrize(
    ("name", "message", "remedy"),
    [
        (
            "法.doc",
            "读不了“.doc”文件，只能读 .docx、.txt 和 .md。",
            "用 Word 或 WPS 打开，另存为 .docx，再来一次。",
        ),
        (
            "法.WPS",
            "读不了“.WPS”文件，只能读 .docx、.txt 和 .md。",
            "用 WPS 打开，另存为 .docx，再来一次。",
        ),
        (
            "法.pdf",
            "读不了“.pdf”文件，只能读 .docx、.txt 和 .md。",
            f"把文字复制到 .txt 文件里，再来一次。PDF 分不清款：{DOWNLOAD}。",
        ),
        (
            "法",
            "读不了“法”文件，只能读 .docx、.txt 和 .md。",
            f"另存为 .docx 或者 .txt；{DOWNLOAD}。",
        ),
    ],
)
def test_wrong_file_type(tmp_path, name, message, remedy):
    """Other types of files are refused with what to do."""
    report = Report()
    assert read_lines(tmp_path / name, report) is None
    [found] = report.diagnostics
    assert (found.rule, found.message, found.remedy) == (WRONG_FILE_TYPE, message, remedy)


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 not a zip", b"plain", b"PK\x05\x06" + bytes(18)]
)
def test_damaged_docx(tmp_path, content):
    """A .docx that is none is told without a traceback."""
    path = tmp_path / "法.docx"
    path.write_bytes(content)
    report = Report()
    assert read_lines(path, report) is None
    [found] = report.diagnostics
    assert found.rule is UNREADABLE_DOCX
    assert found.message == "这不是完好的 .docx 文件。"
    assert found.remedy == f"用 Word、WPS 打开它，再另存为 .docx；{DOWNLOAD}。"


def test_half_downloaded_docx(new_docx):
    """A .docx cut off in the middle is told as damaged."""
    raw = new_docx.read_bytes()
    new_docx.write_bytes(raw[: len(raw) // 2])
    report = Report()
    assert read_lines(new_docx, report) is None
    assert [found.rule for found in report.diagnostics] == [UNREADABLE_DOCX]


def test_old_or_encrypted_docx(tmp_path):
    """A renamed .doc, or a .docx with a password, is recognised by its first bytes."""
    path = tmp_path / "法.docx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    report = Report()
    assert read_lines(path, report) is None
    [found] = report.diagnostics
    assert found.message == "这是旧格式的 Word 文件，或者加了密码。"
    assert found.remedy == "用 Word 或 WPS 打开，去掉密码，另存为 .docx，再来一次。"


def test_missing_file(tmp_path):
    """A file that does not exist is told by the reader of all files."""
    report = Report()
    assert read_lines(tmp_path / "没有.docx", report) is None
    assert [found.rule.id for found in report.diagnostics] == ["unreadable-file"]
