"""How the home page divides the menu: chapters first, what is for trainers last."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lectern.model.blocks import ExamBlock, PracticeBlock, RoomBlock
from lectern.model.page import Page
from lectern.rendering.hubs import HUBS

_TRAINERS = "trainers/"
# Blocks of pages that a hub leads to.
_MADE = (PracticeBlock, ExamBlock)
# One has a tile of its own.
_TILED = frozenset({*HUBS, "review"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A section of the menu as home lists it.

    Attributes:
        title: The section's.
        entries: Of each line its title and its page; of a section within, the first page.
    """

    title: str
    entries: list[tuple[str, Any]]


@dataclass(slots=True, kw_only=True)
class HomeGroups:
    """The menu's sections by where home lists them.

    Attributes:
        chapters: What is read.
        others: What is looked up.
        records: What stands in the menu beside the hubs, which have tiles.
        trainers: What is for trainers.
    """

    chapters: list[Group] = field(default_factory=list)
    others: list[Group] = field(default_factory=list)
    records: list[Group] = field(default_factory=list)
    trainers: list[Group] = field(default_factory=list)


def sort_groups(items: Iterable[Any], find_page: Callable[[str], Page]) -> HomeGroups:
    """Return the sections of a menu by where home lists them.

    Args:
        items: The menu's top level, as MkDocs has it.
        find_page: Finds a page of the course by its path below `docs/`.
    """
    groups = HomeGroups()
    for section in items:
        if not section.children:
            continue
        group = Group(title=section.title, entries=list(_list_entries(section.children)))
        paths = [page.file.src_uri for _, page in group.entries]
        pages = [find_page(path) for path in paths]
        if any(page.is_chapter for page in pages):
            groups.chapters.append(group)
        elif all(path.startswith(_TRAINERS) for path in paths):
            groups.trainers.append(group)
        elif any(map(_has_tile, pages)):
            rest = [
                entry for entry, page in zip(group.entries, pages, strict=True) if _is_rest(page)
            ]
            groups.records.append(Group(title=group.title, entries=rest))
        else:
            groups.others.append(group)
    return groups


def _list_entries(children: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    for child in children:
        first = _find_first(child)
        if first is not None:
            yield child.title, first


def _find_first(entry: Any) -> Any | None:  # noqa: ANN401 - MkDocs' sections, pages and links
    """Return the first page of a line of the menu; a link to elsewhere has none."""
    if not entry.children:
        return entry if getattr(entry, "file", None) else None
    return next(filter(None, map(_find_first, entry.children)), None)


def _has_tile(page: Page) -> bool:
    return any(room.view in _TILED for room in page.select_blocks(RoomBlock))


def _is_rest(page: Page) -> bool:
    """Whether a page beside the hubs is none that a hub or a tile leads to."""
    return not _has_tile(page) and not any(isinstance(one, _MADE) for one in page.blocks)
