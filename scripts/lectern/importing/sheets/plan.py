"""What was changed in a bank's sheet, and what that means for the bank."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import yaml

from lectern.diagnostics import Place
from lectern.importing.questions.bank import read_back
from lectern.importing.questions.conversion import ConversionError
from lectern.importing.questions.draft import Refusal
from lectern.importing.questions.own_json import read_item
from lectern.importing.sheets.columns import (
    IN_FILE,
    CellError,
    list_columns,
    read_cell,
    read_kind,
    show_item,
)
from lectern.importing.sheets.workbook import EditedSheet, Row
from lectern.model.names import BANK_NAMES
from lectern.writing.bank_fields import Changes
from lectern.writing.bank_order import Order
from lectern.writing.banks import Value

_TITLES: Final = {column.path: column.title for column in list_columns()}
_CHOICES: Final = "choices/"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellChange:
    """A cell of an item that is another than it was."""

    item_id: str
    title: str
    before: str
    after: str


@dataclass(slots=True, kw_only=True)
class Plan:
    """What becomes of a bank.

    Attributes:
        cells: The cells that changed, for the trainer to see.
        changes: The same for the bank's text: values by path, by item.
        new: The fields of new items, by the rows in which they stand.
        moved: The fewest items that must move for the sheet's order.
        retired: The items whose rows are gone.
        order: All items as they shall stand, or nothing where they stand so.
        refusals: The rows that could not be used; their items stay as they are.
    """

    cells: list[CellChange] = field(default_factory=list)
    changes: dict[str, Changes] = field(default_factory=dict)
    new: dict[int, Mapping[str, Value]] = field(default_factory=dict)
    moved: list[str] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)
    order: Order | None = None
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be done."""
        return not self.changes and self.order is None


def read_items(text: str) -> list[dict[str, Value]]:
    """Return the items of a bank that has no errors, as they were typed, by English names."""
    root = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - knows nothing but texts
    items = root.get(BANK_NAMES["items"]) or root["items"]
    return [read_item(item) for item in items]


def plan_edits(
    sheet: EditedSheet, items: Sequence[Mapping[str, Value]], file: str, fresh: Iterator[str]
) -> Plan:
    """Return what a sheet wants of a bank.

    Args:
        sheet: The sheet as it came back.
        items: The bank's items as they are now.
        file: How the sheet is named to its owner.
        fresh: Ids that were never used.
    """
    planner = _Planner(sheet, items, file, fresh)
    for row in sheet.rows:
        planner.take(row)
    return planner.finish()


