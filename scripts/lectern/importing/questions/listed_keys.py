"""Keys in a list of their own, after all questions: 1-5 ABCDA, 1.B 2.C, 一、单选题 1. …."""

import re
from collections.abc import Iterable
from typing import Final

from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.kinds import find_kind
from lectern.importing.questions.lines import Line, match_field

_RANGE: Final = re.compile(r"(\d{1,4})\s*[-—–~～至到]+\s*(\d{1,4})\s*[题.．、:：)）]*\s*")
_NUMBER: Final = re.compile(
    r"(?:^|(?<=[\s;；,，。]))[（(]?(\d{1,4})[)）]?\s*[.．、:：)）]?\s*(?=\D)"
)
_ONE: Final = re.compile(r"[A-HＡ-Ｈ]+|[√×✓✔✗✘]|对|错")


class ListedKeys:
    """Collects the keys of a list, by section and number.

    Attributes:
        refusals: What could not be given to any question.
        kind: Of which kind the questions are whose keys follow, as it is written there.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self.refusals: list[Refusal] = []
        self.kind = ""
        self._keys: dict[tuple[str, str], tuple[str, Line]] = {}
        self._rationales: dict[tuple[str, str], str] = {}
        self._current: tuple[str, str] | None = None

    def begin_section(self, kind: str) -> None:
        """Note of which kind the questions are whose keys follow, as it is written there."""
        self.kind = kind
        self._current = None

    def take(self, line: Line) -> None:
        """Take one line of the list."""
        named = match_field(line.text)
        if named and self._current:
            self._rationales[self._current] = named[1]
        elif not (self._take_range if _RANGE.match(line.text.strip()) else self._take_numbered)(
            line
        ):
            self.refusals.append(
                Refusal(place=line.place, reason="答案列表里的这一行看不懂，没有用上。")
            )

    def give(self, drafts: Iterable[Draft]) -> None:
        """Give each question without a key the one listed for it."""
        known = list(drafts)
        for (kind, number), (key, line) in self._keys.items():
            matching = [
                draft
                for draft in known
                if draft.number == number and not draft.key and _fits(kind, draft)
            ]
            # Without sections a number that stands for several questions names none of them.
            if len(matching) == 1:
                matching[0].key = key
                matching[0].rationale = self._rationales.get((kind, number), "")
            else:
                reason = f"第{number}题的答案“{key}”对不上：{_count(len(matching))}。"
                self.refusals.append(Refusal(place=line.place, reason=reason))

    def _take_range(self, line: Line) -> bool:
        spans = list(_RANGE.finditer(line.text))
        if not spans or line.text[: spans[0].start()].strip():
            return False
        ends = [span.start() for span in spans[1:]] + [len(line.text)]
        taken = [self._take_span(line, span, end) for span, end in zip(spans, ends, strict=True)]
        return all(taken)

    def _take_span(self, line: Line, span: re.Match[str], end: int) -> bool:
        first, last = int(span.group(1)), int(span.group(2))
        text = line.text[span.end() : end].strip()
        keys = text.split() if len(text.split()) > 1 else _ONE.findall(text)
        count = last - first + 1
        if len(keys) == 1 and len(keys[0]) == count:
            keys = list(keys[0])
        if len(keys) != count:
            return False
        for number, key in enumerate(keys, start=first):
            self._note(str(number), key, line)
        return True

    def _take_numbered(self, line: Line) -> bool:
        marks = list(_NUMBER.finditer(line.text))
        if not marks or line.text[: marks[0].start()].strip():
            return False
        ends = [mark.start() for mark in marks[1:]] + [len(line.text)]
        for mark, end in zip(marks, ends, strict=True):
            self._note(mark.group(1), line.text[mark.end() : end].strip(), line)
        return True

    def _note(self, number: str, key: str, line: Line) -> None:
        self._current = (self.kind, number)
        self._keys[self._current] = (key.strip("。；;，, "), line)


def _fits(kind: str, draft: Draft) -> bool:
    return not kind or find_kind(kind) is find_kind(draft.kind)


def _count(matching: int) -> str:
    return f"有{matching}道这个编号的题" if matching else "没有这个编号而又缺答案的题"
