"""The whole course: pages, banks, tests, situations and the register, and finding things in it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lectern.model.bank import QuestionBank
from lectern.model.exam import Test
from lectern.model.item import Item
from lectern.model.law import Register
from lectern.model.official_texts import OfficialTexts
from lectern.model.page import Page
from lectern.model.settings import Settings
from lectern.model.situation import Situation
from lectern.model.worksheet import Worksheet

# Where the build puts the pages that it makes for banks, tests and situations.
PRACTICE_FOLDER = "practice"
EXAM_FOLDER = "exam"
SITUATION_FOLDER = "situations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What was left out of a course for its errors, so that nobody can say it is not there.

    Attributes:
        pages: Paths of pages that could not be read.
        banks: Whether a whole file, perhaps a bank, could not be read.
        items: Whether items are missing.
        laws: Whether laws, or parts of them, are missing.
    """

    pages: frozenset[str] = frozenset()
    banks: bool = False
    items: bool = False
    laws: bool = False


@dataclass(frozen=True, kw_only=True)  # without slots: what each page asks is kept
class Course:
    """Everything that was read, whether or not all of it is free of problems."""

    banks: tuple[QuestionBank, ...] = ()
    pages: Mapping[str, Page] = field(default_factory=dict)
    register: Register = field(default_factory=Register)
    worksheets: tuple[Worksheet, ...] = ()
    tests: tuple[Test, ...] = ()
    situations: tuple[Situation, ...] = ()
    gaps: Gaps = field(default_factory=Gaps)
    settings: Settings | None = None
    files: frozenset[str] | None = None
    official_texts: OfficialTexts = field(default_factory=OfficialTexts)

    @property
    def chapters(self) -> tuple[Page, ...]:
        """The pages that are chapters, in their order."""
        return tuple(page for page in self.pages.values() if page.is_chapter)

    @cached_property
    def items_by_page(self) -> Mapping[str, Sequence[Item]]:
        """The items whose 讲义 points into a page, by its path; a case is one item."""
        found: dict[str, list[Item]] = {}
        for bank in self.banks:
            for item in bank.items:
                found.setdefault(item.chapter.partition("#")[0], []).append(item)
        return found

    def walk_items(self) -> Iterator[Item]:
        """Yield every item of every bank, a case before its own items."""
        for bank in self.banks:
            yield from bank.walk_items()

    def find_bank(self, bank_id: str) -> QuestionBank | None:
        """Return the bank of that id."""
        return next((bank for bank in self.banks if bank.id == bank_id), None)

    def list_page_paths(self) -> frozenset[str]:
        """Return the path below `docs/` of every page, those that the build makes included."""
        made = (f"{PRACTICE_FOLDER}/{bank.id}.md" for bank in self.banks)
        drawn = (f"{EXAM_FOLDER}/{test.id}.md" for test in self.tests)
        told = (f"{SITUATION_FOLDER}/{situation.id}.md" for situation in self.situations)
        return frozenset((*self.pages, *made, *drawn, *told))

    def count_items(self) -> Counter[str]:
        """Return how many items teach to each `chapters/a.md#heading`.

        A case is one item, whatever its parts; it counts for every heading they point to.
        """
        return Counter(
            target
            for bank in self.banks
            for item in bank.items
            for target in {part.chapter for part in item.walk_parts()}
        )

    def find_test(self, test_id: str) -> Test | None:
        """Return the test of that id."""
        return next((test for test in self.tests if test.id == test_id), None)

    def find_situation(self, situation_id: str) -> Situation | None:
        """Return the situation of that id."""
        return next((one for one in self.situations if one.id == situation_id), None)
