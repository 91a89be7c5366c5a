"""Running the command line as a user does, without a process of its own."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from lectern.cli import main
from lectern.cli.catalog import install_catalog

# As `main` does: some words are looked up already when a command is imported.
install_catalog()

COURSE = Path(__file__).parent.parent / "course"


class Outcome(NamedTuple):
    """What a command left behind."""

    code: int | str | None
    out: str
    err: str


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the tiny course, which is also the current folder."""
    monkeypatch.delenv("LECTERN_COURSE", raising=False)
    folder = tmp_path / "course"
    shutil.copytree(COURSE, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., Outcome]:
    """Return a function that runs `lectern` with some words."""

    def run_words(*words: str) -> Outcome:
        monkeypatch.setattr("sys.argv", ["lectern", *words])
        # A process of its own would begin without handlers.
        monkeypatch.setattr(logging.getLogger(), "handlers", [])
        with pytest.raises(SystemExit) as ended:
            main()
        return Outcome(ended.value.code, *capfd.readouterr())

    return run_words
