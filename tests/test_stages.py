"""The stages of `run.py test`: which are run, what is printed, and when it fails."""

import sys
from pathlib import Path

import pytest

import stages
from errand import ROOT, TESTS
from stage import LINE, Stage, run_stage

ALL = {name: f"/usr/bin/{name}" for name in stages.MISSING}
NAMES = [
    "ruff check",
    "ruff format",
    "mypy",
    "lint-imports",
    "lectern check",
    "npm ci",
    "npm run check",
    "npm run coverage",
    "mkdocs build",
    "properdocs build",
    "pytest",
    "pytest browser",
]


def build_stage(code: str, *, tells: bool = False) -> Stage:
    """Return a stage that runs a line of Python."""
    command = (sys.executable, "-c", code)
    return Stage(name="stage", purpose="", command=command, tells=tells)


def list_words(stage: Stage) -> list[str]:
    """Return what a stage's command says besides paths of this machine."""
    return [Path(word).name for word in stage.command]


def test_lists_every_stage(capsys: pytest.CaptureFixture[str]):
    """`--list` names every stage with its purpose, the quick ones first, and runs none."""
    assert stages.main(["--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:18].strip() for line in lines] == NAMES
    assert all(line[18:].strip() for line in lines)


def test_every_branch_counts_where_no_browser_is_needed(tmp_path: Path):
    """The tests without a browser measure what they reach; those in browsers do not."""
    *_, plain, driven = stages.list_stages(tmp_path)
    assert "--cov" in plain.command
    assert f"--ignore={TESTS / 'browser'}" in plain.command
    assert "--cov" not in driven.command
    assert driven.command[-1] == str(TESTS / "browser")


@pytest.mark.parametrize(
    ("path", "name", "needs", "words"),
    [
        ("tests/model", "pytest", None, ["-n", "2", "--dist=worksteal", "model"]),
        (
            "tests/model/test_text.py",
            "pytest",
            None,
            ["-n", "2", "--dist=worksteal", "test_text.py"],
        ),
        ("tests/browser/exam", "pytest", "chromium", ["-n", "4", "--dist=worksteal", "exam"]),
        ("tests/js/store.test.js", "node --test", "npm", ["--test", "store.test.js"]),
    ],
)
def test_runs_only_what_is_asked_for(path: str, name: str, needs: str | None, words: list[str]):
    """One file or folder is one stage, with the tools it needs and nothing measured."""
    [stage] = stages.list_chosen([ROOT / path])
    assert (stage.name, stage.needs) == (name, needs)
    assert list_words(stage)[-len(words) :] == words
    assert "--cov" not in stage.command


def test_tests_of_both_languages_can_be_chosen():
    """The folder of all tests holds both, and those in browsers."""
    scripts, python = stages.list_chosen([TESTS])
    assert len(scripts.command) > 20
    assert (scripts.needs, python.needs) == ("npm", "chromium")


def test_success_is_one_line(capsys: pytest.CaptureFixture[str]):
    """A stage that succeeds prints its name, the verdict and the time."""
    assert run_stage(build_stage("print('lots of output')"))
    told = capsys.readouterr().out
    assert told.startswith("stage             通过 ")
    assert told.endswith(" 秒\n")


def test_last_line_of_the_tests_is_shown(capsys: pytest.CaptureFixture[str]):
    """How many tests ran is visible also when all passed."""
    assert run_stage(build_stage("print('...\\n12 passed in 3s')", tells=True))
    assert capsys.readouterr().out.endswith(" 秒  12 passed in 3s\n")


def test_failure_shows_its_output(capsys: pytest.CaptureFixture[str]):
    """A stage that fails is followed by everything it printed."""
    assert not run_stage(build_stage("print('为什么'); raise SystemExit(5)"))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("stage             失败 ")
    assert lines[1:] == ["为什么", LINE]


@pytest.fixture
def outcomes(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Return the outcomes of the stages, to be set by a test; all tools are there."""
    passed: dict[str, bool] = {}
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(stages, "install_tools", lambda: None)
    monkeypatch.setattr(stages, "find_tools", lambda: ALL)
    monkeypatch.setattr(stages, "run_stage", lambda stage: passed.setdefault(stage.name, True))
    return passed


def leave_out(monkeypatch: pytest.MonkeyPatch, name: str) -> str:
    """Take a tool away; return what is said of it."""
    left = {found: path for found, path in ALL.items() if found != name}
    monkeypatch.setattr(stages, "find_tools", lambda: left)
    return f"  · {stages.MISSING[name]}"


def test_passes_when_everything_passed(outcomes: dict[str, bool], capsys):
    """The last line says that all is well."""
    assert stages.main([]) == 0
    assert capsys.readouterr().out == "全部通过。\n"
    assert list(outcomes) == NAMES


def test_runs_everything_although_something_failed(outcomes: dict[str, bool], capsys):
    """An early failure stops nothing; the last line names what failed."""
    outcomes |= {"mypy": False, "pytest": False}
    assert stages.main([]) == 1
    assert capsys.readouterr().out == "没有通过：mypy、pytest。\n"
    assert sorted(outcomes) == sorted(NAMES)


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("npm", {"npm ci", "npm run check", "npm run coverage"}),
        ("chromium", {"pytest browser"}),
        ("firefox", set()),
    ],
)
def test_says_loudly_what_was_left_out(
    outcomes: dict[str, bool], capsys, monkeypatch: pytest.MonkeyPatch, name: str, left_out
):
    """Without a tool the rest is run, and the end says what was not."""
    text = leave_out(monkeypatch, name)
    assert stages.main([]) == 0
    assert capsys.readouterr().out.splitlines() == [
        LINE,
        "注意！下面这些没有测试：",
        text,
        LINE,
        "能做的都通过了，但有没做的，见上。",
    ]
    assert set(NAMES) - set(outcomes) == left_out


def test_nothing_may_be_left_out_in_ci(
    outcomes: dict[str, bool], capsys, monkeypatch: pytest.MonkeyPatch
):
    """With CI=true a missing browser is a failure."""
    monkeypatch.setenv("CI", "true")
    leave_out(monkeypatch, "chromium")
    assert stages.main([]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "没有通过：CI 里什么都不能少。"


def test_installing_tests_nothing(
    outcomes: dict[str, bool], capsys, monkeypatch: pytest.MonkeyPatch
):
    """`--install` gets browsers and Node's packages and runs no test."""
    installed = []
    monkeypatch.setattr(stages, "install_tools", lambda: installed.append("browsers"))
    assert stages.main(["--install"]) == 0
    assert installed == ["browsers"]
    assert capsys.readouterr().out == "都备好了。\n"
    assert list(outcomes) == ["npm ci"]


def test_installing_says_what_it_could_not_get(
    outcomes: dict[str, bool], capsys, monkeypatch: pytest.MonkeyPatch
):
    """What is still missing is told before anybody waits for tests."""
    text = leave_out(monkeypatch, "firefox")
    assert stages.main(["--install"]) == 0
    assert text in capsys.readouterr().out


def test_some_tests_need_only_their_tools(
    outcomes: dict[str, bool], capsys, monkeypatch: pytest.MonkeyPatch
):
    """Tests without a browser get none, and do not miss one."""
    monkeypatch.setattr(stages, "install_tools", pytest.fail)
    leave_out(monkeypatch, "chromium")
    assert stages.main(["--only", "tests/model"]) == 0
    assert capsys.readouterr().out == "全部通过。\n"
    assert list(outcomes) == ["pytest"]


def test_some_tests_in_browsers_miss_theirs(
    outcomes: dict[str, bool], capsys, monkeypatch: pytest.MonkeyPatch
):
    """Without Firefox its share of the tests is told as left out."""
    text = leave_out(monkeypatch, "firefox")
    assert stages.main(["--only", "tests/browser/exam"]) == 0
    assert text in capsys.readouterr().out
    assert list(outcomes) == ["pytest"]


def test_finds_only_the_tools_that_are_there(monkeypatch: pytest.MonkeyPatch):
    """A tool without a path is none; both parts of Node.js are needed."""
    monkeypatch.setattr(stages.browsers, "find_chromium", lambda: None)
    monkeypatch.setattr(stages.browsers, "find_firefox", lambda: "/usr/bin/firefox")
    monkeypatch.setattr(stages.old_chromium, "find_old_chromium", lambda: None)
    monkeypatch.setattr(stages.shutil, "which", {"node": "/usr/bin/node"}.get)
    assert stages.find_tools() == {"firefox": "/usr/bin/firefox"}
