"""Other numbers in citations, in files as they were typed."""

from dataclasses import replace

import pytest

from lectern.citations import find_citations, find_series, parse_citations, plan_rewriting
from lectern.diagnostics import Place, Report
from lectern.model.law import Citation
from lectern.writing.citations import rewrite_citations

LINES = [
    "题库: a",
    "依据: 示例法 第九条；第10条第1款",
    "# 《示例法》第九条",
    "见《示例法》第九条、 第十条 。",
]


def list_citations(lines):
    """Return the citations of the lines, each with the article five numbers on."""
    found: list[Citation] = []
    for number, line in enumerate(lines, start=1):
        place = Place(file="docs/a.md", line=number, length=len(line) or 1, text=line)
        if line.startswith("依据: "):
            start = len("依据: ")
            within = replace(place, column=start + 1, length=len(line) - start)
            found += parse_citations(line[start:], within, Report())
        else:
            found += find_citations(line, place)
    return [(one, replace(one, article=str(int(one.article) + 5))) for one in found]


def renumber(root, text: bytes, lines=LINES):
    """Write a file, give its citations other numbers, and return the file and what was done."""
    path = root / "docs" / "a.md"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text)
    plans = [plan_rewriting(old, new) for old, new in list_citations(lines)]
    written = rewrite_citations(root, [plan for plan in plans if plan])
    return path.read_bytes(), [(plan.place.line, plan.text) for plan in written]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_renumbers_in_place(tmp_path, mark, end):
    """Only the numbers change: names, spaces, ends of lines and the mark stay as they were."""
    after, written = renumber(tmp_path, (mark + end.join(LINES)).encode())
    assert after.decode() == mark + end.join(
        [
            "题库: a",
            "依据: 示例法 第十四条；第十五条第一款",
            "# 《示例法》第十四条",
            "见《示例法》第十四条、 第十条 。",
        ]
    )
    assert written == [
        (2, "示例法 第十四条"),
        (2, "第十五条第一款"),
        (3, "《示例法》第十四条"),
        (4, "《示例法》第十四条"),
    ]


def test_leaves_lines_that_changed(tmp_path):
    """What is no longer what was read is left alone, and is not said to be written."""
    text = "\n".join([*LINES[:2], "# 又是《示例法》第九条"])
    after, written = renumber(tmp_path, text.encode())
    assert after.decode().split("\n")[2:] == ["# 又是《示例法》第九条"]
    assert written == [(2, "示例法 第十四条"), (2, "第十五条第一款")]


def test_leaves_other_encodings(tmp_path):
    """A file of an old Windows is left to the trainer."""
    text = "\n".join(LINES).encode("gb18030")
    assert renumber(tmp_path, text) == (text, [])


def test_writes_nothing_without_need(tmp_path):
    """A file in which nothing is to be written is not replaced."""
    (tmp_path / "docs").mkdir()
    path = tmp_path / "docs" / "a.md"
    path.write_text("别的话\n", encoding="utf-8")
    before = path.stat().st_ino
    rewrite_citations(tmp_path, [plan_rewriting(*list_citations(LINES)[0])])
    assert path.stat().st_ino == before


def test_failed_write_leaves_the_file(tmp_path, monkeypatch):
    """When the disk fails no citation is half written."""

    def fail(*_args):
        message = "full"
        raise OSError(message)

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match=r"^full$"):
        renumber(tmp_path, "\n".join(LINES).encode())
    assert (tmp_path / "docs" / "a.md").read_bytes() == "\n".join(LINES).encode()


def test_plans_nothing_where_numbers_are_not_typed():
    """A citation whose place does not hold it is left to the trainer."""
    (citation, other), *_ = list_citations(["《示例法》第九条"])
    assert plan_rewriting(replace(citation, article="8"), other) is None


@pytest.mark.parametrize(
    ("line", "year", "law", "text"),
    [
        ("依据: 示例法 第9条", "2015", "示例法", "示例法（2015） 第9条"),
        ("依据: 示例法第九条", "2015-08", "示例法", "示例法（2015年8月）第九条"),
        ("依据: 示例法（2015） 第九条", None, "示例法", "示例法 第九条"),
        ("依据: 示例法（2015年）第九条", "2018", "示例法", "示例法（2018）第九条"),
        ("见《示例法》第九条。", "2015", "", "《示例法》（2015）第九条"),
    ],
)
def test_writes_years(line, year, law, text):
    """The year of a version is written behind the law's name, changed or taken away."""
    (citation, _), *_ = list_citations([line])
    plan = plan_rewriting(citation, replace(citation, year=year), law=law)
    assert plan is not None
    assert plan.text == text


def test_writes_a_year_before_several_paragraphs():
    """A citation that goes on with further 款 gets its year too, its numbers stay."""
    line = "见《示例法》第九条第一款、第二款。"
    place = Place(file="docs/a.md", length=len(line), text=line)
    [first] = find_series(find_citations(line, place)[0]).citations
    plan = plan_rewriting(first, replace(first, year="2015"))
    assert plan is not None
    assert plan.text == "《示例法》（2015）第九条第一款"


def test_writes_the_name_where_none_stands():
    """What follows in a 依据 gets its law's name when it is to be of another version."""
    (_, _), (second, _) = list_citations(["依据: 示例法 第九条；第10条"])
    plan = plan_rewriting(second, replace(second, year="2015"), law="示例法")
    assert plan is not None
    assert (plan.before, plan.text) == ("第10条", "示例法（2015） 第10条")
