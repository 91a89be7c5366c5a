"""Our own JSON: a bank's file with the same names, as programs write it."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from lectern.diagnostics import Place
from lectern.importing.questions.draft import Draft, Refusal
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import BANK_NAMES, CHOICE_NAMES
from lectern.writing.banks import Value

_FIELDS: Final = {word: name for name, word in ITEM_NAMES.items()} | {n: n for n in ITEM_NAMES}
_CHOICES: Final = {word: name for name, word in CHOICE_NAMES.items()} | {n: n for n in CHOICE_NAMES}
_DEEPEST: Final = 16


class NoBankError(Exception):
    """A JSON file that is no bank; its text is the reason, for a trainer."""


def read_json(text: str, file: str) -> tuple[list[Draft], list[Refusal]]:
    """Return the items of a bank in JSON, and what is none.

    Raises:
        NoBankError: If the file is no bank.
    """
    try:
        root = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = "它不是JSON：多半少了引号、逗号或者括号"
        raise NoBankError(message) from error
    items = _find_items(root)
    drafts: list[Draft] = []
    refusals: list[Refusal] = []
    for number, item in enumerate(items, start=1):
        place = Place(file=file, line=number)
        try:
            fields = read_item(item)
            fields.pop("id", None)
            drafts.append(Draft(place=place, fields=fields))
        except NoBankError as problem:
            refusals.append(Refusal(place=place, reason=f"{problem}。"))
    return drafts, refusals


def _find_items(root: object) -> Sequence[object]:
    """Return the list of items, which may be all there is in the file."""
    names = (BANK_NAMES["items"], "items")
    found = (root[name] for name in names if name in root) if isinstance(root, Mapping) else [root]
    items = next(iter(found), None)
    if not isinstance(items, list):
        message = f"里面没有“{names[0]}”（或者“{names[1]}”）这个列表"
        raise NoBankError(message)
    return items


def read_item(item: object) -> dict[str, Value]:
    """Return the fields of an item by their English names, every value as it would be typed.

    Raises:
        NoBankError: If it is no item.
    """
    if not isinstance(item, Mapping):
        message = "这里应当是一道题，用花括号括起来"
        raise NoBankError(message)
    unknown = [name for name in item if name not in _FIELDS]
    if unknown:
        message = f"不认识“{'、'.join(unknown)}”"
        raise NoBankError(message)
    fields = {_FIELDS[name]: _read_value(value) for name, value in item.items()}
    parts = item.get(ITEM_NAMES["items"], item.get("items"))
    if isinstance(parts, list):
        fields["items"] = [read_item(part) for part in parts]
    return fields


def _read_value(value: object, depth: int = 0) -> Value:
    """Return a value as the text that a trainer would type."""
    if depth > _DEEPEST:
        message = "括号套得太深"
        raise NoBankError(message)
    if isinstance(value, Mapping):
        return {_CHOICES.get(k, str(k)): _read_value(one, depth + 1) for k, one in value.items()}
    if isinstance(value, list):
        return [_read_value(one, depth + 1) for one in value]
    if isinstance(value, bool):
        return "对" if value else "错"
    return "" if value is None else str(value)
