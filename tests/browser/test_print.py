"""Pages on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from learner_items import ShownItem
from learner_practice import ShownPractice
from playwright.sync_api import Page, expect

A4 = {"width": "210mm", "height": "297mm"}


def print_page(page: Page) -> None:
    """Let the page think that it is printed."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


@pytest.mark.parametrize("view", ["desktop", "phone-dark", "old-desktop"], indirect=True)
def test_paper_holds_the_text_alone(page: Page, shipped: str):
    """Header, menus, search and footer links stay on the screen; the text is black on white."""
    page.goto(f"{shipped}chapters/09-in-session.html")
    page.emulate_media(media="print")
    for selector in (".md-header", ".md-sidebar", ".md-search", ".lectern-footer a", ".actions"):
        parts = page.locator(selector).all()
        assert parts, selector
        for part in parts:
            expect(part).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()
    colours = page.locator("article p").first.evaluate(
        """$text => {
          let $paper = $text
          while (getComputedStyle($paper).backgroundColor === "rgba(0, 0, 0, 0)"
                 && $paper.parentElement) $paper = $paper.parentElement
          const read = text => text.match(/[0-9.]+/g).map(Number)
          return [read(getComputedStyle($text).color), read(getComputedStyle($paper).backgroundColor)]
        }"""
    )
    ink, paper = colours
    assert max(ink[:3]) < 100
    assert min(paper[:3]) > 240 or paper[3] == 0


def test_check_prints_without_results(
    page: Page, learner: str, find_item: Callable[[str], ShownItem]
):
    """What is handed out to work on with a pen shows no key, whoever printed it."""
    page.goto(f"{learner}chapters/02-all.html")
    item = find_item("lending-001")
    item.respond(["3本"])
    item.confirm()
    print_page(page)
    expect(item.root.locator(".mark").first).to_be_hidden()
    expect(item.root.locator(".verdict")).to_be_hidden()
    expect(item.solution).to_be_hidden()


def test_practice_prints_what_is_practised(practice: ShownPractice, page: Page):
    """All items of the sequence, not the one shown alone; none that the filter left out."""
    practice.answer("lending-001", "3本")
    practice.change_settings("todo")
    print_page(page)
    todo = [f"lending-{number:03}" for number in range(2, 9)]
    assert sorted(practice.shown) == [*todo, "lending-030"]
    expect(page.locator(".practice-bar")).to_be_hidden()


def test_memorising_prints_keys_and_rationales(practice: ShownPractice, page: Page):
    """背题 on paper is a booklet with solutions."""
    practice.press_action("memorise")
    print_page(page)
    for item_id in ("lending-001", "lending-005"):
        expect(practice.find_item(item_id).solution.locator(".rationale")).to_be_visible()


def test_screen_is_as_before_after_printing(practice: ShownPractice, page: Page):
    """Afterwards one item shows again."""
    print_page(page)
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert practice.shown == ["lending-001"]


@pytest.mark.parametrize(
    "path", ["chapters/09-in-session.html", "laws/daibiao-fa.html", "practice/four-hearts.html"]
)
def test_nothing_is_cut_off_on_a4(page: Page, shipped: str, path: str, tmp_path: Path):
    """No element is wider than the paper, and there is a PDF of several pages."""
    page.goto(f"{shipped}{path}")
    print_page(page)
    # The width of A4 without margins of 1.5 cm, in CSS pixels.
    page.set_viewport_size({"width": 680, "height": 1000})
    assert find_overflowing(page) == []
    pdf = tmp_path / "page.pdf"
    page.pdf(path=str(pdf), format="A4", margin=dict.fromkeys(("left", "right"), "1.5cm"))
    assert pdf.read_bytes().count(b"/Type /Page\n") >= 2


def find_overflowing(page: Page) -> list[str]:
    """Return the texts of the parts of the article that stick out of the page."""
    parts: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("article *")]
          .filter($part => $part.getClientRects().length
            && $part.getBoundingClientRect().right > innerWidth + 1)
          .map($part => `${$part.tagName} ${$part.textContent.slice(0, 20)}`)"""
    )
    return parts


def test_record_takes_the_width_of_the_paper(page: Page, shipped: str):
    """The sheet stands in the middle of it, and there are lines to sign on."""
    page.goto(f"{shipped}record.html")
    page.locator(".transcript-sheet").wait_for()
    print_page(page)
    page.set_viewport_size({"width": 680, "height": 1000})
    assert page.locator(".transcript-sheet").bounding_box()["width"] == 680
    lines = page.locator(".transcript-signatures > span").all()
    assert lines
    for line in lines:
        style = "$one => getComputedStyle($one, '::after')"
        assert line.evaluate(f"$one => ({style})($one).borderBottomStyle") == "solid"
        assert line.evaluate(f"$one => parseFloat(({style})($one).width)") > 100
