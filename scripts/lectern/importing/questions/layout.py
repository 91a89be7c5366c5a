"""Numbered questions in running text: a Word file, a PDF, a text from a chat.

Stems are numbered, choices lettered; a key stands in the stem's brackets, after the question,
or in a list at the end.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from lectern.importing.questions.choices import split_choices
from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.keys import is_truth_word, is_whole_key
from lectern.importing.questions.kinds import find_heading, find_keys_heading, split_label
from lectern.importing.questions.lines import (
    Line,
    is_chapter,
    is_rule,
    match_field,
    match_stem,
    split_fields,
)
from lectern.importing.questions.listed_keys import ListedKeys
from lectern.importing.questions.stems import (
    has_key,
    holds_key,
    is_complete,
    take_circled_choices,
    take_key_from_stem,
)

_GAP: Final = re.compile(r"[（(][\s　_]*[)）]")
_FIRST: Final = "A"
_FEWEST: Final = 2
_PLAIN_GAP: Final = 5
"""A number that jumps further ahead than this is a figure in a text, no question's."""


def read_layout(lines: Iterable[Line]) -> tuple[list[Draft], list[Refusal], list[Line]]:
    """Return the questions in these lines, keys that fit none, and lines that belong to none."""
    layout = _Layout()
    told: list[tuple[Line, bool]] = []
    apart = False
    for line in lines:
        blank = not line.text.strip() or is_rule(line.text)
        if not blank:
            told.append((line, apart))
        apart = blank
    following = [line.text.strip() for line, _ in told[1:]]
    for (line, apart), after in zip(told, [*following, ""], strict=False):
        layout.take(line, after, apart=apart)
    return layout.finish()


