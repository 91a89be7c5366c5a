r"""Cases for readers: YAML or Markdown in, the report a trainer reads out.

A file `cases/NAME.txt` serves the test module `test_NAME.py`.  A case is a title, a text and
the report, each ended by a line `.`; in the text `\u0009` stands for that character.
`--update-golden` rewrites the reports.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from case_files import read_case_file

from lectern.diagnostics import Report, format_text

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """A text and what is told of it."""

    path: Path
    title: str
    typed: str
    expected: str

    @property
    def text(self) -> str:
        """The text with its characters that cannot be seen."""
        return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), self.typed)

    def format_case(self, told: str) -> str:
        """Return the case as it stands in its file, with this report."""
        return f"{self.title}\n.\n{self.typed}\n.\n{told}\n.\n"


@pytest.fixture
def check_case(request: pytest.FixtureRequest) -> Callable[[Case, Report], None]:
    """Return a function that compares a report with the one expected."""

    def check(case: Case, report: Report) -> None:
        told = format_text(report.sort_diagnostics()) if report.diagnostics else ""
        if request.config.getoption("--update-golden"):
            text = case.path.read_text(encoding="utf-8")
            updated = text.replace(case.format_case(case.expected), case.format_case(told))
            case.path.write_text(updated, encoding="utf-8")
        else:
            assert told == case.expected

    return check


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for `case` those of the file named as its module is."""
    if "case" in metafunc.fixturenames:
        name = metafunc.module.__name__.rpartition("test_")[2]
        path = CASES / f"{name}.txt"
        cases = [Case(path, *texts) for texts in read_case_file(path)]
        metafunc.parametrize("case", cases, ids=[case.title for case in cases])
