"""Citations by the numbers a law had before it was amended: what became of each of them.

Here belongs which citations of a course are meant and what is said of them.  What became of
an article is for `citations`, rewriting for `writing`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lectern.citations import (
    Amendment,
    Fate,
    Succession,
    find_citations,
    find_series,
    format_location,
    locate_numbers,
    trace_citation,
)
from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.course import Course
from lectern.model.fingerprints import compute_fingerprint
from lectern.model.item import Item
from lectern.model.law import Citation, Law
from lectern.model.numerals import format_article
from lectern.model.page import Page
from lectern.wording.passages import Passage, walk_item_passages

ARTICLE_MOVED = Rule("article-moved", Level.WARNING)
ARTICLE_AMENDED = Rule("article-amended", Level.WARNING)
ARTICLE_SPLIT = Rule("article-split", Level.WARNING)
ARTICLE_REPEALED = Rule("article-repealed", Level.WARNING)
ARTICLE_UNCONFIRMED = Rule("article-unconfirmed", Level.WARNING)

_HINTS = {
    Fate.AMENDED: "对照新旧原文，看这里说的还对不对，再改内容和条号。",
    Fate.SPLIT: "看这里说的是哪一条的内容，改成那一条。",
    Fate.REPEALED: "换一个依据；没有别的依据的，停用这道题，删去这一段。",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """A citation of an amended law, by its old numbers, and what became of what it cites.

    Attributes:
        rewritable: Whether other numbers can be put in its place without reading on: it stands
            there as it is, and is no text of an item, where the number may be the very key.
    """

    citation: Citation
    succession: Succession
    rewritable: bool


def check_amendments(course: Course, report: Report) -> None:
    """Report citations that still follow the version before, as the register says."""
    for law in course.register.laws.values():
        amendment = find_amendment(law, law, course) if law.unrevised else None
        if amendment:
            report_usages(amendment, list_usages(amendment, course), report)


def find_amendment(before: Law, law: Law, course: Course) -> Amendment | None:
    """Return what lies between the citations of a course and a law, or None if nothing does.

    Args:
        before: The law as it was registered; the course cites its current version, or still
            the one before, if nobody has touched the citations since that was said of them.
        law: As it is registered now.
        course: What cites it.
    """
    cited = before.current
    if before.superseded and before.unrevised == identify_citations(before, course):
        cited = before.superseded
    if cited.version >= law.current.version:
        return None
    follows = law.superseded is not None and law.superseded.version == cited.version
    return Amendment(
        law=law.short_title,
        names=before.names | law.names,
        old=cited,
        new=law.current,
        moved=law.moved if follows else {},
        confirmable=follows,
    )


def identify_citations(law: Law, course: Course) -> str:
    """Return the fingerprint of all citations of a law that name no year, wherever they stand."""
    found = (format_location(one) for one, _ in _walk_citations(law.names, course))
    return compute_fingerprint("；".join(sorted(found)))


def list_usages(amendment: Amendment, course: Course) -> list[Usage]:
    """Return every citation of the law, with what became of what it cites."""
    return [
        Usage(
            citation=citation,
            succession=trace_citation(citation, amendment),
            rewritable=rewritable,
        )
        for citation, rewritable in _walk_citations(amendment.names, course)
    ]


def report_usages(amendment: Amendment, usages: Sequence[Usage], report: Report) -> None:
    """Report each citation that cannot stay as it is without a look."""
    for usage in usages:
        name = amendment.law + format_location(usage.citation)
        place, articles = usage.citation.place, usage.succession.articles
        now = "、".join(map(format_article, articles))
        match usage.succession.fate:
            case Fate.MOVED:
                _report_move(name, usage, report)
            case Fate.AMENDED if articles == (usage.citation.article,):
                what = f"{name}的文字改了，条号没有变。"
                report.add(ARTICLE_AMENDED, place, what, remedy=_HINTS[Fate.AMENDED])
            case Fate.AMENDED:
                what = f"{name}的文字改了，现在是{now}。"
                report.add(ARTICLE_AMENDED, place, what, remedy=_HINTS[Fate.AMENDED])
            case Fate.SPLIT:
                what = f"{name}分成了{now}。"
                report.add(ARTICLE_SPLIT, place, what, remedy=_HINTS[Fate.SPLIT])
            case Fate.REPEALED:
                what = f"{name}在{amendment.new.version}这一版里没有了。"
                report.add(ARTICLE_REPEALED, place, what, remedy=_HINTS[Fate.REPEALED])
            case Fate.UNCONFIRMED:
                _report_doubt(name, usage, amendment, report)


def count_fates(usages: Sequence[Usage]) -> Counter[Fate]:
    """Return how many citations had each fate."""
    return Counter(usage.succession.fate for usage in usages)


def _report_move(name: str, usage: Usage, report: Report) -> None:
    now = format_location(usage.succession.citation or usage.citation)
    if usage.rewritable:
        remedy = f"改成“{now}”；用 lectern import law 再登记一次，加上 --fix-citations，由程序改。"
    else:
        remedy = f"手工改成“{now}”；题目的文字、连写的一段、不是UTF-8的文件，程序不改。"
    what = f"{name}现在是{now}，文字没有变。"
    report.add(ARTICLE_MOVED, usage.citation.place, what, remedy=remedy)


def _report_doubt(name: str, usage: Usage, amendment: Amendment, report: Report) -> None:
    versions = f"{amendment.old.version}和{amendment.new.version}两版原文"
    if amendment.confirmable:
        entry = f"{format_article(usage.citation.article)}: [新条号]"
        remedy = f"对照{versions}，在法律登记的“对应”里写“{entry}”，没有去向的写[]，再检查一次。"
    else:
        remedy = f"对照{versions}，看它现在是第几条，改这里。"
    what = f"{name}的去向还没有确认。"
    report.add(ARTICLE_UNCONFIRMED, usage.citation.place, what, remedy=remedy)


def _walk_citations(names: frozenset[str], course: Course) -> Iterator[tuple[Citation, bool]]:
    """Yield each citation of a law that names no year, and whether it may be rewritten."""
    for bank in course.banks:
        for item in bank.walk_items():
            yield from _select(names, _walk_item(item))
    for page in course.pages.values():
        yield from _select(names, _walk_page(page))


def _select(
    names: frozenset[str], found: Iterator[tuple[Citation, bool]]
) -> Iterator[tuple[Citation, bool]]:
    for citation, rewritable in found:
        if citation.law in names and citation.year is None:
            yield citation, rewritable and locate_numbers(citation) is not None


def _walk_item(item: Item) -> Iterator[tuple[Citation, bool]]:
    # The items of a case take over its 依据; it is told once, where it was typed.
    for citation in item.citations if "citations" in item.places else ():
        yield citation, True
    for passage in walk_item_passages(item):
        yield from ((citation, False) for citation in _find_in_passage(passage))


def _find_in_passage(passage: Passage) -> Iterator[Citation]:
    text = replace(passage.place, column=1, length=len(passage.raw) or 1, text=passage.raw)
    for first in find_citations(passage.raw, text):
        for citation in find_series(first).citations:
            yield replace(citation, place=_place_in_passage(citation.place, passage))


def _place_in_passage(place: Place, passage: Passage) -> Place:
    return passage.locate(place.column - 1, place.length)


def _walk_page(page: Page) -> Iterator[tuple[Citation, bool]]:
    for first in page.citations:
        series = find_series(first)
        yield from ((citation, series.exact) for citation in series.citations)
    for entry in page.articles:
        yield Citation(law=entry.law, article=entry.article, place=entry.place), True
