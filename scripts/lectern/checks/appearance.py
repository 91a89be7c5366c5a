"""Lines of a page that Markdown shows otherwise than they were typed.

Fences and boxes are for `boxes`, addresses for `addresses`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import normalize

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.page import Page
from lectern.wording.outline import outline_page

LIST_WITHOUT_BLANK = Rule("list-without-blank", Level.WARNING)
TABLE_WITHOUT_BLANK = Rule("table-without-blank", Level.WARNING)
INDENTED_CODE = Rule("indented-code", Level.WARNING)
EATEN_SIGNS = Rule("eaten-signs", Level.WARNING)
FULL_WIDTH_MARK = Rule("full-width-mark", Level.WARNING)
BAD_HEADING = Rule("bad-heading", Level.WARNING)
MISSING_TITLE = Rule("missing-title", Level.WARNING)

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|<!--.*?-->|<[^<>]*>")
_ADDRESS = re.compile(r"\]\([^)]*\)|\{[:.#][^}]*\}|(?:https?://|www\.)[!-~]+")
_LIST_ITEM = re.compile(r"(?:[*+-]|\d{1,2}\.)[ \t]+\S")
# What begins a block of its own, so that a list or a table may follow at once.
_OWN_BLOCK = re.compile(r"#|>|\||!!!|\?\?\?|===|<|:[ ]|-{3,}|\*{3,}|\[[^\]]+\]:")
_RULING = re.compile(r"\s*\|?[ :]*-+[ :|-]*\|?\s*")
_EMPHASIS = re.compile(
    r"(?<![\\*\w])\*(?![\s*])[^*\n]*?[^\s*\\]\*(?!\*)|(?<=\w)\*(?![\s*])[^*\n]*?[^\s*\\]\*(?!\*)"
    r"|(?<![\\\w])_{1,2}(?![\s_])[^_\n]*?[^\s_\\]_{1,2}(?!\w)"
)
_WIDE_MARK = re.compile(
    r"\s*(?P<mark>\#*＃+|！！！|？？？|＞|｜|｀｀｀)(?P<rest>.*)|.*?(?P<link>！\[|\]（[\w./#-]+）)"
)
_BRACES = re.compile(
    r"(?P<open>[{｛])(?P<inside>[^{}｛｝]*)(?P<close>[}｝]?)\s*#*\s*$|[#＃]\S+[}｝]\s*$"
)
_NAMED = re.compile(r"[#＃]\s*([^\s#＃.{}｛｝]+)")
_ATTRIBUTE = re.compile(r"[#.][^\s#＃.{}]+|[A-Za-z-]+=\S+|:")
_STRANGE_ID = re.compile(r"[\s\"'<>%&?/\\+,;:@=#|^`\[\]]")
_TAB = 4


def check_page_appearance(page: Page, report: Report) -> None:
    """Report what readers of a page will not see as its author typed it."""
    outline = outline_page(page.lines)
    lines = [line.expandtabs(_TAB) for line in page.lines]
    prose = set(outline.prose)
    for number in outline.prose:
        if lines[number].strip():
            _check_line(page, lines, number, prose, report)
    _check_headings(page, report)


def _check_line(
    page: Page, lines: Sequence[str], number: int, prose: set[int], report: Report
) -> None:
    line = lines[number]
    plain = _ADDRESS.sub(_hide, _CODE.sub(_hide, line))
    if _is_lost_list(lines, number, prose):
        message = "列表上面没有空行，网页会把它和上面的文字连成一段。"
        report.add(
            LIST_WITHOUT_BLANK, page.locate(number), message, remedy="在这一行的上面加一个空行。"
        )
    elif _is_lost_table(lines, number, prose):
        message = "表格上面没有空行，网页会把它当成文字，竖线都露出来。"
        report.add(
            TABLE_WITHOUT_BLANK, page.locate(number), message, remedy="在这一行的上面加一个空行。"
        )
    elif _is_code(lines, number, prose):
        message = "这一行前面空了四格以上，网页会把它放进代码框。"
        report.add(INDENTED_CODE, page.locate(number), message, remedy="删去行首的空格。")
    if found := _EMPHASIS.search(plain):
        _tell_signs(page, number, found, report)
    if found := _WIDE_MARK.match(plain):
        name = "mark" if found["mark"] else "link"
        sign, place = found[name], page.locate(number, found.start(name), len(found[name]))
        message = f"这里的“{sign}”里有全角的符号，网页不认，会照样显示出来。"
        report.add(
            FULL_WIDTH_MARK, place, message, remedy=f"改成英文的“{normalize('NFKC', sign)}”。"
        )


def _is_lost_list(lines: Sequence[str], number: int, prose: set[int]) -> bool:
    margin = _measure(lines[number])
    if not _LIST_ITEM.match(lines[number], margin):
        return False
    above = list(_walk_block(lines, number, prose))
    if not above or _measure(above[0]) != margin or _OWN_BLOCK.match(above[0].lstrip()):
        return False
    return not any(_LIST_ITEM.match(line.lstrip()) for line in above)


def _is_lost_table(lines: Sequence[str], number: int, prose: set[int]) -> bool:
    if "|" not in lines[number] or number + 1 not in prose or number - 1 not in prose:
        return False
    below, above = lines[number + 1], lines[number - 1]
    is_head = "|" in below and bool(_RULING.fullmatch(below))
    return is_head and bool(above.strip()) and not _OWN_BLOCK.match(above.lstrip())


def _is_code(lines: Sequence[str], number: int, prose: set[int]) -> bool:
    """Return whether a line begins a block that no list and no box holds."""
    margin = _measure(lines[number])
    if margin < _TAB or (number - 1 in prose and lines[number - 1].strip()):
        return False
    for before in range(number - 1, -1, -1):
        line = lines[before]
        if line.strip() and _measure(line) < margin:
            start = line.lstrip()
            opens = _LIST_ITEM.match(start) or re.match(r"!!!|\?\?\?|===|:[ ]|\[\^", start)
            if opens:
                return margin - _measure(line) >= 2 * _TAB
            if _measure(line) == 0:
                return True
            margin = _measure(line)
    return True


def _walk_block(lines: Sequence[str], number: int, prose: set[int]) -> Iterator[str]:
    """Yield the lines right above one, up to an empty one."""
    for before in range(number - 1, -1, -1):
        if before not in prose or not lines[before].strip():
            return
        yield lines[before]


def _tell_signs(page: Page, number: int, found: re.Match[str], report: Report) -> None:
    text = page.lines[number]
    typed = found.group()
    sign = typed[0]
    place = page.locate(number, found.start(), len(typed))
    report.add(
        EATEN_SIGNS,
        place,
        f"“{text[found.start() : found.end()]}”会变成斜体或者粗体，“{sign}”不显示。",
        remedy=f"要显示这个符号，在每个“{sign}”前面加一个反斜线“\\”；要强调，写成“**文字**”。",
    )


def _check_headings(page: Page, report: Report) -> None:
    title = page.meta.get("title")
    if not title and not any(heading.level == 1 for heading in page.headings):
        place = Place(file=f"docs/{page.path}")
        message = "这一页没有大标题，目录里只好用文件名。"
        report.add(MISSING_TITLE, place, message, remedy="在正文的第一行写“# 标题”。")
    for heading in page.headings:
        if braces := _find_wrong_braces(heading.place.text):
            column, length = braces.start() + 1, len(braces.group().rstrip())
            named = _NAMED.search(braces.group())
            report.add(
                BAD_HEADING,
                replace(heading.place, column=column, length=length),
                "标题末尾的花括号写得不对，网页认不出里面的编号。",
                remedy=f"写成“{{#{named[1] if named else '短词'}}}”："
                "英文花括号，一个英文的#，后面紧跟短词，中间没有空格。",
            )
        elif found := _STRANGE_ID.search(heading.id):
            report.add(
                BAD_HEADING,
                heading.place,
                f"标题的编号“{heading.id}”里有“{found.group()}”，放进网址会出错。",
                remedy="编号里只用汉字、字母、数字和连字符。",
            )


def _find_wrong_braces(line: str) -> re.Match[str] | None:
    """Return the attributes at the end of a heading's line, if they are none, or vanish."""
    found = _BRACES.search(line)
    is_right = (
        found is not None
        and (found["open"], found["close"]) == ("{", "}")
        and all(map(_ATTRIBUTE.fullmatch, found["inside"].split()))
    )
    return None if is_right else found


def _measure(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _hide(found: re.Match[str]) -> str:
    return "\0" * len(found.group())
