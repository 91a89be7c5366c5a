"""The version that pages tell of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lectern.website.version import compute_version

CHAPTER = "docs/chapters/01-lending.md"


def test_version_is_the_same_for_the_same_course(course: Path) -> None:
    """Reading it twice gives the same eight digits."""
    version = compute_version(course)
    assert version == compute_version(course)
    assert len(version) == 8
    assert int(version, 16) >= 0


@pytest.mark.parametrize("path", [CHAPTER, "quiz_data/lending.yml", "docs/assets/return.svg"])
def test_version_changes_with_the_course(course: Path, path: str) -> None:
    """A chapter, a bank and a drawing each count."""
    version = compute_version(course)
    (course / path).write_text("changed", encoding="utf-8")
    assert compute_version(course) != version


def test_version_does_not_depend_on_the_system(course: Path) -> None:
    """Neither line breaks of another system nor its hidden files count."""
    version = compute_version(course)
    page = course / CHAPTER
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    (course / "docs" / ".DS_Store").write_text("x", encoding="utf-8")
    (course / "docs" / "~$notes.docx").write_text("x", encoding="utf-8")
    assert compute_version(course) == version


def test_every_page_tells_the_version(build: Callable[[], Path], course: Path) -> None:
    """Title and version stand in the head of every page."""
    site = build()
    version = compute_version(course)
    for name in ("index.html", "chapters/01-lending.html", "practice/lending.html"):
        page = (site / name).read_text(encoding="utf-8")
        assert f'<meta name="lectern-version" content="{version}">' in page
        assert '<meta name="lectern-title" content="' in page
