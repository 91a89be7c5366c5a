"""The layouts in which laws, regulations, rules and local regulations are met."""

from pathlib import Path

import pytest
from case_files import read_case_file

from lectern.diagnostics import Place, Report
from lectern.importing.law_texts import LawText, parse_law_text

CASES = read_case_file(Path(__file__).parent / "cases" / "laws.txt")


def _describe(law: LawText | None, report: Report) -> str:
    """Return title, version and articles: `4/2(3)` is article 4 of two 款 that list three 项."""
    if law is None:
        return " ".join(["错误", *sorted({found.rule.id for found in report.diagnostics})])
    words = [law.title, law.version]
    for number, paragraphs in law.extract_facts().articles.items():
        listed = sum(paragraph.subparagraphs for paragraph in paragraphs)
        count = f"/{len(paragraphs)}" if len(paragraphs) > 1 or listed else ""
        words.append(number + count + (f"({listed})" if listed else ""))
    return " ".join(words)


@pytest.mark.parametrize(("text", "outcome"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_layout(text, outcome):
    """A well-formed text is read with its title, version and articles; any other is refused."""
    report = Report()
    lines = [
        Place(file="a.txt", line=number, text=line)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    assert _describe(parse_law_text(lines, "a.txt", report), report) == outcome


@pytest.mark.parametrize(
    ("file", "version"),
    [
        ("图书馆法_20250311.docx", "2025-03-11"),
        ("图书馆法(2018-12-29).md", "2018-12-29"),
        ("20190101 图书馆法_20250311.docx", "2025-03-11"),
    ],
)
def test_date_in_the_name_of_a_file(file, version):
    """A text that tells no date is of the version that its file is named by."""
    lines = [
        Place(file=file, line=number, text=line)
        for number, line in enumerate(("图书馆法", "第一条　甲。"), start=1)
    ]
    law = parse_law_text(lines, file, Report())
    assert law is not None
    assert law.version == version


def test_name_of_a_file_that_is_no_date():
    """Eight digits that are no day tell nothing."""
    lines = [Place(file="a", text="图书馆法"), Place(file="a", line=2, text="第一条　甲。")]
    assert parse_law_text(lines, "图书馆法_20251340.docx", Report()) is None
