"""今日复习, 错题本, 收藏, 每日一练, 闯关: what comes when, and what is kept of it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from course_sites import build_course, build_once, unpack_archive
from failing_stores import BLOCK, FILL
from learner_exams import RIGHT, ExamRoom, store
from learner_items import ShownItem, press, read_records
from learner_reviews import BEGIN, REVIEW_COURSE, VIEWS, ReviewRoom, rush, store_record
from learner_views import FILE_VIEWS, View, Watch
from playwright.sync_api import Page, expect
from site_server import SiteServer


@pytest.fixture(scope="session")
def review_site(shared_folder: Path) -> Path:
    """Return the folder of a course with a review page."""
    folder = shared_folder / "review"
    return build_once(folder, lambda target: build_course(target, REVIEW_COURSE)) / "site"


@pytest.fixture
def room(page: Page, view: View, server: SiteServer, review_site: Path) -> ReviewRoom:
    """Return the review page of a new learner, not yet open."""
    address = f"{server.publish('review', review_site)}review.html"
    return ReviewRoom(page, address, touches=view.touches)


@pytest.fixture
def pool(room: ReviewRoom) -> ReviewRoom:
    """Return the page, open and narrowed to the bank of 判断."""
    room.open_now()
    room.root.locator("[data-filter=bank]").select_option("pool")
    return room


def list_daily(room: ReviewRoom) -> list[str]:
    """Begin the day's ten, and return their ids from the page of choices."""
    room.start("daily")
    listed = room.list_session(10)
    room.press("[data-action=home]")
    return listed


def test_new_learner(room: ReviewRoom):
    """Nothing is due, missed or starred, and why is said; ten items are for the day."""
    room.open(0)
    counts = [room.count(way) for way in ("due", "daily", "noted", "starred")]
    assert counts == ["0题", "0 / 10 题", "0题", "0题"]
    start = room.root.locator("[data-way=due]")
    expect(start).to_be_disabled()
    expect(start).to_have_css("border-style", "dashed")
    expect(room.root.locator("[data-way=rush]")).to_have_css("border-style", "solid")
    way = room.root.locator(".review-way:has([data-way=due])")
    expect(way).to_contain_text("今天没有到日子的题。")
    room.root.locator("[data-filter=kind]").select_option("short_answer")
    expect(room.root.locator("[data-way=rush]")).to_be_disabled()
    expect(room.root).to_contain_text("挑出的这一部分没有能闯关的题。")
    expect(room.root.locator(".study-plain")).to_be_hidden()


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_first_mistake_ends_the_rush(pool: ReviewRoom):
    """闯关 ends at the first mistake, tells how far one came, and keeps the best."""
    rush(pool, right=2)
    expect(pool.root.locator(".verdict")).to_have_text("✗ 回答错误")
    expect(pool.root.locator(".solution .rationale")).to_be_visible()
    pool.go_on()
    expect(pool.root.locator(".review-ending")).to_contain_text("过了 2 关，最好 2 关")
    expect(pool.root.locator(".review-ending .primary")).to_have_text("再闯一次")
    pool.press("[data-action=home]")
    assert pool.count("rush") == "最好 2关"
    rush(pool, right=0)
    pool.go_on()
    pool.press("[data-action=home]")
    assert pool.count("rush") == "最好 2关"


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_mistake_leaves_the_notebook_after_two_days(pool: ReviewRoom):
    """A mistake is in the notebook at once, due the next day, and gone when right on two days."""
    pool.open(0)
    pool.root.locator("[data-filter=bank]").select_option("pool")
    [missed] = rush(pool, right=0)
    pool.press("[data-action=home]")
    assert (pool.count("noted"), pool.count("due")) == ("1题", "0题")
    for day, way, left in ((1, "due", "1题"), (2, "noted", "0题")):
        pool.open(day)
        assert (pool.count("noted"), pool.count(way)) == ("1题", "1题")
        pool.start(way)
        assert pool.answer(right=True) == missed
        pool.go_on()
        expect(pool.root.locator(".review-ending")).to_contain_text("第一次就全对的 1 题")
        pool.press("[data-action=home]")
        assert pool.count("noted") == left
    assert len(read_records(pool.page, "attempts:pool")["items"][missed]) == 3


