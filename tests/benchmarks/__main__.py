"""`python tests/benchmarks [builds] [checks] [imports] [pages] [taps]`: how fast they are; all, if none is named.

Builds and pages are told as ratios too, within one run; checks in seconds, feedback and taps in
milliseconds, which depend on the machine.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from build_cost import measure_builds, print_builds
from check_speed import measure_checks, print_checks
from import_speed import measure_imports, print_imports
from page_speed import measure_pages, print_pages
from tap_speed import measure_taps, print_taps

import browsers

RUNS = 3
USAGE = "用法：.venv/bin/python tests/benchmarks [builds] [checks] [imports] [pages] [taps]"


def report_builds(folder: Path) -> None:
    """Measure and print what building costs."""
    print_builds(measure_builds(folder, RUNS))


def report_checks(folder: Path) -> None:
    """Measure and print what checking costs."""
    print_checks(measure_checks(folder, RUNS))


def report_imports(folder: Path) -> None:
    """Measure and print what importing and checking ten thousand items costs."""
    print_imports(measure_imports(folder))


def report_pages(folder: Path) -> None:
    """Measure and print how soon pages can be used."""
    print_pages(measure_pages(folder, find_browser(), RUNS))


def report_taps(folder: Path) -> None:
    """Measure and print how soon a tap is seen."""
    print_taps(measure_taps(folder, find_browser(), RUNS))


PARTS: dict[str, Callable[[Path], None]] = {
    "builds": report_builds,
    "checks": report_checks,
    "imports": report_imports,
    "pages": report_pages,
    "taps": report_taps,
}


def find_browser() -> str:
    """Find the whole Chromium: the one without windows hides the cost of forms."""
    found = browsers.find_chromium()
    if found is None:
        sys.exit("没有找到 Chromium，网页的速度没有测量。")
    return found


def main(words: list[str]) -> None:
    """Measure and print the parts that are named."""
    unknown = [word for word in words if word not in PARTS]
    if unknown:
        print(f"没有“{unknown[0]}”这一项。\n{USAGE}", file=sys.stderr)
        sys.exit(2)
    with tempfile.TemporaryDirectory() as folder:
        for name in words or PARTS:
            PARTS[name](Path(folder) / name)
            print(flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except browsers.BrowserError as error:
        sys.exit(str(error))
