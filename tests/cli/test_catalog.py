"""Click's messages in Chinese."""

import ast
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from lectern.cli.catalog import LOCALE

FOLDER = LOCALE / "zh_CN" / "LC_MESSAGES"
# What programmers read, or what belongs to prompts and switches that no command of ours has.
NOT_TRANSLATED = {
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    "deprecated",
}


def list_messages(module: str) -> set[str]:
    """Return every message that one of click's modules may show."""
    tree = ast.parse((Path(click.__file__).parent / module).read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    named = (call for call in calls if isinstance(call.func, ast.Name))
    shown = (call.args[0] for call in named if call.func.id in {"_", "ngettext"})
    texts = {text.value for text in shown if isinstance(text, ast.Constant)}
    return {text for text in texts if not text.startswith("No options defined")}


@pytest.fixture
def catalog() -> Catalog:
    """Return the catalog as people write it."""
    return read_po(BytesIO((FOLDER / "messages.po").read_bytes()))


@pytest.mark.parametrize(
    "module", ["core.py", "exceptions.py", "formatting.py", "parser.py", "types.py"]
)
def test_holds_every_message_that_a_user_may_see(catalog: Catalog, module: str):
    """No message is left in English when click grows new ones."""
    translated = {list_wordings(message)[0] for message in catalog}
    assert list_messages(module) - NOT_TRANSLATED - translated == set()


def test_is_compiled_from_its_source(catalog: Catalog):
    """The compiled catalog holds what the text says: compile it anew after a change."""
    compiled = read_mo(BytesIO((FOLDER / "messages.mo").read_bytes()))
    assert list_translations(compiled) == list_translations(catalog)


def test_keeps_the_places_for_values(catalog: Catalog):
    """Every translation can be filled with what click fills the original with."""
    for message in catalog:
        places = [list_places(wording) for wording in list_wordings(message)]
        assert list_places(get_translation(message)) <= set().union(*places)


def list_wordings(message: Message) -> Sequence[str]:
    """Return a message's wording in English, and that of its plural."""
    return [message.id] if isinstance(message.id, str) else message.id


def get_translation(message: Message) -> str:
    """Return the one wording in Chinese, which has no plural."""
    return message.string if isinstance(message.string, str) else message.string[0]


def list_translations(catalog: Catalog) -> list[tuple[str, str]]:
    """Return every message with its translation."""
    return sorted((list_wordings(m)[0], get_translation(m)) for m in catalog if m.id)


def list_places(text: str) -> set[str]:
    """Return the names of the places for values."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}
