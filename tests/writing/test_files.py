"""Files replaced in one step."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lectern.writing.files import write_bytes, write_file
from lectern.writing.locks import hold_file

# Writes half of a file and waits to be killed, holding the part as `write_bytes` does.
WRITE_AND_HANG = """
import sys, time
from pathlib import Path
from lectern.writing import files

def hang(part, target):
    print("ready", flush=True)
    time.sleep(60)

Path.replace = hang
files.write_bytes(Path(sys.argv[1]), b"half")
"""


def test_replaces_and_keeps_the_mode(tmp_path: Path):
    """The content is new, the rights are as they were, and nothing else lies there."""
    path = tmp_path / "a.yml"
    path.write_text("old")
    path.chmod(0o600)
    write_file(path, "新\n")
    assert path.read_bytes() == "新\n".encode()
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_makes_the_folder(tmp_path: Path):
    """A folder that is missing is made."""
    write_bytes(tmp_path / "a" / "b" / "c.zip", b"zip")
    assert (tmp_path / "a" / "b" / "c.zip").read_bytes() == b"zip"


def test_longest_name_can_be_written(tmp_path: Path):
    """A name as long as the system allows leaves room for what is written beside it."""
    path = tmp_path / ("试" * 83 + ".yml")
    write_file(path, "a")
    assert path.read_text() == "a"


def test_link_stays_a_link(tmp_path: Path):
    """Behind a link, the file it leads to is replaced."""
    (tmp_path / "real.yml").write_text("old")
    (tmp_path / "link.yml").symlink_to("real.yml")
    write_file(tmp_path / "link.yml", "new")
    assert (tmp_path / "link.yml").is_symlink()
    assert (tmp_path / "real.yml").read_text() == "new"


def test_refused_replacing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the last step fails, the old file is whole and no part remains."""
    path = tmp_path / "a.yml"
    path.write_text("old")

    def refuse(part: Path, target: Path) -> None:
        raise PermissionError(13, "in use", str(part), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_file(path, "new")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


def test_part_of_a_killed_process_is_cleared_by_the_next(tmp_path: Path):
    """What a killed process left is cleared away; what a living one writes is not."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", WRITE_AND_HANG, str(tmp_path / "a")]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        assert len(list(tmp_path.iterdir())) == 1
        process.send_signal(signal.SIGKILL)
    write_bytes(tmp_path / "b", b"whole")
    assert [file.name for file in tmp_path.iterdir()] == ["b"]


def test_part_of_a_living_process_stays(tmp_path: Path):
    """Two processes that write into one folder do not clear each other's parts."""
    part = tmp_path / ".lectern-other.part"
    with part.open("wb") as file:
        hold_file(file)
        write_bytes(tmp_path / "b", b"whole")
        assert part.exists()
