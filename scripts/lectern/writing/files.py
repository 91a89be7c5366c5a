"""Putting a file on the disk so that no reader ever sees half of it."""

import os
import tempfile
from pathlib import Path


def write_file(path: Path, text: str) -> None:
    """Replace the file by `text` in one step, as UTF-8 with LF, making its folder if need be."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Replace the file by `content` in one step, making its folder if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
