"""The articles of an official text: where each begins, its 款 and 项, and their order.

An article begins `第十五条　`; its further lines are further 款, except those that begin （一）,
which are 项 of the 款 above, and those that begin `1.`, which belong to a 项.  Headings (编章节,
附则) and what follows the last article (annexes, signatures) are no part of any.  Older
decisions number their articles 一、二、.  What stands above them is for `law_heads`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lectern.diagnostics import Place, Report, Rule
from lectern.model.numerals import (
    NUMERAL_PATTERN,
    format_article,
    number_article,
    order_article,
)

WITHOUT_ARTICLES = Rule("law-without-articles")
ARTICLE_ORDER = Rule("law-article-order")
EMPTY_ARTICLE = Rule("law-article-empty")

_NUMBER = rf"第\s*(?P<number>{NUMERAL_PATTERN})\s*条(?:\s*之\s*(?P<suffix>{NUMERAL_PATTERN}))?"
_ARTICLE = re.compile(rf"{_NUMBER}(?:(?:\s+|[:：]\s*|(?=[【\[]))(?P<text>.*))?")
# Some texts set nothing between number and words; then it must be next in order, and not be
# what a 款 refers to: 第三条规定的……
_UNSPACED = re.compile(
    rf"{_NUMBER}[、.．]?(?!规定|所|至|到|和|或|及|、|，|第|的|中|以|之)(?P<text>.+)"
)
_ORDINAL = re.compile(r"(?P<number>[一二三四五六七八九十百]+)、(?P<suffix>)(?P<text>.*)")
_HEADING = re.compile(
    rf"第\s*{NUMERAL_PATTERN}\s*(?:分?编|章|节)(?:\s|[^，。；：、]{{0,30}}$)|[附总]\s*则$"
)
_APPENDIX = re.compile(
    rf"附\s*(?:件|录|表|图)\s*(?:\d+|{NUMERAL_PATTERN})?(?:\s*[:：]|\s|$)|附\s*[:：]"
)
_SUBPARAGRAPH = re.compile(rf"[（(]{NUMERAL_PATTERN}[）)]")
_POINT = re.compile(r"\d+\s*[.．、]|[①-⑳]")
_MARKS = re.compile(r"^#+\s*|\*\*")
_COMMENT = re.compile(r"<!--.*-->|-{3,}|\*{3,}")
# What ends a 款 or 项 within an article; other short lines below it are headings, signatures.
_ENDED = tuple("。；;：:，,、”’！？")
_LONGEST_HEADING = 30


@dataclass(slots=True)
class Article:
    """An article as it stands in the text.

    Attributes:
        paragraphs: Its 款, each a text with a line per 项.
    """

    number: str
    place: Place
    paragraphs: list[str] = field(default_factory=list)


def split_articles(lines: Sequence[Place]) -> tuple[list[Place], list[Article]]:
    """Return the lines before the first article, and the articles."""
    for pattern in (_ARTICLE, _ORDINAL):
        articles: list[Article] = []
        first = _collect(lines, pattern, articles)
        if articles:
            return list(lines[:first]), articles
    return list(lines), []


def count_subparagraphs(paragraph: str) -> int:
    """Return how many 项 a 款 lists."""
    return sum(bool(_SUBPARAGRAPH.match(line)) for line in paragraph.splitlines())


def _collect(lines: Sequence[Place], pattern: re.Pattern[str], articles: list[Article]) -> int:
    """Fill the articles, and return which line begins the first."""
    first = len(lines)
    for position, line in enumerate(lines):
        text = _MARKS.sub("", line.text.strip()).strip()
        found = pattern.fullmatch(text) or _match_next(text, pattern, articles)
        if found:
            first = min(first, position)
            _tidy(articles)
            number = number_article(found["number"], found["suffix"] or None) or "0"
            articles.append(Article(number, line, [found["text"]] if found["text"] else []))
        elif articles and _APPENDIX.match(text):
            break
        elif articles and text and not _COMMENT.fullmatch(text) and not _HEADING.match(text):
            _append_line(articles[-1].paragraphs, text)
    _tidy(articles)
    return first


def _match_next(
    text: str, pattern: re.Pattern[str], articles: Sequence[Article]
) -> re.Match[str] | None:
    """Return an article that has no space behind its number, if it is the next in order."""
    found = _UNSPACED.fullmatch(text) if pattern is _ARTICLE else None
    number = number_article(found["number"], found["suffix"]) if found else None
    return found if number and _follows(articles[-1] if articles else None, number) else None


def _append_line(paragraphs: list[str], text: str) -> None:
    if paragraphs and (_SUBPARAGRAPH.match(text) or _POINT.match(text)):
        paragraphs[-1] += f"\n{text}"
    else:
        paragraphs.append(text)


def _tidy(articles: Sequence[Article]) -> None:
    """Drop headings without a number and signatures from the end of the last article."""
    paragraphs = articles[-1].paragraphs if articles else []
    kept = len(paragraphs)
    while kept and not _is_sentence(paragraphs[kept - 1]):
        kept -= 1
    if kept and paragraphs[kept - 1].endswith("。"):
        del paragraphs[kept:]


def _is_sentence(text: str) -> bool:
    return text.endswith(_ENDED) or len(text) > _LONGEST_HEADING or "\n" in text


def check_articles(articles: Sequence[Article], top: Place, report: Report) -> bool:
    """Report articles that are missing, twice or empty; return whether all is well."""
    if not articles:
        report.add(
            WITHOUT_ARTICLES,
            top,
            "没有找到条文。",
            remedy="条文要另起一行，写成“第一条　……”（条号后面空一格）。",
        )
        return False
    pairs = zip([None, *articles], articles, strict=False)
    # Summed, not stopped at the first: every break in the order is told.
    breaks = sum(not _check_order(before, article, report) for before, article in pairs)
    return not breaks + sum(not _check_words(article, report) for article in articles)


def _check_words(article: Article, report: Report) -> bool:
    if not article.paragraphs:
        report.add(
            EMPTY_ARTICLE,
            article.place,
            f"{article.place.text.strip()}没有内容。",
            remedy="对照官方文本，补上这一条的文字。",
        )
    return bool(article.paragraphs)


def _check_order(before: Article | None, article: Article, report: Report) -> bool:
    if _follows(before, article.number):
        return True
    last = order_article(before.number) if before else (0, 0)
    report.add(
        ARTICLE_ORDER,
        article.place,
        f"条号不连续：{_describe_break(last, article.number)}。",
        remedy="对照官方文本，补上缺的，删去多出的。条号后面要空一格，正文里引用的条号不要放在行首。",
    )
    return False


def _follows(before: Article | None, number: str) -> bool:
    main, suffix = order_article(before.number) if before else (0, 0)
    return order_article(number) in {(main + 1, 0), (main, suffix + 1)} and number != "0"


def _describe_break(last: tuple[int, int], number: str) -> str:
    if order_article(number)[0] == 0:
        return "条号从一数起"
    if order_article(number) == last:
        return f"{format_article(number)}出现了两次"
    return f"这里应当是{format_article(str(last[0] + 1))}，却是{format_article(number)}"
