"""Text of a page that readers would not see at all: what HTML or Markdown takes for its own."""

import re
from collections.abc import Iterator

from markdown.blockprocessors import ReferenceProcessor

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.page import Page
from lectern.wording.outline import outline_page

VANISHING_TEXT = Rule("vanishing-text", Level.WARNING)

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|<!--.*?-->")
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "address",
        "area",
        "article",
        "aside",
        "audio",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "body",
        "br",
        "button",
        "canvas",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "datalist",
        "dd",
        "del",
        "details",
        "dfn",
        "dialog",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "legend",
        "li",
        "link",
        "main",
        "map",
        "mark",
        "math",
        "menu",
        "meta",
        "meter",
        "nav",
        "noscript",
        "object",
        "ol",
        "optgroup",
        "option",
        "output",
        "p",
        "param",
        "picture",
        "pre",
        "progress",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "script",
        "section",
        "select",
        "small",
        "source",
        "span",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "track",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
        "circle",
        "defs",
        "ellipse",
        "g",
        "line",
        "path",
        "polygon",
        "polyline",
        "rect",
        "text",
        "tspan",
        "use",
    ]
)


def check_page_vanishing(page: Page, report: Report) -> None:
    """Report tags that no browser knows, and lines that are taken for a link's address."""
    prose = outline_page(page.lines).prose
    lines = {
        number: _CODE.sub(lambda found: "\0" * len(found.group()), page.lines[number])
        for number in prose
    }
    text = "\n".join(lines.values())
    for number, line in lines.items():
        for found in _find_unknown_tags(line):
            _tell_tag(found, page.locate(number, found.start(), len(found.group())), report)
        label = _find_label(line)
        if label and not _is_used(label, text):
            _tell_reference(label, page.locate(number, line.index("["), len(label) + 3), report)


def _find_unknown_tags(line: str) -> Iterator[re.Match[str]]:
    return (found for found in _TAG.finditer(line) if found["name"].lower() not in _ELEMENTS)


def _find_label(line: str) -> str:
    """Return what a line would give an address to, or nothing; footnotes are no such lines."""
    found = ReferenceProcessor.RE.match(line)
    return found[1] if found and not found[1].startswith("^") else ""


def _is_used(label: str, text: str) -> bool:
    """Whether a link with this label stands anywhere in a page."""
    return re.search(rf"\[{re.escape(label)}\](?!:)", text, re.IGNORECASE) is not None


def _tell_tag(found: re.Match[str], place: Place, report: Report) -> None:
    shown = found.group().replace("<", "&lt;").replace(">", "&gt;")
    report.add(
        VANISHING_TEXT,
        place,
        f"“{found.group()}”会被浏览器当成HTML标记，学员看不见。",
        remedy=f"要显示它，写成“{shown}”，或者用中文的尖括号〈〉。",
    )


def _tell_reference(label: str, place: Place, report: Report) -> None:
    report.add(
        VANISHING_TEXT,
        place,
        f"以“[{label}]:”开头的一行，网页会当成链接的地址收起来，学员看不见。",
        remedy=f"写成“\\[{label}]:”，前面加一个反斜线。",
    )
