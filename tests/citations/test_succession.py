"""What became of a cited article in the new version of its law."""

from dataclasses import replace

import pytest

from lectern.citations import (
    Amendment,
    Fate,
    follow_versions,
    format_location,
    parse_citations,
    trace_citation,
)
from lectern.diagnostics import Place, Report
from lectern.model.law import Citation, Law, LawVersion, Paragraph


def build_version(version: str, articles: dict[str, str]) -> LawVersion:
    """Return a version; a letter stands for the words of a 款."""
    return LawVersion(
        version=version,
        articles={
            number: tuple(Paragraph(fingerprint=letter * 8) for letter in letters)
            for number, letters in articles.items()
        },
    )


AMENDMENT = Amendment(
    law="示例法",
    old=build_version(
        "2015-01-01",
        {
            "1": "a",
            "2": "bc",
            "3": "de",
            "4": "f",
            "5": "gh",
            "6": "i",
            "7": "j",
            "8": "k",
            "9": "ll",
            "10": "m",
            "11": "n",
        },
    ),
    new=build_version(
        "2025-01-01",
        {
            "1": "a",
            "2": "xcb",
            "3": "f",
            "4": "dey",
            "5": "g",
            "6": "hz",
            "7": "w",
            "8": "k",
            "8之一": "k",
            "9": "l",
            "10": "l",
            "11": "v",
        },
    ),
    moved={
        "1": ("1",),
        "2": ("2",),
        "3": ("4",),
        "4": ("3",),
        "5": ("5", "6"),
        "6": (),
        "9": ("9", "10"),
        "11": ("11",),
    },
)


def cite(location: str) -> Citation:
    """Return a citation of the law."""
    text = f"示例法 {location}"
    (citation,) = parse_citations(text, Place(file="", text=text), Report())
    return citation


@pytest.mark.parametrize(
    ("location", "fate", "articles", "now"),
    [
        ("第一条", Fate.UNCHANGED, ("1",), "第一条"),
        ("第一条第一款", Fate.UNCHANGED, ("1",), "第一条第一款"),
        ("第二条", Fate.AMENDED, ("2",), None),
        ("第二条第一款", Fate.MOVED, ("2",), "第二条第三款"),
        ("第二条第二款第三项", Fate.UNCHANGED, ("2",), "第二条第二款第三项"),
        ("第三条", Fate.AMENDED, ("4",), None),
        ("第三条第二款", Fate.MOVED, ("4",), "第四条第二款"),
        ("第四条", Fate.MOVED, ("3",), "第三条"),
        ("第四条第一款", Fate.MOVED, ("3",), "第三条"),
        ("第四条第三项", Fate.MOVED, ("3",), "第三条第三项"),
        ("第五条", Fate.SPLIT, ("5", "6"), None),
        ("第五条第二款", Fate.MOVED, ("6",), "第六条第一款"),
        ("第六条", Fate.REPEALED, (), None),
        ("第七条", Fate.UNCONFIRMED, (), None),
        ("第八条", Fate.UNCHANGED, ("8",), "第八条"),
        ("第九条第二款", Fate.SPLIT, ("9", "10"), None),
        ("第十条", Fate.UNCONFIRMED, (), None),
        ("第十一条", Fate.AMENDED, ("11",), None),
        ("第二条第三款", Fate.ABSENT, (), None),
        ("第十二条", Fate.ABSENT, (), None),
    ],
)
def test_trace_citation(location, fate, articles, now):
    """Fingerprints tell the same words, of one 款 or of all; the map tells the rest."""
    found = trace_citation(cite(location), AMENDMENT)
    assert (found.fate, found.articles) == (fate, articles)
    assert (found.citation and format_location(found.citation)) == now


def test_words_that_stand_twice():
    """Nobody can say which of two equal articles an unmapped one became."""
    new = build_version("2025-01-01", {"2": "a", "3": "a"})
    amendment = Amendment(law="示例法", old=AMENDMENT.old, new=new)
    assert trace_citation(cite("第一条"), amendment).fate is Fate.UNCONFIRMED


def test_article_without_words():
    """Articles whose fingerprints could not be read are not taken for equal."""
    empty = LawVersion(version="2015-01-01", articles={"1": ()})
    amendment = Amendment(law="示例法", old=empty, new=empty)
    assert trace_citation(cite("第一条"), amendment).fate is Fate.ABSENT


VERSIONS = (
    build_version("2028-01-01", {"1": "z", "3": "b"}),
    replace(
        build_version("2027-01-01", {"1": "y", "2": "b", "4": "q"}),
        moved={"1": ("1",), "2": ("3",), "4": ()},
    ),
    replace(
        build_version("2025-01-01", {"1": "x", "5": "b", "6": "p", "7": "q", "8": "r"}),
        moved={"1": ("1", "4"), "5": ("2",), "6": (), "7": ("9",)},
    ),
)


@pytest.mark.parametrize(
    ("location", "fate", "articles"),
    [
        ("第一条", Fate.AMENDED, ("1",)),
        ("第五条", Fate.MOVED, ("3",)),
        ("第六条", Fate.REPEALED, ()),
        ("第七条", Fate.UNCONFIRMED, ()),
        ("第八条", Fate.UNCONFIRMED, ()),
    ],
)
def test_over_two_amendments(location, fate, articles):
    """What each 对应 says is joined; where one says nothing nobody knows."""
    law = Law(
        short_title="示例法",
        title="示例法",
        checked="2028-01-01",
        current=VERSIONS[0],
        superseded=VERSIONS[1:],
        place=Place(file=""),
    )
    found = trace_citation(cite(location), follow_versions(law, VERSIONS[2]))
    assert (found.fate, found.articles) == (fate, articles)
