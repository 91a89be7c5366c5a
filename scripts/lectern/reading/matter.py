"""The front matter of a page: between two lines `---`, or where these have gone wrong.

A fence that is not exactly `---` makes the site show the front matter as text, without a
word.  Here it is told once, and what it holds is read as it was meant.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lectern.diagnostics import Report, Rule
from lectern.model.names import COMMON_NAMES
from lectern.nearness import find_nearest
from lectern.reading.context import Context
from lectern.reading.document import parse_document
from lectern.reading.keys import UNKNOWN_KEY
from lectern.reading.nodes import Node, ScalarNode, SequenceNode
from lectern.reading.reviews import read_reviews
from lectern.reading.source import Source

FRONT_MATTER_FENCE = Rule("front-matter-fence")

_FENCE: Final = re.compile(r"---[ \t]*")
_END: Final = re.compile(r"(?:---|\.\.\.)[ \t]*")
_LIKE_FENCE: Final = re.compile(r"[\s\u3000]*[-—–－_=·.\u2500]{1,8}[\s\u3000]*")
_KEYED: Final = re.compile(r"\s*(?P<key>[\w\u4e00-\u9fff-]+)\s*[:：](?:\s|\S)")
_KNOWN: Final = (
    *("title", "description", "学时", "sections", "法律", "hide", "template", "search", "practice"),
    *(
        "已核",
        "reviewed",
        "icon",
        "status",
        "subtitle",
        "tags",
        "social",
        "date",
        "authors",
        "comments",
    ),
)
_REVIEWS: Final = (COMMON_NAMES["reviewed"], "reviewed")
_MOST_BEFORE: Final = 4
_MOST_LINES: Final = 40

Meta = dict[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Matter:
    """Where the front matter stands.  Lines count from 0.

    Attributes:
        first: The first line between the fences.
        end: The line after the last one between them.
        body: The first line of the page's text.
        is_fenced: Whether the fences are as the site wants them, or there is nothing to fence.
    """

    first: int = 0
    end: int = 0
    body: int = 0
    is_fenced: bool = True


def find_matter(source: Source, report: Report) -> Matter:
    """Return where the front matter stands, after telling of a fence that is none."""
    lines = source.lines
    if lines and _FENCE.fullmatch(lines[0]):
        ends = (number for number in range(1, len(lines)) if _END.fullmatch(lines[number]))
        end = next(ends, 0)
        if end:
            return Matter(1, end, end + 1)
    first = _find_first_key(lines)
    if first is None:
        return Matter()
    end = _find_end(lines, first)
    is_closed = end < len(lines) and bool(_LIKE_FENCE.fullmatch(lines[end]))
    _tell_fence(first, end, source, report)
    return Matter(first, end, end + 1 if is_closed else end, is_fenced=False)


def _find_first_key(lines: Sequence[str]) -> int | None:
    """Return the first line of a front matter whose fences are not right, if there is any."""
    for number, line in enumerate(lines[: _MOST_BEFORE + 1]):
        keyed = _KEYED.match(line)
        if keyed:
            return number if number or keyed["key"] in _KNOWN else None
        if line.strip() and not _LIKE_FENCE.fullmatch(line):
            return None
    return None


def _find_end(lines: Sequence[str], first: int) -> int:
    """Return the line that closes, or else the first that cannot belong to the front matter."""
    for number in range(first, min(len(lines), first + _MOST_LINES)):
        line = lines[number]
        belongs = _KEYED.match(line) or (line.startswith((" ", "-", "#")) and line.strip("- #"))
        if _LIKE_FENCE.fullmatch(line) or not belongs or line.startswith(("# ", "## ")):
            return number
    return len(lines)


def _tell_fence(first: int, end: int, source: Source, report: Report) -> None:
    lines = source.lines
    typed = next((number for number in range(first) if lines[number].strip()), first)
    if not _FENCE.fullmatch(lines[0]):
        line = typed
        if typed == first:
            what, remedy = (
                "页头的上面少了一行“---”",
                "在文件的第一行写三个英文减号“---”，下面接着写页头。",
            )
        elif _FENCE.fullmatch(lines[typed]):
            what, remedy = "页头的“---”不在文件的第一行", "删去它上面的空行。"
        else:
            what, remedy = (
                "页头的这一行应当正好是三个英文减号",
                "把这一行改成“---”，放在文件的第一行。",
            )
    elif end < len(lines) and _LIKE_FENCE.fullmatch(lines[end]):
        line = end
        what, remedy = "页头结束的这一行应当正好是三个英文减号", "把这一行改成“---”。"
    else:
        line = 0
        what, remedy = "页头没有结束，少了第二行“---”", f"在第{end}行的下面加一行“---”。"
    place = source.locate(line, 0, len(lines[line]) or 1)
    report.add(FRONT_MATTER_FENCE, place, f"{what}，网页会把页头当成正文。", remedy=remedy)


def read_matter(matter: Matter, source: Source, report: Report) -> Meta:
    """Return the texts and lists of texts; what is nested deeper is for the site's theme."""
    lines = source.lines[matter.first : matter.end]
    if not any(line.strip() for line in lines):
        return {}
    document = parse_document(
        "\n".join(lines), source.file, report, first_line=source.first_line + matter.first
    )
    entries = document.root.entries if document else {}
    whole = range(source.first_line, source.first_line + len(source.lines))
    for key, value in entries.values():
        if document and key.text not in _KNOWN:
            _tell_key(key, Context(document.source, report))
        elif document and key.text in _REVIEWS:
            read_reviews(value, whole, Context(document.source, report))
    values = {name: _read_value(value) for name, (_, value) in entries.items()}
    return {name: value for name, value in values.items() if value is not None}


def _tell_key(key: ScalarNode, context: Context) -> None:
    near = find_nearest(key.text, _KNOWN)
    context.tell(
        UNKNOWN_KEY,
        key,
        f"页头没有“{key.text}”这个键。",
        remedy=f"改成“{near}”。" if near else f"改成其中一个：{'、'.join(_KNOWN[:5])}。",
    )


def _read_value(node: Node) -> str | tuple[str, ...] | None:
    if isinstance(node, ScalarNode):
        return node.text.strip()
    if isinstance(node, SequenceNode):
        return tuple(each.text.strip() for each in node.nodes if isinstance(each, ScalarNode))
    return None
