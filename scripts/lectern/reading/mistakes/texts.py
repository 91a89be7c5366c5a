"""Slips inside the value on a line that a parser takes without a word.

A ` #` cuts the rest of a text off, full-width brackets become a part of it, and a colon that
is joined to its value makes key and value one key.
"""

import re
from typing import Final

from lectern.diagnostics import Rule
from lectern.reading.mistakes.keys import FULL_WIDTH_COLON, KNOWN_KEY, MISSING_SPACE
from lectern.reading.mistakes.slip import Repair, Slip

CUT_BY_HASH = Rule("cut-by-hash")
FULL_WIDTH_BRACKET = Rule("full-width-bracket")

_DASHES: Final = r" *(?:- +)*"
_TEXT_KEYS: Final = (
    "标题|说明|题干|材料|解析|内容|反馈|后果|要点|变化|全称|出处"
    "|title|description|stem|material|rationale|text|feedback|points|sources"
)
_TEXT: Final = re.compile(rf"{_DASHES}(?:{_TEXT_KEYS}|[A-Z]|\d{{1,2}}):[ ]+(?P<value>\S.*)")
_TEXT_ENTRY: Final = re.compile(r" *(?:- +)+(?P<value>[^\s\"'\[{&*!|>%@`#:-][^:]*)$")
_HASH: Final = re.compile(r"(?:^|(?<=\s))#")
_NOT_PLAIN: Final = tuple("\"'[{|>&*!%@`")
_HAN: Final = re.compile("[㐀-鿿]")
_LISTS: Final = re.compile(
    rf"{_DASHES}(?P<key>答案|标签|停用|key|tags|retired):[ ]+(?P<value>[\[【［〔].*[\]】］〕])\s*$"
)
_MAPPINGS: Final = re.compile(rf"{_DASHES}(?P<key>[^\s:]+):[ ]+(?P<value>[{{｛].*[}}｝])\s*$")
_WIDE_LIST: Final = re.compile("[【［〔】］〕]")
_WIDE_MAPPING: Final = re.compile("[｛｝]")
_FLOW: Final = re.compile(rf"{_DASHES}(?:[^\s:]+:[ ]+)?(?P<value>\{{[^\"']*)$")
_JOINED: Final = re.compile(
    rf"(?P<head>[{{,]\s*{KNOWN_KEY}[ ]*)(?P<colon>：[\s\u3000]*|:(?=[^\s/]))"
    r"|(?P<pair>[，]\s*(?:\d{1,2}|[A-Z])[ ]*[:：]\s*(?:\d{1,2}|[A-Z])(?=\s*[,，}]))"
)
_NARROW: Final = str.maketrans("【［〔】］〕｛｝", "[[[]]]{}")


def find_text_slip(number: int, line: str) -> Slip | None:
    """Return the slip in the value of a line."""
    return _find_brackets(number, line) or _find_joined(number, line) or _find_hash(number, line)


def _find_hash(number: int, line: str) -> Slip | None:
    found = _TEXT.match(line) or _TEXT_ENTRY.match(line)
    if not found or found["value"].startswith(_NOT_PLAIN):
        return None
    start = found.start("value")
    sign = _HASH.search(line, start)
    if not sign or not (_HAN.search(line, sign.start()) or line[sign.end() :].strip()):
        return None
    value = line[start:].rstrip()
    quoted = value.replace("'", "''")
    return Slip(
        rule=CUT_BY_HASH,
        line=number,
        column=sign.start(),
        length=len(line.rstrip()) - sign.start(),
        message="空格加“#”以后的字被当成备注，不会显示。",
        remedy="它是文字的一部分，把整句用双引号包起来；是备注，移到上面单独写一行。",
        repair=Repair(start, start + len(value), f"'{quoted}'"),
    )


def _find_brackets(number: int, line: str) -> Slip | None:
    for pattern, wide in ((_LISTS, _WIDE_LIST), (_MAPPINGS, _WIDE_MAPPING)):
        found = pattern.match(line)
        first = wide.search(found["value"]) if found else None
        if found and first:
            return _describe_brackets(number, found, found.start("value") + first.start())
    return None


def _find_joined(number: int, line: str) -> Slip | None:
    """Recognise `{1：B, 2：A}` and `{1:B，2:A}`, told once a line."""
    found = _FLOW.match(line)
    first = _JOINED.search(found["value"]) if found else None
    if not found or not first:
        return None
    colon = first.start("colon") if first["colon"] else first.start()
    is_wide = "：" in first.group()
    value = _JOINED.sub(_set_off, found["value"])
    return Slip(
        rule=FULL_WIDTH_COLON if is_wide else MISSING_SPACE,
        line=number,
        column=found.start("value") + colon,
        message="花括号里用了中文冒号“：”。" if is_wide else "花括号里的冒号后面没有空格。",
        remedy=f"冒号用英文的，后面加一个空格：“{value.rstrip()}”。",
        repair=Repair(found.start("value"), len(line), value),
    )


def _set_off(found: re.Match[str]) -> str:
    if found["colon"]:
        return f"{found['head']}: "
    key, value = re.split("[:：]", found["pair"][1:])
    return f", {key.strip()}: {value.strip()}"


def _describe_brackets(number: int, found: re.Match[str], column: int) -> Slip:
    value = found["value"].translate(_NARROW)
    narrow = re.sub("[，、][ ]?", ", ", value)
    if narrow.startswith("{"):
        narrow = re.sub("：[ ]?", ": ", narrow)
    sign = found.string[column]
    return Slip(
        rule=FULL_WIDTH_BRACKET,
        line=number,
        column=column,
        message=f"“{found['key']}”用了全角的括号“{sign}”，会被当成文字。",
        remedy=f"括号、逗号都改成英文的：“{narrow}”。",
        repair=Repair(*found.span("value"), narrow),
    )
