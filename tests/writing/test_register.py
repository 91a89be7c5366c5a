"""The register as canonical YAML, and back."""

import string
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.diagnostics import Place, Report
from lectern.model.law import Law, LawVersion, Paragraph, Register
from lectern.model.numerals import number_article, order_article
from lectern.reading.document import parse_document
from lectern.reading.register import read_register
from lectern.writing.register import format_register, write_register
from lectern.writing.scalars import format_scalar

SAMPLE = Law(
    short_title="图书馆法",
    title="中华人民共和国村庄图书馆示例法",
    aliases=("村庄图书馆示例法", "馆法: 旧称"),
    checked="2026-06-26",
    current=LawVersion(
        version="2025-03-11",
        effective="2025-06-01",
        articles={
            "10": (Paragraph(fingerprint="0c1d2e3f"),),
            "2": (
                Paragraph(fingerprint="77ab01cd", subparagraphs=8),
                Paragraph(fingerprint="12345678"),
            ),
            "2之一": (Paragraph(fingerprint="3e123456"),),
        },
    ),
    superseded=(
        LawVersion(
            version="2015-08-29",
            articles={"1": (Paragraph(fingerprint="9a8b7c6d", numbers=("十人以上", "三分之二")),)},
            moved={"1": ("2", "10")},
        ),
        LawVersion(
            version="2009-08-27",
            articles={"1": (Paragraph(fingerprint="9a8b7c6e"),)},
            moved={"1": ("1",)},
        ),
    ),
    place=Place(file=""),
)
PLAIN = Law(
    short_title="甲法",
    title="甲法",
    checked="2025-01-01",
    current=LawVersion(version="2020-01-02", articles={"1": (Paragraph(fingerprint="00000000"),)}),
    superseded=(
        LawVersion(
            version="2010-01-02",
            effective="2010-02-01",
            articles={"1": (Paragraph(fingerprint="00000001"),)},
            moved={"1": ()},
        ),
    ),
    place=Place(file=""),
)


def read(text: str) -> Register:
    """Return the register in a text that is free of problems."""
    report = Report()
    document = parse_document(text, "law-register.yml", report)
    assert document is not None
    register = read_register(document, report)
    assert report.diagnostics == []
    return register


def test_format(check_golden):
    """Keys stand in one order, articles in the law's, an article on a line."""
    register = Register(laws={"图书馆法": SAMPLE, "甲法": PLAIN})
    check_golden("writing/register.yml", format_register(register))


def test_empty_register():
    """A register without laws is a file that can be read."""
    assert read(format_register(Register())) == Register()


def test_write_replaces_the_file(tmp_path):
    """The file is replaced in one step, and nothing is left beside it."""
    path = tmp_path / "quiz_data" / "law-register.yml"
    write_register(Register(laws={"甲法": PLAIN}), path)
    write_register(Register(laws={"图书馆法": SAMPLE}), path)
    assert list(read(path.read_text(encoding="utf-8")).laws) == ["图书馆法"]
    assert [file.name for file in path.parent.iterdir()] == ["law-register.yml"]


def test_failed_write_leaves_the_file(tmp_path, monkeypatch):
    """When the disk fails the old register stays whole."""
    path = tmp_path / "law-register.yml"
    path.write_text("旧", encoding="utf-8")
    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match=r"^full$"):
        write_register(Register(), path)
    assert path.read_text(encoding="utf-8") == "旧"
    assert [file.name for file in tmp_path.iterdir()] == ["law-register.yml"]


def fail(*_args):
    """Stand for a disk that is full."""
    message = "full"
    raise OSError(message)


DATES = st.dates().map(str)
ARTICLES = st.builds(
    number_article, st.integers(1, 9999).map(str), st.none() | st.integers(1, 20).map(str)
)
PARAGRAPHS = st.lists(
    st.builds(
        Paragraph,
        fingerprint=st.text("0123456789abcdef", min_size=8, max_size=8),
        subparagraphs=st.integers(0, 40),
        numbers=st.lists(st.sampled_from(["十人以上", "三分之二", "15000人"]), max_size=2).map(
            tuple
        ),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
VERSIONS = st.builds(
    LawVersion,
    version=DATES,
    effective=st.none() | DATES,
    articles=st.dictionaries(ARTICLES, PARAGRAPHS, min_size=1, max_size=4),
)
NAMES = st.text("示例法《》（）:#,- '\"[]{}&*!|>%@`?~", min_size=1, max_size=12).filter(
    lambda name: name == name.strip() and "、" not in name
)


@st.composite
def _draw_moves(draw, old, new):
    """Return where some articles of a version went in the next."""
    targets = st.lists(st.sampled_from(sorted(new.articles)), unique=True, max_size=3)
    numbers = sorted(old.articles, key=order_article)
    return {number: tuple(draw(targets)) for number in numbers if draw(st.booleans())}


@st.composite
def laws(draw):
    """Return laws of which no two share a name."""
    names = draw(st.lists(NAMES, min_size=3, max_size=3, unique=True))
    drawn = draw(st.lists(VERSIONS, min_size=1, max_size=3, unique_by=lambda one: one.version))
    current, *older = sorted(drawn, key=lambda one: one.version, reverse=True)
    superseded = [
        replace(old, moved=draw(_draw_moves(old, new))) for new, old in pairwise([current, *older])
    ]
    return Law(
        short_title=names[0],
        title=names[1],
        aliases=(names[2],) if "，" not in names[2] else (),
        checked=draw(DATES),
        current=current,
        superseded=tuple(superseded),
        place=Place(file=""),
    )


@given(laws())
def test_round_trip(law):
    """Any register reads back as it was, and gives the same text again."""
    register = Register(laws={law.short_title: law})
    text = format_register(register)
    assert read(text) == register
    assert format_register(read(text)) == text


@given(st.text(string.printable + "甲：，“”\u3000\x85\ufeff", max_size=20))
def test_scalar_round_trip(text):
    """Any text survives being written as a scalar."""
    document = parse_document(f"键: {format_scalar(text)}\n", "a.yml", Report())
    assert document is not None
    [(_, value)] = document.root.entries.values()
    assert value.text == text
