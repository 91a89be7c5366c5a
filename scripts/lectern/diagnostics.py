"""Problems: where they are, what is wrong, what to do.

Here belong the types every reader, check and importer reports with, and the three ways a
report is told (text, JSON, GitHub annotations).  The texts of single rules do not: each
module that finds a problem words it.
"""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How grave a problem is: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


# A longer line would be broken by the terminal, and the caret stand under something else.
_LONGEST_LINE = 120
_SHOWN_BEFORE = 40
_CROWD = 20
"""More problems of a kind than this are a habit, and must not hide the rest."""
_SHOWN_OF_CROWD = 3
_FILES_OF_CROWD = 5
_LEVEL_WORDS = {Level.ERROR: "错误", Level.WARNING: "警告"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of one line of one file.

    Attributes:
        file: Path relative to the course's root with `/`, or as the user gave it.
        line: From 1.
        column: From 1, in characters (not bytes, not screen columns).
        length: In characters; at least 1.
        text: The whole source line, without its line break.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    text: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named kind of problem; `id` is also its anchor in the trainers' manual."""

    id: str
    level: Level = Level.ERROR


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem, told completely."""

    rule: Rule
    place: Place
    message: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A trainer's answer to a warning: seen, and right as it stands.

    Attributes:
        rule_id: What was typed for the rule.
        place: Where it was typed.
        lines: The lines of the item or page it is about, in the same file.
    """

    rule_id: str
    place: Place
    lines: range


@dataclass(slots=True)
class Report:
    """Collects problems so that all of them are told at once, and the answers to them."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)

    def add(self, rule: Rule, place: Place, message: str, *, remedy: str) -> None:
        """Note one problem."""
        self.diagnostics.append(Diagnostic(rule=rule, place=place, message=message, remedy=remedy))

    def drop_reviewed(self) -> list[Review]:
        """Take out the warnings that were reviewed; return the reviews that answer none.

        An error stays, whatever is said of it.
        """
        by_rule: dict[tuple[str, str], list[Review]] = {}
        for review in self.reviews:
            by_rule.setdefault((review.place.file, review.rule_id), []).append(review)
        kept, used = [], set()
        for found in self.diagnostics:
            known = by_rule.get((found.place.file, found.rule.id), ())
            answers = [id(one) for one in known if found.place.line in one.lines]
            if not answers or found.rule.level is Level.ERROR:
                kept.append(found)
            else:
                used.update(answers)
        self.diagnostics[:] = kept
        return [review for review in self.reviews if id(review) not in used]

    @property
    def has_errors(self) -> bool:
        """Whether a build must stop."""
        return any(found.rule.level is Level.ERROR for found in self.diagnostics)

    def sort_diagnostics(self) -> list[Diagnostic]:
        """Return the problems by file, line and column."""
        return sorted(
            self.diagnostics,
            key=lambda d: (d.place.file, d.place.line, d.place.column, d.rule.id),
        )


def format_text(diagnostics: Iterable[Diagnostic], *, every: bool = True) -> str:
    """Return the report a trainer reads in a terminal, ending with a count.

    Args:
        diagnostics: The problems, in order.
        every: Whether to show all; else of a kind that is met very often only the first.
    """
    found = list(diagnostics)
    summary = count_levels(found)
    if every:
        return "\n\n".join([*map(format_diagnostic, found), summary])
    shown, rest = part_crowds(found)
    crowds = [format_crowd(rule, one) for rule, one in rest.items()]
    return "\n\n".join([*map(format_diagnostic, shown), *crowds, summary])


def count_levels(found: Sequence[Diagnostic]) -> str:
    """Return in words how many errors and how many warnings there are."""
    errors = sum(d.rule.level is Level.ERROR for d in found)
    return f"{errors}个错误，{len(found) - errors}个警告。"


def part_crowds(
    found: Iterable[Diagnostic],
) -> tuple[list[Diagnostic], dict[Rule, list[Diagnostic]]]:
    """Return what to show in full, and by its rule what there is too much of."""
    every = tuple(found)
    by_rule: dict[Rule, list[Diagnostic]] = {}
    for one in every:
        by_rule.setdefault(one.rule, []).append(one)
    crowds = {rule: all_[_SHOWN_OF_CROWD:] for rule, all_ in by_rule.items() if len(all_) > _CROWD}
    hidden = {id(one) for rest in crowds.values() for one in rest}
    return [one for one in every if id(one) not in hidden], crowds


def format_crowd(rule: Rule, rest: Sequence[Diagnostic]) -> str:
    """Return how many more problems of a kind there are, and where the next of them stand."""
    files: dict[str, list[int]] = {}
    for one in rest:
        files.setdefault(one.place.file, []).append(one.place.line)
    places = [
        f"{file}有{len(lines)}处（第{'、'.join(map(str, lines[:_SHOWN_OF_CROWD]))}行"
        + ("等）" if len(lines) > _SHOWN_OF_CROWD else "）")
        for file, lines in list(files.items())[:_FILES_OF_CROWD]
    ]
    more = "，还有别的文件" if len(files) > _FILES_OF_CROWD else ""
    return (
        f"{_LEVEL_WORDS[rule.level]}[{rule.id}] 同样的问题还有{len(rest)}处，没有一一列出："
        f"{'；'.join(places)}{more}。\n  改法：同上面的{_SHOWN_OF_CROWD}处。检查时加上--all，全部列出来。"
    )


def format_diagnostic(found: Diagnostic) -> str:
    """Return one problem with its source line, a caret under the fault, and the remedy."""
    place = found.place
    head = f"{place.file}:{place.line}:{place.column}: {_LEVEL_WORDS[found.rule.level]}"
    lines = [f"{head}[{found.rule.id}] {found.message}"]
    if place.text.strip():
        gutter = f"{place.line:>5} | "
        before, fault, after = _cut_line(place)
        indent = " " * (len(gutter) + measure_width(before))
        lines += [gutter + before + fault + after, indent + "^" * max(1, measure_width(fault))]
    lines.append(f"  改法：{found.remedy}")
    return "\n".join(lines)


def format_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return an array of objects with file, line, column, level, rule, message, remedy."""
    rows = [
        {
            "file": d.place.file,
            "line": d.place.line,
            "column": d.place.column,
            "level": d.rule.level.value,
            "rule": d.rule.id,
            "message": d.message,
            "remedy": d.remedy,
        }
        for d in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def format_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one workflow command per problem, as GitHub's runner documents them."""
    return "\n".join(
        f"::{d.rule.level.value} file={_escape_property(d.place.file)},line={d.place.line},"
        f"col={d.place.column},title={_escape_property(d.rule.id)}::"
        + _escape_message(f"{d.message}\n改法：{d.remedy}")
        for d in diagnostics
    )


def measure_width(text: str) -> int:
    """Return how many terminal columns `text` takes (Unicode Standard Annex #11)."""
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def _cut_line(place: Place) -> tuple[str, str, str]:
    """Return what stands before the fault, the fault and what follows, of a long line a part."""
    start = place.column - 1
    text, end = place.text.replace("\t", " "), start + place.length
    if len(text) <= _LONGEST_LINE:
        return text[:start], text[start:end], text[end:]
    first = max(0, start - _SHOWN_BEFORE)
    last = first + _LONGEST_LINE
    before = ("..." if first else "") + text[first:start]
    after = text[end:last] + ("..." if last < len(text) else "")
    return before, text[start : min(end, last)], after


def _escape_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_message(text).replace(":", "%3A").replace(",", "%2C")
