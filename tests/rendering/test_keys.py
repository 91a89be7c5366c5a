"""The script of keys: packed as the shared case says, and nothing of an item is lost in it."""

import json
from pathlib import Path

import pytest

from lectern.rendering.keys import KeyWriter

CASE = json.loads((Path(__file__).parents[1] / "cases/keys.json").read_text(encoding="utf-8"))


@pytest.fixture
def script(references, renderer) -> str:
    """Return the script of the sample course."""
    return KeyWriter(references, renderer).write_script()


def test_packed(script):
    """It is one line, which the runtime's test unpacks."""
    head = "window.lecternKeys="
    assert script.startswith(head)
    assert len(script.splitlines()) == 1
    assert json.loads(script.removeprefix(head)) == CASE["packed"]


def test_unpacked(course, renderer):
    """What the case says that the runtime unpacks is what judges each item."""
    unpacked = CASE["unpacked"]
    assert list(unpacked) == [bank.id for bank in course.banks]
    items = [item for bank in course.banks for item in bank.items]
    listed = [item for bank in unpacked.values() for item in bank]
    assert [one["id"] for one in listed] == [item.id for item in items]
    for item, one in zip(items, listed, strict=True):
        assert one["kind"] == item.kind.value
        assert one["parts"] == [
            {
                "id": part.id,
                "kind": part.kind.value,
                "revision": part.revision,
                "partialCredit": renderer.gives_partial_credit(part),
                "choices": list(part.list_identities()),
                "key": part.build_key(),
            }
            for part in item.parts
        ]


def test_headings(course):
    """Each item names the heading that teaches it, by its address in the site."""
    chapters = [one["chapter"] for one in CASE["unpacked"]["sample"]]
    assert chapters == [item.chapter.replace(".md", ".html") for item in course.banks[0].items]


def test_no_texts(script):
    """Nothing of what items say stands in it."""
    assert "三人" not in script
