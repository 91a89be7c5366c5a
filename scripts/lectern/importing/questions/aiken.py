"""Aiken, the plainest format of learning platforms: a stem, lettered choices, ANSWER: B."""

import re
from collections.abc import Iterable
from typing import Final

from lectern.importing.questions.draft import Draft
from lectern.importing.questions.lines import Line

_CHOICE: Final = re.compile(r"\s*([A-Z])\s*[.)]\s+(.*)")
_KEY: Final = re.compile(r"\s*ANSWER\s*:\s*(\S.*)", re.IGNORECASE)


def is_aiken(text: str) -> bool:
    """Whether a text has lines that no other format has."""
    return any(_KEY.fullmatch(line) for line in text.splitlines())


def read_aiken(lines: Iterable[Line]) -> list[Draft]:
    """Return the questions; what stands behind the last key is one without a key."""
    drafts: list[Draft] = []
    begun: Draft | None = None
    for line in lines:
        if not line.text.strip():
            continue
        if begun is None:
            begun = Draft(place=line.place)
            drafts.append(begun)
        begun = None if _take(begun, line.text.strip()) else begun
    return drafts


def _take(draft: Draft, text: str) -> bool:
    """Take a line, and say whether it ends the question."""
    key, choice = _KEY.fullmatch(text), _CHOICE.fullmatch(text)
    if key:
        draft.key = key.group(1).strip()
    elif choice:
        draft.choices.append((choice.group(1), choice.group(2).strip()))
    else:
        draft.append("stem", text)
    return bool(key)
