"""The one command on a fresh machine: `python3 scripts/run.py serve`.

Makes `.venv` from the lock files when they or pyproject.toml changed, then passes every word
on to `lectern` inside it; `test` goes to `stages.py` instead.  Standard library only, and
written for Python 3.8, so that an old Python is told here what to do.  What the words after
`test` mean belongs in `errand.py`, what is tested in `stages.py`, what the commands do in
`lectern.cli`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from errand import USAGE, WordError, read_errand

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "scripts"
VENV = ROOT / ".venv"
VENV_ASIDE = ROOT / ".venv-old"
STAMP_NAME = "lectern-stamp.json"
PROJECT = ROOT / "pyproject.toml"
LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"
OLDEST = (3, 11)

TOO_OLD = """\
这里的 Python 是 {version}，太旧了：需要 {oldest} 或更新的版本。
  Windows：在“Microsoft Store”里搜索“Python 3.13”并安装，然后重新打开终端。
  Debian、Ubuntu：sudo apt install python3 python3-venv（系统太旧时请先升级系统）
  macOS：brew install python
装好以后再运行一次同样的命令。"""

NO_VENV = """\
这里的 Python 缺少 venv（建立运行环境要用它）。
  Debian、Ubuntu：sudo apt install python{version}-venv
  Windows：打开“设置 → 应用”，找到 Python，选“修改”，勾上“pip”；或者卸载后重新安装 Python。
装好以后再运行一次同样的命令。"""

MAKING = "正在准备运行环境（.venv）：只在第一次和升级后需要，要联网，约一至五分钟……"
ADDING = "正在安装测试用的组件：要联网，约一至五分钟……"

NOT_MADE = """\
运行环境没有准备好，上面是安装程序的原话。常见原因：
  1. 没有联网，或者单位网络要经过代理：请联网，或先设置环境变量 HTTPS_PROXY。
  2. 下载太慢或中断：再运行一次同样的命令；也可以用 pip config 换一个近的镜像。
  3. 磁盘满了，或者没有权限写这个文件夹：{folder}"""

IN_USE = """\
旧的运行环境正在使用，不能更换：{folder}
请先关闭别的窗口里正在运行的课程程序（例如 serve），再运行一次同样的命令。"""

# A course can have errors (1) and a command can be misspelt (2); this is neither.
NOT_READY = 3

ONLY_A_COURSE = "这个文件夹里只有课程，没有程序的测试。检查课程用 {program} check。"


class SetupError(Exception):
    """Something the user must do first, in the user's words."""


def main(words: list[str]) -> int:
    """Make the environment ready and run what the words ask for in it."""
    try:
        if words[:1] == ["test"]:
            return run_tests(words[1:])
        check_python()
        prepare_environment([LOCK])
    except SetupError as error:
        say(str(error))
        return NOT_READY
    except KeyboardInterrupt:
        return 130
    return run_python(
        ["-m", "lectern", *words], LECTERN_COURSE=str(ROOT), LECTERN_PROGRAM=name_program()
    )


def name_program() -> str:
    """Write how this was called, so that every command is told as it is to be typed."""
    return f"{'py' if os.name == 'nt' else 'python3'} {sys.argv[0]}"


def run_tests(words: list[str]) -> int:
    """Do what the words after `test` ask for, if that can be understood.

    Raises:
        SetupError: If the environment cannot be made ready.
    """
    try:
        deed = read_errand(words).deed
    except WordError as error:
        say(f"{error}\n\n{USAGE}")
        return 2
    if deed == "help":
        print(USAGE)
        return 0
    if not (ROOT / "tests").is_dir():
        say(ONLY_A_COURSE.format(program=name_program()))
        return 2
    check_python()
    stages = [str(SCRIPTS / "stages.py"), *words]
    if deed == "list":
        return subprocess.call([sys.executable, *stages])
    prepare_environment([LOCK, TEST_LOCK])
    return run_python(stages)


def check_python() -> None:
    """Make sure that this Python can make the environment.

    Raises:
        SetupError: If it is too old or lacks `venv` or `ensurepip`.
    """
    version = ".".join(map(str, sys.version_info[:2]))
    if sys.version_info[:2] < OLDEST:
        raise SetupError(TOO_OLD.format(version=version, oldest=".".join(map(str, OLDEST))))
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        raise SetupError(NO_VENV.format(version=version))


