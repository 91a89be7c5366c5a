"""The official words under a citation: as they are now, and as they were before the last amendment."""

from collections.abc import Iterator
from dataclasses import dataclass

from lectern.citations.succession import follow_versions
from lectern.model.law import Citation, Law, LawVersion, Register
from lectern.model.numerals import format_article
from lectern.model.official_texts import OfficialTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An article of one version, with its words."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is offered under a citation.

    Attributes:
        title: The law and the article.
        passages: The article of the version that is cited, or before it what it was, after it
            what became of it; the oldest first.
    """

    title: str
    passages: tuple[Passage, ...]


def find_wording(citation: Citation, register: Register, texts: OfficialTexts) -> Wording | None:
    """Return the words of a cited article, or nothing where they are not kept."""
    law = register.find_law(citation.law)
    version = law.find_version(citation.year) if law else None
    if law is None or version is None:
        return None
    own = _find_passage(law, version, citation.article, texts)
    if own is None:
        return None
    near = _find_near(law, version, citation.article, texts)
    others = [one for one in near if one.paragraphs != own.paragraphs]
    passages = (own, *others) if version is not law.current else (*others, own)
    name = law.short_title if version is law.current else own.title
    title = f"{name}{format_article(citation.article)}" if version is law.current else name
    return Wording(title=title, passages=passages)


def _find_near(
    law: Law, version: LawVersion, number: str, texts: OfficialTexts
) -> Iterator[Passage]:
    """Yield what an article was before the current version, or what became of an older one."""
    if version is not law.current:
        moved = follow_versions(law, version).moved
        pairs = [(law.current, one) for one in moved.get(number, ())]
    else:
        pairs = [
            (before, old)
            for before in law.superseded[:1]
            for old, articles in before.moved.items()
            if number in articles
        ]
    for held, one in pairs:
        passage = _find_passage(law, held, one, texts)
        if passage:
            yield passage


def _find_passage(
    law: Law, version: LawVersion, number: str, texts: OfficialTexts
) -> Passage | None:
    paragraphs = texts.find_article(version, number)
    if not paragraphs:
        return None
    title = f"{law.short_title}（{law.date_version(version)}）{format_article(number)}"
    return Passage(title=title, paragraphs=paragraphs)
