"""Questions in rows: a sheet of a workbook, a CSV file, a table in a document."""

import re
from collections.abc import Sequence
from typing import Final

from lectern.diagnostics import Place
from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.headers import Header, find_header
from lectern.importing.questions.kinds import find_heading, find_kind
from lectern.importing.questions.lines import split_choices

_CELL_SEPARATORS: Final = (r"\n+", r"\s*[|｜]\s*", r"\s*[;；]\s*", r"\s*\$+\s*")
_LIST: Final = ("tags",)
_FEWEST: Final = 2


def read_table(
    rows: Sequence[Sequence[str]], file: str
) -> tuple[list[Draft], list[Refusal]] | None:
    """Return the questions in these rows and the rows that are none, or nothing without a header.

    Args:
        rows: The cells as a person sees them; rows may differ in length.
        file: How the sheet is named to its owner.
    """
    header = find_header(rows)
    if header is None:
        return None
    drafts: list[Draft] = []
    refusals: list[Refusal] = []
    kind = ""
    for number, row in enumerate(rows[header.row + 1 :], start=header.row + 2):
        if not any(cell.strip() for cell in row):
            continue
        place = Place(file=file, line=number, text=" | ".join(cell for cell in row if cell.strip()))
        section = _find_section(row)
        draft = _read_row(row, header, place, kind)
        if section:
            kind = section
        elif draft.stem.strip():
            drafts.append(draft)
        else:
            refusals.append(Refusal(place=place, reason="这一行没有题干。"))
    return drafts, refusals


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


def split_cell(text: str) -> list[tuple[str, str]]:
    """Return the choices that share a cell: lettered, or parted by lines, bars or semicolons."""
    lettered = split_choices(text.strip(), "A")[1]
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
