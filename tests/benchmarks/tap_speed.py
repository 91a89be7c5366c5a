"""What a learner waits for after a tap, on every kind of page that takes taps.

A bank of 1,000 items, each with a stored response; a phone's viewport, the processor slowed four
times. A tap's time runs from the click to the frame after it, which it may wait for: up to 16 ms.
"""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_cost import build
from page_speed import FLAGS, THROTTLE, serve
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from workloads import Workload, write_course

ITEMS = 1000
ROUNDS = 15
# Milliseconds: what is not felt as waiting.
TARGET = 60
EXAM = """\
考试: bench
标题: 测量
时间: 60
及格: 60
大题:
  - {标题: 单选题, 题型: 单选, 题数: 100, 每题: 1, 题库: bench}
"""
ROOMS = {"review": "复习", "progress": "进度"}
# One response to every item, a third of them wrong, minute after minute.
RESPOND = """view => {
  const items = {}
  document.querySelectorAll("[data-unit]").forEach(($unit, place) => {
    const {item, key} = $unit.dataset
    const wrong = [$unit.querySelector("[data-choice]").dataset.choice]
    items[item] = [[1700000000 + 60 * place, place % 3 ? JSON.parse(key) : wrong, 1]]
  })
  localStorage.setItem("lectern:benchmark:attempts:bench", JSON.stringify({v: 1, items}))
  // Begun anew: earlier results are known, not shown.
  const settings = {v: 1, "practice:bench": {since: 9e9, view}}
  localStorage.setItem("lectern:benchmark:settings", JSON.stringify(settings))
}"""
TAP = """selector => new Promise((resolve, reject) => {
  const $target = [...document.querySelectorAll(selector)].find(one => one.getClientRects().length)
  if (!$target) reject(new Error(`nothing to tap: ${selector}`))
  requestAnimationFrame(() => setTimeout(() => {
    // Asked for first, so that work which the page puts off until it is seen does not count.
    let start = 0
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    start = performance.now()
    $target.click()
  }))
})"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """What is tapped on a page, again and again: a name and what is tapped, in order."""

    name: str
    path: str
    element: str
    begin: tuple[str, ...]
    taps: tuple[tuple[str, str], ...]
    view: str = "single"


CHOOSE = ("选", "[data-unit] .choice input")
SHEET = (("答题卡", "[data-action=sheet]"), ("关闭", "[data-action=close]"))
TOURS = (
    Tour(
        name="练习",
        path="practice/bench.html",
        element="item-set",
        begin=(),
        taps=(
            ("选", "form > [data-unit] .choice input"),
            ("确认", ".practice-bar [data-action=confirm]"),
            ("收藏", ".actions [data-action=star]"),
            *SHEET,
            ("下一题", "[data-action=next]"),
        ),
    ),
    Tour(
        name="列表",
        path="practice/bench.html",
        element="item-set",
        view="list",
        begin=(),
        taps=(
            ("选", "form > [data-unit] .choice input"),
            ("确认", "form > [data-unit] .primary[data-action=confirm]"),
            ("下一页", "[data-action=next]"),
        ),
    ),
    Tour(
        name="考试",
        path="exam/bench.html",
        element="exam-room",
        begin=("[data-action=begin]",),
        taps=(
            ("选", "[data-current] .choice input"),
            ("标记", "[data-action=flag]"),
            *SHEET,
            ("下一题", "[data-action=next]"),
        ),
    ),
    Tour(
        name="交卷",
        path="exam/bench.html",
        element="exam-room",
        begin=("[data-action=begin]",),
        taps=(
            ("选", "[data-current] .choice input"),
            ("答题卡", "[data-action=sheet]"),
            ("交卷", "[data-action=hand-in]"),
            ("确认交卷", "[data-action=confirm-hand-in]"),
            ("同一份卷再做", "[data-action=repeat]"),
        ),
    ),
    Tour(
        name="复习",
        path="review.html",
        element="learning-room",
        begin=("[data-way=due]",),
        taps=(
            CHOOSE,
            ("确认", ".practice-bar [data-action=confirm]"),
            *SHEET,
            ("下一题", "[data-action=next]"),
        ),
    ),
    Tour(
        name="复习首页",
        path="review.html",
        element="learning-room",
        begin=(),
        taps=(("开始", "[data-way=due]"), ("结束", "[data-action=home]")),
    ),
    Tour(
        name="学习进度",
        path="progress.html",
        element="learning-room",
        begin=(),
        taps=(
            ("标为已读", "[data-action=read]"),
            ("展开表格", "#progress-byChapter summary"),
            ("复制成文字", "[data-action=copy]"),
            ("清除记录", "[data-action=ask-erase]"),
            ("不删", "[data-action=close]"),
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TapSpeed:
    """Milliseconds from a tap to its visible effect.

    The first tap of a visit meets code that the browser has not run yet: it has a median of its
    own, over the visits.
    """

    place: str
    tap: str
    first: float
    median: float
    worst: float


def measure_taps(folder: Path, browser_path: str, runs: int) -> list[TapSpeed]:
    """Measure every tap of every tour, `runs` visits of `ROUNDS` rounds each."""
    _build_course(folder)
    with sync_playwright() as playwright, serve(folder / "site") as address:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        try:
            return [speed for tour in TOURS for speed in _measure(browser, address, tour, runs)]
        finally:
            browser.close()


def print_taps(speeds: list[TapSpeed]) -> None:
    """Print one line per tap."""
    print(f"点击到看见ms（{ITEMS}题{ITEMS}次作答，{THROTTLE}倍降速）  首次／中位／最大")
    for speed in speeds:
        late = "  超过" if max(speed.first, speed.median) > TARGET else ""
        name = f"{speed.place} {speed.tap}"
        print(f"{name:<12} {speed.first:>6.0f} / {speed.median:.0f} / {speed.worst:.0f}{late}")


def _build_course(folder: Path) -> None:
    write_course(folder, Workload(1, ITEMS))
    (folder / "quiz_data" / "exams").mkdir()
    (folder / "quiz_data" / "exams" / "bench.yml").write_text(EXAM, encoding="utf-8")
    for name, view in ROOMS.items():
        text = f"# {view}\n\n```学习\n页: {view}\n```\n"
        (folder / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    chapters = folder / "docs" / "chapters"
    chapters.mkdir()
    (chapters / "01.md").write_text("# 一\n\n正文。\n", encoding="utf-8")
    build(folder)


def _measure(browser: Browser, address: str, tour: Tour, runs: int) -> Iterator[TapSpeed]:
    # Of each tap, in the order of time.
    delays: dict[str, list[float]] = {name: [] for name, _ in tour.taps}
    for _ in range(runs):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = _open(context, address, tour)
        for _ in range(ROUNDS):
            for name, selector in tour.taps:
                delays[name].append(page.evaluate(TAP, selector))
                # A second tap within this time would be the second of a double one.
                page.wait_for_timeout(320)
        context.close()
    for name, found in delays.items():
        yield TapSpeed(
            place=tour.name,
            tap=name,
            first=statistics.median(found[::ROUNDS]),
            median=statistics.median(found),
            worst=max(found),
        )


def _open(context: BrowserContext, address: str, tour: Tour) -> Page:
    page = context.new_page()
    page.goto(f"{address}/practice/bench.html")
    page.evaluate(RESPOND, tour.view)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    page.goto(f"{address}/{tour.path}")
    page.locator(f"{tour.element}[data-state=ready]").wait_for()
    for selector in tour.begin:
        page.locator(selector).first.click()
    # What is drawn in turns with the learner's taps.
    page.wait_for_timeout(2000)
    return page
