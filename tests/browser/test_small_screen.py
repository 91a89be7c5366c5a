"""320 px wide and by touch: every kind of page and screen fits, and a thumb hits every control."""

import pytest
from learner_exams import ExamRoom
from learner_items import press
from learner_records import store_record
from playwright.sync_api import Page, expect
from screen_faults import find_overflow, find_small

SMALL = pytest.mark.parametrize("view", ["small"], indirect=True)

# The texts that stand on more than one line.
BROKEN = """$parts => $parts.filter($part => {
  const range = document.createRange()
  range.selectNodeContents($part)
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
}).map($part => $part.textContent)"""


def verify(page: Page, state: str) -> None:
    """Assert that nothing is wider than the screen and no control too small."""
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert (state, wide, find_overflow(page), find_small(page)) == (state, 0, [], [])


@SMALL
@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "help.html",
        "overview.html",
        "chapters/09-in-session.html",
        "practice/index.html",
        "practice/duties.html",
        "exam/index.html",
        "review.html",
        "progress.html",
        "privacy.html",
        "laws/daibiao-fa.html",
        "laws/changes.html",
        "toolbox/before-session.html",
        "toolbox/signatures.html",
        "404.html",
    ],
)
def test_page_fits(page: Page, shipped: str, path: str):
    """Every kind of page of the course."""
    page.goto(shipped + path)
    verify(page, path)


@SMALL
def test_list_of_items_fits(page: Page, shipped: str):
    """Practice as a list, with its settings open, and after confirming."""
    page.goto(f"{shipped}practice/duties.html")
    page.locator("[data-action=settings]").tap()
    verify(page, "settings")
    page.get_by_text("列出来").tap()
    page.locator("[data-action=apply]").tap()
    verify(page, "list")
    page.locator(".choice:visible").first.tap()
    page.locator("[data-action=confirm]:visible").first.tap()
    verify(page, "confirmed")


@SMALL
@pytest.mark.parametrize("course", ["shipped", "learner"])
def test_exam_fits(page: Page, course: str, request: pytest.FixtureRequest):
    """Start, every item, answer sheet, hand-in, results with every item, start with history."""
    paths = {"shipped": "exam/intro.html", "learner": "exam/duty.html"}
    room = ExamRoom(page, touches=True)
    room.open(request.getfixturevalue(course) + paths[course])
    verify(page, "start")
    room.press("begin")
    count = len(room.paper)
    for place in range(count):
        verify(page, f"item {place}")
        if place < count - 1:
            room.press("next")
    room.press("sheet")
    verify(page, "sheet")
    room.press("hand-in")
    verify(page, "hand-in")
    room.press("confirm-hand-in")
    expect(page.locator(".exam-review [data-unit]")).to_have_count(count)
    verify(page, "results")
    room.press("home")
    verify(page, "history")


@pytest.mark.parametrize("view", ["small", "phone"], indirect=True)
@pytest.mark.parametrize("size", ["standard", "largest"])
def test_past_sittings_fit(page: Page, shipped: str, size: str):
    """Score and time are never broken, and the button is in sight, whatever the text's size."""
    page.goto(f"{shipped}exam/intro.html")
    section = {"title": "判断题", "points": 2, "ids": ["duties-001"], "score": 8, "max": 100}
    sitting = {"seed": "7", "start": 1e9, "max": 100, "sections": [section], "responses": {}}
    spans = [(42, 24, False), (3599, 57.5, False), (2462, 100, True)]
    sittings = [
        sitting | {"end": 1e9 + span, "score": score, "passed": passed}
        for span, score, passed in spans
    ]
    store_record(page, "exams", {"exams": {"intro": sittings}})
    store_record(page, "settings", {"textSize": size})
    page.reload()
    table = page.locator(".exam-screen > .lectern-table")
    expect(table.get_by_role("button")).to_have_count(3)
    assert (
        page.locator(".lectern-table td:is(:nth-child(2), :nth-child(3))").evaluate_all(BROKEN)
        == []
    )
    assert table.evaluate("$table => $table.scrollWidth - $table.clientWidth") <= 0


@SMALL
def test_review_fits(page: Page, shipped: str):
    """An item without and with its solution, the answer sheet, and back."""
    page.goto(f"{shipped}review.html")
    page.locator("[data-way=daily]").tap()
    verify(page, "open")
    page.locator("[data-action=reveal]:visible").tap()
    verify(page, "solution")
    page.locator("[data-action=sheet]").tap()
    verify(page, "sheet")
    press(page.locator("[data-action=close]:visible"), touches=True)
    page.locator("[data-action=home]").tap()
    verify(page, "home")


@SMALL
def test_progress_fits(page: Page, shipped: str):
    """With every table folded out, the text of the records, and the question before erasing."""
    page.goto(f"{shipped}progress.html")
    for button in page.locator("[data-action=read]").all()[:3]:
        button.tap()
    for summary in page.locator("article details[id] > summary").all():
        summary.tap()
    verify(page, "tables")
    page.locator("[data-action=copy]").tap()
    verify(page, "copied")
    page.locator("[data-action=ask-erase]").tap()
    verify(page, "question")
