"""Everything that is tested, stage by stage: what `run.py test` runs in `.venv`.

Each stage is one command and one line of output; all are run even if an early one fails, and
what a failed one printed follows its line.  What could not be run is told at the end.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import browsers
import old_chromium

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = ROOT / "scripts" / "lectern" / "runtime"
PYTHON = sys.executable
LINE = "=" * 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One command that must succeed.

    Attributes:
        variables: Added to the environment.
        tells: Whether its last line is shown although it succeeded.
    """

    name: str
    command: tuple[str, ...]
    folder: Path = ROOT
    variables: Mapping[str, str] = field(default_factory=dict)
    tells: bool = False


def main() -> int:
    """Run every stage that can be run; return 0 only if nothing failed."""
    browsers.install_missing()
    old_chromium.install_missing()
    found, missing = find_tools()
    with tempfile.TemporaryDirectory(prefix="lectern-test-") as folder:
        failed = [stage.name for stage in list_stages(Path(folder), found) if not run_stage(stage)]
    required = os.environ.get("CI") == "true"
    print_missing(missing, required=required)
    if failed:
        print(f"没有通过：{'、'.join(failed)}。")
    elif missing and required:
        print("没有通过：CI 里什么都不能少。")
    else:
        print("能做的都通过了，但有没做的，见上。" if missing else "全部通过。")
    return 1 if failed or (missing and required) else 0


def find_tools() -> tuple[dict[str, str], list[str]]:
    """Return the paths of the tools besides Python, and a text for each that is missing."""
    paths = {
        "chromium": browsers.find_chromium(),
        "firefox": browsers.find_firefox(),
        "old": old_chromium.find_old_chromium(),
        "npm": shutil.which("node") and shutil.which("npm"),
    }
    texts = {
        "chromium": "在浏览器里的测试：这里没有 Chromium、Chrome 或 Edge。"
        "请安装一个，或者把环境变量 LECTERN_BROWSER 设为它的路径。",
        "firefox": "在 Firefox 里的测试：这里没有 Firefox。"
        "请安装一个，或者把环境变量 LECTERN_FIREFOX 设为它的路径。",
        "old": "在旧Chromium（86版）里的测试：这里没有它。它只在64位的Linux上能用，"
        "有Node.js、联网运行一次就会下载。",
        "npm": "脚本的测试：这里没有 Node.js。请安装 20 或更新的版本（包括 npm）。",
    }
    found = {name: path for name, path in paths.items() if path}
    return found, [text for name, text in texts.items() if name not in found]


def list_stages(folder: Path, found: Mapping[str, str]) -> Iterator[Stage]:
    """Yield the stages that can be run with the tools found; the quick ones first."""
    yield Stage(name="ruff check", command=(PYTHON, "-m", "ruff", "check"))
    yield Stage(name="ruff format", command=(PYTHON, "-m", "ruff", "format", "--check"))
    yield Stage(name="mypy", command=(PYTHON, "-m", "mypy"))
    yield Stage(name="lint-imports", command=(find_script("lint-imports"),))
    yield Stage(name="lectern check", command=(PYTHON, "-m", "lectern", "check"))
    if "npm" in found:
        yield from list_node_stages(found["npm"])
    yield from list_site_stages(folder)
    yield build_pytest_stage(found)


def list_node_stages(npm: str) -> Iterator[Stage]:
    """Yield the stages of the runtime."""
    # What npm has downloaded before, it need not ask for again.
    yield Stage(name="npm ci", command=(npm, "ci", "--prefer-offline"), folder=RUNTIME)
    yield Stage(name="npm run check", command=(npm, "run", "check"), folder=RUNTIME)
    yield Stage(name="npm test", command=(npm, "test"), folder=RUNTIME)


def list_site_stages(folder: Path) -> Iterator[Stage]:
    """Yield a strict build with MkDocs, and one with its successor."""
    for program in ("mkdocs", "properdocs"):
        options = ("-f", "mkdocs.yml", "--strict", "-d", str(folder / program))
        yield Stage(
            name=f"{program} build",
            command=(PYTHON, "-m", program, "build", *options),
            variables={"NO_MKDOCS_2_WARNING": "1"},
        )


def build_pytest_stage(found: Mapping[str, str]) -> Stage:
    """Return the stage of all Python tests, without those for which there is no browser."""
    left_out = () if "chromium" in found else ("-m", "not browser")
    variables = {
        browsers.CHROMIUM_VARIABLE: found.get("chromium", ""),
        browsers.FIREFOX_VARIABLE: found.get("firefox", ""),
    }
    command = (PYTHON, "-m", "pytest", "-q", "-n", "2", *left_out)
    return Stage(name="pytest", command=command, variables=variables, tells=True)


def find_script(name: str) -> str:
    """Return the path of a command of this environment that cannot be run as a module."""
    return str(Path(PYTHON).with_name(name + (".exe" if os.name == "nt" else "")))


def run_stage(stage: Stage) -> bool:
    """Run a stage, print its line and, if it failed, what it printed; return its success."""
    print(f"{stage.name:<18}", end="", flush=True)
    start = time.monotonic()
    process = subprocess.run(
        stage.command,
        cwd=stage.folder,
        env={**os.environ, **stage.variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    passed = process.returncode == 0
    output = process.stdout.strip()
    last = output.rpartition("\n")[2] if stage.tells else ""
    print(f"{'通过' if passed else '失败'} {time.monotonic() - start:7.1f} 秒  {last}".rstrip())
    if not passed:
        print(f"{output}\n{LINE}")
    return passed


def print_missing(missing: list[str], *, required: bool) -> None:
    """Say loudly what was left out."""
    if missing:
        head = "缺少测试必需的程序：" if required else "注意！下面这些没有测试："
        print("\n".join([LINE, head, *(f"  · {text}" for text in missing), LINE]))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except browsers.BrowserError as error:
        sys.exit(str(error))
