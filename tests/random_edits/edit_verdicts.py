"""What becomes of an edit: told at its place, harmless, or neither.

Harmless is an edit after which learners read what was typed: the course as it is read holds
the words that now stand on the line, or holds what it held before.
"""

import dataclasses
import html
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import markdown
import yaml
from single_edits import Edit

from lectern.checks.registry import check_course
from lectern.citations import format_citation
from lectern.diagnostics import Diagnostic, Report, format_text
from lectern.model.law import Citation
from lectern.model.names import DIFFICULTY_NAMES, KIND_NAMES
from lectern.model.situation import Ending
from lectern.reading.course import read_course
from lectern.website.building import SiteError, build_site

_HAN = re.compile("[㐀-鿿]")
_NEAR = 1
_EXTENSIONS = ["admonition", "attr_list", "tables", "pymdownx.superfences"]
_VALUE = re.compile(r"""\s*(?:-\s+)*(?:[^\s:"'\[{][^:]*:(?=\s|$))?\s*(?P<value>.*?)\s*$""")
_SIGNS = re.compile(
    r"""\]\([^)]*\)|\{[:.\#][^}]*\}|^\s*(?:!!!|\?\?\?)[ ][a-z]+|^\s*\#+|[*_~`|>\[\]\\"\#\s-]""",
    re.VERBOSE,
)
_PLACES = re.compile("[；;]")
_CITED = re.compile("第[一二三四五六七八九十百千之]+条")
_TAG = re.compile(r"<[^>]+>")


_LISTS = ("markdown_extensions", "plugins", "nav")


# What the course holds of such words, and the words.
_WORDS = {**DIFFICULTY_NAMES, **KIND_NAMES}


class Verdict(StrEnum):
    """What became of an edit."""

    TOLD = "told at its place"
    ELSEWHERE = "told where it breaks something"
    HARMLESS = "harmless"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Outcome:
    """An edit, what became of it, and why that is wrong."""

    edit: Edit
    verdict: Verdict
    reason: str = ""


class Judge:
    """Makes edits in copies of a course."""

    def __init__(self, course: Path, folder: Path) -> None:
        """Read the course; copies and sites are made in the folder."""
        self._original, self._folder = course, folder
        self._sound, _ = _check(course)

    def judge(self, edit: Edit, *, build: bool = True) -> Outcome:
        """Make one edit in a fresh copy and say what becomes of it."""
        copy = self._folder / "course"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self._original, copy)
        (copy / edit.file).write_text(edit.text, encoding="utf-8")
        try:
            course, found = _check(copy)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            return Outcome(edit, Verdict.WRONG, f"check fails: {error!r}")
        if foreign := next((one for one in found if not _is_chinese(one)), None):
            return Outcome(edit, Verdict.WRONG, f"not in Chinese: {foreign}")
        if found:
            return self._judge_telling(edit, found)
        if build and (reason := self._find_refusal(copy)):
            return Outcome(edit, Verdict.WRONG, f"check passes, build --strict does not: {reason}")
        reason = self._find_difference(edit, course, copy)
        return Outcome(edit, Verdict.WRONG if reason else Verdict.HARMLESS, reason)

    def _judge_telling(self, edit: Edit, found: list[Diagnostic]) -> Outcome:
        lines = range(edit.line - _NEAR, edit.line + (edit.kind == "move") + _NEAR + 1)
        here = [one for one in found if one.place.file == edit.file and one.place.line in lines]
        named = [one for one in found if f"{edit.file}:{edit.line}" in one.message]
        if here or named:
            return Outcome(edit, Verdict.TOLD)
        return Outcome(edit, Verdict.ELSEWHERE, format_text(found[:3]))

    def _find_refusal(self, copy: Path) -> str:
        try:
            build_site(copy, self._folder / "site", strict=True)
        except SiteError as error:
            return error.message
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            return repr(error)
        return ""

    def _find_difference(self, edit: Edit, course: Any, copy: Path) -> str:
        """Return in what the course differs from what was typed, if in anything."""
        if edit.file.endswith(".md"):
            return _compare_page(edit, (copy / edit.file).read_text("utf-8"))
        if edit.file == "mkdocs.yml":
            before = (self._original / edit.file).read_text("utf-8")
            return _compare_settings(before, edit.text)
        if course == self._sound:
            return ""
        typed = [edit.after] if edit.kind != "move" else [edit.before, edit.after]
        texts = {_squeeze(text) for text in _walk_texts(course)}
        for line in typed:
            for part in _list_values(line):
                if part and not any(part in text for text in texts):
                    return f"not in the course as read: {part!r}"
        return ""


