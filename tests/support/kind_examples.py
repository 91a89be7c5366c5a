"""The example of each kind of item, `tests/cases/kinds/<kind>.yml`, which feeds every side.

A file holds two YAML documents: an item as a trainer types it, and cases of judging responses
to it.  A case has

- `response`, in which labels, and the points of a 简答, stand for their identities;
- `gives`: verdict, score and full score, or `none` for what has no score;
- `partial_credit`, for 少选得半;
- `with`, the fields in which the item asked about differs from the example.

Of a case (案例), the response is a mapping from its items' ids to theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml

from lectern.diagnostics import Report
from lectern.model.choice import Choice
from lectern.model.item import Item
from lectern.model.kind import Kind
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document

FOLDER = Path(__file__).parents[1] / "cases" / "kinds"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgingCase:
    """A response to an item, by identities, and what it gives.

    Attributes:
        expected: As `tests/cases/scoring.json` writes it.
    """

    name: str
    item: Item
    response: Any
    partial_credit: bool
    expected: dict[str, Any] | None


def read_typed(kind: Kind) -> str:
    """Return the example as a trainer types it."""
    return _read_documents(kind)[0]


@cache
def read_example(kind: Kind) -> Item:
    """Return the example as an item."""
    return read_item(read_typed(kind))


def read_item(typed: str) -> Item:
    """Return the item in a text that has no problem."""
    report = Report()
    text = f"题库: lending\n标题: 借书\n试题:\n  - {indent(typed, '    ').lstrip()}"
    document = parse_document(text, "bank.yml", report)
    assert document, report.diagnostics
    (item,) = read_bank(document, report).items
    assert report.diagnostics == []
    return item


def list_cases(kind: Kind) -> Iterator[JudgingCase]:
    """Yield the cases of judging responses to items of a kind."""
    typed, cases = _read_documents(kind)
    for case in yaml.safe_load(cases):
        fields = {**yaml.safe_load(typed), **case.get("with", {})}
        item = read_item(yaml.safe_dump(fields, allow_unicode=True))
        yield JudgingCase(
            name=case["case"],
            item=item,
            response=_identify(case["response"], item),
            partial_credit=case.get("partial_credit", False),
            expected=_read_score(case["gives"]),
        )


def _read_documents(kind: Kind) -> tuple[str, str]:
    typed, _, cases = (FOLDER / f"{kind}.yml").read_text(encoding="utf-8").partition("---\n")
    return typed, cases


def _identify(response: Any, item: Item) -> Any:
    """Return a response with identities instead of labels and points."""
    if item.parts != (item,):
        return {part.id: _identify(response.get(part.id), part) for part in item.parts}
    return _replace(response, _list_identities(item))


def _list_identities(item: Item) -> dict[str, str]:
    labelled: tuple[Choice, ...] = (*item.list_choices(), *getattr(item, "left", ()))
    points = getattr(item, "points", ())
    return {choice.label: choice.identity for choice in labelled} | dict(
        zip(points, item.build_key() or () if points else (), strict=True)
    )


def _replace(value: Any, identities: dict[str, str]) -> Any:
    match value:
        case str():
            return identities.get(value, value)
        case list():
            return [_replace(one, identities) for one in value]
        case dict():
            return {
                identities.get(name, name): _replace(one, identities) for name, one in value.items()
            }
    return value


def _read_score(gives: str) -> dict[str, Any] | None:
    if gives == "none":
        return None
    verdict, _, score = gives.partition(" ")
    got, _, of = score.partition("/")
    return {
        "verdict": verdict,
        "score": float(got) if "." in got else int(got),
        "max_score": int(of),
    }
