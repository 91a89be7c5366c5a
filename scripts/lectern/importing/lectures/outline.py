"""The sections of a lecture: which marker stands below which, told by where it stands.

The same 一要 may be a section of the third level in one lecture, of the fourth in another, and
no section at all in a third: so a marker's level is that of its series, wherever that begins.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from lectern.importing.lectures.division import Lecture
from lectern.importing.lectures.markers import (
    ADDITION,
    CLOSING,
    RANKS,
    SPOKEN,
    Marker,
    find_spoken,
    read_marker,
)
from lectern.importing.lectures.paragraphs import Paragraph
from lectern.model.numerals import format_numeral

INTRODUCTION: Final = "开场"
ENDING: Final = "结束语"
_TOP: Final = 2
_STYLE: Final = "style-"
_LONGEST_TITLE: Final = 60
_LONGEST_PART: Final = 30
_FAREWELL: Final = re.compile(
    r"(?:各位[^。，]{0,12}[，,！!：:]|同志们[，,！!]|以上(?:就)?是|谢谢|最后[，,].{0,6}(?:祝|感谢)|我的(?:发言|讲话|报告|授课))"
)


@dataclass(slots=True, kw_only=True)
class Section:
    """A section of a lecture; its fields are filled as its paragraphs come.

    Attributes:
        marker: What numbers it; none for the opening and the ending.
        title: Without its marker and its full stop.
        paragraphs: Those of its own, the one that begins it first.
        has_run_on: Whether its text goes on in the paragraph of its title.
    """

    title: str
    level: int
    marker: Marker | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    children: list["Section"] = field(default_factory=list)
    id: str = ""

    @property
    def body(self) -> tuple[str, ...]:
        """What it says, but for its title and its children."""
        texts = [one.text for one in self.paragraphs]
        if self.marker is None:
            return tuple(texts)
        first = self.marker.rest if self.is_long else cut_title(self.marker.rest)[1]
        return tuple(filter(None, [first, *texts[1:]]))

    @property
    def is_long(self) -> bool:
        """Whether its first sentence is no title, so that only the beginning of it is shown as one."""
        return self.marker is not None and len(cut_title(self.marker.rest)[0]) > _LONGEST_TITLE

    @property
    def lines(self) -> tuple[int, int]:
        """The numbers of its first line and of the last, its children's included."""
        numbers = [line for one in self.walk() for part in one.paragraphs for line in part.lines]
        return min(numbers), max(numbers)

    def walk(self) -> Iterator["Section"]:
        """Yield it and everything below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


def cut_title(rest: str) -> tuple[str, str]:
    """Return a heading's title and the text that runs on after it."""
    title, stop, text = rest.partition("。")
    return title.rstrip("：:；;，,").strip(), text.strip() if stop else ""


def outline_lecture(lecture: Lecture, number: int) -> Section:
    """Return a lecture as a tree; `number` is its place in the bulletin, from 1."""
    root = Section(title=lecture.title, level=1, paragraphs=list(lecture.head))
    path = [root]
    paragraphs = lecture.body
    for position, paragraph in enumerate(paragraphs):
        marker = _read_marker(paragraph)
        if marker and _opens(marker, path, paragraphs[position + 1 :]):
            _open(marker, paragraph, path)
        elif path[-1] is root:
            path.append(_add(root, INTRODUCTION, None, paragraph))
        else:
            path[-1].paragraphs.append(paragraph)
    _close_introduction(root)
    for section in list(root.walk()):
        _fold_enumerations(section)
    _split_ending(root)
    _number(root, f"L{number}")
    return root


def _read_marker(paragraph: Paragraph) -> Marker | None:
    """Return what begins a section: a number, or else a style of headings."""
    if paragraph.is_markdown:
        return None
    marker = read_marker(paragraph.text)
    if marker is None and paragraph.depth:
        return Marker(kind=_STYLE + str(paragraph.depth), number=0, text="", rest=paragraph.text)
    return marker


def _opens(marker: Marker, path: Sequence[Section], after: Sequence[Paragraph]) -> bool:
    """Return whether a marker begins a section where it stands."""
    if marker.kind in (CLOSING, ADDITION):
        following = _read_marker(after[0]) if after else None
        return following is not None and following.number == 1 and len(path) > 1
    if marker.kind in SPOKEN and marker.number != 1:
        return any(_is_kind(one, marker.kind) for one in path)
    return True


