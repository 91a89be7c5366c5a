"""What was understood of a source: its lectures, its sections, what was dropped and joined."""

from collections.abc import Sequence
from dataclasses import dataclass

from lectern.importing.lectures.chapters import Chapter, write_chapters
from lectern.importing.lectures.division import Bulletin, Lecture, divide
from lectern.importing.lectures.doubts import Doubt, find_doubts
from lectern.importing.lectures.furniture import drop_furniture, find_contents
from lectern.importing.lectures.outline import Section, outline_lecture
from lectern.importing.lectures.paragraphs import Line, Paragraph, join_lines, list_joins


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A source read.

    Attributes:
        outlines: A tree for each lecture.
        joins: Which lines were joined.
        added: What pages had added, and was dropped.
    """

    bulletin: Bulletin
    outlines: tuple[Section, ...]
    joins: tuple[tuple[int, int], ...]
    added: tuple[Line, ...]
    doubts: tuple[Doubt, ...]

    def pair_lectures(self) -> list[tuple[Lecture, Section]]:
        """Return each lecture with its tree."""
        return list(zip(self.bulletin.lectures, self.outlines, strict=True))

    def write_chapters(self) -> list[Chapter]:
        """Return the chapters of all lectures."""
        return [
            chapter
            for number, (lecture, outline) in enumerate(self.pair_lectures(), start=1)
            for chapter in write_chapters(lecture, outline, number)
        ]

    def list_left_out(self) -> list[tuple[str, Sequence[Paragraph]]]:
        """Return what is no part of any lecture, with its name."""
        parts = [("刊头和目录", self.bulletin.masthead), ("送、发单位", self.bulletin.distribution)]
        return [(name, paragraphs) for name, paragraphs in parts if paragraphs]


def take_in(lines: Sequence[Line], name: str) -> Intake:
    """Return what was understood of a source's lines; `name` is what is called so without a title."""
    kept, added = drop_furniture(lines)
    contents = [kept[position].number for position in find_contents(kept)]
    paragraphs = join_lines(kept)
    bulletin = divide(paragraphs, contents, name)
    outlines = tuple(
        outline_lecture(lecture, number)
        for number, lecture in enumerate(bulletin.lectures, start=1)
    )
    spoken = [one for lecture in bulletin.lectures for one in lecture.body]
    return Intake(
        bulletin=bulletin,
        outlines=outlines,
        joins=tuple(list_joins(paragraphs)),
        added=tuple(added),
        doubts=tuple(find_doubts(outlines, spoken)),
    )
