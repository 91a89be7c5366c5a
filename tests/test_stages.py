"""The stages of `run.py test`: which are run, what is printed, and when it fails."""

import sys
from pathlib import Path

import pytest

import stages

ALL = {"chromium": "/usr/bin/chromium", "firefox": "/usr/bin/firefox", "npm": "/usr/bin/npm"}


def build_stage(code: str, *, tells: bool = False) -> stages.Stage:
    """Return a stage that runs a line of Python."""
    return stages.Stage(name="stage", command=(sys.executable, "-c", code), tells=tells)


def test_lists_every_stage(tmp_path: Path):
    """With all tools there, everything is run, the quick stages first."""
    assert [stage.name for stage in stages.list_stages(tmp_path, ALL)] == [
        "ruff check",
        "ruff format",
        "mypy",
        "lint-imports",
        "lectern check",
        "npm ci",
        "npm run check",
        "npm test",
        "mkdocs build",
        "properdocs build",
        "pytest",
    ]


def test_leaves_out_what_needs_a_missing_tool(tmp_path: Path):
    """Without Node.js its stages are left out; without a browser, its tests."""
    listed = list(stages.list_stages(tmp_path, {"firefox": "/usr/bin/firefox"}))
    assert not [stage for stage in listed if stage.name.startswith("npm")]
    assert listed[-1].command[-2:] == ("-m", "not browser")


def test_hands_the_browsers_on(tmp_path: Path):
    """Tests drive the browsers that were found."""
    *_, pytest_stage = stages.list_stages(tmp_path, ALL)
    assert pytest_stage.variables == {
        "LECTERN_BROWSER": "/usr/bin/chromium",
        "LECTERN_FIREFOX": "/usr/bin/firefox",
    }


def test_success_is_one_line(capsys: pytest.CaptureFixture[str]):
    """A stage that succeeds prints its name, the verdict and the time."""
    assert stages.run_stage(build_stage("print('lots of output')"))
    told = capsys.readouterr().out
    assert told.startswith("stage             通过 ")
    assert told.endswith(" 秒\n")


def test_last_line_of_the_tests_is_shown(capsys: pytest.CaptureFixture[str]):
    """How many tests ran is visible also when all passed."""
    assert stages.run_stage(build_stage("print('...\\n12 passed in 3s')", tells=True))
    assert capsys.readouterr().out.endswith(" 秒  12 passed in 3s\n")


def test_failure_shows_its_output(capsys: pytest.CaptureFixture[str]):
    """A stage that fails is followed by everything it printed."""
    assert not stages.run_stage(build_stage("print('为什么'); raise SystemExit(5)"))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("stage             失败 ")
    assert lines[1:] == ["为什么", stages.LINE]


@pytest.fixture
def outcomes(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Return the outcomes of the stages, to be set by a test; all tools are there."""
    passed: dict[str, bool] = {}
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(stages.browsers, "install_missing", lambda: None)
    monkeypatch.setattr(stages.old_chromium, "install_missing", lambda: None)
    monkeypatch.setattr(stages, "find_tools", lambda: (ALL, []))
    monkeypatch.setattr(stages, "run_stage", lambda stage: passed.setdefault(stage.name, True))
    return passed


def test_passes_when_everything_passed(outcomes: dict[str, bool], capsys):
    """The last line says that all is well."""
    assert stages.main() == 0
    assert capsys.readouterr().out == "全部通过。\n"
    assert len(outcomes) == 11


def test_runs_everything_although_something_failed(outcomes: dict[str, bool], capsys):
    """An early failure stops nothing; the last line names what failed."""
    outcomes |= {"mypy": False, "pytest": False}
    assert stages.main() == 1
    assert capsys.readouterr().out == "没有通过：mypy、pytest。\n"
    assert len(outcomes) == 11


def test_says_loudly_what_was_left_out(
    outcomes: dict[str, bool], capsys, monkeypatch: pytest.MonkeyPatch
):
    """Without a browser the rest is run, and the end says what was not."""
    monkeypatch.setattr(stages, "find_tools", lambda: ({}, ["在浏览器里的测试：没有。"]))
    assert stages.main() == 0
    assert capsys.readouterr().out.splitlines() == [
        stages.LINE,
        "注意！下面这些没有测试：",
        "  · 在浏览器里的测试：没有。",
        stages.LINE,
        "能做的都通过了，但有没做的，见上。",
    ]


def test_nothing_may_be_left_out_in_ci(
    outcomes: dict[str, bool], capsys, monkeypatch: pytest.MonkeyPatch
):
    """With CI=true a missing browser is a failure."""
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(stages, "find_tools", lambda: ({}, ["在浏览器里的测试：没有。"]))
    assert stages.main() == 1
    assert capsys.readouterr().out.splitlines()[-1] == "没有通过：CI 里什么都不能少。"


def test_tells_of_every_missing_tool(monkeypatch: pytest.MonkeyPatch):
    """Each missing tool has a text with what to install."""
    monkeypatch.setattr(stages.browsers, "find_chromium", lambda: None)
    monkeypatch.setattr(stages.browsers, "find_firefox", lambda: "/usr/bin/firefox")
    monkeypatch.setattr(stages.old_chromium, "find_old_chromium", lambda: None)
    monkeypatch.setattr(stages.shutil, "which", lambda _: None)
    found, missing = stages.find_tools()
    assert found == {"firefox": "/usr/bin/firefox"}
    assert [text.partition("。")[0] for text in missing] == [
        "在浏览器里的测试：这里没有 Chromium、Chrome 或 Edge",
        "在旧Chromium（86版）里的测试：这里没有它",
        "脚本的测试：这里没有 Node.js",
    ]
