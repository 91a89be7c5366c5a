"""Paragraphs of Chinese that are broken into lines: browsers show each break as a gap."""

import re
from collections.abc import Sequence

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.page import Page
from lectern.wording.markup import MASK, mask_page
from lectern.wording.outline import outline_page
from lectern.wording.passages import HAN

HARD_LINE_BREAK = Rule("hard-line-break", Level.WARNING)

_MARKS = "，。；：、！？…—”’》）】"
_ENDS_CHINESE = re.compile(rf"[{HAN}{_MARKS}]{MASK}*$")
_BEGINS_CHINESE = re.compile(rf"\s*{MASK}*[{HAN}“‘《（【]")
# A heading, a table's row, a box's head, a picture and a quotation end with their line.
_STANDS_ALONE = re.compile(r"\s*(?:#|\||!!!|!\[|\?\?\?|===|>)")


def check_page_line_breaks(page: Page, report: Report) -> None:
    """Report the first break of every paragraph that is typed in several lines."""
    masked = mask_page(page.lines)
    in_broken = False
    for index in range(outline_page(page.lines).body, len(masked) - 1):
        is_broken = _is_broken(page.lines[index : index + 2], masked[index : index + 2])
        if is_broken and not in_broken:
            _report_break(page, index, report)
        in_broken = is_broken


def _is_broken(raw: Sequence[str], masked: Sequence[str]) -> bool:
    """Return whether two lines belong to one paragraph of Chinese."""
    if raw[0].endswith(("  ", "\\")) or any(map(_STANDS_ALONE.match, raw)):
        return False
    return bool(_ENDS_CHINESE.search(masked[0].rstrip()) and _BEGINS_CHINESE.match(masked[1]))


def _report_break(page: Page, index: int, report: Report) -> None:
    line = page.lines[index]
    end = len(line.rstrip())
    report.add(
        HARD_LINE_BREAK,
        Place(file=f"docs/{page.path}", line=index + 1, column=end, text=line),
        "段落中间换了行，网页上会多出一个空隙。",
        remedy=f"把第{index + 2}行接到这一行的末尾；要另起一段，中间空一行。",
    )
