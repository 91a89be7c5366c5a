"""Mock exams: before and during; by keyboard; again."""

import re
from collections.abc import Callable

import pytest
from learner_exams import MINUTE, RIGHT, VIEWS, ExamRoom, OpenExam, answer
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_whole_exam(sit: OpenExam, page: Page):
    """Every kind is asked, nothing is told before the end, everything after it."""
    room = sit("duty")
    assert (room.screen, len(room.paper)) == ("sitting", 5)
    room.respond_all({one: RIGHT[one] for one in RIGHT if one.startswith("lending")})
    expect(page.locator(".mark, .verdict")).to_have_count(0)
    expect(page.locator(".solution:visible")).to_have_count(0)
    room.hand_in()
    expect(room.score).to_have_text("65 / 65 分")
    expect(room.verdict).to_have_text("✓ 及格（39 分及格）")
    room.press("unfold")
    expect(room.root.locator(".solution:visible .chapter-link a").first).to_be_visible()
    assert room.read_rows("各大题得分") == [
        ["选择题", "2 / 2 题", "20 / 20"],
        ["填空、排序和配对", "2 / 2 题", "25 / 25"],
        ["案例", "1 / 1 题", "20 / 20"],
    ]


def test_start_page_tells_the_rules(open_exam: OpenExam, page: Page):
    """Before an exam its facts and rules are there, and no item."""
    room = open_exam()
    expect(page.locator(".exam-facts")).to_contain_text("时间10分钟，共6题，满分45分，27分及格。")
    expect(room.root).to_contain_text("时间到了自动交卷")
    expect(page.locator("[data-item]:visible")).to_have_count(0)
    expect(page.get_by_role("button", name="开始考试")).to_be_visible()


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_back_leads_to_the_start_while_the_clock_runs(sit: OpenExam, page: Page):
    """Back leaves neither the page nor the exam: it goes on from the start screen."""
    room = sit()
    room.press("next")
    page.go_back()
    expect(room.root).to_have_attribute("data-screen", "start")
    expect(room.root.locator("[data-action=resume]")).to_have_text("继续考试（剩 10 分）")
    room.press("resume")
    expect(room.root).to_have_attribute("data-screen", "sitting")
    assert room.position == "第2/6题"


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_answer_sheet_tells_how_far_each_item_is(sit: OpenExam):
    """未答, 已答, 标记 and 当前 stand in words and marks; a number leads to its item."""
    room = sit()
    room.current.respond(["对"])
    room.press("next")
    room.press("flag")
    expect(room.root.locator("[data-action=flag]")).to_have_attribute("aria-pressed", "true")
    room.press("sheet")
    numbers = room.sheet.locator(".sheet-number")
    labels = [number.get_attribute("aria-label") for number in numbers.all()]
    assert labels[:3] == ["第1题，已答", "第2题，未答，已标记", "第3题，未答"]
    expect(numbers.nth(1)).to_have_attribute("aria-current", "true")
    expect(room.sheet.locator(".sheet-legend")).to_contain_text("标记 1")
    room.press_on(numbers.nth(4))
    expect(room.sheet).to_have_count(0)
    assert room.position == "第5/6题"
    room.press("previous")
    assert room.position == "第4/6题"


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_handing_in_lists_what_is_blank_and_asks(sit: OpenExam):
    """Blank items are links back; only a second yes hands in."""
    room = sit()
    room.current.respond(["对"])
    room.press("sheet")
    room.press("hand-in")
    links = room.sheet.locator("[data-action=jump]")
    assert links.all_inner_texts() == [f"第 {number} 题" for number in range(2, 7)]
    room.press_on(links.nth(2))
    assert (room.screen, room.position) == ("sitting", "第4/6题")
    room.hand_in()
    assert room.screen == "results"
    expect(room.root.locator(".verdict", has_text="没有作答")).to_have_count(5)


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_last_item_leads_to_handing_in(sit: OpenExam):
    """After the last item the big button is 交卷; closing the question goes on."""
    room = sit()
    answer(room, right=6)
    expect(room.root.locator(".practice-bar .primary")).to_have_text("交卷")
    room.press_on(room.root.locator(".practice-bar .primary"))
    expect(room.sheet).to_contain_text("全部题目都做了")
    room.press_on(room.sheet.get_by_role("button", name="继续做"))
    assert room.screen == "sitting"