@pytest.mark.parametrize("view", ["wechat", "firefox"], indirect=True)
def test_rush_leads_on(pool: ReviewRoom):
    """The end of 闯关 says when something is due next, and its big button begins another."""
    pool.open(0)
    pool.root.locator("[data-filter=bank]").select_option("pool")
    rush(pool, right=0)
    pool.go_on()
    ending = pool.root.locator(".review-ending")
    expect(ending).to_contain_text("今天没有要复习的了，明天 1 题。")
    expect(ending.locator("[data-way=due]")).to_have_count(0)
    pool.press(".review-ending .primary")
    expect(pool.root.locator(".practice-position")).to_contain_text("闯关")


@pytest.mark.parametrize("view", ["wechat", "firefox"], indirect=True)
def test_session_leads_to_what_is_due(pool: ReviewRoom, page: Page):
    """The end of a session says how many items are still due, and its big button goes there."""
    pool.open(0)
    missed = {name: [[int(BEGIN.timestamp()), ["x"], 1]] for name in ("pool-001", "pool-002")}
    store_record(page, "attempts:pool", {"items": missed})
    store_record(page, "stars", {"stars": {"pool-003": [1, 1]}})
    pool.open(3)
    pool.start("starred")
    pool.answer(right=True)
    pool.go_on()
    expect(pool.root.locator(".review-ending")).to_contain_text("今日复习还有 2 题。")
    pool.press(".review-ending .primary")
    expect(pool.root.locator(".practice-position")).to_contain_text("今日复习")


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_back_ends_a_session(pool: ReviewRoom, page: Page):
    """Back ends a session and keeps what was done; forward and reload leave the choices there."""
    home = pool.root.locator(".review-home")
    rush(pool, right=0)
    page.go_back()
    expect(home).to_be_visible()
    assert pool.count("noted") == "1题"
    page.go_forward()
    expect(home).to_be_visible()
    pool.start("noted")
    pool.press("[data-action=home]")
    expect(home).to_be_visible()
    pool.start("noted")
    page.reload()
    expect(home).to_be_visible()
    pool.start("noted")
    page.go_back()
    expect(home).to_be_visible()
    assert page.evaluate("history.state") is None


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_link_within_the_page_keeps_a_session(pool: ReviewRoom, page: Page):
    """A link within the page does not end a session; Back twice does."""
    pool.start("rush")
    page.evaluate("location.hash = 'elsewhere'")
    expect(page).to_have_url(re.compile("#elsewhere$"))
    page.evaluate("history.back()")
    expect(page).not_to_have_url(re.compile("#elsewhere$"))
    expect(pool.root.locator(".review-session")).to_be_visible()
    page.evaluate("history.back()")
    expect(pool.root.locator(".review-home")).to_be_visible()


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_missed_items_come_again_before_the_end(pool: ReviewRoom):
    """In a session what is missed comes again as new, until it is right."""
    [missed] = rush(pool, right=0)
    pool.press("[data-action=home]")
    pool.start("noted")
    assert pool.answer(right=False) == missed
    pool.go_on()
    expect(pool.root.locator(".review-note")).to_have_text("刚才没全对，再来一次")
    expect(pool.root.locator(".verdict, [data-graded]")).to_have_count(0)
    assert pool.answer(right=True) == missed
    expect(pool.root.locator(".practice-bar .primary")).to_have_text("完成")
    pool.go_on()
    expect(pool.root.locator(".review-ending")).to_contain_text("没全对的题已经记进错题本")


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_day_of_ten(room: ReviewRoom, page: Page):
    """The day's items stay the same whatever is done, and go on where one stopped."""
    room.open(0)
    room.start("daily")
    first = room.list_session(10)
    assert len(set(first)) == 10
    room.press("[data-action=sheet]")
    room.press("[data-action=jump][data-place='0']")
    item = ShownItem(page, room.shown)
    parts = item.root.locator("[data-item]").evaluate_all("all => all.map(one => one.dataset.item)")
    for part in parts or [room.shown]:
        ShownItem(page, part, touches=room._touches).respond(RIGHT.get(part, "随便写写"))
    while room.root.locator(".practice-bar .primary").get_attribute("data-action") == "confirm":
        room.go_on()
    room.press("[data-action=home]")
    assert room.count("daily") == "1 / 10 题"
    room.open(0.1)
    room.start("daily")
    assert room.shown == first[1]


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_page_left_open_over_night(pool: ReviewRoom):
    """After midnight 开始 begins the new day's ten; and coming back shows what is due then."""
    pool.open(0)
    first = list_daily(pool)
    [missed] = rush(pool, right=0)
    pool.press("[data-action=home]")
    pool.set_time(1)
    daily = list_daily(pool)
    assert (daily[0], daily == first) == (missed, False)
    assert (pool.count("due"), pool.count("noted")) == ("1题", "1题")


