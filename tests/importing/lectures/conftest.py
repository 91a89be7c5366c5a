"""A bulletin of our own, with the traps that real ones have, and what is understood of it."""

from pathlib import Path

import pytest
from read_lectures import read_text

from lectern.importing.lectures.intake import Intake


@pytest.fixture(scope="session")
def bulletin() -> Intake:
    """Return the bulletin as it was understood."""
    return read_text(Path(__file__).with_name("bulletin.txt").read_text(encoding="utf-8"))
