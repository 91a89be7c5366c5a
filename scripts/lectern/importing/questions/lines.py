"""Lines of a document, however it was stored, and what each of them is in a bank."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lectern.diagnostics import Place
from lectern.importing.questions.draft import Refusal

_DOT = r"[.．、:：,，)）\]】]"
_STEM: Final = re.compile(
    r"\s*(?:[（(]\s*(?P<mark>[√×✓✔✗✘对错TFX]|正确|错误|)\s*[)）]\s*)?"
    rf"(?:[（(\[【]\s*(?P<closed>\d{{1,4}})\s*[)）\]】]\s*{_DOT}?"
    rf"|第\s*(?P<spoken>\d{{1,4}})\s*题\s*{_DOT}?"
    rf"|(?P<plain>\d{{1,4}})\s*(?:{_DOT}(?!\d)|[、)）\]】]|[.．](?=(?:19|20)\d\d年)|\t|\s(?=\D)))\s*(?P<rest>.*)",
    re.DOTALL,
)
_KEY_NAMES = "正确答案|参考答案|标准答案|试题答案|本题答案|答案"
_FIELD: Final = re.compile(
    r"\s*[【\[（(]?\s*(?P<name>"
    rf"{_KEY_NAMES}|答"
    r"|答案解析|试题解析|参考解析|解析|解释|分析|说明|点评|评析"
    r"|难易程度|难易度|难度系数|难度|难易"
    r"|法律依据|法条依据|出题依据|依据|法条"
    r"|题目来源|试题来源|来源|出处|教材页码"
    r"|知识点|考点|考核点|标签|章节|分类|专题"
    r")\s*(?:[】\]）)]\s*[:：]?|[是为]?\s*[:：])\s*(?P<rest>.*)",
    re.DOTALL,
)
_FIELD_BEGINS: Final = re.compile(
    r"(?:(?<=[\s。；;，,、）)】\]])|(?=[【\[]))"
    rf"(?=[【\[（(]?\s*(?:{_KEY_NAMES}|答案解析|试题解析|解析|难易程度|难易度|难度|依据"
    r"|法律依据|出处|来源|知识点|考点)\s*(?:[】\]）)]|[是为]?\s*[:：]))"
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
_RULE: Final = re.compile(r"[-—–_=*~～·•.…\s]{3,}")
_CHAPTER: Final = re.compile(
    r"(?:第\s*[一二三四五六七八九十百\d]+\s*(?:章|节|讲|篇|部分|单元|模块)|(?:模块|专题|单元)\s*[一二三四五六七八九十\d]+)"
    r"[^。！？；]{0,40}|[-—=*#]{2,}[^-—=*#]{2,40}[-—=*#]{2,}"
)


_NEAR: Final = 2
_SHOWN: Final = 30


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
    """Return the number and the text of a line that begins with a question's number.

    A key in brackets before the number, as in （√）1. …, goes behind the text.
    """
    found = _STEM.fullmatch(text)
    if not found:
        return None
    number = found["closed"] or found["spoken"] or found["plain"]
    rest = found["rest"]
    return int(number), f"{rest}（{found['mark']}）" if found["mark"] else rest


def match_field(text: str) -> tuple[str, str] | None:
    """Return the field's English name and its text: 【答案】B."""
    found = _FIELD.fullmatch(text)
    return (FIELD_NAMES[found["name"]], found["rest"].strip()) if found else None


def split_fields(text: str) -> list[str]:
    """Return a line cut before each field that begins within it: A. 一 B. 二 答案：A 解析：…."""
    return [part for part in _FIELD_BEGINS.split(text) if part.strip()]


def is_rule(text: str) -> bool:
    """Whether a line only parts what is above from what is below: ------."""
    return bool(_RULE.fullmatch(text))


def is_chapter(text: str) -> bool:
    """Whether a line is the heading of a chapter: 第三章 会议, --- 会议 ---."""
    return bool(_CHAPTER.fullmatch(text))


def tell_stray(stray: Iterable[Line]) -> list[Refusal]:
    """Return a word for each run of lines that belong to no question."""
    runs: list[list[Line]] = []
    for line in stray:
        if runs and line.place.line - runs[-1][-1].place.line <= _NEAR:
            runs[-1].append(line)
        else:
            runs.append([line])
    return [
        Refusal(
            place=run[0].place,
            reason=f"{f'从这里起{len(run)}行' if len(run) > 1 else '这一行'}"
            f"不属于哪道题，没有用上：{run[0].text.strip()[:_SHOWN]}",
        )
        for run in runs
    ]
