"""试题 blocks that cannot show what they ask for."""

import pytest

from lectern.checks.queries import check_queries
from lectern.diagnostics import Place
from lectern.model.bank import LeftOut
from lectern.model.course import Gaps

TRUE_FALSE = {"kind": "true_false", "stem": "建议一人就能提。", "key": True}
ON_PAGE = {"chapter": "chapters/09-in-session.md#议案", "tags": ["议案"]}


@pytest.fixture
def told_of_page(make_course, make_page, make_bank, tell):
    """Return a function that checks the blocks of a page against two items."""

    def check(*queries):
        items = (TRUE_FALSE | {"id": "duties-001"} | ON_PAGE, TRUE_FALSE | {"id": "duties-002"})
        page = make_page("```试题", queries=queries)
        return tell(check_queries, page, make_course([make_bank(*items)], [page]))

    return check


@pytest.fixture
def told(told_of_page):
    """Return a function that checks one block so."""
    return lambda **query: told_of_page(query)


@pytest.mark.parametrize(
    "query",
    [
        {"on_page": 1},
        {"ids": ("duties-002", "duties-001")},
        {"bank": "duties"},
        {"bank": "duties", "tags": ("议案",), "kinds": ("true_false",), "count": 1},
    ],
)
def test_lets_queries_be_that_find_items(told, query):
    """As many items as are asked for is enough."""
    assert told(**query) == []


@pytest.mark.parametrize(
    ("query", "line"),
    [
        (
            {"ids": ("duties-001", "duties-03")},
            "unknown-item 没有编号是“duties-03”的试题。 → 核对编号，或者删去它。",
        ),
        ({"ids": ("x",)}, "unknown-item 没有编号是“x”的试题。 → 核对编号，或者删去它。"),
        ({"bank": "dutys"}, "unknown-bank 没有名叫“dutys”的题库。 → 改成“duties”。"),
        ({"bank": "x"}, "unknown-bank 没有名叫“x”的题库。 → 已有的题库：duties。"),
        (
            {"bank": "duties", "tags": ("选举",)},
            "no-items 题库“duties”里没有符合条件的试题。 → 核对标签、题型和难度，或者少写几个条件。",
        ),
        (
            {"bank": "duties", "count": 5},
            "too-few-items 要5道题，只有2道。 → 把数目改成2，或者再出3道题。",
        ),
        ({"on_page": 6}, "too-few-items 要6道题，只有1道。 → 把数目改成1，或者再出5道题。"),
    ],
)
def test_finds_queries_that_find_too_little(told, query, line):
    """What does not exist is told at the block."""
    assert told(**query) == [f"1:1-5 {line}"]


@pytest.mark.parametrize(
    ("queries", "told"),
    [
        ([{"ids": ("duties-001",)}, {"ids": ("duties-002",)}], []),
        (
            [{"ids": ("duties-001", "duties-001")}],
            ["“duties-001”在这一页上已经有了，这里又有一次。 → 这一处从“编号”里删去，前面的留着。"],
        ),
        (
            [{"on_page": 1}, {"bank": "duties"}],
            ["“duties-001”在这一页上已经有了，这里又有一次。 → 改这个块的条件或者题数，不再选到。"],
        ),
    ],
)
def test_finds_items_that_a_page_shows_twice(told_of_page, queries, told):
    """Whichever blocks show them."""
    assert told_of_page(*queries) == [f"1:1-5 item-shown-twice {one}" for one in told]


def test_finds_pages_without_items(make_course, make_page, tell):
    """A block for the items of its page is empty while no item points there."""
    page = make_page("```试题", queries=[{"on_page": 6}])
    assert tell(check_queries, page, make_course([], [page])) == [
        (
            "1:1-5 too-few-items 还没有试题的讲义指向这一页。"
            " → 给试题写上“讲义: chapters/09-in-session.md#标题”。"
        )
    ]


def test_waits_until_items_are_put_right(make_course, make_page, make_bank, tell):
    """Items left out for their errors exist; how many there are is not judged meanwhile."""
    bank = make_bank(left_out=(LeftOut(id="duties-001", place=Place(file="quiz_data/duties.yml")),))
    page = make_page("```试题", queries=[{"ids": ("duties-001",)}, {"on_page": 6}])
    assert tell(check_queries, page, make_course([bank], [page], Gaps(items=True))) == []


def test_waits_until_banks_are_put_right(make_course, make_page, tell):
    """What a block asks for may stand in a file that could not be read."""
    page = make_page("```试题", queries=[{"ids": ("duties-001",)}, {"bank": "duties"}])
    assert tell(check_queries, page, make_course([], [page], Gaps(banks=True))) == []
