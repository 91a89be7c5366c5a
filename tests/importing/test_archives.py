"""Archives that must not be opened."""

import tracemalloc
import zipfile
from io import BytesIO

import pytest

from lectern.diagnostics import Report
from lectern.importing.archives import find_danger
from lectern.importing.law_files import UNSAFE_DOCX, read_lines


def build_archive(files: dict[str, bytes]) -> bytes:
    """Return an archive of these files."""
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return raw.getvalue()


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """Return an archive whose text unpacks to 300 MB, written piece by piece."""
    raw = BytesIO()
    with (
        zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as file,
    ):
        for _ in range(300):
            file.write(bytes(1_000_000))
    return raw.getvalue()


@pytest.mark.parametrize(
    ("files", "danger"),
    [
        ({"word/document.xml": b"<a/>"}, ""),
        ({"a.xml": b"<!DOCTYPE a SYSTEM 'file:///x'><a/>"}, "里面声明了实体，可能指向别的文件"),
        ({"a.rels": "<!DOCTYPE a><a/>".encode("utf-16")}, "里面声明了实体，可能指向别的文件"),
        ({"../word/document.xml": b""}, "里面有指向别处的文件名"),
        ({"/etc/passwd": b""}, "里面有指向别处的文件名"),
        ({"word\\..\\..\\a": b""}, "里面有指向别处的文件名"),
        ({"C:/a": b""}, "里面有指向别处的文件名"),
        ({"word/vbaProject.bin": b""}, "里面有宏"),
        ({f"word/{n}": b"" for n in range(5001)}, "里面有5001个文件"),
        ({"word/document.xml": bytes(31_000_000)}, "里面的文字解开以后有31MB"),
        ({"word/media/a.png": bytes(31_000_000)}, ""),
    ],
)
def test_danger(files, danger):
    """What is dangerous is named; a large picture is not."""
    assert find_danger(build_archive(files)) == danger


def test_password():
    """An entry that is encrypted is told as such."""
    raw = bytearray(build_archive({"a": b"x"}))
    # The flags of the entry in the archive's directory.
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    assert find_danger(bytes(raw)) == "加了密码"


@pytest.mark.parametrize("raw", [b"", b"plain", b"PK\x05\x06" + bytes(17)])
def test_no_archive(raw):
    """What is no archive is left to its reader."""
    assert find_danger(raw) == ""


def test_bomb_is_refused_without_unpacking(tmp_path, bomb):
    """A .docx that unpacks to hundreds of megabytes takes only what it has on the disk."""
    path = tmp_path / "法.docx"
    path.write_bytes(bomb)
    report = Report()
    tracemalloc.start()
    assert read_lines(path, report) is None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    [found] = report.diagnostics
    assert (found.rule, found.message) == (UNSAFE_DOCX, "没有打开这个 .docx：解开以后有300MB。")
    assert peak < 20_000_000
