"""What `pip install .` gives: a command that works away from this folder."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
COURSE = ROOT / "tests" / "course"


def call(*command: object, folder: Path) -> str:
    """Run a command that must succeed, without this checkout on the path; return its output."""
    here = ("LECTERN_COURSE", "PYTHONPATH")
    environ = {name: value for name, value in os.environ.items() if name not in here}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    call(sys.executable, "-m", "pip", "wheel", *offline, "-w", folder, ROOT, folder=folder)
    return next(folder.glob("lectern-*.whl"))


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of commands of a fresh environment with the wheel in it.

    The wheel's dependencies are borrowed from the environment that runs the tests.
    """
    venv = tmp_path_factory.mktemp("venv")
    call(sys.executable, "-m", "venv", "--without-pip", venv, folder=venv)
    scheme = {"base": str(venv), "platbase": str(venv)}
    commands = Path(sysconfig.get_path("scripts", "venv", scheme))
    pip = [sys.executable, "-m", "pip", "--python", commands / "python", "install"]
    call(*pip, "--no-deps", "--no-index", wheel, folder=venv)
    packages = Path(sysconfig.get_path("purelib", "venv", scheme))
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return commands


@pytest.mark.parametrize(
    "name",
    [
        "cli/locale/zh_CN/LC_MESSAGES/messages.mo",
        "rendering/templates/kinds/_item.html",
        "runtime/dist/items.js",
        "runtime/dist/items.css",
        "website/theme/main.html",
        "py.typed",
    ],
)
def test_holds_what_is_no_python(wheel: Path, name: str):
    """Templates, theme, catalog and the built runtime are in the wheel."""
    assert f"lectern/{name}" in zipfile.ZipFile(wheel).namelist()


def test_holds_no_sources_of_the_runtime(wheel: Path):
    """Nobody who builds a site needs the scripts' sources or Node's packages."""
    names = zipfile.ZipFile(wheel).namelist()
    runtime = [name for name in names if name.startswith("lectern/runtime/")]
    assert [n for n in runtime if "/dist/" not in n] == ["lectern/runtime/__init__.py"]


def test_holds_the_license(wheel: Path):
    """The terms go where the program goes."""
    assert any(name.endswith("/LICENSE") for name in zipfile.ZipFile(wheel).namelist())


def test_installed_command_builds_a_course(commands: Path, tmp_path: Path):
    """The installed command builds a website with items from a course anywhere."""
    course = tmp_path / "course"
    shutil.copytree(COURSE, course)
    assert call(commands / "lectern", "check", folder=course) == "0个错误，0个警告。\n"
    call(commands / "lectern", "build", "--strict", folder=course)
    page = (course / "site" / "chapters" / "01-lending.html").read_text(encoding="utf-8")
    assert "<item-set" in page
    assert (course / "site" / "assets" / "lectern" / "items.js").is_file()


def test_installed_command_is_the_wheels(commands: Path, tmp_path: Path):
    """What was tested is the wheel, not this checkout."""
    code = "import lectern; print(lectern.__file__)"
    assert call(commands / "python", "-c", code, folder=tmp_path).startswith(str(commands.parent))
