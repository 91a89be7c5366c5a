"""From text to citation and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.citations import CITATION_SYNTAX, find_citations, format_citation, parse_citations
from lectern.diagnostics import Place, Report
from lectern.model.law import Citation
from lectern.model.numerals import format_numeral

REMEDY = (
    "每处写成“简称 第几条第几款第几项”，几处之间用分号，例如：消防法 第十六条第一款；"
    "安全生产法 第二十一条。不是法律的材料写在“出处”里。"
)


def place_text(text: str, before: str = "    依据: ", after: str = "") -> Place:
    """Return the place of `text` in a line of a bank."""
    line = before + text + after
    return Place(file="bank.yml", line=7, column=len(before) + 1, length=len(text) or 1, text=line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("示例法 第十五条", ["示例法第十五条"]),
        ("示例法第十五条第一款", ["示例法第十五条第一款"]),
        ("示例法 第15条第1款第2项", ["示例法第十五条第一款第二项"]),
        ("示例法 第十五条 第一款 第（二）项", ["示例法第十五条第一款第二项"]),
        ("示例法 第七条第八项", ["示例法第七条第八项"]),
        ("示例法　第１５条", ["示例法第十五条"]),
        ("《示例法》第十五条", ["示例法第十五条"]),
        ("《〈示例法〉实施办法》第二条", ["〈示例法〉实施办法第二条"]),
        ("示例法 第十五条之一第二款", ["示例法第十五条之一第二款"]),
        ("示例法（2015） 第九条", ["示例法（2015）第九条"]),
        ("示例法(2015)第九条", ["示例法（2015）第九条"]),
        ("示例法（2015年）第九条", ["示例法（2015）第九条"]),
        ("示例法（2025-03-11）第九条", ["示例法（2025年3月）第九条"]),
        ("示例法（2025年3月）第九条", ["示例法（2025年3月）第九条"]),
        ("示例法（2025修正）第九条", ["示例法（2025）第九条"]),
        ("《示例法》（2015）第九条", ["示例法（2015）第九条"]),
        ("村（居）委会法 第九条", ["村（居）委会法第九条"]),
        ("甲法 第一条；乙法 第二条", ["甲法第一条", "乙法第二条"]),
        ("甲法 第一条;乙法 第二条", ["甲法第一条", "乙法第二条"]),
        ("甲法 第一条；", ["甲法第一条"]),
        ("甲法 第十五条；第十六条第二款", ["甲法第十五条", "甲法第十六条第二款"]),
        ("甲法（2015）第一条；第二条", ["甲法（2015）第一条", "甲法（2015）第二条"]),
        ("甲法（2015）第一条；甲法 第二条", ["甲法（2015）第一条", "甲法第二条"]),
        ("", []),
        ("；", []),
    ],
)
def test_parse_citations(text, expected):
    """Every usual way of typing a citation is understood."""
    report = Report()
    citations = parse_citations(text, place_text(text), report)
    assert [format_citation(citation) for citation in citations] == expected
    assert report.diagnostics == []


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("示例法", "：没有写第几条"),
        ("第十五条", "：没有写法律的名称"),
        ("示例法 第一款", "：只有款或者项，没有条"),
        ("示例法 第十五条第一、二款", "：合写了几处"),
        ("示例法 第十五条和第十六条", "：合写了几处"),
        ("示例法 第十五条至第十七条", "：写了一段范围"),
        ("示例法 第十五条—第十七条", "：写了一段范围"),
        ("示例法 第十五条，示例法 第十六条", "：几处依据之间不是分号"),
        ("示例法 第零条", "：号从一数起"),
        ("示例法 第十五条第〇款", "：号从一数起"),
        ("示例法 第十五条的规定", ""),
        ("参见示例法第", ""),
    ],
)
def test_part_that_does_not_parse(text, mistake):
    """A part that does not parse is told with what seems wrong and how to write it."""
    report = Report()
    assert parse_citations(text, place_text(text), report) == ()
    [found] = report.diagnostics
    assert found.rule is CITATION_SYNTAX
    assert found.message == f"依据“{text}”读不懂{mistake}。"
    assert found.remedy == REMEDY
    assert found.place == place_text(text)


def test_places_of_parts():
    """Each part has its own column, in characters, also when the line quotes the text."""
    text = "甲法 第一条； 乙法第二条 ；第三条"
    place = place_text(text, before='    依据: "', after='"  # 注')
    quoted = Place(file="bank.yml", line=7, column=9, length=len(text) + 2, text=place.text)
    citations = parse_citations(text, quoted, Report())
    spans = [
        c.place.text[c.place.column - 1 : c.place.column - 1 + c.place.length] for c in citations
    ]
    assert spans == ["甲法 第一条", "乙法第二条", "第三条"]


def test_same_part_twice_has_two_places():
    """Equal parts are placed one after the other."""
    text = "甲法 第一条；甲法 第一条"
    columns = [c.place.column for c in parse_citations(text, place_text(text), Report())]
    assert columns == [9, 16]


def test_text_that_is_not_in_its_line():
    """A folded or escaped text is placed as a whole."""
    place = Place(file="bank.yml", line=7, column=9, length=1, text="    依据: >")
    [citation] = parse_citations("甲法 第一条", place, Report())
    assert citation.place == place


def test_only_faulty_parts_are_told():
    """A fault in one part does not take the others away."""
    report = Report()
    text = "甲法 第一条；乙法；第三条"
    citations = parse_citations(text, place_text(text), report)
    assert [format_citation(citation) for citation in citations] == ["甲法第一条", "甲法第三条"]
    assert [found.place.column for found in report.diagnostics] == [16]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按《示例法》第十五条第一款办理", [("示例法第十五条第一款", 2)]),
        ("《甲法》（2015）第3条、《乙法》第四条", [("甲法（2015）第三条", 1), ("乙法第四条", 15)]),
        ("《甲法》第三条、第四条", [("甲法第三条", 1)]),
        ("示例法第十五条", []),
        ("按照图书法第十五条、借阅办法第二条", [("图书法第十五条", 3), ("借阅办法第二条", 11)]),
        ("图书借阅办法（2015）第二条", [("图书借阅办法（2015）第二条", 1)]),
        ("《图书法》第一条和图书法第二条", [("图书法第一条", 1), ("图书法第二条", 10)]),
        ("《示例法》总则", []),
        ("《示例法》的第十五条", []),
        ("《示例法》第零条", []),
        ("〈示例法〉第一条", []),
    ],
)
def test_find_citations(text, expected):
    """In prose a title in 《》 before 第N条 is a citation, and a registered name without."""
    names = frozenset({"图书法", "借阅办法", "图书借阅办法"})
    found = find_citations(text, Place(file="page.md", line=3, text=text), names)
    assert [(format_citation(c), c.place.column) for c in found] == expected


def test_citation_in_prose_within_a_line():
    """A stretch of a line gives columns of the line."""
    line = "| 议案 | 《示例法》第一条 |"
    place = Place(file="page.md", line=3, column=8, length=9, text=line)
    [citation] = find_citations("《示例法》第一条 ", place)
    assert line[citation.place.column - 1 :][: citation.place.length] == "《示例法》第一条"


ORDINALS = st.none() | st.integers(1, 99)
CITATIONS = st.builds(
    Citation,
    law=st.text("示例法代表组织（）", min_size=1, max_size=12),
    year=st.none()
    | st.integers(1900, 2100).map(str)
    | st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7)),
    article=st.tuples(st.integers(1, 9999), st.none() | st.integers(1, 30)).map(
        lambda parts: f"{parts[0]}之{format_numeral(parts[1])}" if parts[1] else str(parts[0])
    ),
    paragraph=ORDINALS,
    subparagraph=ORDINALS,
    place=st.just(Place(file="")),
)


@given(CITATIONS)
def test_formatted_citation_parses_back(citation):
    """What is written from a citation is the citation again."""
    text = format_citation(citation)
    assert parse_citations(text, place_text(text), Report()) == (citation,)


@given(st.text("第十1条款项法《》（）()；; 之至、2015", max_size=30))
def test_no_text_breaks_the_parser(text):
    """Any text gives citations or faults, with places inside the line."""
    report = Report()
    citations = parse_citations(text, place_text(text), report)
    places = [c.place for c in citations] + [found.place for found in report.diagnostics]
    assert len(places) == sum(bool(part.strip()) for part in text.replace(";", "；").split("；"))
    assert all(place.column + place.length - 1 <= len(place.text) for place in places)


def test_is_quick_on_endless_text():
    """What is longer than any citation is not tried as one."""
    text = f"代表法{' ' * 5000}第"
    report = Report()
    assert parse_citations(text, place_text(text), report) == ()
    assert len(report.diagnostics) == 1
