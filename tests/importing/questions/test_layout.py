"""Questions in running text, as people lay them out."""

from pathlib import Path

import pytest
from case_files import read_case_file

from lectern.diagnostics import Report
from lectern.importing.questions.conversion import ConversionError, Fields, convert_draft
from lectern.importing.questions.intake import read_questions

CASES = read_case_file(Path(__file__).parent / "cases" / "layout.txt")


def describe(fields: Fields) -> str:
    """Return an item's fields in one line."""
    words = [fields["kind"], fields["stem"]]
    words += [f"{label}={text}" for label, text in fields.get("choices", {}).items()]
    words.append("→")
    if "points" in fields:
        words.append(" / ".join(fields["points"]))
    elif isinstance(fields["key"], str):
        words.append(fields["key"])
    else:
        words += [f"[{'|'.join(wordings)}]" for wordings in fields["key"]]
    names = {"rationale": "解析", "difficulty": "难度", "sources": "出处"}
    words += [f"{word}={fields[name]}" for name, word in names.items() if name in fields]
    if "tags" in fields:
        words.append(f"标签={'、'.join(fields['tags'])}")
    return " ".join(words).replace("\n", "⏎")


def read_outcomes(path: Path) -> list[str]:
    """Return a line for each question of a file that was understood, and for each that was not."""
    intake = read_questions(path, Report())
    assert intake
    lines = []
    refusals = list(intake.refusals)
    for draft in intake.drafts:
        try:
            lines.append(describe(convert_draft(draft)))
        except ConversionError as problem:
            lines.append(f"没有读懂 第{draft.place.line}行 {problem}")
    lines += [f"没有读懂 第{one.place.line}行 {one.reason}" for one in refusals]
    return lines + [f"没有用上 第{one.place.line}行 {one.reason}" for one in intake.leftovers]


@pytest.mark.parametrize(
    ("given", "outcome"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_layouts(tmp_path: Path, given: str, outcome: str):
    """Each layout is read as a person reads it, or told with its line and the reason."""
    path = tmp_path / "题.txt"
    path.write_text(given, encoding="utf-8")
    assert read_outcomes(path) == outcome.split("\n")
