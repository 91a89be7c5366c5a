"""学时 in the front matter of chapters: learners' records add them up."""

import re

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.page import HOURS, Page

_LEADING_ZERO = re.compile(r"0\d")
BAD_HOURS = Rule("bad-hours", Level.WARNING)


def check_hours(page: Page, report: Report) -> None:
    """Report a 学时 that does not count."""
    typed = str(page.meta.get(HOURS, ""))
    # 05 is 0.5 without its point.
    if HOURS in page.meta and (not page.hours or _LEADING_ZERO.match(typed)):
        report.add(
            BAD_HOURS,
            _find_place(page),
            f"“{HOURS}”要写数字，学员的学习记录里要加起来。",
            remedy="写成“0.5”或者“1”这样。",
        )


def _find_place(page: Page) -> Place:
    """Return the line of the front matter that says the hours, or the page's first."""
    named = (one for one in enumerate(page.lines, 1) if HOURS in one[1])
    number, line = next(named, (1, ""))
    return Place(file=f"docs/{page.path}", line=number, length=max(1, len(line)), text=line)
