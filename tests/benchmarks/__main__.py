"""`python tests/benchmarks`: how fast builds, pages and taps are, as ratios within one run."""

import shutil
import sys
import tempfile
from pathlib import Path

from build_cost import measure_builds, print_builds
from page_speed import measure_pages, print_pages
from tap_speed import measure_taps, print_taps

RUNS = 3

if __name__ == "__main__":
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder:
        print_builds(measure_builds(Path(folder) / "builds", RUNS))
        if browser is None:
            sys.exit("没有找到 Chromium，网页的速度没有测量。")
        print()
        print_pages(measure_pages(Path(folder) / "pages", browser, RUNS))
        print()
        print_taps(measure_taps(Path(folder) / "taps", browser, RUNS))
