"""Exceptions from the strict tools: each says why it is one."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = [
    file
    for folder in ("scripts", "tests")
    for file in sorted((ROOT / folder).rglob("*.py"))
    if "node_modules" not in file.parts
]
EXCEPTION = re.compile(
    r"# (?:noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\](?:  #)?)(?P<reason> - \S.*)?$"
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_exception_has_a_reason(file: Path) -> None:
    """A line that a tool is told to pass over ends with ` - ` and the reason."""
    lines = file.read_text(encoding="utf-8").splitlines()
    found = (EXCEPTION.search(line) for line in lines)
    assert [one.string.strip() for one in found if one and not one["reason"]] == []
