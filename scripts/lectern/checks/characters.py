"""Characters that are not what they look like: pasted tags, invisible ones, doubles of others.

They come in with text pasted from PDF, Word and web pages; search, comparison of responses
and fonts then fail without a trace.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from lectern.diagnostics import Level, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.item import Item, ItemText
from lectern.model.names import COMMON_NAMES
from lectern.wording.markup import MASK
from lectern.wording.passages import Passage, find_passage

RAW_HTML = Rule("raw-html", Level.WARNING)
INVISIBLE_CHARACTER = Rule("invisible-character", Level.WARNING)
LOOK_ALIKE_CHARACTER = Rule("look-alike-character", Level.WARNING)
UNCOMMON_CHARACTER = Rule("uncommon-character", Level.WARNING)

_CODE_OR_TAG = re.compile(
    r"(?P<ticks>`+)[^\n]+?(?P=ticks)|(?P<tag></?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--)"
)
_INVISIBLE = {
    "\u00a0": "不换行空格",
    "\u00ad": "软连字符",
    "\u200b": "零宽空格",
    "\u200c": "零宽不连字",
    "\u200d": "零宽连字",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\u2060": "词连接符",
    "\u3164": "韩文填充符",
    "\ufeff": "字节顺序标记",
    "\ufffd": "乱码替换符",
}
_INVISIBLE_CATEGORIES = {"Cf": "格式控制符", "Cc": "控制字符", "Co": "自造字"}
_HARMLESS = frozenset("\t\n" + MASK)
# Unicode gives these radicals no equivalent, yet PDF files use them for the characters.
_RADICALS = dict(
    zip(
        "\u2ea0\u2ec4\u2ec5\u2ec6\u2ec9\u2ecb\u2ed1\u2ed3\u2ed4\u2ed8\u2ed9\u2eda\u2edb\u2edc"
        "\u2edd\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eec\u2eee\u2ef0",
        "民西见角贝车长长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙",
        strict=True,
    )
)
_LETTERS = dict(
    zip(
        "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423"
        "\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
        "ABESIJKMHOPCTYXaeopcyxijsABEZHIKMNOPTYX",
        strict=True,
    )
)
_ZERO = re.compile(
    "(?<=[一二三四五六七八九〇○◯OoＯ])[○◯OoＯ0０\u041e](?=[一二三四五六七八九〇○◯OoＯ0０年条款项号])"
)


def check_characters(passage: Passage, report: Report) -> None:
    """Report suspicious characters in a text."""
    if passage.text.isascii():
        return
    # Ten thousand items have a million characters, and nearly all of them are plain.
    if all(map(_is_plain, set(passage.text))) and not _ZERO.search(passage.text):
        return
    _check_invisible(passage, report)
    _check_doubles(passage, report)
    _check_rare(passage, report)


def check_name_characters(bank: QuestionBank, report: Report) -> None:
    """Report suspicious characters in the tags and chapter links of a bank."""
    for passage in _walk_names(bank):
        check_characters(passage, report)


def check_tags(passage: Passage, report: Report) -> None:
    """Report HTML in a text where it shows as typed: everywhere but in a page."""
    tags = (found for found in _CODE_OR_TAG.finditer(passage.raw) if found["tag"])
    if found := next(tags, None):
        report.add(
            RAW_HTML,
            passage.locate(found.start(), len(found.group())),
            f"{passage.name}里有HTML标记“{found.group()}”，网页会把它当文字显示出来。",
            remedy="删去标记；要强调，写成“**文字**”。",
        )


def _walk_names(bank: QuestionBank) -> Iterator[Passage]:
    """Yield the tags and chapter links, which are compared and never shown as text."""
    for item in bank.walk_items():
        if "chapter" in item.places:
            yield _name_passage(item, "chapter", item.chapter)
        for number, tag in enumerate(item.tags if "tags" in item.places else ()):
            yield _name_passage(item, f"tags/{number}", tag)


def _name_passage(item: Item, field: str, text: str) -> Passage:
    name = COMMON_NAMES[field.partition("/")[0]]
    return find_passage(item, ItemText(field=field, name=name, text=text))


def _check_invisible(passage: Passage, report: Report) -> None:
    found = {i: name for i, char in enumerate(passage.text) if (name := _name_invisible(char))}
    if not found:
        return
    first = next(iter(found))
    kinds = {f"{name}（U+{ord(passage.text[i]):04X}）": None for i, name in found.items()}
    before = passage.raw[:first].rstrip()[-4:]
    where = f"“{before}”后面" if before else "这段文字的最前面"
    report.add(
        INVISIBLE_CHARACTER,
        passage.locate(first),
        f"有看不见或不通用的字符：{'、'.join(kinds)}。",
        remedy=f"把光标移到{where}，按Delete键删去它；那里少了字，就重新输入。",
    )


@cache
def _is_plain(char: str) -> bool:
    return not (_name_invisible(char) or _find_double(char) or _is_rare(char))


@cache
def _name_invisible(char: str) -> str:
    if char.isascii() and char.isprintable():
        return ""
    named = _INVISIBLE.get(char) or _INVISIBLE_CATEGORIES.get(unicodedata.category(char), "")
    return "" if char in _HARMLESS else named


def _check_doubles(passage: Passage, report: Report) -> None:
    """Report characters drawn like common ones, with the common one where it is known."""
    found = {i: meant for i, char in enumerate(passage.text) if (meant := _find_double(char))}
    found |= {zero.start(): "〇" for zero in _ZERO.finditer(passage.text)}
    if not found:
        return
    wrong = _quote_each(
        (f"“{char}”（U+{ord(char):04X}）" for char in (passage.text[i] for i in sorted(found))),
        "、",
    )
    right = _quote_each((f"“{found[i]}”" for i in sorted(found) if found[i] != "?"), "")
    report.add(
        LOOK_ALIKE_CHARACTER,
        passage.locate(min(found)),
        f"有样子像、其实不是的字符：{wrong}，搜索和判分都认不出。",
        remedy=f"用输入法重新输入{right}。" if right else "删去它，用输入法重新输入这个字。",
    )


@cache
def _find_double(char: str) -> str:
    """Return what `char` looks like, `?` if that is not known, or nothing."""
    if char in _LETTERS:
        return _LETTERS[char]
    if not ("\u2e80" <= char <= "\u2fdf" or _is_compatibility_ideograph(char)):
        return ""
    meant = _RADICALS.get(char) or unicodedata.normalize("NFKC", char)
    return meant if meant != char else "?"


def _is_compatibility_ideograph(char: str) -> bool:
    in_block = "\uf900" <= char <= "\ufaff" or "\U0002f800" <= char <= "\U0002fa1f"
    return in_block and unicodedata.normalize("NFKC", char) != char


def _check_rare(passage: Passage, report: Report) -> None:
    found = [i for i, char in enumerate(passage.text) if _is_rare(char)]
    if found:
        names = _quote_each((f"“{passage.text[i]}”" for i in found), "")
        report.add(
            UNCOMMON_CHARACTER,
            passage.locate(found[0]),
            f"有常用简体字（GB 2312）以外的字：{names}。",
            remedy="是繁体字、异体字，改成简体字；是人名、地名里的生僻字，可以保留。",
        )


@cache
def _is_rare(char: str) -> bool:
    if not ("\u3400" <= char <= "\u9fff" or char >= "\U00020000"):
        return False
    if _find_double(char):
        return False
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _quote_each(texts: Iterable[str], separator: str) -> str:
    return separator.join(dict.fromkeys(texts))
