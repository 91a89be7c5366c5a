"""`lectern build` and `lectern serve`."""

import errno
from pathlib import Path

import pytest

from lectern.cli.building import has_display

ERROR_TOLD = "没有生成网站。请按上面的提示改好，再运行一次。"


def spoil(path: Path, old: str, new: str) -> None:
    """Replace a text that occurs once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_builds_into_the_course(run, course: Path):
    """The website lies in `site/`, and the last line says where to look."""
    code, out, err = run("build", "--strict")
    index = course / "site" / "index.html"
    assert (code, err) == (0, "")
    assert out == f"网站已生成，用浏览器打开即可：{index}\n"
    assert "图书室值班培训" in index.read_text(encoding="utf-8")


def test_error_in_a_bank_stops_the_build(run, course: Path):
    """An error is told as `check` tells it, and there is no site."""
    spoil(course / "quiz_data/lending.yml", "    答案: BAC\n", "    答案: BAD\n")
    code, out, err = run("build")
    assert (code, out) == (1, "")
    assert err.startswith("quiz_data/lending.yml:55:9: 错误[")
    assert err.endswith(f"错误：{ERROR_TOLD}\n")
    assert not (course / "site").exists()


def test_warning_stops_only_a_strict_build(run, course: Path):
    """A doubtful course is built, but not with --strict."""
    spoil(course / "docs/chapters/01-lending.md", "每人最多借5本", "每人最多借 5 本")
    assert run("build").code == 0
    code, _, err = run("build", "--strict")
    assert code == 1
    assert err.startswith("docs/chapters/01-lending.md:")
    assert err.endswith(f"错误：{ERROR_TOLD}\n")


def test_unreadable_configuration_is_told(run, course: Path):
    """A broken mkdocs.yml is no reason for a traceback."""
    (course / "mkdocs.yml").write_text('site_name: "图书室\n', encoding="utf-8")
    code, _, err = run("build")
    assert code == 1
    assert err.startswith("错误：没有生成网站：\n")
    assert 'mkdocs.yml:1:12: 错误[unclosed-quote] 这里的引号“"”没有另一半。' in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "use_directory_urls: false",
            "",
            "加一行“use_directory_urls: false”，否则课程不能从U盘打开。",
        ),
        (
            "name: material",
            "name: mkdocs",
            "改成其中一种：material。",
        ),
        (
            "  - search:\n      lang: zh\n",
            "",
            "在“plugins:”下面加一项“- search”，写在lectern前面。",
        ),
    ],
)
def test_configuration_without_what_a_course_needs_is_told(run, course: Path, old, new, told):
    """What would come out broken is refused with what to write."""
    spoil(course / "mkdocs.yml", old, new)
    code, _, err = run("build")
    assert code == 1
    assert f"  改法：{told}\n" in err
    assert err.endswith("1个错误，0个警告。\n")


def test_missing_drawing_is_told(run, course: Path):
    """A diagram that does not exist is an error at the line that shows it."""
    (course / "docs" / "assets" / "return.svg").unlink()
    code, _, err = run("build")
    assert code == 1
    assert err.startswith("docs/chapters/01-lending.md:")


def test_taken_address_is_told(run, course: Path, monkeypatch: pytest.MonkeyPatch):
    """A second preview says that there is one already."""

    def bind(*_: object, **__: object) -> None:
        raise OSError(errno.EADDRINUSE, "in use")

    monkeypatch.setattr("mkdocs.livereload.LiveReloadServer.serve", bind)
    code, _, err = run("serve")
    assert code == 1
    assert err.splitlines()[-1].startswith("错误：地址 127.0.0.1:8000 用不了，多半是已经有一个预览")


@pytest.mark.parametrize(
    ("platform", "variables", "shown"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_opens_a_browser_where_there_is_a_display(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], shown: bool
):
    """A desktop has a display; a server of Linux has none unless it says so."""
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert has_display() is shown


def test_full_disk_leaves_the_former_site(run, course: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the disk fills up in the middle of a build, it is said; the site is as it was."""
    assert run("build").code == 0
    former = (course / "site" / "index.html").read_bytes()
    (course / "docs" / "index.md").write_text("# 新的首页\n", encoding="utf-8")
    written = []

    def fill_up(content: bytes, path: str) -> None:
        written.append(path)
        if len(written) > 3:
            raise OSError(errno.ENOSPC, "No space left on device", path)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(content)

    monkeypatch.setattr("mkdocs.utils.write_file", fill_up)
    code, _, err = run("build")
    assert code == 3
    assert "（磁盘满了），没有完成。请删掉一些不用的文件，或者换一个磁盘，再运行一次。" in err
    assert "space" not in err
    assert (course / "site" / "index.html").read_bytes() == former
    assert not (course / ".site-work").exists()
    assert len(written) > 3
