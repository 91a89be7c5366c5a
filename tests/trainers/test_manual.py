"""What the manual says of banks and pages: its examples work and no key is left out."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import pytest
from kind_examples import read_typed

from lectern.cli.program import program
from lectern.diagnostics import format_text
from lectern.model import names
from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_NAMES

MANUAL = Path(__file__).parents[2] / "docs" / "trainers"
_ROW = re.compile(r"^\| `(\w+)` \| `([a-z_]+)` \|", re.MULTILINE)
_COMMAND = re.compile(r"(?:run\.py|`lectern) ([a-z][^`>\n]*)")
_KIND = re.compile(r"^### (\w+) \{#(\w+)\}\n\n英文`([a-z_]+)`。", re.MULTILINE)


def test_example_is_sound(example, check):
    """What a trainer is told to write is read and checked without a problem."""
    assert format_text(check([example]).sort_diagnostics()) == "0个错误，0个警告。"


@pytest.mark.parametrize(
    ("page", "heading", "table"),
    [
        ("bank.md", "题库的键", names.BANK_NAMES),
        ("bank.md", "试题的键", ITEM_NAMES),
        ("bank.md", "选项的键", names.CHOICE_NAMES),
        ("exams.md", "考试的键", names.EXAM_NAMES),
        ("exams.md", "大题的键", names.SECTION_NAMES),
        ("situations.md", "情景的键", names.SITUATION_NAMES),
        ("situations.md", "场面的键", names.SCENE_NAMES),
        ("situations.md", "选择的键", names.DECISION_NAMES),
        ("page.md", "试题块", names.QUERY_NAMES),
        ("page.md", "学习块", names.ROOM_NAMES),
        ("page.md", "法条块", names.ARTICLE_TABLE_NAMES | names.ARTICLE_NAMES),
    ],
)
def test_every_key_is_explained(page: str, heading: str, table: Mapping[str, str]):
    """A table has a row for each key, in both languages, and for no other."""
    rows = _ROW.findall(_cut_section(page, heading))
    assert sorted(rows) == sorted((chinese, english) for english, chinese in table.items())


def test_every_kind_is_explained():
    """Each kind has a section with its example, and nothing else has."""
    section = _cut_section("bank.md", "题型")
    found = _KIND.findall(section)
    assert [(chinese, english) for chinese, _, english in found] == [
        (chinese, english) for english, chinese in names.KIND_NAMES.items()
    ]
    assert all(f"题型: {chinese}\n" in section for chinese, *_ in found)


@pytest.mark.parametrize("kind", Kind)
def test_example_of_a_kind_is_tested(kind: Kind):
    """What the manual shows of a kind stands in the example that every side is tested with."""
    section = _cut_section("bank.md", "题型").partition(f" {{#{kind.word}}}\n")[2]
    example = section.partition("```yaml\n")[2].partition("```")[0]
    assert example
    assert example in read_typed(kind)


@pytest.mark.parametrize("words", [names.DIFFICULTY_NAMES, names.CREDIT_NAMES])
def test_every_word_of_a_key_is_explained(words: Mapping[str, str]):
    """The words that a key allows are named in both languages."""
    text = (MANUAL / "bank.md").read_text(encoding="utf-8")
    assert all(f"`{chinese}`" in text and f"`{word}`" in text for word, chinese in words.items())


def _cut_section(page: str, heading: str) -> str:
    """Return what stands below a heading of level 2."""
    text = (MANUAL / page).read_text(encoding="utf-8")
    _, _, after = text.partition(f" {{#{heading}}}\n")
    assert after
    return after.partition("\n## ")[0]


def _list_commands(command: click.Command, *words: str) -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, with the words that call it."""
    if not isinstance(command, click.Group):
        yield " ".join(words), command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        part = command.get_command(context, name)
        assert part
        yield from _list_commands(part, *words, name)


COMMANDS = dict(_list_commands(program))
CALLS = sorted(
    {
        call.strip()
        for page in MANUAL.glob("*.md")
        for call in _COMMAND.findall(page.read_text(encoding="utf-8"))
    }
)


@pytest.mark.parametrize("call", CALLS)
def test_call_is_possible(call: str):
    """A command line in the manual names a command that exists, and options that it has."""
    found = [name for name in COMMANDS if f"{call} ".startswith(f"{name} ")]
    # The one word that `run.py` keeps for itself.
    assert found or call == "test"
    options = [word for word in call.split() if word.startswith("-")]
    known = [option for name in found for one in COMMANDS[name].params for option in one.opts]
    assert set(options) <= set(known)


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_explained(name: str):
    """The page on commands shows each, and names every option."""
    page = (MANUAL / "preview.md").read_text(encoding="utf-8")
    assert f"run.py {name}" in page
    options = [one for one in COMMANDS[name].params if isinstance(one, click.Option)]
    assert all(option in page for one in options for option in one.opts)


@pytest.mark.parametrize("word", ["text", "json", "github"])
def test_format_is_explained(word: str):
    """So are the formats of a report."""
    (format_option,) = (one for one in COMMANDS["check"].params if one.name == "format_name")
    assert word in format_option.type.choices
    assert f"`--format {word}`" in (MANUAL / "preview.md").read_text(encoding="utf-8")
