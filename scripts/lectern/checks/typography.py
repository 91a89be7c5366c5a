"""Punctuation, quotation marks and spaces as Chinese print wants them.

Pairs that do not close are for `pairs`, lines broken inside a paragraph for `line_breaks`.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from lectern.diagnostics import Level, Report, Rule
from lectern.wording.passages import HAN, Passage

HALF_WIDTH_PUNCTUATION = Rule("half-width-punctuation", Level.WARNING)
STRAIGHT_QUOTES = Rule("straight-quotes", Level.WARNING)
TYPED_SPACE = Rule("typed-space", Level.WARNING)
FULL_WIDTH_SPACE = Rule("full-width-space", Level.WARNING)
FULL_WIDTH_LETTER = Rule("full-width-letter", Level.WARNING)
DOUBLED_PUNCTUATION = Rule("doubled-punctuation", Level.WARNING)
ELLIPSIS = Rule("ellipsis", Level.WARNING)
DASH = Rule("dash", Level.WARNING)

_FULL_WIDTH = {",": "，", ".": "。", ":": "：", ";": "；", "!": "！", "?": "？"}
_HAN = f"[{HAN}]"
_HAS_HAN = re.compile(_HAN)


@dataclass(frozen=True, slots=True)
class _Habit:
    """A way of typing that is to be put right.

    Attributes:
        message: With `{found}` for what was typed.
        amend: From what was typed to what is meant.
        remedy: With `{meant}` for what is meant.
    """

    rule: Rule
    pattern: re.Pattern[str]
    message: str
    amend: Callable[[str], str]
    remedy: str


def _widen(found: str) -> str:
    if found.startswith("("):
        return f"（{found[1:-1]}）"
    return _FULL_WIDTH[found]


def _narrow(found: str) -> str:
    return unicodedata.normalize("NFKC", found)


def _drop(_: str) -> str:
    return ""


_HABITS = (
    _Habit(
        HALF_WIDTH_PUNCTUATION,
        re.compile(
            rf"(?<=[{HAN}”’》）])[,:;!?]|(?<=[0-9A-Za-z])[,;!?](?={_HAN})"
            rf"|(?<=[{HAN}”’》）])\.(?={_HAN}|\s*$)"
            rf"|(?<={_HAN})\([^()\n]*\)|\([^()\n]*{_HAN}[^()\n]*\)"
        ),
        "中文里用了半角标点“{found}”。",
        _widen,
        "改成全角的“{meant}”。",
    ),
    _Habit(
        STRAIGHT_QUOTES,
        re.compile(rf"\"[^\"\n]*{_HAN}[^\"\n]*\"|(?<![A-Za-z])'[^'\n]*{_HAN}[^'\n]*'(?![A-Za-z])"),
        "中文用了直引号：{found}。",
        lambda found: f"“{found[1:-1]}”",
        "改成弯引号：{meant}。",
    ),
    _Habit(
        TYPED_SPACE,
        re.compile(rf"(?<={_HAN}) +(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) +(?={_HAN})"),
        "中文与数字、字母之间打了空格。",
        _drop,
        "删去空格；网页会自己留出间隔。",
    ),
    _Habit(
        FULL_WIDTH_SPACE,
        # Statutes set it after the number: 第一条　为了.
        re.compile("(?<![（编章节条\u3000])\u3000+(?![）\u3000])"),
        "有全角空格。",
        _drop,
        "删去它；段首缩进不用打空格。",
    ),
    _Habit(
        FULL_WIDTH_LETTER,
        re.compile(r"[０-９Ａ-Ｚａ-ｚ]+(?:[．％][０-９]*)*"),
        "有全角的数字或字母“{found}”。",
        _narrow,
        "改成半角的“{meant}”。",
    ),
    _Habit(
        DOUBLED_PUNCTUATION,
        re.compile(
            "，[，、；：。！？]+|；[，、；：。！？]+|：[，、；：。！？]+|、[，；：。！？]+|(?<!、)、、(?!、)"
            "|。(?!。)[，、；：！？]+|(?<!。)。。(?!。)|[！？][，、；：。]+|！！+|？？+"
        ),
        "标点连用：“{found}”。",
        lambda found: found[0],
        "只留一个，例如“{meant}”。",
    ),
    _Habit(
        ELLIPSIS,
        re.compile("\\.{3,}|。{3,}|、{3,}|(?<!…)(?:…|…{3})(?!…)"),
        "省略号写成了“{found}”。",
        lambda _: "……",
        "改成“{meant}”（六个点，占两个字）。",
    ),
    _Habit(
        DASH,
        re.compile(rf"(?<=[{HAN}”》）])(?:\s*-{{2,}}\s*|\s*[―–－]+\s*)(?=[{HAN}“《（])|—{{3,}}"),
        "破折号写成了“{found}”。",
        lambda _: "——",
        "破折号改成“{meant}”（占两个字）；从哪里到哪里，写“至”或“—”。",
    ),
)

# No habit is without one of these; most texts are, and need not be searched for each habit.
_TELLING = re.compile("[,:;!?.()\"' \u3000０-９Ａ-Ｚａ-ｚ…―–－—-]|[，、；：。！？]{2}")


def check_typography(passage: Passage, report: Report) -> None:
    """Report each untidy habit of typing once in a text; there is rarely only one case of it."""
    if not _TELLING.search(passage.text) or not _HAS_HAN.search(passage.text):
        return
    for habit in _HABITS:
        cases = list(habit.pattern.finditer(passage.text))
        if not cases:
            continue
        start, end = cases[0].span()
        # What is hidden in `text` is shown as it was typed.
        found = passage.raw[start:end]
        also = f"这一段共有{len(cases)}处。" if len(cases) > 1 else ""
        report.add(
            habit.rule,
            passage.locate(start, end - start),
            habit.message.format(found=found.strip()) + also,
            remedy=habit.remedy.format(meant=habit.amend(found)),
        )
