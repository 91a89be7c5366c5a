"""Files before they are opened: links that lead nowhere, names that some system cannot have."""

import os
import shutil
from pathlib import Path

import pytest

from lectern.checks.registry import check_course
from lectern.diagnostics import Report
from lectern.model.file_names import find_name_fault
from lectern.reading.course import read_course
from lectern.reading.files import check_files


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Return a copy of the tiny course."""
    return Path(shutil.copytree(Path(__file__).parents[1] / "course", tmp_path / "course"))


def tell(root: Path) -> list[str]:
    """Return the rules and files told of."""
    report = Report()
    check_files(root, "docs", report)
    return [f"{one.rule.id} {one.place.file}" for one in report.diagnostics]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return an empty folder of pages."""
    folder = tmp_path / "docs"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    "name", ["con", "NUL.md", "com1.tar.gz", "lpt9.yml", "a.", "a ", "a:b.md", "a?.md", "\udcb5.md"]
)
def test_name_that_some_system_cannot_have(name: str) -> None:
    """Devices, ends that Windows cuts, signs it forbids, and bytes that are no text."""
    assert find_name_fault(name)


@pytest.mark.parametrize("name", ["console.md", "com10.md", "com-1.md", "a.nul", "借书 1.md"])
def test_name_that_all_can_have(name: str) -> None:
    """What only begins so is let be."""
    assert not find_name_fault(name)


@pytest.mark.parametrize("target", ["a.md", "nowhere.md"])
def test_link_that_leads_nowhere(docs: Path, target: str) -> None:
    """A link to itself is told as one to nothing is, and the course is read."""
    (docs / "a.md").symlink_to(target)
    assert tell(docs.parent) == ["dead-file-link docs/a.md"]
    assert not read_course(docs.parent, Report()).pages


def test_twins(docs: Path) -> None:
    """Names that differ in case only are told once, at the second."""
    for name in ("A.md", "a.md", "b.md"):
        (docs / name).write_text("# 甲\n", encoding="utf-8")
    assert tell(docs.parent) == ["file-name-case docs/a.md"]


def test_name_that_is_no_text_can_be_printed(docs: Path) -> None:
    """A name of other bytes is told in characters that every terminal takes."""
    (docs / os.fsdecode(b"\xb5\xda.png")).write_bytes(b"")
    assert tell(docs.parent) == ["file-name docs/??.png"]


def test_line_that_would_never_end(docs: Path) -> None:
    """A line of 80,000 brackets is told, and its page is not read."""
    (docs / "a.md").write_text(f"# 甲\n\n{'[a](' * 20_000}\n", encoding="utf-8")
    report = Report()
    assert not read_course(docs.parent, report).pages
    assert [(d.rule.id, d.place.line) for d in report.diagnostics] == [("long-line", 3)]


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("[" * 50, True),
        ("![" * 30, True),
        ("[](" * 30, True),
        ("[][" * 30, True),
        ("<a " * 30, True),
        ("[甲](index.md)和（乙）、[丙](a.md)" * 8, False),
        ("- [ ] 一项", False),
        ("```\n[[[[[[\n```\n", False),
    ],
)
def test_brackets_that_would_never_end(docs: Path, line: str, is_told: bool) -> None:
    """Hundreds of open brackets in the lines of one paragraph are told at its first line."""
    lines = f"{line}\n" * 60
    (docs / "a.md").write_text(f"# 甲\n\n{lines}", encoding="utf-8")
    report = Report()
    read_course(docs.parent, report)
    told = [d.place.line for d in report.diagnostics if d.rule.id == "open-brackets"]
    assert told == ([3] if is_told else [])


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("mkdocs.yml", "mkdocs.yml"),
        ("docs", "docs"),
        ("quiz_data", "quiz_data"),
        ("docs/again", "."),
        ("docs/chapters/again", "../.."),
        ("quiz_data/again", "../quiz_data"),
        ("docs/gone", "nowhere"),
    ],
)
def test_link_that_leads_round(course: Path, link: str, target: str) -> None:
    """A link that leads round or nowhere is told where it stands, and nothing that follows of it."""
    path = course / link
    if path.is_dir():
        path.rename(course / "aside")
    path.unlink(missing_ok=True)
    path.symlink_to(target)
    report = Report()
    check_course(read_course(course, report), report)
    assert [f"{d.rule.id} {d.place.file}" for d in report.diagnostics] == [f"dead-file-link {link}"]


def test_link_to_another_folder_is_none_of_these(course: Path, tmp_path: Path) -> None:
    """A folder that stands elsewhere may be linked."""
    (tmp_path / "pictures").mkdir()
    (course / "docs" / "pictures").symlink_to(tmp_path / "pictures")
    assert tell(course) == []


def test_nothing_follows_from_a_missing_folder(course: Path) -> None:
    """That the pages are gone is told once, and not again of each link to them."""
    (course / "docs").rename(course / "aside")
    report = Report()
    check_course(read_course(course, report), report)
    assert [d.rule.id for d in report.diagnostics] == ["missing-folder"]
