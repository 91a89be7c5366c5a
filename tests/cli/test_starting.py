"""`lectern new`: a course of another subject from five answers, and what is added to it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lectern.website.building import build_site

ANSWERS = {
    "--title": "消防安全 *新编*",
    "--id": "fire",
    "--organisation": "东风街道 & 消防站",
    "--learners": "员工",
    "--fields": "姓名、部门，工号",
}


@pytest.fixture
def found(run: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a new course, which is also the current folder."""
    monkeypatch.delenv("LECTERN_COURSE", raising=False)
    monkeypatch.chdir(tmp_path)
    words = [word for pair in ANSWERS.items() for word in pair]
    outcome = run("new", "course", "fire", *words)
    assert outcome == (0, "新课程在 fire。接着：\n  cd fire\n  lectern serve\n", "")
    monkeypatch.chdir(tmp_path / "fire")
    return tmp_path / "fire"


def read_all(folder: Path) -> dict[str, str]:
    """Return the texts of a course's own files and settings by their paths."""
    paths = [folder / "mkdocs.yml", folder / "README.md"]
    paths += [path for part in ("docs", "quiz_data") for path in (folder / part).rglob("*")]
    return {str(path): path.read_text(encoding="utf-8") for path in paths if path.is_file()}


def test_new_course_is_free_of_problems(run: Callable, found: Path):
    """It checks without an error or a warning, and holds nothing of deputies."""
    assert run("check").out == "0个错误，0个警告。\n"
    assert [path for path, text in read_all(found).items() if "代表" in text] == []


def test_new_course_builds_strictly(found: Path, tmp_path: Path):
    """Its pages show what was answered, as it was typed, and records go under its own name."""
    build_site(found, tmp_path / "site", strict=True)
    site = tmp_path / "site"
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "<h1" in home
    assert "消防安全 *新编*</h1>" in home
    assert "给员工的课程。" in home
    assert "课程由东风街道 &amp; 消防站编写。" in home
    record = (site / "record.html").read_text(encoding="utf-8")
    assert 'data-course="fire"' in record
    assert "姓名、部门、工号，可以都不填" in record
    assert "请由东风街道 &amp; 消防站另行组织考试" in record
    for page in ("practice/start.html", "exam/start.html", "chapters/01-start.html"):
        assert (site / page).is_file()


def test_answers_are_asked_for(run: Callable, found: Path, monkeypatch: pytest.MonkeyPatch):
    """Whoever gives no option is asked five questions; what has a usual answer shows it."""
    answers = iter(["急救", "aid", "红十字会", "志愿者", "姓名"])
    asked = []

    def answer(text: str, *_: object, **__: object) -> str:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr("click.termui.visible_prompt_func", answer)
    assert run("new", "course", "../aid").code == 0
    assert [text.split("（")[0].split(" [")[0].rstrip(": ") for text in asked] == [
        "课程叫什么",
        "短名",
        "哪个单位办课",
        "学员怎么称呼",
        "学习记录上请学员填哪几项",
    ]
    record = (found.parent / "aid" / "docs" / "record.md").read_text(encoding="utf-8")
    assert "\n填写: [姓名]\n" in record


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["course", "../fire", *["--title", "t", "--id", "fire", "--organisation", "o", "--learners", "l", "--fields", "f"]], "../fire 已经有了，里面不是空的。请换一个新的文件夹。"),
        (["course", "../x", *["--title", "t", "--id", "消防", "--organisation", "o", "--learners", "l", "--fields", "f"]], "“消防”只能用小写英文字母、数字和连字符"),
        (["course", "../x", *["--title", "t", "--id", "x", "--organisation", "o", "--learners", "l", "--fields", "、"]], "至少写一项"),
        (["bank", "start", "--title", "又一个"], "quiz_data/start.yml 已经有了，没有动它。"),
        (["chapter", "火灾", "--title", "火灾"], "“火灾”只能用小写英文字母、数字和连字符"),
        (["bank", "con", "--title", "设备"], "“con”只能用小写英文字母、数字和连字符"),
    ],
)  # fmt: skip
def test_refuses_what_cannot_be(run: Callable, found: Path, words: list[str], told: str):
    """Nothing is written over, and no name is taken that a system or an address cannot have."""
    before = read_all(found)
    outcome = run("new", *words)
    assert outcome.code in (1, 2)
    assert told in outcome.err
    assert read_all(found) == before
    assert not (found.parent / "x").exists()


def test_parts_are_added(run: Callable, found: Path):
    """A chapter, a bank and a test come without an error; only items for the chapter are missing."""
    assert run("new", "chapter", "exits", "--title", "疏散").code == 0
    assert (found / "docs/chapters/02-exits.md").is_file()
    assert run("new", "bank", "quiz_data/exits.yml", "--title", "疏散题库").code == 0
    assert run("new", "exam", "final", "--title", "结业: 考试").code == 0
    assert run("new", "situation", "smoke", "--title", "楼道里冒烟了").code == 0
    assert (found / "quiz_data/situations/smoke.yml").is_file()
    text = (found / "quiz_data/exams/final.yml").read_text(encoding="utf-8")
    assert '标题: "结业: 考试"\n' in text
    assert "题数: 7, 每题: 2, 题库: {exits: 2, start: 5}" in text
    assert run("check").out == "0个错误，0个警告。\n"


def test_exam_needs_items(run: Callable, found: Path):
    """A test with nothing to draw from is not written; what comes first is said."""
    (found / "quiz_data/exams/01-start.yml").unlink()
    (found / "quiz_data/start.yml").unlink()
    outcome = run("new", "exam", "final", "--title", "结业考试")
    assert outcome.code == 1
    assert "请先写题库：lectern new bank 名字。" in outcome.err


def test_program_comes_along(found: Path):
    """A course made by a program that runs from a folder holds it whole, without its sources."""
    scripts = found / "scripts"
    assert (scripts / "run.py").is_file()
    assert (scripts / "lectern/runtime/dist/site.js").is_file()
    assert (scripts / "lectern/starting/course/mkdocs.yml").is_file()
    assert not (scripts / "lectern/runtime/src").exists()
    assert not list(scripts.rglob("__pycache__"))
    assert (found / "requirements.lock").is_file()
