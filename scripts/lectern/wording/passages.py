"""The texts of banks, situations and pages, stretch by stretch, with where each of them stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lectern.diagnostics import Place
from lectern.model.bank import QuestionBank
from lectern.model.item import Item, ItemText
from lectern.model.names import BANK_NAMES
from lectern.model.page import Page
from lectern.model.situation import Situation
from lectern.wording.markup import MASK, mask_markup, mask_page

# For character classes of regular expressions.
HAN = "〇㐀-䶿一-鿿豈-﫿𠀀-𲎯"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of text that a learner reads.

    Attributes:
        name: What a trainer calls it: 题干, 选项A, or empty in a page.
        raw: As written.
        text: The same, with markup hidden by `mask_markup`.
        place: Where `raw` begins, if `exact`; else the field that holds it.
        exact: Whether `raw` stands in its line character by character.
    """

    name: str
    raw: str
    text: str
    place: Place
    exact: bool

    def locate(self, start: int = 0, length: int = 1) -> Place:
        """Return where some characters stand, or the whole field if that is not known."""
        if not self.exact:
            return self.place
        return replace(self.place, column=self.place.column + start, length=max(1, length))


def walk_bank_passages(bank: QuestionBank) -> Iterator[Passage]:
    """Yield every text of a bank."""
    for name, text in (("title", bank.title), ("description", bank.description)):
        if text:
            yield build_passage(BANK_NAMES[name], text, bank.place)
    for item in bank.walk_items():
        yield from walk_item_passages(item)


def walk_item_passages(item: Item) -> Iterator[Passage]:
    """Yield every text of one item, without those of the items of a case."""
    for text in item.list_texts():
        yield find_passage(item, text)


def walk_situation_passages(situation: Situation) -> Iterator[Passage]:
    """Yield every text of a situation."""
    for text in situation.list_texts():
        yield build_passage(text.name, text.text, situation.find_place(text.field))


def walk_page_passages(page: Page) -> Iterator[Passage]:
    """Yield every line of prose in a page and the texts of its article rows."""
    for number, (raw, text) in enumerate(zip(page.lines, mask_page(page.lines), strict=True), 1):
        if text.strip().strip(MASK):
            place = Place(file=f"docs/{page.path}", line=number, length=len(raw), text=raw)
            yield Passage(name="", raw=raw, text=text, place=place, exact=True)
    for entry in page.articles:
        for text in filter(None, (entry.gist, entry.change)):
            yield build_passage("", text, _find_line(page, text, entry.place))


def find_passage(item: Item, text: ItemText) -> Passage:
    """Return one text of an item as a passage."""
    return build_passage(text.name, text.text, item.find_place(text.field))


def build_passage(name: str, raw: str, place: Place) -> Passage:
    """Return a text that stands in a field as a passage."""
    start = place.text.find(raw, place.column - 1)
    if start >= 0:
        # Ten thousand items have ten times as many texts, and `replace` is slow.
        place = Place(
            file=place.file, line=place.line, column=start + 1, length=len(raw), text=place.text
        )
    return Passage(name=name, raw=raw, text=mask_markup(raw), place=place, exact=start >= 0)


def _find_line(page: Page, text: str, place: Place) -> Place:
    """Return the line of an article row's block that holds `text`, or the row itself."""
    for number, line in enumerate(page.lines[place.line - 1 :], place.line):
        if line.strip().startswith(("```", "~~~")):
            break
        if text in line:
            return replace(place, line=number, column=1, text=line)
    return place
