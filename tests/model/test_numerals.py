"""Numbers as statutes write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.model.numerals import (
    format_article,
    format_numeral,
    format_paragraph,
    format_subparagraph,
    number_article,
    order_article,
    parse_article,
    parse_numeral,
)

SPELLED = [
    (1, "一"),
    (10, "十"),
    (11, "十一"),
    (20, "二十"),
    (25, "二十五"),
    (100, "一百"),
    (101, "一百零一"),
    (110, "一百一十"),
    (115, "一百一十五"),
    (1000, "一千"),
    (1001, "一千零一"),
    (1010, "一千零一十"),
    (1100, "一千一百"),
    (9999, "九千九百九十九"),
]


@pytest.mark.parametrize(("number", "spelled"), SPELLED)
def test_format_numeral(number, spelled):
    """A number is spelled as official texts spell it."""
    assert format_numeral(number) == spelled


@pytest.mark.parametrize("number", [0, -1, 10000])
def test_format_numeral_refuses_others(number):
    """No article has such a number."""
    with pytest.raises(ValueError, match=f"^{number} is not between 1 and 9999$"):
        format_numeral(number)


@given(st.integers(1, 9999))
def test_numeral_round_trip(number):
    """Every number reads back from its spelling and from its digits."""
    assert parse_numeral(format_numeral(number)) == number
    assert parse_numeral(str(number)) == number


@given(st.integers(1, 9999), st.none() | st.integers(1, 99))
def test_article_round_trip(number, suffix):
    """Every article's name reads back to its number."""
    article = number_article(str(number), str(suffix) if suffix else None)
    assert article is not None
    assert parse_article(format_article(article)) == article


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("第十五条", "15"),
        ("第15条", "15"),
        ("第１５条", "15"),
        (" 第 十五 条 ", "15"),
        ("第十五条之一", "15之一"),
        ("第15条之2", "15之二"),
        ("第一百二十条之一", "120之一"),
        ("第零条", None),
        ("第十五条第一款", None),
        ("十五条", None),
        ("第十五", None),
        ("", None),
    ],
)
def test_parse_article(text, article):
    """An article's name is read in every usual spelling, and nothing else is."""
    assert parse_article(text) == article


def test_format_parts():
    """款 and 项 are named like articles."""
    assert (format_paragraph(2), format_subparagraph(12)) == ("第二款", "第十二项")


def test_order_article():
    """Inserted articles follow the one they are attached to."""
    articles = ["16", "15之二", "9", "15", "15之一"]
    assert sorted(articles, key=order_article) == ["9", "15", "15之一", "15之二", "16"]
