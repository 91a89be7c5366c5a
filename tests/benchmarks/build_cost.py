"""What building costs: CPU seconds and bytes, Lectern against plain lists, in turn.

A Lectern site has one page more, on which the whole bank is practised: it is counted, and told
apart by a build that leaves it out.
"""

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from workloads import Workload, write_course, write_lists

_MKDOCS = "from mkdocs.__main__ import cli; cli(['build', '--quiet'])"
_WITHOUT_PRACTICE = "import lectern.website.site as site; site.make_pages = lambda course: {}; "
WORKLOADS = (Workload(20, 10), Workload(100, 10), Workload(100, 50), Workload(1, 1000))


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildCost:
    """Medians of one workload; seconds of CPU (user and system), bytes of HTML."""

    workload: Workload
    lectern_seconds: float
    lists_seconds: float
    ratio: float
    practice_seconds: float
    pages_ratio: float
    lectern_page: int
    lists_page: int
    lectern_site: int
    lists_site: int


def measure_builds(folder: Path, runs: int) -> list[BuildCost]:
    """Build every workload both ways, `runs` times in turn, below `folder`."""
    return [_measure_workload(folder / workload.name, workload, runs) for workload in WORKLOADS]


def print_builds(costs: list[BuildCost]) -> None:
    """Print one line per workload."""
    print("页×题      CPU秒 Lectern / 列表    比值   其中练习页  其余比值   每页KB        全站KB")
    for cost in costs:
        print(
            f"{cost.workload.name:<9} {cost.lectern_seconds:>8.2f} / {cost.lists_seconds:<8.2f}"
            f" {cost.ratio:>6.2f} {cost.practice_seconds:>9.2f} {cost.pages_ratio:>9.2f}"
            f"   {cost.lectern_page / 1024:.0f} / {cost.lists_page / 1024:.0f}"
            f"   {cost.lectern_site / 1024:.0f} / {cost.lists_site / 1024:.0f}"
        )


def _measure_workload(folder: Path, workload: Workload, runs: int) -> BuildCost:
    write_course(folder / "lectern", workload)
    write_lists(folder / "lists", workload)
    found = []
    for run in range(runs + 1):
        pages = build(folder / "lectern", _WITHOUT_PRACTICE)
        taken = (build(folder / "lectern"), build(folder / "lists"), pages)
        if run:  # the first warms the caches
            found.append(taken)
    return BuildCost(
        workload=workload,
        lectern_seconds=statistics.median(whole for whole, _, _ in found),
        lists_seconds=statistics.median(lists for _, lists, _ in found),
        ratio=statistics.median(whole / lists for whole, lists, _ in found),
        practice_seconds=statistics.median(whole - pages for whole, _, pages in found),
        pages_ratio=statistics.median(pages / lists for _, lists, pages in found),
        lectern_page=_weigh(folder / "lectern" / "site" / "index.html"),
        lists_page=_weigh(folder / "lists" / "site" / "index.html"),
        lectern_site=_weigh(folder / "lectern" / "site"),
        lists_site=_weigh(folder / "lists" / "site"),
    )


def build(root: Path, before: str = "") -> float:
    """Build a site, after running a statement, and return the seconds of CPU it took."""
    process = subprocess.Popen(
        [sys.executable, "-c", before + _MKDOCS],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{root}: 生成失败")
    return usage.ru_utime + usage.ru_stime


def _weigh(path: Path) -> int:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files)
