"""Addresses in a page: pictures and files that are not there, and what no page may hold."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.course import Course
from lectern.model.page import Page
from lectern.wording.outline import outline_page

MISSING_FILE = Rule("missing-file")
UNSAFE_ADDRESS = Rule("unsafe-address")
FOREIGN_PICTURE = Rule("foreign-picture")
DEAD_LINK = Rule("dead-link", Level.WARNING)

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|<!--.*?-->")
_LINK = re.compile(
    r"(?P<picture>!?)\[(?:[^\[\]]|\[[^\[\]]*\](?:\([^()]*\))?)*\]"
    r"\((?P<target>[^()]*(?:\([^()]*\)[^()]*)*)\)"
)
_TAG = re.compile(r"<(?P<name>[A-Za-z][\w-]*)(?P<rest>[^<>]*)>")
_ATTRIBUTE = re.compile(
    r"\b(?P<name>src|href|srcset|poster|data)\s*=\s*[\"']?(?P<target>[^\"'\s>]+)"
)
_SCRIPT = re.compile(r"(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
_HANDLER = re.compile(r"\bon[a-z]+\s*=", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_NO_ADDRESS = re.compile(r"[\s\u3000，。；：（）]")
_TITLE = re.compile(r"\s+[\"'(].*$")


def check_page_addresses(page: Page, course: Course, report: Report) -> None:
    """Report addresses of a page that lead nowhere, or where no learner should be led."""
    for number in outline_page(page.lines).prose:
        line = _CODE.sub(lambda found: "\0" * len(found.group()), page.lines[number])
        for target, start, is_picture in _find_targets(line):
            place = page.locate(number, start, max(1, len(target)))
            if _check_target(target, place, report, is_picture=is_picture):
                _check_file(target, place, page, course, report)
        _check_handlers(line, page, number, report)


def _find_targets(line: str) -> Iterator[tuple[str, int, bool]]:
    """Yield each address of a line, where it begins, and whether it is a picture's."""
    for found in _LINK.finditer(line):
        typed = found["target"]
        target = _TITLE.sub("", typed.strip()).strip("<>")
        yield target, found.start("target"), bool(found["picture"])
        inner = found.group()[: found.start("target") - found.start()]
        if not found["picture"] and "![" in inner:
            yield from (
                (one, found.start() + 1 + start, picture)
                for one, start, picture in _find_targets(inner[1:])
            )
    for tag in _TAG.finditer(line):
        for found in _ATTRIBUTE.finditer(tag["rest"]):
            is_picture = found["name"] != "href"
            yield found["target"], tag.start("rest") + found.start("target"), is_picture


def _check_target(target: str, place: Place, report: Report, *, is_picture: bool) -> bool:
    """Report an address that is none, or leads out; return whether it may be a file's."""
    if _SCRIPT.match(re.sub(r"\s", "", target)):
        message = f"地址“{target[:30]}”会运行程序或者带进别的内容，课程里不能用。"
        report.add(UNSAFE_ADDRESS, place, message, remedy="删去这个链接，只留文字。")
    elif _ELSEWHERE.match(target):
        if is_picture:
            message = "图片在别的网站上：没有网络就看不见，那边也会知道谁在看。"
            remedy = "把图片存进docs/assets，写成“![说明](../assets/文件名)”。"
            report.add(FOREIGN_PICTURE, place, message, remedy=remedy)
    elif not target or _NO_ADDRESS.search(target):
        message = f"“{target}”不是地址，点了没有去处。"
        remedy = "写上页面或者文件的路径；括号本来是文字的，改用全角的（）。"
        report.add(DEAD_LINK, place, message, remedy=remedy)
    else:
        return not _leads_to_page(target)
    return False


def _leads_to_page(target: str) -> bool:
    path = re.split("[?#]", target)[0]
    return not path or path.endswith(".md")


def _check_file(target: str, place: Place, page: Page, course: Course, report: Report) -> None:
    if course.files is None:
        return
    path = unquote(re.split("[?#]", target)[0])
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
    made = posixpath.splitext(file)[0] + ".md"
    if file in course.files or (file.endswith(".html") and made in course.pages):
        return
    other = next((one for one in sorted(course.files) if one.lower() == file.lower()), "")
    near = posixpath.relpath(other, posixpath.dirname(page.path) or ".") if other else ""
    report.add(
        MISSING_FILE,
        place,
        f"docs里没有“{file}”这个文件。",
        remedy=f"改成“{near}”：大小写要一样。"
        if near
        else "核对路径（从这一页所在的文件夹算起），或者把文件放进去。",
    )


def _check_handlers(line: str, page: Page, number: int, report: Report) -> None:
    """Report what would run in a learner's browser: scripts, and attributes that are such."""
    tags = [tag for tag in _TAG.finditer(line) if tag["name"].lower() in {"script", "iframe"}]
    tags += [tag for tag in _TAG.finditer(line) if _HANDLER.search(tag["rest"])]
    tags += [
        braces for braces in re.finditer(r"\{[^{}]*\}", line) if _HANDLER.search(braces.group())
    ]
    for found in tags[:1]:
        place = page.locate(number, found.start(), len(found.group()))
        message = "这里带着会在学员的浏览器里运行的程序，课程里不能用。"
        report.add(UNSAFE_ADDRESS, place, message, remedy="删去它。")
