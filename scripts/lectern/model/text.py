"""Sameness of texts: which two choices are equal, which two blanks agree.

Mirrored by `runtime/src/judging/text.js`; `tests/cases/text.json` holds both to the same cases.
Fingerprints that are kept for years are for `lectern.model.fingerprints`.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from posixpath import basename

from lectern.model.marks import (
    Emphasis,
    Picture,
    Span,
    parse_line,
    show_plainly,
    strip_emphasis,
)
from lectern.model.numbers import fold_numbers

# What decomposition would give another meaning: 10² is not 102, ① not 1, 1½ not 11⁄2, nor
# is 2㏠ the day 21日.  A test proves the list whole; `_MEASURES` are taken apart by hand.
_MEANT = re.compile(
    "[ªº²³¹¼-¾\u02b0-\u02b8\u02e0-\u02e4\u10fc\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf"
    "\u2070-\u209c\u2120\u2122\u2150-\u215f\u2189\u2460-\u2473\u2488-\u249b\u24b6-\u24ea"
    "\u2c7c\u2c7d\u2d6f\u3192-\u319f\u3244-\u3247\u3251-\u327e\u3280-\u32cb\u32d0-\u32fe"
    "\u3358-\u3370\u33e0-\u33fe\ua69c\ua69d\ua770\ua7f1-\ua7f4\ua7f8\ua7f9\uab5c-\uab5f\uab69"
    "\U00010781-\U000107ba\U0001e030-\U0001e06d\U0001f100-\U0001f10a\U0001f12b-\U0001f12e"
    "\U0001f16a-\U0001f16c\U0001f250\U0001f251]"
)
_MEASURES = re.compile("[\u3378\u3379\u339f-\u33a6\u33a8\u33af]")
_RAISED = str.maketrans("23", "²³")
_DIGITS = frozenset("0123456789")
_WHITE_SPACE = re.compile("[\t-\r\x1c- \x85\u1680\u2028\u2029]+")
_SPACED_DIGITS = re.compile("[0-9]+(?: [0-9]+)+")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_END_PUNCTUATION = re.compile(r"[.,;:!?。，；：！？、…]+$")


def normalise_text(text: str) -> str:
    """Return the form in which texts without marks are compared, numerals as typed.

    Nothing is left of white space but one space between numbers: 20 25 is not 2025, though
    digits spaced out one by one, 2 0 2 5, are.
    """
    visible = _INVISIBLE.sub("", text)
    if not unicodedata.is_normalized("NFKC", visible):
        visible = _compose(_MEASURES.sub(lambda found: _take_apart(found.group()), visible))
    return _SPACED_DIGITS.sub(_join_digits, _WHITE_SPACE.sub(_close_gap, visible))


def normalise_blank(text: str) -> str:
    """Return the form in which two wordings of a blank are compared.

    Lower case, without emphasis and end punctuation, numbers spelled one way.
    """
    plain = normalise_text(strip_emphasis(text)).lower()
    return fold_numbers(_END_PUNCTUATION.sub("", plain))


def normalise_choice(text: str) -> str:
    """Return the form in which two choices are compared: the words and pictures they show."""
    has_marks = "**" in text or "](" in text
    return normalise_text(_name_spans(parse_line(text)) if has_marks else text)


def compute_identity(text: str) -> str:
    """Return the 8 hex digits by which a learner's record knows a choice.

    Once a course has been published this may never change.
    """
    return hashlib.sha256(normalise_choice(text).encode()).hexdigest()[:8]


def _name_spans(spans: Iterable[Span]) -> str:
    """Return the words that are shown; a picture is known by its words and its file."""
    return "".join(
        span.alt + basename(span.path)
        if isinstance(span, Picture)
        else _name_spans(span.spans)
        if isinstance(span, Emphasis)
        else show_plainly((span,))
        for span in spans
    )


def _compose(text: str) -> str:
    """Return `text` after NFKC, but for characters that would change their meaning."""
    kept = [*_MEANT.findall(text), ""]
    pieces = (unicodedata.normalize("NFKC", piece) for piece in _MEANT.split(text))
    return "".join(piece + char for piece, char in zip(pieces, kept, strict=True))


def _take_apart(measure: str) -> str:
    """Return ㎡ as m²."""
    return unicodedata.normalize("NFKC", measure).translate(_RAISED)


def _close_gap(found: re.Match[str]) -> str:
    before, after = (
        found.string[found.start() - 1 : found.start()],
        found.string[found.end() : found.end() + 1],
    )
    return " " if before in _DIGITS and after in _DIGITS else ""


def _join_digits(found: re.Match[str]) -> str:
    groups = found.group().split(" ")
    return ("" if max(map(len, groups)) == 1 else " ").join(groups)