def prepare_environment(locks: list[Path]) -> None:
    """Bring `.venv` up to the lock files; touch neither it nor the network if it is.

    Raises:
        SetupError: If something could not be installed.
    """
    restore_interrupted()
    stamp = read_stamp().items()
    wanted = compute_stamp(locks)
    if not compute_stamp([LOCK]).items() <= stamp or not starts():
        say(MAKING)
        make_environment(locks)
    elif not wanted.items() <= stamp:
        say(ADDING)
        # Without a stamp an interrupted installation counts for nothing.
        (VENV / STAMP_NAME).unlink()
        install_lock(TEST_LOCK)
        write_stamp(wanted)


def compute_stamp(locks: list[Path]) -> dict[str, str]:
    """Return what an environment made from these locks depends on: file names and digests."""
    files = [PROJECT, *locks]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def read_stamp() -> dict[str, str]:
    """Return what the environment was made from; nothing if it is incomplete."""
    try:
        stamp = json.loads((VENV / STAMP_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp: dict[str, str]) -> None:
    """Note that the environment is complete, and from what it was made."""
    (VENV / STAMP_NAME).write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def starts() -> bool:
    """Return whether the environment's Python works: it breaks when the system's is replaced."""
    try:
        command = [find_venv_python(), "-c", "import click"]
        return subprocess.call(command, stderr=subprocess.DEVNULL, env=build_environ()) == 0
    except OSError:
        return False


def make_environment(locks: list[Path]) -> None:
    """Make `.venv` anew; the one before is put back if that fails.

    It is made in its own place, not beside it: scripts in an environment hold its path.
    """
    set_aside()
    try:
        run_installer([sys.executable, "-m", "venv", str(VENV)])
        for lock in locks:
            install_lock(lock)
        install_project()
        write_stamp(compute_stamp(locks))
    except BaseException:
        remove_folder(VENV)
        restore_interrupted()
        raise
    remove_folder(VENV_ASIDE)


def set_aside() -> None:
    """Move a complete environment out of the way, remove an incomplete one."""
    if not read_stamp():
        remove_folder(VENV)
        return
    try:
        VENV.rename(VENV_ASIDE)
    except OSError as error:
        raise SetupError(IN_USE.format(folder=VENV)) from error


def restore_interrupted() -> None:
    """Put the environment set aside back unless a complete one has taken its place."""
    if not VENV_ASIDE.exists():
        return
    if read_stamp():
        remove_folder(VENV_ASIDE)
    else:
        remove_folder(VENV)
        VENV_ASIDE.rename(VENV)


def remove_folder(folder: Path) -> None:
    """Remove a folder with everything in it, if it exists."""
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise SetupError(IN_USE.format(folder=folder)) from error


def install_lock(lock: Path) -> None:
    """Install exactly what a lock file lists; nothing is built, so nothing runs unverified."""
    run_pip(["--require-hashes", "--only-binary", ":all:", "-r", str(lock)])


def install_project() -> None:
    """Install the project itself as a link to its sources, with the builder the lock holds."""
    run_pip(["--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT)])


def run_pip(arguments: list[str]) -> None:
    """Let the environment's own pip install something; it prints errors only."""
    options = ["--disable-pip-version-check", "-qq"]
    run_installer([find_venv_python(), "-m", "pip", "install", *options, *arguments])


def run_installer(command: list[str]) -> None:
    """Run one step of the installation; what it prints goes to stderr, as all messages do.

    Raises:
        SetupError: If it fails.
    """
    if subprocess.call(command, stdout=sys.stderr, env=build_environ()) != 0:
        raise SetupError(NOT_MADE.format(folder=ROOT))


def run_python(arguments: list[str], **variables: str) -> int:
    """Run the environment's Python in place of this one, and return its exit code."""
    command = [find_venv_python(), *arguments]
    # UTF-8 also where Windows would use an old code page for what is written to a pipe.
    environ = {**build_environ(), "PYTHONPATH": str(SCRIPTS), "PYTHONUTF8": "1", **variables}
    if os.name == "posix":
        # Signals then reach the program itself.
        sys.stderr.flush()
        os.execve(command[0], command, environ)
    try:
        return subprocess.call(command, env=environ)
    except KeyboardInterrupt:
        return 130


def find_venv_python() -> str:
    """Return the path of the environment's Python."""
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def build_environ() -> dict[str, str]:
    """Return the environment variables without those that lead to another Python."""
    foreign = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")
    return {name: value for name, value in os.environ.items() if name not in foreign}


def say(message: str) -> None:
    """Print a message where it mixes with no output."""
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
