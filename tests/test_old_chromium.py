"""Getting Chromium 86 for tests, where npm is there."""

import io
import tarfile
from pathlib import Path

import pytest

import old_chromium


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the commands run on a 64-bit Linux whose npm and Node.js do as they should."""
    run: list[str] = []

    def pretend(*command: str, folder: Path) -> None:
        run.append(command[0])
        if command[0] == "npm":
            with tarfile.open(folder / "some.tgz", "w:gz") as package:
                member = tarfile.TarInfo(old_chromium._MEMBER)
                member.size = 3
                package.addfile(member, io.BytesIO(b"86!"))
        else:
            *_, source, target = command
            (folder / target).write_bytes((folder / source).read_bytes())

    monkeypatch.setattr(old_chromium, "FOLDER", tmp_path / "chromium-86")
    monkeypatch.setattr(old_chromium, "_run", pretend)
    monkeypatch.setattr(old_chromium, "_runs_here", lambda: True)
    monkeypatch.setattr("shutil.which", lambda name: name)
    return run


def test_program_is_unpacked_once(commands: list[str]):
    """What is in the package's compressed file becomes a program; the next run finds it."""
    assert old_chromium.find_old_chromium() is None
    old_chromium.install_missing()
    old_chromium.install_missing()
    program = Path(old_chromium.find_old_chromium() or "")
    assert program.read_bytes() == b"86!"
    assert program.stat().st_mode & 0o111
    assert commands == ["npm", "node"]
    assert [path.name for path in old_chromium.FOLDER.iterdir()] == ["chromium"]


def test_failed_download_leaves_nothing(commands: list[str], monkeypatch: pytest.MonkeyPatch):
    """Without a network there is no half program, and no exception: stages tell of it."""

    def refuse(*_: str, folder: Path) -> None:
        raise OSError

    monkeypatch.setattr(old_chromium, "_run", refuse)
    old_chromium.install_missing()
    assert old_chromium.find_old_chromium() is None
    assert list(old_chromium.FOLDER.iterdir()) == []


def test_is_not_asked_for_without_npm(commands: list[str], monkeypatch: pytest.MonkeyPatch):
    """Nothing is tried that cannot succeed."""
    monkeypatch.setattr("shutil.which", lambda _: None)
    old_chromium.install_missing()
    assert commands == []
