"""Files of old Office and WPS, saved anew by LibreOffice."""

from pathlib import Path

import docx
import openpyxl
import pytest

from lectern.diagnostics import Report
from lectern.importing.questions.intake import Intake, read_questions

# Stands in for LibreOffice: takes its words, and saves what lies beside it.
STAND_IN = """\
#!/bin/sh
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && folder=$2; shift; done
{work}
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that puts a stand-in for LibreOffice on the path, which does some work."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")

    def install_stand_in(work: str) -> None:
        program = folder / "soffice"
        program.write_text(STAND_IN.format(work=work), encoding="utf-8")
        program.chmod(0o755)

    return install_stand_in


def read(path: Path) -> tuple[Intake | None, list[str]]:
    """Return what a file holds, and the messages of what is wrong with it."""
    path.write_bytes(b"old")
    report = Report()
    return read_questions(path, report), [found.message for found in report.diagnostics]


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".rtf"])
def test_reads_what_libreoffice_saves(tmp_path: Path, install, suffix: str):
    """The document that it makes is read like any other."""
    document = docx.Document()
    document.add_paragraph("1. 甲。（√）")
    document.save(str(tmp_path / "made.docx"))
    install(f'cp "{tmp_path}/made.docx" "$folder/题.docx"')
    intake, messages = read(tmp_path / f"题{suffix}")
    assert intake
    assert ([draft.stem for draft in intake.drafts], messages) == (["甲。（　）"], [])


def test_without_libreoffice_it_is_said_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Nothing is half read."""
    monkeypatch.setenv("PATH", str(tmp_path))
    _, messages = read(tmp_path / "题.doc")
    assert messages == ["读“.doc”文件要用LibreOffice，这台电脑上没有。"]


@pytest.mark.parametrize("work", ["exit 0", "exit 1"])
def test_what_libreoffice_cannot_open_is_told(tmp_path: Path, install, work: str):
    """Whether it says so, or saves nothing."""
    install(work)
    _, messages = read(tmp_path / "题.wps")
    assert messages == ["LibreOffice打不开这个文件：它坏了，或者加了密码。"]


def test_old_workbook_is_read_as_it_looks(tmp_path: Path, install):
    """LibreOffice knows the number formats of a .xls; places name the file that was given."""
    book = openpyxl.Workbook()
    book.active.append(["题干", "选项A", "选项B", "答案"])
    book.active.append(["超过多少？", 0.5, 7, "A"])
    book.active["B2"].number_format, book.active["C2"].number_format = "0%", "000"
    book.save(tmp_path / "made.xlsx")
    install(f'cp "{tmp_path}/made.xlsx" "$folder/题.xlsx"')
    intake, messages = read(tmp_path / "题.xls")
    assert intake
    (draft,) = intake.drafts
    assert (draft.choices, messages, intake.leftovers) == ([("A", "50%"), ("B", "007")], [], [])
    assert draft.place.file == f"{tmp_path.as_posix()}/题.xls（Sheet）"


def test_new_workbook_under_an_old_name_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Web systems call whatever they export .xls."""
    monkeypatch.setenv("PATH", str(tmp_path))
    book = openpyxl.Workbook()
    book.active.append(["题干", "答案"])
    book.active.append(["甲。", "对"])
    book.save(tmp_path / "题.xlsx")
    path = (tmp_path / "题.xlsx").rename(tmp_path / "题.xls")
    intake = read_questions(path, Report())
    assert intake
    assert ([draft.stem for draft in intake.drafts], intake.leftovers) == (["甲。"], [])
