"""What is added to a course: a chapter, a bank, a test, a situation, each small and ready to use."""

import re
from collections.abc import Iterable
from typing import Final

from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.kind import Kind
from lectern.model.page import CHAPTER_FOLDER, SECTION_LEVEL
from lectern.starting.templates import fill_gaps, read_templates
from lectern.writing.markdown import escape_markdown
from lectern.writing.scalars import format_scalar

NAME: Final = re.compile(r"[a-z][a-z0-9-]*")
_CHOSEN: Final = frozenset({Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE})
_MOST_OF_BANK: Final = 10
_NUMBER: Final = re.compile(r"(\d+)-")


def name_chapter(course: Course, name: str) -> str:
    """Return the path below `docs/` of a chapter that follows all others."""
    return f"{CHAPTER_FOLDER}{find_next_number(course.pages):02d}-{name}.md"


def find_next_number(paths: Iterable[str]) -> int:
    """Return the number of the next chapter."""
    names = [path.removeprefix(CHAPTER_FOLDER) for path in paths if path.startswith(CHAPTER_FOLDER)]
    found = [int(one[1]) for one in map(_NUMBER.match, names) if one]
    return max(found, default=0) + 1


def write_chapter(title: str) -> str:
    """Return the text of a new chapter."""
    return fill_gaps(_read("chapter.md"), {"title": escape_markdown(title)})


def write_bank(bank_id: str, title: str, course: Course) -> str:
    """Return the text of a new bank, whose items point at a heading that there is."""
    return _fill("bank.yml", bank_id, title, course)


def write_situation(situation_id: str, title: str, course: Course) -> str:
    """Return the text of a new situation with a way back and two endings."""
    return _fill("situation.yml", situation_id, title, course)


def write_exam(exam_id: str, title: str, course: Course) -> str:
    """Return the text of a new test that draws from every bank, or nothing if there is no item."""
    counts = {bank.id: count for bank in course.banks if (count := _count_chosen(bank))}
    total = sum(counts.values())
    drawn = ", ".join(f"{bank}: {count}" for bank, count in counts.items())
    words = {
        "id": exam_id,
        "title_yaml": format_scalar(title),
        "count": str(total),
        "minutes": str(max(5, total)),
        "banks_yaml": f"{{{drawn}}}",
    }
    return fill_gaps(_read("exam.yml"), words) if total else ""


def _fill(name: str, own_id: str, title: str, course: Course) -> str:
    """Return a template of something that teaches to a heading, which is the newest chapter's."""
    words = {
        "id": own_id,
        "title_yaml": format_scalar(title),
        "chapter_yaml": format_scalar(_choose_heading(course)),
    }
    return fill_gaps(_read(name), words)


def _read(name: str) -> str:
    return read_templates("parts")[name]


def _choose_heading(course: Course) -> str:
    """Return the first section of the newest chapter."""
    for page in reversed(course.chapters):
        for heading in page.headings:
            if heading.level == SECTION_LEVEL:
                return f"{page.path}#{heading.id}"
    return ""


def _count_chosen(bank: QuestionBank) -> int:
    return min(_MOST_OF_BANK, sum(item.kind in _CHOSEN for item in bank.items))
