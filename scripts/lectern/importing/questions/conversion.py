"""A draft made into the fields of an item, or the reason why not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from lectern.importing.questions.choices import find_unsplit
from lectern.importing.questions.draft import Draft
from lectern.importing.questions.keys import UnclearKeyError, is_truth_mark, read_labels, read_truth
from lectern.importing.questions.kinds import find_kind
from lectern.importing.questions.lines import match_stem
from lectern.model.kind import Kind
from lectern.model.names import DIFFICULTY_NAMES
from lectern.model.text import normalise_text
from lectern.writing.banks import Value

Fields: TypeAlias = dict[str, Value]
"""An item's fields by their English names, as YAML will hold them."""

BLANK: Final = "____"
_GAP: Final = re.compile(r"_{2,}|[（(](?:[\s　_]*)[)）]|[＿﹍﹏]{2,}|—{4,}")
_SEPARATORS: Final = (r"[\n；;|]+", r"[、，,]+", r"\s+")
_POINT: Final = re.compile(
    r"\s*(?:[（(]?\d+[)）]|\d+[.．、]|[①-⑳]|[一二三四五六七八九十]+[、是要])\s*"
)
_DIFFICULTIES: Final = {
    "易": "易", "简单": "易", "容易": "易", "较易": "易", "低": "易", "初级": "易", "1": "易",
    "中": "中", "中等": "中", "一般": "中", "适中": "中", "中级": "中", "2": "中",
    "难": "难", "困难": "难", "较难": "难", "高": "难", "高级": "难", "3": "难",
}  # fmt: skip
_TRUTH_LINES: Final = re.compile(
    r"(?:\n\s*(?:(?:true|false|[TF√×])\s*[.．、:：]\s*(?:正确|错误|对|错|)|正确|错误|对|错)\s*){2}\Z",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile(r"[A-HＡ-Ｈ](?:[\s,，、;；]*[A-HＡ-Ｈ])*")
_UNSPLIT: Final = re.compile(r"(?<![A-Za-z])B\s*[.．、].*(?<![A-Za-z])C\s*[.．、]", re.DOTALL)
_FIRST_POINT: Final = re.compile(r"[（(]1[)）]\s*|①\s*")
_MOST_NUMBERED: Final = 6
_FEWEST: Final = 2


class ConversionError(Exception):
    """A question that cannot be taken over; its text is the reason, for a trainer."""


def convert_draft(draft: Draft) -> Fields:
    """Return the item's fields, without an id.

    Raises:
        ConversionError: If the question lacks something or contradicts itself.
    """
    if draft.fields:
        _refuse_bad_choices(_list_choices(draft.fields.get("choices")))
        return dict(draft.fields)
    if not draft.stem.strip():
        message = "没有题干。"
        raise ConversionError(message)
    _refuse_merged(draft)
    kind = _decide_kind(draft)
    try:
        fields: Fields = {"kind": kind.word, "stem": draft.stem.strip("\n")}
        fields |= _convert_by_kind(kind, draft)
    except UnclearKeyError as problem:
        raise ConversionError(str(problem)) from problem
    return fields | _convert_common(draft)


def _list_choices(value: Value | None) -> list[tuple[str, str]] | None:
    """Return the labels and texts of choices that a format tells outright."""
    if not isinstance(value, Mapping):
        return None
    texts = {
        label: one.get("text", "") if isinstance(one, Mapping) else one
        for label, one in value.items()
    }
    return [(label, text if isinstance(text, str) else "") for label, text in texts.items()]


def _refuse_merged(draft: Draft) -> None:
    """Refuse a stem that holds what should stand apart: choices, or further questions."""
    if not draft.choices and _UNSPLIT.search(draft.stem):
        message = "题干里好像有选项，没有分开。"
        raise ConversionError(message)
    numbered = [line for line in draft.stem.splitlines()[1:] if match_stem(line)]
    if len(numbered) > _MOST_NUMBERED:
        message = f"题干里有{len(numbered)}行带编号，好像是好几道题。"
        raise ConversionError(message)


def _decide_kind(draft: Draft) -> Kind:
    """Return the kind as written, or the only one that fits what is there."""
    if draft.kind:
        kind = find_kind(draft.kind)
        if kind is None:
            message = f"题型“{draft.kind}”不认识。"
            raise ConversionError(message)
        return _correct_kind(kind, draft)
    if draft.choices and not _is_truth(draft.choices):
        labels = _try_labels(draft)
        return Kind.MULTIPLE_CHOICE if len(labels) > 1 else Kind.SINGLE_CHOICE
    if (
        not draft.choices
        and _LETTERS.fullmatch(draft.key.strip())
        and read_truth(draft.key) is None
    ):
        message = f"答案“{draft.key.strip()}”是选项的字母，可是没有找到选项。"
        raise ConversionError(message)
    if is_truth_mark(draft.key):
        return Kind.TRUE_FALSE
    if read_truth(draft.key) is not None and not _GAP.search(draft.stem.rstrip("。（）() 　")):
        return Kind.TRUE_FALSE
    if _is_truth(draft.choices):
        return Kind.TRUE_FALSE
    return Kind.FILL_BLANK if _GAP.search(draft.stem) else Kind.SHORT_ANSWER


def _correct_kind(kind: Kind, draft: Draft) -> Kind:
    """Return what is meant by 选择题 of which several choices are right."""
    generic = draft.kind.strip().rstrip("题") in ("选择", "不定项", "不定项选择")
    if generic and draft.choices:
        return Kind.MULTIPLE_CHOICE if len(_try_labels(draft)) > 1 else Kind.SINGLE_CHOICE
    return kind


def _try_labels(draft: Draft) -> list[str]:
    try:
        return read_labels(draft.key, draft.choices)
    except UnclearKeyError as problem:
        raise ConversionError(str(problem)) from problem


def _convert_by_kind(kind: Kind, draft: Draft) -> Fields:
    if kind in (Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE):
        return _convert_choices(kind, draft)
    if kind is Kind.TRUE_FALSE:
        return _convert_truth(draft)
    if draft.choices:
        draft = replace(draft, key=_spell_key(draft))
    if kind is Kind.FILL_BLANK:
        return _convert_blanks(draft)
    if not draft.key.strip():
        message = "没有答案要点。"
        raise ConversionError(message)
    return {"points": _split_points(draft.key)}


def _spell_key(draft: Draft) -> str:
    """Return the texts of the choices that the key names: 填空 kept as a choice of one."""
    texts = dict(draft.choices)
    return "\n".join(texts[label] for label in read_labels(draft.key, draft.choices))


def _convert_choices(kind: Kind, draft: Draft) -> Fields:
    _refuse_bad_choices(draft.choices)
    labels = read_labels(draft.key, draft.choices)
    if kind is Kind.SINGLE_CHOICE and len(labels) > 1:
        message = f"写着单选，答案却有{len(labels)}个：{''.join(labels)}。"
        raise ConversionError(message)
    return {"choices": dict(draft.choices), "key": "".join(labels)}


def _refuse_bad_choices(choices: Sequence[tuple[str, str]] | None) -> None:
    if choices is None:
        return
    if len(choices) < _FEWEST:
        message = f"选项只找到{len(choices)}个。"
        raise ConversionError(message)
    empty = [label for label, text in choices if not text.strip()]
    if empty:
        message = f"选项{'、'.join(empty)}是空的。"
        raise ConversionError(message)
    unsplit = find_unsplit(choices)
    if unsplit:
        message = f"选项{unsplit[0]}里好像还有选项{unsplit[1]}，请把它们分开。"
        raise ConversionError(message)
    seen: dict[str, str] = {}
    for label, text in choices:
        twin = seen.setdefault(normalise_text(text), label)
        if twin != label:
            message = f"选项{twin}和{label}一样。"
            raise ConversionError(message)


def _is_truth(choices: Sequence[tuple[str, str]]) -> bool:
    """Whether the choices are no more than 对 and 错."""
    values = [read_truth(text) for _, text in choices]
    return len(values) == _FEWEST and set(values) == {True, False}


def _convert_truth(draft: Draft) -> Fields:
    key = draft.key
    if draft.choices:
        if not _is_truth(draft.choices):
            message = "判断题的选项不是对和错。"
            raise ConversionError(message)
        texts = dict(draft.choices)
        key = texts[read_labels(key, draft.choices)[0]]
    truth = read_truth(key)
    stem = _TRUTH_LINES.sub("", draft.stem.strip("\n"))
    if truth is None:
        message = f"答案“{key.strip()}”看不出是对还是错。" if key.strip() else "没有答案。"
        raise ConversionError(message)
    return {"stem": stem, "key": "对" if truth else "错"}


def _convert_blanks(draft: Draft) -> Fields:
    stem = _GAP.sub(BLANK, draft.stem.strip("\n"))
    count = stem.count(BLANK)
    if not count:
        message = "写着填空，题干里却没有空（____）。"
        raise ConversionError(message)
    return {"stem": stem, "key": [_split_wordings(key) for key in _split_keys(draft.key, count)]}


def _split_keys(key: str, count: int) -> list[str]:
    """Return one key per blank, split at the separator that gives just as many."""
    if not key.strip():
        message = "没有答案。"
        raise ConversionError(message)
    if count == 1:
        return [_FIRST_POINT.sub("", key.strip(), count=1) or key.strip()]
    for separator in _SEPARATORS:
        parts = [part.strip() for part in re.split(separator, key) if part.strip()]
        if len(parts) == count:
            return [_POINT.sub("", part, count=1) or part for part in parts]
    message = f"题干有{count}个空，答案“{key.strip()}”分不成{count}份。"
    raise ConversionError(message)


def _split_wordings(key: str) -> list[str]:
    return [wording.strip() for wording in re.split(r"[/／]|或者?(?=\S)", key) if wording.strip()]


def _split_points(key: str) -> list[str]:
    lines = [line.strip() for line in key.splitlines() if line.strip()]
    if len(lines) == 1:
        parts = [part.strip("；;。 ") for part in _POINT.split(lines[0]) if part.strip("；;。 ")]
        lines = parts if len(parts) > 1 else lines
    return [_POINT.sub("", line, count=1) or line for line in lines]


def _convert_common(draft: Draft) -> Fields:
    fields: Fields = {}
    if draft.rationale.strip():
        fields["rationale"] = draft.rationale.strip()
    sources = [text.strip() for text in (draft.citations, draft.sources) if text.strip()]
    if sources:
        fields["sources"] = "；".join(" ".join(text.split()) for text in sources)
    difficulty = _DIFFICULTIES.get(draft.difficulty.strip(), "")
    if difficulty in DIFFICULTY_NAMES.values():
        fields["difficulty"] = difficulty
    if draft.tags:
        fields["tags"] = list(dict.fromkeys(draft.tags))
    return fields
