"""Every place of a course that cites a law, and how it may be rewritten."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from lectern.citations import find_citations, find_series, format_citation
from lectern.diagnostics import Place
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.model.law import Citation
from lectern.model.page import Page
from lectern.model.situation import Situation
from lectern.wording.passages import Passage, walk_item_passages, walk_situation_passages


class Home(Enum):
    """What a citation stands in."""

    BASIS = auto()
    """A 依据; without a law of its own it is of the law before it."""
    TEXT = auto()
    """A text of an item or a situation, where a number may be the very key: nobody but its author changes it."""
    PROSE = auto()
    ROW = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """A citation where it stands.

    Attributes:
        spot: The file and the item, scene or heading: `quiz_data/duties.yml#duties-001`.
        head: The place of the citation that names law and year for this one: its own place,
            or in prose that of the first in its series.
        exact: Whether its series says all that is meant: there is no range, no lone 款 or 项.
    """

    spot: str
    citation: Citation
    home: Home
    head: Place
    exact: bool = True

    @property
    def names_law(self) -> bool:
        """Whether the law's name stands in it: not in what follows in a series, nor in a row."""
        place = self.citation.place
        return self.home is not Home.ROW and not place.text[place.column - 1 :].startswith("第")

    def describe(self, law: str) -> str:
        """Return the citation as a worksheet has it, by the law's short title."""
        return format_citation(replace(self.citation, law=law))


def walk_usages(course: Course) -> Iterator[Usage]:
    """Yield every citation of a course."""
    names = course.register.names
    for bank in course.banks:
        yield from walk_bank_usages(bank, names)
    for situation in course.situations:
        yield from walk_situation_usages(situation, names)
    for page in course.pages.values():
        yield from walk_page_usages(page)


def walk_bank_usages(bank: QuestionBank, names: frozenset[str]) -> Iterator[Usage]:
    """Yield the citations of a bank: its 依据, and those in its texts.

    Args:
        bank: The bank.
        names: What texts may call the registered laws.
    """
    yield from walk_bases(bank)
    for item in bank.walk_items():
        for passage in walk_item_passages(item):
            for citation in _find_in_passage(passage, names):
                spot = _name_item(bank, item)
                yield Usage(spot=spot, citation=citation, home=Home.TEXT, head=citation.place)


def walk_bases(bank: QuestionBank) -> Iterator[Usage]:
    """Yield the citations in a bank's 依据."""
    for item in bank.walk_items():
        # The items of a case take over its 依据; it is told once, where it was typed.
        for citation in item.citations if "citations" in item.places else ():
            spot = _name_item(bank, item)
            yield Usage(spot=spot, citation=citation, home=Home.BASIS, head=citation.place)


def walk_situation_usages(situation: Situation, names: frozenset[str]) -> Iterator[Usage]:
    """Yield the citations of a situation: its 依据, and those in its texts."""
    file = situation.place.file
    for scene, citation in situation.list_citations():
        yield Usage(spot=f"{file}#{scene}", citation=citation, home=Home.BASIS, head=citation.place)
    for passage in walk_situation_passages(situation):
        for citation in _find_in_passage(passage, names):
            yield Usage(
                spot=f"{file}#{situation.id}",
                citation=citation,
                home=Home.TEXT,
                head=citation.place,
            )


def walk_page_usages(page: Page) -> Iterator[Usage]:
    """Yield the citations of a page: in its prose, and the rows of its 法条 blocks."""
    for first in page.citations:
        series = find_series(first)
        for citation in series.citations:
            yield Usage(
                spot=_name_spot(page, citation.place.line),
                citation=citation,
                home=Home.PROSE,
                head=first.place,
                exact=series.exact,
            )
    for entry in page.articles:
        spot = _name_spot(page, entry.place.line)
        yield Usage(spot=spot, citation=entry.citation, home=Home.ROW, head=entry.place)


def _name_spot(page: Page, line: int) -> str:
    heading = page.find_heading(line)
    return f"docs/{page.path}" + (f"#{heading}" if heading else "")


def _name_item(bank: QuestionBank, item: Item) -> str:
    return f"{bank.place.file}#{item.id}"


def _find_in_passage(passage: Passage, names: frozenset[str]) -> Iterator[Citation]:
    text = replace(passage.place, column=1, length=len(passage.raw) or 1, text=passage.raw)
    for first in find_citations(passage.raw, text, names):
        for citation in find_series(first).citations:
            place = citation.place
            yield replace(citation, place=passage.locate(place.column - 1, place.length))
