"""A page of the course: its headings, links, citations and blocks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

from lectern.diagnostics import Place
from lectern.model.blocks import ArticleBlock, ArticleEntry, Block, ItemQuery
from lectern.model.law import Citation

SECTION_LEVEL = 2
CHAPTER_FOLDER: Final = "chapters/"
# What front matter says: how much a chapter counts, what it is about, how it is shown.
HOURS: Final = "学时"
DESCRIPTION: Final = "description"
_TEMPLATE: Final = "template"
_HOME: Final = "home.html"
# The headings that end a chapter and teach nothing of their own.
CLOSING_TITLES = frozenset({"本章小结", "本章自测"})
_HOURS = re.compile(r"\d{1,3}(\.\d{1,2})?")
_Kind = TypeVar("_Kind", bound=Block)


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
class Page:
    """One Markdown page.

    Attributes:
        path: Relative to `docs/`, with `/`.
        meta: Its front matter, as typed.
        blocks: What its fences ask for, in their order.
        lines: The file's lines without line breaks, front matter included, so that line 1 of
            a place is `lines[0]`.
    """

    path: str
    title: str
    meta: Mapping[str, str | tuple[str, ...]]
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    citations: tuple[Citation, ...] = ()
    blocks: tuple[Block, ...] = ()
    lines: tuple[str, ...] = field(default=(), compare=False, repr=False)

    def select_blocks(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """Return the blocks of one kind."""
        return tuple(block for block in self.blocks if isinstance(block, kind))

    def find_block(self, kind: type[_Kind], text: str) -> _Kind | None:
        """Return the block of a kind that a fence with these lines asks for."""
        wanted = text.split()
        return next((one for one in self.select_blocks(kind) if one.text.split() == wanted), None)

    @property
    def queries(self) -> tuple[ItemQuery, ...]:
        """The 试题 blocks."""
        return self.select_blocks(ItemQuery)

    @property
    def articles(self) -> tuple[ArticleEntry, ...]:
        """The rows of the 法条 blocks."""
        return tuple(one for block in self.select_blocks(ArticleBlock) for one in block.entries)

    @property
    def is_chapter(self) -> bool:
        """Whether it is one of the course's chapters, known by their folder."""
        return self.path.startswith(CHAPTER_FOLDER)

    @property
    def is_home(self) -> bool:
        """Whether the site shows it as its home page."""
        return self.meta.get(_TEMPLATE) == _HOME

    def locate(self, number: int, start: int = 0, length: int = 0) -> Place:
        """Return where some characters of a line stand, or what the whole line holds.

        Args:
            number: The line, from 0.
            start: The first character, from 0; without `length` it is passed over.
            length: How many characters; 0 for the whole line.
        """
        line = self.lines[number]
        if not length:
            start, length = len(line) - len(line.lstrip()), len(line.strip()) or 1
        return Place(
            file=f"docs/{self.path}", line=number + 1, column=start + 1, length=length, text=line
        )

    @property
    def anchors(self) -> frozenset[str]:
        """What may stand after `#` in a link to this page: headings and article rows."""
        return frozenset(
            [heading.id for heading in self.headings] + [entry.name for entry in self.articles]
        )

    @property
    def description(self) -> str:
        """What the page is about, in a sentence."""
        return str(self.meta.get(DESCRIPTION, ""))

    @property
    def hours(self) -> float:
        """What it counts in a learner's record: its 学时, or nothing where that is no number."""
        text = str(self.meta.get(HOURS, ""))
        return float(text) if _HOURS.fullmatch(text) else 0

    def find_heading(self, line: int) -> str:
        """Return the id of the heading under which a line stands, or nothing above the first."""
        above = [heading.id for heading in self.headings if heading.place.line <= line]
        return above[-1] if above else ""

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
