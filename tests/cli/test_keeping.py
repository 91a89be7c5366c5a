"""`lectern import law --keep`: the words of a law beside the course, offered under citations."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lectern.website.building import build_site

NEW = """\
图书室借阅办法
（2026年5月1日读者会议修订）

第一条　借书要出示借书证。
第二条　每位读者最多借五本。
期限是三十天。
第三条　有下列情形的，停止外借：
（一）缺页；
（二）破损。
"""
OLD = NEW.replace("2026年", "2025年").replace("最多借五本", "最多借<b>三本</b>")


@pytest.fixture
def kept(run: Callable, course: Path) -> Path:
    """Return the course after both versions were imported and kept."""
    (course / "quiz_data/law-register.yml").unlink()
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (course.parent / name).write_text(text, encoding="utf-8")
    files = [str(course.parent / name) for name in ("new.txt", "old.txt")]
    outcome = run("import", "law", *files, "--short-title", "借阅办法", "--keep")
    assert outcome.code == 0
    assert "条文的文字留在 law-texts/借阅办法-2026-05-01.txt：不提交，" in outcome.out
    return course


def test_texts_are_kept_and_not_committed(kept: Path):
    """One file a version, plain to read, in a folder that Git passes over."""
    assert sorted(path.name for path in (kept / "law-texts").iterdir()) == [
        "借阅办法-2025-05-01.txt",
        "借阅办法-2026-05-01.txt",
    ]
    text = (kept / "law-texts/借阅办法-2026-05-01.txt").read_text(encoding="utf-8")
    assert text.endswith("第三条\n\n有下列情形的，停止外借：\n（一）缺页；\n（二）破损。\n")
    assert "/law-texts/\n" in (kept / ".gitignore").read_text(encoding="utf-8")


def test_git_is_told_once(run: Callable, kept: Path):
    """Importing again adds no second line, and keeps those that were there."""
    (kept / ".gitignore").write_text("/site/\n/law-texts/\n", encoding="utf-8")
    assert run("import", "law", str(kept.parent / "new.txt"), "--keep").code == 0
    assert (kept / ".gitignore").read_text(encoding="utf-8") == "/site/\n/law-texts/\n"


def test_pages_offer_old_and_new(run: Callable, kept: Path, tmp_path: Path):
    """Under an item and in the handbook, also in the archive; as text, whatever it holds."""
    build_site(kept, tmp_path / "site")
    for page in ("practice/lending.html", "laws/loan-rules.html"):
        html = (tmp_path / "site" / page).read_text(encoding="utf-8")
        assert "<summary>条文：借阅办法第二条</summary>" in html
        assert "<p>每位读者最多借&lt;b&gt;三本&lt;/b&gt;。</p>" in html
        assert "<p>每位读者最多借五本。</p>" in html
        assert "借阅办法（2025）第二条" in html
    assert "最多借五本" not in (tmp_path / "site/search/sections.js").read_text(encoding="utf-8")
    assert run("export", "zip", "-o", str(tmp_path / "a.zip")).code == 0
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert "最多借五本" in archive.read("practice/lending.html").decode()
        assert [name for name in archive.namelist() if "law-texts" in name] == []


def test_changed_words_are_not_shown(kept: Path, tmp_path: Path):
    """Whoever edits a kept text shows nothing: only registered words are offered."""
    for path in (kept / "law-texts").iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("最多借", "至少借"), encoding="utf-8")
    (kept / "law-texts" / "broken.txt").write_bytes(b"\xff\xfe\xff")
    build_site(kept, tmp_path / "site")
    html = (tmp_path / "site/practice/lending.html").read_text(encoding="utf-8")
    assert "至少借" not in html
    assert "<summary>条文：借阅办法第三条</summary>" in html


def test_without_texts_pages_stay_as_they_are(kept: Path, tmp_path: Path):
    """A course whose texts are not there builds, and says nothing of them."""
    shutil.rmtree(kept / "law-texts")
    build_site(kept, tmp_path / "site")
    assert "条文：" not in (tmp_path / "site/practice/lending.html").read_text(encoding="utf-8")
