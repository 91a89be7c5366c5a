"""Practice of a bank: which items, one by one or as a list, keys shown or not, where one is."""

import pytest
from learner_practice import ShownPractice
from learner_records import read_records
from playwright.sync_api import Page, expect

VIEWS = pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
ALL = [f"lending-{number:03}" for number in (1, 2, 3, 4, 5, 6, 7, 30, 8)]


@VIEWS
def test_shows_one_item_at_a_time(practice: ShownPractice):
    """The big button leads on, 上一题 back; the first has nothing before it."""
    assert (practice.shown, practice.position) == (["lending-001"], "第1/9题")
    expect(practice.page.locator("[data-action=previous]")).to_be_disabled()
    practice.answer("lending-001", "5本")
    practice.move_on()
    assert (practice.shown, practice.position) == (["lending-002"], "第2/9题")
    practice.press_action("previous")
    assert practice.shown == ["lending-001"]
    assert practice.find_item("lending-001").read_verdict() == "✓ 回答正确"


def test_round_ends_with_what_it_came_to(practice: ShownPractice, page: Page):
    """完成 shows how many were right, and leads on to what was not done."""
    practice.jump(8)
    practice.find_item("lending-008-1").respond(["对"])
    practice.find_item("lending-008-2").respond(["编好号再借"])
    practice.press_action("confirm")
    expect(practice.primary).to_have_text("完成")
    practice.move_on("finish")
    card = page.locator(".end-card")
    expect(card.locator("h2")).to_be_focused()
    expect(card.locator(".end-figure")).to_have_text("1 题对 1")
    expect(page.locator(".practice-bar")).to_be_hidden()
    expect(card.locator(".primary")).to_have_text("接着做没做过的 8 题")
    practice.press_action("show-todo")
    expect(card).to_have_count(0)
    assert practice.position == "第1/8题·未做"


@VIEWS
def test_list_shows_all_items_each_with_its_button(practice: ShownPractice):
    """In a list each item is confirmed by itself; it is there again after a reload."""
    practice.change_settings("list")
    assert (practice.shown, practice.position) == (ALL, "第1–9/9题")
    item = practice.answer("lending-003", "错")
    assert item.read_verdict() == "✓ 回答正确"
    practice.open()
    assert practice.shown == ALL
    assert item.read_verdict() == "✓ 回答正确"


def test_long_list_has_pages(page: Page, shipped: str):
    """Twenty items a page; the big button turns it, and the numbers go on."""
    practice = ShownPractice(page, f"{shipped}practice/duties.html")
    practice.change_settings("list")
    first = practice.shown
    assert len(first) == 20
    assert practice.position.startswith("第1–20/")
    expect(practice.primary).to_have_text("下一页")
    practice.move_on()
    assert len(practice.shown) == 20
    assert not set(first) & set(practice.shown)
    assert practice.position.startswith("第21–40/")
    expect(page.locator("[data-unit]:visible .item-number").first).to_have_text("21")


@VIEWS
def test_filters_count_and_choose(practice: ShownPractice):
    """未做, 做错 and 收藏 say how many there are, and leave only these."""
    practice.answer("lending-001", "5本")
    practice.move_on()
    practice.answer("lending-002", "书名")
    practice.press_action("star")
    practice.press_action("settings")
    texts = practice.sheet.locator("fieldset").first.locator(".choice").all_inner_texts()
    assert texts == ["全部 9", "未做 7", "做错 1", "收藏 1"]
    practice.press_action("close")
    practice.change_settings("todo")
    assert practice.position == "第1/7题·未做"
    assert practice.walk() == ALL[2:]
    practice.change_settings("wrong")
    assert (practice.shown, practice.position) == (["lending-002"], "第1/1题·做错")
    practice.change_settings("starred")
    assert (practice.shown, practice.position) == (["lending-002"], "第1/1题·收藏")


def test_wrong_item_comes_anew_and_leaves_when_right(practice: ShownPractice):
    """In 做错 the old response is not shown; answered right, the item is done with."""
    practice.open("lending-003")
    practice.answer("lending-003", "对")
    practice.change_settings("wrong")
    item = practice.find_item("lending-003")
    expect(item.root.locator(".verdict")).to_have_count(0)
    expect(item.root.locator("input:checked")).to_have_count(0)
    practice.answer("lending-003", "错")
    assert item.read_verdict() == "✓ 回答正确"
    practice.change_settings("wrong")
    assert practice.shown == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("wrong", "没有做错的题，很好。"),
        (
            "starred",
            "还没有收藏的题。遇到想再看的题，按“☆ 收藏”，就会列在这里。",
        ),
    ],
)
def test_empty_filter_says_why_and_leads_out(practice: ShownPractice, name: str, words: str):
    """Where a filter leaves nothing, words say so, and a button shows all again."""
    practice.change_settings(name)
    empty = practice.page.locator(".practice-empty")
    expect(empty.locator("p")).to_have_text(words)
    expect(practice.page.locator(".practice-bar")).to_be_hidden()
    practice.press_action("show-all")
    assert practice.shown == ["lending-001"]
    expect(empty).to_be_hidden()


