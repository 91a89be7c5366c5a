"""What an editor is told of a key: the pieces of which the JSON Schema is made."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

Schema: TypeAlias = dict[str, Any]

TEXT: Final[Schema] = {"type": ["string", "number", "boolean"]}
TEXTS: Final[Schema] = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
FLAG: Final[Schema] = {"enum": ["是", "否", True, False]}
REASONS: Final[Schema] = {"type": "object", "additionalProperties": TEXT}
COUNT: Final[Schema] = {"type": "integer", "minimum": 1}
LABELLED: Final[Schema] = {
    "type": "object",
    "patternProperties": {"^([A-Z]|[1-9][0-9]?)$": {"$ref": "#/definitions/choice"}},
    "additionalProperties": False,
    "minProperties": 2,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A key of a mapping.

    Attributes:
        name: Its English name.
        note: What an editor says of it.
        shape: What its value looks like, as far as a schema can say.
    """

    name: str
    note: str
    shape: Schema
    required: bool = False


def choose(words: Mapping[str, str]) -> Schema:
    """Return the shape of a field that allows some words, in either language."""
    return {"enum": [*words.values(), *words]}


def list_of(name: str) -> Schema:
    """Return the shape of a list of what the schema defines by that name."""
    return {"type": "array", "items": {"$ref": f"#/definitions/{name}"}}
