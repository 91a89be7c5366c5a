"""Choices that give away or blur the key: 以上都对, a repeated stem, a 多选 that is none."""

import re
from difflib import SequenceMatcher

from lectern.diagnostics import Level, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.choice import Choice
from lectern.model.item import ItemText
from lectern.model.kinds.choosing import ChoosingItem
from lectern.model.kinds.multiple_choice import MultipleChoiceItem
from lectern.wording.official_names import hide_names
from lectern.wording.passages import HAN, Passage, find_passage

ALL_OF_THE_ABOVE = Rule("all-of-the-above", Level.WARNING)
REPEATED_STEM = Rule("repeated-stem", Level.WARNING)
FEW_KEYS = Rule("few-keys", Level.WARNING)

_ALL = re.compile(
    r"(?:(?:以上|上述|上面|前述|前面|[前这][两二三四几][项者个种])"
    r"(?:的?(?:各项|选项|说法|答案|几项|情形|做法|内容|[两二三四]?[项者个种]))*"
    r"|(?:[A-H][、，和]?){2,})"
    r"(?:都|均|皆|全|无一|没有一).*"
    r"|(?:全?都|均|皆|全部?)(?:不|是|对|错|正确|错误|可以)*(?:对|错|是|正确|错误|可以)"
    r"|(?:没有|无)正确(?:的)?(?:答案|选项|说法)"
)
_SHORTEST_REPEAT = 8
_HAN_RUN = re.compile(f"[{HAN}]+")


def check_choices(bank: QuestionBank, report: Report) -> None:
    """Report such choices of a bank's 单选 and 多选."""
    for item in bank.walk_items():
        if isinstance(item, ChoosingItem):
            _check_all_of_the_above(item, report)
            _check_repeats(item, report)
        if isinstance(item, MultipleChoiceItem):
            _check_keys(item, report)


def _check_all_of_the_above(item: ChoosingItem, report: Report) -> None:
    for choice in item.choices:
        if _ALL.fullmatch(choice.text.rstrip("。")):
            passage = _find_passage(item, choice)
            report.add(
                ALL_OF_THE_ABOVE,
                passage.locate(0, len(choice.text)),
                f"选项“{choice.text}”不考人，选项打乱以后也说不通。",
                remedy="换成一个具体的选项；几项都对的，改成多选。",
            )


def _check_repeats(item: ChoosingItem, report: Report) -> None:
    """Report the first choice that says words of the stem again, names apart."""
    stem = hide_names(item.stem)
    for choice in item.choices:
        text = hide_names(choice.text)
        start, length = _find_longest_shared(stem, text)
        if length < _SHORTEST_REPEAT or 2 * length < len(text):
            continue
        passage = _find_passage(item, choice)
        shared = choice.text[start : start + length]
        report.add(
            REPEATED_STEM,
            passage.locate(start, length),
            f"选项重复了题干的话：“{shared}”。",
            remedy="这些话只在题干里说一次，选项里删去。",
        )
        return


def _find_passage(item: ChoosingItem, choice: Choice) -> Passage:
    text = ItemText(field=f"choices/{choice.label}", name="", text=choice.text)
    return find_passage(item, text)


def _find_longest_shared(stem: str, text: str) -> tuple[int, int]:
    """Return where in `text` the longest run of Chinese shared with the stem is, and its length."""
    best = (0, 0)
    for run in _HAN_RUN.finditer(text):
        if not _shares_enough(stem, run.group()):
            continue
        match = SequenceMatcher(None, stem, run.group(), autojunk=False).find_longest_match()
        if match.size > best[1]:
            best = (run.start() + match.b, match.size)
    return best


def _shares_enough(stem: str, run: str) -> bool:
    """Whether something long enough to be told is shared: to find the longest takes long."""
    starts = range(len(run) - _SHORTEST_REPEAT + 1)
    return any(run[start : start + _SHORTEST_REPEAT] in stem for start in starts)


def _check_keys(item: MultipleChoiceItem, report: Report) -> None:
    """Report a 多选 with one key: whoever has learnt how such items are made is misled."""
    if len(item.key) == 1:
        report.add(
            FEW_KEYS,
            item.find_place("key"),
            "多选题只有一个答案。",
            remedy="补上别的正确选项；只有一个对的，题型改成“单选”。",
        )
