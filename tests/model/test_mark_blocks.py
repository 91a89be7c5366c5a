"""Blocks in an author's text: what is a table, and where it ends."""

import pytest

from lectern.model.marks import Bullets, Paragraph, Plain, Table, parse_blocks

HEAD = "| 级别 | 人数 |\n| --- | --- |\n"


def read_cells(table: Table) -> list[list[str]]:
    """Return the words of a table's rows, the head first."""
    return [[span.text for (span,) in row] for row in (table.head, *table.rows)]


@pytest.mark.parametrize(
    "row", ["| 区 | 十人 |", "  | 区 | 十人 |", "\t| 区 | 十人 |", "| 区 | 十人", "|区|十人|"]
)
def test_row_of_a_table(row: str):
    """A row begins with `|`, however far from the margin, and may leave out the last one."""
    [table] = parse_blocks(HEAD + row)
    assert isinstance(table, Table)
    assert read_cells(table) == [["级别", "人数"], ["区", "十人"]]


def test_table_ends_before_a_line_of_words():
    """What follows a table without `|` is a paragraph of its own."""
    table, paragraph = parse_blocks(f"{HEAD}| 区 | 十人 |\n乡镇五人")
    assert isinstance(table, Table)
    assert paragraph == Paragraph(((Plain("乡镇五人"),),))


def test_two_tables_are_two():
    """A second head begins a second table, also without an empty line."""
    blocks = parse_blocks(f"{HEAD}| 区 | 十人 |\n\n{HEAD}| 乡 | 五人 |")
    assert [read_cells(one)[1] for one in blocks if isinstance(one, Table)] == [
        ["区", "十人"],
        ["乡", "五人"],
    ]


@pytest.mark.parametrize(
    "text", ["| 级别 | 人数 |", "| 级别 | 人数 |\n| --- |", "级别 | 人数\n--- | ---"]
)
def test_no_table_without_a_head_and_its_rule(text: str):
    """Lines with `|` are words unless a rule of as many cells stands under the first."""
    assert all(isinstance(block, Paragraph) for block in parse_blocks(text))


def test_list_stands_after_words():
    """A list needs no empty line before it, and its marks are not among its words."""
    assert parse_blocks("两样：\n- 案由\n- 案据") == (
        Paragraph(((Plain("两样："),),)),
        Bullets(((Plain("案由"),), (Plain("案据"),))),
    )
