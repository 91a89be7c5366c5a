"""Holding a citation against the register: what it points at, or what does not exist.

How grave a miss is, and under which rule it is told, is for `checks`.
"""

from dataclasses import dataclass
from enum import StrEnum

from lectern.commands import write_command
from lectern.model.law import Citation, Law, LawVersion, Paragraph, Register
from lectern.model.numerals import (
    format_article,
    format_paragraph,
    format_subparagraph,
    order_article,
)
from lectern.nearness import find_nearest


class Outcome(StrEnum):
    """What became of a citation in the register."""

    FOUND = "found"
    UNKNOWN_LAW = "unknown_law"
    UNKNOWN_YEAR = "unknown_year"
    UNKNOWN_ARTICLE = "unknown_article"
    UNKNOWN_PARAGRAPH = "unknown_paragraph"
    UNKNOWN_SUBPARAGRAPH = "unknown_subparagraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A citation held against the register.

    Attributes:
        outcome: How far it resolved.
        law: The law, once known.
        version: The version of it that is cited, once known.
        message: What does not exist, in Chinese; empty when found.
        remedy: What does exist; empty when found.
    """

    outcome: Outcome
    law: Law | None = None
    version: LawVersion | None = None
    message: str = ""
    remedy: str = ""


def resolve_citation(citation: Citation, register: Register) -> Resolution:
    """Return the law and version a citation points at, or what does not exist and what does."""
    law = register.find_law(citation.law)
    if law is None:
        return _miss_law(citation, register)
    version = law.find_version(citation.year)
    if version is None:
        return _miss_year(citation, law)
    article = version.articles.get(citation.article)
    if article is None:
        return _miss_article(citation, law, version)
    return _resolve_within(citation, article, law, version)


def _resolve_within(
    citation: Citation, article: tuple[Paragraph, ...], law: Law, version: LawVersion
) -> Resolution:
    name = _name_article(law, version, citation.article)
    number = citation.paragraph
    if number is not None and not 1 <= number <= len(article):
        return Resolution(
            outcome=Outcome.UNKNOWN_PARAGRAPH,
            law=law,
            version=version,
            message=f"{name}只有{len(article)}款，没有{format_paragraph(number)}。",
            remedy="核对原文后改款号；整条都是依据时，不写款。",
        )
    wanted = article if number is None else article[number - 1 : number]
    most = max((paragraph.subparagraphs for paragraph in wanted), default=0)
    if citation.subparagraph is not None and not 1 <= citation.subparagraph <= most:
        where = name + (format_paragraph(number) if number else "")
        return _miss_subparagraph(citation.subparagraph, where, most, law, version)
    return Resolution(outcome=Outcome.FOUND, law=law, version=version)


def _miss_law(citation: Citation, register: Register) -> Resolution:
    names = [name for law in register.laws.values() for name in (law.short_title, law.title)]
    names += [alias for law in register.laws.values() for alias in law.aliases]
    near = find_nearest(citation.law, names, cutoff=0.65)
    known = f"法律的名称改成“{near}”" if near else f"已登记的是：{'、'.join(register.laws) or '无'}"
    return Resolution(
        outcome=Outcome.UNKNOWN_LAW,
        message=f"法律登记里没有“{citation.law}”。",
        remedy=f"{known}；或者先登记这部法律：{write_command('import law 文件')}。",
    )


def _miss_year(citation: Citation, law: Law) -> Resolution:
    held = "、".join(f"{law.short_title}（{law.date_version(old)}）" for old in law.superseded)
    also = f"；引用旧版写{held}" if held else ""
    return Resolution(
        outcome=Outcome.UNKNOWN_YEAR,
        law=law,
        message=f"法律登记里没有{citation.year}年的{law.short_title}。",
        remedy=f"引用现行版本（{law.current.version}）不写年份{also}；"
        f"要引的那一版还没有登记的，用 {write_command('import law')} 登记它的文本。",
    )


def _miss_article(citation: Citation, law: Law, version: LawVersion) -> Resolution:
    articles = sorted(version.articles, key=order_article)
    span = f"从{format_article(articles[0])}到{format_article(articles[-1])}" if articles else "无"
    return Resolution(
        outcome=Outcome.UNKNOWN_ARTICLE,
        law=law,
        version=version,
        message=f"{_name_article(law, version, citation.article)}不存在。",
        remedy=f"登记的条文{span}；核对原文后改条号。",
    )


def _miss_subparagraph(
    number: int, where: str, most: int, law: Law, version: LawVersion
) -> Resolution:
    lists = f"只有{most}项" if most else "没有分项"
    return Resolution(
        outcome=Outcome.UNKNOWN_SUBPARAGRAPH,
        law=law,
        version=version,
        message=f"{where}{lists}，没有{format_subparagraph(number)}。",
        remedy="以（一）（二）开头的是项，其余另起一行的是款；核对原文后改项号。",
    )


def _name_article(law: Law, version: LawVersion, article: str) -> str:
    return f"{law.short_title}（{version.version}）{format_article(article)}"
