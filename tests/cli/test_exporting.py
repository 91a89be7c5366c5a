"""`lectern export`."""

import zipfile
from pathlib import Path


def test_exports_the_course(run, course: Path):
    """The archive of a course has its pages, its items and the page to open."""
    code, out, _ = run("export", "zip")
    assert (code, out) == (0, "已生成 course.zip。请对方先解压，再双击“打开课程.html”。\n")
    names = zipfile.ZipFile(course / "course.zip").namelist()
    expected = {"打开课程.html", "index.html", "practice/lending.html", "assets/lectern/items.js"}
    assert expected <= set(names)
    assert [name for name in names if not name.isascii()] == ["打开课程.html"]


def test_exports_the_same_twice(run, course: Path):
    """Building anew changes not a byte of the archive."""
    run("export", "zip", "-o", "first.zip")
    run("export", "zip", "-o", "second.zip")
    assert (course / "first.zip").read_bytes() == (course / "second.zip").read_bytes()


def test_leaves_the_website_alone(run, course: Path):
    """Exporting builds in a folder of its own."""
    run("export", "zip")
    assert not (course / "site").exists()


def test_refuses_what_needs_a_network(run, course: Path):
    """A picture from elsewhere is told, and no archive is written."""
    page = course / "docs" / "index.md"
    with page.open("a", encoding="utf-8") as file:
        file.write("\n![图](https://example.org/a.png)\n")
    code, out, err = run("export", "zip")
    assert (code, out) == (1, "")
    assert err.startswith("docs/index.md:")
    assert "错误[foreign-picture] 图片在别的网站上：没有网络就看不见" in err
    assert not (course / "course.zip").exists()