class _Layout:
    """Goes through the lines of one document.

    Attributes:
        drafts: The questions so far.
        stray: Lines that belong to no question, titles for the most part.
    """

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.stray: list[Line] = []
        self._listed = ListedKeys()
        self._refusals: list[Refusal] = []
        self._given = 0
        self._kind = ""
        self._in_keys = False
        self._field = ""
        self._last = 0
        self._before = 0
        self._after = ""
        self._apart = False

    def take(self, line: Line, after: str, *, apart: bool) -> None:
        """Take the next line.

        Args:
            line: It, which is not empty.
            after: The text that follows.
            apart: Whether something empty stands before it.
        """
        text = line.text.strip()
        self._after, self._apart = after, apart
        kind = find_heading(text)
        heading = find_keys_heading(text)
        if kind:
            self._begin_section(kind)
        elif heading and (any(heading) or not self._is_own_heading(after)):
            self._begin_keys(line, *heading)
        elif is_chapter(text):
            self._last, self._field = 0, "chapter"
        elif self._in_keys and not self._is_question(text):
            self._listed.take(line)
        else:
            self._leave_keys()
            self._take_text(replace(line, text=line.text.rstrip()))

    def finish(self) -> tuple[list[Draft], list[Refusal], list[Line]]:
        """Return what was found, keys given to their questions."""
        self._give_keys()
        for draft in self.drafts:
            take_key_from_stem(draft)
            take_circled_choices(draft)
        return self.drafts, sorted(self._refusals, key=lambda one: one.place.line), self.stray

    def _give_keys(self) -> None:
        """Give the keys of a list to the questions above it."""
        self._listed.give(self.drafts[self._given :])
        self._refusals += self._listed.refusals
        self._listed, self._given = ListedKeys(), len(self.drafts)

    def _begin_keys(self, line: Line, kind: str, first: str) -> None:
        self._in_keys = True
        self._listed.begin_section(kind)
        if first:
            self._listed.take(replace(line, text=first))

    def _leave_keys(self) -> None:
        if self._in_keys:
            self._kind, self._in_keys, self._last = self._listed.kind, False, 0
            self._give_keys()

    def _is_question(self, text: str) -> bool:
        """Whether a line in a list of keys is the first question of the next chapter."""
        numbered = match_stem(text)
        if numbered is None or is_whole_key(numbered[1]):
            return False
        return bool(_GAP.search(numbered[1])) or self._precedes_choices()

    def _precedes_choices(self) -> bool:
        """Whether the next line begins with choice A."""
        before, choices = split_choices(self._after)
        return bool(choices) and not before.strip()

    def _is_own_heading(self, after: str) -> bool:
        """Whether 参考答案 stands above the key of the last question alone, not of all."""
        keyed = [has_key(draft) for draft in self.drafts[self._given :][-_FEWEST:]]
        if not keyed or keyed[-1]:
            return False
        return is_whole_key(after) or keyed[0]

    def _begin_section(self, kind: str) -> None:
        if self._in_keys:
            self._listed.begin_section(kind)
            return
        self._kind, self._last, self._field = kind, 0, ""

    def _take_text(self, line: Line) -> None:
        begin, *fields = split_fields(line.text)
        numbered = match_stem(begin)
        if numbered and self._follows(numbered[0]):
            self._last = self._before = numbered[0]
            self._begin_question(line, str(numbered[0]), numbered[1])
        elif not numbered and self._begins_unnumbered(begin):
            self._begin_question(line, "", begin)
        elif not self.drafts or self._field == "chapter":
            self.stray.append(line)
            return
        else:
            self._continue_question(line, begin)
        for text in fields:
            self._continue_question(line, text)

    def _follows(self, number: int) -> bool:
        """Whether a number is the next question's, not one within a text."""
        complete = bool(self.drafts) and is_complete(self.drafts[-1])
        if complete and self._precedes_choices():
            # Whatever number it has: people skip some, and copy others twice.
            return True
        if number == 1:
            # A list within a stem begins with 1 too, but nothing has been said of a key yet.
            return not self.drafts or self._last == 0 or complete
        if self._last == 0:
            # A section counts anew, or on from the last.
            return number <= self._before + _PLAIN_GAP
        return self._last < number <= self._last + _PLAIN_GAP

    def _begins_unnumbered(self, text: str) -> bool:
        """Whether a line without a number is a question, not more of one that has all it needs."""
        if not self.drafts or not is_complete(self.drafts[-1]):
            return False
        before, choices = split_choices(text, _next_label(self.drafts[-1]))
        if choices and not before.strip():
            return False
        if self._field in ("", "key"):
            has_choices = len(self.drafts[-1].choices) >= _FEWEST
            return holds_key(text) or (has_choices and self._precedes_choices())
        # An explanation may name letters in brackets, or go through the choices: not both.
        return holds_key(text) and self._precedes_choices()

    def _begin_question(self, line: Line, number: str, text: str) -> None:
        self._field = ""
        kind, stem = split_label(text)
        draft = Draft(place=line.place, number=number, kind=kind or self._kind)
        self.drafts.append(draft)
        self._take_choices(draft, stem)

    def _continue_question(self, line: Line, text: str) -> None:
        draft = self.drafts[-1]
        named = match_field(text) or (None if find_keys_heading(text) is None else ("key", ""))
        if named and named[0] == "key" and is_whole_key(draft.key):
            self.stray.append(line)
        elif named:
            self._take_field(draft, *named)
        elif self._field == "key" and is_whole_key(draft.key) and not is_whole_key(text):
            self._follow_key(draft, line, text)
        elif self._field:
            self._extend_field(draft, text)
        elif self._is_foreign(draft, text):
            self.stray.append(line)
        else:
            self._take_choices(draft, text)

    def _is_foreign(self, draft: Draft, text: str) -> bool:
        """Whether a line goes on with nothing of a question that has all its choices."""
        if len(draft.choices) < _FEWEST or split_choices(text, _next_label(draft))[1]:
            return False
        before, anew = split_choices(text)
        return self._apart or match_stem(text) is not None or bool(anew and not before.strip())

    def _follow_key(self, draft: Draft, line: Line, text: str) -> None:
        """Take what follows a key that is whole: the choices, or nothing of this question."""
        before, choices = split_choices(text)
        if choices and not (draft.choices or before.strip() or is_truth_word(draft.key)):
            self._field = ""
            draft.choices += choices
        else:
            self.stray.append(line)

    def _take_choices(self, draft: Draft, text: str) -> None:
        expected = _next_label(draft)
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


def _next_label(draft: Draft) -> str:
    return chr(ord(_FIRST) + len(draft.choices))


def _extend(draft: Draft, text: str) -> None:
    """Add a line to what was said last: a choice that goes on, or the stem."""
    if draft.choices:
        label, known = draft.choices[-1]
        draft.choices[-1] = (label, f"{known}\n{text.strip()}")
    else:
        draft.append("stem", text.rstrip() if draft.stem else text.strip())
