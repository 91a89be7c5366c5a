"""The pages that the build makes, one per bank and per test, and their place in the navigation.

Also how the home page lists a section's pages.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from lectern.model.bank import QuestionBank
from lectern.model.course import EXAM_FOLDER, PRACTICE_FOLDER, Course
from lectern.model.exam import Test
from lectern.model.marks import show_text
from lectern.rendering.markup import TextRenderer, escape_text
from lectern.writing.scalars import format_scalar

PRACTICE_INDEX = f"{PRACTICE_FOLDER}/index.md"
EXAM_INDEX = f"{EXAM_FOLDER}/index.md"
# How the home page divides the section with the pages for practice and exams.
_GROUP_TITLES = {PRACTICE_FOLDER: "练习", EXAM_FOLDER: "考试"}
_MATTER = ("practice: true", "hide: [toc]")
_OTHER_TITLE = "复习与记录"


def write_pages(course: Course) -> dict[str, str]:
    """Return the Markdown of every page that the build makes, by its path below `docs/`."""
    texts = TextRenderer(course.list_page_paths(), "../")
    practice = {name_practice_page(bank): write_practice_page(bank, texts) for bank in course.banks}
    return practice | {name_exam_page(test): write_exam_page(test, texts) for test in course.tests}


def name_practice_page(bank: QuestionBank) -> str:
    """Return the page's path below `docs/`."""
    return f"{PRACTICE_FOLDER}/{bank.id}.md"


def name_exam_page(test: Test) -> str:
    """Return the page's path below `docs/`."""
    return f"{EXAM_FOLDER}/{test.id}.md"


def write_practice_page(bank: QuestionBank, texts: TextRenderer) -> str:
    """Return the Markdown of a bank's practice page."""
    block = f"```练习\n题库: {bank.id}\n```"
    return _join_page("search: {exclude: true}", bank.title, bank.description, block, texts)


def write_exam_page(test: Test, texts: TextRenderer) -> str:
    """Return the Markdown of a test's page."""
    block = f"```考试\n考试: {test.id}\n```"
    return _join_page("", test.title, test.description, block, texts)


def _join_page(matter: str, title: str, description: str, block: str, texts: TextRenderer) -> str:
    """Return a page on which what an author typed stands as HTML, so that none of it is Markdown."""
    words = escape_words(title)
    matter = "\n".join(filter(None, [f"title: {format_scalar(words)}", *_MATTER, matter]))
    told = f'<div class="lectern-description">{texts.render_block(description)}</div>'
    return (
        "\n\n".join(
            [f"---\n{matter}\n---", f"<h1>{words}</h1>", *([told] if description else []), block]
        )
        + "\n"
    )


def escape_words(text: str) -> str:
    """Return an author's title for HTML and navigation, without its marks."""
    return escape_text(show_text(text))


def add_pages(nav: list[Any], course: Course) -> list[str]:
    """Put the pages that the build makes into the navigation, each kind after its index.

    Returns:
        The indexes that `nav` lacks although there are pages to follow them.
    """
    banks = [{escape_words(bank.title): name_practice_page(bank)} for bank in course.banks]
    tests = [{escape_words(test.title): name_exam_page(test)} for test in course.tests]
    pages = {PRACTICE_INDEX: banks, EXAM_INDEX: tests}
    return [index for index, own in pages.items() if own and not _insert_after(nav, index, own)]


def _insert_after(nav: list[Any], index: str, pages: Sequence[dict[str, str]]) -> bool:
    """Insert pages after the entry that names the index, at any depth; return if there is one."""
    for position, entry in enumerate(nav):
        children = list(entry.values()) if isinstance(entry, dict) else []
        if index in (entry, *children):
            nav[position + 1 : position + 1] = pages
            return True
        if any(_insert_after(child, index, pages) for child in children if isinstance(child, list)):
            return True
    return False


def group_entries(section: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """Return a section's pages and sections by what they are for, each group with its title.

    A section without practice and exams is one group without a title.
    """
    groups: dict[str, list[Any]] = {}
    for entry in section:
        file = getattr(entry, "file", None)
        folder = file.src_uri.partition("/")[0] if file else ""
        groups.setdefault(_GROUP_TITLES.get(folder, _OTHER_TITLE), []).append(entry)
    if len(groups) == 1:
        return [("", entries) for entries in groups.values()]
    return list(groups.items())
