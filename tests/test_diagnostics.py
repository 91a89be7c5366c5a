"""Problems as they are told: to people, to programs, to GitHub."""

import json

import pytest

from lectern.diagnostics import (
    Diagnostic,
    Level,
    Place,
    Report,
    Rule,
    format_diagnostic,
    format_github,
    format_json,
    format_text,
)

ERROR = Rule("no-key")
WARNING = Rule("dash", Level.WARNING)
LONG = "解析: " + "一二三四五六七八九十" * 30


def make(rule: Rule = ERROR, message: str = "没有答案。", **place: object) -> Diagnostic:
    """Return a problem at a place."""
    return Diagnostic(
        rule=rule, place=Place(**{"file": "a.yml"} | place), message=message, remedy="写上。"
    )


def test_text_shows_line_caret_and_remedy():
    """The caret is as wide as the fault: Chinese takes two columns."""
    found = make(line=12, column=5, length=2, text="题干: 议案呢")
    assert format_diagnostic(found) == (
        "a.yml:12:5: 错误[no-key] 没有答案。\n"
        "   12 | 题干: 议案呢\n"
        "              ^^^^\n"
        "  改法：写上。"
    )


def test_text_without_a_line():
    """A problem of a whole file has no line to show."""
    assert format_diagnostic(make(WARNING)) == ("a.yml:1:1: 警告[dash] 没有答案。\n  改法：写上。")


@pytest.mark.parametrize(
    ("place", "line", "caret"),
    [
        ({"column": 3, "text": "\t\ta"}, "  a", "  ^"),
        ({"column": 4, "text": "答案:"}, "答案:", "     ^"),
        ({"column": 3, "text": "e\u0301x"}, "e\u0301x", " ^"),
        ({"column": 2, "text": "e\u0301x"}, "e\u0301x", " ^"),
    ],
)
def test_caret_stands_under_the_fault(place, line, caret):
    """A tab is shown as one space; an accent takes no column; a line's end has a caret too."""
    shown = format_diagnostic(make(**place)).split("\n")[1:3]
    assert shown == [f"    1 | {line}", f"        {caret}"]


@pytest.mark.parametrize(
    ("column", "length", "line", "caret"),
    [
        (5, 300, f"{LONG[:120]}...", " " * 6 + "^" * 2 * 116),
        (151, 2, f"...{LONG[110:230]}...", " " * (3 + 2 * 40) + "^" * 4),
        (303, 2, f"...{LONG[262:]}", " " * (3 + 2 * 40) + "^" * 4),
    ],
)
def test_long_line_is_cut_around_the_fault(column, length, line, caret):
    """A line that a terminal would break is shown in part, with the caret in its place."""
    found = make(column=column, length=length, text=LONG)
    shown = format_diagnostic(found).split("\n")[1:3]
    assert shown == [f"    1 | {line}", f"        {caret}"]


def test_count_ends_the_text():
    """The last line says how many there are of each level."""
    assert format_text([make(), make(WARNING), make(WARNING)]).endswith("\n\n1个错误，2个警告。")
    assert format_text([]) == "0个错误，0个警告。"


def test_json_is_exact():
    """Columns are characters, also after one that takes two code units elsewhere."""
    found = make(line=3, column=2, length=4, text="\U00020000题干")
    assert json.loads(format_json([found])) == [
        {
            "file": "a.yml",
            "line": 3,
            "column": 2,
            "level": "error",
            "rule": "no-key",
            "message": "没有答案。",
            "remedy": "写上。",
        }
    ]
    assert format_json([]) == "[]"


def test_github_is_escaped():
    """What would end a property or the line is escaped, as GitHub's runner wants it."""
    found = make(message="100%\n完。", file="a,b:c.yml", line=3, column=2)
    assert format_github([found, make(WARNING)]) == (
        "::error file=a%2Cb%3Ac.yml,line=3,col=2,title=no-key::100%25%0A完。%0A改法：写上。\n"
        "::warning file=a.yml,line=1,col=1,title=dash::没有答案。%0A改法：写上。"
    )


def test_report_is_sorted():
    """By file, then line, then column, whatever was found first."""
    report = Report()
    for file, line, column in [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1)]:
        report.add(WARNING, Place(file=file, line=line, column=column), "甲。", remedy="乙。")
    places = [found.place for found in report.sort_diagnostics()]
    assert [(one.file, one.line, one.column) for one in places] == [
        ("a", 9, 1),
        ("a", 9, 2),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_only_errors_are_errors():
    """A report of warnings stops no build."""
    report = Report()
    report.add(WARNING, Place(file="a"), "甲。", remedy="乙。")
    assert not report.has_errors
    report.add(ERROR, Place(file="a"), "甲。", remedy="乙。")
    assert report.has_errors


def test_habit_is_told_once_with_its_count():
    """Of a kind that is met very often the first are shown, the rest counted by file."""
    often, rare = Rule("often", Level.WARNING), Rule("rare")
    report = Report()
    for line in range(1, 31):
        place = Place(file="a.yml" if line <= 20 else "b.yml", line=line)
        report.add(often, place, "没有解析。", remedy="写上解析。")
    report.add(rare, Place(file="a.yml", line=25), "没有答案。", remedy="写上答案。")
    text = format_text(report.sort_diagnostics(), every=False)
    assert text.count("没有解析。") == 3
    assert text.index("没有答案。") > text.index("没有解析。")
    assert text.split("\n\n")[-2:] == [
        (
            "警告[often] 同样的问题还有27处，没有一一列出：a.yml有17处（第4、5、6行等）；"
            "b.yml有10处（第21、22、23行等）。\n  改法：同上面的3处。检查时加上--all，全部列出来。"
        ),
        "1个错误，30个警告。",
    ]


def test_every_problem_is_told_on_request():
    """Nothing is left out of the whole report."""
    report = Report()
    for line in range(1, 31):
        report.add(Rule("often"), Place(file="a.yml", line=line), "没有解析。", remedy="写上。")
    assert format_text(report.sort_diagnostics()).count("没有解析。") == 30
