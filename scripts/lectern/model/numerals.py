"""Numbers as statutes write them: 十五 and 15, 第十五条之一 and `15之一`.

Here belongs the spelling of numbers and of the names of articles, paragraphs and
subparagraphs.  Finding them in a text is for `lectern.citations`.
"""

import re

_DIGITS = "零一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_VALUES = {"〇": 0} | {digit: value for value, digit in enumerate(_DIGITS)}
_UNITS = {name: unit for unit, name in _PLACES if name}
_LARGEST = 9999
NUMERAL_PATTERN = r"(?:\d{1,4}|[零〇一二三四五六七八九十百千]{1,9})"
_ARTICLE = re.compile(
    rf"第\s*(?P<number>{NUMERAL_PATTERN})\s*条(?:\s*之\s*(?P<suffix>{NUMERAL_PATTERN}))?"
)
_LOOSE_ARTICLE = re.compile(
    rf"第?\s*(?P<number>{NUMERAL_PATTERN})\s*(?:条(?:\s*之\s*(?P<suffix>{NUMERAL_PATTERN}))?|$)"
)


def format_numeral(number: int) -> str:
    """Return `number`, from 1 to 9999, as Chinese statutes write it: 十五, 一百零二.

    Raises:
        ValueError: If the number is outside 1 to 9999.
    """
    if not 1 <= number <= _LARGEST:
        message = f"{number} is not between 1 and {_LARGEST}"
        raise ValueError(message)
    spelled = ""
    for unit, name in _PLACES:
        digit = number // unit % 10
        if digit:
            spelled += _DIGITS[digit] + name
        elif spelled and not spelled.endswith("零"):
            spelled += "零"
    spelled = spelled.rstrip("零")
    return spelled.removeprefix("一") if spelled.startswith("一十") else spelled


def parse_numeral(text: str) -> int:
    """Return the number that `text`, Arabic or Chinese numerals, spells."""
    if text.isdecimal():
        return int(text)
    if not any(unit in text for unit in _UNITS):
        return int("".join(str(_VALUES[digit]) for digit in text))
    return _add_places(text)


YEAR_PATTERN = (
    r"[（(]\s*(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-\d\d)?|年(?:(?P<named>\d{1,2})月)?)?"
    r"(?:[修订正]{2}|版)?\s*[）)]"
)
_YEAR = re.compile(YEAR_PATTERN)


def split_year(text: str) -> tuple[str | None, str]:
    """Return the year before an article's number, as in （2025）第九条, and what follows."""
    found = _YEAR.match(text.strip())
    return (read_year(found), text.strip()[found.end() :]) if found else (None, text)


def read_year(found: re.Match[str]) -> str | None:
    """Return the year that `YEAR_PATTERN` found, or year and month as `2027-03`."""
    groups = found.groupdict()
    year, month = groups.get("year"), groups.get("month") or groups.get("named")
    # What a regular expression takes for digits, wide ones too, becomes plain ones.
    return f"{int(year):04}" + (f"-{int(month):02}" if month else "") if year else None


def parse_article(text: str) -> str | None:
    """Return the article's number as the model holds it (`15`, `15之一`), or None.

    Accepts 第十五条, 第15条, 第十五条之一.
    """
    found = _ARTICLE.fullmatch(text.strip())
    return number_article(found["number"], found["suffix"]) if found else None


def guess_article(text: str) -> str:
    """Return the article that a text surely names, as statutes write it, or nothing.

    Of 15, of 十五 and of 第十五条第一款 it is 第十五条.
    """
    found = _LOOSE_ARTICLE.match(text.strip())
    article = number_article(found["number"], found["suffix"]) if found else None
    return format_article(article) if article else ""


def number_article(number: str, suffix: str | None = None) -> str | None:
    """Return an article's number from its numerals, or None when it is not from 1 to 9999."""
    parts = [parse_numeral(part) for part in (number, suffix) if part]
    if not all(1 <= part <= _LARGEST for part in parts):
        return None
    return "之".join([str(parts[0]), *map(format_numeral, parts[1:])])


def format_article(article: str) -> str:
    """Return `15` as 第十五条 and `15之一` as 第十五条之一."""
    number, *suffix = article.split("之")
    return "之".join([f"第{format_numeral(int(number))}条", *suffix])


def format_paragraph(number: int) -> str:
    """Return 1 as 第一款."""
    return f"第{format_numeral(number)}款"


def format_subparagraph(number: int) -> str:
    """Return 1 as 第一项."""
    return f"第{format_numeral(number)}项"


def format_year(year: str | None) -> str:
    """Return what tells a version behind its law's name: （2027）, （2027年3月）, or nothing."""
    if year is None:
        return ""
    number, _, month = year.partition("-")
    return f"（{number}年{int(month)}月）" if month else f"（{number}）"


def order_article(article: str) -> tuple[int, int]:
    """Return a key that sorts articles as a statute orders them: 15, 15之一, 16."""
    number, *suffix = article.split("之")
    return int(number), parse_numeral(suffix[0]) if suffix else 0


def _add_places(numeral: str) -> int:
    total = digit = 0
    for char in numeral:
        if char in _VALUES:
            digit = _VALUES[char]
        else:
            total += (digit or 1) * _UNITS[char]
            digit = 0
    return total + digit
