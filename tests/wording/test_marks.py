"""What looks like a mark in an author's text and is none."""

import pytest

from lectern.model.item import ItemText
from lectern.model.marks import find_page, is_web_address
from lectern.wording.marks import find_look_alike, find_pictures

PAGES = frozenset({"chapters/01-lending.md"})


def leads(address: str) -> bool:
    """Whether an address may be that of a link."""
    return is_web_address(address) or find_page(address, PAGES) is not None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[点](javascript:alert(1))看", "[点](javascript:alert(1))"),
        ("见[点]( DATA:text/html,x)", "[点]( DATA:text/html,x)"),
        ("见[章](chapters/99.md#借书)", "[章](chapters/99.md#借书)"),
        ("![图](https://example.org/a.png)", "![图](https://example.org/a.png)"),
        ("![图](data:image/png;base64,AA)", "![图](data:image/png;base64,AA)"),
        (r"![图](..\a.png)", r"![图](..\a.png)"),
        ("![图](a.pdf)", "![图](a.pdf)"),
        ("借*最多*几天", "*最多*"),
        ("** 最多 **几天", "**"),
        ("**最多几天", "**"),
        ("**最多\n几天**", "**"),
        ("编号__附件__在哪里", "__附件__"),
    ],
)
def test_look_alike(text: str, shown: str):
    """What an author may take for a mark is found where it begins."""
    found = find_look_alike(ItemText(field="stem", name="题干", text=text), leads)
    assert found
    assert text[found.start : found.start + found.length] == shown


@pytest.mark.parametrize(
    "text",
    [
        "借**最多**几天",
        "2*3*4=24",
        "2**3**4",
        "带*的必须到场，带*的可以请假",
        "编号为A_1_的文件",
        "____年",
        "[1](注)",
        "[章](../chapters/01-lending.md)和[网](https://example.org)",
        "![图](../assets/a.svg)",
        "12. 甲 #3 > `x` \\\\server",
    ],
)
def test_no_look_alike(text: str):
    """Marks, and what nobody takes for one, are not told."""
    assert find_look_alike(ItemText(field="stem", name="题干", text=text), leads) is None


@pytest.mark.parametrize(
    ("field", "is_told"), [("choices/A", True), ("choices/A/feedback", False), ("stem", False)]
)
def test_link_in_a_choice(field: str, is_told: bool):
    """A link in what is picked is told; elsewhere it is one."""
    text = ItemText(
        field=field,
        name="甲",
        text="[网](https://example.org)",
        explains=field.endswith("feedback"),
    )
    assert bool(find_look_alike(text, leads)) == is_told


@pytest.mark.parametrize(
    ("field", "text", "is_told"),
    [
        ("rationale", "| 甲 | 乙 |\n| 1 | 2 |", True),
        ("rationale", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", False),
        ("stem", "| 甲 | 乙 |", False),
    ],
)
def test_table_without_head(field: str, text: str, is_told: bool):
    """Rows without a head are told where a table could stand."""
    one = ItemText(field=field, name="解析", text=text, explains=field == "rationale")
    assert bool(find_look_alike(one, leads)) == is_told


def test_pictures_are_found_with_their_paths():
    """A picture's path is told from `docs/`, and where it stands."""
    text = "见![图](../assets/a.svg)和![](https://example.org/b.png)"
    assert list(find_pictures(text)) == [("assets/a.svg", text.index("../"), 15)]
