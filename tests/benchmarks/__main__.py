"""`python tests/benchmarks`: how fast builds, pages and taps are.

Builds and pages are told as ratios too, within one run; feedback and taps in milliseconds, which
depend on the machine.
"""

import sys
import tempfile
from pathlib import Path

from build_cost import measure_builds, print_builds
from page_speed import measure_pages, print_pages
from tap_speed import measure_taps, print_taps

import browsers

RUNS = 3


def main() -> None:
    """Measure and print everything that can be measured here."""
    browser = browsers.find_chromium()
    with tempfile.TemporaryDirectory() as folder:
        print_builds(measure_builds(Path(folder) / "builds", RUNS))
        if browser is None:
            sys.exit("没有找到 Chromium，网页的速度没有测量。")
        print()
        print_pages(measure_pages(Path(folder) / "pages", browser, RUNS))
        print()
        print_taps(measure_taps(Path(folder) / "taps", browser, RUNS))


if __name__ == "__main__":
    try:
        main()
    except browsers.BrowserError as error:
        sys.exit(str(error))
