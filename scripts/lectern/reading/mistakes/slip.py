"""What a recogniser is given and what it returns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from yaml.error import MarkedYAMLError

from lectern.diagnostics import Rule


@dataclass(frozen=True, slots=True)
class Repair:
    """Put `text` in place of the characters from `start` to `end` of the line."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A recognised slip.  Lines and columns count from 0.

    Attributes:
        repair: How the line was meant, if that is plain.
        alike: Further lines that the same repair mends.
        vague: Whether it may be only the consequence of another one.
    """

    rule: Rule
    line: int
    column: int
    length: int = 1
    message: str
    remedy: str
    repair: Repair | None = None
    alike: tuple[int, ...] = ()
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Where a parser gave up, what it was busy with, and since where."""

    lines: Sequence[str]
    line: int
    column: int
    problem: str
    context: str
    context_line: int
    context_column: int

    @classmethod
    def from_error(cls, lines: Sequence[str], error: MarkedYAMLError) -> "Failure":
        """Return what a parser's error says about `lines`."""
        mark, context = error.problem_mark, error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        return cls(
            lines=lines,
            line=line,
            column=column,
            problem=error.problem or "",
            context=error.context or "",
            context_line=context.line if context else line,
            context_column=context.column if context else column,
        )

    @property
    def text(self) -> str:
        """The line on which the parser gave up; empty at the end of the file."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    def walk_back(self, count: int = 3) -> Iterator[tuple[int, str]]:
        """Yield that line and the ones before it, `count` in all, passing over blank ones."""
        numbers = range(min(self.line, len(self.lines) - 1), -1, -1)
        return islice(self._pick_filled(numbers), count)

    def walk_on(self) -> Iterator[tuple[int, str]]:
        """Yield the lines after that line, passing over blank ones."""
        return self._pick_filled(range(self.line + 1, len(self.lines)))

    def _pick_filled(self, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
        for number in numbers:
            line = self.lines[number]
            if line.strip() and not line.lstrip().startswith("#"):
                yield number, line
