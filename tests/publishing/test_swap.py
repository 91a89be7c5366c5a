"""A site put in place of the one before it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lectern.publishing.manifest import write_manifest
from lectern.publishing.swap import open_work_folder
from lectern.publishing.targets import TargetError, resolve_target

# Publishes version 2 into the folder given, and dies at the n-th change of the file system.
PUBLISH_AND_DIE = """
import os, sys
from pathlib import Path
from lectern.publishing.manifest import write_manifest
from lectern.publishing.swap import open_work_folder

CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "open", "os.chmod"}
target, left = Path(sys.argv[1]), int(sys.argv[2])

def count(event, args):
    global left
    if event in CHANGES:
        left -= 1
        if left == 0:
            os._exit(9)

sys.addaudithook(count)
with open_work_folder(target) as work:
    work.fresh.mkdir()
    (work.fresh / "index.html").write_text("2")
    (work.fresh / "new.html").write_text("2")
    write_manifest(work.fresh)
    work.swap_in()
"""


def make_site(folder: Path, version: str, *pages: str) -> None:
    """Make a site as a build does."""
    folder.mkdir(parents=True)
    for page in ("index.html", *pages):
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / page).write_text(version)
    write_manifest(folder)


def publish(target: Path, version: str, *pages: str) -> None:
    """Put a new version of a site into its place."""
    with open_work_folder(target) as work:
        make_site(work.fresh, version, *pages)
        work.swap_in()


def read_tree(folder: Path) -> dict[str, str]:
    """Return every file of a folder by its name, without the list of files."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    read = {path.relative_to(folder).as_posix(): path.read_text() for path in paths}
    read.pop("lectern-files.txt", None)
    return read


def test_first_site_is_put_in_place(tmp_path: Path):
    """Where nothing was, the site is, and nothing else."""
    publish(tmp_path / "site", "1")
    assert read_tree(tmp_path) == {"site/index.html": "1"} | {
        "site/lectern-files.txt": "index.html\nlectern-files.txt\n"
    }


def test_pages_that_are_gone_go(tmp_path: Path):
    """A page that the new version lacks does not stay from the old one."""
    publish(tmp_path / "site", "1", "a.html", "b/c.html")
    publish(tmp_path / "site", "2")
    assert read_tree(tmp_path / "site") == {"index.html": "2"}


def test_what_no_build_wrote_stays(tmp_path: Path):
    """What the owner of the folder keeps in it is there afterwards, at any depth."""
    site = tmp_path / "site"
    publish(site, "1", "assets/a.css")
    own = [".git/HEAD", "CNAME", ".nojekyll", "assets/own.css"]
    for name in own:
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("own")
    (site / "linked").symlink_to(tmp_path, target_is_directory=True)
    publish(site, "2")
    assert read_tree(site) == {"index.html": "2"} | dict.fromkeys(own, "own")
    assert (site / "linked").is_symlink()


def test_file_of_the_owner_is_never_replaced(tmp_path: Path):
    """A folder with an index.html of another origin is refused, and nothing in it is touched."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("own")
    with pytest.raises(TargetError, match=r"（index\.html）"):
        publish(site, "1")
    assert read_tree(tmp_path) == {"site/index.html": "own"}


def test_mode_of_the_folder_stays(tmp_path: Path):
    """A server that could read the former site can read the new one."""
    site = tmp_path / "site"
    publish(site, "1")
    site.chmod(0o750)
    publish(site, "2")
    assert site.stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("refused", [1, 2])
def test_refused_rename_leaves_the_former_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: int
):
    """Where the system refuses a rename for good, the former site is there as it was."""
    site = tmp_path / "site"
    publish(site, "1")
    (site / "CNAME").write_text("own")
    rename, calls = Path.rename, []

    def refuse(source: Path, target: Path) -> Path:
        if target.name in {"former", "site"} and source.name in {"site", "fresh"}:
            calls.append(source.name)
            if source.name == ["site", "fresh"][refused - 1]:
                raise PermissionError(13, "in use", str(source))
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr("lectern.publishing.swap.time.sleep", lambda _: None)
    with pytest.raises(PermissionError):
        publish(site, "2")
    assert len(calls) >= 5
    assert read_tree(tmp_path) == {"site/index.html": "1", "site/CNAME": "own"} | {
        "site/lectern-files.txt": "index.html\nlectern-files.txt\n"
    }


def test_rename_refused_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A scanner that holds the folder for half a second does no harm."""
    publish(tmp_path / "site", "1")
    rename, refusals = Path.rename, iter([True, True, False, True])

    def refuse(source: Path, target: Path) -> Path:
        if next(refusals, False):
            raise PermissionError(13, "in use", str(source))
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr("lectern.publishing.swap.time.sleep", lambda _: None)
    publish(tmp_path / "site", "2")
    assert read_tree(tmp_path / "site") == {"index.html": "2"}


