"""The results of an exam, and how they print."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from course_sites import build_course, build_once
from learner_exams import POOL_COURSE, RIGHT, ExamRoom, OpenExam, answer
from learner_records import store_record
from playwright.sync_api import Page, expect
from site_server import SiteServer

TOPICS = "各主题得分（丢分多的在前）"
TAGS = ("借书", "还书", "期限")


def list_topics(paper: Sequence[str], *, right: int) -> list[list[str]]:
    """Return the rows of topics of a paper whose first items were right."""
    rows = []
    for tag in TAGS:
        places = [place for place, one in enumerate(paper) if TAGS[(int(one[-3:]) - 1) % 3] == tag]
        points = [10 if place < 4 else 2.5 for place in places]
        got = sum(point for point, place in zip(points, places, strict=True) if place < right)
        good = sum(place < right for place in places)
        if places:
            row = [tag, f"{good} / {len(places)} 题", f"{got:g} / {sum(points):g}"]
            rows.append((sum(points) - got, -min(places), row))
    return [row for *_, row in sorted(rows, key=lambda each: each[:2], reverse=True)]


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
    """By section, topic and kind, and every item again: what was missed first."""
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
    assert room.read_rows("各题型得分") == [["判断", "3 / 6 题", "30 / 45"]]
    assert room.read_rows(TOPICS) == list_topics(paper, right=3)
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


@pytest.mark.parametrize("view", ["phone", "desktop"], indirect=True)
def test_topics_are_told_at_full_marks_too(sit: OpenExam):
    """Every topic has its row, also where nothing was lost."""
    room = sit()
    paper = room.paper
    answer(room, right=6)
    room.hand_in()
    rows = room.read_rows(TOPICS)
    assert rows == list_topics(paper, right=6)
    assert all(points.split(" / ")[0] == points.split(" / ")[1] for *_, points in rows)


TOPICS_EXAM = (
    "考试: pool\n标题: 许多主题\n时间: 10\n及格: 60\n大题:\n"
    "  - {标题: 判断题, 题型: 判断, 题库: pool, 题数: 24, 每题: 1}\n"
)
MANY_TAGS = [f"主题{number}" for number in range(10)]


def write_topics_bank() -> str:
    """Return the bank of 24 items, tagged with ten topics in turn."""
    head, *lines = POOL_COURSE["quiz_data/pool.yml"].split("  - ")
    tagged = [
        f"{line[: line.rindex('标签')]}标签: [{MANY_TAGS[number % 10]}]}}\n"
        for number, line in enumerate(lines, 1)
    ]
    return "  - ".join([head, *tagged])


def lose_topics(room: ExamRoom, most: int) -> None:
    """Respond to every item, wrong where the topic's number is below `most`."""
    for place, one in enumerate(room.paper):
        [key] = RIGHT[one]
        lost = int(one[-3:]) % 10 < most
        room.current.respond([{"对": "错", "错": "对"}[key] if lost else key])
        if place < room.count - 1:
            room.press("next")


def test_many_topics_fold(page: Page, server: SiteServer, shared_folder: Path):
    """The eight that lost most are seen; the others are there to unfold, none is left out."""
    course = POOL_COURSE | {
        "quiz_data/pool.yml": write_topics_bank(),
        "quiz_data/exams/pool.yml": TOPICS_EXAM,
    }
    folder = build_once(shared_folder / "topics", lambda target: build_course(target, course))
    room = ExamRoom(page)
    room.open(f"{server.publish('topics', folder / 'site')}exam/pool.html")
    room.press("begin")
    lose_topics(room, 3)
    room.hand_in()
    shown = room.read_rows(TOPICS)
    assert len(shown) == 8
    assert {name for name, *_ in shown[:3]} == set(MANY_TAGS[:3])
    more = room.root.locator("details:has(table)")
    expect(more.locator("tbody")).to_be_hidden()
    more.locator("summary", has_text="其余 2 个主题").click()
    names = more.locator("tbody td:first-child").all_inner_texts()
    assert sorted([*names, *(name for name, *_ in shown)]) == MANY_TAGS


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