def _open(marker: Marker, paragraph: Paragraph, path: list[Section]) -> None:
    """Add a section where its series stands, and let the path lead to it."""
    del path[_find_depth(marker, path) :]
    title, _ = cut_title(marker.rest)
    if len(title) > _LONGEST_TITLE:
        title = re.split("[，,；;：:]", title)[0][:_LONGEST_PART]
    path.append(_add(path[-1], title or marker.text, marker, paragraph))


def _find_depth(marker: Marker, path: Sequence[Section]) -> int:
    """Return how much of the path stays above a marker."""
    if marker.kind == CLOSING:
        return 1
    if marker.kind == ADDITION:
        return min(2, len(path))
    for depth in range(len(path) - 1, 0, -1):
        if _is_kind(path[depth], marker.kind):
            return depth
    for depth in range(1, len(path)):
        if path[depth].marker is None or _is_below(path[depth], marker):
            return depth
    return len(path)


def _is_kind(section: Section, kind: str) -> bool:
    return section.marker is not None and section.marker.kind == kind


def _is_below(section: Section, marker: Marker) -> bool:
    """Return whether a section can only stand below such a marker."""
    if section.marker and section.marker.kind.startswith(_STYLE) and marker.kind.startswith(_STYLE):
        return section.marker.kind > marker.kind
    if section.marker is None or marker.kind not in RANKS or section.marker.kind not in RANKS:
        return False
    return RANKS.index(section.marker.kind) > RANKS.index(marker.kind)


def _add(parent: Section, title: str, marker: Marker | None, paragraph: Paragraph) -> Section:
    section = Section(title=title, level=parent.level + 1, marker=marker, paragraphs=[paragraph])
    parent.children.append(section)
    return section


def _close_introduction(root: Section) -> None:
    """Keep a lecture without any section as one section that bears its title."""
    if len(root.children) == 1 and root.children[0].marker is None:
        root.children[0].title = root.title


def _fold_enumerations(section: Section) -> None:
    """Give back to the text what only lists: points that end in ；, a series that goes on inside."""
    series: list[Section] = []
    for child in [*section.children, None]:
        if child and series and _continues_series(series[-1], child):
            series.append(child)
            continue
        if _is_enumeration(series):
            _fold(section, series)
        series = [child] if child else []


def _continues_series(before: Section, child: Section) -> bool:
    return bool(
        before.marker and child.marker and before.marker.kind == child.marker.kind
        and child.marker.number != 1
    )  # fmt: skip


def _is_enumeration(series: Sequence[Section]) -> bool:
    markers = [one.marker for one in series if one.marker]
    if not markers or any(one.children for one in series):
        return False
    last = markers[-1]
    if (
        last.kind in SPOKEN
        and find_spoken(last_text(series[-1]), last.kind, format_numeral(last.number + 1)) >= 0
    ):
        return True
    texts = [one.paragraphs[-1].text for one in series]
    short = all(len(one.paragraphs) == 1 and not one.body for one in series)
    return short and len(series) > 1 and all(text.endswith(("；", ";")) for text in texts[:-1])


def last_text(section: Section) -> str:
    """Return all of a section's own text as one."""
    return "".join(one.text for one in section.paragraphs)


def _fold(section: Section, series: Sequence[Section]) -> None:
    """Make a series paragraphs of what stands before it."""
    first = section.children.index(series[0])
    above = section.children[first - 1] if first else section
    while above is not section and above.children:
        above = above.children[-1]
    above.paragraphs += [paragraph for one in series for paragraph in one.paragraphs]
    del section.children[first : first + len(series)]


def _split_ending(root: Section) -> None:
    """Cut the words of farewell off the last section."""
    last = root
    while last.children:
        last = last.children[-1]
    own = last.paragraphs
    for position in range(1, len(own)):
        if last is not root and _FAREWELL.match(own[position].text):
            ending = Section(title=ENDING, level=_TOP, paragraphs=own[position:])
            del own[position:]
            root.children.append(ending)
            return


def _number(root: Section, name: str) -> None:
    """Give every section its id: L2.1.3; the opening is 0, the ending 9."""
    root.id = name
    count = 0
    for child in root.children:
        count += child.marker is not None
        rank = str(count) if child.marker else "9" if count else "0"
        _number(child, f"{name}.{rank}")
