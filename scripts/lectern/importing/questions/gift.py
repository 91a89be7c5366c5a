"""GIFT, the text format of Moodle: ::title:: stem {=right ~wrong#feedback}."""

import re
from collections.abc import Iterator
from typing import Final

from lectern.diagnostics import Place
from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.platform import (
    BLANK,
    Answer,
    build_blank,
    build_choices,
    build_number,
    build_pairs,
    build_truth,
)
from lectern.importing.web_pages import list_lines
from lectern.writing.banks import Value

_SIGNS: Final = re.compile(r"::|(?<!\\)\{\s*(?:T|F|TRUE|FALSE|#|=|~)", re.IGNORECASE)
_BRACES: Final = re.compile(r"(?<!\\)\{(.*?)(?<!\\)\}", re.DOTALL)
_TITLE: Final = re.compile(r"\s*::.*?(?<!\\)::", re.DOTALL)
_FORMAT: Final = re.compile(r"\s*\[(html|moodle|plain|markdown)\]\s*")
_ANSWER: Final = re.compile(r"(?<!\\)([=~])\s*(?:%(-?[\d.]+)%)?(.*?)(?=(?<!\\)[=~]|\Z)", re.DOTALL)
_TRUTH: Final = re.compile(r"\s*(TRUE|FALSE|T|F)\s*(?:(?<!\\)#.*)?", re.IGNORECASE | re.DOTALL)
_CATEGORY: Final = re.compile(r"\$CATEGORY:\s*(.*)", re.IGNORECASE)
_ESCAPED: Final = re.compile(r"\\([~=#{}:n])")
_WHOLE: Final = 100


class _UnfitError(Exception):
    """A question that has no place among our kinds; its text is the reason."""


def is_gift(text: str) -> bool:
    """Whether a text is written as GIFT demands."""
    return bool(_SIGNS.search(text) and _BRACES.search(text))


def read_gift(text: str, file: str) -> tuple[list[Draft], list[Refusal]]:
    """Return the questions of a text, and those that cannot be any of ours."""
    drafts: list[Draft] = []
    refusals: list[Refusal] = []
    tags: list[str] = []
    for line, block in _split(text):
        category = _CATEGORY.match(block)
        if category:
            tags = [part for part in category.group(1).split("/") if part.strip("$ ")][-1:]
            continue
        place = Place(file=file, line=line, text=block.splitlines()[0])
        try:
            fields = _read_block(block)
        except _UnfitError as problem:
            refusals.append(Refusal(place=place, reason=str(problem)))
        else:
            drafts.append(Draft(place=place, fields=fields | ({"tags": tags} if tags else {})))
    return drafts, refusals


def _split(text: str) -> Iterator[tuple[int, str]]:
    """Yield the questions, which empty lines part, each with its first line's number."""
    lines: list[str] = []
    begin = 1
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        if line.lstrip().startswith("//"):
            continue
        is_category = bool(_CATEGORY.match(line.strip()))
        if lines and (not line.strip() or is_category):
            yield begin, "\n".join(lines)
            lines = []
        if is_category:
            yield number, line.strip()
        elif line.strip():
            begin = begin if lines else number
            lines.append(line)


def _read_block(block: str) -> dict[str, Value]:
    body = _TITLE.sub("", block, count=1)
    found = list(_BRACES.finditer(body))
    if len(found) != 1:
        message = "没有答案的说明文字，不是试题。" if not found else "一道题里有几对{}，读不了。"
        raise _UnfitError(message)
    before, after = body[: found[0].start()], body[found[0].end() :]
    stem = _show(before) + (BLANK + _show(after) if after.strip() else "")
    answers, _, general = found[0].group(1).partition("####")
    fields = _read_answers(stem.strip(), answers.strip())
    rationale = _show(general)
    return fields | ({"rationale": rationale} if rationale else {})


def _read_answers(stem: str, answers: str) -> dict[str, Value]:
    truth = _TRUTH.fullmatch(answers)
    if truth:
        return build_truth(stem, truth=truth.group(1).upper().startswith("T"))
    if not answers:
        message = "没有答案要点。"
        raise _UnfitError(message)
    if answers.startswith("#"):
        return _read_number(stem, answers[1:].strip().removeprefix("="))
    found = [_read_answer(*one) for one in _ANSWER.findall(answers)]
    if all(" -> " in answer.text for answer in found):
        sides = [answer.text.split(" -> ", maxsplit=1) for answer in found]
        return build_pairs(stem, [(before.strip(), after.strip()) for before, after in sides])
    if all(sign == "=" for sign, _, _ in _ANSWER.findall(answers)):
        return build_blank(stem, found)
    full = [answer for answer in found if answer.share >= _WHOLE]
    return build_choices(stem, found, single=bool(full))


def _read_answer(sign: str, share: str, text: str) -> Answer:
    shown, _, feedback = re.sub(r"\\#", "\0", text).partition("#")
    given = float(share) if share else (_WHOLE if sign == "=" else 0)
    back = [_show(part.replace("\0", "\\#")) for part in (shown, feedback)]
    return Answer(text=back[0], share=given, feedback=back[1])


def _read_number(stem: str, text: str) -> dict[str, Value]:
    """Return the fields of a number: 3.5:0.05, or 3..4."""
    plain = re.split(r"[#~=%]", text)[0].strip()
    first, dots, last = plain.partition("..")
    try:
        if dots:
            low, high = float(first), float(last)
            return build_number(stem, f"{(low + high) / 2:g}", f"{(high - low) / 2:g}")
    except ValueError as error:
        message = f"数值“{plain}”看不懂。"
        raise _UnfitError(message) from error
    number, _, tolerance = plain.partition(":")
    return build_number(stem, number.strip(), tolerance.strip())


def _show(text: str) -> str:
    """Return a text as it is shown: without marks of its format, escapes undone."""
    found = _FORMAT.match(text)
    plain = text[found.end() :] if found else text
    shown = _ESCAPED.sub(lambda one: "\n" if one.group(1) == "n" else one.group(1), plain)
    if found and found.group(1) == "html":
        shown = "\n".join(list_lines(shown))
    return "\n".join(line.strip() for line in shown.strip().splitlines())
