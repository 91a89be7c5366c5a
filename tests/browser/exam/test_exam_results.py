"""The results of an exam, and how they print."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from learner_exams import OpenExam, answer
from learner_records import store_record
from playwright.sync_api import Page, expect


def store_scores(page: Page, scores: Sequence[float]) -> None:
    """Let the exam have been sat before, for these scores of 40."""
    paper = [{"title": "判断题", "points": 1, "ids": ["pool-001"], "score": 0, "max": 1}]
    facts = {"seed": "1", "max": 40, "passed": True, "sections": paper, "responses": {}}
    finished = [
        {**facts, "start": 1000 * place, "end": 1000 * place + 9, "score": score}
        for place, score in enumerate(scores, 1)
    ]
    store_record(page, "exams", {"exams": {"pool": finished}})
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()


@pytest.mark.parametrize("view", ["phone", "desktop", "firefox"], indirect=True)
def test_results_tell_where_points_were_lost(sit: OpenExam):
    """By section, and every item again: what was missed first."""
    room = sit()
    paper = room.paper
    answer(room, right=3)
    room.hand_in()
    expect(room.score).to_have_text("30 / 45 分")
    expect(room.verdict).to_have_text("✓ 及格（27 分及格）")
    assert room.read_rows("各大题得分") == [
        ["判断题一", "3 / 4 题", "30 / 40"],
        ["判断题二", "0 / 2 题", "0 / 5"],
    ]
    assert room.paper == [*paper[3:], *paper[:3]]
    missed = room.find(paper[3])
    assert missed.read_verdict() == "✗ 回答错误 · 0 / 10 分"
    expect(missed.solution.locator(".rationale")).to_be_visible()
    expect(missed.solution.locator(".chapter-link a")).to_have_attribute(
        "href", "../chapters/01-lending.html#借书"
    )


def test_results_print_without_the_sample(sit: OpenExam, page: Page):
    """On paper a result is the result with every solution, and nothing else."""
    room = sit()
    answer(room, right=6)
    room.hand_in()
    page.emulate_media(media="print")
    expect(page.locator(".sample-paper")).to_have_count(0)
    expect(room.score).to_be_visible()
    expect(room.root.locator(".solution").first).to_be_visible()
    expect(room.root.get_by_role("button").first).to_be_hidden()


def test_results_open_on_what_to_do(sit: OpenExam, page: Page):
    """看错题 leads to what was missed; the chapter that lost most has a link; the right fold."""
    room = sit()
    paper = room.paper
    answer(room, right=3)
    room.hand_in()
    worth = room.root.locator(".exam-worth li")
    expect(worth).to_have_text(["借书和还书丢 15 分（6 题对 3）"])
    expect(worth.locator("a")).to_have_attribute("href", "../chapters/01-lending.html")
    expect(room.find(paper[0]).root).to_be_hidden()
    expect(room.root.locator(".end-card .primary")).to_have_text("看错题")
    room.press("missed")
    expect(room.root.locator("h2", has_text="逐题解析")).to_be_focused()
    room.press("unfold")
    expect(room.find(paper[0]).root).to_be_visible()


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_own_responses_are_marked(sit: OpenExam, page: Page):
    """In the review every item shows what one chose, right or wrong; so does 回看, much later."""
    room = sit()
    paper = room.paper
    answer(room, right=3)
    room.hand_in()

    def verify() -> None:
        expect(room.root.locator("[data-unit] .verdict")).to_have_count(6)
        for place, one in enumerate(paper):
            word = "✓ 您选的" if place < 3 else "✗ 您选的"
            own = room.find(one).root.locator(".choice:has(:checked)")
            expect(own.locator(".mark")).to_have_text(word)
            expect(room.find(one).root.locator(".mark", has_text="您选的")).to_have_count(1)

    verify()
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    verify()
    room.press("home")
    room.press("view")
    verify()


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_results_stay_on_a_page_that_was_kept(sit: OpenExam, page: Page):
    """A browser that kept the page as it was shows it again as it was."""
    room = sit()
    answer(room, right=3)
    room.hand_in()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(room.root).to_have_attribute("data-screen", "results")
    expect(room.root.locator("[data-unit] .verdict")).to_have_count(6)


@pytest.mark.parametrize("view", ["phone", "desktop", "old-desktop"], indirect=True)
def test_results_stay_where_one_left_them(sit: OpenExam, page: Page):
    """After a link into the chapter and Back, or a reload, the same item is in sight."""
    room = sit()
    missed = room.paper[3]
    answer(room, right=3)
    room.hand_in()
    shown = room.find(missed).root
    expect(room.root.locator("[data-unit] .verdict")).to_have_count(6)
    shown.locator(".chapter-link a").click()
    page.wait_for_url("**/chapters/**")
    page.go_back()
    page.locator("exam-room[data-state=ready]").wait_for()
    expect(shown.locator(".verdict")).to_be_in_viewport()
    assert room.screen == "results"
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    expect(shown.locator(".verdict")).to_be_in_viewport()
    room.press("home")
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.screen == "start"


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_chart_stands_for_the_scores(open_exam: OpenExam, page: Page):
    """Each point of the line stands at its score, the pass mark at its own; later is right."""
    room = open_exam()
    store_scores(page, [0, 10, 40, 20])
    chart = room.root.locator(".exam-chart")
    points = chart.locator("circle").evaluate_all(
        "$all => $all.map($one => [$one.cx.baseVal.value, $one.cy.baseVal.value])"
    )
    ends = chart.locator("line").evaluate_all(
        "$all => $all.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2].map(one => one.baseVal.value))"
    )
    mark = chart.locator(".exam-pass").first.evaluate("$line => $line.y1.baseVal.value")
    assert ends[2:] == [[*one, *other] for one, other in pairwise(points)]
    across, down = zip(*points, strict=True)
    assert list(across) == sorted(set(across))
    full, nothing = down[2], down[0]
    assert full < nothing
    assert [(nothing - y) / (nothing - full) for y in [*down, mark]] == pytest.approx(
        [0, 0.25, 1, 0.5, 0.6], abs=0.001
    )
    assert chart.locator("text").all_text_contents() == ["及格线 60", "0", "25", "100", "50"]


@pytest.mark.parametrize("view", ["small", "desktop", "firefox"], indirect=True)
@pytest.mark.parametrize("size", ["", "largest"])
def test_chart_can_be_read(open_exam: OpenExam, page: Page, size: str):
    """Its text is as large as the learner's and stays within; no two texts overlap."""
    room = open_exam()
    store_scores(page, [26.6, 24.8, 25, 40, 23.8, 24, 26.6])
    page.evaluate("size => { document.documentElement.dataset.textSize = size }", size)
    facts = room.root.evaluate(
        """$room => {
          const sizeOf = ($one) => parseFloat(getComputedStyle($one).fontSize)
          const boxes = [...$room.querySelectorAll(".exam-chart text")].map(($text) => {
            const { left, right, top, bottom } = $text.getBoundingClientRect()
            return [left, right, top, bottom]
          })
          const { left } = $room.getBoundingClientRect()
          const { right, bottom } = $room.querySelector(".exam-chart").getBoundingClientRect()
          const $text = $room.querySelector(".exam-chart text")
          return { boxes, left, right, bottom, text: sizeOf($text), body: sizeOf($room),
            heading: sizeOf($room.querySelector("h2")) }
        }"""
    )
    assert 12 <= facts["text"] < facts["heading"]
    assert facts["text"] == pytest.approx(0.9 * facts["body"], rel=0.02)
    assert len(facts["boxes"]) == 7
    for left, right, _, bottom in facts["boxes"]:
        assert facts["left"] <= left < right <= facts["right"] + 1
        assert bottom <= facts["bottom"] + 1
    for (_, right, top, bottom), (left, _, upper, lower) in combinations(facts["boxes"], 2):
        assert right <= left or lower <= top or bottom <= upper


@pytest.mark.parametrize("view", ["phone"], indirect=True)
def test_percentages_agree(open_exam: OpenExam, page: Page):
    """The chart and what compares two sittings tell tenths alike: 59.5 is no 60."""
    room = open_exam()
    store_scores(page, [20, 23.8])
    expect(room.root.locator(".exam-chart text")).to_have_text(["及格线 60", "50", "59.5"])
    room.press("view")
    expect(room.root).to_contain_text("比上一次高 9.5 个百分点。")


@pytest.mark.parametrize("view", ["desktop", "phone"], indirect=True)
def test_items_of_a_result_can_be_reported(sit: OpenExam, page: Page):
    """反映问题 stands on every item of a result, and names the item."""
    room = sit()
    paper = room.paper
    room.hand_in()
    reports = room.root.locator("[data-unit] [data-margin=report]")
    expect(reports).to_have_count(6)
    # The browser refuses to copy, so that the text is seen.
    page.evaluate("document.execCommand = () => false")
    room.press_on(room.find(paper[2]).root.locator("[data-margin=report]"))
    text = room.find(paper[2]).root.locator(".report textarea")
    expect(text).to_have_value(re.compile(f"试题：{paper[2]} 第"))
