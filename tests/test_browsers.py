"""Finding browsers, and installing them where that is allowed."""

import subprocess
from pathlib import Path

import pytest

import browsers


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder of commands on a machine without browsers."""
    for name in ("LECTERN_BROWSER", "LECTERN_FIREFOX", *browsers._WINDOWS_FOLDERS):
        monkeypatch.delenv(name, raising=False)
    commands = tmp_path / "bin"
    commands.mkdir()
    monkeypatch.setenv("PATH", str(commands))
    monkeypatch.setattr(browsers, "_CHROMIUM_BUNDLES", ())
    monkeypatch.setattr(browsers, "_FIREFOX_BUNDLES", ())
    monkeypatch.setattr(browsers, "_find_playwright_chromium", lambda: None)
    return commands


def add_program(path: Path) -> str:
    """Put an empty program there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def apt(machine: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """Return the calls of apt-get on a Debian where we are root."""
    calls: list[list[str]] = []
    add_program(machine / "apt-get")
    release = tmp_path / "os-release"
    release.write_text('PRETTY_NAME="Debian"\nID=debian\n', encoding="utf-8")
    monkeypatch.setattr(browsers, "_OS_RELEASE", release)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: calls.append(command))
    return calls


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "msedge"])
def test_finds_chromium_on_the_path(machine: Path, name: str):
    """Every member of the family will do."""
    assert browsers.find_chromium() is None
    program = add_program(machine / name)
    assert browsers.find_chromium() == program


def test_prefers_the_browser_in_the_environment(machine: Path, monkeypatch: pytest.MonkeyPatch):
    """LECTERN_BROWSER wins over what is on the path."""
    add_program(machine / "chromium")
    named = add_program(machine / "elsewhere" / "old-chromium")
    monkeypatch.setenv("LECTERN_BROWSER", named)
    assert browsers.find_chromium() == named


def test_refuses_a_browser_that_does_not_exist(machine: Path, monkeypatch: pytest.MonkeyPatch):
    """A wrong LECTERN_BROWSER is an error: another browser would not be what was asked for."""
    add_program(machine / "chromium")
    monkeypatch.setenv("LECTERN_BROWSER", "/nowhere/chromium")
    with pytest.raises(browsers.BrowserError) as refused:
        browsers.find_chromium()
    assert str(refused.value) == (
        "环境变量 LECTERN_BROWSER 写的浏览器不存在：/nowhere/chromium。请改正，或者去掉这个变量。"
    )


def test_finds_edge_in_its_windows_folder(
    machine: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """Windows does not put browsers on the path."""
    program = tmp_path / r"Microsoft\Edge\Application\msedge.exe"
    monkeypatch.setenv("ProgramFiles(x86)", str(tmp_path))
    assert browsers.find_chromium() is None
    add_program(program)
    assert browsers.find_chromium() == str(program)


def test_finds_playwrights_own(machine: Path, monkeypatch: pytest.MonkeyPatch):
    """The last resort is what `playwright install` left."""
    monkeypatch.setattr(browsers, "_find_playwright_chromium", lambda: "/cache/chrome")
    assert browsers.find_chromium() == "/cache/chrome"


def test_tests_prefer_chromium_without_windows(machine: Path, monkeypatch: pytest.MonkeyPatch):
    """It is quicker; the whole Chromium will do, and one named in the environment comes first."""
    whole = add_program(machine / "chromium")
    assert browsers.find_shell() == whole
    shell = add_program(machine / "chromium-headless-shell")
    assert browsers.find_shell() == shell
    assert browsers.find_chromium() == whole
    monkeypatch.setenv("LECTERN_BROWSER", whole)
    assert browsers.find_shell() == whole


@pytest.mark.parametrize("name", ["firefox-esr", "firefox"])
def test_finds_firefox(machine: Path, name: str):
    """The ESR and the usual one will do."""
    assert browsers.find_firefox() is None
    program = add_program(machine / name)
    assert browsers.find_firefox() == program


def test_installs_what_is_missing_on_debian(apt: list[list[str]]):
    """Root on a Debian without browsers gets them, with a font for Chinese."""
    browsers.install_missing()
    install = ["apt-get", "-q", "install", "--yes", "--no-install-recommends"]
    assert apt == [
        ["apt-get", "-q", "update"],
        [*install, "chromium", "fonts-noto-cjk"],
        [*install, "chromium-headless-shell"],
        [*install, "firefox-esr"],
    ]


def test_installs_nothing_that_is_there(apt: list[list[str]], machine: Path):
    """With all browsers there apt-get is left alone."""
    add_program(machine / "chromium")
    add_program(machine / "chromium-headless-shell")
    add_program(machine / "firefox")
    browsers.install_missing()
    assert apt == []


def test_installs_no_other_chromium_than_the_one_named(
    apt: list[list[str]], machine: Path, monkeypatch: pytest.MonkeyPatch
):
    """Where the environment names a Chromium, it alone is used."""
    monkeypatch.setenv("LECTERN_BROWSER", add_program(machine / "elsewhere" / "chromium"))
    add_program(machine / "firefox")
    browsers.install_missing()
    assert apt == []


def test_installs_nothing_without_being_root(apt: list[list[str]], monkeypatch: pytest.MonkeyPatch):
    """A user's machine is not changed."""
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    browsers.install_missing()
    assert apt == []


@pytest.mark.parametrize(
    ("release", "allowed"),
    [
        ("ID=ubuntu\nID_LIKE=debian\n", True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ("ID=fedora\n", False),
        ("", False),
    ],
)
def test_installs_only_on_debian_and_its_kin(apt: list[list[str]], release: str, allowed: bool):
    """The names of packages are Debian's."""
    browsers._OS_RELEASE.write_text(release, encoding="utf-8")
    browsers.install_missing()
    assert bool(apt) is allowed