def _check(root: Path) -> tuple[Any, list[Diagnostic]]:
    report = Report()
    course = read_course(root, report)
    check_course(course, report)
    return course, report.sort_diagnostics()


def _is_chinese(found: Diagnostic) -> bool:
    return all(_HAN.search(text) for text in (found.message, found.remedy))


def _walk_texts(value: Any) -> Iterator[str]:
    """Yield every text in a value of the model, as a trainer types it; places left out."""
    if isinstance(value, Ending):
        yield value.word
    elif isinstance(value, str):
        yield from (value, _WORDS.get(value, value))
    elif isinstance(value, bool | int | float):
        yield f"{value:g}"
    elif isinstance(value, Citation):
        yield format_citation(value)
    else:
        for part in _list_parts(value):
            yield from _walk_texts(part)


def _list_parts(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return [*value.keys(), *value.values()]
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return [getattr(value, one.name) for one in fields if one.compare or one.name == "lines"]
    return value if isinstance(value, list | tuple | set | frozenset) else ()


def _list_values(line: str) -> list[str]:
    """Return what a line of YAML says: its value, or those in its brackets."""
    if line.lstrip().startswith("#"):
        return []
    found = _VALUE.match(line)
    value = found["value"] if found else ""
    if value[:1] in {"[", "{"}:
        parts = re.split(r"[\[\]{},]", value)
        return [one for part in parts for one in _part_value(part.split(": ")[-1])]
    return _part_value(value.strip("\"'"))


def _part_value(value: str) -> list[str]:
    """Return a value as the course holds it: citations one by one, any other whole."""
    value = _squeeze(value)
    return _PLACES.split(value) if _CITED.search(value) else [value]


def _compare_settings(before: str, after: str) -> str:
    """Return a key that is another than before, or a value that is not what was typed."""
    old, new = (dict(_flatten(yaml.compose(text, yaml.SafeLoader))) for text in (before, after))
    strange = sorted(set(new) - set(old) - {key for key in new if key.startswith("nav/")})
    if strange:
        return f"an unknown key, untold: {strange[0]}"
    changed = [key for key, value in new.items() if old.get(key, value) != value]
    shown = ("site_name", "plugins/lectern/course", "nav/")
    untold = [key for key in changed if not key.startswith(shown)]
    return f"an unknown value, untold: {untold[0]}" if untold else ""


def _flatten(node: yaml.Node | None, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a YAML tree under its path; lists add nothing to it."""
    if isinstance(node, yaml.ScalarNode):
        yield f"{path}={node.value}" if path in _LISTS else path, node.value
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _flatten(one, path)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _flatten(value, f"{path}/{key.value}".lstrip("/"))


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _compare_page(edit: Edit, text: str) -> str:
    """Return what a page does not show although it was typed on the line."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    matter = text[: len(text) - len(body)]
    shown = html.unescape(_TAG.sub("", markdown.markdown(body, extensions=_EXTENSIONS)))
    words = _SIGNS.sub("", shown + matter)
    typed = [edit.after] if edit.kind != "move" else [edit.before, edit.after]
    for line in typed:
        wanted = _SIGNS.sub("", line)
        if wanted and wanted not in words and not line.startswith("!["):
            return f"not on the page: {wanted!r}"
    return ""
