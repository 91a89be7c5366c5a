"""Sites for tests: small courses made from `tests/course`, built once and exported."""

import re
import shutil
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lectern.diagnostics import Report
from lectern.exporting.archive import export_archive
from lectern.website.building import build_site

ROOT = Path(__file__).parents[3]
TINY_COURSE = ROOT / "tests" / "course"
_THEME = re.compile(r"(?ms)^theme:\n.*?^(?=\w)")
# Every kind of item in a check; a bank that gives half for an incomplete 多选, and two checks.
LEARNER_COURSE = {
    "docs/chapters/02-all.md": "# 全部题型\n\n```试题\n题库: lending\n```\n",
    "docs/chapters/03-half.md": "# 少选得半\n\n```试题\n题库: half\n```\n\n```试题\n题库: lending\n```\n",
    "quiz_data/half.yml": """\
题库: half
标题: 少选得半
多选计分: 少选得半
试题:
  - {编号: half-001, 题型: 多选, 题干: 哪些是还书的步骤？, 选项: {A: 查看, B: 登记, C: 盖章}, 答案: AB, 解析: 不盖章。}
  - {编号: half-002, 题型: 数值, 题干: 外借的书里按期还回来的占多少？, 答案: 92, 误差: 0.5, 单位: "%", 解析: 一百本里有八本要催。}
  - {编号: half-003, 题型: 数值, 题干: 平均每天来几位读者？, 答案: 40, 误差: 5, 单位: 人, 解析: 周末多，平日少。}
""",
}
# Far longer than any build takes.
_PATIENCE = 300


def write_course(folder: Path, changes: Mapping[str, str]) -> Path:
    """Return a copy of the tiny course with some files, by their paths in it, written anew."""
    shutil.copytree(TINY_COURSE, folder)
    settings = folder / "mkdocs.yml"
    settings.write_text(dress(settings.read_text(encoding="utf-8")), encoding="utf-8")
    for path, text in changes.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def dress(settings: str) -> str:
    """Return a course's settings with the look of the course that Lectern comes with."""
    [theme] = _THEME.findall((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return _THEME.sub(lambda _: theme, settings)


def build_once(folder: Path, build: Callable[[Path], object]) -> Path:
    """Return a folder that `build` fills, once for all processes that ask for it.

    Raises:
        RuntimeError: If another process has tried and failed.
    """
    done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
    try:
        # Of several processes only one can make a folder.
        folder.with_suffix(".begun").mkdir()
    except FileExistsError:
        _wait_for(done, failed)
        return folder
    try:
        build(folder)
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return folder


def _wait_for(done: Path, failed: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while not done.exists():
        if failed.exists() or time.monotonic() > end:
            message = f"{done.stem} was not built; see the test that tried first"
            raise RuntimeError(message)
        time.sleep(0.1)


def build_course(folder: Path, changes: Mapping[str, str]) -> Path:
    """Return the site, below `folder`, of the tiny course with some files written anew."""
    write_course(folder / "course", changes)
    build_site(folder / "course", folder / "site")
    return folder / "site"


def list_pages(site: Path) -> list[str]:
    """Return the paths of all pages of a site."""
    return sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))


def unpack_archive(site: Path, folder: Path) -> None:
    """Export a site as learners get it on a stick, and unpack it into a folder."""
    report = Report()
    packed = folder.with_suffix(".zip")
    export_archive(site, packed, report)
    assert report.diagnostics == []
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
