"""The blocks that a page embeds: what its fences ask for."""

from dataclasses import dataclass, field
from typing import ClassVar

from lectern.diagnostics import Place
from lectern.model.law import Citation
from lectern.model.numerals import format_article, format_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What one fence asks for.

    Attributes:
        WORD: What opens such a fence.
        text: The lines inside it, by which whoever renders the page finds it again.
        place: Where they begin.
    """

    WORD: ClassVar[str]

    text: str = field(default="", compare=False, repr=False)
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemQuery(Block):
    """A 试题 block: which items a page embeds.

    Exactly one of `on_page`, `ids` and `bank` is set.

    Attributes:
        on_page: This many items whose chapter link points into the page.
        ids: These items, in this order.
        bank: Items of this bank that have any of `tags`, any of `kinds`, and any of
            `difficulties` (where given), at most `count`.
    """

    WORD = "试题"

    on_page: int | None = None
    ids: tuple[str, ...] = ()
    bank: str | None = None
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeBlock(Block):
    """A 练习 block: a whole bank to practise, by its id."""

    WORD = "练习"

    bank: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamBlock(Block):
    """A 考试 block: a test to sit, by its id."""

    WORD = "考试"

    test: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationBlock(Block):
    """A 情景 block: a situation to go through, by its id."""

    WORD = "情景"

    situation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomBlock(Block):
    """A 学习 block: a room for the learner's own records.

    Attributes:
        view: Which of them it shows: `review`, `progress`, `transcript`; or, to trainers,
            `verification` of the line that a learner has sent.
        fields: What learners may enter about themselves on a transcript: 姓名.
    """

    WORD = "学习"

    view: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntry:
    """A row of a 法条 block: what one article says, in our own words.

    Attributes:
        year: Of a superseded version that the row still speaks of, as in a citation.
    """

    law: str
    year: str | None = None
    article: str
    gist: str
    change: str = ""
    essential: bool = False
    place: Place = field(compare=False)

    @property
    def name(self) -> str:
        """What the row is called, and what a link to it has behind `#`: 第九条."""
        return format_year(self.year) + format_article(self.article)

    @property
    def citation(self) -> Citation:
        """The row as a citation of its article."""
        return Citation(law=self.law, year=self.year, article=self.article, place=self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleBlock(Block):
    """A 法条 block: articles of one law."""

    WORD = "法条"

    entries: tuple[ArticleEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewBlock(Block):
    """A 课程总览 block: what the course covers."""

    WORD = "课程总览"
