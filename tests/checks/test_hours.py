"""学时 that do not count."""

from dataclasses import replace

import pytest

from lectern.checks.hours import check_hours


@pytest.mark.parametrize("hours", ["半小时", "0.5学时", "-1", "", "0"])
def test_tells_of_what_is_no_number(make_page, tell, hours: str):
    """The line is shown, and what to type."""
    page = replace(make_page(f"---\n学时: {hours}\n---\n\n# 甲"), meta={"学时": hours})
    (told,) = tell(check_hours, page)
    assert told.startswith("2:1-")
    assert "bad-hours “学时”要写数字" in told


@pytest.mark.parametrize("meta", [{"学时": "0.5"}, {"学时": "2"}, {}])
def test_lets_numbers_be(make_page, tell, meta: dict[str, str]):
    """What counts is fine, and so is a page without hours."""
    assert tell(check_hours, replace(make_page("# 甲"), meta=meta)) == []