@VIEWS
def test_memorising_shows_keys_and_records_nothing(practice: ShownPractice, page: Page):
    """背题: key and rationale at once, the big button leads on, no attempt is stored."""
    practice.press_action("memorise")
    expect(page.locator("[data-action=memorise]")).to_have_attribute("aria-pressed", "true")
    item = practice.find_item("lending-001")
    assert item.read_key() == "答案：B"
    assert item.read_marks() == {"5本": "✓ 正确答案"}
    expect(item.solution.locator(".feedback")).to_have_text("B：这是上限，不是必须借满。")
    expect(practice.primary).to_have_text("下一题")
    practice.move_on()
    assert practice.find_item("lending-002").read_key() == "答案：AB"
    assert read_records(page, "attempts:lending") is None
    practice.press_action("practise")
    expect(item.root.locator(".mark")).to_have_count(0)
    expect(item.solution).to_be_hidden()


@VIEWS
def test_position_is_remembered(practice: ShownPractice):
    """Who comes back goes on where they were."""
    practice.jump(4)
    practice.open()
    assert (practice.shown, practice.position) == (["lending-005"], "第5/9题")


@VIEWS
def test_address_opens_an_item(practice: ShownPractice, page: Page):
    """#编号 in the address opens that item; when it changes, with the focus on it."""
    practice.open("lending-006")
    assert practice.shown == ["lending-006"]
    page.evaluate("location.hash = '#lending-002'")
    expect(page.locator("#lending-002 > legend")).to_be_focused()
    assert practice.shown == ["lending-002"]


def test_address_that_was_cut_off_is_passed_over(practice: ShownPractice):
    """A link broken within a character, as chats break them, leaves the practice whole."""
    practice.open("%E4%BB")
    assert practice.shown == ["lending-001"]


def test_address_opens_an_item_that_the_filter_leaves_out(practice: ShownPractice):
    """A link to an item wins over what was practised last."""
    practice.change_settings("starred")
    practice.open("lending-006")
    assert (practice.shown, practice.position) == (["lending-006"], "第6/9题")


def test_address_with_an_unknown_item_changes_nothing(practice: ShownPractice):
    """An old link to a withdrawn item opens the bank all the same."""
    practice.open("lending-999")
    assert practice.shown == ["lending-001"]


def test_beginning_anew_keeps_the_records(practice: ShownPractice, page: Page):
    """从头再做一遍 shows every item as if it were new, and forgets nothing."""
    practice.answer("lending-001", "3本")
    practice.press_action("settings")
    practice.press_action("restart")
    item = practice.find_item("lending-001")
    expect(item.root.locator(".verdict")).to_have_count(0)
    assert len(read_records(page, "attempts:lending")["items"]["lending-001"]) == 1
    practice.open()
    expect(item.root.locator(".verdict")).to_have_count(0)


@VIEWS
def test_settings_can_be_left_unchanged(practice: ShownPractice, page: Page):
    """Esc and 关闭 change nothing, and the focus returns to the button."""
    practice.press_action("settings")
    practice.find_setting("list").click()
    page.keyboard.press("Escape")
    expect(practice.sheet).to_have_count(0)
    expect(page.locator("[data-action=settings]")).to_be_focused()
    assert practice.shown == ["lending-001"]
    practice.press_action("settings")
    expect(practice.find_setting("single").locator("input")).to_be_checked()


def test_number_of_missed_items_is_kept(practice: ShownPractice, page: Page):
    """错题 counts what is not wholly right, as one goes."""
    missed = page.locator(".practice-missed")
    expect(missed).to_have_text("错题 0")
    item = practice.answer("lending-001", "3本")
    expect(missed).to_have_text("错题 1")
    item.press_action("retry")
    practice.answer("lending-001", "5本")
    expect(missed).to_have_text("错题 0")


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_end_leads_back_to_what_was_missed(practice: ShownPractice):
    """At the end of a round 再做错题 asks what was missed anew."""
    practice.answer("lending-001", "3本")
    practice.jump(8)
    practice.find_item("lending-008-1").respond(["对"])
    practice.find_item("lending-008-2").respond(["编好号再借"])
    practice.press_action("confirm")
    practice.move_on("finish")
    expect(practice.page.locator(".end-figure")).to_have_text("2 题对 1")
    practice.press_action("again")
    assert (practice.shown, practice.position) == (["lending-001"], "第1/1题·做错")
    expect(practice.find_item("lending-001").root.locator(".verdict")).to_have_count(0)
    practice.answer("lending-001", "5本")
    expect(practice.primary).to_have_text("完成")


def test_later_visit_begins_with_all_where_nothing_is_left(practice: ShownPractice):
    """What an earlier visit was about is done: it does not stand in the way."""
    practice.answer("lending-001", "3本")
    practice.change_settings("wrong")
    practice.answer("lending-001", "5本")
    practice.open()
    assert practice.shown == ["lending-001"]
    assert practice.position == "第1/9题"


def test_starred_items_come_anew(practice: ShownPractice):
    """What was starred is practised again, not read with its result."""
    practice.answer("lending-001", "5本")
    practice.press_action("star")
    practice.change_settings("starred")
    assert practice.shown == ["lending-001"]
    expect(practice.find_item("lending-001").root.locator(".verdict")).to_have_count(0)
