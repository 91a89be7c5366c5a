"""What a reader of files has understood of one question, before it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lectern.diagnostics import Place
from lectern.writing.banks import Value


@dataclass(slots=True, kw_only=True)
class Draft:
    """One question as it stands in somebody's file: texts, nothing decided.

    Attributes:
        place: Where it begins.
        number: Its number in the file, or empty.
        kind: The kind as written there, or empty.
        choices: Labels and texts, in order; a label may be empty.
        key: The key as written: `ABD`, `A、B`, `√`, a choice's text.
        fields: The item's fields by English names, where a format tells them outright.
    """

    place: Place
    number: str = ""
    kind: str = ""
    stem: str = ""
    choices: list[tuple[str, str]] = field(default_factory=list)
    key: str = ""
    rationale: str = ""
    citations: str = ""
    sources: str = ""
    difficulty: str = ""
    tags: list[str] = field(default_factory=list)
    fields: Mapping[str, Value] = field(default_factory=dict)

    def append(self, name: str, text: str) -> None:
        """Add a line to one of the texts."""
        known = getattr(self, name)
        setattr(self, name, f"{known}\n{text}" if known else text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A question that was not taken over: where it stands, and why."""

    place: Place
    reason: str
