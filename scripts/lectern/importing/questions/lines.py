"""Lines of a document, however it was stored, and what each of them is in a bank."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from lectern.diagnostics import Place

_DOT = r"[.．、:：,，)）\]】]"
_STEM: Final = re.compile(
    rf"\s*(?:[（(\[【]\s*(?P<closed>\d{{1,4}})\s*[)）\]】]\s*{_DOT}?"
    rf"|第\s*(?P<spoken>\d{{1,4}})\s*题\s*{_DOT}?"
    rf"|(?P<plain>\d{{1,4}})\s*(?:{_DOT}(?!\d)|\s(?=\D)))\s*(?P<rest>.*)",
    re.DOTALL,
)
_CHOICE: Final = re.compile(
    r"(?:^|(?<=[\s。；;，,）)？?：:！]))[（(\[【]?\s*(?P<label>[A-Ha-hＡ-Ｈａ-ｈ])\s*"
    r"(?:[)）\]】]\s*[.．、:：]?|[.．、:：,，]|\s(?=\S))\s*"
)
_CIRCLED: Final = re.compile(r"(?:^|(?<=[\s。；;]))([①-⑧])\s*[.．、]?\s*")
_FIELD: Final = re.compile(
    r"\s*[【\[（(]?\s*(?P<name>"
    r"正确答案|参考答案|标准答案|试题答案|本题答案|答案|答"
    r"|答案解析|试题解析|参考解析|解析|解释|分析|说明|点评|评析"
    r"|难易程度|难易度|难度系数|难度|难易"
    r"|法律依据|法条依据|出题依据|依据|法条"
    r"|题目来源|试题来源|来源|出处|教材页码"
    r"|知识点|考点|考核点|标签|章节|分类|专题"
    r")\s*(?:[】\]）)]\s*[:：]?|[:：])\s*(?P<rest>.*)",
    re.DOTALL,
)
_FIELD_BEGINS: Final = re.compile(
    r"(?:(?<=[\s。；;，,、）)】\]])|(?=[【\[]))"
    r"(?=[【\[（(]?\s*(?:正确答案|参考答案|标准答案|答案|答案解析|试题解析|解析|难易程度|难易度|难度|依据"
    r"|法律依据|出处|来源|知识点|考点)\s*(?:[】\]）)]|[:：]))"
)
_NAMES: Final = (
    ("key", "正确答案 参考答案 标准答案 试题答案 本题答案 答案 答"),
    ("rationale", "答案解析 试题解析 参考解析 解析 解释 分析 说明 点评 评析"),
    ("difficulty", "难易程度 难易度 难度系数 难度 难易"),
    ("citations", "法律依据 法条依据 出题依据 依据 法条"),
    ("sources", "题目来源 试题来源 来源 出处 教材页码"),
    ("tags", "知识点 考点 考核点 标签 章节 分类 专题"),
)
FIELD_NAMES: Final = {word: name for name, words in _NAMES for word in words.split()}
_KEYS_HEADING: Final = re.compile(
    r"\s*[【\[]?\s*(?:附\s*[:：]?\s*)?(?:[一二三四五六七八九十]+\s*[、.．])?\s*"
    r"(?:参考|标准|正确|试题)?答案(?:与|及|和)?(?:解析|评分标准)?\s*[】\]]?\s*[:：]?\s*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a document as its reader sees it.

    Attributes:
        text: The line, automatic numbers written out.
        place: Where it stands.
    """

    text: str
    place: Place


def match_stem(text: str) -> tuple[int, str] | None:
    """Return the number and the text of a line that begins with a question's number."""
    found = _STEM.fullmatch(text)
    if not found:
        return None
    number = found["closed"] or found["spoken"] or found["plain"]
    return int(number), found["rest"]


def match_field(text: str) -> tuple[str, str] | None:
    """Return the field's English name and its text: 【答案】B."""
    found = _FIELD.fullmatch(text)
    return (FIELD_NAMES[found["name"]], found["rest"].strip()) if found else None


def split_fields(text: str) -> list[str]:
    """Return a line cut before each field that begins within it: A. 一 B. 二 答案：A 解析：…."""
    return [part for part in _FIELD_BEGINS.split(text) if part.strip()]


def is_keys_heading(text: str) -> bool:
    """Whether keys of many questions follow: 参考答案."""
    return bool(_KEYS_HEADING.fullmatch(text))


def split_choices(text: str, expected: str) -> tuple[str, list[tuple[str, str]]]:
    """Return what stands before the first choice of a line, and the choices.

    Labels must go on from `expected` one by one: so a capital letter within a text is none.
    """
    marks = []
    for found in _CHOICE.finditer(text):
        label = unicodedata.normalize("NFKC", found["label"]).upper()
        if label == expected:
            marks.append((found.start(), found.end(), label))
            expected = chr(ord(expected) + 1)
    if not marks:
        return text, []
    ends = [start for start, _, _ in marks[1:]] + [len(text)]
    choices = [
        (label, text[start:end].strip()) for (_, start, label), end in zip(marks, ends, strict=True)
    ]
    return text[: marks[0][0]], choices
