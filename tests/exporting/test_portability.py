"""What would not work on a disk without a network."""

import pytest

from lectern.diagnostics import Report
from lectern.exporting.portability import check_links, check_names
from lectern.exporting.references import list_references


def tell_links(name: str, content: str) -> list[tuple[str, int, int]]:
    """Return rule, line and column of every problem in one file."""
    report = Report()
    check_links(list_references({name: content.encode()}), report)
    return [(d.rule.id, d.place.line, d.place.column) for d in report.diagnostics]


@pytest.mark.parametrize(
    "page",
    [
        '<a href="//example.org/law">法律</a>',
        '<a href="\\\\example.org\\law">法律</a>',
        '<a href="ftp://example.org/law">法律</a>',
        '<iframe src="https://example.org/"></iframe>',
        '<img src="https://example.org/a.png">',
        '<script src="https://example.org/a.js"></script>',
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<link rel="preconnect" href="https://example.org">',
        '<img src="a.png" srcset="a.png 1x, https://example.org/b.png 2x">',
        '<video poster="https://example.org/a.png"></video>',
        '<form action="https://example.org/send"></form>',
        '<object data="https://example.org/a.svg"></object>',
        '<svg><use xlink:href="https://example.org/a.svg#b"/></svg>',
        "<p style=\"background: url('https://example.org/a.png')\">",
        "<style>@import 'https://example.org/a.css';</style>",
        '<meta http-equiv="Refresh" content="0; URL=https://example.org">',
    ],
)
def test_finds_a_link_to_another_host(page: str):
    """Whatever way a page names another host, it is found where it stands."""
    column = page.index(">") + 2 if page.startswith(("<style", "<svg")) else 1
    assert tell_links("index.html", "\n" + page) == [("offline-foreign-link", 2, column)]


@pytest.mark.parametrize(
    "page",
    [
        '<a href="chapters/first.html#目标">第一章</a>',
        '<a href="#目标">目标</a>',
        '<a href="https://example.org/law">法律</a>',
        '<a href=" HTTP://example.org">法律</a>',
        '<map><area href="https://example.org/"></map>',
        '<a href="mailto:office@example.org">来信</a>',
        '<img src="data:image/gif;base64,R0lGOD//lhAQABAAAAACw=">',
        '<link rel="canonical" href="https://example.org/index.html">',
        '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        "<p>网址是 https://example.org</p>",
    ],
)
def test_accepts_what_works_without_a_network(page: str):
    """Relative links, plain links to the web, and addresses that load nothing are no problems."""
    assert tell_links("index.html", page) == []


@pytest.mark.parametrize("name", ["a.css", "a.svg", "a.html"])
def test_reads_files_that_are_not_utf_8(name: str):
    """A style saved in GBK is no reason to fail; its addresses are ASCII anyway."""
    report = Report()
    text = "<style>/* 颜色 */ a { background: url(https://example.org/a.png) }</style>"
    check_links(list_references({name: text.encode("gbk")}), report)
    assert [d.rule.id for d in report.diagnostics] == ["offline-foreign-link"]


@pytest.mark.parametrize("address", ["/laws/index.html", " /laws/index.html", "\\laws"])
def test_finds_a_link_from_the_root(address: str):
    """On a disk the root is not the site's root; browsers pass over spaces before it."""
    assert tell_links("index.html", f'<a href="{address}">') == [("offline-server-link", 1, 1)]


def test_finds_a_link_in_a_style():
    """Styles load fonts and pictures too."""
    style = "a { color: red }\nb { src: url(https://example.org/a.woff2) }"
    assert tell_links("a.css", style) == [("offline-foreign-link", 2, 14)]


def test_names_the_address():
    """The message holds the address, so that it can be searched for in the sources."""
    report = Report()
    check_links(list_references({"index.html": b'<img src="https://example.org/a.png">'}), report)
    assert [(d.message, d.remedy) for d in report.diagnostics] == [
        (
            "“https://example.org/a.png”在另一台主机上，没有网络时打不开。",
            "图片等文件放进课程的文件夹；别的网站上的网页，用写全网址的链接。",
        )
    ]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["a/b.html", "a/c-d_e.1.html"], []),
        (["a/第二章.html"], [("offline-file-name", "a/第二章.html")]),
        (["a:b.html"], [("offline-file-name", "a:b.html")]),
        (["Law.html", "law.html"], [("offline-name-case", "law.html")]),
        (["Law/a.html", "law/b.html"], []),
    ],
)
def test_finds_names_that_cannot_be_unpacked(names: list[str], told: list[tuple[str, str]]):
    """A name is portable ASCII and differs from all others by more than case."""
    report = Report()
    check_names(names, report)
    assert [(d.rule.id, d.place.file) for d in report.diagnostics] == told
