"""A citation in its line."""

from dataclasses import replace

import pytest

from lectern.citations import (
    find_citations,
    find_series,
    format_location,
    locate_numbers,
    parse_citations,
)
from lectern.diagnostics import Place, Report


def place_line(line: str) -> Place:
    """Return the place of a whole line."""
    return Place(file="docs/a.md", line=3, length=len(line), text=line)


def cut(place: Place) -> str:
    """Return the characters of a place."""
    return place.text[place.column - 1 : place.column - 1 + place.length]


@pytest.mark.parametrize(
    ("line", "expected", "exact"),
    [
        ("见《示例法》第九条。", ["第九条"], True),
        (
            "见《示例法》第九条、第十条第一款和第十二条之一。",
            ["第九条", "第十条第一款", "第十二条之一"],
            True,
        ),
        ("见《示例法》第九条以及 第10条", ["第九条", "第十条"], True),
        ("见《示例法》第九条、《甲法》第十条。", ["第九条"], True),
        ("见《示例法》第九条，八项权利都在里面。", ["第九条"], True),
        ("见《示例法》第九条至第十二条、第十五条。", ["第九条", "第十二条", "第十五条"], False),
        ("见《示例法》第九条至十二条。", ["第九条"], False),
        ("见《示例法》第九条第一款、第二款，第十条。", ["第九条", "第十条"], False),
        ("见《示例法》第九条第二项、第（四）项。", ["第九条"], False),
    ],
)
def test_find_series(line, expected, exact):
    """What follows without a law's name belongs to the law; ranges and lone 款 are told."""
    (first,) = [one for one in find_citations(line, place_line(line)) if one.law == "示例法"]
    series = find_series(first)
    assert [format_location(one) for one in series.citations] == expected
    assert series.exact is exact


def test_places_of_a_series():
    """Each citation has its own words, without what joins them."""
    line = "见《示例法》第九条以及 第10条、第12条第1款。"
    (first,) = find_citations(line, place_line(line))
    citations = find_series(first).citations
    assert [cut(one.place) for one in citations] == ["《示例法》第九条", "第10条", "第12条第1款"]


def test_series_of_a_year():
    """What follows a citation of an old version is of that version."""
    line = "《示例法》（2015）第九条、第十条"
    (first,) = find_citations(line, place_line(line))
    assert [one.year for one in find_series(first).citations] == ["2015", "2015"]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("示例法 第九条第一款", ["第九条第一款"]),
        ("《示例法》（2015） 第9条 第（二）项", ["第9条 第（二）项"]),
        ("示例法 第九条；第十条", ["第九条", "第十条"]),
    ],
)
def test_locate_numbers(line, numbers):
    """The numbers are found without the law's name."""
    citations = parse_citations(line, place_line(line), Report())
    assert [cut(locate_numbers(one)) for one in citations] == numbers


@pytest.mark.parametrize(
    ("line", "column", "length"),
    [
        ("示例法 第九条第一款", 1, 7),
        ("示例法 第十条", 1, 7),
        ("示例法 第九条；示例法 第九条", 1, 15),
        ("示例法", 1, 3),
    ],
)
def test_numbers_that_are_not_there(line, column, length):
    """A place that holds other numbers, several or only a part of them is not trusted."""
    (citation,) = parse_citations("示例法 第九条", place_line("示例法 第九条"), Report())
    place = replace(place_line(line), column=column, length=length)
    assert locate_numbers(replace(citation, place=place)) is None