def test_interruption_leaves_the_former_site(tmp_path: Path):
    """Ctrl+C while the new site is being made changes nothing."""
    site = tmp_path / "site"
    publish(site, "1")

    def interrupt() -> None:
        with open_work_folder(site) as work:
            make_site(work.fresh, "2")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupt()
    assert read_tree(site) == {"index.html": "1"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_killed_at_any_instant(tmp_path: Path):
    """However far a killed run came, a whole site is there, or after the next run at the latest."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    outcomes = []
    for instant in range(1, 60):
        site = tmp_path / str(instant) / "site"
        publish_first(site)
        command = [sys.executable, "-c", PUBLISH_AND_DIE, str(site), str(instant)]
        code = subprocess.run(command, env=environ, check=False).returncode
        with open_work_folder(site):
            pass
        found = read_tree(site)
        outcomes.append(json.dumps(found, sort_keys=True))
        assert [path.name for path in site.parent.iterdir()] == ["site"]
        if code == 0:
            break
    own = {"CNAME": "own", "a/own.txt": "own"}
    former = json.dumps({"index.html": "1", "a/b.html": "1"} | own, sort_keys=True)
    fresh = json.dumps({"index.html": "2", "new.html": "2"} | own, sort_keys=True)
    switch = outcomes.index(fresh)
    assert outcomes == [former] * switch + [fresh] * (len(outcomes) - switch)
    assert switch > 5
    assert code == 0


def publish_first(site: Path) -> None:
    """Put a first version into its place, and files of its owner into that."""
    site.parent.mkdir()
    publish(site, "1", "a/b.html")
    (site / "CNAME").write_text("own")
    (site / "a" / "own.txt").write_text("own")


def test_two_runs_at_once(tmp_path: Path):
    """A second run says that one is at work, and leaves that one's files alone."""
    site = tmp_path / "site"
    with open_work_folder(site) as work:
        make_site(work.fresh, "1")
        with pytest.raises(TargetError, match="另一个窗口正在生成"), open_work_folder(site):
            pass
        work.swap_in()
    assert read_tree(site) == {"index.html": "1"}


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda target: target.write_text(""), "是一个文件"),
        (lambda target: target.symlink_to("nowhere"), "是一个链接，它指向的地方不存在"),
        (lambda target: target.symlink_to(target.name), "是一个链接，它指向的地方不存在"),
        (lambda target: target.symlink_to("/proc"), "是一个磁盘的根"),
        (lambda target: target.symlink_to("course"), "里有课程的源文件"),
        (lambda target: target.symlink_to("."), "里有课程的源文件"),
    ],
)
def test_place_that_is_none_is_refused(tmp_path: Path, make, told: str):
    """What is no folder, or one that must not be replaced, is told before anything happens."""
    course = tmp_path / "course"
    course.mkdir()
    make(tmp_path / "site")
    with pytest.raises(TargetError, match=told):
        resolve_target(tmp_path / "site", course)


def test_place_without_a_folder_around_it_is_refused(tmp_path: Path):
    """A misspelt path is told, and no folder is made for it."""
    with pytest.raises(TargetError, match="不存在，或者不是文件夹"):
        resolve_target(tmp_path / "shrae" / "site", tmp_path / "course")


def test_link_stays_a_link(tmp_path: Path):
    """A site behind a link is put where the link leads."""
    (tmp_path / "disk" / "site").mkdir(parents=True)
    (tmp_path / "site").symlink_to(tmp_path / "disk" / "site")
    publish(resolve_target(tmp_path / "site", tmp_path / "course"), "1")
    assert (tmp_path / "site").is_symlink()
    assert read_tree(tmp_path / "disk" / "site") == {"index.html": "1"}
