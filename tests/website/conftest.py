"""The tiny course, and built sites of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lectern.website.building import build_site

COURSE = Path(__file__).parent.parent / "course"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Return a copy of the tiny course."""
    return Path(shutil.copytree(COURSE, tmp_path / "course"))


@pytest.fixture
def build(course: Path, tmp_path: Path) -> Callable[[], Path]:
    """Return a function that builds the copy and returns the site's folder."""

    def build_copy() -> Path:
        out = tmp_path / "site"
        build_site(course, out)
        return out

    return build_copy
