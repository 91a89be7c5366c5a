"""Checklists of the toolbox: ticked on a phone, kept until they are cleared."""

import pytest
from playwright.sync_api import Page, expect

PATH = "toolbox/before-session.html"


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_ticks_are_kept_until_they_are_cleared(page: Page, shipped: str):
    """Leaving the page loses nothing; one button clears all for the next time."""
    page.goto(shipped + PATH)
    boxes = page.locator("[data-task]")
    boxes.nth(0).check()
    boxes.nth(2).check()
    page.goto(f"{shipped}index.html")
    page.goto(shipped + PATH)
    assert [box.is_checked() for box in boxes.all()[:3]] == [True, False, True]
    page.locator("[data-untick]").first.click()
    expect(page.locator("[data-task]:checked")).to_have_count(0)
    page.reload()
    expect(page.locator("[data-task]:checked")).to_have_count(0)


@pytest.mark.parametrize("view", ["phone"], indirect=True)
def test_whole_line_ticks_its_box(page: Page, shipped: str):
    """A thumb need not hit the little square."""
    page.goto(shipped + PATH)
    line = page.locator("label:has([data-task])").first
    line.tap()
    expect(line.locator("[data-task]")).to_be_checked()
    assert line.bounding_box()["height"] >= 43.5
