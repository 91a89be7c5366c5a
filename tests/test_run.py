"""`scripts/run.py`: when it makes the environment, and what it says when it cannot."""

import ast
import json
import re
import sys
from pathlib import Path

import pytest

import run

SCRIPT = Path(run.__file__)


class Machine:
    """A checkout in which commands are noted, not run."""

    def __init__(self, root: Path) -> None:
        """Lay out what run.py looks at."""
        self.root = root
        self.commands: list[list[str]] = []
        self.failing = ""
        (root / "tests").mkdir()
        for name in ("pyproject.toml", "requirements.lock", "requirements-test.lock"):
            (root / name).write_text(name, encoding="utf-8")

    def call(self, command: list[str], **_: object) -> int:
        """Note a command and do of it what run.py relies on."""
        words = [Path(word).name for word in command[1:]]
        self.commands.append(words)
        if words[:2] == ["-m", "venv"]:
            (self.root / ".venv" / "bin").mkdir(parents=True)
        return int(self.failing in words)

    def list_installed(self) -> list[str]:
        """Return what was installed since the last question, in order."""
        installed = [words[-1] for words in self.commands if "pip" in words]
        self.commands.clear()
        return installed


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Return a machine with nothing installed, on which run.py works."""
    machine = Machine(tmp_path)
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "VENV_ASIDE", tmp_path / ".venv-old")
    monkeypatch.setattr(run, "PROJECT", tmp_path / "pyproject.toml")
    monkeypatch.setattr(run, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(run, "TEST_LOCK", tmp_path / "requirements-test.lock")
    monkeypatch.setattr(run.subprocess, "call", machine.call)
    return machine


@pytest.mark.parametrize("name", ["run.py", "errand.py"])
def test_old_python_can_read_it(name: str):
    """What is read before Python's age is known holds no syntax that 3.8 does not know."""
    ast.parse(SCRIPT.with_name(name).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_makes_the_environment_once(machine: Machine):
    """The first run installs the lock and the project; the second only starts Python."""
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == ["requirements.lock", machine.root.name]
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == []


def test_verifies_what_it_installs(machine: Machine):
    """Packages are installed by hash, and nothing of them is built."""
    run.prepare_environment([run.LOCK])
    lock = next(words for words in machine.commands if words[-1] == "requirements.lock")
    assert {"--require-hashes", "--only-binary"} <= set(lock)
    project = machine.commands[-1]
    assert {"--no-index", "--no-deps", "--no-build-isolation"} <= set(project)


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_makes_it_again_after_a_change(machine: Machine, name: str):
    """A new lock or project makes a new environment."""
    run.prepare_environment([run.LOCK])
    machine.list_installed()
    (machine.root / name).write_text("new", encoding="utf-8")
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == ["requirements.lock", machine.root.name]
    assert not run.VENV_ASIDE.exists()


def test_adds_what_tests_need_only_for_tests(machine: Machine):
    """`test` adds its lock to what is there; other commands do not care about it."""
    run.prepare_environment([run.LOCK])
    machine.list_installed()
    run.prepare_environment([run.LOCK, run.TEST_LOCK])
    assert machine.list_installed() == ["requirements-test.lock"]
    run.TEST_LOCK.write_text("new", encoding="utf-8")
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == []
    run.prepare_environment([run.LOCK, run.TEST_LOCK])
    assert machine.list_installed() == ["requirements-test.lock"]


def test_makes_it_again_when_its_python_is_gone(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    """An upgrade of the system's Python breaks an environment; then it is made anew."""
    run.prepare_environment([run.LOCK])
    machine.list_installed()
    monkeypatch.setattr(run, "starts", lambda: False)
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == ["requirements.lock", machine.root.name]


def test_failure_keeps_the_environment_before(machine: Machine):
    """Without a network the old environment stays, and counts when the lock is put back."""
    run.prepare_environment([run.LOCK])
    machine.failing = "requirements.lock"
    run.LOCK.write_text("new", encoding="utf-8")
    with pytest.raises(run.SetupError, match="运行环境没有准备好"):
        run.prepare_environment([run.LOCK])
    run.LOCK.write_text("requirements.lock", encoding="utf-8")
    machine.list_installed()
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == []


def test_interrupted_making_is_redone(machine: Machine):
    """An environment that was never finished is thrown away."""
    leftover = machine.root / ".venv" / "half"
    leftover.mkdir(parents=True)
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == ["requirements.lock", machine.root.name]
    assert not leftover.exists()


def test_interrupted_renewal_gets_the_old_one_back(machine: Machine):
    """If the machine went off during a renewal, the environment set aside is used again."""
    run.prepare_environment([run.LOCK])
    machine.list_installed()
    run.VENV.rename(run.VENV_ASIDE)
    run.VENV.mkdir()
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == []


def test_interrupted_addition_is_redone(machine: Machine):
    """If the tests' packages were only half installed, everything is made anew."""
    run.prepare_environment([run.LOCK])
    machine.failing = "requirements-test.lock"
    with pytest.raises(run.SetupError):
        run.prepare_environment([run.LOCK, run.TEST_LOCK])
    machine.failing = ""
    machine.list_installed()
    run.prepare_environment([run.LOCK])
    assert machine.list_installed() == ["requirements.lock", machine.root.name]


@pytest.mark.parametrize("content", ["", "[]", "{", '"text"'])
def test_unreadable_stamp_counts_for_nothing(machine: Machine, content: str):
    """A stamp that a crash has spoilt makes no trouble."""
    run.VENV.mkdir()
    (run.VENV / run.STAMP_NAME).write_text(content, encoding="utf-8")
    assert run.read_stamp() == {}


def test_stamp_names_its_sources(machine: Machine):
    """The stamp holds a digest for each file the environment was made from."""
    run.prepare_environment([run.LOCK])
    stamp = json.loads((run.VENV / run.STAMP_NAME).read_text(encoding="utf-8"))
    assert sorted(stamp) == ["pyproject.toml", "requirements.lock"]


def test_says_that_python_is_too_old(monkeypatch: pytest.MonkeyPatch, capsys):
    """An old Python gets to read what to install, and nothing is tried."""
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    assert run.main(["serve"]) == 3
    told = capsys.readouterr().err
    assert told.startswith("这里的 Python 是 3.8，太旧了：需要 3.11 或更新的版本。\n")
    assert "sudo apt install python3 python3-venv" in told


def test_says_that_venv_is_missing(monkeypatch: pytest.MonkeyPatch, capsys):
    """Debian's Python comes without ensurepip; the message names the package."""
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: name != "ensurepip")
    assert run.main(["serve"]) == 3
    version = ".".join(map(str, sys.version_info[:2]))
    assert f"sudo apt install python{version}-venv" in capsys.readouterr().err


def test_passes_every_word_on(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    """Whatever is not `test` is for lectern, in the environment's Python."""
    ran = []
    monkeypatch.setattr(sys, "argv", ["scripts/run.py"])
    monkeypatch.setattr(run, "run_python", lambda words, **named: ran.append((words, named)))
    run.main(["check", "quiz_data/duties.yml", "--format", "json"])
    words = ["-m", "lectern", "check", "quiz_data/duties.yml", "--format", "json"]
    named = {"LECTERN_COURSE": str(machine.root), "LECTERN_PROGRAM": "python3 scripts/run.py"}
    assert ran == [(words, named)]


def test_test_runs_the_stages(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    """`test` installs both locks and runs the stages."""
    ran = []
    monkeypatch.setattr(run, "run_python", ran.append)
    run.main(["test"])
    assert machine.list_installed() == [
        "requirements.lock",
        "requirements-test.lock",
        machine.root.name,
    ]
    assert ran == [[str(SCRIPT.with_name("stages.py"))]]


def test_course_without_tests_says_so(machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys):
    """A course that was made of another has no tests; what checks the course is named."""
    monkeypatch.setattr(sys, "argv", ["scripts/run.py"])
    (machine.root / "tests").rmdir()
    assert run.main(["test"]) == 2
    assert capsys.readouterr().err == (
        "这个文件夹里只有课程，没有程序的测试。检查课程用 python3 scripts/run.py check。\n"
    )
    assert machine.commands == []


def test_words_after_test_are_handed_on(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    """What `test` is asked for reaches the stages as it was typed."""
    ran = []
    monkeypatch.setattr(run, "run_python", ran.append)
    run.main(["test", "--only", "tests/model"])
    assert ran == [[str(SCRIPT.with_name("stages.py")), "--only", "tests/model"]]


def test_unknown_word_after_test_is_told(machine: Machine, capsys):
    """A word that would be ignored is refused, with what could have been meant."""
    assert run.main(["test", "tests/model"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("test 后面不能写“tests/model”。\n\n用法：python3 scripts/run.py test")
    assert machine.commands == []


def test_help_needs_no_environment(machine: Machine, capsys):
    """`test --help` says what there is, and nothing is installed for it."""
    assert run.main(["test", "--help"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("用法：python3 scripts/run.py test")
    assert err == ""
    assert machine.commands == []


def test_list_needs_no_environment(machine: Machine):
    """`test --list` starts the stages with the Python that is there."""
    assert run.main(["test", "--list"]) == 0
    assert machine.commands == [["stages.py", "--list"]]


def test_another_environment_does_not_interfere(monkeypatch: pytest.MonkeyPatch):
    """Variables that lead to other packages do not reach the environment."""
    for name in ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"):
        monkeypatch.setenv(name, "/elsewhere")
    assert "/elsewhere" not in run.build_environ().values()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_lock_has_versions_hashes_and_no_address(name: str):
    """A lock says what to install, never from where."""
    lines = (SCRIPT.parent.parent / name).read_text(encoding="utf-8").splitlines()
    content = [line for line in lines if not line.startswith("#")]
    assert not [line for line in lines if "://" in line or "index-url" in line]
    heads = [line for line in content if not line.startswith(" ")]
    assert all(re.match(r"[a-z0-9-]+==[0-9]\S*( ; .*)? \\$", head) for head in heads)
    hashes = [line for line in content if line.startswith(" ")]
    assert all(re.match(r"    --hash=sha256:[0-9a-f]{64}( \\)?$", line) for line in hashes)


def test_locks_agree():
    """What `test` adds does not change what everything else runs with."""

    def list_versions(name: str) -> set[str]:
        text = (SCRIPT.parent.parent / name).read_text(encoding="utf-8")
        return set(re.findall(r"^([a-z0-9-]+==\S+)", text, re.MULTILINE))

    assert list_versions("requirements.lock") <= list_versions("requirements-test.lock")
