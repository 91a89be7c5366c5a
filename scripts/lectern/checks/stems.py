"""Stems that are read wrongly, or are too long to read on a phone."""

import re

from lectern.diagnostics import Level, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.item import Item
from lectern.model.kinds.choosing import ChoosingItem
from lectern.wording.markup import MASK
from lectern.wording.passages import HAN, Passage, find_passage

LONG_STEM = Rule("long-stem", Level.WARNING)
PLAIN_NEGATIVE = Rule("plain-negative", Level.WARNING)

_LONGEST = 90
_EMPHASIS = re.compile(r"\*\*.+?\*\*")
# Verbs with which 不 turns a question round.  Not 得, 少于, 超过, 断, 同, 设区的市 and the like:
# those belong to what is asked about.
_NEGATIVE = (
    "(?:不(?:是|属于?|包括|包含|含|正确|准确|恰当|妥当?|对的|符合|合乎?|应|能|可以?|需要?|必|适|宜"
    "|享有|具有|具备|承担|会|构成|要求|成立|列入|在|归|由)|没有|错误|有误|有错|不当)"
)
_PIECE = rf"[{HAN}“”《》（）0-9A-Za-z*]"
# 下列不属于…的是, 说法错误的一项是, 不正确的有
_TURN = re.compile(
    rf"(?P<negative>{_NEGATIVE}){_PIECE}*?的"
    r"(?:[一哪][项种个条]|做法|说法|选项|表述|情形|行为|内容|事项|理解|人员|机关)?\**"
    r"(?:是|有|为|（|：|？|$)"
)
# 下列哪一项不是…, 哪些人不能…
_WHICH = re.compile(
    rf"哪(?:一|几|两)?[项个种些类条位句件样家](?:(?!可以|应当|能够|[下时把]){_PIECE}){{0,6}}?"
    rf"(?P<negative>{_NEGATIVE})"
)


def check_stems(bank: QuestionBank, report: Report) -> None:
    """Report stems of a bank that are too long or hide that they ask for what is wrong."""
    for item in bank.walk_items():
        passage = find_passage(item, item.stem_text)
        _check_length(passage, report)
        if isinstance(item, ChoosingItem):
            _check_negative(item, passage, report)


def _check_length(passage: Passage, report: Report) -> None:
    length = len(passage.text.replace(MASK, ""))
    if length > _LONGEST:
        report.add(
            LONG_STEM,
            passage.locate(0, len(passage.raw)),
            f"题干有{length}个字，在手机上读不完。",
            remedy=f"压到{_LONGEST}个字以内；情节多的，改成案例，把情节放进“材料”。",
        )


def _check_negative(item: Item, passage: Passage, report: Report) -> None:
    found = _TURN.search(item.stem) or _WHICH.search(item.stem)
    if not found:
        return
    start, end = found.span("negative")
    if any(bold.start() < end and start < bold.end() for bold in _EMPHASIS.finditer(item.stem)):
        return
    word = found["negative"]
    marked = f"**不**{word[1:]}" if word.startswith("不") else f"**{word}**"
    report.add(
        PLAIN_NEGATIVE,
        passage.locate(start, end - start),
        f"题干问的是反面，“{word}”却不醒目，容易看漏。",
        remedy=f"写成“{marked}”。",
    )
