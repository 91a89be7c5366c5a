"""The official text of one version of a law: title, dates, articles and their paragraphs.

The text is a title, a note in brackets of adoption and amendments, perhaps a table of
contents and a preamble, then headings (编章节) and articles.  An article begins
`第十五条　`; its further lines are further 款, except those that begin （一）, which are 项 of
the 款 above, and those that begin `1.`, which belong to a 项.  Older decisions number their
articles 一、二、.  What becomes of the text in the register is for `laws`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lectern.diagnostics import Place, Report, Rule
from lectern.model.fingerprints import compute_fingerprint
from lectern.model.law import LawVersion, Paragraph
from lectern.model.numerals import (
    NUMERAL_PATTERN,
    format_article,
    number_article,
    order_article,
)

WITHOUT_ARTICLES = Rule("law-without-articles")
WITHOUT_TITLE = Rule("law-without-title")
WITHOUT_DATE = Rule("law-without-date")
ARTICLE_ORDER = Rule("law-article-order")
EMPTY_ARTICLE = Rule("law-article-empty")

_FRONT_MATTER = re.compile(r"(\w+):\s*(\S.*)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_VERSION_NOTE = re.compile(
    r"(\d{4})年(\d{1,2})月(\d{1,2})日(?:(?!\d{4}年).)*?(?:通过|修正|修订)(?=\s|\)|$)", re.DOTALL
)
_TITLE_NOTE = re.compile(r"[（(][^（）()]*\d{4}年[^（）()]*[）)]$")
_ARTICLE = re.compile(
    rf"第(?P<number>{NUMERAL_PATTERN})条(?:之(?P<suffix>{NUMERAL_PATTERN}))?"
    r"(?:\s+(?P<text>.*))?"
)
_ORDINAL = re.compile(r"(?P<number>[一二三四五六七八九十百]+)、(?P<suffix>)(?P<text>.*)")
_HEADING = re.compile(rf"#|第{NUMERAL_PATTERN}(?:分?编|章|节)(?:\s|$)")
_CONTENTS = re.compile(r"目\s*录$")
_APPENDIX = re.compile(r"附(?:件|录|表|[:：])")
_SUBPARAGRAPH = re.compile(rf"[（(]{NUMERAL_PATTERN}[）)]")
_POINT = re.compile(r"\d+\s*[.．、]")


@dataclass(frozen=True, slots=True, kw_only=True)
class LawText:
    """One version of a law with its words, before only facts are kept.

    Attributes:
        version: ISO date of adoption or of the newest amendment.
        articles: From the article's number to its 款, each a text with a line per 项.
        short_title: As the file's front matter has it, or empty.
        checked: ISO date to which the text was checked, from the front matter, or empty.
    """

    title: str
    version: str
    articles: Mapping[str, tuple[str, ...]]
    short_title: str = ""
    checked: str = ""
    place: Place = field(compare=False)

    def extract_facts(self) -> LawVersion:
        """Return the version as the register holds it: fingerprints without words."""
        return LawVersion(
            version=self.version,
            articles={
                number: tuple(map(_extract_paragraph, paragraphs))
                for number, paragraphs in self.articles.items()
            },
        )


@dataclass(slots=True)
class _Article:
    number: str
    place: Place
    paragraphs: list[str] = field(default_factory=list)


def parse_law_text(lines: Sequence[Place], file: str, report: Report) -> LawText | None:
    """Return what the lines of a file say, or None with every reason reported."""
    facts, body = _split_front_matter(lines)
    head, articles = _split_articles(body)
    top = lines[0] if lines else Place(file=file)
    title = _find_title(head, facts)
    version = max(_find_dates(head, facts), default="")
    sound = all(
        (
            _check_articles(articles, top, report),
            _check_title(title, top, report),
            _check_version(version, top, report),
        )
    )
    if not sound:
        return None
    return LawText(
        title=title,
        version=version,
        articles={article.number: tuple(article.paragraphs) for article in articles},
        short_title=re.sub(r"[（(]\d{4}[）)]$", "", facts.get("short", "")),
        checked=_match_date(facts.get("checked_current_to", "")),
        place=top,
    )


def _extract_paragraph(text: str) -> Paragraph:
    listed = sum(bool(_SUBPARAGRAPH.match(line)) for line in text.splitlines())
    return Paragraph(fingerprint=compute_fingerprint(text), subparagraphs=listed)


def _split_front_matter(lines: Sequence[Place]) -> tuple[dict[str, str], Sequence[Place]]:
    fences = [n for n, line in enumerate(lines) if line.text.strip() == "---"][:2]
    if len(fences) < 2 or fences[0] != 0:  # noqa: PLR2004
        return {}, lines
    found = (_FRONT_MATTER.fullmatch(line.text.rstrip()) for line in lines[1 : fences[1]])
    return {match[1]: match[2] for match in found if match}, lines[fences[1] + 1 :]


def _split_articles(lines: Sequence[Place]) -> tuple[list[Place], list[_Article]]:
    """Return the lines before the first article, and the articles."""
    for pattern in (_ARTICLE, _ORDINAL):
        starts = [n for n, line in enumerate(lines) if pattern.fullmatch(line.text.strip())]
        if starts:
            return list(lines[: starts[0]]), list(_collect(lines[starts[0] :], pattern))
    return list(lines), []


def _collect(lines: Sequence[Place], pattern: re.Pattern[str]) -> Iterator[_Article]:
    article: _Article | None = None
    for line in lines:
        text = line.text.strip()
        if found := pattern.fullmatch(text):
            if article:
                yield article
            number = number_article(found["number"], found["suffix"] or None) or "0"
            article = _Article(number, line, [found["text"]] if found["text"] else [])
        elif _APPENDIX.match(text):
            break
        elif article and not _HEADING.match(text):
            _append_line(article.paragraphs, text)
    if article:
        yield article


def _append_line(paragraphs: list[str], text: str) -> None:
    if paragraphs and (_SUBPARAGRAPH.match(text) or _POINT.match(text)):
        paragraphs[-1] += f"\n{text}"
    else:
        paragraphs.append(text)


def _find_title(head: Sequence[Place], facts: Mapping[str, str]) -> str:
    written = facts.get("title") or "".join(_take_title_lines(head))
    return _TITLE_NOTE.sub("", "".join(written.split()).lstrip("#"))


def _take_title_lines(head: Sequence[Place]) -> Iterator[str]:
    # A title may run over several lines; the note in brackets or the contents end it.
    for number, line in enumerate(head):
        text = line.text.strip()
        later_heading = number > 0 and _HEADING.match(text)
        if text.startswith(("（", "(")) or _CONTENTS.match(text) or later_heading:
            return
        yield text


def _find_dates(head: Sequence[Place], facts: Mapping[str, str]) -> list[str]:
    note = unicodedata.normalize("NFKC", "\n".join(line.text for line in head))
    noted = [
        f"{year}-{int(month):02}-{int(day):02}" for year, month, day in _VERSION_NOTE.findall(note)
    ]
    known = (_match_date(facts.get(name, "")) for name in ("adopted", "amended"))
    return [*noted, *filter(None, known)]


def _match_date(text: str) -> str:
    found = _DATE.match(text)
    return found.group() if found else ""


def _check_title(title: str, top: Place, report: Report) -> bool:
    if not title:
        report.add(
            WITHOUT_TITLE, top, "没有找到法律的名称。", remedy="在文件第一行写上法律的全称。"
        )
    return bool(title)


def _check_version(version: str, top: Place, report: Report) -> bool:
    if not version:
        report.add(
            WITHOUT_DATE,
            top,
            "没有找到通过或者修正的日期，不知道这是哪一版。",
            remedy="在名称下面加一行，例如：（2015年8月29日某某会议修正）。",
        )
    return bool(version)


def _check_articles(articles: Sequence[_Article], top: Place, report: Report) -> bool:
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


def _check_words(article: _Article, report: Report) -> bool:
    if not article.paragraphs:
        report.add(
            EMPTY_ARTICLE,
            article.place,
            f"{article.place.text.strip()}没有内容。",
            remedy="对照官方文本，补上这一条的文字。",
        )
    return bool(article.paragraphs)


def _check_order(before: _Article | None, article: _Article, report: Report) -> bool:
    number = order_article(article.number)
    last = order_article(before.number) if before else (0, 0)
    if number in {(last[0] + 1, 0), (last[0], last[1] + 1)} and number[0]:
        return True
    report.add(
        ARTICLE_ORDER,
        article.place,
        f"条号不连续：{_describe_break(last, article.number)}。",
        remedy="对照官方文本，补上缺的，删去多出的。条号后面要空一格，正文里引用的条号不要放在行首。",
    )
    return False


def _describe_break(last: tuple[int, int], number: str) -> str:
    if order_article(number)[0] == 0:
        return "条号从一数起"
    if order_article(number) == last:
        return f"{format_article(number)}出现了两次"
    return f"这里应当是{format_article(str(last[0] + 1))}，却是{format_article(number)}"
