"""Controls for thumbs and for keyboards: large enough, reachable, and with a visible focus."""

import pytest
from learner_practice import ShownPractice
from playwright.sync_api import Locator, Page, expect
from screen_faults import find_small

FOCUS = """() => {
  const $one = document.activeElement
  const $row = $one.closest(".choice, form[name=search]") || $one
  const visible = [$one, $row].some(part => {
    const {outlineStyle, outlineWidth} = getComputedStyle(part)
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
  })
  return [$one.textContent.trim().slice(0, 12) || $one.className || $one.tagName, visible]
}"""


def tab_to(page: Page, wanted: Locator, most: int = 80) -> None:
    """Press Tab until a control has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("$one => $one === document.activeElement"):
            return
    message = f"{wanted} cannot be reached by Tab"
    raise AssertionError(message)


@pytest.mark.parametrize("view", ["phone", "small", "wechat", "desktop"], indirect=True)
def test_controls_in_practice_are_large_enough(practice: ShownPractice):
    """44 px each way: rows, blanks, lists, buttons, star, sheets; before and after confirming."""
    page = practice.page
    for place in range(9):
        practice.jump(place)
        assert find_small(page) == []
    practice.jump(0)
    practice.answer("lending-001", "3本")
    assert find_small(page) == []
    for action in ("sheet", "settings"):
        practice.press_action(action)
        assert find_small(page) == []
        practice.press_action("close")
    practice.change_settings("starred")
    assert find_small(page) == []


@pytest.mark.parametrize("view", ["phone", "wechat"], indirect=True)
def test_controls_in_a_check_are_large_enough(page: Page, learner: str):
    """The same at the end of a chapter."""
    page.goto(f"{learner}chapters/02-all.html")
    expect(page.locator("item-set")).to_have_attribute("data-state", "ready")
    assert find_small(page) == []


@pytest.mark.parametrize("view", ["phone"], indirect=True)
def test_rows_are_larger_in_large_text(practice: ShownPractice):
    """In 大字 a row is at least 60 px high."""
    practice.page.locator("[data-text-size-button]").tap()
    rows = practice.find_item("lending-001").root.locator(".choice").all()
    assert min(row.bounding_box()["height"] for row in rows) >= 60


@pytest.mark.parametrize("view", ["phone"], indirect=True)
def test_links_of_the_home_page_are_large_enough(page: Page, shipped: str):
    """Every entry of the lists, and the big button, takes a thumb."""
    page.goto(f"{shipped}index.html")
    for kind in (".lectern-start", ".lectern-list a"):
        links = page.locator(kind).all()
        assert min(link.bounding_box()["height"] for link in links) >= 43.5


@pytest.mark.parametrize("view", ["desktop", "old-desktop", "firefox"], indirect=True)
def test_focus_can_be_seen_on_every_stop(practice: ShownPractice):
    """From the header to the last button, whatever has the focus shows it."""
    page = practice.page
    page.locator("[data-text-size-button]").focus()
    stops = []
    for _ in range(30):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
    assert [name for name, visible in stops if not visible] == []
    assert "确认" in [name for name, _ in stops]


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_first_stop_skips_to_the_text(page: Page, shipped: str):
    """跳转 comes first, and Enter leads past the menus."""
    page.goto(f"{shipped}chapters/09-in-session.html")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox-phone"], indirect=True)
def test_menu_by_keyboard(page: Page, shipped: str):
    """Enter opens it with the focus inside, Esc closes it and leads back; a link in it opens."""
    page.goto(f"{shipped}index.html")
    button = page.locator("button[data-toggles=__drawer]")
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport(ratio=0.9)
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    section = page.locator(".md-nav__container", has_text="法条手册").locator("label")
    tab_to(page, section)
    page.keyboard.press("Enter")
    law = page.locator(".md-nav__link[href$='daibiao-fa.html']")
    expect(law).to_be_in_viewport()
    tab_to(page, law)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("代表法")


@pytest.mark.parametrize("view", ["phone"], indirect=True)
def test_closed_menu_is_not_on_the_way(page: Page, shipped: str):
    """While it is closed, Tab does not wander through its links."""
    page.goto(f"{shipped}index.html")
    for _ in range(10):
        page.keyboard.press("Tab")
        assert not page.evaluate("Boolean(document.activeElement.closest('.md-sidebar--primary'))")


@pytest.mark.parametrize("view", ["desktop", "old-desktop", "firefox"], indirect=True)
def test_whole_way_by_keyboard(page: Page, shipped: str):
    """Search, open a result, then practise two items, without a pointer."""
    page.goto(f"{shipped}index.html")
    tab_to(page, page.locator(".md-search__input"))
    page.keyboard.insert_text("会议期间")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(f"{shipped}index.html")
    page.wait_for_load_state()
    page.goto(f"{shipped}practice/duties.html")
    first = page.locator("[data-unit][data-kind=single_choice]").first.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{shipped}practice/duties.html#{first}")
    unit = page.locator("[data-unit]:visible")
    tab_to(page, unit.locator("input").first)
    page.keyboard.press("Space")
    tab_to(page, page.locator(".practice-bar .primary"))
    page.keyboard.press("Enter")
    expect(unit.locator(".verdict")).to_be_visible()
    page.keyboard.press("Enter")
    expect(unit).not_to_have_attribute("id", first)
    expect(unit.locator("legend").first).to_be_focused()
