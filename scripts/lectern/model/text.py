"""Sameness of texts: which two choices are equal, which two blanks agree.

Mirrored by `runtime/src/judging/text.js`; `tests/cases/text.json` holds both to the same cases.
"""

import hashlib
import re
import unicodedata

_END_PUNCTUATION = re.compile(r"[\s.,;:!?。，；：！？、…]+$")
_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2} | {
    char: value for value, char in enumerate("三四五六七八九", start=3)
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMERAL = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")


def normalise_text(text: str) -> str:
    """Return `text` after NFKC with all white space removed."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def compute_identity(text: str) -> str:
    """Return the 8 hex digits by which a learner's record knows a choice."""
    return hashlib.sha256(normalise_text(text).encode()).hexdigest()[:8]


def normalise_blank(text: str) -> str:
    """Return the form in which two wordings of a blank are compared.

    NFKC, lower case, no white space, no end punctuation, Chinese numerals as digits.
    """
    plain = _END_PUNCTUATION.sub("", normalise_text(text).lower())
    return _NUMERAL.sub(lambda found: convert_numeral(found.group()), plain)


def convert_numeral(numeral: str) -> str:
    """Return a run of Chinese numerals as digits: 二十五 → 25, 二〇二五 → 2025.

    A run without 十百千万亿 is read digit by digit.
    """
    if not any(char in "十百千万亿" for char in numeral):
        return "".join(str(_DIGITS[char]) for char in numeral)
    total = section = digit = 0
    for char in numeral:
        if char == "亿":
            total = (total + section + digit or 1) * 100_000_000
            section = digit = 0
        elif char == "万":
            total += (section + digit or 1) * 10_000
            section = digit = 0
        elif char in _UNITS:
            section += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return str(total + section + digit)
