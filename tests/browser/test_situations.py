"""A situation: decided step by step, gone back in, resumed, and read without scripts."""

import pytest
from playwright.sync_api import Page, expect

PATH = "situations/damaged-book.html"


def decide(page: Page, text: str) -> None:
    """Decide in the scene that is shown."""
    page.locator("[data-current] .choice", has_text=text).click()
    page.locator("[data-action=decide]").click()


@pytest.mark.parametrize("view", ["phone"], indirect=True)
def test_way_to_an_ending_and_back(page: Page, learner: str):
    """A consequence comes at once; the end tells the better turn; the way back is open."""
    page.goto(learner + PATH)
    expect(page.locator("[data-current]")).to_have_count(1)
    decide(page, "请读者留步")
    expect(page.locator("[data-chosen] .consequence")).to_be_visible()
    page.locator("[data-action=onward]").click()
    page.reload()
    expect(page.locator("[data-current] .scene-title")).to_contain_text("说法")
    decide(page, "这一次就算了")
    page.locator("[data-action=onward]").click()
    expect(page.locator(".end-card")).to_contain_text("2 个结局，到过 1 个")
    expect(page.locator(".better")).to_have_text("更好的一步：照登记办理")
    # The opening, its decision, the scene, its decision, the ending.
    expect(page.locator(".situation-map .taken")).to_have_count(5)
    page.locator(".way [data-action=again]").nth(1).click()
    expect(page.locator("[data-current] .scene-title")).to_contain_text("说法")
    decide(page, "照登记办理")
    page.locator("[data-action=onward]").click()
    expect(page.locator(".end-card")).to_contain_text("2 个结局，到过 2 个")


@pytest.mark.parametrize("view", ["desktop"], indirect=True)
def test_paper_has_the_exercise_then_the_notes(page: Page, learner: str):
    """Consequences are printed for who leads the group only, on a page of their own."""
    page.goto(learner + PATH)
    page.emulate_media(media="print")
    expect(page.locator(".scene")).to_have_count(4)
    for scene in page.locator(".scene").all():
        expect(scene).to_be_visible()
    expect(page.locator(".scene .outcome").first).to_be_hidden()
    expect(page.locator(".situation-notes svg")).to_be_visible()
    assert page.locator(".situation-notes").evaluate(
        "one => getComputedStyle(one).breakBefore"
    ) == ("page")
