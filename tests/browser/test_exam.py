"""Mock exams: before, during and after; time, reloads, tabs, records; without scripts; on paper."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from course_sites import build_course, build_once, unpack_archive, write_course
from learner_exams import POOL_COURSE, RIGHT, ExamRoom, store
from learner_items import read_records
from learner_views import View
from playwright.sync_api import Page, expect
from site_server import SiteServer

from lectern.website.building import build_site

MINUTE = 60
ALL = ["phone", "desktop", "old-desktop", "wechat", "firefox"]
OpenExam = Callable[..., ExamRoom]


@pytest.fixture(scope="session")
def exam_site(shared_folder: Path) -> Path:
    """Return the folder of a course with an exam of every kind and two of many items."""
    folder = shared_folder / "exams"
    return build_once(folder, lambda target: build_course(target, POOL_COURSE)) / "site"


@pytest.fixture
def exams(server: SiteServer, exam_site: Path) -> str:
    """Return the address of the folder of exams."""
    return f"{server.publish('exams', exam_site)}exam/"


@pytest.fixture
def room(page: Page, view: View) -> ExamRoom:
    """Return the room of an exam whose page is not yet open."""
    return ExamRoom(page, touches=view.touches)


@pytest.fixture
def open_exam(room: ExamRoom, exams: str) -> OpenExam:
    """Return a function that opens an exam by its id."""

    def open_one(name: str = "pool") -> ExamRoom:
        room.open(f"{exams}{name}.html")
        return room

    return open_one


@pytest.fixture
def sit(open_exam: OpenExam) -> OpenExam:
    """Return a function that begins an exam."""

    def begin(name: str = "pool") -> ExamRoom:
        opened = open_exam(name)
        opened.press("begin")
        return opened

    return begin


def answer(room: ExamRoom, right: int) -> None:
    """Respond to every item, so many of them right and the rest wrong."""
    for place in range(room.count):
        [key] = RIGHT[room.current.id]
        room.current.respond([key if place < right else {"对": "错", "错": "对"}[key]])
        if place < room.count - 1:
            room.press("next")


@pytest.mark.parametrize("view", ALL, indirect=True)
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


def test_last_item_leads_to_handing_in(sit: OpenExam):
    """After the last item the big button is 交卷; closing the question goes on."""
    room = sit()
    answer(room, right=6)
    expect(room.root.locator(".practice-bar .primary")).to_have_text("交卷")
    room.press_on(room.root.locator(".practice-bar .primary"))
    expect(room.sheet).to_contain_text("全部题目都做了")
    room.press_on(room.sheet.get_by_role("button", name="继续做"))
    assert room.screen == "sitting"


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
def test_exam_survives_a_reload(sit: OpenExam, open_exam: OpenExam, page: Page):
    """Paper, responses, flags and place are there again, and the clock has run on."""
    page.clock.install()
    room = sit("duty")
    paper = room.paper
    room.respond_all({one: RIGHT[one] for one in RIGHT if one.startswith("lending")})
    room.press("flag")
    place = room.position
    page.clock.fast_forward(3 * MINUTE * 1000)
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert (room.screen, room.paper, room.position) == ("sitting", paper, place)
    expect(room.root.locator("[data-action=flag]")).to_have_attribute("aria-pressed", "true")
    assert 6 * MINUTE < room.read_clock() <= 7 * MINUTE
    page.goto("about:blank")
    page.clock.fast_forward(2 * MINUTE * 1000)
    open_exam("duty")
    assert 4 * MINUTE < room.read_clock() <= 5 * MINUTE
    room.hand_in()
    expect(room.score).to_have_text("65 / 65 分")


def test_clock_warns_twice(sit: OpenExam, page: Page):
    """It is quiet until five minutes are left, says so then and at one minute."""
    page.clock.install()
    room = sit()
    status = page.locator(".lectern-status")
    page.clock.run_for(4 * MINUTE * 1000)
    expect(room.clock).not_to_have_attribute("data-last", "")
    expect(status).to_be_empty()
    page.clock.run_for(MINUTE * 1000 + 1000)
    expect(room.clock).to_have_attribute("data-last", "")
    expect(status).to_have_text("考试还剩 5 分钟")
    page.clock.run_for(4 * MINUTE * 1000)
    expect(status).to_have_text("考试还剩 1 分钟")


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_time_being_up_hands_in(sit: OpenExam, page: Page):
    """What was done until then counts."""
    page.clock.install()
    room = sit()
    room.current.respond(RIGHT[room.paper[0]])
    page.clock.run_for(11 * MINUTE * 1000)
    assert room.screen == "results"
    expect(room.root).to_contain_text("时间到了，已经自动交卷。")
    expect(room.score).to_have_text("10 / 45 分")
    expect(room.verdict).to_have_text("✗ 不及格（27 分及格）")


def test_coming_back_after_the_deadline_hands_in(sit: OpenExam, open_exam: OpenExam, page: Page):
    """A page opened a day later shows the result of what was done in time."""
    page.clock.install()
    room = sit()
    room.current.respond(RIGHT[room.paper[0]])
    page.goto("about:blank")
    page.clock.fast_forward(24 * 60 * MINUTE * 1000)
    open_exam()
    assert room.screen == "results"
    expect(room.root).to_contain_text("时间到了，已经自动交卷。")
    expect(room.root).to_contain_text("用时 10 分")
    expect(room.score).to_have_text("10 / 45 分")


def test_clock_set_back_gives_no_time(sit: OpenExam, page: Page):
    """Nobody gets more than the whole time."""
    page.clock.install(time="2026-03-01T09:00:00")
    room = sit()
    page.clock.set_system_time("2026-02-01T09:00:00")
    page.clock.run_for(2000)
    assert room.read_clock() <= 10 * MINUTE
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.read_clock() <= 10 * MINUTE


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
    expect(room.root).to_contain_text("比上一次高 78 个百分点。")
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


def test_two_tabs(sit: OpenExam, exams: str, page: Page):
    """The tab that opens a running exam later has it; the other says so, and may take it back."""
    room = sit()
    paper = room.paper
    room.current.respond(["对"])
    other = ExamRoom(page.context.new_page())
    other.open(f"{exams}pool.html")
    assert (other.screen, other.paper) == ("sitting", paper)
    expect(room.root).to_have_attribute("data-screen", "moved")
    expect(room.root).to_contain_text("这场考试已经在另一个页面接着做")
    other.press("next")
    room.press("resume")
    assert (room.screen, room.position) == ("sitting", "第2/6题")
    expect(other.root).to_have_attribute("data-screen", "moved")
    room.hand_in()
    expect(other.root).to_have_attribute("data-screen", "start")
    expect(other.root).to_contain_text("历次成绩")


def test_practice_knows_what_was_asked(sit: OpenExam, page: Page, exams: str):
    """Items that were done become attempts of their records; what was blank does not."""
    room = sit()
    done, blank = room.paper[0], room.paper[1]
    room.current.respond(RIGHT[done])
    assert read_records(page, "attempts:pool") is None
    room.hand_in()
    items = read_records(page, "attempts:pool")["items"]
    assert list(items) == [done]
    page.goto(f"{exams}../practice/pool.html#{blank}")
    page.locator("item-set[data-state=ready]").wait_for()
    assert read_records(page, "attempts:pool")["items"] == items


def test_finished_exams_are_kept(sit: OpenExam, page: Page):
    """Under `exams`: seed, times, score, sections and responses, by exam."""
    room = sit()
    answer(room, right=6)
    room.hand_in()
    kept = read_records(page, "exams")
    assert kept["v"] == 1
    [finished] = kept["exams"]["pool"]
    assert (finished["score"], finished["max"], finished["passed"]) == (45, 45, True)
    assert sorted(finished["responses"]) == sorted(room.paper)
    assert read_records(page, "exam:pool") == {"v": 1}


@pytest.mark.parametrize("stored", ["{", '{"v":1,"seed":"1"}', '{"v":1,"seed":1,"paper":"x"}'])
def test_corrupt_exam_is_set_aside(open_exam: OpenExam, page: Page, stored: str):
    """What cannot be read is kept beside; the exam can begin."""
    room = open_exam()
    store(page, "exam:pool", stored)
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.screen == "start"
    expect(room.root.locator(".lectern-notice")).to_be_visible()
    aside = page.evaluate("Object.entries(localStorage).filter(([k]) => k.includes(':aside:'))")
    assert [text for _, text in aside] == [stored]
    room.press("begin")
    assert room.screen == "sitting"


def test_exam_of_a_newer_course_is_left_alone(open_exam: OpenExam, page: Page):
    """What a newer course wrote is not overwritten, and the exam works from memory."""
    room = open_exam()
    newer = json.dumps({"v": 99, "seed": "1"})
    store(page, "exam:pool", newer)
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    room.press("begin")
    answer(room, right=6)
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")
    assert page.evaluate("localStorage.getItem('lectern:library:exam:pool')") == newer


def test_exam_without_a_store(open_page: Callable[..., Page], exams: str, watches: list):
    """Where the browser keeps nothing, the page says so, and the exam can still be sat."""
    page = open_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked') }})"
    )
    room = ExamRoom(page)
    room.open(f"{exams}pool.html")
    expect(room.root.locator(".lectern-notice")).to_be_visible()
    room.press("begin")
    answer(room, right=6)
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")
    # Material's own scripts complain of the store that this test takes away.
    watches[-1].errors.clear()


def test_full_store(sit: OpenExam, page: Page):
    """A store that is full is told of in the middle of an exam, and the result is right."""
    room = sit()
    page.evaluate(
        """() => {
          let size = 1 << 22
          for (let n = 0; size; ) {
            try { localStorage.setItem(`filler${n++}`, "x".repeat(size)) } catch { size >>= 1 }
          }
        }"""
    )
    answer(room, right=6)
    expect(room.root.locator(".lectern-notice")).to_contain_text("空间已满")
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")


def test_course_that_changes_meanwhile(
    sit: OpenExam, server: SiteServer, exam_site: Path, page: Page, tmp_path: Path
):
    """An item that is taken out of the course drops out of the running paper; the rest goes on."""
    room = sit("pool")
    paper = room.paper
    lines = POOL_COURSE["quiz_data/pool.yml"].splitlines(keepends=True)
    pool = "".join(line for line in lines if f"编号: {paper[0]}," not in line)
    course = write_course(tmp_path / "course", POOL_COURSE | {"quiz_data/pool.yml": pool})
    build_site(course, tmp_path / "site")
    server.publish("exams", tmp_path / "site")
    page.reload()
    page.locator("exam-room[data-state=ready]").wait_for()
    assert room.paper == paper[1:]
    answer(room, right=5)
    room.hand_in()
    expect(room.score).to_have_text("35 / 35 分")
    server.publish("exams", exam_site)


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


@pytest.mark.parametrize("view", ["desktop", "phone"], indirect=True)
def test_without_scripts(open_page: Callable[..., Page], exams: str):
    """A page shows rules and a sample paper whose solutions open."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{exams}duty.html")
    expect(page.locator(".exam-facts")).to_be_visible()
    expect(page.locator(".sample-paper [data-unit]")).to_have_count(5)
    expect(page.locator(".sample-paper [data-unit]").last).to_be_visible()
    expect(page.locator(".sample-key")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_sample_paper_prints(open_page: Callable[..., Page], exams: str, *, scripts: bool):
    """On paper the sample is there, with or without scripts; its key comes last, apart."""
    page = open_page(java_script_enabled=scripts)
    page.goto(f"{exams}duty.html")
    page.emulate_media(media="print")
    expect(page.locator(".sample-paper [data-unit]").first).to_be_visible()
    expect(page.locator(".sample-paper .solution").first).to_be_hidden()
    expect(page.locator(".sample-key")).to_be_visible()
    expect(page.get_by_role("button", name="开始考试")).to_be_hidden()


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


@pytest.mark.parametrize("view", ["small", "phone", "desktop"], indirect=True)
def test_nothing_is_wider_than_the_screen(sit: OpenExam, open_exam: OpenExam, page: Page):
    """No state scrolls sideways, and what is pressed is large enough for a finger."""

    def verify() -> None:
        width, shown = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert width <= shown
        for button in page.locator("exam-room button:visible").all():
            box = button.bounding_box() or {}
            assert min(box["width"], box["height"]) >= 43.9, button.inner_text()

    room = open_exam("duty")
    verify()
    sit("duty")
    for _ in room.paper:
        verify()
        if room.position != "第5/5题":
            room.press("next")
    room.press("sheet")
    verify()
    room.press("hand-in")
    verify()
    room.press("confirm-hand-in")
    verify()
    room.press("home")
    verify()


@pytest.mark.parametrize("view", ["desktop", "phone", "phone-dark", "desktop-dark"], indirect=True)
def test_accessible_in_every_state(sit: OpenExam, open_exam: OpenExam, page: Page):
    """A checker (axe) finds nothing at the start, during, in both sheets, and in the results."""

    def verify() -> None:
        found = Axe().run(page, context="article", options={"resultTypes": ["violations"]})
        faults = [
            (rule["id"], node["target"], node["failureSummary"])
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]
        assert faults == []

    room = open_exam("duty")
    verify()
    sit("duty")
    for _ in room.paper:
        verify()
        if room.position != "第5/5题":
            room.press("next")
    room.press("flag")
    room.press("sheet")
    verify()
    room.press("hand-in")
    verify()
    room.press("confirm-hand-in")
    verify()
    room.press("begin")
    room.hand_in()
    verify()
    room.press("home")
    verify()


@pytest.mark.parametrize("view", ["desktop", "old-desktop", "firefox"], indirect=True)
def test_from_a_stick(
    open_page: Callable[..., Page], exam_site: Path, shared_folder: Path, watches: list
):
    """From `file://`, without a network, an exam is sat, resumed and handed in."""
    folder = shared_folder / "exams-archive"
    archive = build_once(folder, lambda target: unpack_archive(exam_site, target))
    room = ExamRoom(open_page(offline=True))
    room.open((archive / "exam" / "pool.html").as_uri())
    room.press("begin")
    paper = room.paper
    answer(room, right=6)
    room.page.reload()
    room.page.locator("exam-room[data-state=ready]").wait_for()
    assert (room.screen, room.paper) == ("sitting", paper)
    room.hand_in()
    expect(room.score).to_have_text("45 / 45 分")
    assert all(address.startswith("file:") for address in watches[-1].addresses)


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
