"""What pages and covers add to a text and no reader misses: page numbers, running heads, contents."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from lectern.importing.lectures.markers import read_marker
from lectern.importing.lectures.paragraphs import Line, clean_line

_PAGE_NUMBER: Final = re.compile(
    r"[-—－–·\s]*\d{1,4}[-—－–·\s]*|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?"
    r"|\d+\s*/\s*\d+|Page\s+\d+(?:\s+of\s+\d+)?",
    re.IGNORECASE,
)
_RULE: Final = re.compile(r"[-—=＝_*＊·.。~～\s]{3,}")
_CONTENTS: Final = re.compile(r"目\s*[录次]")
_LEADER: Final = re.compile(r"(?:…+|\.{2,}|·{2,}|\t)\s*\d{1,4}$")
_SENTENCE: Final = tuple("。！？：；，、）)”")
_LONGEST_HEAD: Final = 40
_FEWEST_HEADS: Final = 3
_GAP: Final = 4


def drop_furniture(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of the text, and those that pages added."""
    heads = _find_heads(lines)
    added = [line for line in lines if _is_added(line) or line.number in heads]
    numbers = {line.number for line in added}
    return [line for line in lines if line.number not in numbers], added


def find_contents(lines: Sequence[Line]) -> range:
    """Return which lines, from 0, are a table of contents, with its title; none if there is none."""
    first = next((n for n, one in enumerate(lines) if _CONTENTS.fullmatch(one.text.strip())), None)
    if first is None:
        return range(0)
    last = first
    later = Counter(clean_line(line.text) for line in lines)
    for position in range(first + 1, len(lines)):
        text = clean_line(lines[position].text)
        if _LEADER.search(text) or (later[text] > 1 and position <= last + 1):
            last = position
        elif position - last > _GAP:
            break
    return range(first, last + 1)


def _is_added(line: Line) -> bool:
    text = line.text.strip()
    return not line.is_markdown and bool(_PAGE_NUMBER.fullmatch(text) or _RULE.fullmatch(text))


def _find_heads(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of running heads: they recur where pages begin or end."""
    near: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        text = _blur(line.text)
        if line.is_markdown or _is_added(line) or not text or _stands_alone(line.text):
            continue
        places.setdefault(text, []).append(line.number)
        near[text] += any(one is not None and _is_added(one) for one in (before, after))
    return {
        number
        for text, numbers in places.items()
        if len(numbers) >= _FEWEST_HEADS and near[text] * 2 >= len(numbers)
        for number in numbers
    }


def _stands_alone(text: str) -> bool:
    """Return whether a line is certainly part of the text."""
    clean = clean_line(text)
    return len(clean) > _LONGEST_HEAD or clean.endswith(_SENTENCE) or bool(read_marker(clean))


def _blur(text: str) -> str:
    return re.sub(r"\d+", "0", "".join(text.split()))
