"""What axe finds in exams, reviews and 学习进度: nothing, in any state, in every look."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_faults import find_axe_faults
from course_sites import build_course, build_once
from learner_exams import POOL_COURSE, RIGHT, ExamRoom
from learner_items import ShownItem, press
from learner_records import store_record
from learner_views import View
from playwright.sync_api import Page, expect
from site_server import SiteServer

COURSE = POOL_COURSE | {
    "docs/review.md": "# 复习\n\n```学习\n页: 复习\n```\n",
    "docs/progress.md": "# 学习进度\n\n```学习\n页: 进度\n```\n",
}
# As the theme keeps the choice of 高对比.
CONTRAST = """localStorage.setItem("/.__palette", JSON.stringify({index: 3, color: {
  media: "(prefers-contrast: more)", scheme: "contrast", primary: "custom", accent: "custom"}}))"""
LOOKS = pytest.mark.parametrize(
    ("view", "contrast"),
    [
        ("phone", False),
        ("phone-dark", False),
        ("desktop", False),
        ("desktop-dark", False),
        ("phone-dark", True),
        ("desktop", True),
    ],
    indirect=["view"],
)


@pytest.fixture(scope="session")
def rooms_site(shared_folder: Path) -> Path:
    """Return the folder of a course with every kind of room."""
    folder = shared_folder / "rooms"
    return build_once(folder, lambda target: build_course(target, COURSE)) / "site"


@pytest.fixture
def rooms(server: SiteServer, rooms_site: Path) -> str:
    """Return the course's address."""
    return server.publish("rooms", rooms_site)


@pytest.fixture
def dressed(open_page: Callable[..., Page], *, contrast: bool) -> Page:
    """Return a page in the look that is tested, on which no colour is on its way to another."""
    page = open_page(reduced_motion="reduce")
    if contrast:
        page.add_init_script(CONTRAST)
    return page


def verify(page: Page, state: str) -> None:
    """Assert that axe finds no violation in a state."""
    assert (state, find_axe_faults(page)) == (state, [])


@LOOKS
def test_exam_is_accessible(dressed: Page, rooms: str, view: View):
    """Start, an item of every kind, answer sheet, hand-in, results with every item, history."""
    room = ExamRoom(dressed, touches=view.touches)
    room.open(f"{rooms}exam/duty.html")
    verify(dressed, "start")
    room.press("begin")
    count = len(room.paper)
    for place in range(count):
        verify(dressed, f"item {place}")
        if place < count - 1:
            room.press("next")
    room.press("flag")
    room.press("sheet")
    verify(dressed, "sheet")
    room.press("hand-in")
    verify(dressed, "hand-in")
    room.press("confirm-hand-in")
    expect(dressed.locator(".exam-review [data-unit]")).to_have_count(count)
    verify(dressed, "results of nothing")
    room.press("repeat")
    room.respond_all(RIGHT)
    room.hand_in()
    expect(dressed.locator(".exam-review [data-unit]")).to_have_count(count)
    verify(dressed, "results")
    room.press("home")
    verify(dressed, "start with history")


@LOOKS
def test_review_is_accessible(dressed: Page, rooms: str, view: View):
    """Home, an item before and after, one that comes again, answer sheet, ending."""
    page = dressed
    page.goto(f"{rooms}review.html")
    page.locator("learning-room[data-state=ready]").wait_for()
    verify(page, "home")
    page.locator("[data-filter=bank]").select_option("pool")
    press(page.locator("[data-way=rush]"), touches=view.touches)
    verify(page, "open")
    item_id = page.locator("[data-unit]").get_attribute("data-item") or ""
    wrong = "错" if RIGHT[item_id] == ["对"] else "对"
    ShownItem(page, item_id, touches=view.touches).respond([wrong])
    primary = page.locator(".practice-bar .primary")
    press(primary, touches=view.touches)
    verify(page, "judged")
    press(page.locator("[data-action=sheet]"), touches=view.touches)
    verify(page, "sheet")
    press(page.locator("[data-action=close]:visible"), touches=view.touches)
    press(primary, touches=view.touches)
    expect(page.locator(".end-card")).to_be_visible()
    verify(page, "ending")
    press(page.locator("[data-action=home]"), touches=view.touches)
    press(page.locator("[data-way=noted]"), touches=view.touches)
    verify(page, "notebook")


@LOOKS
def test_progress_is_accessible(dressed: Page, rooms: str, view: View):
    """Without and with records, folded out; the preview of a text; a refusal; both questions."""
    page = dressed
    page.goto(f"{rooms}progress.html")
    page.locator("learning-room[data-state=ready]").wait_for()
    verify(page, "new")
    store_record(page, "attempts:pool", {"items": {"pool-001": [[9, ["x"], 1]]}})
    store_record(page, "read", {"read": {"chapters/01-lending.html": [1, 9]}})
    page.reload()
    for summary in page.locator("learning-room summary").all():
        press(summary, touches=view.touches)
    expect(page.locator("learning-room details[open]")).to_have_count(4)
    verify(page, "records")
    press(page.locator("[data-action=copy]"), touches=view.touches)
    text = page.get_by_label("记录的文字").input_value()
    verify(page, "copied")
    incoming = page.get_by_label("或者把文字粘贴在这里")
    incoming.fill(text.replace("pool-001", "pool-002"))
    press(page.locator("[data-action=preview]"), touches=view.touches)
    expect(page.locator("[data-action=merge]")).to_be_visible()
    verify(page, "preview")
    incoming.fill("乱写的")
    press(page.locator("[data-action=preview]"), touches=view.touches)
    verify(page, "refused")
    press(page.locator("[data-action=ask-erase]"), touches=view.touches)
    verify(page, "first question")
    press(page.locator("[data-action=ask-again]"), touches=view.touches)
    verify(page, "second question")
    press(page.locator("[data-action=erase]"), touches=view.touches)
    verify(page, "erased")


@pytest.mark.parametrize(
    ("view", "contrast"), [("phone-dark", True), ("desktop", True)], indirect=["view"]
)
@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "help.html",
        "overview.html",
        "chapters/09-in-session.html",
        "laws/daibiao-fa.html",
        "toolbox/signatures.html",
        "practice/duties.html",
        "practice/index.html",
        "exam/index.html",
        "privacy.html",
        "trainers/bank.html",
    ],
)
def test_page_is_accessible_in_high_contrast(dressed: Page, shipped: str, path: str):
    """Every kind of page of the course."""
    dressed.goto(shipped + path)
    expect(dressed.locator("body")).to_have_attribute("data-md-color-scheme", "contrast")
    verify(dressed, path)


@pytest.mark.parametrize("view", ["phone", "desktop-dark"], indirect=True)
@pytest.mark.parametrize("path", ["help.html", "overview.html", "practice/index.html"])
def test_other_pages_are_accessible(page: Page, shipped: str, path: str):
    """The help, the overview and a list of banks."""
    page.goto(shipped + path)
    verify(page, path)


@pytest.mark.parametrize("view", ["desktop", "desktop-dark"], indirect=True)
def test_focused_search_is_accessible(open_page: Callable[..., Page], rooms: str):
    """The search field that was just entered, on the pages of the test course."""
    page = open_page(reduced_motion="reduce")
    for path in ("index.html", "chapters/01-lending.html", "laws/loan-rules.html"):
        page.goto(rooms + path)
        page.locator(".md-search__input").focus()
        verify(page, path)
