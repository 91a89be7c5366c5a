"""The table of keys in 使用帮助 is true: every row of it is tried, in its own words."""

from collections.abc import Callable

import pytest
from course_sites import ROOT
from playwright.sync_api import Page, expect

Row = tuple[str, str, str]
CHAPTER = "chapters/09-in-session.html"
BOTH = pytest.mark.parametrize("view", ["desktop", "firefox"], indirect=True)


def read_table() -> list[Row]:
    """Return the rows of the table: key, place, what it does."""
    text = (ROOT / "docs/help.md").read_text(encoding="utf-8")
    lines = text.partition("{#键盘}")[2].splitlines()
    cells = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")]
    return [(key, place, effect) for key, place, effect in cells[1:]]


def open_practice(page: Page, site: str, item_id: str = "") -> None:
    """Open a practice, perhaps at an item that takes the focus."""
    page.goto(f"{site}practice/lending.html#{item_id}")
    page.locator("item-set[data-state=ready]").wait_for()
    if item_id:
        page.locator("[data-unit]:visible input").first.focus()


def is_chosen(page: Page, place: int) -> bool:
    """Return whether the choice at a place, from 0, is chosen in the item shown."""
    return page.locator("[data-unit]:visible .choice input").nth(place).is_checked()


def try_tab(page: Page, site: str) -> None:
    """The first stop leads past the menus."""
    page.goto(f"{site}chapters/01-lending.html")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    assert "跳转至" in page.locator(".md-skip").inner_text()
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).not_to_be_focused()


def try_tab_back(page: Page, site: str) -> None:
    """Back to where one was."""
    try_tab(page, site)
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".md-skip")).to_be_focused()


