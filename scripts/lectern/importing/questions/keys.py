"""Keys as people write them: ABD, A、B, ①③, √, 对, T, a choice's own text."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_RIGHT: Final = frozenset(
    ["对", "正确", "是", "√", "✓", "✔", "☑", "✅", "真", "t", "true", "y", "yes", "r", "right", "v"]
)
_WRONG: Final = frozenset(
    [
        "错",
        "错误",
        "否",
        "不对",
        "不正确",
        "×",
        "✗",
        "✘",
        "❌",
        "x",
        "假",
        "f",
        "false",
        "n",
        "no",
        "w",
        "wrong",
    ]
)
_TRUTH_MARKS: Final = frozenset("√✓✔☑✅×✗✘❌")
_CIRCLED: Final = {char: str(rank) for rank, char in enumerate("①②③④⑤⑥⑦⑧⑨⑩", start=1)}
_LETTERS: Final = re.compile(r"[A-Z](?:[\s,;/|、，；.和与]*[A-Z])*")
_MARKS: Final = re.compile(r"[①-⑩][\s,;、，；①-⑩]*")
_DIGIT_VALUES: Final = {"1": True, "0": False}
_EMOJI: Final = "\ufe0f"
_ENCLOSING: Final = "【】[]()（）“”\"'。.，,;；:： \t\n"


class UnclearKeyError(Exception):
    """A key that names nothing certain; its text is the reason, for a trainer."""


def read_truth(key: str) -> bool | None:
    """Return whether a key says 对 or 错, or nothing where it says neither."""
    word = _simplify(key)
    if word in _RIGHT:
        return True
    return False if word in _WRONG else _DIGIT_VALUES.get(word)


def is_truth_mark(key: str) -> bool:
    """Whether a key is a tick or a cross, which no other kind has."""
    return _simplify(key) in _TRUTH_MARKS


def is_truth_word(key: str) -> bool:
    """Whether a key says 对 or 错, and is no letter that a choice could have."""
    return read_truth(key) is not None and not _LETTERS.fullmatch(_simplify(key).upper())


def is_whole_key(text: str) -> bool:
    """Whether a text is nothing but a key: letters, ①③, or 对 and 错 however written."""
    word = _simplify(text)
    letters = _LETTERS.fullmatch(word.upper())
    return word in _RIGHT | _WRONG or bool(letters or _MARKS.fullmatch(text.strip()))


def read_labels(key: str, choices: Sequence[tuple[str, str]]) -> list[str]:
    """Return the labels that a key names, in the choices' order.

    Raises:
        UnclearKeyError: If it is missing, or names a choice that is not there.
    """
    if not key.strip():
        message = "没有答案。"
        raise UnclearKeyError(message)
    labels = [label for label, _ in choices]
    named = _find_by_letters(key, labels) or _find_by_text(key, choices)
    if not named:
        message = f"答案“{key.strip()}”不是选项的字母，也不是哪个选项的内容。"
        raise UnclearKeyError(message)
    strange = [label for label in named if label not in labels]
    if strange:
        message = f"答案里有“{'、'.join(strange)}”，选项只有{'、'.join(labels)}。"
        raise UnclearKeyError(message)
    return [label for label in labels if label in named]


def _find_by_letters(key: str, labels: Sequence[str]) -> list[str]:
    word = _simplify(key).upper()
    if _LETTERS.fullmatch(word):
        return re.findall("[A-Z]", word)
    circled = [_CIRCLED[char] for char in key if char in _CIRCLED]
    rest = re.sub(r"[①-⑩\s,;、，；]", "", key)
    # ①③ names the first and the third choice, whatever letters these have now.
    if circled and not rest:
        return [labels[int(rank) - 1] if int(rank) <= len(labels) else rank for rank in circled]
    return []


def _find_by_text(key: str, choices: Sequence[tuple[str, str]]) -> list[str]:
    """Return the labels of the choices whose texts the key repeats, with or without labels."""
    texts = {_simplify(text): label for label, text in choices}
    texts |= {_simplify(label + text): label for label, text in choices}
    whole = texts.get(_simplify(key))
    if whole:
        return [whole]
    parts = [_simplify(part) for part in re.split(r"[\n;；|]|(?<=\S)\s{2,}", key) if part.strip()]
    found = [texts[part] for part in parts if part in texts]
    return found if len(found) == len(parts) else []


def _simplify(text: str) -> str:
    """Return a text as keys are compared: NFKC, small letters, without what encloses it."""
    plain = unicodedata.normalize("NFKC", text.replace(_EMOJI, "")).strip(_ENCLOSING).lower()
    return re.sub(r"[\s.、:)）]+", "", plain) if len(plain) > 1 else plain
