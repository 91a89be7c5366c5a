"""What a learner waits for: the first answerable item and a click's feedback.

Full Chromium (the headless shell hides the cost of forms), a phone's viewport, the processor
slowed four times.
"""

import functools
import statistics
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from build_cost import build
from playwright.sync_api import Browser, Page, sync_playwright
from workloads import Workload, write_course

THROTTLE = 4
CLICKS = 15
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Resolves when the runtime says that items can be answered; on a page without items, when
# the document with all its scripts is ready.
READY = """() => new Promise(resolve => {
  const look = () => {
    const $set = document.querySelector("item-set")
    if ($set ? $set.dataset.state === "ready" : document.readyState === "complete")
      resolve(performance.now())
    else setTimeout(look, 5)
  }
  look()
})"""
FEEDBACK = """() => new Promise(resolve => {
  const $item = document.querySelector("item-set form > [data-unit]")
  const $confirm = document.querySelector("[data-action=confirm]")
  $item.querySelector("input").click()
  requestAnimationFrame(() => setTimeout(() => {
    const start = performance.now()
    $confirm.click()
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
  }))
})"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpeed:
    """Medians for a bank's practice page, in milliseconds."""

    items: int
    ready: float
    ratio: float
    feedback: float
    slowest_feedback: float


def measure_pages(folder: Path, browser_path: str, runs: int) -> list[PageSpeed]:
    """Measure the practice pages of banks of 360 and 1,000 items against a page of text."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        try:
            return [_measure_bank(folder / str(n), browser, n, runs) for n in (360, 1000)]
        finally:
            browser.close()


def print_pages(speeds: list[PageSpeed]) -> None:
    """Print one line per bank."""
    print(f"题库题数   可作答ms（{THROTTLE}倍降速）  比无题页  点击到反馈ms 中位／最大")
    for speed in speeds:
        print(
            f"{speed.items:<9} {speed.ready:>10.0f} {speed.ratio:>16.2f}"
            f" {speed.feedback:>10.0f} / {speed.slowest_feedback:.0f}"
        )


def _measure_bank(folder: Path, browser: Browser, items: int, runs: int) -> PageSpeed:
    write_course(folder, Workload(1, items))
    (folder / "docs" / "empty.md").write_text(
        "# 没有题的页\n\n## 一节\n\n正文一段。\n", encoding="utf-8"
    )
    build(folder)
    pairs, clicks = [], []
    with serve(folder / "site") as address:
        for run in range(runs + 1):
            empty, _ = _visit(browser, f"{address}/empty.html", 0)
            ready, delays = _visit(browser, f"{address}/practice/bench.html", CLICKS)
            if run:
                pairs.append((ready, empty))
                clicks += delays
    return PageSpeed(
        items=items,
        ready=statistics.median(ready for ready, _ in pairs),
        ratio=statistics.median(ready / empty for ready, empty in pairs),
        feedback=statistics.median(clicks),
        slowest_feedback=max(clicks),
    )


def _visit(browser: Browser, address: str, clicks: int) -> tuple[float, list[float]]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    page.goto(address, wait_until="commit")
    ready = page.evaluate(READY)
    delays = [_click(page) for _ in range(clicks)]
    context.close()
    return ready, delays


def _click(page: Page) -> float:
    delay: float = page.evaluate(FEEDBACK)
    page.locator("[data-action=next]").click()
    return delay


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine and give its address."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    server = QuietServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


class QuietServer(ThreadingHTTPServer):
    """A server that does not mind a browser that goes away in the middle of a file."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell only of what is no dropped connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""
