"""The first rows of a spreadsheet: which column holds what, in the many spellings there are."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

_SPELLINGS: Final = (
    ("number", "序号 题号 编号 号 no 试题编号 题目编号 id"),
    ("kind", "题型 类型 题目类型 试题类型 题类 type 试题题型"),
    ("stem", "题干 题目 试题 问题 内容 题目内容 试题内容 题干内容 试题题干 题目题干 question stem"),
    ("key", "答案 正确答案 参考答案 标准答案 试题答案 正确选项 正确选择 answer key"),
    ("rationale", "解析 答案解析 试题解析 题目解析 解释 分析 说明 题解 explanation"),
    ("difficulty", "难度 难易程度 难易度 难易 试题难度 题目难度 difficulty level"),
    ("citations", "依据 法律依据 法条依据 法条 出题依据 条款"),
    ("sources", "出处 来源 题目来源 试题来源 教材 教材页码 source"),
    ("tags", "标签 知识点 考点 章节 分类 类别 专题 所属章节 知识点分类 tags category"),
    ("choices", "选项 备选项 备选答案 选项内容 候选项 答案选项 options choices"),
)
_NAMES: Final = {word: name for name, words in _SPELLINGS for word in words.split()}
_CHOICE: Final = re.compile(
    r"(?:选项|备选项|备选答案|候选项|option)?([a-j]|[1-9])(?:选项|项目|项)?"
)
_NEEDED: Final = frozenset({"stem"})
_SEARCHED: Final = 12
"""So many rows may stand above the header: titles, notes, the name of whoever made it."""


@dataclass(slots=True, kw_only=True)
class Header:
    """Which column holds what.

    Attributes:
        row: Its own row, from 0.
        columns: The English name of each column that is understood, by its number from 0.
        choices: The columns that hold one choice each, by label.
    """

    row: int
    columns: dict[int, str] = field(default_factory=dict)
    choices: dict[int, str] = field(default_factory=dict)


def find_header(rows: Sequence[Sequence[str]]) -> Header | None:
    """Return the header among the first rows, or nothing where no row names a stem."""
    found = (_read_header(number, row) for number, row in enumerate(rows[:_SEARCHED]))
    return next((header for header in found if header is not None), None)


def _read_header(number: int, row: Sequence[str]) -> Header | None:
    header = Header(row=number)
    for column, cell in enumerate(row):
        word = _simplify(cell)
        name, choice = _NAMES.get(word), _CHOICE.fullmatch(word)
        if name and name not in header.columns.values():
            header.columns[column] = name
        elif choice:
            header.choices[column] = _label(choice.group(1))
    return header if _is_header(header) else None


def _is_header(header: Header) -> bool:
    named = set(header.columns.values())
    return named >= _NEEDED and bool(named & {"key", "kind", "choices"} or header.choices)


def _label(mark: str) -> str:
    return chr(ord("A") + int(mark) - 1) if mark.isdigit() else mark.upper()


def _simplify(cell: str) -> str:
    plain = unicodedata.normalize("NFKC", cell).lower()
    return re.sub(r"\(.*?\)|[\s*:：_]", "", plain)
