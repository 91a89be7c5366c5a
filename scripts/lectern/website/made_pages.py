"""The pages that the build makes itself, one per bank and per test: their blocks and Markdown."""

from dataclasses import dataclass
from html import escape

from lectern.model.bank import QuestionBank
from lectern.model.blocks import ExamBlock, PracticeBlock
from lectern.model.course import Course
from lectern.model.exam import Test
from lectern.model.names import EXAM_BLOCK_NAMES, PRACTICE_NAMES
from lectern.model.page import Page
from lectern.rendering.exams import EXAM_FOLDER
from lectern.rendering.links import PRACTICE_FOLDER
from lectern.writing.scalars import format_scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePage:
    """A page that stands in no file of the course, and the Markdown that shows it."""

    page: Page
    markdown: str


def make_pages(course: Course) -> dict[str, MadePage]:
    """Return every page that the build makes, by its path below `docs/`."""
    made = [*map(make_practice_page, course.banks), *map(make_exam_page, course.tests)]
    return {one.page.path: one for one in made}


def name_practice_page(bank: QuestionBank) -> str:
    """Return the page's path below `docs/`."""
    return f"{PRACTICE_FOLDER}/{bank.id}.md"


def name_exam_page(test: Test) -> str:
    """Return the page's path below `docs/`."""
    return f"{EXAM_FOLDER}/{test.id}.md"


def make_practice_page(bank: QuestionBank) -> MadePage:
    """Return the page where a whole bank is practised."""
    title = escape_words(bank.title)
    text = f"{PRACTICE_NAMES['bank']}: {bank.id}"
    block = PracticeBlock(bank=bank.id, text=text, place=bank.place)
    head = f"title: {format_scalar(title)}\nhide: [toc]\nsearch: {{exclude: true}}"
    return MadePage(
        page=Page(path=name_practice_page(bank), title=title, meta={}, blocks=(block,)),
        markdown=_join_page(
            head, f"# {title}", escape_words(bank.description), _write_fence(block)
        ),
    )


def make_exam_page(test: Test) -> MadePage:
    """Return the page of a test."""
    title = escape_words(test.title)
    text = f"{EXAM_BLOCK_NAMES['exam']}: {test.id}"
    block = ExamBlock(test=test.id, text=text, place=test.place)
    return MadePage(
        page=Page(path=name_exam_page(test), title=title, meta={}, blocks=(block,)),
        markdown=_join_page(
            "hide: [toc]", f"# {title}", escape_words(test.description), _write_fence(block)
        ),
    )


def _write_fence(block: PracticeBlock | ExamBlock) -> str:
    return f"```{block.WORD}\n{block.text}\n```"


def _join_page(matter: str, *parts: str) -> str:
    return "\n\n".join([f"---\n{matter}\n---", *filter(None, parts)]) + "\n"


def escape_words(text: str) -> str:
    """Return an author's words for Markdown and navigation, where HTML would be taken as such."""
    return escape(text, quote=False)
