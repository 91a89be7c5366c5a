"""Which items a block draws."""

import pytest

from lectern.assembly import select_items
from lectern.diagnostics import Place
from lectern.model.bank import QuestionBank
from lectern.model.blocks import ItemQuery
from lectern.model.course import Course
from lectern.model.item import Difficulty
from lectern.model.kinds.true_false import TrueFalseItem
from lectern.model.page import Heading, Page

PLACE = Place(file="a.yml")


def make_item(number: int, anchor: str, tag: str = "甲") -> TrueFalseItem:
    """Return an item that points at a heading of the sample page."""
    return TrueFalseItem(
        id=f"b-{number:03}",
        stem=str(number),
        key=True,
        chapter=f"chapters/a.md#{anchor}",
        difficulty=Difficulty.EASY if number % 2 else Difficulty.HARD,
        tags=(tag,),
        places={"": PLACE},
    )


@pytest.fixture
def course() -> Course:
    """Return a page of three headings with four, one and two items, in mixed order."""
    anchors = ["三", "一", "一", "二", "三", "一", "一"]
    items = tuple(
        make_item(number, anchor, "乙" if number > 5 else "甲")
        for number, anchor in enumerate(anchors, start=1)
    )
    headings = tuple(Heading(level=2, title=name, id=name, place=PLACE) for name in "一二三")
    return Course(
        banks=(QuestionBank(id="b", title="题库", items=items, place=PLACE),),
        pages={"chapters/a.md": Page(path="chapters/a.md", title="", meta={}, headings=headings)},
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"on_page": 3}, ["b-002", "b-004", "b-001"]),
        ({"on_page": 5}, ["b-002", "b-003", "b-004", "b-001", "b-005"]),
        ({"on_page": 99}, ["b-002", "b-003", "b-006", "b-007", "b-004", "b-001", "b-005"]),
        ({"ids": ("b-003", "b-000", "b-001")}, ["b-003", "b-001"]),
        ({"bank": "b", "count": 2}, ["b-001", "b-002"]),
        ({"bank": "b", "tags": ("乙",)}, ["b-006", "b-007"]),
        ({"bank": "b", "difficulties": ("hard",)}, ["b-002", "b-004", "b-006"]),
        ({"bank": "b", "kinds": ("case",)}, []),
        ({"bank": "none"}, []),
    ],
)
def test_selection(course: Course, query: dict[str, object], expected: list[str]) -> None:
    """A page's own items follow its headings, one each first; others follow their order."""
    chosen = select_items(course, ItemQuery(**query, place=PLACE), "chapters/a.md")
    assert [item.id for item in chosen] == expected
