"""Boxes and fenced blocks of a page whose head is almost, but not quite, as it must be."""

import re
from collections.abc import Sequence

from lectern.diagnostics import Level, Report, Rule
from lectern.model.page import Page
from lectern.nearness import find_nearest
from lectern.wording.outline import outline_page

UNKNOWN_BLOCK = Rule("unknown-block")
UNCLOSED_BLOCK = Rule("unclosed-block")
BAD_BOX = Rule("bad-box", Level.WARNING)

_BLOCKS = ("试题", "练习", "考试", "学习", "法条", "情景", "课程总览")
_HAN = re.compile("[㐀-鿿]")
_FENCE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})")
_FENCE_LIKE = re.compile(r"[ \t>]*[`~｀～]{2,}")
_FENCE_END = re.compile(rf"{_FENCE_LIKE.pattern}[ \t]*")
_BOX = re.compile(r"\s*(?:!{2,}|\?{2,}\+?)")
_BOX_HEAD = re.compile(r'\s*(?:!!!|\?\?\?\+?) (?P<kind>[\w-]+)(?: [\w-]+)*(?: "[^"]*")?\s*')
_KINDS = (
    "goals",
    "lecture",
    "law",
    "changed",
    "pitfall",
    "note",
    "abstract",
    "info",
    "tip",
    "success",
    "question",
    "warning",
    "failure",
    "danger",
    "bug",
    "example",
    "quote",
    "admonition",
)


def check_page_boxes(page: Page, report: Report) -> None:
    """Report fences and boxes that will not be what their author means."""
    outline = outline_page(page.lines)
    for fence in outline.fences:
        if _HAN.search(fence.word) and fence.word not in _BLOCKS:
            near = find_nearest(fence.word, _BLOCKS, cutoff=0.4)
            report.add(
                UNKNOWN_BLOCK,
                page.locate(fence.line, page.lines[fence.line].rindex(fence.word), len(fence.word)),
                f"没有“{fence.word}”这种块，网页会把它当成代码显示出来。",
                remedy=f"改成“{near}”。" if near else f"改成其中一种：{'、'.join(_BLOCKS)}。",
            )
    for number in outline.prose:
        line = page.lines[number]
        if _FENCE.match(line):
            message = "这个块没有关上，或者关它的一行不对，网页会把它当成文字。"
            remedy = _propose_end(page.lines, number, outline.prose)
            report.add(UNCLOSED_BLOCK, page.locate(number), message, remedy=remedy)
            break  # what follows may only be its other half
    for number in outline.prose:
        if _BOX.match(page.lines[number]):
            _check_box(page, number, page.lines, report)


def _propose_end(lines: Sequence[str], number: int, prose: Sequence[int]) -> str:
    """Return what to do about a block that is not closed: mend the line that was to close it."""
    start = _FENCE.match(lines[number])
    if start is None or _FENCE_END.fullmatch(lines[number]):
        return "开头和结尾各占一行，反引号一样多，前面空的格数也一样。"
    below = (one for one in prose if one > number)
    near = next((one for one in below if _FENCE_LIKE.match(lines[one])), None)
    if near is None or not _FENCE_END.fullmatch(lines[near]):
        return f"在这个块的末尾加一行“{start[0]}”，前面空的格数和开头一样。"
    return f"把第{near + 1}行改成“{start[0]}”，前面空的格数和开头一样。"


def _check_box(page: Page, number: int, lines: Sequence[str], report: Report) -> None:
    found = _BOX_HEAD.fullmatch(lines[number])
    if not found:
        message = "提示框的第一行写得不对，网页会把它当成文字。"
        remedy = '写成“!!! note "标题"”这样：三个英文叹号、空格、种类、空格、英文引号里的标题。'
        report.add(BAD_BOX, page.locate(number), message, remedy=remedy)
        return
    if found["kind"] not in _KINDS:
        near = find_nearest(found["kind"], _KINDS)
        remedy = f"改成“{near}”。" if near else f"改成其中一种：{'、'.join(_KINDS)}。"
        report.add(
            BAD_BOX, page.locate(number), f"没有“{found['kind']}”这种提示框。", remedy=remedy
        )
        return
    margin = _measure(lines[number])
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    if _measure(below) <= margin:
        message = "提示框里没有内容：下面的一行没有缩进。"
        report.add(BAD_BOX, page.locate(number), message, remedy="框里的每一行前面空四格。")


def _measure(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip(" "))
