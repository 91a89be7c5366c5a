"""Laws as facts: versions, articles, fingerprints of paragraphs; and citations of them.

The words follow the official structure of Chinese statutes: 条 is an article, 款 a
paragraph, 项 a subparagraph.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lectern.diagnostics import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One 款: a fingerprint of its words and how many 项 it lists."""

    fingerprint: str
    subparagraphs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LawVersion:
    """One version of a law.

    Attributes:
        version: ISO date of adoption or of the amendment that made this version.
        effective: ISO date, only where verified.
        articles: From the article's number as text (`15`, `15之一`) to its paragraphs.
    """

    version: str
    effective: str | None = None
    articles: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A registered law: its names, its current version and, if held, the one before.

    Attributes:
        moved: From an old article's number to the numbers of the articles that took it over.
        unrevised: As long as the course still cites by the numbers of the superseded version,
            a fingerprint of those citations; else empty.
    """

    short_title: str
    title: str
    aliases: tuple[str, ...] = ()
    checked: str
    current: LawVersion
    superseded: LawVersion | None = None
    moved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unrevised: str = ""
    place: Place = field(compare=False)

    @property
    def names(self) -> frozenset[str]:
        """What citations may call the law."""
        return frozenset({self.short_title, self.title, *self.aliases})


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All registered laws, by their short titles."""

    laws: Mapping[str, Law] = field(default_factory=dict)

    def find_law(self, name: str) -> Law | None:
        """Return the law of that short title, full title or alias."""
        return self.laws.get(name) or next(
            (law for law in self.laws.values() if name in (law.title, *law.aliases)), None
        )

    def shorten_name(self, name: str) -> str:
        """Return the short title of a law called by any of its names; else the name itself."""
        law = self.find_law(name)
        return law.short_title if law else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A parsed reference to a law: 简称[（年）] 第N条[第N款][第N项].

    Attributes:
        law: The name as written.
        year: The year in brackets, which points at the superseded version.
        article: The article's number as text (`15`, `15之一`).
    """

    law: str
    year: str | None = None
    article: str
    paragraph: int | None = None
    subparagraph: int | None = None
    place: Place = field(compare=False)
