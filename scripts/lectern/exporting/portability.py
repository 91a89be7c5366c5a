"""What in a built site would not work on a disk without a network.

Scripts are not searched: whether they ask another host for anything is for browser tests.
"""

import re
from collections.abc import Iterable

from lectern.diagnostics import Place, Report, Rule
from lectern.exporting.references import Reference

FOREIGN_LINK = Rule("offline-foreign-link")
SERVER_LINK = Rule("offline-server-link")
FILE_NAME = Rule("offline-file-name")
NAME_CASE = Rule("offline-name-case")

# Also without a scheme, and with the backslashes that browsers take for slashes.
_FOREIGN = re.compile(r"(?i)\s*([a-z][a-z0-9+.-]*:)?[/\\]{2}")
_FROM_ROOT = re.compile(r"\s*[/\\]")
# Windows allows neither these nor, in many programs that unpack, other alphabets.
_FORBIDDEN = re.compile(r'[^\x20-\x7e]|[<>:"|?*\\]')


def check_names(names: Iterable[str], report: Report) -> None:
    """Report every name that a program for unpacking could garble or write twice."""
    seen: dict[str, str] = {}
    for name in names:
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


def check_links(references: Iterable[Reference], report: Report) -> None:
    """Report every loaded file, and every link but a plain one, that lies outside the site."""
    for reference in references:
        if _FOREIGN.match(reference.target):
            report.add(
                FOREIGN_LINK,
                reference.place,
                f"“{reference.target}”在另一台主机上，没有网络时打不开。",
                remedy="图片等文件放进课程的文件夹；别的网站上的网页，用写全网址的链接。",
            )
        elif _FROM_ROOT.match(reference.target):
            report.add(
                SERVER_LINK,
                reference.place,
                f"链接“{reference.target}”从网站的根开始，在U盘上打不开。",
                remedy="改成相对的链接，例如“../laws/index.md”。",
            )
