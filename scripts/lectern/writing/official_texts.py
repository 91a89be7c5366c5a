"""Official texts put beside a course, and out of what is committed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from lectern.model.numerals import format_article
from lectern.model.official_texts import FOLDER
from lectern.writing.files import write_file

_IGNORED: Final = f"/{FOLDER}/"
_IGNORING: Final = ".gitignore"


def keep_official_text(
    root: Path, name: str, title: str, articles: Mapping[str, Sequence[str]]
) -> str:
    """Write a version's words beside the course; return the file's name in it.

    Args:
        root: The course's folder.
        name: Short title and version.
        title: What stands at the file's top.
        articles: From an article's number to its 款.
    """
    blocks = [title]
    for number, paragraphs in articles.items():
        blocks += [format_article(number), *paragraphs]
    path = f"{FOLDER}/{name}.txt"
    _ignore_folder(root / _IGNORING)
    write_file(root / path, "\n\n".join(blocks) + "\n")
    return path


def _ignore_folder(path: Path) -> None:
    """Let Git pass the folder over before there is anything in it."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if _IGNORED not in text.splitlines():
        gap = "" if not text or text.endswith("\n") else "\n"
        write_file(path, f"{text}{gap}{_IGNORED}\n")
