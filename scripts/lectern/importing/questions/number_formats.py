"""A spreadsheet's cell as a person sees it: its value in its number format.

Formats are those of ECMA-376 part 1, 18.8.31.  Neither of the libraries that read workbooks
applies them: a cell that shows 2017-2-25 would come back as a date with a time, 50% as 0.5.
"""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

_QUOTED: Final = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_DIGITS: Final = re.compile(r"[#0?,]+(?:\.[#0?]+)?|\.[#0?]+")
_DATE_PARTS: Final = re.compile(
    r"yyyy|yy|mmmmm|mmmm|mmm|mm|m|dd|d|hh|h|ss|s|am/pm|上午/下午", re.IGNORECASE
)
_GENERAL_DIGITS: Final = 11


def format_cell(value: object, number_format: str = "General") -> str:
    """Return what a cell shows.

    Args:
        value: As the workbook holds it: text, number, date, truth value or nothing.
        number_format: The format's code, such as `yyyy"年"m"月"d"日"` or `0.0%`.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return _format_moment(value, number_format)
    if isinstance(value, int | float):
        return _format_number(value, number_format.split(";", maxsplit=1)[0])
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")


def _format_number(value: float, code: str) -> str:
    """Return a number in the first section of its format."""
    if code.lower() in ("general", "@", ""):
        return _format_general(value)
    pattern = _DIGITS.search(_QUOTED.sub(lambda found: "\0" * len(found.group()), code))
    if pattern is None or "E" in code.upper() or "/" in code:
        return _format_general(value)
    digits = pattern.group()
    number = Decimal(str(value)) * (100 if "%" in code else 1)
    places = len(digits.partition(".")[2])
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    grouped = "," in digits.partition(".")[0]
    text = f"{abs(rounded):,f}" if grouped else f"{abs(rounded):f}"
    whole, _, decimals = text.partition(".")
    whole = whole.zfill(digits.partition(".")[0].count("0"))
    shown = f"{whole}.{decimals}" if decimals else whole
    before, after = code[: pattern.start()], code[pattern.end() :]
    return ("-" if rounded < 0 else "") + _unquote(before) + shown + _unquote(after)


def _format_general(value: float) -> str:
    if float(value).is_integer() and abs(value) < 10**_GENERAL_DIGITS:
        return str(int(value))
    return f"{value:.{_GENERAL_DIGITS}g}".replace("e+", "E+").replace("e-", "E-")


def _format_moment(value: dt.datetime | dt.date | dt.time, code: str) -> str:
    """Return a date or a time of day; where the format tells neither, as ISO 8601 has it."""
    plain = re.sub(r"\[[^\]]*\]|;.*", "", code)
    if not re.search(r"[ymdhs]", plain, re.IGNORECASE):
        return _format_plain_moment(value)
    moment = _complete(value)
    pieces, last, end = [], "", 0
    for found in _find_parts(plain):
        pieces.append(_unquote(plain[end : found.start()]))
        part = found.group().lower()
        pieces.append(
            _format_part(
                moment, part, minutes=last.startswith("h") or _before_seconds(plain, found)
            )
        )
        last, end = part, found.end()
    return "".join(pieces) + _unquote(plain[end:])


def _find_parts(code: str) -> list[re.Match[str]]:
    quoted = [found.span() for found in re.finditer(r'"[^"]*"|\\.', code)]
    return [
        found
        for found in _DATE_PARTS.finditer(code)
        if not any(start <= found.start() < end for start, end in quoted)
    ]


def _before_seconds(code: str, found: re.Match[str]) -> bool:
    """Whether an m is followed by seconds, and so means minutes."""
    return bool(re.match(r"[^a-z]*s", code[found.end() :], re.IGNORECASE))


def _format_part(moment: dt.datetime, part: str, *, minutes: bool) -> str:
    if part.startswith("m"):
        number = moment.minute if minutes else moment.month
        return f"{number:02d}" if len(part) == len("mm") else str(number)
    parts = {
        "yyyy": f"{moment.year:04d}",
        "yy": f"{moment.year % 100:02d}",
        "dd": f"{moment.day:02d}",
        "d": str(moment.day),
        "hh": f"{moment.hour:02d}",
        "h": str(moment.hour),
        "ss": f"{moment.second:02d}",
        "s": str(moment.second),
    }
    return parts.get(part, "上午" if moment.hour < 12 else "下午")  # noqa: PLR2004 - noon


def _format_plain_moment(value: dt.datetime | dt.date | dt.time) -> str:
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return value.isoformat(" ") if isinstance(value, dt.datetime) else value.isoformat()


def _complete(value: dt.datetime | dt.date | dt.time) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    if isinstance(value, dt.date):
        return dt.datetime.combine(value, dt.time())
    return dt.datetime.combine(dt.date(1900, 1, 1), value)


def _unquote(text: str) -> str:
    """Return what a stretch of a format shows that holds no digits and no part of a date."""
    return _QUOTED.sub(lambda found: found.group(1) or found.group(2) or "", text)
