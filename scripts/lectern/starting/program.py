"""The program itself, for the folder of a new course: so that it can be passed on as it is."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import lectern

_ROOT: Final = Path(lectern.__file__).parents[2]
_PACKAGE: Final = "scripts/lectern"
# What a course needs of a checkout: `run.py`, what it installs, and the package.
_FILES: Final = (
    "scripts/run.py",
    "scripts/errand.py",
    "pyproject.toml",
    "requirements.lock",
    "requirements-test.lock",
    "LICENSE",
    ".gitignore",
)
# Sources of the runtime and their tools are for those who change the program.
_LEFT_OUT: Final = (f"{_PACKAGE}/runtime/",)
_KEPT: Final = (f"{_PACKAGE}/runtime/dist/", f"{_PACKAGE}/runtime/__init__.py")


def read_program() -> dict[str, bytes]:
    """Return the files that run a course, by their paths; none where Lectern is installed."""
    if not (_ROOT / "scripts" / "run.py").is_file():
        return {}
    return {path: (_ROOT / path).read_bytes() for path in sorted([*_FILES, *_list_package()])}


def _list_package() -> Iterator[str]:
    for folder, folders, names in os.walk(_ROOT / _PACKAGE):
        folders[:] = [name for name in folders if name not in ("__pycache__", "node_modules")]
        for name in names:
            path = (Path(folder) / name).relative_to(_ROOT).as_posix()
            if not path.startswith(_LEFT_OUT) or path.startswith(_KEPT):
                yield path
