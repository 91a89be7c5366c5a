"""A remedy obeyed to the letter, as somebody would who understands nothing of it.

Here belongs how each wording of a remedy is carried out in the lines of a file.  What only a
person can supply (a missing rationale, another article) is not guessed.
"""

import re
from collections.abc import Callable, Sequence

from lectern.diagnostics import Diagnostic, Place

Lines = list[str]
_Obey = Callable[[Lines, Place, re.Match[str]], None]


def obey_remedy(found: Diagnostic, lines: Sequence[str]) -> Lines | None:
    """Return the lines after a remedy was carried out, or nothing if it needs a person."""
    for pattern, obey in _WAYS:
        said = pattern.search(found.remedy)
        if said:
            changed = list(lines)
            obey(changed, found.place, said)
            return changed
    return None


def _replace_value(lines: Lines, place: Place, said: re.Match[str]) -> None:
    line = lines[place.line - 1]
    head = re.match(r"\s*(?:-\s+)*[^\s:]+:\s+", line)
    lines[place.line - 1] = (head[0] if head else "") + said[1]


def _replace_characters(lines: Lines, place: Place, said: re.Match[str]) -> None:
    # Of a field that is given whole, key and value, only the value stands at the place.
    key, colon, value = said[1].partition(": ")
    before = lines[place.line - 1][: place.column - 1]
    _put(lines, place, value if colon and before.endswith(f"{key}: ") else said[1])


def _put(lines: Lines, place: Place, text: str) -> None:
    line, start = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = line[:start] + text + line[start + place.length :]


def _put_blank(lines: Lines, place: Place, _: re.Match[str]) -> None:
    _put(lines, place, " ")


def _add_blank(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line = lines[place.line - 1]
    lines[place.line - 1] = f"{line[: place.column]} {line[place.column :]}"


def _set_margin(lines: Lines, place: Place, said: re.Match[str]) -> None:
    margin = " " * int(said[1])
    lines[place.line - 1] = margin + lines[place.line - 1].lstrip()
    # What follows with the same strange margin has the same remedy of its own.


def _shift(lines: Lines, place: Place, said: re.Match[str]) -> None:
    amount = int(said["number"]) * (1 if said["way"] == "在行首加" else -1)
    last = int(said["last"] or place.line)
    for number in range(place.line - 1, last):
        line = lines[number]
        lines[number] = " " * amount + line if amount > 0 else line[-amount:]


def _quote(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line = lines[place.line - 1]
    head = re.match(r"\s*(?:-\s+)*(?:[^\s:]+:\s+)?", line)
    start = head.end() if head else 0
    value = line[start:].rstrip().replace("\\", "\\\\").replace('"', '\\"')
    lines[place.line - 1] = f'{line[:start]}"{value}"'


def _append(lines: Lines, place: Place, said: re.Match[str]) -> None:
    lines[place.line - 1] = lines[place.line - 1].rstrip() + said[1]


def _delete_line(lines: Lines, place: Place, _: re.Match[str]) -> None:
    del lines[place.line - 1]


def _insert_blank_line(lines: Lines, place: Place, _: re.Match[str]) -> None:
    lines.insert(place.line - 1, "")


def _drop_margin(lines: Lines, place: Place, _: re.Match[str]) -> None:
    lines[place.line - 1] = lines[place.line - 1].lstrip()


def _name_heading(lines: Lines, place: Place, said: re.Match[str]) -> None:
    bare = re.sub(r"\s*\{[^{}]*\}\s*$", "", lines[place.line - 1])
    lines[place.line - 1] = f"{bare} {said[1]}"


def _resolve_conflict(lines: Lines, _: Place, __: re.Match[str]) -> None:
    text = "\n".join(lines)
    conflict = re.compile(r"^<{7}.*?\n(.*?)^={7}\n.*?^>{7}[^\n]*\n", re.DOTALL | re.MULTILINE)
    lines[:] = conflict.sub(r"\1", text).split("\n")


_WAYS: Sequence[tuple[re.Pattern[str], _Obey]] = (
    (re.compile(r"留下要的一种，删去另一种"), _resolve_conflict),
    (re.compile(r"在标题末尾写“(\{#[^}]+\})”"), _name_heading),
    (re.compile(r"把这一行改成“(---)”"), _replace_characters),
    (re.compile(r"(?:都改成英文的|后面加一个空格)：“([\[{].*)”。$"), _replace_value),
    (re.compile(r"按(\d+)下空格键"), _set_margin),
    (
        re.compile(
            r"(?P<way>在行首加|删去行首的)(?P<number>\d+)个空格(?:，下面到第(?P<last>\d+)行)?"
        ),
        _shift,
    ),
    (re.compile(r"删去它，切换到英文输入，按一下空格键"), _put_blank),
    (re.compile(r"在(?:冒号|“-”)后面加一个空格"), _add_blank),
    (re.compile(r"在这一行的上面加一个空行"), _insert_blank_line),
    (re.compile(r"^删去行首的空格"), _drop_margin),
    (re.compile(r"^(?:[^，；]*：)?改成[^“，；]*“([^“”…]+)”"), _replace_characters),
    (re.compile(r"^写成“([^“”…]+)”。$"), _replace_characters),
    (re.compile(r"在这句话的末尾补上“([\"'])”"), _append),
    (re.compile(r"在这一组的末尾补上“([\]}])”"), _append),
    (re.compile(r"^(?!如果).*把整句用双引号包起来"), _quote),
    (
        re.compile(r"^(?:删去这一行|删去这个键和它的内容|删去一处|只留一个)(?:[。；，和]|$)(?!或)"),
        _delete_line,
    ),
)
