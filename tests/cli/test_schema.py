"""`lectern schema`."""

import json

from lectern.reading.schema import build_schema


def test_prints_the_schema(run):
    """The output is the schema and nothing else, whatever the current folder."""
    code, out, err = run("schema")
    assert (code, err) == (0, "")
    assert json.loads(out) == build_schema()
