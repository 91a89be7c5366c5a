"""Citations of superseded versions of a law, and what became of what each of them cites.

What became of an article is for `citations`; what is said of it for `checks`, what is written
for `plans`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lectern.citations import (
    Amendment,
    Fate,
    Succession,
    follow_versions,
    format_citation,
    locate_numbers,
    trace_citation,
)
from lectern.model.course import Course
from lectern.model.law import Law, LawVersion
from lectern.model.numerals import format_article
from lectern.model.worksheet import Change
from lectern.revising.open_changes import OpenChanges, Pending
from lectern.revising.usages import Home, Usage, walk_usages

FATE_WORDS: Mapping[Fate, str] = {
    Fate.UNCHANGED: "没有变",
    Fate.MOVED: "只变了条号",
    Fate.AMENDED: "文字改了",
    Fate.SPLIT: "分成几条",
    Fate.REPEALED: "没有了",
    Fate.UNCONFIRMED: "去向没有确认",
    Fate.ABSENT: "旧版里本来没有",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A citation of a superseded version, and what became of what it cites.

    Attributes:
        change: The entry of a worksheet that says so, if there is one already.
    """

    usage: Usage
    amendment: Amendment
    succession: Succession
    change: Change | None = None

    @property
    def needs_look(self) -> bool:
        """Whether a person has to look at it, or a number to be changed."""
        return self.succession.fate not in {Fate.UNCHANGED, Fate.ABSENT}

    @property
    def can_move(self) -> bool:
        """Whether other numbers can be put in its place without reading on."""
        return (
            self.succession.fate in {Fate.UNCHANGED, Fate.MOVED}
            and self.usage.home is not Home.TEXT
            and self.usage.exact
            and locate_numbers(self.usage.citation) is not None
        )

    def describe(self, year: str | None) -> Change:
        """Return the entry of a worksheet, of the citation as it stands with this year."""
        citation = replace(self.usage.citation, law=self.amendment.law, year=year)
        return Change(
            spot=self.usage.spot,
            before=format_citation(citation),
            change=FATE_WORDS[self.succession.fate],
            after=self._name_successor(),
        )

    def _name_successor(self) -> str:
        now = self.succession.citation
        if now:
            return format_citation(replace(now, law=self.amendment.law, year=None))
        articles = "、".join(map(format_article, self.succession.articles))
        return self.amendment.law + articles if articles else ""


def find_revisions(before: Law | None, law: Law, course: Course) -> list[Revision]:
    """Return every citation of a law that is still of a superseded version.

    Args:
        before: The law as it was registered; citations that no worksheet lists are of its
            current version.
        law: As it is registered now.
        course: What cites it.
    """
    names = law.names | (before.names if before else frozenset())
    cited = before.current if before else None
    changes = OpenChanges(course.worksheets, course.register)
    matched = changes.match(one for one in walk_usages(course) if one.citation.law in names)
    revisions = (trace_pending(pending, law, cited) for pending in matched)
    return [revision for revision in revisions if revision]


def count_fates(revisions: Iterable[Revision]) -> Counter[Fate]:
    """Return how many citations had each fate."""
    return Counter(revision.succession.fate for revision in revisions)


def group_series(revisions: Iterable[Revision]) -> Iterator[Sequence[Revision]]:
    """Yield the citations that share a head, which bears the law's name and year for all."""
    groups: dict[tuple[str, int, int], list[Revision]] = {}
    for revision in revisions:
        head = revision.usage.head
        groups.setdefault((head.file, head.line, head.column), []).append(revision)
    yield from groups.values()


def trace_pending(pending: Pending, law: Law, cited: LawVersion | None) -> Revision | None:
    """Return what became of a citation; None if it means what it should mean.

    Args:
        pending: The citation, with the entry of a worksheet if there is one.
        law: What it cites.
        cited: The version of citations without year that no worksheet lists.
    """
    citation = pending.usage.citation
    if pending.worksheet:
        base = law.find_version(pending.worksheet.old)
    else:
        # As it is registered now: with its 对应.
        base = law.find_version(cited.version) if cited and citation.year is None else None
    if base is None or base.version >= law.current.version:
        return None
    amendment = follow_versions(law, base)
    return Revision(
        usage=pending.usage,
        amendment=amendment,
        succession=trace_citation(citation, amendment),
        change=pending.change,
    )
