"""Numbers in a text, spelled one way: 三万, 3万, 30,000 and 30000 are all `30000`.

Two texts that state the same number become equal, two that state different ones never do.
Numbers of articles, as statutes write them, are for `lectern.model.numerals`.
Mirrored by `runtime/src/judging/numbers.js`; `tests/cases/text.json` holds both to the same cases.
"""

import re
import unicodedata

_DIGITS = {"零": "0", "〇": "0", "○": "0", "两": "2"} | {
    han: str(value) for value, han in enumerate("一二三四五六七八九", start=1)
}
_UNITS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_PARTS_OF = {"100": "%", "1000": "‰"}
# So many digits without a unit and a zero are a list: 三五 is not 35, 九一八 is 918.
_LONGEST_LIST = 2

_START = re.compile("[0-9零〇一二两三四五六七八九十百千万亿¼-¾⅐-⅞↉]")
_FRACTION = re.compile("[¼-¾⅐-⅞↉]")
_ARABIC = re.compile(r"[0-9]+(?:[., ][0-9]+)*")
_PLAIN = re.compile(r"[0-9]+|(?:0|[1-9][0-9]*)\.[0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\.[0-9]+)?")
_RUN = re.compile("[零〇一二两三四五六七八九][零〇○一二两三四五六七八九]*")
# 三点五 is a number, 三点五十分 a time of day.
_DECIMALS = re.compile(
    "点([零〇一二三四五六七八九]+)(?![零〇一二三四五六七八九十百千两点分刻时钟半整多几])"
)
_ARABIC_DIGITS = frozenset("0123456789")
_HAN = "一二两三四五六七八九"
_ZERO = "[零〇○]"
_DIGIT = f"([{_HAN}]|[1-9](?![0-9.,]))"
_SECTION = re.compile(
    f"(?:{_DIGIT}?千)?(?:{_ZERO}?{_DIGIT}?百)?(?:{_ZERO}?{_DIGIT}?十)?"
    f"(?:({_ZERO}?)([{_HAN}])(?![十百千]))?"
)


def fold_numbers(text: str) -> str:
    """Return `text`, which `normalise_text` has been through, with its numbers spelled one way.

    Numbers that touch are kept apart by a space, so that 二十5 does not become 205.
    """
    folded, position = "", 0
    while found := _START.search(text, position):
        folded += text[position : found.start()]
        number, position = _take_fraction(text, found.start())
        folded += (" " if folded[-1:] in _ARABIC_DIGITS else "") + number
    return folded + text[position:]


def read_number(text: str) -> str | None:
    """Return the one number that a normalised text consists of, in plain digits, or None."""
    if not _START.match(text):
        return None
    number, end = _take_number(text, 0)
    return number if end == len(text) and _PLAIN.fullmatch(number) else None


def _take_fraction(text: str, start: int) -> tuple[str, int]:
    """Return the number or fraction that begins at `start`, and where it ends."""
    if _FRACTION.match(text, start):
        return unicodedata.normalize("NFKC", text[start]).replace("⁄", "/"), start + 1
    number, end = _take_number(text, start)
    if not text.startswith("分之", end) or not _START.match(text, end + 2):
        return number, end
    part, end = _take_number(text, end + 2)
    return part + _PARTS_OF.get(number, f"/{number}"), end


def _take_number(text: str, start: int) -> tuple[str, int]:
    arabic, run = _ARABIC.match(text, start), _RUN.match(text, start)
    if arabic:
        number = _spell_arabic(arabic.group())
        if number is None or text[arabic.end() : arabic.end() + 1] not in _UNITS:
            return number or arabic.group(), arabic.end()
    elif run and (text[run.end() : run.end() + 1] not in _UNITS or _ends_with_zero(run.group())):
        return _take_decimals(text, _spell_run(run.group()), run.end())
    elif run and len(run.group()) > 1:
        return _spell_run(run.group()[:-1]), run.end() - 1
    return _take_decimals(text, *_take_numeral(text, start))


def _spell_arabic(typed: str) -> str | None:
    """Return 30,000 as 30000 and 1.50 as 1.5; None for what is no number, such as 1.2.3."""
    if _GROUPED.fullmatch(typed):
        return _trim(re.sub("[, ]", "", typed))
    return _trim(typed) if _PLAIN.fullmatch(typed) else None


