"""答题卡: every item with its state in shape and word, a way to each, and back."""

import re

import pytest
from learner_practice import ShownPractice
from playwright.sync_api import Page, expect
from screen_faults import find_small

VIEWS = pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)

FOCUS_PLACE = """() => {
  const $one = document.activeElement
  if ($one === document.body) return "browser"
  return $one.closest("dialog") ? "sheet" : "page"
}"""


@pytest.fixture
def worked(practice: ShownPractice) -> ShownPractice:
    """Return the practice with an item in every state, the third shown."""
    practice.answer("lending-001", "5本")
    practice.move_on()
    practice.answer("lending-002", "书名")
    practice.jump(3)
    practice.answer("lending-004", "三十", "二十")
    practice.jump(6)
    for _ in range(2):
        practice.press_action("confirm")
    practice.jump(4)
    practice.find_item("lending-005").respond(["登记"])
    practice.jump(2)
    return practice


@VIEWS
def test_numbers_show_the_state_of_each_item(worked: ShownPractice):
    """Right, wrong, not done, partly right, chosen, self-marked: each by a mark and a name."""
    worked.press_action("sheet")
    numbers = worked.sheet.locator("[data-action=jump]")
    assert numbers.evaluate_all("all => all.map(x => x.getAttribute('aria-label'))") == [
        "第1题，答对",
        "第2题，答错",
        "第3题，未做",
        "第4题，部分对",
        "第5题，已选",
        "第6题，未做",
        "第7题，已自评",
        "第8题，未做",
        "第9题，未做",
    ]
    assert numbers.all_inner_texts() == ["1✓", "2✗", "3", "4半", "5●", "6", "7评", "8", "9"]


def test_legend_counts_the_states(worked: ShownPractice):
    """The legend names only the states there are, with their marks and counts."""
    worked.press_action("sheet")
    legend = worked.sheet.locator(".sheet-legend > *").all_inner_texts()
    assert [entry.replace(" ", "") for entry in legend] == [
        "未做4",
        "●已选1",
        "✓答对1",
        "✗答错1",
        "半部分对1",
        "评已自评1",
    ]


def test_current_item_is_marked_and_has_the_focus(worked: ShownPractice):
    """One sees at once where one is."""
    worked.press_action("sheet")
    current = worked.sheet.locator("[aria-current=true]")
    expect(current).to_have_attribute("data-place", "2")
    expect(current).to_be_focused()


@VIEWS
def test_number_leads_to_its_item(practice: ShownPractice, page: Page):
    """A tap on a number closes the sheet and shows the item, with the focus on it."""
    practice.jump(5)
    expect(practice.sheet).to_have_count(0)
    assert practice.shown == ["lending-006"]
    expect(page.locator("#lending-006 > legend")).to_be_focused()


@VIEWS
def test_esc_closes_the_sheet_and_returns(practice: ShownPractice, page: Page):
    """Esc closes it; the focus is on its button again, the same item is shown."""
    practice.press_action("sheet")
    page.keyboard.press("Escape")
    expect(practice.sheet).to_have_count(0)
    expect(page.locator("[data-action=sheet]")).to_be_focused()
    assert practice.shown == ["lending-001"]


@VIEWS
def test_tap_beside_the_sheet_closes_it(practice: ShownPractice, page: Page):
    """Above the sheet is the page, and a tap there leads back to it."""
    practice.press_action("sheet")
    page.mouse.click(10, 10)
    expect(practice.sheet).to_have_count(0)
    expect(page.locator("[data-action=sheet]")).to_be_focused()


def test_focus_stays_in_the_sheet(practice: ShownPractice, page: Page):
    """The page behind it cannot be reached while it is open."""
    practice.press_action("sheet")
    stops = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        stops.add(page.evaluate(FOCUS_PLACE))
    # Between the last control and the first the focus is with the browser.
    assert "sheet" in stops
    assert "page" not in stops


