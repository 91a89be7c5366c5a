"""Putting a file on the disk so that no reader ever sees half of it."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from lectern.writing.locks import HeldError, hold_file

_PREFIX = ".lectern-"
_SUFFIX = ".part"
_MARK = "\ufeff"


def write_file(path: Path, text: str) -> None:
    """Replace the file by `text` in one step, as UTF-8 with LF, making its folder if need be."""
    write_bytes(path, text.encode())


def read_text(path: Path) -> str:
    """Return a text as `rewrite_file` shows it: without a byte order mark, lines ended by LF."""
    return path.read_bytes().decode().removeprefix(_MARK).replace("\r\n", "\n")


def rewrite_file(path: Path, edit: Callable[[str], str]) -> None:
    """Replace a text by what `edit` makes of it; its byte order mark and line ends stay."""
    text = path.read_bytes().decode()
    mark = _MARK if text.startswith(_MARK) else ""
    is_windows = "\r\n" in text
    edited = edit(text.removeprefix(_MARK).replace("\r\n", "\n"))
    write_bytes(path, (mark + (edited.replace("\n", "\r\n") if is_windows else edited)).encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Replace the file by `content` in one step, making its folder if need be.

    A link stays one: what it leads to is replaced.  What an ended process left half-written
    in the folder is cleared away.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    _clear_parts(path.parent)
    # Its name is not made from the file's, which may be as long as names can be.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_PREFIX, suffix=_SUFFIX)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            hold_file(file)
            file.write(content)
        part.chmod(path.stat().st_mode if path.exists() else 0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _clear_parts(folder: Path) -> None:
    """Remove the parts that nobody holds any more."""
    for part in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        try:
            with part.open("r+b") as file:
                hold_file(file)
        except (HeldError, OSError):
            continue
        part.unlink(missing_ok=True)
