"""The official text of one version of a law, with its words.

The text is a title and dates, perhaps a table of contents and a preamble, then headings and
articles.  What stands above the articles is for `law_heads`, the articles for `law_articles`;
what becomes of the text in the register is for `laws`.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lectern.citations import find_quantities, format_quantity
from lectern.diagnostics import Place, Report, Rule
from lectern.importing.law_articles import check_articles, count_subparagraphs, split_articles
from lectern.importing.law_heads import read_head
from lectern.model.fingerprints import compute_fingerprint
from lectern.model.law import LawVersion, Paragraph

WITHOUT_TITLE = Rule("law-without-title")
WITHOUT_DATE = Rule("law-without-date")

_FRONT_MATTER = re.compile(r"(\w+):\s*(\S.*)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
# The national database names its files 名称_20250311.docx.
_NAMED_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")


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


def parse_law_text(lines: Sequence[Place], file: str, report: Report) -> LawText | None:
    """Return what the lines of a file say, or None with every reason reported."""
    facts, body = _split_front_matter(lines)
    above, articles = split_articles(body)
    top = lines[0] if lines else Place(file=file)
    head = read_head(above, facts)
    version = head.version or _read_name(file)
    sound = all(
        (
            check_articles(articles, top, report),
            _check_title(head.title, top, report),
            _check_version(version, top, report),
        )
    )
    if not sound:
        return None
    return LawText(
        title=head.title,
        version=version,
        articles={article.number: tuple(article.paragraphs) for article in articles},
        short_title=re.sub(r"[（(]\d{4}[）)]$", "", facts.get("short", "")),
        checked=_match_date(facts.get("checked_current_to", "")),
        place=top,
    )


def _extract_paragraph(text: str) -> Paragraph:
    numbers = (format_quantity(one) for one in find_quantities(text))
    return Paragraph(
        fingerprint=compute_fingerprint(text),
        subparagraphs=count_subparagraphs(text),
        numbers=tuple(dict.fromkeys(numbers)),
    )


def _split_front_matter(lines: Sequence[Place]) -> tuple[dict[str, str], Sequence[Place]]:
    fences = [n for n, line in enumerate(lines) if line.text.strip() == "---"][:2]
    if fences[:1] != [0] or not fences[1:]:
        return {}, lines
    found = (_FRONT_MATTER.fullmatch(line.text.rstrip()) for line in lines[1 : fences[1]])
    return {match[1]: match[2] for match in found if match}, lines[fences[1] + 1 :]


def _read_name(file: str) -> str:
    """Return the date in a file's name: what a download is called tells its version."""
    found = _NAMED_DATE.findall(PurePosixPath(file).name)
    return "-".join(found[-1]) if found and _is_date("-".join(found[-1])) else ""


def _is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


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
