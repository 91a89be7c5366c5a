"""Texts with gaps, `${title}`, that are filled with what a trainer said."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template


def read_templates(folder: str) -> dict[str, str]:
    """Return the texts of a folder of templates by their paths in it."""
    return dict(sorted(_walk(files("lectern.starting") / folder)))


def fill_gaps(text: str, words: Mapping[str, str]) -> str:
    """Return a text with its gaps filled; one that nothing fills is a mistake of ours."""
    return Template(text).substitute(words)


def _walk(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        path = above + entry.name
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        else:
            yield path, entry.read_text(encoding="utf-8")
