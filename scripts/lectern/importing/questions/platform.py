"""What learning platforms say of a question, made into the fields of an item.

GIFT and Moodle XML differ in spelling alone: answers with a share of the mark and feedback.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lectern.model.kind import Kind
from lectern.writing.banks import Value

BLANK: Final = "____"
_FIRST: Final = ord("A")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: how much of the mark it gives, from 0 to 100, or less than 0."""

    text: str
    share: float
    feedback: str = ""


def build_choices(stem: str, answers: Sequence[Answer], *, single: bool) -> dict[str, Value]:
    """Return the fields of a 单选 or 多选; what gives any of the mark is right."""
    key = [letter(rank) for rank, answer in enumerate(answers) if answer.share > 0]
    kind = Kind.SINGLE_CHOICE if single else Kind.MULTIPLE_CHOICE
    choices: dict[str, Value] = {
        letter(rank): {"text": answer.text, "feedback": answer.feedback}
        if answer.feedback
        else answer.text
        for rank, answer in enumerate(answers)
    }
    return {"kind": kind.word, "stem": stem, "choices": choices, "key": "".join(key)}


def build_truth(stem: str, *, truth: bool) -> dict[str, Value]:
    """Return the fields of a 判断."""
    return {"kind": Kind.TRUE_FALSE.word, "stem": stem, "key": "对" if truth else "错"}


def build_blank(stem: str, answers: Iterable[Answer]) -> dict[str, Value]:
    """Return the fields of a 填空; its blank is at the stem's end where it has none."""
    wordings = [answer.text for answer in answers if answer.share > 0]
    whole = stem if BLANK in stem else f"{stem}{BLANK}"
    return {"kind": Kind.FILL_BLANK.word, "stem": whole, "key": [wordings]}


def build_number(stem: str, number: str, tolerance: str) -> dict[str, Value]:
    """Return the fields of a 数值."""
    fields: dict[str, Value] = {"kind": Kind.NUMERIC.word, "stem": stem, "key": number}
    return fields | ({"tolerance": tolerance} if tolerance not in ("", "0") else {})


def build_pairs(stem: str, pairs: Iterable[tuple[str, str]]) -> dict[str, Value]:
    """Return the fields of a 配对; a pair without a left side is a distractor."""
    known = list(pairs)
    right = list(dict.fromkeys(after for _, after in known))
    lefts = [(before, after) for before, after in known if before]
    left: dict[str, Value] = {str(n): before for n, (before, _) in enumerate(lefts, start=1)}
    key: dict[str, Value] = {
        str(n): letter(right.index(after)) for n, (_, after) in enumerate(lefts, start=1)
    }
    labelled: dict[str, Value] = {letter(rank): text for rank, text in enumerate(right)}
    kind = Kind.MATCHING.word
    return {"kind": kind, "stem": stem, "left": left, "right": labelled, "key": key}


def letter(rank: int) -> str:
    """Return the label of a choice."""
    return chr(_FIRST + rank)
