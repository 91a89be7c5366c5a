"""The store when it fails: blocked, full, spoilt, newer; and two tabs that share it."""

import json
from collections.abc import Callable

import pytest
from failing_stores import BLOCK, FILL
from learner_practice import ShownPractice
from learner_records import await_record, read_records
from learner_views import View, Watch
from playwright.sync_api import Page, expect

KEY = "lectern:library:attempts:lending"
RIGHT = '{"v":1,"items":{"lending-002":[[1700000000,["x"],1]]}}'
CLICK_AT = "($button, instant) => { setTimeout(() => $button.click(), instant - Date.now()) }"
VIEWS = pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)


@pytest.fixture
def open_practice(
    open_page: Callable[..., Page], learner: str, view: View
) -> Callable[..., ShownPractice]:
    """Return a function that opens the practice of a learner with a script or stored values."""

    def open_one(script: str = "", **stored: str) -> ShownPractice:
        page = open_page()
        address = f"{learner}practice/lending.html"
        if script:
            page.add_init_script(script)
        if stored:
            page.goto(f"{learner}index.html")
            for name, value in stored.items():
                store(page, f"lectern:library:{name.replace('_', ':')}", value)
        return ShownPractice(page, address, touches=view.touches)

    return open_one


def store(page: Page, key: str, value: str) -> None:
    """Put a value into the store as it is."""
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, value])


def read(page: Page, key: str) -> str | None:
    """Return a value from the store as it is."""
    value: str | None = page.evaluate("key => localStorage.getItem(key)", key)
    return value


def verify_told(practice: ShownPractice, problem: str, beginning: str) -> None:
    """Assert that a notice stands above the items."""
    notice = practice.page.locator(".lectern-notice")
    expect(notice).to_have_attribute("data-problem", problem)
    assert notice.inner_text().startswith(beginning)


def verify_works(practice: ShownPractice) -> None:
    """Assert that one can practise, and sees what was done on this page."""
    item = practice.answer("lending-001", "5本")
    assert item.read_verdict() == "✓ 回答正确"
    practice.move_on()
    practice.press_action("previous")
    assert item.read_verdict() == "✓ 回答正确"
    assert practice.read_statuses()[0] == "right"


@VIEWS
def test_blocked_store_is_told_and_the_page_works(open_practice):
    """Without a store everything works until the page is left, and words say so."""
    practice = open_practice(BLOCK)
    verify_told(practice, "blocked", "浏览器不让本页保存记录。")
    verify_works(practice)


@VIEWS
def test_full_store_is_told_and_the_page_works(open_practice):
    """What does not fit is kept until the page is left; words say what to do."""
    practice = open_practice(FILL)
    verify_works(practice)
    verify_told(practice, "full", "记录存不下了：浏览器的空间已满。")


@pytest.mark.parametrize("view", ["desktop-dark", "firefox"], indirect=True)
def test_theme_works_without_a_store(page: Page, shipped: str):
    """Colours and search, which are Material's, do not fail with the store."""
    page.add_init_script(BLOCK)
    page.goto(f"{shipped}practice/duties.html")
    if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"):
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("[data-text-size-button]").click()
    expect(page.locator("html")).to_have_attribute("data-text-size", "large")
    page.locator(".md-search__input").fill("代表")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_full_store_keeps_what_it_has(open_practice):
    """A record that cannot grow is not lost."""
    practice = open_practice(attempts_lending=RIGHT)
    practice.page.evaluate(FILL)
    practice.answer("lending-001", "5本")
    assert read(practice.page, KEY) == RIGHT


@VIEWS
@pytest.mark.parametrize("spoilt", ["{", "null", '"text"', '{"items":{}}', '{"v":1,"items":[3]}'])
def test_spoilt_record_is_set_aside(open_practice, spoilt: str):
    """It is kept under another name, told of, and a new record is begun."""
    practice = open_practice(attempts_lending=spoilt)
    verify_told(practice, "corrupt", "有一部分学习记录损坏了，读不出来，已经另存一份")
    verify_works(practice)
    page = practice.page
    names = page.evaluate("Object.keys(localStorage).filter(key => key.includes(':aside:'))")
    assert [read(page, name) for name in names] == [spoilt]
    assert list(read_records(page, "attempts:lending")["items"]) == ["lending-001"]


def test_spoilt_entry_leaves_the_others_in_use(open_practice):
    """Of a record that is spoilt in part, the rest counts on."""
    spoilt = '{"v":1,"items":{"lending-003":[[1700000000,["false"],1]],"lending-001":7}}'
    practice = open_practice(attempts_lending=spoilt)
    assert practice.read_statuses()[:3] == ["todo", "todo", "right"]
    verify_told(practice, "corrupt", "有一部分学习记录损坏了")


