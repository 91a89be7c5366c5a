"""Laws as facts: versions, articles, fingerprints of paragraphs; and citations of them.

The words follow the official structure of Chinese statutes: 条 is an article, 款 a
paragraph, 项 a subparagraph.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lectern.diagnostics import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One 款 as facts.

    Attributes:
        fingerprint: Of its words with its 项.
        subparagraphs: How many 项 it lists.
        numbers: The numbers of law it states: 十人以上, 三分之二, 三个月.
    """

    fingerprint: str
    subparagraphs: int = 0
    numbers: tuple[str, ...] = ()

    def says_same(self, other: "Paragraph") -> bool:
        """Whether both have the same words."""
        return self.fingerprint == other.fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class LawVersion:
    """One version of a law.

    Attributes:
        version: ISO date of adoption or of the amendment that made this version.
        effective: ISO date, only where verified.
        articles: From the article's number as text (`15`, `15之一`) to its paragraphs.
        moved: From an article's number to the numbers of those that took it over in the next
            version; to none where it is gone.  Articles that nobody has decided upon are missing.
    """

    version: str
    effective: str | None = None
    articles: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    moved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def is_of(self, year: str) -> bool:
        """Whether a citation means this version by its year, or by year and month (`2027-03`)."""
        return self.version.startswith(year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A registered law: its names and all its versions that were ever registered.

    Attributes:
        current: The newest version, which a citation without a year means.
        superseded: Those before it, the newest first.
    """

    short_title: str
    title: str
    aliases: tuple[str, ...] = ()
    checked: str
    current: LawVersion
    superseded: tuple[LawVersion, ...] = ()
    place: Place = field(compare=False)

    @property
    def names(self) -> frozenset[str]:
        """What citations may call the law."""
        return frozenset({self.short_title, self.title, *self.aliases})

    @property
    def versions(self) -> tuple[LawVersion, ...]:
        """All versions, the newest first."""
        return (self.current, *self.superseded)

    def find_version(self, year: str | None) -> LawVersion | None:
        """Return the version of a year, or of a year and month; without one the current."""
        if year is None:
            return self.current
        return next((version for version in self.versions if version.is_of(year)), None)

    def date_version(self, version: LawVersion) -> str:
        """Return by what a citation tells a version from the others: a year, or year and month."""
        year = version.version[: len("2027")]
        several = sum(one.is_of(year) for one in self.versions) > 1
        return version.version[: len("2027-03")] if several else year


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All registered laws, by their short titles."""

    laws: Mapping[str, Law] = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        """What citations may call any of the laws."""
        return frozenset(name for law in self.laws.values() for name in law.names)

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
        year: The year in brackets, or year and month as `2027-03`, which points at a version.
        article: The article's number as text (`15`, `15之一`).
    """

    law: str
    year: str | None = None
    article: str
    paragraph: int | None = None
    subparagraph: int | None = None
    place: Place = field(compare=False)
