"""What looks like a mark in an author's text and is none: it is shown as typed.

Marks themselves are for `lectern.model.marks`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lectern.model.item import ItemText
from lectern.model.marks import (
    EMPHASIS,
    Leads,
    Table,
    find_picture,
    is_web_address,
    lead_nowhere,
    parse_blocks,
)

_ADDRESS = r"[^()\n]*(?:\([^()\n]*\)[^()\n]*)*"
_PICTURE = re.compile(rf"!\[[^\[\]\n]*\]\((?P<address>{_ADDRESS})\)")
_LINK = re.compile(rf"(?<!!)\[[^\[\]\n]+\]\((?P<address>{_ADDRESS})\)")
_SCRIPT = re.compile(r"\s*(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
_SCHEME = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_LIKE_ADDRESS = re.compile(r"[./#:]")
_STARS = re.compile(r"(?<![*0-9A-Za-z])\*\*(?!\*)|(?<!\*)\*\*(?![*0-9A-Za-z])")
_ONE_STAR = re.compile(
    r"(?<![*0-9A-Za-z])\*(?![\s*])[^*\n，。；：、？！]{1,20}(?<![\s*])\*(?![*0-9A-Za-z])"
)
_UNDERSCORES = re.compile(r"(?<![_0-9A-Za-z])__(?![\s_])[^_\n]{1,20}(?<!\s)__(?![_0-9A-Za-z])")
_ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """Characters that an author may take for a mark.

    Attributes:
        start: Where they begin in the text.
        length: How many they are.
        why: Why they are none.
        remedy: What to type instead, if a mark was meant.
    """

    start: int
    length: int
    why: str
    remedy: str


def find_look_alike(text: ItemText, leads: Leads) -> LookAlike | None:
    """Return the first thing in a text that looks like a mark and is none.

    Args:
        text: A text of an item.
        leads: Whether an address is one that a link may have.
    """
    found = [*_find_addresses(text.text, leads if text.has_links else lead_nowhere)]
    found += _find_signs(text.text)
    if text.has_blocks:
        found += _find_rows(text.text)
    return min(found, key=lambda one: one.start, default=None)


def find_pictures(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield for every picture the path below `docs/`, and where in the text its address is."""
    for found in _PICTURE.finditer(text):
        path = find_picture(found["address"])
        if path is not None:
            yield path, found.start("address"), len(found["address"])


def _find_addresses(text: str, leads: Leads) -> Iterator[LookAlike]:
    for found in _PICTURE.finditer(text):
        if find_picture(found["address"]) is None:
            yield _describe(found, *_explain_picture(found["address"]))
    for found in _LINK.finditer(text):
        address = found["address"].strip()
        if not leads(address) and _LIKE_ADDRESS.search(address):
            yield _describe(found, *_explain_link(address, leads))


def _explain_picture(address: str) -> tuple[str, str]:
    if _SCHEME.match(address):
        return (
            "别的网站上的图片不显示：没有网络就看不见，那边也会知道谁在看",
            "把图片存进docs/assets，写成“![说明](assets/文件名)”。",
        )
    return (
        "图片的路径不对",
        "写图片在docs里的路径，用“/”分开，以.png、.jpg、.gif、.svg或.webp结尾。",
    )


def _explain_link(address: str, leads: Leads) -> tuple[str, str]:
    if _SCRIPT.match(address):
        return "这个地址会运行程序或者带进别的内容，课程里不能用", "删去括号和地址，只留文字。"
    if leads is lead_nowhere and (is_web_address(address) or ".md" in address):
        return "这里不能有链接", "链接放到解析里。"
    return (
        "链接的地址不对，课程里没有这一页",
        "写以https://开头的网址，或者docs里一页的路径，例如“chapters/01-lending.md#借书”。",
    )


def _find_signs(text: str) -> Iterator[LookAlike]:
    masked = EMPHASIS.sub(lambda found: "\0" * len(found.group()), text)
    for pattern, why, remedy in (
        (
            _STARS,
            "这里的“**”不是强调",
            "要强调，两对“**”写在同一行，里面不留空格，外面不紧挨字母、数字和星号。",
        ),
        (_ONE_STAR, "一个“*”不是强调", "要强调，前后各写两个：“**文字**”。"),
        (_UNDERSCORES, "“__”不是强调", "要强调，写成“**文字**”。"),
    ):
        yield from (_describe(found, why, remedy) for found in pattern.finditer(masked))


def _find_rows(text: str) -> Iterator[LookAlike]:
    row = _ROW.search(text)
    if row and not any(isinstance(block, Table) for block in parse_blocks(text)):
        yield _describe(
            row,
            "表格没有表头，照文字显示",
            "第一行写各列的名称，第二行写“|---|---|”，列数和第一行一样。",
        )


def _describe(found: re.Match[str], why: str, remedy: str) -> LookAlike:
    return LookAlike(start=found.start(), length=len(found.group()), why=why, remedy=remedy)
