"""Banks, pages and courses to be checked, and what a check says of them.

A bank is described by one dictionary per item, in the fields of the model; its places are
those that the same items would have in a file with one field a line.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from case_files import read_case_file

from lectern.citations import find_citations, parse_citations
from lectern.diagnostics import Place, Report
from lectern.model.bank import QuestionBank
from lectern.model.blocks import (
    ArticleBlock,
    ArticleEntry,
    ExamBlock,
    ItemQuery,
    PracticeBlock,
)
from lectern.model.choice import Choice
from lectern.model.course import Course, Gaps
from lectern.model.item import Item
from lectern.model.kinds import ITEM_CLASSES, ITEM_NAMES
from lectern.model.kinds.case import CaseItem
from lectern.model.kinds.fill_blank import FillBlankItem
from lectern.model.kinds.multiple_choice import MultipleChoiceItem
from lectern.model.kinds.ordering import OrderingItem
from lectern.model.kinds.short_answer import ShortAnswerItem
from lectern.model.law import Law, LawVersion, Paragraph, Register
from lectern.model.page import Heading, Link, Page
from lectern.wording.passages import Passage, walk_bank_passages, walk_page_passages

CASES = Path(__file__).parent / "cases"
CLASSES: dict[str, type[Item]] = {kind.value: one for kind, one in ITEM_CLASSES.items()}
NO_GAPS = Gaps()
GOOD_ITEM = {
    "id": "duties-001",
    "kind": "single_choice",
    "stem": "区人大代表联名提出议案，至少需要多少人？",
    "choices": {"A": "五人", "B": "十人", "C": "二十人", "D": "三十人"},
    "key": "B",
    "rationale": "县级以上的门槛比乡镇高一倍，五人是乡镇人大的规定。",
    "citations": "代表法 第十五条",
    "chapter": "chapters/09-in-session.md#议案",
}


class _Writer:
    """Writes down the lines of a bank, and remembers where each field stands."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.line = 3

    def write(self, before: str, text: str) -> Place:
        self.line += 1
        first, *rest = text.split("\n")
        column, length = len(before) + 1, max(1, len(first))
        place = Place(
            file=self.file, line=self.line, column=column, length=length, text=before + first
        )
        self.line += len(rest)
        return place


def _build_item(fields: Mapping[str, Any], writer: _Writer, indent: str = "    ") -> Item:
    """Return an item and write it; texts that are lists become tuples of choices or texts."""
    places = {"": writer.write(f"{indent[:-2]}- 编号: ", fields["id"])}
    places["id"] = places[""]
    values: dict[str, Any] = {"stem": ""}
    for name, value in fields.items():
        if name in {"id", "kind"}:
            values[name] = value
        elif isinstance(value, str):
            places[name] = writer.write(f"{indent}{ITEM_NAMES[name]}: ", value)
            values[name] = value
        else:
            values[name] = _build_parts(name, value, places, writer, indent)
    values.setdefault("key", None)
    kind = CLASSES[values.pop("kind", "single_choice")]
    if kind in {FillBlankItem, ShortAnswerItem, CaseItem}:
        del values["key"]
    if kind is MultipleChoiceItem:
        values["key"] = frozenset(values["key"])
    if kind is OrderingItem:
        values["key"] = tuple(values["key"])
    if "citations" in values:
        values["citations"] = parse_citations(values["citations"], places["citations"], Report())
    return kind(**values, places=places)


def _build_parts(
    name: str, value: Any, places: dict[str, Place], writer: _Writer, indent: str
) -> Any:
    if isinstance(value, (Mapping, Sequence)) and name not in {"tags", "key"}:
        writer.write(f"{indent}{ITEM_NAMES.get(name, ITEM_NAMES['key'])}:", "")
    if name in {"choices", "left", "right"}:
        return tuple(_build_choices(name, value, places, writer, indent))
    if name == "items":
        return tuple(_build_item(part, writer, indent + "    ") for part in value)
    if name == "blanks":
        for number, wordings in enumerate(value):
            places[f"blanks/{number}"] = writer.write(f"{indent}  - ", str(list(wordings)))
        return tuple(map(tuple, value))
    if name == "tags":
        places[name] = writer.write(f"{indent}{ITEM_NAMES[name]}: ", f"[{', '.join(value)}]")
    elif isinstance(value, Sequence):
        for number, text in enumerate(value):
            places[f"{name}/{number}"] = writer.write(f"{indent}  - ", text)
    return tuple(value) if isinstance(value, Sequence) else value


def _build_choices(
    name: str, value: Mapping[str, Any], places: dict[str, Place], writer: _Writer, indent: str
) -> Iterator[Choice]:
    for label, content in value.items():
        text, feedback = content if isinstance(content, tuple) else (content, "")
        where = f"{name}/{label}"
        places[where] = writer.write(f"{indent}  {label}: ", text)
        if feedback:
            places[f"{where}/feedback"] = writer.write(f"{indent}    反馈: ", feedback)
        yield Choice(label=label, text=text, feedback=feedback)


