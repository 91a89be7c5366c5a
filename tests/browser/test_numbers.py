"""数值: a number typed as people write it, with its unit beside the field."""

from collections.abc import Callable

import pytest
from learner_items import ShownItem
from playwright.sync_api import expect

OpenItem = Callable[[str, str], ShownItem]


@pytest.mark.parametrize(
    ("item_id", "typed", "verdict"),
    [
        ("half-002", "百分之九十二点五", "✓ 回答正确"),
        ("half-002", "92％", "✓ 回答正确"),
        ("half-002", "0.92", "✗ 回答错误"),
        ("half-003", "四十五人", "✓ 回答正确"),
        ("half-003", "45户", "✗ 回答错误"),
    ],
)
def test_number_may_be_typed_as_people_write_it(
    open_item: OpenItem, item_id: str, typed: str, verdict: str
):
    """Per cent in words, numerals and the item's own unit are understood, other units are not."""
    item = open_item("half", item_id)
    item.respond([typed])
    item.confirm()
    assert item.read_verdict() == verdict


def test_unit_stands_beside_the_field(open_item: OpenItem):
    """The field has a name that says the unit, phones open their numbers, and Enter confirms."""
    item = open_item("practice", "lending-030")
    field = item.root.get_by_label("您的答案，单位万元")
    expect(item.root.locator(".unit")).to_have_text("万元")
    expect(field).to_have_attribute("inputmode", "decimal")
    field.fill("3.5")
    field.press("Enter")
    assert item.read_verdict() == "✓ 回答正确"
    expect(field).not_to_be_editable()
