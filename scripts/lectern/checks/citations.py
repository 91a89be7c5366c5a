"""Citations that do not resolve against the register, or that resolve to an old version."""

from lectern.citations import Outcome, Resolution, format_citation, resolve_citation
from lectern.diagnostics import Level, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.law import Citation
from lectern.model.numerals import format_article
from lectern.model.page import Page

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
    for item in bank.walk_items():
        # The items of a case take over its 依据; it is told once, where it was typed.
        for citation in item.citations if "citations" in item.places else ():
            resolution = _check_citation(citation, course, report)
            if resolution.outcome is Outcome.FOUND:
                _check_version(citation, resolution, report)


def check_page_citations(page: Page, course: Course, report: Report) -> None:
    """Report citations in prose and 法条 rows that do not exist.

    A page may cite a superseded version: that is how it tells what has changed.
    """
    for citation in page.citations:
        _check_citation(citation, course, report)
    for entry in page.articles:
        row = Citation(law=entry.law, article=entry.article, place=entry.place)
        _check_citation(row, course, report)


def _check_citation(citation: Citation, course: Course, report: Report) -> Resolution:
    resolution = resolve_citation(citation, course.register)
    rule = _RULES.get(resolution.outcome)
    if rule and not course.gaps.laws:
        report.add(rule, citation.place, resolution.message, remedy=resolution.remedy)
    return resolution


def _check_version(citation: Citation, resolution: Resolution, report: Report) -> None:
    law, version = resolution.law, resolution.version
    if law is None or version is None or version is law.current:
        return
    moved = [format_article(article) for article in law.moved.get(citation.article, ())]
    found = f"内容现在{'、'.join(moved)}" if moved else "现行条文里没有对应的一条"
    report.add(
        OUTDATED_CITATION,
        citation.place,
        f"依据“{format_citation(citation)}”是旧版，{law.short_title}现行的是{law.current.version}版。",
        remedy=f"{found}：核对以后改成现行的条、款、项。",
    )
