"""Rationales and feedback that teach nothing, or that point at a choice by its letter."""

import re

from lectern.diagnostics import Level, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.item import Item
from lectern.wording.passages import HAN, find_passage

MISSING_RATIONALE = Rule("missing-rationale", Level.WARNING)
ECHOING_RATIONALE = Rule("echoing-rationale", Level.WARNING)
CHOICE_BY_LETTER = Rule("choice-by-letter", Level.WARNING)

_HALF_WIDTH = {full: full - 0xFEE0 for full in range(ord("Ａ"), ord("Ｚ") + 1)}
_LETTERS = re.compile(
    r"《[^》]*》|(?<![0-9A-Za-z_./-])(?P<letters>[A-Z]{1,8})(?![0-9A-Za-z_/-])"
    r"|(?P<ordinal>(?:第[一二三四五六]|[前后][两三]|最后一)个选项)"
)
# A级景区, B超, A、B角: a letter that is no choice's.
_CLASSIFIED = re.compile(
    r"(?:[、/和与][A-Z])*(?:[级类股栋座楼型档证照幢栏款]|超(?!过|出)|角(?!度)|方(?!案|法|式|面)"
    r"|轮(?!流)|区(?!分|别|人大)|线(?!索))"
)
_NAMING_BEFORE = re.compile(r"(?:选项?|答案|顺序|次序)(?:应当?|就|只能)?(?:[是为]|：)?[“（]?$")
_NAMING_AFTER = re.compile(r"[”）]?(?:选?项(?!目)|[两三四]个?选?项|[都均全]|正确|错误|不对)")
_FILLERS = re.compile(
    "因此|所以|答案|正确|错误|本题|这道题|这种说法|这个说法|说法|应选|应当选|根据规定|选择|对|错|故|选|是|为"
)
_NOT_WORDS = re.compile(rf"[^{HAN}0-9A-Za-z]")
_ECHO_SHARE = 0.9


def check_rationales(bank: QuestionBank, report: Report) -> None:
    """Report poor rationales and feedback of a bank's items."""
    for item in bank.walk_items():
        _check_rationale(item, report)
        _check_letters(item, report)


def _check_rationale(item: Item, report: Report) -> None:
    if not item.needs_rationale:
        return
    if not item.rationale.strip():
        report.add(
            MISSING_RATIONALE,
            item.find_place(""),
            f"{item.id}没有解析。",
            remedy="加一行“解析: …”，写清为什么对、容易错在哪里。",
        )
    elif _echoes_stem(item):
        passage = find_passage(item, item.rationale_text)
        report.add(
            ECHOING_RATIONALE,
            passage.locate(0, len(item.rationale)),
            "解析只是把题干和答案重说一遍。",
            remedy="写出理由：依据是什么，容易选错的那一项错在哪里。",
        )


def _echoes_stem(item: Item) -> bool:
    """Return whether nearly every pair of characters stands in the stem or the key already."""
    pairs = _list_pairs(_FILLERS.sub("", item.rationale))
    known = set(_list_pairs(_FILLERS.sub("", item.stem + item.state_key())))
    return sum(pair in known for pair in pairs) >= _ECHO_SHARE * len(pairs)


def _list_pairs(text: str) -> list[str]:
    words = _NOT_WORDS.sub("", text)
    return [words[start : start + 2] for start in range(len(words) - 1)]


def _check_letters(item: Item, report: Report) -> None:
    choices = {choice.label: choice for choice in item.list_choices()}
    if not choices:
        return
    for passage in (find_passage(item, text) for text in item.list_texts() if text.explains):
        found = _find_letter(passage.text.translate(_HALF_WIDTH), set(choices))
        if found is None:
            continue
        start, end = found.span()
        label = found["letters"][0] if found["letters"] else ""
        example = choices.get(label, next(iter(choices.values())))
        report.add(
            CHOICE_BY_LETTER,
            passage.locate(start, end - start),
            f"{passage.name}用“{passage.raw[start:end]}”称呼选项，选项打乱以后就对不上了。",
            remedy=f"直接写选项的内容，例如“{example.text}”。",
        )


def _find_letter(text: str, labels: set[str]) -> re.Match[str] | None:
    """Return the first letter, or run of letters, that stands for a choice."""
    return next((found for found in _LETTERS.finditer(text) if _names_choice(found, labels)), None)


def _names_choice(found: re.Match[str], labels: set[str]) -> bool:
    letters = found["letters"]
    if not letters:
        return bool(found["ordinal"])
    if not set(letters) <= labels or len(set(letters)) < len(letters):
        return False
    before, after = found.string[: found.start()], found.string[found.end() :]
    if _NAMING_BEFORE.search(before) or _NAMING_AFTER.match(after):
        return True
    return len(letters) == 1 and not _CLASSIFIED.match(after)
