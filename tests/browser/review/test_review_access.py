"""复习 for everyone: small screens, stores that fail, from a stick, without scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from course_sites import build_once, unpack_archive
from failing_stores import BLOCK, FILL
from learner_records import store_record
from learner_reviews import ReviewRoom, rush
from learner_views import FILE_VIEWS, View, Watch
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("view", ["phone", "desktop"], indirect=True)
def test_nothing_is_wider_than_the_screen(pool: ReviewRoom, page: Page):
    """At no time must a learner scroll sideways."""
    for act in (lambda: None, lambda: rush(pool, right=0), pool.go_on):
        act()
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
@pytest.mark.parametrize(
    ("problem", "stored"), [("corrupt", "{"), ("newer", '{"v":9}'), ("blocked", ""), ("full", "")]
)
def test_problems_of_the_store_are_told(room: ReviewRoom, page: Page, problem: str, stored: str):
    """A store that fails is told in words, and one can review all the same."""
    room.open_now()
    if stored:
        store_record(page, "attempts:pool", stored)
    scripts = {"blocked": BLOCK, "full": FILL}
    if problem in scripts:
        page.add_init_script(scripts[problem])
    room.open_now()
    room.root.locator("[data-filter=bank]").select_option("pool")
    rush(room, right=1)
    expect(room.root.locator(f".lectern-notice[data-problem={problem}]")).to_be_visible()
    expect(room.root.locator(".verdict")).to_have_text("✗ 回答错误")


@pytest.mark.parametrize("view", FILE_VIEWS, indirect=True)
def test_from_a_stick(
    open_page: Callable[..., Page],
    review_site: Path,
    shared_folder: Path,
    watches: list[Watch],
    view: View,
):
    """From `file://`, without a network, a mistake is noted and kept; Firefox says its part."""
    folder = shared_folder / "review-archive"
    archive = build_once(folder, lambda target: unpack_archive(review_site, target))
    room = ReviewRoom(open_page(offline=True), (archive / "review.html").as_uri(), touches=False)
    room.open(0)
    room.root.locator("[data-filter=bank]").select_option("pool")
    rush(room, right=1)
    room.open(1)
    assert (room.count("noted"), room.count("due")) == ("1题", "1题")
    for path in ("review.html", "exam/pool.html"):
        room.page.goto((archive / path).as_uri())
        told = room.page.locator(".lectern-notice", has_text="火狐浏览器从U盘打开时")
        expect(told).to_be_visible(visible=view.browser == "firefox")
    assert all(address.startswith("file:") for address in watches[-1].addresses)


def test_without_scripts(open_page: Callable[..., Page], room: ReviewRoom):
    """Without scripts the page says what it needs."""
    page = open_page(java_script_enabled=False)
    page.goto(room._address)
    expect(page.locator(".room-plain")).to_contain_text("请在浏览器里打开JavaScript")