@pytest.mark.parametrize("view", ["phone", "small"], indirect=True)
def test_five_numbers_stand_in_a_row(practice: ShownPractice):
    """On a phone, whatever the bank's length, each number is wide enough for a thumb."""
    practice.press_action("sheet")
    boxes = [box.bounding_box() for box in practice.sheet.locator("[data-action=jump]").all()]
    assert len({box["y"] for box in boxes[:5]}) == 1
    assert boxes[5]["y"] > boxes[0]["y"]
    assert min(box["width"] for box in boxes) >= 44


# Every item right, wrong or partly right in turns: the widest numbers there are.
WORK_ALL = """() => {
  const items = {}
  document.querySelectorAll("[data-key]").forEach(($part, place) => {
    const key = JSON.parse($part.dataset.key)
    if (Array.isArray(key)) items[$part.id] = [[place, place % 2 ? key : key.slice(1), 1]]
  })
  localStorage.setItem("lectern:deputies:attempts:duties", JSON.stringify({v: 1, items}))
}"""


@pytest.mark.parametrize("view", ["small", "phone", "wechat", "firefox-phone"], indirect=True)
@pytest.mark.parametrize("size", range(3))
def test_sheet_of_a_worked_bank_fits(page: Page, shipped: str, size: int):
    """In every text size each number stands whole within the sheet, large enough for a thumb."""
    page.goto(f"{shipped}practice/duties.html")
    page.evaluate(WORK_ALL)
    page.reload()
    for _ in range(size):
        page.locator("[data-text-size-button]").click()
    page.locator("[data-action=sheet]").click()
    expect(page.locator(".sheet-number[data-status=wrong]").nth(40)).to_be_attached()
    expect(page.locator(".sheet-number")).to_have_count(page.locator("[data-unit]").count())
    sides = "$all => $all.map($one => $one.scrollWidth - $one.clientWidth)"
    assert max(page.locator(".lectern-sheet, .sheet-number").evaluate_all(sides)) <= 0
    assert find_small(page) == []


@pytest.mark.parametrize("size", range(3))
def test_ten_numbers_stand_in_a_row_on_a_desktop(page: Page, shipped: str, size: int):
    """A bank of a hundred items and more is seen in one go."""
    page.goto(f"{shipped}practice/duties.html")
    for _ in range(size):
        page.locator("[data-text-size-button]").click()
    page.locator("[data-action=sheet]").click()
    tops = [box.bounding_box()["y"] for box in page.locator(".sheet-number").all()[:11]]
    assert len(set(tops[:10])) == 1
    assert tops[10] > tops[0]


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_sheet_of_many_items_is_complete_and_stays(page: Page, shipped: str):
    """Far into a large bank the item shown is in sight at once, and all others are in order."""
    practice = ShownPractice(page, f"{shipped}practice/duties.html")
    [_, count] = map(int, re.findall(r"\d+", practice.position))
    practice.press_action("sheet")
    numbers = page.locator(".sheet-number")
    expect(numbers).to_have_count(count)
    page.locator("[data-place='100']").click()
    page.locator("[data-action=sheet]").click()
    current = page.locator(".sheet-number[aria-current]")
    expect(current).to_be_in_viewport()
    expect(current).to_be_focused()
    before = current.bounding_box()
    expect(numbers).to_have_count(count)
    assert current.bounding_box() == before
    assert numbers.evaluate_all("all => all.map(one => Number(one.dataset.place))") == [
        *range(count)
    ]


@pytest.mark.parametrize("view", ["phone"], indirect=True)
def test_back_closes_the_sheet_before_it_leaves(practice: ShownPractice, page: Page):
    """The phone's back closes what lies over the page; what was closed by hand costs no step."""
    address = page.url
    for _ in range(2):
        practice.press_action("sheet")
        page.evaluate("history.back()")
        expect(practice.sheet).to_be_hidden()
    practice.press_action("sheet")
    practice.press_action("close")
    expect(practice.sheet).to_be_hidden()
    assert page.url == address
    page.evaluate("history.back()")
    page.wait_for_url(lambda url: url != address)
