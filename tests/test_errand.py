"""What `run.py test` understands of the words after `test`."""

from pathlib import Path

import pytest

from errand import TESTS, USAGE, Errand, WordError, read_errand


@pytest.mark.parametrize(
    ("words", "deed"),
    [([], "all"), (["--list"], "list"), (["--install"], "install"), (["--help"], "help")],
)
def test_understands_a_deed(words: list[str], deed: str):
    """Each option is one deed; without one everything is tested."""
    assert read_errand(words) == Errand(deed)


@pytest.mark.parametrize("option", ["--only", "--list", "--install", "--help"])
def test_help_names_every_option(option: str):
    """Whatever is understood stands in the help."""
    assert f"\n  {option} " in USAGE


def test_finds_tests_from_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A path in the project is found wherever the command is typed; there may be several."""
    monkeypatch.chdir(tmp_path)
    errand = read_errand(["--only", "tests/model", "tests/js/store.test.js"])
    assert errand == Errand("only", (TESTS / "model", TESTS / "js" / "store.test.js"))


def test_finds_tests_from_here(monkeypatch: pytest.MonkeyPatch):
    """A path from the current folder is found too, as a terminal completes it."""
    monkeypatch.chdir(TESTS / "model")
    assert read_errand(["--only", "../reading/"]).paths == (TESTS / "reading",)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--loud"], "test 后面不能写“--loud”。"),
        (["tests/model"], "test 后面不能写“tests/model”。"),
        (["--list", "tests"], "--list 后面不能再写“tests”。"),
        (["--help", "--list"], "--help 后面不能再写“--list”。"),
        (["--only"], "--only 后面要写一个测试文件或文件夹，例如 tests/reading。"),
        (["--only", "tests/nowhere"], "找不到“tests/nowhere”。"),
        (["--only", "scripts"], "“scripts”里没有测试。"),
        (["--only", "tests/cases"], "“tests/cases”里没有测试。"),
        (["--only", "tests/conftest.py"], "“tests/conftest.py”里没有测试。"),
        (["--only", "tests/model", "--list"], "找不到“--list”。"),
    ],
)
def test_tells_what_it_cannot_obey(words: list[str], told: str):
    """Nothing is guessed: the word is named, and what could stand there."""
    with pytest.raises(WordError) as refused:
        read_errand(words)
    assert str(refused.value).startswith(told)
