"""The kinds of items: every side has its file, and all are tested with the same example."""

from collections.abc import Callable
from pathlib import Path
from textwrap import indent

import pytest
from kind_examples import FOLDER, read_example, read_typed

from lectern.model.choice import Choice
from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_CLASSES, ITEM_NAMES
from lectern.reading.kinds.registry import READERS

PACKAGE = Path(__file__).parents[1] / "scripts" / "lectern"
# What each side has of a kind: the first two are imported by name, so that a start fails
# without them.
SIDES = ("model/kinds/{}.py", "reading/kinds/{}.py", "rendering/templates/kinds/{}.html")
COURSE_HEAD = "题库: lending\n标题: 借书和还书\n说明: 每种题型各一道。\n试题:\n"
COURSE_TAIL = "停用: [lending-009]\n"
TOLD = {
    Kind.SINGLE_CHOICE: "B",
    Kind.MULTIPLE_CHOICE: "AB",
    Kind.TRUE_FALSE: "错",
    Kind.FILL_BLANK: "第1空 三十／30天；第2空 十五／半个月",
    Kind.ORDERING: "B → A → C",
    Kind.MATCHING: "缺了几页：B；封面脏了：A",
    Kind.SHORT_ANSWER: "查借出时的登记；当面同读者核对；说不清的不追究",
    Kind.CASE: "（1）对（2）B",
    Kind.NUMERIC: "3.5万元（误差0.05万元以内都算对）",
}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("kind", Kind)
def test_every_side_has_its_file(kind: Kind, side: str) -> None:
    """A file named after the kind stands where each side looks for it."""
    file = PACKAGE / side.format(kind)
    assert file.is_file(), file


@pytest.mark.parametrize("side", SIDES)
def test_no_side_has_more(side: str) -> None:
    """There is no file of a kind that the table of kinds does not have."""
    folder, pattern = (PACKAGE / side).parent, Path(side).name.format("*")
    shared = {"__init__", "_choices", "_item", "choosing", "common", "fields", "labels", "registry"}
    assert {file.stem for file in folder.glob(pattern)} - shared == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_example_is_of_its_kind(kind: Kind) -> None:
    """The example of a kind is read as an item of its class."""
    file = FOLDER / f"{kind}.yml"
    assert file.is_file(), file
    assert type(read_example(kind)) is ITEM_CLASSES[kind]


@pytest.mark.parametrize("kind", Kind)
def test_key_is_told_in_words(kind: Kind) -> None:
    """The key in words is what a teacher reads out, with letters for choices."""
    told = read_example(kind).tell_key()
    assert "".join(one.label if isinstance(one, Choice) else one for one in told) == TOLD[kind]


@pytest.mark.parametrize("kind", Kind)
def test_texts_stand_where_they_say(kind: Kind) -> None:
    """Every text of an item is found at the place of its field."""
    item = read_example(kind)
    for text in item.list_texts():
        assert text.text in item.find_place(text.field).text


@pytest.mark.parametrize("kind", Kind)
def test_fields_are_named(kind: Kind) -> None:
    """Each field that a reader lists has a Chinese name, and each name of a kind has a field."""
    listed = {field.name for field in READERS[kind].fields}
    assert set(ITEM_CLASSES[kind].names) <= listed <= set(ITEM_NAMES)


def test_tiny_course_has_every_example(check_golden: Callable[[str, str], None]) -> None:
    """The bank of the tiny course, which browsers open, is made of the examples."""
    items = "".join(f"  - {indent(read_typed(kind), '    ').lstrip()}" for kind in Kind)
    check_golden("../course/quiz_data/lending.yml", COURSE_HEAD + items + COURSE_TAIL)
