"""Numbered questions in running text: a Word file, a PDF, a text from a chat.

Stems are numbered, choices lettered; a key stands in the stem's brackets, after the question,
or in a list at the end.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.kinds import find_heading, split_label
from lectern.importing.questions.lines import (
    Line,
    is_keys_heading,
    match_field,
    match_stem,
    split_choices,
    split_fields,
)
from lectern.importing.questions.listed_keys import ListedKeys

_KEY_IN_STEM: Final = re.compile(
    r"[（(]\s*([A-HＡ-Ｈ](?:[\s,，、]*[A-HＡ-Ｈ])*|[√×✓✔✗✘]|对|错|正确|错误|[TF])\s*[)）]"
)
_FIRST: Final = "A"
_PLAIN_GAP: Final = 5
"""A number that jumps further ahead than this is a figure in a text, no question's."""


def read_layout(lines: Iterable[Line]) -> tuple[list[Draft], list[Refusal], list[Line]]:
    """Return the questions in these lines, keys that fit none, and lines that belong to none."""
    layout = _Layout()
    for line in lines:
        layout.take(line)
    layout.listed.give(layout.drafts)
    for draft in layout.drafts:
        _take_key_from_stem(draft)
    refusals = sorted(layout.listed.refusals, key=lambda refusal: refusal.place.line)
    return layout.drafts, refusals, layout.stray


class _Layout:
    """Goes through the lines of one document.

    Attributes:
        drafts: The questions so far.
        listed: The keys that stand apart from their questions.
        stray: Lines before the first question, titles for the most part.
    """

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.listed = ListedKeys()
        self.stray: list[Line] = []
        self._kind = ""
        self._in_keys = False
        self._field = ""
        self._last = 0

    def take(self, line: Line) -> None:
        """Take the next line."""
        text = line.text.strip()
        if not text:
            return
        kind = find_heading(text)
        if kind:
            self._begin_section(kind)
        elif is_keys_heading(text) and not self._is_own_heading():
            self._in_keys = True
            self.listed.begin_section("")
        elif self._in_keys:
            self.listed.take(line)
        else:
            self._take_text(replace(line, text=line.text.rstrip()))

    def _is_own_heading(self) -> bool:
        """Whether 参考答案 stands above the key of the last question alone, not of all."""
        lacking = [
            draft for draft in self.drafts if not (draft.key or _KEY_IN_STEM.search(draft.stem))
        ]
        return lacking == self.drafts[-1:] and not lacking[0].choices and len(self.drafts) > 1

    def _begin_section(self, kind: str) -> None:
        if self._in_keys:
            self.listed.begin_section(kind)
            return
        self._kind, self._last, self._field = kind, 0, ""

    def _take_text(self, line: Line) -> None:
        begin, *fields = split_fields(line.text)
        numbered = match_stem(begin)
        if numbered and self._follows(numbered[0]):
            self._begin_question(line, *numbered)
        elif not self.drafts:
            self.stray.append(line)
            return
        else:
            self._continue_question(begin)
        for text in fields:
            self._continue_question(text)

    def _follows(self, number: int) -> bool:
        """Whether a number is the next question's, not one within a text."""
        if number == 1:
            # A list within a stem begins with 1 too, but nothing has been said of a key yet.
            return not self.drafts or self._is_complete(self.drafts[-1]) or self._last == 0
        return self._last < number <= self._last + _PLAIN_GAP

    def _is_complete(self, draft: Draft) -> bool:
        return bool(draft.choices or draft.key or _KEY_IN_STEM.search(draft.stem))

    def _begin_question(self, line: Line, number: int, text: str) -> None:
        self._last, self._field = number, ""
        kind, stem = split_label(text)
        draft = Draft(place=line.place, number=str(number), kind=kind or self._kind)
        self.drafts.append(draft)
        self._take_choices(draft, stem)

    def _continue_question(self, text: str) -> None:
        draft = self.drafts[-1]
        named = match_field(text) or (("key", "") if is_keys_heading(text) else None)
        if named:
            self._take_field(draft, *named)
        elif self._field:
            self._extend_field(draft, text)
        else:
            self._take_choices(draft, text)

    def _take_choices(self, draft: Draft, text: str) -> None:
        expected = chr(ord(_FIRST) + len(draft.choices))
        before, choices = split_choices(text, expected)
        if expected == _FIRST and len(choices) == 1 and before.strip():
            # One lone letter in the middle of a line is part of the text.
            before, choices = text, []
        if before.strip():
            _extend(draft, before)
        draft.choices += choices

    def _take_field(self, draft: Draft, name: str, text: str) -> None:
        self._field = name
        if name == "tags":
            draft.tags += [tag for tag in re.split(r"[、,，;；\s]+", text) if tag]
        elif text:
            draft.append(name, text.rstrip("。；; ") if name == "key" else text)

    def _extend_field(self, draft: Draft, text: str) -> None:
        if self._field == "tags":
            draft.tags.append(text.strip())
        else:
            draft.append(self._field, text.strip())


def _extend(draft: Draft, text: str) -> None:
    """Add a line to what was said last: a choice that goes on, or the stem."""
    if draft.choices:
        label, known = draft.choices[-1]
        draft.choices[-1] = (label, f"{known}\n{text.strip()}")
    else:
        draft.append("stem", text.rstrip() if draft.stem else text.strip())


def _take_key_from_stem(draft: Draft) -> None:
    """Move a key that stands in the stem's brackets; the brackets stay, empty."""
    found = list(_KEY_IN_STEM.finditer(draft.stem))
    if draft.key or not found:
        return
    last = found[-1]
    draft.key = last.group(1)
    draft.stem = f"{draft.stem[: last.start()]}（　）{draft.stem[last.end() :]}".strip()
