"""The trainers' manual as tests see it: its examples, each put into the tiny course.

An example is a fenced block of `yaml`, `markdown` or `text`.  Its title says whether it is a
好例 or a 坏例 (without either it is a good one) and, where it is a whole file, which one:
`title="坏例：quiz_data/a.yml"`.  Otherwise it is a part of the tiny course:

- Markdown is added to the end of the chapter;
- YAML that begins with `- ` is one more item of the bank, one more law of the register, or
  one more section of the test;
- other YAML replaces these keys: of the first item of the 题型 it names (单选, if none), of
  the bank, of the test, or of the law in the register, whichever has such keys.

`⟨U+200B⟩` and `⟨Tab⟩` stand for characters that nobody can see.
"""

import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest

from lectern.checks.registry import check_course
from lectern.diagnostics import Report
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import BANK_NAMES, EXAM_NAMES, LAW_NAMES
from lectern.reading.course import read_course

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs" / "trainers"
COURSE = ROOT / "tests" / "course"
CHAPTER = "docs/chapters/01-lending.md"
BANK = "quiz_data/lending.yml"
EXAM = "quiz_data/exams/duty.yml"
REGISTER = "quiz_data/law-register.yml"

_FENCE = re.compile(
    r'^(?P<ticks>`{3,})(?P<language>yaml|markdown|text)(?: title="(?P<title>[^"]*)")?\n'
    r"(?P<text>.*?)^(?P=ticks)$",
    re.DOTALL | re.MULTILINE,
)
_TITLE = re.compile(r"(?P<verdict>坏例|好例)?：?(?P<file>.*)")
_UNSEEN = re.compile(r"⟨(?:U\+(?P<code>[0-9A-F]{4})|Tab)⟩")
_BLOCK = re.compile(r"^```试题\n.*?^```\n", re.DOTALL | re.MULTILINE)
_OPENING = re.compile(r"^(?:```|~~~)试题$", re.MULTILINE)
_KIND = re.compile(r"^题型\W+(\w+)", re.MULTILINE)
_RULE = re.compile(
    r"^### [^\n]+ \{#(?P<id>[a-z0-9-]+)\}\n(?P<text>.*?)(?=^#{2,3} |\Z)", re.MULTILINE | re.DOTALL
)
_OF_ITEMS = frozenset(ITEM_NAMES.values())
_OF_BANKS = frozenset(BANK_NAMES.values()) - _OF_ITEMS
_OF_LAWS = frozenset(LAW_NAMES.values()) - _OF_ITEMS
_OF_TESTS = frozenset(EXAM_NAMES.values()) - frozenset(BANK_NAMES.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A fenced block of the manual."""

    language: str
    is_good: bool
    file: str
    text: str
    line: int


class RuleSection(NamedTuple):
    """What the manual says of one rule."""

    id: str
    lines: list[str]
    examples: list[Example]


def read_page(name: str) -> str:
    """Return the text of a page of the manual."""
    return (MANUAL / name).read_text(encoding="utf-8")


def read_examples(markdown: str) -> list[Example]:
    """Return the examples in a page of the manual, or in a part of one."""
    return [
        Example(
            language=found["language"],
            is_good=title["verdict"] != "坏例",
            file=title["file"],
            text=_UNSEEN.sub(lambda one: chr(int(one["code"] or "9", 16)), found["text"]),
            line=markdown.count("\n", 0, found.start()) + 1,
        )
        for found in _FENCE.finditer(markdown)
        if (title := _TITLE.fullmatch(found["title"] or ""))
    ]


def read_sections() -> list[RuleSection]:
    """Return the sections about rules, in the order of the manual."""
    page = read_page("rules.md")
    # The headings in examples divide nothing.
    plain = _FENCE.sub(lambda one: one[0].replace("#", " "), page)
    return [
        RuleSection(found["id"], text.strip().split("\n"), read_examples(text))
        for found in _RULE.finditer(plain)
        if (text := page[found.start("text") : found.end("text")])
    ]


def place_example(example: Example, course: Path) -> None:
    """Put an example into the course in this folder."""
    keys = set(re.findall(r"^\w+", example.text, re.MULTILINE))
    if example.file:
        path, text = course / example.file, example.text
        path.parent.mkdir(parents=True, exist_ok=True)
    elif example.language == "markdown":
        path = course / CHAPTER
        page = path.read_text(encoding="utf-8")
        # A block of items stands for the chapter's own, or the page would show some twice.
        page = _BLOCK.sub("", page) if _OPENING.search(example.text) else page
        text = f"{page}\n{example.text}"
    elif example.text.startswith("- 简称") or keys & _OF_LAWS:
        path = course / REGISTER
        text = _change_register(path.read_text(encoding="utf-8"), example.text)
    elif example.text.startswith(("- 标题", "- {标题")):
        path = course / EXAM
        text = path.read_text(encoding="utf-8") + indent(example.text, "  ")
    elif keys & _OF_TESTS:
        path = course / EXAM
        text = _replace_keys(path.read_text(encoding="utf-8"), "", example.text)
    elif keys & _OF_BANKS:
        path = course / BANK
        text = _replace_keys(path.read_text(encoding="utf-8"), "", example.text)
    else:
        path = course / BANK
        text = _change_items(path.read_text(encoding="utf-8"), example.text)
    assert example.text.strip().split("\n")[0] in text
    path.write_text(text, encoding="utf-8")


def _change_register(register: str, part: str) -> str:
    if part.startswith("-"):
        return register + indent(part, "  ")
    head, law = re.split(r"(?<=^法律:\n)", register, flags=re.MULTILINE)
    return head + _replace_keys(law, "    ", part)


def _change_items(bank: str, part: str) -> str:
    head, *items, tail = re.split(r"^(?=  - |停用)", bank, flags=re.MULTILINE)
    if part.startswith("-"):
        return "".join([head, *items, indent(part, "  "), tail])
    kind = _KIND.search(part)
    wanted = f"题型: {kind[1] if kind else '单选'}\n"
    chosen = next((n for n, item in enumerate(items) if wanted in item), 0)
    items[chosen] = _replace_keys(items[chosen], "    ", part)
    return "".join([head, *items, tail])


def _replace_keys(mapping: str, margin: str, part: str) -> str:
    """Return a mapping's text with the keys in `part` instead of its own of the same names."""
    plain = mapping.replace("  - ", margin, 1) if margin else mapping
    fields = re.split(rf"^(?={margin}\S)", plain, flags=re.MULTILINE)[1:]
    given = set(re.findall(r"^\w+", part, re.MULTILINE))
    kept = [field for field in fields if field.strip().partition(":")[0] not in given]
    # What names the mapping comes first.
    first = kept[:1] if kept[0] == fields[0] else []
    changed = "".join([*first, indent(part, margin), *kept[len(first) :]])
    return f"  - {changed[len(margin) :]}" if margin else changed


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give tests that ask for them the examples of how to write, or the rules' sections."""
    if "example" in metafunc.fixturenames:
        found = {
            f"{page}:{one.line}": one
            for page in ("bank.md", "page.md", "exams.md", "situations.md")
            for one in read_examples(read_page(page))
        }
        metafunc.parametrize("example", found.values(), ids=found)
    if "section" in metafunc.fixturenames:
        sections = read_sections()
        metafunc.parametrize("section", sections, ids=[one.id for one in sections])


@pytest.fixture
def sections() -> list[RuleSection]:
    """Return the sections about rules."""
    return read_sections()


@pytest.fixture
def manual_examples() -> list[Example]:
    """Return all examples of the page on rules, those outside of sections too."""
    return read_examples(read_page("rules.md"))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Return the folder of a copy of the tiny course, with its menu as the manual has it."""
    folder = tmp_path / "course"
    shutil.copytree(COURSE, folder)
    settings = folder / "mkdocs.yml"
    menu = settings.read_text(encoding="utf-8")
    settings.write_text(menu.replace("- chapters/01-lending.md", "- chapters/"), encoding="utf-8")
    return folder


@pytest.fixture
def check(course: Path) -> Callable[[Iterable[Example]], Report]:
    """Return a function that checks the tiny course with some examples in it."""

    def run(examples: Iterable[Example] = ()) -> Report:
        for example in examples:
            place_example(example, course)
        report = Report()
        check_course(read_course(course, report), report)
        return report

    return run
