"""What is typed in a bank is what built pages show, marks aside."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from shown_items import ShownItem, read_shown_items

from lectern.diagnostics import Level, Report
from lectern.model.course import Course
from lectern.model.marks import (
    Bullets,
    Emphasis,
    Leads,
    Line,
    Link,
    Picture,
    Table,
    find_page,
    parse_blocks,
    parse_line,
)
from lectern.reading.course import read_course
from lectern.website.building import build_site

COURSE = Path(__file__).parents[1] / "course"
CASES = yaml.safe_load((COURSE.parent / "cases" / "typed.yml").read_text(encoding="utf-8"))
CHAPTER = "chapters/01-lending"
NUMBER = 300
# What marks are made of, and what HTML, YAML and Markdown would take amiss.
PIECES = st.sampled_from(
    [
        *"*_[]()!|-#>`~\\&<\"'{}:= \t\n\r甲乙ab1/²①\u3000\u200b\x07",
        "**",
        "____",
        "- ",
        "\n\n",
        "\n    ",
        "| 甲 | 乙 |\n|---|---|\n",
        "![图](assets/return.svg)",
        "[文](https://example.org/?a=1&b)",
        f"[章](../{CHAPTER}.md#借书)",
        "[点](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "&lt;",
        "{{ 甲 }}",
        "{% raw %}",
        "$1",
        "\\1",
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20
)


@dataclass(frozen=True)
class BuiltCourse:
    """The tiny course with the cases' items and many random texts, and its pages."""

    course: Course
    pages: dict[str, dict[str, ShownItem]]
    texts: dict[str, str]


def draw_texts(number: int) -> list[str]:
    """Return so many random texts that are not blank, each another."""
    texts: dict[str, None] = {}

    @settings(max_examples=number, database=None, derandomize=True, deadline=None)
    @given(TEXTS)
    def collect(text: str) -> None:
        if text.strip():
            texts[text] = None

    collect()
    return list(texts)


def write_text(text: str) -> str:
    """Return a text in double quotes of YAML, every unusual character by its number."""
    typed = (char if char.isalnum() else rf"\U{ord(char):08X}" for char in text)
    return '"' + "".join(typed) + '"'


def write_bank(name: str, items: Iterable[str]) -> str:
    """Return a bank of these items, numbered from 1."""
    typed = (
        f"  - 编号: {name}-{number}\n{indent(item, '    ')}" for number, item in enumerate(items, 1)
    )
    return f"题库: {name}\n标题: 试验\n试题:\n{''.join(typed)}"


def write_item(text: str) -> str:
    """Return an item that has a text as its stem, a choice and its rationale."""
    typed = write_text(text)
    return (
        f"题型: 单选\n题干: {typed}\n选项:\n  A: {typed}\n  B: 别的选项\n答案: A\n解析: {typed}\n"
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> BuiltCourse:
    """Build one course for all tests of this module."""
    root = Path(shutil.copytree(COURSE, tmp_path_factory.mktemp("typed") / "course"))
    texts = draw_texts(NUMBER)
    typed = write_bank("typed", (case["typed"] for case in CASES))
    (root / "quiz_data" / "typed.yml").write_text(typed, encoding="utf-8")
    drawn = write_bank("drawn", map(write_item, texts))
    (root / "quiz_data" / "drawn.yml").write_text(drawn, encoding="utf-8")
    ids = ", ".join(f"typed-{number}" for number in range(1, len(CASES) + 1))
    for page in ("index", CHAPTER):
        with (root / "docs" / f"{page}.md").open("a", encoding="utf-8") as file:
            file.write(f"\n## 试一试\n\n```试题\n编号: [{ids}]\n```\n")
    report = Report()
    course = read_course(root, report)
    assert [one for one in report.sort_diagnostics() if one.rule.level is Level.ERROR] == []
    build_site(root, root / "site")
    pages = {
        page: read_shown_items((root / "site" / f"{page}.html").read_text(encoding="utf-8"))
        for page in ("index", CHAPTER, "practice/typed", "practice/drawn")
    }
    by_id = {f"drawn-{number}": text for number, text in enumerate(texts, 1)}
    return BuiltCourse(course, pages, by_id)


def split_typed(text: str) -> list[str]:
    """Return the lines that were typed, without empty ones."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line for line in lines if line.strip()]


def show_line(line: Line, root: str) -> str:
    """Return what a reader of a page at this depth sees of a line."""
    shown = ""
    for span in line:
        if isinstance(span, Emphasis | Link):
            shown += show_line(span.spans, root)
        elif isinstance(span, Picture):
            shown += f"![{span.alt}]({root}{span.path})"
        else:
            shown += getattr(span, "text", "____")
    return shown


def show_blocks(text: str, leads: Leads, root: str) -> str:
    """Return the words of a text with lists and tables, one after the other."""
    shown = ""
    for block in parse_blocks(text, leads):
        if isinstance(block, Table):
            rows = (block.head, *block.rows)
            shown += "".join(show_line(cell, root) for row in rows for cell in row)
        else:
            sign = "•" if isinstance(block, Bullets) else ""
            shown += "".join(sign + show_line(line, root) for line in block.lines)
    return shown


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case["case"] for case in CASES])
@pytest.mark.parametrize("page", ["index", CHAPTER, "practice/typed"])
def test_page_shows_what_was_typed(built: BuiltCourse, page: str, number: int):
    """Every page that shows an item shows its lines as they were typed, and its pictures."""
    case, shown = CASES[number], built.pages[page][f"typed-{number + 1}"]
    root = "../" * page.count("/")

    def place(lines: list[str]) -> list[str]:
        return [line.replace("ROOT/", root) for line in lines]

    assert shown.stem == place(case["stem"])
    assert shown.choices == [place(lines) for lines in case.get("choices", [])]
    assert shown.rationale == place(case["rationale"])


@pytest.mark.parametrize(
    ("number", "response", "verdict"),
    [
        pytest.param(number, response, verdict, id=f"{case['case']}: {response}")
        for number, case in enumerate(CASES, 1)
        for response, verdict in case.get("judged", [])
    ],
)
def test_response_is_judged(built: BuiltCourse, number: int, response: list[str], verdict: str):
    """A response gets what a careful reader would give."""
    items = {item.id: item for item in built.course.walk_items()}
    score = items[f"typed-{number}"].judge(response, partial_credit=False)
    assert score is not None
    assert score.verdict == verdict


def test_pages_show_whatever_was_typed(built: BuiltCourse):
    """For any text, stem, choice and rationale show, marks aside, what was typed."""
    pages = built.course.list_page_paths()

    def leads(address: str) -> bool:
        return address.startswith("https://") or find_page(address, pages) is not None

    assert len(built.texts) > NUMBER // 2
    for name, text in built.texts.items():
        shown, typed = built.pages["practice/drawn"][name], split_typed(text.rstrip())
        lines = [show_line(parse_line(line, leads), "../") for line in typed]
        assert shown.stem == lines
        assert shown.choices[0] == [show_line(parse_line(line), "../") for line in typed]
        assert "".join(shown.rationale) == show_blocks(text.rstrip(), leads, "../")
