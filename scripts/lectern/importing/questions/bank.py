"""Drafts made into the items of a bank, old ones recognised, ids given once and for all."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from lectern.citations import Outcome, parse_citations, resolve_citation
from lectern.diagnostics import Level, Place, Report
from lectern.importing.questions.conversion import ConversionError, convert_draft
from lectern.importing.questions.draft import Draft, Refusal
from lectern.model.bank import QuestionBank
from lectern.model.item import Item
from lectern.model.law import Register
from lectern.model.text import normalise_text
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document
from lectern.writing.banks import Value, format_bank

_NUMBER: Final = re.compile(r"-(\d+)$")
_DIGITS: Final = 3


@dataclass(slots=True, kw_only=True)
class ImportedItem:
    """One question that was understood.

    Attributes:
        fields: By English names, the id first.
        item: What the course would read of it.
        place: Where it stands in the file it came from.
        is_new: Whether the bank has not had it before.
    """

    fields: Mapping[str, Value]
    item: Item
    place: Place
    is_new: bool


@dataclass(slots=True, kw_only=True)
class Import:
    """What became of the questions of some files: read and refused are all there were."""

    items: list[ImportedItem] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def new_items(self) -> list[ImportedItem]:
        """Those that the bank has not had before."""
        return [imported for imported in self.items if imported.is_new]


def import_drafts(
    drafts: Iterable[Draft], bank_id: str, bank: QuestionBank | None, register: Register
) -> Import:
    """Return the items that the drafts make and the reasons why others make none.

    A question whose kind, stem and choices are those of an item of the bank is that item.

    Args:
        drafts: What was understood of the files.
        bank_id: The bank into which they go.
        bank: That bank as it is, if there is one.
        register: The laws that a citation may name.
    """
    importer = _Importer(bank_id, bank, register)
    for draft in drafts:
        try:
            importer.take(draft)
        except ConversionError as problem:
            importer.result.refusals.append(Refusal(place=draft.place, reason=str(problem)))
    return importer.result


class _Importer:
    """Takes the questions of some files one by one."""

    def __init__(self, bank_id: str, bank: QuestionBank | None, register: Register) -> None:
        self.result = Import()
        self._register = register
        self._known = {
            _describe_item(item): item.id for item in (bank.walk_items() if bank else ())
        }
        self._fresh = count_ids(bank_id, bank)
        self._taken: set[str] = set()

    def take(self, draft: Draft) -> None:
        """Take one question.

        Raises:
            ConversionError: If it makes no item, or one that was there already.
        """
        fields = _place_citations(convert_draft(draft), self._register)
        item = read_back({"id": "bank-1", **_name_parts(fields, count(2), "bank-{}")})
        description = _describe_item(item)
        is_new = description not in self._known
        item_id = self._known.setdefault(description, next(self._fresh) if is_new else "")
        if item_id in self._taken:
            message = f"和前面的一道题一样，那道题的编号是{item_id}。"
            raise ConversionError(message)
        self._taken.add(item_id)
        fields = _name_parts(fields, self._fresh) if is_new else fields
        imported = ImportedItem(
            fields={"id": item_id, **fields}, item=item, place=draft.place, is_new=is_new
        )
        self.result.items.append(imported)


def _describe_item(item: Item) -> tuple[str, ...]:
    """Return what makes two items the same question: kind, stem, choices in any order."""
    choices = sorted(choice.identity for choice in getattr(item, "choices", ()))
    return (item.kind.value, normalise_text(item.stem), *choices)


def count_ids(bank_id: str, bank: QuestionBank | None) -> Iterator[str]:
    """Yield ids that were never used."""
    used: Sequence[str] = []
    if bank:
        retired = (item_id for item_id, _ in bank.retired)
        left_out = (one.id for one in bank.left_out)
        used = [*(item.id for item in bank.walk_items()), *retired, *left_out]
    numbers = (int(found.group(1)) for found in map(_NUMBER.search, used) if found)
    number = max(numbers, default=0)
    while True:
        number += 1
        yield f"{bank_id}-{number:0{_DIGITS}d}"


def _name_parts(
    fields: Mapping[str, Value], ids: Iterator[object], form: str = "{}"
) -> Mapping[str, Value]:
    """Return the fields of an item, of a case's own items each with an id."""
    parts = fields.get("items")
    if not isinstance(parts, Sequence) or isinstance(parts, str):
        return fields
    named = [{"id": form.format(next(ids)), **one} for one in parts if isinstance(one, Mapping)]
    return {**fields, "items": named}


def _place_citations(fields: Mapping[str, Value], register: Register) -> Mapping[str, Value]:
    """Move to 依据 what names a registered law; other sources stay where they are."""
    text = fields.get("sources")
    if not isinstance(text, str):
        return fields
    report = Report()
    citations = parse_citations(text, Place(file=""), report)
    if report.diagnostics or not citations:
        return fields
    if any(resolve_citation(one, register).outcome is not Outcome.FOUND for one in citations):
        return fields
    others = {name: value for name, value in fields.items() if name != "sources"}
    return others | {"citations": text}


def read_back(fields: Mapping[str, Value]) -> Item:
    """Return the item as a course would read it.

    Raises:
        ConversionError: If a course would refuse it.
    """
    report = Report()
    document = parse_document(format_bank("bank", "bank", [fields]), "", report)
    bank = read_bank(document, report) if document else None
    if bank and bank.items:
        return bank.items[0]
    errors = (found.message for found in report.diagnostics if found.rule.level is Level.ERROR)
    raise ConversionError(next(errors))
