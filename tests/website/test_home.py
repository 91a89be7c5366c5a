"""How the home page divides the menu."""

from types import SimpleNamespace

from lectern.diagnostics import Place
from lectern.model.blocks import Block, ExamBlock, PracticeBlock, RoomBlock
from lectern.model.page import Page
from lectern.website.home import sort_groups

PLACE = Place(file="docs/a.md")
BLOCKS: dict[str, tuple[Block, ...]] = {
    "practice/index.md": (RoomBlock(view="banks", place=PLACE),),
    "practice/a.md": (PracticeBlock(bank="a", place=PLACE),),
    "exam/t.md": (ExamBlock(test="t", place=PLACE),),
    "review.md": (RoomBlock(view="review", place=PLACE),),
    "progress.md": (RoomBlock(view="progress", place=PLACE),),
}


def find_page(path: str) -> Page:
    """Return a page with its blocks."""
    return Page(path=path, title="", meta={}, blocks=BLOCKS.get(path, ()))


def make_entry(path: str) -> SimpleNamespace:
    """Return a page of the menu; a link to elsewhere has no path."""
    file = SimpleNamespace(src_uri=path) if path else None
    return SimpleNamespace(title=path, file=file, children=None)


def make_section(title: str, *children: SimpleNamespace | str) -> SimpleNamespace:
    """Return a section of the menu."""
    entries = [make_entry(one) if isinstance(one, str) else one for one in children]
    return SimpleNamespace(title=title, children=entries)


def sort(*sections: SimpleNamespace) -> dict[str, list[tuple[str, list[str]]]]:
    """Return, by where they are listed, the titles of sections and of their lines."""
    groups = sort_groups([make_entry("index.md"), *sections], find_page)
    places = ("chapters", "others", "records", "trainers")
    return {
        place: [(one.title, [title for title, _ in one.entries]) for one in getattr(groups, place)]
        for place in places
        if getattr(groups, place)
    }


def test_each_section_has_its_place() -> None:
    """Chapters, what is looked up, and trainers' pages are told apart by their pages."""
    sections = (
        make_section("课程", "chapters/a.md", "glossary.md"),
        make_section("工具", "toolbox/a.md"),
        make_section("老师", "trainers/index.md"),
    )
    assert sort(*sections) == {
        "chapters": [("课程", ["chapters/a.md", "glossary.md"])],
        "others": [("工具", ["toolbox/a.md"])],
        "trainers": [("老师", ["trainers/index.md"])],
    }


def test_what_has_a_tile_is_not_listed() -> None:
    """Nor is what a hub leads to; what stands beside them in the menu is."""
    listed = ("practice/index.md", "practice/a.md", "exam/t.md", "review.md", "progress.md")
    assert sort(make_section("练", *listed)) == {"records": [("练", ["progress.md"])]}


def test_section_within_is_one_line() -> None:
    """It has its own title and leads to its first page; links to elsewhere are left out."""
    within = make_section("范文", make_section("里", "toolbox/m.md"), "toolbox/n.md")
    groups = sort_groups([make_section("工具", within, "")], find_page)
    ((title, page),) = groups.others[0].entries
    assert (title, page.file.src_uri) == ("范文", "toolbox/m.md")
