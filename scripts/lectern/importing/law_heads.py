"""What stands above the first article of an official text: its title, and which version it is.

Laws are 通过 and 修正, regulations 公布 by an order, local regulations also 批准; the dates stand
in brackets or without, on one line or many, and the order that made the text public may stand
before its title.  The articles are for `law_texts`.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby
from operator import itemgetter

from lectern.diagnostics import Place
from lectern.model.numerals import NUMERAL_PATTERN, parse_numeral

_DIGITS = "\\d零〇○一二三四五六七八九"
_DATE = re.compile(
    rf"(?P<year>[{_DIGITS}]{{4}})\s*年\s*(?P<month>[\d一二三四五六七八九十]{{1,2}})\s*月"
    rf"\s*(?P<day>[\d一二三四五六七八九十]{{1,3}})\s*日"
)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
# Names of decisions hold verbs of their own: 《关于公布……的决定》.
_QUOTED = re.compile(r"《[^《》]*》|〈[^〈〉]*〉")
_ADOPTED = re.compile(r"通过|修正|修订|修改|批准|核准")
_IN_FORCE = re.compile(r"\s*起?\s*(?:施行|实施|生效|执行)")
# A text is made public within months of its adoption; a year later another version is.
_LONGEST_WAIT = dt.timedelta(days=366)

_NUMBERED = rf"第\s*[{_DIGITS}十百千]+\s*号"
_ISSUER = r"(?:主席|国务院|[部委会局署院行办厅]|政府|[省市区县州])"
_ORDER = re.compile(
    rf"(?:.*{_ISSUER}令|.*公告)\s*[（(]?(?:[\d〔〕\[\]（）()年\s]*{_NUMBERED})?[）)]?|"
    rf"[〔（(\[]?\d{{4}}[〕）)\]]?年?\s*{_NUMBERED}|{_NUMBERED}|.*[〔\[]\d{{4}}[〕\]]\s*\d+\s*号|"
    r"(?:现|关于)(?:予以?)?(?:公布|发布|印发|颁布).*|.*(?:现予|特此|予以)(?:公布|发布|公告|颁布).*"
)
# Who signed the order that made the text public.
_SIGNATURE = re.compile(
    r"(?:(?:国家)?主\s*席|总\s*理|[部省市州县区局署行会院]\s*长|主\s*任|审计长|秘书长|检察长)[\s:：].*"
)
_HEADING = re.compile(rf"第{NUMERAL_PATTERN}(?:分?编|章|节)(?:\s|$)|[序前]\s*言$|总\s*则$")
_CONTENTS = re.compile(r"目\s*[录次]$")
_YEAR_NOTE = re.compile(r"[（(][^（）()]*\d{4}年?[^（）()]*[）)]$")
_STATUTE = re.compile(
    r"(?:法|典|条例|规定|办法|细则|[规准通守]则|决定|决议|章程|程序|解释|意见|通知|方案|措施|标准|安排|"
    r"批复|命令|公约|规范|纲要|制度|规程|修正案)(?:[（(][^（）()]*[）)])?$"
)
_SENTENCE_ENDS = tuple("。；;：:，,")
_COMMENT = re.compile(r"<!--.*-->")


class _Part(Enum):
    """What a line above the articles is."""

    TITLE = auto()
    ORDER = auto()
    NOTE = auto()
    REST = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class LawHead:
    """What the lines above the articles say.

    Attributes:
        version: ISO date of adoption or of the newest amendment; empty when none is told.
    """

    title: str
    version: str


def read_head(lines: Sequence[Place], facts: Mapping[str, str]) -> LawHead:
    """Return title and version.

    Args:
        lines: Those before the first article.
        facts: The front matter of the file, which goes first.
    """
    texts = [line.text.strip().lstrip("#").strip() for line in lines]
    parts = list(_classify([text for text in texts if not _COMMENT.fullmatch(text)]))
    title = facts.get("title") or _choose_title(parts)
    return LawHead(
        title=_YEAR_NOTE.sub("", "".join(title.split()).lstrip("#")),
        version=_find_version("\n".join(_choose_notes(parts)), facts),
    )


def _classify(texts: Sequence[str]) -> Iterator[tuple[_Part, str]]:
    """Yield each line with what it is; a note in brackets may run over several."""
    open_brackets = 0
    body = False
    for text in texts:
        plain = unicodedata.normalize("NFKC", text)
        is_note = open_brackets > 0 or plain.startswith("(") or bool(_DATE.search(plain))
        body = body or bool(_CONTENTS.match(text) or _HEADING.match(text))
        if body or (not is_note and text.endswith(_SENTENCE_ENDS)):
            yield _Part.REST, text
        elif is_note:
            open_brackets = max(0, open_brackets + plain.count("(") - plain.count(")"))
            yield _Part.NOTE, text
        elif _ORDER.fullmatch(plain) or _SIGNATURE.fullmatch(plain):
            yield _Part.ORDER, text
        else:
            yield _Part.TITLE, text


def _choose_title(parts: Sequence[tuple[_Part, str]]) -> str:
    """Return the lines that are the title: after an order that stands first, the last such."""
    runs = [
        _join([text for _, text in run])
        for kind, run in groupby(parts, key=itemgetter(0))
        if kind is _Part.TITLE
    ]
    named = [run for run in runs if _STATUTE.search(_YEAR_NOTE.sub("", run))] or runs
    if not named:
        return ""
    ordered = next((kind for kind, _ in parts if kind is not _Part.NOTE), None) is _Part.ORDER
    return named[-1] if ordered else named[0]


def _join(lines: Sequence[str]) -> str:
    """Return a title over several lines as one; a cover may show it twice."""
    title = "".join("".join(lines).split())
    half = len(title) // 2
    return title[:half] if title[:half] == title[half:] else title


def _choose_notes(parts: Sequence[tuple[_Part, str]]) -> list[str]:
    """Return the lines that tell of dates; those among contents and preamble only without any."""
    notes = [text for kind, text in parts if kind in {_Part.NOTE, _Part.ORDER}]
    told = any(_DATE.search(unicodedata.normalize("NFKC", text)) for text in notes)
    return notes if told else [text for _, text in parts]


def _find_version(note: str, facts: Mapping[str, str]) -> str:
    known = [_read_iso(facts.get(name, "")) for name in ("adopted", "amended")]
    adopted, published = _find_dates(unicodedata.normalize("NFKC", note))
    adopted += [day for day in known if day]
    newest = max([*adopted, *published], default=None)
    if newest is None:
        return ""
    near = [day for day in adopted if newest - day <= _LONGEST_WAIT]
    return max(near, default=newest).isoformat()


def _find_dates(note: str) -> tuple[list[dt.date], list[dt.date]]:
    """Return the days of adoption and amendment, and those of publication."""
    adopted: list[dt.date] = []
    published: list[dt.date] = []
    while _QUOTED.search(note):
        note = _QUOTED.sub("", note)
    found = list(_DATE.finditer(note))
    ends = [following.start() for following in found[1:]] + [len(note)]
    for date, end in zip(found, ends, strict=False):
        day, after = _read_date(date), note[date.end() : end]
        if day and not _IN_FORCE.match(after):
            (adopted if _ADOPTED.search(after) else published).append(day)
    return adopted, published


def _read_date(found: re.Match[str]) -> dt.date | None:
    numbers = (parse_numeral(found[name].replace("○", "〇")) for name in ("year", "month", "day"))
    return _build_date(*numbers)


def _read_iso(text: str) -> dt.date | None:
    found = _ISO.match(text)
    return _build_date(*map(int, found.groups())) if found else None


def _build_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