@pytest.mark.parametrize("view", ["wechat", "firefox"], indirect=True)
def test_coming_back_the_next_day(pool: ReviewRoom):
    """A page that comes to sight again on another day shows that day; a session goes on."""
    pool.open(0)
    rush(pool, right=0)
    pool.press("[data-action=home]")
    assert pool.count("due") == "0题"
    pool.set_time(1)
    pool.come_back()
    assert pool.count("due") == "1题"
    pool.start("due")
    shown = pool.shown
    pool.set_time(2)
    pool.come_back()
    assert pool.shown == shown


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_short_answer_without_a_point_is_missed(room: ReviewRoom, page: Page):
    """A 简答 of whose points none was ticked comes again, and stands in the notebook."""
    room.open_now()
    store_record(page, "stars", {"stars": {"lending-007": [1, 1]}})
    room.open_now()
    room.start("starred")
    ShownItem(page, "lending-007", touches=room._touches).respond("随便写写")
    room.go_on()
    room.go_on()
    room.go_on()
    expect(room.root.locator(".review-note")).to_have_text("刚才没全对，再来一次")
    room.press("[data-action=home]")
    assert room.count("noted") == "1题"


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_star_and_filters(pool: ReviewRoom):
    """A star lists an item from any bank; filters narrow by bank, chapter, kind and tag."""
    pool.start("rush")
    starred = pool.shown
    pool.press(".practice-top [data-action=star]")
    pool.press("[data-action=home]")
    assert (pool.count("starred"), pool.count("rush")) == ("1题", "24题")
    tags = pool.root.locator("[data-filter=tag] option").all_inner_texts()
    assert tags == ["全部标签", "还书（8）", "借书（8）", "期限（8）"]
    pool.root.locator("[data-filter=tag]").select_option("还书")
    assert pool.count("rush") == "8题"
    pool.root.locator("[data-filter=bank]").select_option("")
    pool.root.locator("[data-filter=tag]").select_option("")
    pool.root.locator("[data-filter=kind]").select_option("matching")
    assert (pool.count("rush"), pool.count("starred")) == ("1题", "0题")
    pool.root.locator("[data-filter=kind]").select_option("")
    chapters = pool.root.locator("[data-filter=chapter]")
    chapters.select_option("chapters/01-lending.html")
    assert pool.count("rush") == "31题"
    chapters.select_option("chapters/03-far.html")
    assert pool.count("rush") == "1题"
    expect(pool.root.locator("[data-filter=tag]")).to_contain_text("少见（1）")
    chapters.select_option("")
    pool.start("starred")
    assert pool.shown == starred


def test_attempts_made_elsewhere(pool: ReviewRoom, page: Page, review_site: Path):
    """What is missed in practice stands in the notebook of a page that is open already."""
    other = page.context.new_page()
    other.goto(page.url.replace("review.html", "practice/pool.html"))
    other.locator("item-set[data-state=ready]").wait_for()
    item = ShownItem(other, "pool-001")
    item.respond(["错"])
    item.confirm()
    expect(pool.root.locator(".review-way:has([data-way=noted]) .review-count")).to_have_text("1题")


@pytest.mark.parametrize("view", ["phone", "desktop"], indirect=True)
def test_results_lead_to_the_notebook(room: ReviewRoom, page: Page, view: View):
    """After an exam a link leads to what was missed in it."""
    room.open_now()
    exam = ExamRoom(page, touches=view.touches)
    exam.open(page.url.replace("review.html", "exam/pool.html"))
    expect(page.locator(".exam-next")).to_be_hidden()
    exam.press("begin")
    exam.current.respond(["错" if RIGHT[exam.paper[0]] == ["对"] else "对"])
    exam.hand_in()
    press(exam.root.get_by_role("link", name="错题本"), touches=view.touches)
    page.locator("study-room[data-state=ready]").wait_for()
    assert room.count("noted") == "1题"


