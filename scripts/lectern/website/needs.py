"""What a page loads of the runtime, worked out from its blocks: the one place that decides it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lectern.model.blocks import ExamBlock, ItemQuery, OverviewBlock, PracticeBlock, RoomBlock
from lectern.model.page import Page
from lectern.rendering.hints import CHAPTER_HINTS, HOME_HINTS
from lectern.website.assets import build_asset_url
from lectern.website.course_scripts import CourseScripts


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNeeds:
    """What one page needs.  Addresses are from the site's root, in the order of loading.

    Attributes:
        scripts: The runtime's, and the course's before those that read them.
        styles: The runtime's.
        hints: Those that stand below the title, by name; blocks bring their own.
        long: Whether it may hold a thousand items, each link of which Material would watch.
    """

    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    hints: tuple[str, ...] = ()
    long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """What a page with a certain block, or of a certain sort, loads beside the shared files."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


_SHARED: Final = _Room(scripts=("site.js",), styles=("site.css",))
_ROOMS: Final = {
    "home": _Room(scripts=("home.js",), styles=("home.css",)),
    "overview": _Room(styles=("home.css",)),
    "check": _Room(scripts=("items.js",), styles=("items.css",)),
    "practice": _Room(scripts=("practice.js",), styles=("items.css",)),
    "exam": _Room(scripts=("exam.js",), styles=("exam.css",)),
    "review": _Room(scripts=("review.js",), styles=("review.css",)),
    "progress": _Room(scripts=("progress.js",), styles=("progress.css",)),
    "transcript": _Room(scripts=("transcript.js",), styles=("transcript.css",)),
}
# A room that can do all that another does.
_ABLE: Final = {"practice": "check"}


def find_needs(page: Page, scripts: CourseScripts) -> PageNeeds:
    """Return what a page of the course needs."""
    rooms = [_ROOMS[name] for name in list_rooms(page)]
    own = [name for room in rooms for name in room.scripts]
    styles = [name for room in (_SHARED, *rooms) for name in room.styles]
    return PageNeeds(
        scripts=(*_build_urls(_SHARED.scripts), *scripts.list_urls(page), *_build_urls(own)),
        styles=_build_urls(styles),
        hints=HOME_HINTS if page.is_home else CHAPTER_HINTS if page.is_chapter else (),
        long=any(isinstance(block, PracticeBlock | ExamBlock | RoomBlock) for block in page.blocks),
    )


def find_stray_needs() -> PageNeeds:
    """Return what a page needs that is none of the course's: the page of a wrong address (404)."""
    return PageNeeds(
        scripts=_build_urls(_SHARED.scripts),
        styles=_build_urls((*_SHARED.styles, *_ROOMS["home"].styles)),
    )


def list_rooms(page: Page) -> list[str]:
    """Return the names of a page's rooms, without those that another of them replaces."""
    names = list(dict.fromkeys(_name_rooms(page)))
    replaced = {_ABLE[name] for name in names if name in _ABLE}
    return [name for name in names if name not in replaced]


def _name_rooms(page: Page) -> Iterator[str]:
    if page.is_home:
        yield "home"
    for block in page.blocks:
        match block:
            case ItemQuery():
                yield "check"
            case PracticeBlock():
                yield "practice"
            case ExamBlock():
                yield "exam"
            case RoomBlock():
                yield block.view
            case OverviewBlock():
                yield "overview"


def _build_urls(names: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(map(build_asset_url, dict.fromkeys(names)))
