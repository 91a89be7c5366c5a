"""`lectern import lecture`: chapters in the course, and what is told of them."""

import base64
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import docx

from lectern.website.building import build_site

BULLETIN = Path(__file__).parents[1] / "importing" / "lectures" / "bulletin.txt"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def list_chapters(course: Path) -> list[str]:
    """Return the names of the chapters."""
    return sorted(path.name for path in (course / "docs/chapters").iterdir())


def use_folder(course: Path) -> None:
    """Let the menu name the whole folder of chapters, as that of a new course does."""
    settings = course / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("chapters/01-lending.md", "chapters/"), encoding="utf-8")


def test_bulletin_becomes_chapters_that_build_strictly(run: Callable, course: Path, tmp_path: Path):
    """One chapter a top section, behind those that are there, without an error or a warning."""
    use_folder(course)
    shutil.copy(BULLETIN, course / "2026-03.txt")
    outcome = run("import", "lecture", "2026-03.txt")
    assert outcome.code == 0
    assert outcome.out.startswith("2026-03.txt：2讲，25节，5章。\n")
    assert "接起了断开的段落4处（行号）：30→32、38→40、74→76、98→100。" in outcome.out
    assert "  第88行：“二要”前面没有上一个，看看原文是不是漏了。\n" in outcome.out
    assert list_chapters(course) == [
        "01-lending.md",
        "02-2026-03-1-1.md",
        "03-2026-03-1-2.md",
        "04-2026-03-2-1.md",
        "05-2026-03-2-2.md",
        "06-2026-03-2-3.md",
    ]
    assert run("check").out == "0个错误，0个警告。\n"
    build_site(course, tmp_path / "site", strict=True)


def test_second_import_changes_nothing(run: Callable, course: Path):
    """Chapters that somebody may have worked on are not written over, nor made twice."""
    shutil.copy(BULLETIN, course / "a.txt")
    assert run("import", "lecture", "a.txt").code == 0
    before = {
        name: (course / "docs/chapters" / name).read_bytes() for name in list_chapters(course)
    }
    outcome = run("import", "lecture", "a.txt")
    assert outcome.code == 1
    assert "这份讲稿已经导入过：02-a-1-1.md等5章，没有动。" in outcome.err
    assert {n: (course / "docs/chapters" / n).read_bytes() for n in list_chapters(course)} == before


def test_other_folder_shows_pictures_too(run: Callable, course: Path):
    """Pictures go below `assets`, and are found from whatever folder the chapters stand in."""
    document = docx.Document()
    document.add_paragraph("一、看图")
    document.add_picture(io.BytesIO(PICTURE))
    document.save(str(course / "图.docx"))
    assert run("import", "lecture", "图.docx", "--into", "docs/drafts/new").code == 0
    [chapter] = (course / "docs/drafts/new").iterdir()
    assert chapter.name == "01-lecture-1-1.md"
    [picture] = (course / "docs/assets/lectures").iterdir()
    assert f"![图](../../assets/lectures/{picture.name})" in chapter.read_text(encoding="utf-8")


def test_folder_must_hold_pages(run: Callable, course: Path):
    """Chapters outside `docs` would be no part of the course."""
    shutil.copy(BULLETIN, course / "a.txt")
    outcome = run("import", "lecture", "a.txt", "--into", "chapters")
    assert outcome.code == 2
    assert "“chapters”不在课程的docs文件夹里，例如 docs/chapters。" in outcome.err


def test_unreadable_file_is_told(run: Callable, course: Path):
    """Nothing is written of a file that cannot be read."""
    (course / "a.docx").write_bytes(b"broken")
    outcome = run("import", "lecture", "a.docx")
    assert outcome.code == 1
    assert outcome.err.startswith("错误：读不了 a.docx：这不是完好的.docx文件。")
    assert outcome.err.endswith("再来一次。什么都没有写。\n")
    assert list_chapters(course) == ["01-lending.md"]
