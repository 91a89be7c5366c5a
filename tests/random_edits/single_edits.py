"""Single edits as hands make them, to any line of any text file of a course."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

KINDS = ("drop", "double", "widen", "move")
_PARTS = ("mkdocs.yml", "docs/**/*.md", "quiz_data/**/*.yml")
_WIDE = 0xFEE0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One edit.

    Attributes:
        file: Relative to the course.
        line: The line after the edit, from 1; of a moved line, the upper of the two.
        before: What stood there.
        after: What stands there now.
        text: The whole file after the edit.
    """

    kind: str
    file: str
    line: int
    before: str
    after: str
    text: str

    def __str__(self) -> str:
        """Return the edit in a line."""
        return f"{self.kind} {self.file}:{self.line}: {self.before!r} -> {self.after!r}"


def draw_edits(course: Path, seed: int) -> Iterator[Edit]:
    """Yield edits without end: every file as likely as another, then every line of it."""
    random = Random(seed)  # noqa: S311 - repeatable, no secret
    files = sorted(path for part in _PARTS for path in course.glob(part))
    texts = {path.relative_to(course).as_posix(): path.read_text("utf-8") for path in files}
    while True:
        file = random.choice(sorted(texts))
        lines = texts[file].split("\n")
        number = random.choice([one for one, line in enumerate(lines) if line.strip()])
        kind = random.choice(KINDS)
        edit = _edit_line(kind, file, number, lines, random)
        if edit is not None:
            yield edit


def _edit_line(kind: str, file: str, number: int, lines: list[str], random: Random) -> Edit | None:
    line = lines[number]
    if kind == "move":
        return move_line(file, number, lines)
    column = random.randrange(len(line))
    char = line[column]
    if kind == "widen":
        columns = [one for one, sign in enumerate(line) if " " <= sign <= "~"]
        if not columns:
            return None
        column = random.choice(columns)
        char = "\u3000" if line[column] == " " else chr(ord(line[column]) + _WIDE)
    typed = {"drop": "", "double": char * 2, "widen": char}[kind]
    after = line[:column] + typed + line[column + 1 :]
    text = "\n".join([*lines[:number], after, *lines[number + 1 :]])
    return Edit(kind=kind, file=file, line=number + 1, before=line, after=after, text=text)


def move_line(file: str, number: int, lines: list[str]) -> Edit | None:
    """Swap a line with the next, if they differ."""
    if number + 1 >= len(lines) or lines[number] == lines[number + 1]:
        return None
    first, second = lines[number : number + 2]
    text = "\n".join([*lines[:number], second, first, *lines[number + 2 :]])
    return Edit(kind="move", file=file, line=number + 1, before=first, after=second, text=text)