@pytest.mark.parametrize("view", ["small", "desktop"], indirect=True)
def test_session_begins_at_its_top(room: ReviewRoom, page: Page):
    """However far down a way was chosen, the session shows where one is in it."""
    room.open_now()
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    room.start("rush")
    expect(room.root.locator(".practice-position")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("view", ["desktop", "phone", "phone-dark", "desktop-dark"], indirect=True)
def test_accessible_in_every_state(pool: ReviewRoom, page: Page):
    """A checker (axe) finds nothing at home, in a session, in its sheet and at its end."""

    def verify() -> None:
        found = Axe().run(page, context="article", options={"resultTypes": ["violations"]})
        faults = [
            (rule["id"], node["target"], node["failureSummary"])
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]
        assert faults == []

    verify()
    rush(pool, right=1)
    verify()
    pool.press("[data-action=sheet]")
    verify()
    pool.press("[data-action=close]")
    pool.go_on()
    verify()


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
        store(page, "attempts:pool", stored)
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


@pytest.mark.parametrize("view", ["phone", "old-desktop", "firefox"], indirect=True)
@pytest.mark.parametrize(("day", "told"), [(-20000, "日期是 1971-"), (-400, "最晚 2026-06-0")])
def test_wrong_clock_is_told(room: ReviewRoom, page: Page, day: int, told: str):
    """A clock in the past, or one that was ahead, is said where days of review are chosen."""
    room.open(0)
    expect(page.locator("[data-clock]:visible")).to_have_count(0)
    attempts = {"pool-001": [[int(BEGIN.timestamp()), ["false"], 1]]}
    store_record(page, "attempts:pool", {"items": attempts})
    room.open(day)
    expect(page.locator("[data-clock]:visible")).to_contain_text(told)
    room.start("daily")
    expect(page.locator("[data-clock]:visible")).to_have_count(0)


def test_without_scripts(open_page: Callable[..., Page], room: ReviewRoom):
    """Without scripts the page says what it needs."""
    page = open_page(java_script_enabled=False)
    page.goto(room._address)
    expect(page.locator(".study-plain")).to_contain_text("请在浏览器里打开JavaScript")


@pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
def test_choices_are_shuffled_as_in_practice(room: ReviewRoom, page: Page):
    """Where a bank is practised shuffled, its choices move here too; what names one follows."""
    room.open_now()
    store_record(page, "stars", {"stars": {"lending-001": [1, 1]}})
    letter = ""
    for seed in range(1, 7):
        shuffled = {"practice:lending": {"order": "shuffled", "seed": seed}}
        store_record(page, "settings", shuffled)
        room.open_now()
        room.start("starred")
        item = ShownItem(page, "lending-001")
        letter = item.read_letters()["5本"]
        if letter != "B":
            break
    assert list(item.read_letters().values()) == ["A", "B", "C"]
    press(item.find_choice("5本"), touches=False)
    room.press(".practice-bar .primary")
    expect(item.root.locator(".verdict")).to_have_text("✓ 回答正确")
    assert item.read_key() == f"答案：{letter}" != "答案：B"


def test_choices_stay_in_order_where_practice_is_in_order(room: ReviewRoom, page: Page):
    """Without such a setting they stand as in the bank."""
    room.open_now()
    store_record(page, "stars", {"stars": {"lending-001": [1, 1]}})
    room.open_now()
    room.start("starred")
    assert ShownItem(page, "lending-001").read_letters()["5本"] == "B"


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
def test_progress_tells_the_same_count(room: ReviewRoom, page: Page):
    """The next step on 学习进度 names as many items as 今日复习 has on the page it leads to."""
    room.open(0)
    names = [f"pool-00{number}" for number in range(1, 7)]
    missed = {name: [[int(BEGIN.timestamp()), ["x"], 1]] for name in names}
    store_record(page, "attempts:pool", {"items": missed})
    room.open(3)
    assert room.count("due") == "6题"
    page.goto(page.url.replace("review.html", "progress.html"))
    expect(page.locator(".progress-next")).to_contain_text("先做今日复习的6题")