def test_spoilt_stars_and_settings_do_no_harm(open_practice):
    """Neither stops the page; the attempts are untouched."""
    practice = open_practice(stars="[", settings="{", attempts_lending=RIGHT)
    verify_works(practice)
    assert "lending-002" in read_records(practice.page, "attempts:lending")["items"]


@VIEWS
def test_newer_record_is_left_alone(open_practice):
    """What a newer course wrote is not touched; words say that nothing is stored now."""
    newer = '{"v":2,"items":{"lending-001":{"new":"shape"}}}'
    practice = open_practice(attempts_lending=newer)
    verify_told(practice, "newer", "这台设备上的记录是更新的版本写的，本页没有改动它。")
    verify_works(practice)
    assert read(practice.page, KEY) == newer


def test_stored_text_is_never_markup(open_practice):
    """A response that was tampered with shows as text and runs nothing."""
    evil = "<img src=x onerror=document.title='evil'>"
    attempt = [1700000000, [evil, "b"], 1]
    practice = open_practice(
        attempts_lending=json.dumps({"v": 1, "items": {"lending-004": [attempt]}})
    )
    practice.open("lending-004")
    expect(practice.find_item("lending-004").root.locator(".blank").first).to_have_value(evil)
    assert practice.page.title() != "evil"


@VIEWS
def test_two_tabs_lose_nothing(open_practice, view: View):
    """Two tabs that answer in turn keep each other's attempts and stars, and see them."""
    one = open_practice()
    other = ShownPractice(one.page.context.new_page(), one.page.url, touches=view.touches)
    other.jump(1)
    one.answer("lending-001", "5本")
    await_record(other.page, "attempts:lending", "lending-001")
    other.answer("lending-002", "书名", "日期")
    other.press_action("star")
    await_record(one.page, "stars", "lending-002")
    one.press_action("star")
    for tab in (one, other):
        assert tab.read_statuses()[:3] == ["right", "right", "todo"]
    assert list(read_records(one.page, "attempts:lending")["items"]) == [
        "lending-001",
        "lending-002",
    ]
    assert len(read_records(one.page, "stars")["stars"]) == 2


@VIEWS
def test_two_tabs_that_store_at_the_same_instant(open_practice, view: View):
    """Answers confirmed in two tabs at one moment are both there soon after."""
    one = open_practice()
    other = ShownPractice(one.page.context.new_page(), one.page.url, touches=view.touches)
    other.jump(1)
    one.find_item("lending-001").respond(["5本"])
    other.find_item("lending-002").respond(["书名", "日期"])
    instant = one.page.evaluate("Date.now() + 600")
    for tab in (one, other):
        tab.primary.evaluate(CLICK_AT, instant)
    for tab in (one, other):
        for item in ("lending-001", "lending-002"):
            await_record(tab.page, "attempts:lending", item)
        expect(tab.page.locator(".lectern-status")).not_to_be_empty()
    assert len(read_records(one.page, "attempts:lending")["items"]) == 2


def test_two_tabs_of_the_same_item_keep_both_attempts(open_practice, view: View):
    """The same item answered in both: two attempts, the later one counts."""
    one = open_practice()
    other = ShownPractice(one.page.context.new_page(), one.page.url, touches=view.touches)
    one.answer("lending-001", "3本")
    await_record(other.page, "attempts:lending", "lending-001")
    other.answer("lending-001", "5本")
    assert one.read_statuses()[0] == other.read_statuses()[0] == "right"
    assert len(read_records(one.page, "attempts:lending")["items"]["lending-001"]) == 2


def test_records_erased_in_another_tab_stay_erased(open_practice, view: View):
    """What was erased elsewhere does not come back with the next attempt."""
    one = open_practice(attempts_lending=RIGHT)
    one.page.context.new_page()
    other = one.page.context.pages[-1]
    other.goto(one.page.url.replace("practice/lending.html", "index.html"))
    other.evaluate("localStorage.clear()")
    one.page.wait_for_timeout(100)
    one.answer("lending-001", "5本")
    assert list(read_records(one.page, "attempts:lending")["items"]) == ["lending-001"]


def test_courses_do_not_see_each_others_records(open_practice, watches: list[Watch]):
    """On a disk all courses share one store: names begin with the course."""
    practice = open_practice()
    store(practice.page, "lectern:other:attempts:lending", RIGHT)
    practice.open()
    assert set(practice.read_statuses()) == {"todo"}
