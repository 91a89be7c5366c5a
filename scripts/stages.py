"""Everything that is tested, stage by stage: what `run.py test` runs in `.venv`.

Each stage is one command and one line of output; all are run even if an early one fails, and
what a failed one printed follows its line.  What could not be run is told at the end.  What the
words after `test` mean belongs in `errand.py`, how one stage is run in `stage.py`.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import browsers
import old_chromium
from errand import TESTS, list_test_files, read_errand
from stage import LINE, ROOT, Stage, run_stage

RUNTIME = ROOT / "scripts" / "lectern" / "runtime"
BROWSER_TESTS = TESTS / "browser"
PYTHON = sys.executable

MISSING = {
    "chromium": "在浏览器里的测试：这里没有 Chromium、Chrome 或 Edge。"
    "请安装一个，或者把环境变量 LECTERN_BROWSER 设为它的路径。",
    "firefox": "在 Firefox 里的测试：这里没有 Firefox。"
    "请安装一个，或者把环境变量 LECTERN_FIREFOX 设为它的路径。",
    "old": "在旧Chromium（86版）里的测试：这里没有它。它只在64位的Linux上能用，"
    "有Node.js、联网运行一次就会下载。",
    "npm": "脚本的测试：这里没有 Node.js。请安装 20 或更新的版本（包括 npm）。",
}


def main(words: list[str]) -> int:
    """Do what the words after `test` ask for; return 0 only if nothing failed."""
    errand = read_errand(words)
    if errand.deed == "list":
        for stage in list_stages(Path()):
            print(f"{stage.name:<18}{stage.purpose}")
        return 0
    if errand.deed == "only":
        return run_only(errand.paths)
    install_tools()
    if errand.deed == "install":
        failed = run_stages([build_install_stage()])
        return tell_outcome(failed, find_missing(), passed="都备好了。")
    with tempfile.TemporaryDirectory(prefix="lectern-test-") as folder:
        failed = run_stages(list_stages(Path(folder)))
    return tell_outcome(failed, find_missing())


def run_only(paths: Iterable[Path]) -> int:
    """Run some tests with what they need."""
    stages = list(list_chosen(paths))
    needed = {stage.needs for stage in stages if stage.needs}
    if "chromium" in needed:
        needed |= {"firefox", "old"}
        install_tools()
    return tell_outcome(run_stages(stages), needed & find_missing())


def install_tools() -> None:
    """Get the browsers that are not there, as far as that is allowed."""
    browsers.install_missing()
    old_chromium.install_missing()


def find_tools() -> dict[str, str]:
    """Find the paths of the tools besides Python, by their names in `MISSING`."""
    paths = {
        "chromium": browsers.find_chromium(),
        "firefox": browsers.find_firefox(),
        "old": old_chromium.find_old_chromium(),
        "npm": shutil.which("node") and shutil.which("npm"),
    }
    return {name: path for name, path in paths.items() if path}


def find_missing() -> set[str]:
    """Find the names of the tools that are not there."""
    return MISSING.keys() - find_tools().keys()


def list_stages(folder: Path) -> Iterator[Stage]:
    """Yield all stages, the quick ones first; what they write goes into a folder."""
    yield Stage(name="ruff check", purpose="Python的写法", command=(PYTHON, "-m", "ruff", "check"))
    yield Stage(
        name="ruff format",
        purpose="Python的版面",
        command=(PYTHON, "-m", "ruff", "format", "--check"),
    )
    yield Stage(name="mypy", purpose="Python的类型", command=(PYTHON, "-m", "mypy"))
    yield Stage(name="lint-imports", purpose="模块的层次", command=(find_script("lint-imports"),))
    yield Stage(
        name="lectern check", purpose="随附的课程", command=(PYTHON, "-m", "lectern", "check")
    )
    yield from list_node_stages()
    yield from list_site_stages(folder)
    yield from list_pytest_stages()


def list_node_stages() -> Iterator[Stage]:
    """Yield the stages of the runtime."""
    yield build_install_stage()
    yield build_npm_stage("npm run check", "脚本的写法、类型和大小", "run", "check")
    yield build_npm_stage("npm run coverage", "脚本的测试，和测试到的分支", "run", "coverage")


def build_install_stage() -> Stage:
    """Build the stage that gets Node's packages; what is in npm's cache it does not ask for."""
    return build_npm_stage("npm ci", "备好脚本要用的组件", "ci", "--prefer-offline")


def build_npm_stage(name: str, purpose: str, *words: str) -> Stage:
    """Build a stage that lets npm do something in the runtime's folder."""
    command = (shutil.which("npm") or "npm", *words)
    return Stage(name=name, purpose=purpose, command=command, folder=RUNTIME, needs="npm")


