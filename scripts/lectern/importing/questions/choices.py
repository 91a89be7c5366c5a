"""The choices that stand in a line of text: A. … B. …, ① … ② …."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

Choices: TypeAlias = list[tuple[str, str]]
_Mark: TypeAlias = tuple[int, int]

_CHOICE: Final = re.compile(
    r"(?:^|(?<=[\s。；;，,）)？?：:！]))[（(\[【]?\s*(?P<label>[A-Ha-hＡ-Ｈａ-ｈ])\s*"
    r"(?:[)）\]】]\s*[.．、:：]?|[.．、:：,，]|\s(?=\S))\s*"
)
_ATTACHED: Final = re.compile(
    r"(?:(?:^\s*|(?<=[\s\u4e00-\u9fff0-9a-z）)”》％%。；]))(?P<label>[A-HＡ-Ｈ])\s*(?P<sign>[.．、])"
    r"|[（(]\s*(?P<enclosed>[A-HＡ-Ｈ])\s*[)）])\s*"
)
_LATER: Final = re.compile(
    r"(?<!\S)(?P<label>[B-H])\s*[.．、](?!\s*[A-Z][.．])|[（(]\s*(?P<enclosed>[B-H])\s*[)）]"
)
_CIRCLED: Final = re.compile(r"(?:^|(?<=[\s。；;]))(?P<label>[①-⑧])\s*[.．、]?\s*")
_FIRST: Final = "A"
_FIRST_CIRCLED: Final = "①"
_FEWEST: Final = 2


def split_choices(text: str, expected: str = _FIRST) -> tuple[str, Choices]:
    """Return what stands before the first choice of a line, and the choices.

    Labels must go on from `expected` one by one: so a capital letter within a text is none.
    """
    spaced = _cut(text, _CHOICE.finditer(text), expected)
    attached = _split_attached(text, expected)
    return attached if attached and len(attached[1]) > len(spaced[1]) else spaced


def split_circled(text: str) -> tuple[str, Choices]:
    """Return what stands before ① and, lettered, the choices that ①②③ number."""
    before, choices = _cut(text, _CIRCLED.finditer(text), _FIRST_CIRCLED)
    shift = ord(_FIRST) - ord(_FIRST_CIRCLED)
    return before, [(chr(ord(label) + shift), choice) for label, choice in choices]


def find_unsplit(choices: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Return the label of a choice within which a later one still stands, and that one's label."""
    for label, text in choices:
        for found in _LATER.finditer(text):
            later = found["label"] or found["enclosed"]
            if label < later:
                return label, later
    return None


def _split_attached(text: str, expected: str) -> tuple[str, Choices] | None:
    """Return the choices of a line in which no space parts them: A.一B.二C.三.

    A letter within a text could look the same, so a line of them must use one sign throughout,
    name each once in turn, and have two more after its first.
    """
    found = list(_ATTACHED.finditer(text))
    if len({mark["sign"] for mark in found}) != 1:
        return None
    before, choices = _cut(text, found, expected)
    return (before, choices) if _FEWEST < len(choices) == len(found) else None


def _cut(text: str, found: Iterable[re.Match[str]], expected: str) -> tuple[str, Choices]:
    marks = list(_follow(found, expected))
    if not marks:
        return text, []
    ends = [start for start, _ in marks[1:]] + [len(text)]
    choices = [
        (chr(ord(expected) + rank), text[start:end].strip())
        for rank, ((_, start), end) in enumerate(zip(marks, ends, strict=True))
    ]
    return text[: marks[0][0]], choices


def _follow(found: Iterable[re.Match[str]], expected: str) -> Iterator[_Mark]:
    """Yield where each label in turn stands and where its text begins."""
    for mark in found:
        label = next(one for one in (mark["label"], mark.groupdict().get("enclosed")) if one)
        if expected in (label, unicodedata.normalize("NFKC", label).upper()):
            yield mark.start(), mark.end()
            expected = chr(ord(expected) + 1)