def _spell_run(run: str) -> str:
    """Return digits without a unit: 二〇二五 is 2025, 三五 three and five."""
    digits = [_DIGITS[digit] for digit in run]
    return ("" if "0" in digits or len(digits) > _LONGEST_LIST else " ").join(digits)


def _ends_with_zero(run: str) -> bool:
    return _DIGITS[run[-1]] == "0"


def _take_decimals(text: str, whole: str, end: int) -> tuple[str, int]:
    """Return 三点五万, of which 三 has been taken, as 35000."""
    found = _DECIMALS.match(text, end) if whole.isdecimal() else None
    if found is None:
        return whole, end
    number, end = f"{whole}." + "".join(_DIGITS[digit] for digit in found[1]), found.end()
    while places := _UNITS.get(text[end : end + 1]):
        number, end = _shift(number, places), end + 1
    return _trim(number), end


def _take_numeral(text: str, start: int) -> tuple[str, int]:
    """Return a numeral with units: 三万五千, 3万5千, 1.5亿, 一万亿, 百万."""
    number, end = _take_below_yi(text, start)
    if text[end : end + 1] != "亿":
        return number, end
    return _join_rest(text, end + 1, _shift(number or "1", 8), 8)


def _take_below_yi(text: str, start: int) -> tuple[str, int]:
    number, end = _take_section(text, start)
    if text[end : end + 1] != "万":
        return number, end
    return _join_rest(text, end + 1, _shift(number or "1", 4), 4)


def _take_section(text: str, start: int) -> tuple[str, int]:
    """Return what stands before 万, before 亿 or at the end: 五千, 三百零二, 2.5, 30,000."""
    found = _SECTION.match(text, start)
    if found and found.group():
        return _spell_section(found), found.end()
    arabic = _ARABIC.match(text, start)
    number = _spell_arabic(arabic.group()) if arabic else None
    if arabic is None or number is None:
        return "", start
    places = {"百": 2, "千": 3}.get(text[arabic.end() : arabic.end() + 1])
    return (_shift(number, places), arabic.end() + 1) if places else (number, arabic.end())


def _spell_section(found: re.Match[str]) -> str:
    """Return 三百零二 as 302; 三百二 is 320, as it is spoken."""
    *digits, zero, last = found.groups()
    units = [unit in found.group() for unit in "千百十"]
    places = [
        _DIGITS.get(digit, digit) if digit else str(int(has_unit))
        for digit, has_unit in zip(digits, units, strict=True)
    ] + ["0"]
    if last:
        spoken = not zero and any(units)
        place = max(rank for rank, has in enumerate(units) if has) + 1 if spoken else 3
        places[place] = _DIGITS.get(last, last)
    return "".join(places).lstrip("0") or "0"


def _join_rest(text: str, start: int, number: str, power: int) -> tuple[str, int]:
    """Return 三万 and the 五千 that follows it as one number: digits below ten to `power`."""
    zero = text.startswith(("零", "〇", "○"), start)
    take = _take_below_yi if power > _UNITS["万"] else _take_section
    rest, end = take(text, start + zero)
    typed = text[start + zero : end]
    if not zero and not _may_follow(typed, text[start - 2 : start - 1], power):
        return number, start
    if not zero and len(typed) == 1:
        rest = rest.ljust(power, "0")
    if not rest.isdecimal() or len(rest) > power or not number.endswith("0" * power):
        return number, start
    return number[:-power] + rest.zfill(power), end


def _may_follow(typed: str, before: str, power: int) -> bool:
    """Whether digits belong to the 万 or 亿 before them: 一万二 is 12000, 1万2 too, 1万20 is not."""
    if len(typed) == 1:
        return (typed in _HAN and before in _DIGITS) or (
            typed in _ARABIC_DIGITS and before in _ARABIC_DIGITS
        )
    return typed[:1] not in _UNITS and (not typed.isdecimal() or len(typed) == power)


def _trim(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def _shift(number: str, places: int) -> str:
    """Return a number times ten to the power of `places`."""
    whole, _, decimals = number.partition(".")
    moved = (whole + decimals[:places].ljust(places, "0")).lstrip("0") or "0"
    return _trim(f"{moved}.{decimals[places:]}")