def list_site_stages(folder: Path) -> Iterator[Stage]:
    """Yield a strict build with MkDocs, and one with its successor."""
    for program in ("mkdocs", "properdocs"):
        options = ("-f", "mkdocs.yml", "--strict", "-d", str(folder / program))
        yield Stage(
            name=f"{program} build",
            purpose=f"用{program}生成网站",
            command=(PYTHON, "-m", program, "build", *options),
            variables={"NO_MKDOCS_2_WARNING": "1"},
        )


def list_pytest_stages() -> Iterator[Stage]:
    """Yield the tests of Python, which must reach nearly every branch, and those in browsers."""
    options = (f"--ignore={BROWSER_TESTS}", "--cov", "--cov-report=term-missing:skip-covered")
    yield build_pytest_stage("pytest", "Python的测试，和测试到的分支", [TESTS], *options)
    yield build_pytest_stage(
        "pytest browser", "在浏览器里的测试", [BROWSER_TESTS], needs="chromium"
    )


def build_pytest_stage(
    name: str, purpose: str, paths: Iterable[Path], *options: str, needs: str | None = None
) -> Stage:
    """Build a stage that runs tests on both cores; those in browsers often wait."""
    shares = ("-n", "4" if needs == "chromium" else "2", "--dist=worksteal")
    command = (PYTHON, "-m", "pytest", "-q", *shares, *options, *map(str, paths))
    return Stage(name=name, purpose=purpose, command=command, needs=needs, tells=True)


def list_chosen(paths: Iterable[Path]) -> Iterator[Stage]:
    """Yield the stages that run the tests in these files and folders and nothing else."""
    paths = list(paths)
    scripts = [file for path in paths for file in list_test_files(path, "*.test.js")]
    if scripts:
        command = ("node", "--test", *map(str, scripts))
        yield Stage(name="node --test", purpose="脚本的测试", command=command, needs="npm")
    python = [path for path in paths if list_test_files(path, "test_*.py")]
    if python:
        needs = "chromium" if any(map(drives_browsers, python)) else None
        yield build_pytest_stage("pytest", "Python的测试", python, needs=needs)


def drives_browsers(path: Path) -> bool:
    """Say whether tests in browsers are among those that a path stands for."""
    return path in BROWSER_TESTS.parents or BROWSER_TESTS in (path, *path.parents)


def find_script(name: str) -> str:
    """Return the path of a command of this environment that cannot be run as a module."""
    return str(Path(PYTHON).with_name(name + (".exe" if os.name == "nt" else "")))


def run_stages(stages: Iterable[Stage]) -> list[str]:
    """Run the stages for which everything is there; return the names of those that failed."""
    found = find_tools()
    possible = [stage for stage in stages if stage.needs is None or stage.needs in found]
    return [stage.name for stage in possible if not run_stage(stage)]


def tell_outcome(failed: list[str], missing: set[str], *, passed: str = "全部通过。") -> int:
    """Say what failed and, loudly, what was left out; return the exit code."""
    left_out = [text for name, text in MISSING.items() if name in missing]
    required = os.environ.get("CI") == "true"
    print_missing(left_out, required=required)
    if failed:
        print(f"没有通过：{'、'.join(failed)}。")
    elif left_out and required:
        print("没有通过：CI 里什么都不能少。")
    else:
        print("能做的都通过了，但有没做的，见上。" if left_out else passed)
    return 1 if failed or (left_out and required) else 0


def print_missing(texts: list[str], *, required: bool) -> None:
    """Say loudly what was left out."""
    if texts:
        head = "缺少测试必需的程序：" if required else "注意！下面这些没有测试："
        print("\n".join([LINE, head, *(f"  · {text}" for text in texts), LINE]))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except browsers.BrowserError as error:
        sys.exit(str(error))