@pytest.fixture
def make_bank() -> Callable[..., QuestionBank]:
    """Return a function that builds a bank from its items' fields."""

    def make(*items: Mapping[str, Any], bank: str = "duties", **fields: Any) -> QuestionBank:
        file = f"quiz_data/{bank}.yml"
        writer = _Writer(file)
        return QuestionBank(
            id=bank,
            title=fields.pop("title", "代表职责"),
            items=tuple(_build_item(item, writer) for item in items),
            place=Place(file=file, line=1, column=5, length=len(bank), text=f"题库: {bank}"),
            **fields,
        )

    return make


@pytest.fixture
def make_good_bank(make_bank: Callable[..., QuestionBank]) -> Callable[..., QuestionBank]:
    """Return a function that builds a bank of one good item, changed in the given fields."""
    return lambda **changes: make_bank(GOOD_ITEM | changes)


@pytest.fixture
def make_page() -> Callable[..., Page]:
    """Return a function that builds a page from its text: headings, links, citations, blocks."""

    def make(text: str, path: str = "chapters/09-in-session.md", **fields: Any) -> Page:
        lines = tuple(text.split("\n"))
        places = [
            Place(file=f"docs/{path}", line=number, text=line, length=max(1, len(line)))
            for number, line in enumerate(lines, 1)
        ]
        return Page(
            path=path,
            title="",
            meta={},
            lines=lines,
            headings=tuple(_find_headings(places)),
            citations=tuple(one for place in places for one in find_citations(place.text, place)),
            links=tuple(Link(target=t, place=places[0]) for t in fields.pop("links", ())),
            blocks=(
                *(ItemQuery(**q, place=places[0]) for q in fields.pop("queries", ())),
                *(PracticeBlock(bank=one, place=places[0]) for one in fields.pop("practice", ())),
                *(ExamBlock(test=one, place=places[0]) for one in fields.pop("exams", ())),
                ArticleBlock(
                    entries=tuple(
                        ArticleEntry(**row, place=places[line - 1])
                        for line, row in fields.pop("articles", {}).items()
                    ),
                    place=places[0],
                ),
            ),
        )

    return make


def _find_headings(places: Sequence[Place]) -> Iterator[Heading]:
    for place in places:
        signs, _, title = place.text.partition(" ")
        if signs and not signs.strip("#"):
            yield Heading(level=len(signs), title=title, id=title, place=place)


@pytest.fixture
def register() -> Register:
    """Return a register of one law in two versions; its old article 9 is article 15 now."""
    law = Law(
        short_title="代表法",
        title="全国人民代表大会和地方各级人民代表大会代表法",
        checked="2026-06-26",
        current=LawVersion(
            version="2025-03-11",
            articles={
                "7": (Paragraph(fingerprint="0" * 8, subparagraphs=8),),
                "15": (Paragraph(fingerprint="1" * 8), Paragraph(fingerprint="2" * 8)),
            },
        ),
        superseded=(
            LawVersion(
                version="2015-08-29",
                articles={
                    "3": (Paragraph(fingerprint="3" * 8),),
                    "9": (Paragraph(fingerprint="4" * 8),),
                },
                moved={"9": ("15",)},
            ),
        ),
        place=Place(file="quiz_data/law-register.yml"),
    )
    return Register(laws={"代表法": law})


@pytest.fixture
def make_course(register: Register) -> Callable[..., Course]:
    """Return a function that builds a course from its banks and pages."""

    def make(
        banks: Sequence[QuestionBank] = (), pages: Sequence[Page] = (), gaps: Gaps = NO_GAPS
    ) -> Course:
        return Course(
            banks=tuple(banks),
            pages={page.path: page for page in pages},
            register=register,
            gaps=gaps,
        )

    return make


@pytest.fixture
def tell() -> Callable[..., list[str]]:
    """Return a function that runs a check and returns its report, a line per problem.

    A line is `line:first-last rule message → remedy`, or with the file before it.
    """

    def run(check: Callable[..., None], *subjects: Any, with_file: bool = False) -> list[str]:
        report = Report()
        check(*subjects, report)
        return [
            (f"{d.place.file}:" if with_file else "")
            + f"{d.place.line}:{d.place.column}-{d.place.column + d.place.length - 1}"
            f" {d.rule.id} {d.message} → {d.remedy}"
            for d in report.sort_diagnostics()
        ]

    return run


@pytest.fixture
def tell_bank(tell: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """Return a function that runs a check on every text of a bank and returns its report."""
    return lambda check, bank: tell(_walk(check, walk_bank_passages), bank)


@pytest.fixture
def tell_page(tell: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """Return a function that runs a check on every text of a page and returns its report."""
    return lambda check, page: tell(_walk(check, walk_page_passages), page)


def _walk(
    check: Callable[..., None], walk: Callable[..., Iterator[Passage]]
) -> Callable[..., None]:
    def run(subject: Any, report: Report) -> None:
        for passage in walk(subject):
            check(passage, report)

    return run


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for `page_case` the cases in the file named as its module is."""
    if "page_case" in metafunc.fixturenames:
        name = metafunc.module.__name__.rpartition("test_")[2]
        cases = read_case_file(CASES / f"{name}.txt")
        metafunc.parametrize(
            "page_case",
            [(_show_codes(text), _show_codes(told).splitlines()) for _, text, told in cases],
            ids=[title for title, *_ in cases],
        )


def _show_codes(text: str) -> str:
    r"""Return a text in which characters that cannot be told apart are no more `\\u200b`."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
