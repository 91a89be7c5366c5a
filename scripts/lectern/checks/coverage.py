"""What the banks leave out: headings and essential articles without items, items without a place.

Only the whole course can be judged so, never a single bank.
"""

from lectern.diagnostics import Level, Report, Rule
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.model.numerals import format_article
from lectern.model.page import CHAPTER_FOLDER, CLOSING_TITLES

THIN_HEADING = Rule("thin-heading", Level.WARNING)
UNTESTED_ARTICLE = Rule("untested-article", Level.WARNING)
COARSE_CHAPTER = Rule("coarse-chapter", Level.WARNING)
MISSING_CHAPTER = Rule("missing-chapter", Level.WARNING)

_FEWEST_ITEMS = 3
_INTRODUCTION = f"{CHAPTER_FOLDER}00-"


def check_coverage(course: Course, report: Report) -> None:
    """Report headings, essential articles and items that do not find each other."""
    if not course.gaps.items:
        _check_headings(course, report)
        _check_articles(course, report)
    for bank in course.banks:
        for item in bank.items:
            _check_chapter(item, course, report)


def _check_headings(course: Course, report: Report) -> None:
    counts = course.count_items()
    for path, page in course.pages.items():
        if not page.is_chapter or path.startswith(_INTRODUCTION):
            continue
        if any(
            one.partition("#")[2] not in page.anchors
            for one in counts
            if one.startswith(f"{path}#")
        ):
            continue  # which heading those items belong to, is to be settled first
        for heading, anchors in page.group_headings():
            found = sum(counts[f"{path}#{anchor}"] for anchor in anchors)
            if found < _FEWEST_ITEMS and heading.title not in CLOSING_TITLES:
                report.add(
                    THIN_HEADING,
                    heading.place,
                    f"“{heading.title}”一节只有{found}道试题，至少要{_FEWEST_ITEMS}道。",
                    remedy=f"再出{_FEWEST_ITEMS - found}道题，写“讲义: {path}#{heading.id}”。",
                )


def _check_articles(course: Course, report: Report) -> None:
    cited = {
        (course.register.shorten_name(citation.law), citation.article)
        for item in course.walk_items()
        for citation in item.citations
        if citation.year is None
    }
    for page in course.pages.values():
        for entry in page.articles:
            law = course.register.shorten_name(entry.law)
            if entry.essential and (law, entry.article) not in cited:
                name = law + format_article(entry.article)
                report.add(
                    UNTESTED_ARTICLE,
                    entry.place,
                    f"{name}是重点，还没有试题以它为依据。",
                    remedy=f"出一道题，写“依据: {law} {format_article(entry.article)}”；"
                    "不是重点的，删去“重点: 是”。",
                )


def _check_chapter(item: Item, course: Course, report: Report) -> None:
    if not item.chapter:
        report.add(
            MISSING_CHAPTER,
            item.find_place(""),
            f"{item.id}没有写讲义，学员答错了找不到该看哪里。",
            remedy="加一行“讲义: ……”，写讲它的那一页在docs里的路径、“#”和标题的编号。",
        )
        return
    path, _, anchor = item.chapter.partition("#")
    page = course.pages.get(path)
    if page is None:
        return
    levels = {heading.id: heading.level for heading in page.headings}
    if not anchor or levels.get(anchor) == 1:
        finer = next((h.id for h in page.headings if h.level > 1), "标题")
        report.add(
            COARSE_CHAPTER,
            item.find_place("chapter"),
            f"讲义“{item.chapter}”只指到一整页。",
            remedy=f"指到讲它的那个标题，例如“{path}#{finer}”。",
        )
