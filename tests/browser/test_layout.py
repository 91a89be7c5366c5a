"""How the parts of a page stand to each other, in every text size."""

import pytest
from learner_items import ShownItem
from learner_practice import ShownPractice
from learner_records import store_record
from playwright.sync_api import Page, expect

PHONES = pytest.mark.parametrize(
    "view", ["small", "phone", "wechat", "firefox-phone"], indirect=True
)
SIZES = pytest.mark.parametrize("size", range(3))
# The boxes of the lines of a text within an element.
LINES = """($part, text) => {
  const walker = document.createTreeWalker($part, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const start = walker.currentNode.data.replace(/\\u00a0/g, " ").replace(/\\u2060/g, "")
      .indexOf(text)
    if (start < 0) continue
    const range = document.createRange()
    range.setStart(walker.currentNode, start)
    range.setEnd(walker.currentNode, start + text.length)
    return [...new Set([...range.getClientRects()].map(box => Math.round(box.top)))]
  }
  return []
}"""


def enlarge(page: Page, size: int) -> None:
    """Press the button for the text's size so many times."""
    for _ in range(size):
        page.locator("[data-text-size-button]").click()


@PHONES
@SIZES
def test_small_buttons_of_an_item_fill_their_rows(page: Page, learner: str, size: int):
    """Beside an item of a check no button hangs alone at an edge, below those that lead on."""
    page.goto(f"{learner}chapters/02-all.html")
    enlarge(page, size)
    row = page.locator("#lending-001 .actions")
    expect(row.locator("[data-margin=report]")).to_be_visible()
    boxes = [button.bounding_box() for button in row.locator("button:visible").all()]
    tops = [round(box["y"]) for box in boxes]
    assert tops.count(tops[0]) == 1
    ends = {top: box["x"] + box["width"] for top, box in zip(tops, boxes, strict=True)}
    whole = row.bounding_box()
    assert list(ends.values()) == pytest.approx([whole["x"] + whole["width"]] * len(ends), abs=1)


def test_verdict_and_solution_are_one_block(open_check_item: ShownItem):
    """The rule beside them goes on from the one to the other."""
    verdict = open_check_item.root.locator("> .verdict").bounding_box()
    solution = open_check_item.root.locator("> .solution").bounding_box()
    assert verdict["y"] + verdict["height"] == pytest.approx(solution["y"], abs=0.1)


@pytest.fixture
def open_check_item(page: Page, learner: str) -> ShownItem:
    """Return an item of a check that was confirmed."""
    page.goto(f"{learner}chapters/02-all.html")
    item = ShownItem(page, "lending-001")
    item.respond(["3本"])
    item.confirm()
    return item


def test_mark_of_a_blank_stands_off_the_words_behind_it(page: Page, learner: str):
    """✗ 错误 and the rest of the sentence are not one word."""
    page.goto(f"{learner}chapters/02-all.html")
    item = ShownItem(page, "lending-004")
    item.respond(["三", "二"])
    item.confirm()
    gap = item.root.locator(".blank + .mark").first.evaluate("""$mark => {
      const range = document.createRange()
      range.selectNode($mark.nextSibling)
      return range.getClientRects()[0].left - $mark.getBoundingClientRect().right }""")
    assert gap >= 5


@PHONES
@SIZES
@pytest.mark.parametrize("path", ["chapters/02-foundations.html", "practice/duties.html"])
def test_hint_is_closed_beside_or_below_its_words(page: Page, shipped: str, size: int, path: str):
    """知道了 stands in no line of the text, and at the right end; in a chapter, below the title."""
    page.goto(f"{shipped}privacy.html")
    store_record(page, "settings", {"hints": ["confirm"]})
    page.goto(shipped + path)
    enlarge(page, size)
    hint = page.locator("[data-hint]:visible")
    words, button = (hint.locator(part).bounding_box() for part in ("span", "button"))
    beside = button["x"] >= words["x"] + words["width"]
    below = button["y"] >= words["y"] + words["height"]
    assert beside or below
    box = hint.bounding_box()
    assert box["x"] + box["width"] - button["x"] - button["width"] < 45


@PHONES
@SIZES
def test_lines_of_the_footer_are_even(page: Page, shipped: str, size: int):
    """The link to the help, high as a thumb, is in no line of the text; the licence is whole."""
    page.goto(f"{shipped}index.html")
    enlarge(page, size)
    imprint = page.locator(".lectern-imprint > span")
    words, link = imprint.bounding_box(), page.locator(".lectern-imprint > a").bounding_box()
    assert link["y"] >= words["y"] + words["height"]
    assert len(imprint.evaluate(LINES, "CC BY-SA 4.0")) == 1


@PHONES
def test_choices_of_the_look_begin_at_one_edge(page: Page, shipped: str):
    """Where 深色 or 高对比 begins a line, it stands below 外观."""
    page.goto(f"{shipped}index.html")
    enlarge(page, 2)
    row = page.locator(".lectern-imprint [role=radiogroup]")
    boxes = [label.bounding_box() for label in row.locator("label").all()]
    first = next(box for box in boxes if box["y"] > boxes[0]["y"] + 1)
    assert first["x"] == pytest.approx(row.bounding_box()["x"], abs=1)


@pytest.mark.parametrize("size", range(3))
@pytest.mark.parametrize("view", ["small", "phone"], indirect=True)
def test_buttons_above_an_item_keep_off_the_bar(practice: ShownPractice, size: int):
    """Where 设置 takes a line of its own, the bar of progress is some way below it."""
    enlarge(practice.page, size)
    button = practice.page.locator(".practice-top [data-action=settings]").bounding_box()
    bar = practice.page.locator(".practice-progress").bounding_box()
    assert bar["y"] - button["y"] - button["height"] >= 7.5


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox-phone"], indirect=True)
def test_heading_of_results_is_below_the_header(page: Page, learner: str):
    """What a script scrolls to is not hidden by the header, which stays at the top."""
    page.goto(f"{learner}exam/duty.html")
    page.locator("[data-action=begin]").click()
    page.locator("[data-action=sheet]").click()
    page.locator("dialog [data-action=hand-in]").click()
    page.locator("[data-action=confirm-hand-in]").click()
    heading = page.locator("exam-room[data-screen=results] .exam-screen h2").first
    expect(heading).to_be_focused()
    header = page.locator(".md-header").bounding_box()
    assert heading.bounding_box()["y"] >= header["y"] + header["height"]


def test_sheets_and_hints_have_edges_in_forced_colours(practice: ShownPractice):
    """Where the system takes away backgrounds and shadows, a border tells where they end."""
    page = practice.page
    page.emulate_media(forced_colors="active")
    hint = page.locator("[data-hint]:visible")
    expect(hint).to_have_css("border-top-style", "solid")
    practice.press_action("sheet")
    expect(practice.sheet).to_have_css("border-top-style", "solid")