class _Planner:
    """Goes through the rows of a sheet."""

    def __init__(
        self,
        sheet: EditedSheet,
        items: Sequence[Mapping[str, Value]],
        file: str,
        fresh: Iterator[str],
    ) -> None:
        self._plan = Plan()
        self._exported = sheet.exported
        self._items = {str(fields["id"]): fields for fields in items}
        self._file = file
        self._fresh = fresh
        self._order: list[str | Mapping[str, Value]] = []
        self._seen: set[str] = set()

    def take(self, row: Row) -> None:
        """Take one row; one that cannot be used leaves its item as it is."""
        item_id = row.cells.get("id", "")
        try:
            if not item_id:
                self._add(row)
            else:
                self._place(item_id)
                self._change(row, item_id)
        except (CellError, ConversionError) as problem:
            place = Place(file=self._file, line=row.number)
            self._plan.refusals.append(Refusal(place=place, reason=str(problem)))

    def finish(self) -> Plan:
        """Return what was found, items kept that the sheet could not know."""
        ids = list(self._items)
        for rank, item_id in enumerate(ids):
            if item_id in self._seen:
                continue
            if item_id in self._exported:
                self._plan.retired.append(item_id)
            else:
                self._keep(item_id, ids[:rank])
        if self._order != ids:
            self._plan.order = self._order
        self._plan.moved = _find_moved([one for one in self._order if isinstance(one, str)], ids)
        return self._plan

    def _keep(self, item_id: str, before: Sequence[str]) -> None:
        """Keep an item that came into the bank after the export, behind its neighbour."""
        neighbour = next((one for one in reversed(before) if one in self._order), None)
        place = 0 if neighbour is None else self._order.index(neighbour) + 1
        self._order.insert(place, item_id)

    def _place(self, item_id: str) -> None:
        if item_id not in self._items:
            gone = item_id in self._exported
            message = (
                f"导出以后，题库里没有{item_id}这道题了。"
                if gone
                else f"题库里没有编号{item_id}；新题的编号要空着，由程序来编。"
            )
            raise CellError(message)
        if item_id in self._seen:
            message = f"编号{item_id}前面已经有一行了；照着旧题写新题，编号要空着。"
            raise CellError(message)
        self._seen.add(item_id)
        self._order.append(item_id)

    def _change(self, row: Row, item_id: str) -> None:
        fields = self._items[item_id]
        now = show_item(fields)
        base = self._exported.get(item_id, now)
        paths = [path for path in {**base, **row.cells} if row.cells.get(path) != base.get(path)]
        changes: dict[str, Value | None] = {}
        for path in paths:
            self._refuse_conflict(path, row, base, now)
            if row.cells.get(path) != now.get(path):
                changes |= self._read(path, row, fields)
        if changes:
            read_back(_apply(fields, changes))
            self._plan.changes[item_id] = changes
            self._plan.cells += [
                CellChange(
                    item_id=item_id,
                    title=_name(path),
                    before=now.get(path, ""),
                    after=row.cells.get(path, ""),
                )
                for path in paths
            ]

    def _refuse_conflict(
        self, path: str, row: Row, base: Mapping[str, str], now: Mapping[str, str]
    ) -> None:
        if path == "kind":
            message = "题型不能改：把这一行删掉（停用旧题），另起一行写新题。"
            raise CellError(message)
        if now.get(path) not in (base.get(path), row.cells.get(path)):
            message = f"导出以后，题库里的“{_name(path)}”也改过，请先看该用哪一个。"
            raise CellError(message)
        if base.get(path) == IN_FILE:
            message = f"这道题的“{_name(path)}”请在题库文件里改。"
            raise CellError(message)

    def _read(self, path: str, row: Row, fields: Mapping[str, Value]) -> dict[str, Value | None]:
        kind = read_kind(str(fields["kind"]))
        if kind is None:
            message = "题型不认识。"
            raise CellError(message)
        return dict([read_cell(path, row.cells.get(path, ""), kind, _list_labels(row))])

    def _add(self, row: Row) -> None:
        kind = read_kind(row.cells.get("kind", ""))
        if kind is None:
            word = row.cells.get("kind", "")
            message = f"题型“{word}”不认识。" if word else "没有写题型。"
            raise CellError(message)
        fields: dict[str, Value] = {"id": "bank-1", "kind": kind.word}
        for path in {**dict.fromkeys(row.cells), "key": None}:
            if path not in ("id", "kind"):
                named, value = read_cell(path, row.cells.get(path, ""), kind, _list_labels(row))
                fields = _apply(fields, {named: value})
        read_back(fields)
        fields["id"] = next(self._fresh)
        self._plan.new[row.number] = fields
        self._order.append(fields)


def _apply(fields: Mapping[str, Value], changes: Changes) -> dict[str, Value]:
    """Return the fields of an item after changes, as its text will have them."""
    changed = dict(fields)
    for path, value in changes.items():
        name, _, label = path.partition("/")
        if label:
            known = changed.get(name, {})
            choices = dict(known) if isinstance(known, Mapping) else {}
            old = choices.get(label)
            if value is None:
                choices.pop(label, None)
            else:
                choices[label] = {**old, "text": value} if isinstance(old, Mapping) else value
            changed[name] = choices
        elif value is None:
            changed.pop(name, None)
        else:
            changed[name] = value
    return changed


def _list_labels(row: Row) -> list[str]:
    return [path.removeprefix(_CHOICES) for path in row.cells if path.startswith(_CHOICES)]


def _name(path: str) -> str:
    return _TITLES.get(path, path.replace(_CHOICES, "选项"))


def _find_moved(order: Sequence[str], before: Sequence[str]) -> list[str]:
    """Return the fewest items that must move: all but a longest run that keeps its order."""
    ranks = {item_id: rank for rank, item_id in enumerate(before)}
    ends: list[int] = []
    tails: list[str] = []
    links: dict[str, str] = {}
    for item_id in order:
        place = bisect_left(ends, ranks[item_id])
        if place:
            links[item_id] = tails[place - 1]
        ends[place : place + 1] = [ranks[item_id]]
        tails[place : place + 1] = [item_id]
    kept: set[str] = set()
    last = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = links.get(last)
    return [item_id for item_id in order if item_id not in kept]
