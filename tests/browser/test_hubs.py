"""Hubs: every bank and every exam on a card, with what its learner has done of it."""

import pytest
from learner_records import store_record
from playwright.sync_api import Page, expect

VIEWS = pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
CARD = "[data-card=duties]"
# Ids and keys of the items with choices of which one is right.
SINGLE_CHOICES = """lecternKeys.banks.duties.filter(
  ([, , , [key, choices]]) => typeof choices === "string" && Number.isInteger(key[0]) && key.length === 1
).map(([id, , , [key, choices]]) => [id, choices.split(" ")[key[0]]])"""


@VIEWS
def test_card_tells_what_was_done_of_a_bank(page: Page, shipped: str):
    """Done, right and wrong, as the page of progress tells it; one tap goes on with it."""
    page.goto(f"{shipped}practice/index.html")
    expect(page.locator(f"{CARD} .hub-standing")).to_have_text("还没有做过")
    expect(page.locator(f"{CARD} .hub-go")).to_have_text("开始")
    (first, right), (second, _) = page.evaluate(SINGLE_CHOICES)[:2]
    attempts = {first: [[1, [right], 9]], second: [[1, [], 9]]}
    store_record(page, "attempts:duties", {"items": attempts})
    page.reload()
    expect(page.locator(f"{CARD} .hub-standing")).to_have_text("做过 2 题，对 1，错 1")
    expect(page.locator(f"{CARD} .hub-go")).to_have_text("接着做")
    page.locator(CARD).click()
    page.wait_for_url("**/practice/duties.html")
    page.goto(f"{shipped}progress.html")
    page.locator("#progress-byBank > summary").click()
    row = page.locator("#progress-byBank tr").filter(has_text="代表职责")
    expect(row).to_contain_text("2")


@pytest.mark.parametrize("path", ["practice", "exam"])
def test_hub_lists_links_without_scripts(open_page, shipped: str, path: str):
    """Every card leads somewhere, and no room is kept for what does not come."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{shipped}{path}/index.html")
    cards = page.locator("[data-card]")
    assert cards.count() > 1
    assert all(card.get_attribute("href") for card in cards.all())
    assert not any(kept.is_visible() for kept in page.locator("[data-reserved]").all())


def test_spoilt_records_leave_the_cards(page: Page, shipped: str):
    """What cannot be read is set aside, and the card is that of a new learner."""
    page.goto(f"{shipped}exam/index.html")
    store_record(page, "exams", "spoilt")
    store_record(page, "exam:intro", '{"v":1,"seed":"1"}')
    page.reload()
    expect(page.locator("[data-card=intro] .hub-standing")).to_have_text("还没有考过")
    expect(page.locator("[data-card=intro] .hub-go")).to_have_text("开始")
