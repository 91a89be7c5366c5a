"""What in a built site would not work on a disk without a network.

Scripts are not searched: whether they ask another host for anything is for browser tests.
"""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from lectern.diagnostics import Place, Report, Rule

FOREIGN_LINK = Rule("offline-foreign-link")
SERVER_LINK = Rule("offline-server-link")
FILE_NAME = Rule("offline-file-name")
NAME_CASE = Rule("offline-name-case")

# Also without a scheme, and with the backslashes that browsers take for slashes.
_FOREIGN = re.compile(r"(?i)\s*([a-z][a-z0-9+.-]*:)?[/\\]{2}")
_WEB_ADDRESS = re.compile(r"(?i)\s*https?://")
_LEADING_ELSEWHERE = frozenset({"a", "area"})
_FROM_ROOT = re.compile(r"\s*[/\\]")
_STYLE_URL = re.compile(r"""(?i)(?:url\(|@import)\s*["']?([^"')\s;]+)""")
_REFRESH_URL = re.compile(r"(?i)url\s*=\s*[\"']?([^\"']+)")
_LINKING = frozenset(
    {"href", "src", "poster", "action", "formaction", "data", "xlink:href", "background"}
)
# Windows allows neither these nor, in many programs that unpack, other alphabets.
_FORBIDDEN = re.compile(r'[^\x20-\x7e]|[<>:"|?*\\]')


def check_names(contents: Mapping[str, bytes], report: Report) -> None:
    """Report every name that a program for unpacking could garble or write twice."""
    seen: dict[str, str] = {}
    for name in contents:
        if _FORBIDDEN.search(name):
            report.add(
                FILE_NAME,
                Place(file=name),
                f"文件名“{name}”里有别的电脑可能不认识的字符。",
                remedy="把这个文件改名，只用英文字母、数字、减号和下划线，再改好指向它的链接。",
            )
        twin = seen.setdefault(name.casefold(), name)
        if twin != name:
            report.add(
                NAME_CASE,
                Place(file=name),
                f"文件名“{name}”和“{twin}”只有大小写不同，在Windows上解压时会互相覆盖。",
                remedy="把其中一个文件改名。",
            )


def check_links(contents: Mapping[str, bytes], report: Report) -> None:
    """Report every loaded file, and every link but a plain one, that lies outside the site."""
    for name, content in contents.items():
        for line, column, target in _find_targets(name, content):
            place = Place(file=name, line=line, column=column)
            if _FOREIGN.match(target):
                report.add(
                    FOREIGN_LINK,
                    place,
                    f"“{target}”在另一台主机上，没有网络时打不开。",
                    remedy="图片等文件放进课程的文件夹；别的网站上的网页，用写全网址的链接。",
                )
            elif _FROM_ROOT.match(target):
                report.add(
                    SERVER_LINK,
                    place,
                    f"链接“{target}”从网站的根开始，在U盘上打不开。",
                    remedy="改成相对的链接，例如“../laws/index.md”。",
                )


def _find_targets(name: str, content: bytes) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and target of every link in a page, drawing or style."""
    if name.endswith((".html", ".svg")):
        collector = _Collector()
        collector.feed(content.decode(errors="replace"))
        collector.close()
        yield from collector.targets
    elif name.endswith(".css"):
        for number, line in enumerate(content.decode(errors="replace").splitlines(), start=1):
            for found in _STYLE_URL.finditer(line):
                yield number, found.start(1) + 1, found.group(1)


class _Collector(HTMLParser):
    """Collects what a page links to or loads, with line and column."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[tuple[int, int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        # The one link that names the site's own address on purpose and loads nothing.
        if given.get("rel") != "canonical":
            self._note(_list_targets(tag, given))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self._note(_STYLE_URL.findall(data))

    def _note(self, targets: list[str]) -> None:
        line, offset = self.getpos()
        self.targets += [(line, offset + 1, target) for target in targets]


def _list_targets(tag: str, given: dict[str, str]) -> list[str]:
    """Return every address among an element's attributes that must work without a network."""
    targets = [value for name, value in given.items() if name in _LINKING]
    if tag in _LEADING_ELSEWHERE:
        # Nothing is fetched until someone with a network follows it.
        targets = [target for target in targets if not _WEB_ADDRESS.match(target)]
    for candidate in given.get("srcset", "").split(","):
        targets += candidate.split()[:1]
    targets += _STYLE_URL.findall(given.get("style", ""))
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        targets += _REFRESH_URL.findall(given.get("content", ""))
    return targets
