"""What a page loads of the runtime, worked out from its blocks: the one place that decides it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lectern.model.blocks import (
    ExamBlock,
    ItemQuery,
    OverviewBlock,
    PracticeBlock,
    RoomBlock,
    SituationBlock,
)
from lectern.model.page import Page
from lectern.rendering.hints import (
    CHAPTER_HINTS,
    CHECK_HINTS,
    EXAM_HINTS,
    HOME_HINTS,
    PRACTICE_HINTS,
    VIEW_HINTS,
)
from lectern.website.assets import build_asset_url
from lectern.website.course_scripts import CourseScripts


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNeeds:
    """What one page needs.  Addresses are from the site's root, in the order of loading.

    Attributes:
        scripts: The runtime's, and the course's before those that read them.
        styles: The runtime's.
        hints: Those that stand below the title, by name; rooms bring their own.
        offered: All hints, in the order in which a learner meets them.
        long: Whether it may hold a thousand items, each link of which Material would watch.
    """

    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    hints: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """What a page with a certain block, or of a certain sort, loads beside the shared files."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


_SHARED: Final = _Room(scripts=("site.js",), styles=("site.css",))
_ROOMS: Final = {
    "home": _Room(scripts=("home.js",), styles=("home.css",)),
    "banks": _Room(scripts=("home.js",), styles=("home.css",)),
    "exams": _Room(scripts=("home.js",), styles=("home.css",)),
    "overview": _Room(styles=("home.css",)),
    "check": _Room(scripts=("items.js",), styles=("items.css",), hints=CHECK_HINTS),
    "practice": _Room(scripts=("practice.js",), styles=("items.css",), hints=PRACTICE_HINTS),
    "exam": _Room(scripts=("exam.js",), styles=("exam.css",), hints=EXAM_HINTS),
    "situation": _Room(scripts=("situation.js",), styles=("situation.css",)),
    "review": _Room(scripts=("review.js",), styles=("review.css",), hints=VIEW_HINTS["review"]),
    "progress": _Room(
        scripts=("progress.js",), styles=("progress.css",), hints=VIEW_HINTS["progress"]
    ),
    "transcript": _Room(scripts=("transcript.js",), styles=("transcript.css",)),
    "verification": _Room(scripts=("transcript.js",), styles=("transcript.css",)),
}
# A room that can do all that another does.
_ABLE: Final = {"practice": "check"}


def find_needs(page: Page, scripts: CourseScripts) -> PageNeeds:
    """Return what a page of the course needs."""
    rooms = [_ROOMS[name] for name in list_rooms(page)]
    own = [name for room in rooms for name in room.scripts]
    styles = [name for room in (_SHARED, *rooms) for name in room.styles]
    hints = HOME_HINTS if page.is_home else CHAPTER_HINTS if page.is_chapter else ()
    return PageNeeds(
        scripts=(*_build_urls(_SHARED.scripts), *scripts.list_urls(page), *_build_urls(own)),
        styles=_build_urls(styles),
        hints=hints,
        offered=tuple(
            dict.fromkeys(name for each in (*(r.hints for r in rooms), hints) for name in each)
        ),
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
            case SituationBlock():
                yield "situation"
            case RoomBlock():
                yield block.view
            case OverviewBlock():
                yield "overview"


def _build_urls(names: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(map(build_asset_url, dict.fromkeys(names)))
