"""What trainers wait for with ten thousand items: a workbook imported, the course checked.

Each is a command of its own, as a trainer runs it: seconds of CPU, and the most memory it had.
"""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import openpyxl

ITEMS = 10_000
MOST_MEMORY = 500
HEAD = ["题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案", "解析", "难度"]
COURSE = Path(__file__).resolve().parent.parent / "course"
WORDS = "代表议案建议质询选举罢免表决审议主席团常委会人数联名乡镇区县街道监察法院检察预算决算调研"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandCost:
    """What a command cost: CPU seconds, megabytes, and the seconds it should stay below."""

    command: str
    seconds: float
    target: float
    memory: int


def measure_imports(folder: Path) -> list[CommandCost]:
    """Import a workbook of items into a small course, then check the course."""
    course = folder / "course"
    shutil.copytree(COURSE, course)
    write_book(folder / "big.xlsx")
    words = ["import", "bank", str(folder / "big.xlsx"), "-o", "big", "--title", "大题库", "--yes"]
    return [
        _measure(f"导入{ITEMS}题", 20, course, words),
        _measure(f"检查{ITEMS}题", 10, course, ["check"]),
    ]


def print_imports(costs: list[CommandCost]) -> None:
    """Print one line per command."""
    print("命令            CPU秒   应低于    内存MB   应低于")
    for cost in costs:
        late = "  超过" if cost.seconds > cost.target or cost.memory > MOST_MEMORY else ""
        print(
            f"{cost.command:<12} {cost.seconds:>6.1f} {cost.target:>6.0f}"
            f" {cost.memory:>9} {MOST_MEMORY:>8}{late}"
        )


def write_book(path: Path) -> None:
    """Write a workbook whose items differ as much as real ones do."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("题")
    sheet.append(HEAD)
    for number in range(ITEMS):
        choices = [f"{_vary(number * 5 + rank, 6)}{rank}" for rank in range(4)]
        stem = f"关于{_vary(number, 14)}，第{number}种说法是（　）。"
        sheet.append(["单选题", stem, *choices, "ABCD"[number % 4], _vary(number + 7, 24), "易"])
    book.save(path)


def _vary(seed: int, length: int) -> str:
    """Return words that depend on a number."""
    state, text = seed * 2654435761 + 97, ""
    for _ in range(length):
        state = (state * 1103515245 + 12345) % 2**31
        text += WORDS[(state >> 16) % len(WORDS)]
    return text


def _measure(name: str, target: float, course: Path, words: list[str]) -> CommandCost:
    """Run `lectern` in a course and return what it cost."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    child = os.fork()
    if not child:
        os.chdir(course)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os.execv(sys.executable, [sys.executable, "-m", "lectern", *words])  # noqa: S606 - itself
    _, status, usage = os.wait4(child, 0)
    os.close(quiet)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"没有完成：{' '.join(words)}")
    seconds, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1000
    return CommandCost(command=name, seconds=seconds, target=target, memory=memory)
