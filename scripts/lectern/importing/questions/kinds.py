"""The kinds of items as people call them."""

import re
from types import MappingProxyType
from typing import Final

from lectern.model.kind import Kind

_SPELLINGS: Final = MappingProxyType(
    {
        Kind.SINGLE_CHOICE: ("单选", "单项选择", "单项", "单选择", "选择", "最佳选择"),
        Kind.MULTIPLE_CHOICE: ("多选", "多项选择", "多项", "多选择", "不定项选择", "不定项"),
        Kind.TRUE_FALSE: ("判断", "是非", "对错", "判断正误", "正误判断", "判断改错"),
        Kind.FILL_BLANK: ("填空", "填充"),
        Kind.SHORT_ANSWER: ("简答", "问答", "论述", "主观", "名词解释", "思考"),
    }
)
_KINDS: Final = {word: kind for kind, words in _SPELLINGS.items() for word in words}
_ANY: Final = "|".join(sorted(_KINDS, key=len, reverse=True))
_WORD: Final = re.compile(rf"\s*({_ANY})\s*题?\s*")
_ORDINAL = r"(?:第?[一二三四五六七八九十\d]+(?:部分|大题)?\s*[、.．:：)）]?|[（(][一二三四五六七八九十\d]+[）)])?"
_HEADING: Final = re.compile(
    rf"\s*[【\[]?\s*{_ORDINAL}\s*[【\[]?\s*({_ANY})\s*题?\s*[】\]]?"
    r"\s*(?:[（(【\[].*|[:：,，。].*|\s*共?\s*\d+\s*[题道分].*)?"
)
_KEYS_HEADING: Final = re.compile(
    r"\s*[【\[]?\s*(?:附\s*[:：]?\s*)?(?:[一二三四五六七八九十]+\s*[、.．])?\s*"
    rf"(?:({_ANY})\s*题?\s*)?(?:参考|标准|正确|试题)?答案"
    r"(?:与|及|和)?(?:解析|评分标准)?\s*[】\]]?\s*(?:[（(][^）)]*[）)])?\s*[:：]?\s*"
    r"(\d{1,4}\s*[-—–~～至到]+\s*\d{1,4}\s*[题.．、:：)）]*\s*[A-H√×（(对错].*)?"
)
_LABEL: Final = re.compile(rf"\s*[【\[（(]\s*({_ANY})\s*题?\s*[】\]）)]\s*")
_LONGEST: Final = 80


def find_kind(word: str) -> Kind | None:
    """Return the kind that a word names, or nothing."""
    found = _WORD.fullmatch(word)
    return _KINDS[found.group(1)] if found else None


def find_heading(line: str) -> str:
    """Return the word for the questions under a heading: 一、单项选择题（每题2分，共20分）."""
    found = _HEADING.fullmatch(line) if len(line) <= _LONGEST else None
    return found.group(1) if found else ""


def find_keys_heading(line: str) -> tuple[str, str] | None:
    """Return the kind that a heading of keys names, and the first keys behind it; both may be empty.

    A line that is no such heading, as 多选题参考答案（1-10）：1-5 ABCDA is one, gives nothing.
    """
    found = _KEYS_HEADING.fullmatch(line)
    return (found.group(1) or "", found.group(2) or "") if found else None


def split_label(stem: str) -> tuple[str, str]:
    """Return the kind written in brackets at the start of a stem, or empty, and the rest."""
    found = _LABEL.match(stem)
    return (found.group(1), stem[found.end() :]) if found else ("", stem)
