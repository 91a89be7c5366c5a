"""Questions in rows: a sheet of a workbook, a CSV file, a table in a document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from lectern.diagnostics import Place
from lectern.importing.questions.choices import split_choices
from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.headers import Header, find_header
from lectern.importing.questions.keys import is_whole_key
from lectern.importing.questions.kinds import find_heading, find_kind
from lectern.importing.questions.lines import Line, match_stem
from lectern.importing.questions.workbook import Sheet

_CELL_SEPARATORS: Final = (r"\n+", r"\s*[|｜]\s*", r"\s*[;；]\s*", r"\s*\$+\s*")
_LIST: Final = ("tags",)
_FEWEST: Final = 2


@dataclass(slots=True, kw_only=True)
class Table:
    """What the rows below a header hold.

    Attributes:
        drafts: The questions, in order.
        refusals: The rows that are none.
        leftovers: The columns that were of no use.
    """

    drafts: list[Draft] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    leftovers: list[Refusal] = field(default_factory=list)


def read_table(sheet: Sheet, file: str) -> Table | None:
    """Return what is below the header, or nothing where there is none.

    Args:
        sheet: The cells as a person sees them; rows may differ in length.
        file: How the sheet is named to its owner.
    """
    rows = sheet.rows
    header = find_header(rows)
    if header is None:
        return None
    table = Table(leftovers=list(_find_unused(rows, header, file)))
    kind = ""
    for number, row in enumerate(rows[header.row + 1 :], start=header.row + 2):
        if not any(cell.strip() for cell in row):
            continue
        place = Place(file=file, line=number, text=" | ".join(cell for cell in row if cell.strip()))
        section = _find_section(row)
        draft = _read_row(row, header, place, kind)
        if not draft.key.strip():
            draft.key = _find_coloured(header, sheet, number - 1)
        if section:
            kind = section
        elif draft.stem.strip():
            table.drafts.append(draft)
        else:
            table.refusals.append(Refusal(place=place, reason="这一行没有题干。"))
    return table


def lay_out_rows(rows: Sequence[Sequence[str]], file: str) -> Iterator[Line]:
    """Yield the rows of a sheet without a header as lines of text; a key at a row's end is one.

    Only where questions are laid out as in a document, their numbers before their stems.
    """
    if not any(match_stem(cell) for row in rows for cell in row):
        return
    for number, row in enumerate(rows, start=1):
        cells = [cell.strip() for cell in row if cell.strip()]
        place = Place(file=file, line=number, text=" | ".join(cells))
        has_key = len(cells) > 1 and is_whole_key(cells[-1])
        for text in "  ".join(cells[:-1] if has_key else cells).splitlines():
            yield Line(text=text, place=place)
        if has_key:
            yield Line(text=f"答案：{cells[-1]}", place=place)


def _find_unused(rows: Sequence[Sequence[str]], header: Header, file: str) -> Iterator[Refusal]:
    """Yield each column that holds something, but not what a question has."""
    below = rows[header.row + 1 :]
    for column in range(max(map(len, rows))):
        used = column in header.columns or column in header.choices
        if not used and any(row[column].strip() for row in below if column < len(row)):
            title = rows[header.row][column].strip() if column < len(rows[header.row]) else ""
            named = f"“{title}”这一列" if title else f"没有表头的第{column + 1}列"
            place = Place(file=file, line=header.row + 1)
            yield Refusal(place=place, reason=f"{named}不知道是什么，没有用上。")


def _find_section(row: Sequence[str]) -> str:
    """Return the kind that a row names which holds nothing else: 一、单选题."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return find_heading(cells[0]) if len(set(cells)) == 1 else ""


def _read_row(row: Sequence[str], header: Header, place: Place, kind: str) -> Draft:
    draft = Draft(place=place, kind=kind)
    for column, name in header.columns.items():
        text = row[column] if column < len(row) else ""
        if name == "choices":
            draft.choices += split_cell(text)
        elif name in _LIST:
            draft.tags += [tag for tag in re.split(r"[、,，;；/\s]+", text) if tag]
        elif text.strip():
            setattr(draft, name, text.strip())
    for column, label in header.choices.items():
        text = row[column].strip() if column < len(row) else ""
        if text:
            draft.choices.append((label, _drop_label(label, text)))
    if kind and find_kind(draft.kind) is None:
        draft.kind = kind
    return draft


def _find_coloured(header: Header, sheet: Sheet, row: int) -> str:
    """Return the labels of the choices that stand out by their colour, should some not."""
    labels = [label for column, label in header.choices.items() if (row, column) in sheet.filled]
    shown = [c for c in header.choices if c < len(sheet.rows[row]) and sheet.rows[row][c].strip()]
    return "".join(labels) if len(labels) < len(shown) else ""


def split_cell(text: str) -> list[tuple[str, str]]:
    """Return the choices that share a cell: lettered, or parted by lines, bars or semicolons."""
    lettered = split_choices(text.strip())[1]
    if len(lettered) >= _FEWEST:
        return [(label, choice.strip(" ;；|｜$\n")) for label, choice in lettered]
    for separator in _CELL_SEPARATORS:
        parts = [part.strip() for part in re.split(separator, text.strip()) if part.strip()]
        if len(parts) >= _FEWEST:
            labels = [chr(ord("A") + rank) for rank in range(len(parts))]
            pairs = zip(labels, parts, strict=True)
            return [(label, _drop_label(label, part)) for label, part in pairs]
    return []


def _drop_label(label: str, text: str) -> str:
    """Return a choice without its label, should the cell repeat it: A. 十人."""
    return re.sub(rf"^{label}\s*[.．、:：)）]\s*", "", text)
