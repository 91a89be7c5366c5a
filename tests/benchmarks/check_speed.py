"""What trainers wait for when they check a large course: seconds of this process's CPU."""

import re
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from workloads import Workload, write_course

from lectern.checks.own_words import check_own_words
from lectern.checks.similarity import check_similarity
from lectern.diagnostics import Report
from lectern.model.course import Course
from lectern.reading.course import read_course

ITEMS = 5000
COMPARED = 1000
CHARACTERS = 100_000
WORDS = "代表议案建议质询选举罢免表决审议主席团常委会人数联名乡镇区县街道监察法院检察"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSpeed:
    """The median of one job, and what it should stay below."""

    job: str
    seconds: float
    target: float


def measure_checks(folder: Path, runs: int) -> list[CheckSpeed]:
    """Time the jobs whose cost grows fastest with a course, each `runs` times after one warm-up."""
    large, compared, copied = folder / "large", folder / "compared", folder / "copied"
    write_course(large, Workload(1, ITEMS))
    _write_varied(compared)
    banks = read_course(compared, Report()).banks
    pages = _read_long(copied)
    texts = {"长.txt": _vary(7, CHARACTERS)}
    jobs: list[tuple[str, float, Callable[[], object]]] = [
        (f"读入{ITEMS}题", 2.5, lambda: read_course(large, Report())),
        (f"比较{COMPARED}题", 1, lambda: check_similarity((), banks, Report())),
        (f"对照{CHARACTERS}字", 1, lambda: check_own_words(pages, texts, Report())),
    ]
    return [
        CheckSpeed(job=name, seconds=_time(job, runs), target=target) for name, target, job in jobs
    ]


def print_checks(speeds: list[CheckSpeed]) -> None:
    """Print one line per job."""
    print("检查            CPU秒   应低于")
    for speed in speeds:
        late = "  超过" if speed.seconds > speed.target else ""
        print(f"{speed.job:<12} {speed.seconds:>6.2f} {speed.target:>6.1f}{late}")


def _time(job: Callable[[], object], runs: int) -> float:
    job()
    found = []
    for _ in range(runs):
        start = time.process_time()
        job()
        found.append(time.process_time() - start)
    return statistics.median(found)


def _write_varied(folder: Path) -> None:
    """Write a course of items that share a phrase and are otherwise as unlike as they can be."""
    items = "".join(map(_write_item, range(COMPARED)))
    (folder / "quiz_data").mkdir(parents=True)
    bank = f"题库: t\n标题: 测量\n试题:\n{items}"
    (folder / "quiz_data" / "t.yml").write_text(bank, encoding="utf-8")


def _write_item(number: int) -> str:
    choices = "".join(f"      {label}: {_spell(f'{number}{label}', 12)}\n" for label in "ABCD")
    return (
        f"  - 编号: t-{number}\n    题型: 单选\n    题干: {_spell(f'{number}', 30)}，正确的是？\n"
        f"    选项:\n{choices}    答案: A\n    解析: 各不相同。\n"
    )


def _read_long(folder: Path) -> Course:
    (folder / "docs").mkdir(parents=True)
    text = re.sub("(.{50})", r"\1\n\n", _vary(1, CHARACTERS))
    (folder / "docs" / "index.md").write_text(f"# 长\n\n{text}\n", encoding="utf-8")
    return read_course(folder, Report())


def _spell(seed: str, length: int) -> str:
    digest = sha256(seed.encode()).digest()
    return "".join(WORDS[byte % len(WORDS)] for byte in digest[:length])


def _vary(step: int, length: int) -> str:
    """Return so many characters in a row of which hardly two follow each other twice."""
    return "".join(chr(0x4E00 + number * step % 9000) for number in range(length))
