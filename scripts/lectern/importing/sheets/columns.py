"""The columns of a bank's sheet: what of an item stands in a cell, and what a cell means."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lectern.importing.questions.keys import UnclearKeyError, read_labels, read_truth
from lectern.importing.questions.kinds import find_kind
from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import KIND_NAMES
from lectern.writing.banks import Value

IN_FILE: Final = "（在题库文件里改）"
"""What a cell shows where a row cannot hold the key, as that of a 配对."""

_FEWEST_CHOICES: Final = 6
_CHOSEN: Final = (Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE)
_LABELLED: Final = (*_CHOSEN, Kind.ORDERING)
_PLAIN: Final = ("stem", "rationale", "chapter", "difficulty", "tolerance", "unit")
_JOINED: Final = {"citations": "；", "sources": "；", "tags": "、"}
_BETWEEN: Final = "|"


class CellError(Exception):
    """A cell that means nothing; its text is the reason, for a trainer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its title, and the path of what stands in it, such as `choices/A`."""

    title: str
    path: str


def list_columns(labels: Iterable[str] = ()) -> list[Column]:
    """Return the columns of a sheet whose items have choices with these labels."""
    usual = {chr(ord("A") + rank) for rank in range(_FEWEST_CHOICES)}
    choices = [
        Column(title=f"{ITEM_NAMES['choices']}{label}", path=f"choices/{label}")
        for label in sorted(usual | set(labels))
    ]
    before, after = ("id", "kind", "stem"), ("key", "tolerance", "unit", "rationale", "citations")
    last = ("sources", "chapter", "difficulty", "tags")
    return [
        *(Column(title=ITEM_NAMES[name], path=name) for name in before),
        *choices,
        *(Column(title=ITEM_NAMES[name], path=name) for name in (*after, *last)),
    ]


def read_kind(word: str) -> Kind | None:
    """Return the kind that a cell or a bank names, in either language."""
    names = {**{value: Kind(value) for value in KIND_NAMES}, **{kind.word: kind for kind in Kind}}
    return names.get(word.strip()) or find_kind(word)


def show_item(fields: Mapping[str, Value]) -> dict[str, str]:
    """Return the cells of an item by path; those that are empty are left out."""
    kind = read_kind(str(fields["kind"]))
    cells = {"id": str(fields["id"]), "kind": kind.word if kind else ""}
    cells |= {name: _show(fields.get(name, "")) for name in _PLAIN}
    cells |= {name: _show(fields.get(name, ""), sign) for name, sign in _JOINED.items()}
    choices = fields.get("choices")
    if kind in _LABELLED and isinstance(choices, Mapping):
        cells |= {f"choices/{label}": _show_choice(one) for label, one in choices.items()}
    cells["key"] = _show_key(kind, fields)
    return {path: text for path, text in cells.items() if text}


def read_cell(path: str, text: str, kind: Kind, labels: Sequence[str]) -> tuple[str, Value | None]:
    """Return the path of what a cell means, and its value, none where it is empty.

    Args:
        path: Of the column.
        text: What stands in the cell.
        kind: Of the item.
        labels: Those of its choices.

    Raises:
        CellError: If the cell means nothing.
    """
    if path == "key":
        return ("points" if kind is Kind.SHORT_ANSWER else "key"), _read_key(kind, text, labels)
    if path.startswith("choices/") and text and kind not in _LABELLED:
        message = f"{kind.word}题没有选项。"
        raise CellError(message)
    if not text:
        return path, None
    return path, _split(text, "、，,;；") if path == "tags" else text


def _show(value: Value, sign: str = "") -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return ""
    return sign.join(_show(one, sign) for one in value)


def _show_choice(value: Value) -> str:
    return _show(value.get("text", "") if isinstance(value, Mapping) else value)


def _show_key(kind: Kind | None, fields: Mapping[str, Value]) -> str:
    """Return the key as a cell shows it: a line for each blank or point."""
    key = fields.get("points" if kind is Kind.SHORT_ANSWER else "key", "")
    if kind in (*_LABELLED, Kind.TRUE_FALSE, Kind.NUMERIC):
        return _show(key)
    if kind is Kind.SHORT_ANSWER and not isinstance(key, str):
        return _join_lines([_show(point) for point in key])
    if kind is Kind.FILL_BLANK and not isinstance(key, str | Mapping):
        blanks = [[one] if isinstance(one, str) else one for one in key]
        if any(_BETWEEN in str(wording) for blank in blanks for wording in blank):
            return IN_FILE
        return _join_lines([_show(blank, _BETWEEN) for blank in blanks])
    return IN_FILE


def _join_lines(lines: Sequence[str]) -> str:
    return IN_FILE if any("\n" in line for line in lines) else "\n".join(lines)


def _read_key(kind: Kind, text: str, labels: Sequence[str]) -> Value:
    if not text.strip():
        message = "没有答案。"
        raise CellError(message)
    if kind in _CHOSEN:
        try:
            return "".join(read_labels(text, [(label, f"选项{label}") for label in labels]))
        except UnclearKeyError as problem:
            raise CellError(str(problem)) from problem
    if kind is Kind.TRUE_FALSE:
        truth = read_truth(text)
        if truth is None:
            message = f"答案“{text}”看不出是对还是错。"
            raise CellError(message)
        return "对" if truth else "错"
    if kind is Kind.FILL_BLANK:
        return [_split(blank, _BETWEEN) for blank in text.splitlines() if blank.strip()]
    if kind is Kind.SHORT_ANSWER:
        return [point.strip() for point in text.splitlines() if point.strip()]
    if kind in (Kind.ORDERING, Kind.NUMERIC):
        return text.strip()
    message = f"{kind.word}题的答案，请在题库文件里改。"
    raise CellError(message)


def _split(text: str, signs: str) -> list[str]:
    for sign in signs[1:]:
        text = text.replace(sign, signs[0])
    return [part.strip() for part in text.split(signs[0]) if part.strip()]
