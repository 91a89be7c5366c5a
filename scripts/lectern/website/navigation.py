"""Where the pages that the build makes stand in the navigation."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lectern.model.course import EXAM_FOLDER, PRACTICE_FOLDER, SITUATION_FOLDER, Course
from lectern.model.marks import show_text
from lectern.website.made_pages import (
    name_exam_page,
    name_practice_page,
    name_situation_page,
)

PRACTICE_INDEX = f"{PRACTICE_FOLDER}/index.md"
EXAM_INDEX = f"{EXAM_FOLDER}/index.md"
SITUATION_INDEX = f"{SITUATION_FOLDER}/index.md"


def add_pages(nav: list[Any], course: Course) -> list[str]:
    """Put the pages that the build makes into the navigation, each kind after its index.

    Returns:
        The indexes that `nav` lacks although there are pages to follow them.
    """
    banks = [{show_text(bank.title): name_practice_page(bank)} for bank in course.banks]
    tests = [{show_text(test.title): name_exam_page(test)} for test in course.tests]
    situations = [{show_text(one.title): name_situation_page(one)} for one in course.situations]
    pages = {PRACTICE_INDEX: banks, EXAM_INDEX: tests, SITUATION_INDEX: situations}
    return [index for index, own in pages.items() if own and not _insert_after(nav, index, own)]


def expand_folders(nav: list[Any], pages: Iterable[str]) -> None:
    """Put the pages of a folder where the menu names it: `chapters/`, at any depth.

    They come in the order of their names; pages that the menu names themselves keep their place.

    Args:
        nav: The menu as `mkdocs.yml` has it.
        pages: The paths of all pages, below `docs/`.
    """
    named = set(_list_targets(nav))
    _expand(nav, sorted(path for path in pages if path not in named))


def _expand(nav: list[Any], free: Sequence[str]) -> None:
    expanded: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            expanded.append({title: _expand_entry(value, free) for title, value in entry.items()})
        elif _is_folder(entry):
            expanded += _list_pages(entry, free)
        else:
            expanded.append(entry)
    nav[:] = expanded


def _expand_entry(value: object, free: Sequence[str]) -> object:
    """Return a section with its folders expanded; a folder with a title of its own is one."""
    if isinstance(value, list):
        _expand(value, free)
        return value
    return _list_pages(str(value), free) if _is_folder(value) else value


def _list_pages(folder: str, free: Iterable[str]) -> list[str]:
    return [path for path in free if path.startswith(folder)]


def _is_folder(entry: object) -> bool:
    return isinstance(entry, str) and entry.endswith("/") and "://" not in entry


def _list_targets(nav: Iterable[Any]) -> Iterator[str]:
    """Yield what the menu's lines lead to, at any depth."""
    for entry in nav:
        if isinstance(entry, dict):
            yield from _list_targets(entry.values())
        elif isinstance(entry, list):
            yield from _list_targets(entry)
        else:
            yield str(entry)


def _insert_after(nav: list[Any], index: str, pages: Sequence[dict[str, str]]) -> bool:
    """Insert pages after the entry that names the index, at any depth; return if there is one."""
    for position, entry in enumerate(nav):
        children = list(entry.values()) if isinstance(entry, dict) else []
        if index in (entry, *children):
            nav[position + 1 : position + 1] = pages
            return True
        if any(_insert_after(child, index, pages) for child in children if isinstance(child, list)):
            return True
    return False
