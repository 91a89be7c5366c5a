"""The pages that the build makes itself, one per bank, test and situation: their blocks and Markdown."""

from dataclasses import dataclass

from lectern.model.bank import QuestionBank
from lectern.model.blocks import ExamBlock, PracticeBlock, SituationBlock
from lectern.model.course import EXAM_FOLDER, PRACTICE_FOLDER, SITUATION_FOLDER, Course
from lectern.model.exam import Test
from lectern.model.marks import show_text
from lectern.model.names import EXAM_BLOCK_NAMES, PRACTICE_NAMES, SITUATION_BLOCK_NAMES
from lectern.model.page import Page
from lectern.model.situation import Situation
from lectern.rendering.markup import TextRenderer, escape_text
from lectern.writing.scalars import format_scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePage:
    """A page that stands in no file of the course, and the Markdown that shows it."""

    page: Page
    markdown: str


def make_pages(course: Course) -> dict[str, MadePage]:
    """Return every page that the build makes, by its path below `docs/`."""
    texts = TextRenderer(course.list_page_paths(), "../")
    made = [make_practice_page(bank, texts) for bank in course.banks]
    made += [make_exam_page(test, texts) for test in course.tests]
    made += [make_situation_page(situation, texts) for situation in course.situations]
    return {one.page.path: one for one in made}


def name_practice_page(bank: QuestionBank) -> str:
    """Return the page's path below `docs/`."""
    return f"{PRACTICE_FOLDER}/{bank.id}.md"


def name_exam_page(test: Test) -> str:
    """Return the page's path below `docs/`."""
    return f"{EXAM_FOLDER}/{test.id}.md"


def name_situation_page(situation: Situation) -> str:
    """Return the page's path below `docs/`."""
    return f"{SITUATION_FOLDER}/{situation.id}.md"


def make_practice_page(bank: QuestionBank, texts: TextRenderer) -> MadePage:
    """Return the page where a whole bank is practised."""
    title = _escape_words(bank.title)
    text = f"{PRACTICE_NAMES['bank']}: {bank.id}"
    block = PracticeBlock(bank=bank.id, text=text, place=bank.place)
    return MadePage(
        page=Page(path=name_practice_page(bank), title=title, meta={}, blocks=(block,)),
        markdown=_join_page(
            f"title: {format_scalar(show_text(bank.title))}\nhide: [toc]\nsearch: {{exclude: true}}",
            f"<h1>{title}</h1>",
            _write_description(bank.description, texts),
            _write_fence(block),
        ),
    )


def make_exam_page(test: Test, texts: TextRenderer) -> MadePage:
    """Return the page of a test."""
    title = _escape_words(test.title)
    text = f"{EXAM_BLOCK_NAMES['exam']}: {test.id}"
    block = ExamBlock(test=test.id, text=text, place=test.place)
    return MadePage(
        page=Page(path=name_exam_page(test), title=title, meta={}, blocks=(block,)),
        markdown=_join_page(
            f"title: {format_scalar(show_text(test.title))}\nhide: [toc]",
            f"<h1>{title}</h1>",
            _write_description(test.description, texts),
            _write_fence(block),
        ),
    )


def make_situation_page(situation: Situation, texts: TextRenderer) -> MadePage:
    """Return the page of a situation."""
    title = _escape_words(situation.title)
    text = f"{SITUATION_BLOCK_NAMES['situation']}: {situation.id}"
    block = SituationBlock(situation=situation.id, text=text, place=situation.place)
    return MadePage(
        page=Page(path=name_situation_page(situation), title=title, meta={}, blocks=(block,)),
        markdown=_join_page(
            f"title: {format_scalar(show_text(situation.title))}\nhide: [toc]",
            f"<h1>{title}</h1>",
            _write_description(situation.description, texts),
            _write_fence(block),
        ),
    )


def _write_description(description: str, texts: TextRenderer) -> str:
    """Return what an author typed as one line of HTML, which Markdown passes over."""
    told = texts.render_block(description)
    return f'<div class="lectern-description">{told}</div>' if told else ""


def _write_fence(block: PracticeBlock | ExamBlock | SituationBlock) -> str:
    return f"```{block.WORD}\n{block.text}\n```"


def _join_page(matter: str, *parts: str) -> str:
    return "\n\n".join([f"---\n{matter}\n---", *filter(None, parts)]) + "\n"


def _escape_words(text: str) -> str:
    """Return an author's title for HTML, without its marks."""
    return escape_text(show_text(text))
