"""Citations that do not resolve against the register, or that resolve to an old version."""

from collections.abc import Iterable
from dataclasses import replace

from lectern.citations import (
    Outcome,
    Resolution,
    follow_versions,
    format_citation,
    resolve_citation,
)
from lectern.diagnostics import Level, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.law import Citation
from lectern.model.numerals import format_article
from lectern.model.page import Page
from lectern.model.situation import Situation
from lectern.revising.open_changes import OpenChanges, Pending
from lectern.revising.usages import (
    Home,
    Usage,
    walk_bank_usages,
    walk_bases,
    walk_page_usages,
    walk_situation_usages,
)

UNKNOWN_LAW = Rule("unknown-law")
UNKNOWN_VERSION = Rule("unknown-version")
UNKNOWN_ARTICLE = Rule("unknown-article")
UNKNOWN_PARAGRAPH = Rule("unknown-paragraph")
UNKNOWN_SUBPARAGRAPH = Rule("unknown-subparagraph")
OUTDATED_CITATION = Rule("outdated-citation", Level.WARNING)

_RULES = {
    Outcome.UNKNOWN_LAW: UNKNOWN_LAW,
    Outcome.UNKNOWN_YEAR: UNKNOWN_VERSION,
    Outcome.UNKNOWN_ARTICLE: UNKNOWN_ARTICLE,
    Outcome.UNKNOWN_PARAGRAPH: UNKNOWN_PARAGRAPH,
    Outcome.UNKNOWN_SUBPARAGRAPH: UNKNOWN_SUBPARAGRAPH,
}


def check_item_citations(bank: QuestionBank, course: Course, report: Report) -> None:
    """Report 依据 of a bank's items that do not exist or have been superseded."""
    names = course.register.names
    usages = walk_bank_usages(bank, names) if course.worksheets else walk_bases(bank)
    _check_bases(usages, course, report)


def check_situation_citations(situation: Situation, course: Course, report: Report) -> None:
    """Report the same of a situation's 依据."""
    _check_bases(walk_situation_usages(situation, course.register.names), course, report)


def _check_bases(usages: Iterable[Usage], course: Course, report: Report) -> None:
    for pending in _match(usages, course):
        if pending.usage.home is not Home.BASIS:
            continue
        resolution = _check_citation(pending, course, report)
        # What a worksheet lists is told by `amendments`.
        if resolution.outcome is Outcome.FOUND and not pending.change:
            _check_version(pending.usage.citation, resolution, report)


def check_page_citations(page: Page, course: Course, report: Report) -> None:
    """Report citations in prose and 法条 rows that do not exist.

    A page may cite a superseded version: that is how it tells what has changed.
    """
    for pending in _match(walk_page_usages(page), course):
        # What follows in a series may be a part of a range.
        if pending.usage.head == pending.usage.citation.place:
            _check_citation(pending, course, report)


def _match(usages: Iterable[Usage], course: Course) -> Iterable[Pending]:
    return OpenChanges(course.worksheets, course.register).match(usages)


def _check_citation(pending: Pending, course: Course, report: Report) -> Resolution:
    citation = pending.usage.citation
    if pending.worksheet:
        citation = replace(citation, year=pending.worksheet.old)
    resolution = resolve_citation(citation, course.register)
    rule = _RULES.get(resolution.outcome)
    if rule and not course.gaps.laws:
        report.add(rule, citation.place, resolution.message, remedy=resolution.remedy)
    return resolution


def _check_version(citation: Citation, resolution: Resolution, report: Report) -> None:
    law, version = resolution.law, resolution.version
    if law is None or version is None or version is law.current:
        return
    articles = follow_versions(law, version).moved.get(citation.article, ())
    moved = [format_article(article) for article in articles]
    found = f"内容现在{'、'.join(moved)}" if moved else "现行条文里没有对应的一条"
    report.add(
        OUTDATED_CITATION,
        citation.place,
        f"依据“{format_citation(citation)}”是旧版，{law.short_title}现行的是{law.current.version}版。",
        remedy=f"{found}：核对以后改成现行的条、款、项。",
    )
