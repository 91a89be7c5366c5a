"""What became of a cited article when its law was amended.

Equal words are known by their fingerprints; where other words went, the register's 对应 says.
Which texts cite what, and what to do about it, is for `checks`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lectern.model.law import Citation, Law, LawVersion, Paragraph


class Fate(StrEnum):
    """What became of it."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    AMENDED = "amended"
    SPLIT = "split"
    REPEALED = "repealed"
    UNCONFIRMED = "unconfirmed"
    ABSENT = "absent"
    """The old version never had it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """Two versions of a law, the one that is cited and the one that took its place.

    Attributes:
        law: The law's short title.
        names: What citations may call it.
        moved: From an old article's number to those of the new articles that took it over;
            articles that nobody has decided upon are missing.
    """

    law: str
    old: LawVersion
    new: LawVersion
    moved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What became of what one citation cites.

    Attributes:
        articles: The new articles that took it over.
        citation: How the same words are cited now, when they still are the law's.
    """

    fate: Fate
    articles: tuple[str, ...] = ()
    citation: Citation | None = None


def follow_versions(law: Law, old: LawVersion) -> Amendment:
    """Return what lies between a version and the current one, over all those between."""
    between = [one for one in law.versions if old.version <= one.version < law.current.version]
    moved = dict(old.moved)
    for version in reversed(between[:-1]):
        moved = {
            number: tuple(dict.fromkeys(n for one in articles for n in version.moved[one]))
            for number, articles in moved.items()
            if all(one in version.moved for one in articles)
        }
    return Amendment(law=law.short_title, old=old, new=law.current, moved=moved)


_FATES = {0: Fate.REPEALED, 1: Fate.AMENDED}


def trace_citation(citation: Citation, amendment: Amendment) -> Succession:
    """Return what became of the article, or only of the 款 if the citation names one."""
    old = amendment.old.articles.get(citation.article, ())
    if not old or (citation.paragraph or 1) > len(old):
        return Succession(fate=Fate.ABSENT)
    articles = amendment.moved.get(citation.article)
    places = list(_find_words(citation, old, amendment.new, articles))
    same = _choose_place(citation, places)
    if same:
        fate = Fate.UNCHANGED if same == _get_place(citation) else Fate.MOVED
        moved = _move_citation(citation, same, amendment.new)
        return Succession(fate=fate, articles=same[:1], citation=moved)
    if articles is None:
        return Succession(fate=Fate.UNCONFIRMED)
    return Succession(fate=_FATES.get(len(articles), Fate.SPLIT), articles=articles)


_Place = tuple[str, int | None]


def _get_place(citation: Citation) -> _Place:
    return citation.article, citation.paragraph


def _find_words(
    citation: Citation,
    old: tuple[Paragraph, ...],
    new: LawVersion,
    articles: Iterable[str] | None,
) -> Iterator[_Place]:
    """Yield where the cited words stand in the articles, or in any if nothing is said of them."""
    for number in new.articles if articles is None else articles:
        paragraphs = new.articles.get(number, ())
        if citation.paragraph is None:
            if _say_same(paragraphs, old):
                yield number, None
            continue
        wanted = old[citation.paragraph - 1]
        yield from (
            (number, n) for n, one in enumerate(paragraphs, start=1) if one.says_same(wanted)
        )


def _say_same(one: tuple[Paragraph, ...], other: tuple[Paragraph, ...]) -> bool:
    return len(one) == len(other) and all(map(Paragraph.says_same, one, other))


def _choose_place(citation: Citation, places: list[_Place]) -> _Place | None:
    """Return the place of the words; of several the one with the old number, or else none."""
    if _get_place(citation) in places:
        return _get_place(citation)
    return places[0] if len(places) == 1 else None


def _move_citation(citation: Citation, place: _Place, new: LawVersion) -> Citation:
    article, paragraph = place
    if place != _get_place(citation) and len(new.articles[article]) == 1:
        # The only 款 of an article is not counted.
        paragraph = None
    return replace(citation, article=article, paragraph=paragraph)
