"""Commands in messages: as a trainer types them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from lectern.cli.program import program
from lectern.commands import write_command

PACKAGE = Path(__file__).parents[1] / "scripts" / "lectern"
# Their words stand in files that are the same whoever writes them, by whichever command.
OF_FILES = {PACKAGE / "reading/schema.py", *(PACKAGE / "writing").glob("*.py")}
FILES = [
    one
    for one in sorted(PACKAGE.rglob("*.py"))
    if "node_modules" not in one.parts and one not in OF_FILES
]
NAMES = "|".join(program.list_commands(click.Context(program)))
BARE = re.compile(rf"[\u4e00-\u9fff，。：（“] ?(?:lectern )?(?:{NAMES})(?![\w/.-])")


def _list_messages(tree: ast.AST) -> Iterator[str]:
    """Yield the stretches of text that are shown; docstrings are English and match nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_message_names_a_bare_command(file: Path):
    """What is to be typed is written by `write_command`, with what stands before it."""
    texts = _list_messages(ast.parse(file.read_text(encoding="utf-8")))
    assert [text for text in texts if BARE.search(text)] == []


def test_bare_command_is_seen():
    """The sign by which the test above knows one."""
    assert BARE.search("接着运行 check，看还缺什么。")
    assert BARE.search("改好以后运行 import bank ")
    assert not BARE.search("检查 checklist，看 check.py。")


@pytest.mark.parametrize(
    ("program_name", "written"),
    [("", "lectern check"), ("python3 scripts/run.py", "python3 scripts/run.py check")],
)
def test_command_is_written_as_it_was_called(
    monkeypatch: pytest.MonkeyPatch, program_name: str, written: str
):
    """By `run.py`, or by the program that is installed."""
    monkeypatch.setenv("LECTERN_PROGRAM", program_name)
    assert write_command("check") == written
