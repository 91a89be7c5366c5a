"""What a page loads, by what it holds."""

import re
from collections.abc import Sequence

import pytest

from lectern.diagnostics import Place
from lectern.model.blocks import (
    Block,
    ExamBlock,
    ItemQuery,
    OverviewBlock,
    PracticeBlock,
    RoomBlock,
)
from lectern.model.page import Page
from lectern.website.needs import find_needs, find_stray_needs, list_rooms

PLACE = Place(file="docs/a.md")
CHECK = ItemQuery(on_page=1, place=PLACE)
PRACTICE = PracticeBlock(bank="a", place=PLACE)
EXAM = ExamBlock(test="t", place=PLACE)
REVIEW = RoomBlock(view="review", place=PLACE)


class Scripts:
    """Stands for the course's own scripts."""

    def list_urls(self, page: Page) -> list[str]:
        """Return one script for each block that asks for any."""
        asking = (ExamBlock, RoomBlock)
        return [f"own/{block.WORD}.js" for block in page.blocks if isinstance(block, asking)]


def make_page(*blocks: Block, path: str = "a.md", **meta: str) -> Page:
    """Return a page that holds these blocks."""
    return Page(path=path, title="", meta=meta, blocks=blocks)


def name_files(addresses: Sequence[str]) -> list[str]:
    """Return addresses without folders and versions."""
    return [re.sub(r"^.*/|\?v=\w{8}$", "", address) for address in addresses]


@pytest.mark.parametrize(
    ("page", "rooms"),
    [
        (make_page(), []),
        (make_page(template="home.html"), ["home"]),
        (make_page(CHECK, CHECK, path="chapters/a.md"), ["check"]),
        (make_page(PRACTICE), ["practice"]),
        (make_page(CHECK, PRACTICE), ["practice"]),
        (make_page(EXAM, CHECK), ["exam", "check"]),
        (make_page(REVIEW), ["review"]),
        (make_page(OverviewBlock(place=PLACE)), ["overview"]),
    ],
)
def test_rooms_follow_from_blocks(page: Page, rooms: list[str]) -> None:
    """A block asks for its room, home for its own; practice can do what a check does."""
    assert list_rooms(page) == rooms


def test_course_scripts_come_before_those_that_read_them() -> None:
    """The shared script is first, that of the room last."""
    needs = find_needs(make_page(EXAM), Scripts())
    assert name_files(needs.scripts) == ["site.js", "考试.js", "exam.js"]


@pytest.mark.parametrize("block", [CHECK, PRACTICE, EXAM, REVIEW])
def test_a_room_has_one_script_and_one_style(block: Block) -> None:
    """Beside the shared two a page loads two files of the runtime for the room that it holds."""
    plain = find_needs(make_page(), Scripts())
    needs = find_needs(make_page(block), Scripts())
    own = [name for name in needs.scripts if not name.startswith("own/")]
    assert len(own) == len(plain.scripts) + 1 == 2
    assert len(needs.styles) == len(plain.styles) + 1 == 2


def test_nothing_is_loaded_twice() -> None:
    """Two rooms that share a style bring it once."""
    styles = name_files(find_needs(make_page(EXAM, CHECK), Scripts()).styles)
    assert len(styles) == len(set(styles))
    assert "items.css" in styles


@pytest.mark.parametrize(
    ("page", "hints", "long"),
    [
        (make_page(), (), False),
        (make_page(template="home.html"), ("textSize",), False),
        (make_page(CHECK, path="chapters/a.md"), ("note",), False),
        (make_page(PRACTICE), (), True),
        (make_page(REVIEW), (), True),
    ],
)
def test_hints_and_length(page: Page, hints: tuple[str, ...], *, long: bool) -> None:
    """Below a title the theme shows a hint on home and in chapters; Material leaves long pages."""
    needs = find_needs(page, Scripts())
    assert (needs.hints, needs.long) == (hints, long)


@pytest.mark.parametrize(
    ("page", "offered"),
    [
        (make_page(), ()),
        (make_page(CHECK, path="chapters/a.md"), ("confirm", "note")),
        (make_page(CHECK, EXAM), ("confirm", "flag")),
        (make_page(CHECK, CHECK), ("confirm",)),
    ],
)
def test_hints_of_rooms_are_offered_before_those_of_the_text(
    page: Page, offered: tuple[str, ...]
) -> None:
    """A learner meets each once, in the order in which the script shows them."""
    assert find_needs(page, Scripts()).offered == offered


def test_page_of_a_wrong_address_needs_little() -> None:
    """It has no rooms, keeps no records and shows no hints."""
    needs = find_stray_needs()
    assert name_files(needs.scripts) == ["site.js"]
    assert needs.hints == ()
