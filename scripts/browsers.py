"""Browsers for tests: where they are on this machine, and getting them on Debian.

Tests and benchmarks ask here for a browser; `stages.py` tells what is missing.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

CHROMIUM_VARIABLE = "LECTERN_BROWSER"
FIREFOX_VARIABLE = "LECTERN_FIREFOX"

_CHROMIUM_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
    "microsoft-edge-stable",
)
# Chromium without windows: the same engine, at a third of the cost.
_SHELL_COMMANDS = ("chromium-headless-shell",)
_FIREFOX_COMMANDS = ("firefox-esr", "firefox")
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
_CHROMIUM_PROGRAMS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
_FIREFOX_PROGRAMS = (r"Mozilla Firefox\firefox.exe",)
_CHROMIUM_BUNDLES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_FIREFOX_BUNDLES = ("/Applications/Firefox.app/Contents/MacOS/firefox",)
_OS_RELEASE = Path("/etc/os-release")


class BrowserError(Exception):
    """The browser named in the environment does not exist."""


def find_chromium() -> str | None:
    """Return the path of Chromium, Chrome or Edge.

    Raises:
        BrowserError: If LECTERN_BROWSER names none.
    """
    return (
        _find_named(CHROMIUM_VARIABLE)
        or _find_command(_CHROMIUM_COMMANDS)
        or _find_program(_CHROMIUM_PROGRAMS, _CHROMIUM_BUNDLES)
        or _find_playwright_chromium()
    )


def find_shell() -> str | None:
    """Return the path of Chromium without windows or, where there is none, of Chromium itself.

    A browser named in the environment is the one to use.

    Raises:
        BrowserError: If LECTERN_BROWSER names none.
    """
    return _find_named(CHROMIUM_VARIABLE) or _find_command(_SHELL_COMMANDS) or find_chromium()


def find_firefox() -> str | None:
    """Return the path of Firefox.

    Raises:
        BrowserError: If LECTERN_FIREFOX names none.
    """
    return (
        _find_named(FIREFOX_VARIABLE)
        or _find_command(_FIREFOX_COMMANDS)
        or _find_program(_FIREFOX_PROGRAMS, _FIREFOX_BUNDLES)
    )


def install_missing() -> None:
    """Install Debian's browsers and Chinese fonts where none are and it is allowed."""
    wanted: list[list[str]] = []
    if not find_chromium():
        # A page of Chinese text needs a font, or every measure in it is wrong.
        wanted.append(["chromium", "fonts-noto-cjk"])
    if not os.environ.get(CHROMIUM_VARIABLE) and not _find_command(_SHELL_COMMANDS):
        wanted.append([*_SHELL_COMMANDS])
    if not find_firefox():
        wanted.append(["firefox-esr"])
    if wanted and _may_install():
        print("正在用 apt-get 安装测试用的浏览器，约一至三分钟……", flush=True)
        _run_apt("update")
        for packages in wanted:
            # Separately: Ubuntu has only some of them.
            _run_apt("install", "--yes", "--no-install-recommends", *packages)


def _find_named(variable: str) -> str | None:
    named = os.environ.get(variable)
    if not named:
        return None
    found = shutil.which(named)
    if not found:
        message = f"环境变量 {variable} 写的浏览器不存在：{named}。请改正，或者去掉这个变量。"
        raise BrowserError(message)
    return found


def _find_command(commands: Iterable[str]) -> str | None:
    return next(filter(None, map(shutil.which, commands)), None)


def _find_program(programs: Iterable[str], bundles: Iterable[str]) -> str | None:
    folders = [os.environ[name] for name in _WINDOWS_FOLDERS if name in os.environ]
    windows = [Path(folder, program) for program in programs for folder in folders]
    return next((str(path) for path in [*windows, *map(Path, bundles)] if path.is_file()), None)


def _find_playwright_chromium() -> str | None:
    """Return the Chromium that `playwright install` put into Playwright's own folder."""
    code = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    )
    asked = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    path = asked.stdout.strip()
    return path if asked.returncode == 0 and Path(path).is_file() else None


def _may_install() -> bool:
    """Return whether this is Debian or a system made from it, and we are its root."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    try:
        lines = _OS_RELEASE.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    release = dict(line.split("=", 1) for line in lines if "=" in line)
    families = f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".replace('"', "").split()
    return not {"debian", "ubuntu"}.isdisjoint(families)


def _run_apt(*arguments: str) -> None:
    """Run apt-get; what it could not install is told later, as a missing browser."""
    subprocess.run(
        ["apt-get", "-q", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.DEVNULL,
        check=False,
    )
