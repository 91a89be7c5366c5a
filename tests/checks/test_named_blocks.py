"""练习 and 考试 blocks that name nothing that exists."""

import pytest

from lectern.checks.named_blocks import check_named_blocks
from lectern.model.course import Gaps


@pytest.fixture
def told(make_course, make_page, make_bank, tell):
    """Return a function that checks a page with these blocks against one bank and no test."""

    def check(**blocks):
        page = make_page("```练习", **blocks)
        return tell(check_named_blocks, page, make_course([make_bank()], [page]))

    return check


@pytest.mark.parametrize(
    ("blocks", "line"),
    [
        ({"practice": ["dutys"]}, "unknown-bank 没有名叫“dutys”的题库。 → 改成“duties”。"),
        ({"practice": ["x"]}, "unknown-bank 没有名叫“x”的题库。 → 已有的题库：duties。"),
        ({"exams": ["x"]}, "unknown-test 没有名叫“x”的考试。 → 已有的考试：无。"),
    ],
)
def test_finds_blocks_that_name_nothing(told, blocks, line):
    """Such a block would show nothing."""
    assert told(**blocks) == [f"1:1-5 {line}"]


def test_lets_a_block_be_that_names_a_bank(told):
    """The bank is shown."""
    assert told(practice=["duties"]) == []


def test_waits_until_files_are_put_right(make_course, make_page, tell):
    """The bank or the test may stand in a file that could not be read."""
    page = make_page("```练习", practice=["duties"], exams=["duty"])
    assert tell(check_named_blocks, page, make_course([], [page], Gaps(banks=True))) == []
