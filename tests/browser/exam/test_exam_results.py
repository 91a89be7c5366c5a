"""The results of an exam, and how they print."""

import pytest
from learner_exams import OpenExam, answer
from playwright.sync_api import Page, expect


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
    topics = room.read_rows("丢分最多的主题")
    assert {name for name, *_ in topics} <= {"借书", "还书", "期限"}
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
