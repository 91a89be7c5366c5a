"""The JSON Schema for editors."""

import pytest

from lectern.diagnostics import Report
from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import (
    BANK_NAMES,
    CHOICE_NAMES,
    EXAM_NAMES,
    LAW_NAMES,
    REGISTER_NAMES,
    SECTION_NAMES,
    SUPERSEDED_NAMES,
)
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document
from lectern.reading.kinds.registry import READERS
from lectern.reading.schema import build_schema, format_schema


def test_committed_schema(check_golden):
    """The schema beside the banks, to which editors are pointed, is the generated one."""
    check_golden("../../quiz_data/schema.json", format_schema())


def test_every_name():
    """Every key of every mapping is known in both languages, with an explanation."""
    definitions = build_schema()["definitions"]
    definitions["choice"] = definitions["choice"]["anyOf"][1]
    for owner, names in {
        "bank": BANK_NAMES,
        "item": ITEM_NAMES,
        "choice": CHOICE_NAMES,
        "exam": EXAM_NAMES,
        "section": SECTION_NAMES,
        "register": REGISTER_NAMES,
        "law": LAW_NAMES,
        "superseded": SUPERSEDED_NAMES,
    }.items():
        properties = definitions[owner]["properties"]
        assert set(properties) == {*names, *names.values()}
        assert all(properties[chinese]["description"] for chinese in names.values())


@pytest.mark.parametrize("kind", list(Kind))
def test_fields_of_kinds(kind):
    """The fields the schema forbids in a kind are those its reader has no use for."""
    every = {field.name for reader in READERS.values() for field in reader.fields} - {"stem"}
    lines = "".join(f"\n    {name}: A" for name in sorted(every))
    text = f"bank: a\ntitle: b\nitems:\n  - id: a-1\n    kind: {kind}\n    stem: c{lines}\n"
    report = Report()
    read_bank(parse_document(text, "bank.yml", report), report)
    unused = {
        found.place.text.strip().partition(":")[0]
        for found in report.diagnostics
        if found.rule.id == "unused-field"
    }
    assert unused == every - {field.name for field in READERS[kind].fields}
