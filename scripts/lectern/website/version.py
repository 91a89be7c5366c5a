"""Which state of the course a site shows: the same course gives the same version everywhere."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from lectern.reading.files import BANKS, DOCS

_FOLDERS = (DOCS, BANKS)
_DIGITS = 8


def compute_version(root: Path) -> str:
    """Return eight hex digits that change whenever anything in the course does.

    Args:
        root: The course's folder.
    """
    digest = sha256()
    for path in _list_files(root):
        # Line breaks become what they are on other systems.
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:_DIGITS]


def _list_files(root: Path) -> Iterator[Path]:
    """Yield what learners get something of, in one order; hidden files are editors' and systems'."""
    found = (path for folder in _FOLDERS for path in (root / folder).rglob("*"))
    seen = (path for path in found if path.is_file() and not path.name.startswith((".", "~")))
    yield from sorted(seen, key=lambda path: path.relative_to(root).as_posix())