@pytest.mark.parametrize("view", ["phone", "desktop", "firefox"], indirect=True)
def test_sitting_again(sit: OpenExam, page: Page):
    """A new paper, or the same one; results are compared, in a chart and in numbers."""
    page.clock.install()
    room = sit()
    first = room.paper
    answer(room, right=1)
    room.hand_in()
    expect(room.root.locator(".exam-chart")).to_have_count(0)
    page.clock.fast_forward(5000)
    room.press("repeat")
    assert room.paper == first
    answer(room, right=6)
    room.hand_in()
    expect(room.root).to_contain_text("比上一次高 77.8 个百分点。")
    expect(room.root.locator(".exam-chart circle")).to_have_count(2)
    page.clock.fast_forward(5000)
    room.press("begin")
    assert (room.screen, room.paper != first) == ("sitting", True)
    room.hand_in()
    room.press("home")
    points = [re.match(r"[\d.]+", row[1]) for row in room.read_rows("历次成绩")]
    assert [found and found[0] for found in points] == ["0", "45", "10"]
    room.press("view")
    expect(room.score).to_have_text("0 / 45 分")


def test_fixed_paper_is_the_same_for_all(open_page: Callable[..., Page], exams: str):
    """With a seed in its blueprint an exam is the paper that its page shows as a sample."""
    papers = []
    for _ in range(2):
        room = ExamRoom(open_page())
        room.open(f"{exams}same.html")
        sample = room.root.locator(".sample-paper [data-unit]").all()
        papers.append([unit.get_attribute("data-item") for unit in sample])
        room.press("begin")
        papers.append(room.paper)
    assert papers[0]
    assert all(paper == papers[0] for paper in papers)


def test_keyboard_alone(open_exam: OpenExam, page: Page):
    """From start to result without a pointer; the focus follows."""
    room = open_exam("same")
    page.get_by_role("button", name="开始考试").focus()
    page.keyboard.press("Enter")
    for rank in range(2):
        item = room.current
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(item.root.locator("input:checked")).to_have_count(1)
        room.root.locator(".practice-bar .primary").focus()
        page.keyboard.press("Enter")
        if not rank:
            assert room.position == "第2/2题"
    expect(room.sheet).to_be_visible()
    page.keyboard.press("Escape")
    expect(room.sheet).to_have_count(0)
    expect(room.root.locator(".practice-bar .primary")).to_be_focused()
    page.keyboard.press("Enter")
    room.sheet.get_by_role("button", name="确认交卷").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="考试成绩")).to_be_focused()
    room.root.get_by_role("button", name="回到考试说明").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="考试规则")).to_be_focused()


@pytest.mark.parametrize("name", ["intro", "comprehensive", "laws"])
def test_shipped_exams(room: ExamRoom, shipped: str, name: str):
    """Each of the shipped exams begins with as many items and minutes as it says."""
    room.open(f"{shipped}exam/{name}.html")
    facts = re.search(
        r"时间(\d+)分钟，共(\d+)题，满分100分", room.root.inner_text().replace(" ", "")
    )
    assert facts
    room.press("begin")
    minutes, count = map(int, facts.groups())
    assert (len(room.paper), len(set(room.paper))) == (count, count)
    assert (minutes - 1) * MINUTE < room.read_clock() <= minutes * MINUTE
    assert (count, minutes) == {"intro": (20, 15), "comprehensive": (50, 60), "laws": (40, 40)}[
        name
    ]