def try_enter(page: Page, site: str) -> None:
    """A button is pressed, a link opened."""
    open_practice(page, site)
    page.locator("[data-action=sheet]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_be_visible()
    page.goto(f"{site}chapters/01-lending.html")
    page.locator(".lectern-ways [rel=next]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "01-lending" not in address)


def try_space(page: Page, site: str) -> None:
    """A choice is chosen, a button pressed."""
    open_practice(page, site, "lending-002")
    page.locator("[data-unit]:visible .choice input").nth(1).focus()
    page.keyboard.press("Space")
    assert is_chosen(page, 1)
    page.locator(".practice-bar .primary").focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-unit]:visible .verdict")).to_be_visible()


def try_arrows(page: Page, site: str) -> None:
    """Another choice is chosen."""
    open_practice(page, site, "lending-001")
    page.locator("[data-unit]:visible .choice input").first.focus()
    page.keyboard.press("ArrowDown")
    assert is_chosen(page, 1)
    page.keyboard.press("ArrowUp")
    assert is_chosen(page, 0)


def try_letters(page: Page, site: str) -> None:
    """The letter's choice is chosen; in 多选 once more undoes it; in exams and reviews too."""
    open_practice(page, site, "lending-001")
    page.keyboard.press("c")
    assert is_chosen(page, 2)
    open_practice(page, site, "lending-002")
    page.keyboard.press("A")
    page.keyboard.press("b")
    page.keyboard.press("a")
    assert [is_chosen(page, place) for place in (0, 1)] == [False, True]
    sit_until(page, site, ".choice input")
    page.keyboard.press("b")
    assert is_chosen(page, 1)


def try_digits(page: Page, site: str) -> None:
    """The choice at the place is chosen."""
    open_practice(page, site, "lending-001")
    page.keyboard.press("2")
    assert is_chosen(page, 1)
    sit_until(page, site, ".choice input")
    page.keyboard.press("1")
    assert is_chosen(page, 0)


def try_enter_in_a_blank(page: Page, site: str) -> None:
    """In practice it confirms; in an exam it leads to the next blank, then to the next item."""
    open_practice(page, site, "lending-004")
    blanks = page.locator("[data-unit]:visible .blank")
    blanks.nth(0).fill("三十")
    blanks.nth(1).fill("十五")
    blanks.nth(1).press("Enter")
    expect(page.locator("[data-unit]:visible .verdict")).to_be_visible()
    sit_until(page, site, ".blank")
    unit = page.locator("[data-unit]:visible")
    shown = unit.get_attribute("id") or ""
    blanks.nth(0).fill("三十")
    blanks.nth(0).press("Enter")
    expect(blanks.nth(1)).to_be_focused()
    blanks.nth(1).fill("十五")
    blanks.nth(1).press("Enter")
    expect(unit).not_to_have_attribute("id", shown)


def try_escape(page: Page, site: str) -> None:
    """Whatever is open closes, and the focus is where it was."""
    open_practice(page, site)
    for action in ("sheet", "settings"):
        opener = page.locator(f"[data-action={action}]")
        opener.focus()
        page.keyboard.press("Enter")
        expect(page.locator("dialog[open]")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(opener).to_be_focused()
    page.set_viewport_size({"width": 390, "height": 844})
    for name in ("__drawer", "__search"):
        opener = page.locator(f"button[data-toggles={name}]")
        opener.focus()
        page.keyboard.press("Enter")
        expect(opener).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(opener).to_have_attribute("aria-expanded", "false")
        expect(opener).to_be_focused()


def try_search(page: Page, site: str) -> None:
    """Each of the three opens the search, whose results are chosen from; not within an item."""
    field = page.locator(".md-search__input")
    for key in ("f", "s", "/"):
        page.goto(f"{site}index.html")
        page.keyboard.press(key)
        expect(field).to_be_focused()
    page.keyboard.insert_text("借书")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "index.html" not in address)
    open_practice(page, site, "lending-001")
    page.keyboard.press("f")
    expect(field).not_to_be_focused()


def try_pages(page: Page, site: str) -> None:
    """The next page, and back; not within an item, so that no exam is left by mistake."""
    page.goto(f"{site}chapters/01-lending.html")
    page.keyboard.press("n")
    page.wait_for_url(lambda address: "01-lending" not in address)
    page.wait_for_load_state()
    page.keyboard.press("p")
    page.wait_for_url("**/01-lending.html")
    open_practice(page, site, "lending-001")
    for key in ("n", "p"):
        page.keyboard.press(key)
    expect(page.locator("[data-unit]:visible input").first).to_be_focused()


def sit_until(page: Page, site: str, wanted: str) -> None:
    """Sit exams up to the first item that has a control; not every paper has one."""
    following = page.locator("[data-action=next]")
    page.goto(f"{site}exam/duty.html")
    while not page.locator(f"[data-unit]:visible {wanted}").count():
        if following.count():
            following.click()
            continue
        page.evaluate("localStorage.clear()")
        page.reload()
        page.locator("exam-room[data-state=ready]").wait_for()
        page.locator("[data-action=begin]").click()


CHECKS: dict[Row, Callable[[Page, str], None]] = {
    ("Tab", "每一页", "到下一个能按的地方；每页第一下是“跳转至”，越过菜单"): try_tab,
    ("Shift+Tab", "每一页", "退回上一个"): try_tab_back,
    ("Enter", "链接、按钮", "打开、按下"): try_enter,
    ("空格", "按钮、选项", "按下、选上"): try_space,
    ("↑ ↓", "单选、判断", "换一个选项"): try_arrows,
    ("A到H", "光标在题里", "选这个字母的选项；多选再按一次，取消"): try_letters,
    ("1到8", "光标在题里", "选第几个选项"): try_digits,
    (
        "Enter",
        "填空",
        "练习、复习：确认；考试：到下一个空，填完了到下一题",
    ): try_enter_in_a_blank,
    ("Esc", "答题卡、设置、目录、搜索", "关掉，回到原来的地方"): try_escape,
    ("F、S、/", "光标不在题里", "搜索；用↑ ↓挑一条，Enter打开"): try_search,
    ("P、N", "光标不在题里", "上一页、下一页"): try_pages,
}


def test_every_row_is_tried():
    """A row that is added or changed needs a check of its own."""
    assert read_table() == list(CHECKS)


@BOTH
@pytest.mark.parametrize("row", CHECKS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_key_does_what_the_table_says(page: Page, learner: str, row: Row):
    """Every key of the table, where the table says."""
    CHECKS[row](page, learner)


@pytest.mark.parametrize("view", ["phone", "desktop"], indirect=True)
def test_help_is_one_tap_away(page: Page, shipped: str):
    """Every page's footer leads to it."""
    for path in ("index.html", CHAPTER, "exam/intro.html", "404.html"):
        page.goto(shipped + path)
        page.locator(".lectern-imprint").get_by_role("link", name="使用帮助").click()
        expect(page.locator("h1")).to_have_text("使用帮助")
