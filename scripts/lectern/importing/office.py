"""Files of old Office and of WPS, saved anew by LibreOffice where it is there.

Nothing of these formats is read by us.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

_PROGRAMS: Final = ("soffice", "libreoffice")
_USUAL_PLACES: Final = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_LONGEST_SECONDS: Final = 180


class NoOfficeError(Exception):
    """LibreOffice is not there."""


class ConversionFailedError(Exception):
    """LibreOffice is there, but could not open the file."""


def save_anew(path: Path, suffix: str) -> bytes:
    """Return what a file of an old format holds as the bytes of a `docx` or `xlsx`.

    Raises:
        NoOfficeError: If there is no LibreOffice.
        ConversionFailedError: If it did not open the file, or took too long.
    """
    program = _find_program()
    if program is None:
        raise NoOfficeError
    with tempfile.TemporaryDirectory() as folder:
        _run_program(program, path, Path(folder), suffix)
        saved = next(Path(folder).glob(f"*.{suffix}"), None)
        if saved is None:
            raise ConversionFailedError
        return saved.read_bytes()


def _find_program() -> str | None:
    found = (shutil.which(name) for name in _PROGRAMS)
    usual = (place for place in _USUAL_PLACES if Path(place).exists())
    return next((program for program in (*found, *usual) if program), None)


def _run_program(program: str, path: Path, folder: Path, suffix: str) -> None:
    # A profile of its own: it neither waits for a window that is open nor runs its macros.
    profile = (folder / "profile").as_uri()
    words = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    words += ["--convert-to", suffix, "--outdir", os.fspath(folder), os.fspath(path.resolve())]
    try:
        subprocess.run(words, check=True, capture_output=True, timeout=_LONGEST_SECONDS)
    except (OSError, subprocess.SubprocessError) as error:
        raise ConversionFailedError from error
