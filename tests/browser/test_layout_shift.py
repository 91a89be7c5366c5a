"""Nothing jumps: what scripts add to a page has its room before they run."""

import json
import time
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path

import pytest
from learner_views import View
from playwright.sync_api import Page

# As the browser counts it, for all that moves without the learner's doing.
MOST = 0.02
PAGES = [
    "index.html",
    "practice/index.html",
    "exam/index.html",
    "chapters/09-in-session.html",
    "practice/duties.html",
    "exam/intro.html",
    "review.html",
]
WATCH = """() => {
  window.shifts = []
  new PerformanceObserver(list => shifts.push(...list.getEntries())).observe(
    {type: "layout-shift", buffered: true})
}"""
SUM = """() => shifts.filter(one => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0)"""
# Painted before the scripts have come, or else nothing could have moved.
PAINTED = """() => {
  const [paint] = performance.getEntriesByName("first-contentful-paint")
  const scripts = performance.getEntriesByType("resource").filter(({name}) => /lectern.*js/.test(name))
  return paint.startTime < Math.max(...scripts.map(({responseEnd}) => responseEnd))
}"""


def write_attempts(site: Path, count: int) -> Mapping[str, str]:
    """Return the records of a learner who answered so many items, each third wrongly."""
    script = (site / "assets/lectern/keys.js").read_text(encoding="utf-8")
    keys = json.loads(script.partition("=")[2])
    kinds = {"single_choice", "true_false"}
    items = (
        (bank, item_id, key, choices.split())
        for bank, content in keys["banks"].items()
        for item_id, kind, _, (key, choices, *_) in (item[:4] for item in content)
        if keys["kinds"][kind] in kinds
    )
    now = int(time.time())
    stored: dict[str, dict[str, object]] = {}
    for number, (bank, item_id, key, choices) in enumerate(islice(items, count)):
        response = [choices[key[0]] if number % 3 else choices[0]]
        attempt = [now - 86_400 * (number % 20) - number, response, 9]
        stored.setdefault(bank, {})[item_id] = [attempt]
    return {f"attempts:{bank}": json.dumps({"v": 1, "items": own}) for bank, own in stored.items()}


def slow_down(page: Page, view: View) -> None:
    """Let the network and, of a phone, the processor be slow."""
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 1e5},
    )
    if view.touches:
        tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})


@pytest.fixture(params=[0, 200])
def records(request: pytest.FixtureRequest, shipped_site: Path) -> Mapping[str, str]:
    """Return the records of a learner who has made so many attempts."""
    return write_attempts(shipped_site, request.param)


@pytest.mark.parametrize("view", ["phone", "desktop"], indirect=True)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_jumps(
    open_page: Callable[..., Page], view: View, shipped: str, records: Mapping[str, str], path: str
):
    """Neither a new learner nor one with two hundred attempts sees a text move away."""
    page = open_page()
    page.set_default_timeout(60_000)
    page.goto(f"{shipped}help.html")
    for name, body in records.items():
        page.evaluate(
            """([name, body]) => {
              const course = document.querySelector("meta[name=lectern-course]").content
              localStorage.setItem(`lectern:${course}:${name}`, body)
            }""",
            [name, body],
        )
    page.add_init_script(f"({WATCH})()")
    slow_down(page, view)
    page.goto(shipped + path)
    done = "[data-state=ready], [data-standing]:not([data-awaiting])"
    page.locator(done).first.wait_for(state="attached")
    page.wait_for_timeout(1500)
    assert page.evaluate(PAINTED)
    assert page.evaluate(SUM) <= MOST


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_reserved_without_scripts(
    open_page: Callable[..., Page], shipped: str, path: str
):
    """Without them no room is kept for what does not come."""
    page = open_page(java_script_enabled=False)
    page.goto(shipped + path)
    for reserved in page.locator("[data-reserved], [data-hint]").all():
        assert reserved.is_hidden()
    for room in page.locator("learning-room:not(:has([data-card]))").all():
        assert room.bounding_box()["height"] < 300
