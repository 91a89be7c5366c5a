"""How a command is written for the trainer who is to type it.

`run.py` says how it was called itself; where Lectern is installed, the command is `lectern`.
"""

import os
from typing import Final

_VARIABLE: Final = "LECTERN_PROGRAM"


def name_program() -> str:
    """Return what stands before every command: `python3 scripts/run.py`, or `lectern`."""
    return os.environ.get(_VARIABLE) or "lectern"


def write_command(words: str) -> str:
    """Return a command as it is typed here."""
    return f"{name_program()} {words}"
