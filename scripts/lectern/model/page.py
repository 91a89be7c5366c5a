"""A page of the course as checks and blocks see it: headings, links, citations, blocks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lectern.diagnostics import Place
from lectern.model.law import Citation
from lectern.model.numerals import format_article

SECTION_LEVEL = 2
# The headings that end a chapter and teach nothing of their own.
CLOSING_TITLES = frozenset({"本章小结", "本章自测"})
_HOURS = re.compile(r"\d{1,3}(\.\d{1,2})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading with the id that links and items point at."""

    level: int
    title: str
    id: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relative link to another page or heading: `../laws/index.md#重点`."""

    target: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntry:
    """A row of a 法条 block: what one article says, in our own words."""

    law: str
    article: str
    gist: str
    change: str = ""
    essential: bool = False
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemQuery:
    """A 试题 block: which items a page embeds.

    Exactly one of `on_page`, `ids` and `bank` is set.

    Attributes:
        on_page: This many items whose chapter link points into the page.
        ids: These items, in this order.
        bank: Items of this bank that have any of `tags`, any of `kinds`, and any of
            `difficulties` (where given), at most `count`.
    """

    on_page: int | None = None
    ids: tuple[str, ...] = ()
    bank: str | None = None
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    count: int | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningRoom:
    """What a 学习 block asks for.

    Attributes:
        view: Which of the learner's own records it shows: `review`, `progress`, `transcript`.
        fields: What learners may enter about themselves on a transcript: 姓名.
    """

    view: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown page.

    Attributes:
        path: Relative to `docs/`, with `/`.
        meta: Its front matter, as typed.
        rooms: Its 学习 blocks.
        lines: The file's lines without line breaks, front matter included, so that line 1 of
            a place is `lines[0]`.
    """

    path: str
    title: str
    meta: Mapping[str, str | tuple[str, ...]]
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    citations: tuple[Citation, ...] = ()
    articles: tuple[ArticleEntry, ...] = ()
    queries: tuple[ItemQuery, ...] = ()
    rooms: tuple[LearningRoom, ...] = ()
    lines: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @property
    def anchors(self) -> frozenset[str]:
        """What may stand after `#` in a link to this page: headings and article rows."""
        return frozenset(
            [heading.id for heading in self.headings]
            + [format_article(entry.article) for entry in self.articles]
        )

    @property
    def hours(self) -> float:
        """What it counts in a learner's record: its 学时, or nothing where that is no number."""
        text = str(self.meta.get("学时", ""))
        return float(text) if _HOURS.fullmatch(text) else 0

    def group_headings(self) -> Iterator[tuple[Heading, tuple[str, ...]]]:
        """Yield each heading of level 2 with the ids of itself and of those below it."""
        top: Heading | None = None
        below: list[str] = []
        for heading in self.headings:
            if heading.level <= SECTION_LEVEL:
                if top:
                    yield top, tuple(below)
                top, below = (heading if heading.level == SECTION_LEVEL else None), []
            below.append(heading.id)
        if top:
            yield top, tuple(below)
