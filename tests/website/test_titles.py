"""Titles and descriptions: what was typed is text in every place of a page."""

from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

Build = Callable[[], Path]
HOSTILE = """</title>"'><script src="x.js"></script><b onclick=1>甲&乙&lt;"""
CHAPTER = "chapters/01-lending"


class Reading(HTMLParser):
    """What a browser would find in a page: its elements, metas and title."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.metas: dict[str | None, str | None] = {}
        self.feed(page)
        self.title = unescape(page.partition("<title>")[2].partition("</title>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        given = dict(attrs)
        self.tags.append((tag, given))
        if tag == "meta":
            self.metas[given.get("name")] = given.get("content")


def read(site: Path, name: str) -> Reading:
    """Return what a browser would find, after making sure that nothing typed has come alive."""
    reading = Reading((site / f"{name}.html").read_text(encoding="utf-8"))
    for tag, given in reading.tags:
        assert "onclick" not in given
        assert (tag, given.get("src")) != ("script", "x.js")
    return reading


@pytest.fixture
def write(course: Path) -> Callable[[str, str], None]:
    """Return a function that replaces a text in a file of the course."""

    def replace(name: str, old: str, new: str) -> None:
        path = course / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def test_front_matter_is_text(build: Build, course: Path) -> None:
    """Quotation marks and tags in title and description neither end an attribute nor begin one."""
    typed = HOSTILE.replace("'", "''")
    path = course / f"docs/{CHAPTER}.md"
    body = path.read_text(encoding="utf-8").partition("\n# ")[2]
    matter = f"---\ntitle: '{typed}'\ndescription: '{typed}'\n---\n\n# "
    path.write_text(matter + body, encoding="utf-8")
    site = build()
    page = read(site, CHAPTER)
    assert page.metas["description"] == HOSTILE
    assert page.metas["lectern-chapter"] == HOSTILE
    assert page.title == f"{HOSTILE} - 图书室值班培训"
    read(site, "practice/lending")


def test_title_of_a_bank_is_escaped_once(
    build: Build, write: Callable[[str, str, str], None]
) -> None:
    """The page made of a bank has the title as it was typed."""
    write("quiz_data/lending.yml", "标题: ", "标题: 甲&乙：3<5，")
    site = build()
    assert read(site, "practice/lending").title.startswith("甲&乙：3<5，")
    assert "甲&amp;乙：3&lt;5，" in (site / "practice/lending.html").read_text(encoding="utf-8")
    assert "&amp;amp;" not in (site / "practice/index.html").read_text(encoding="utf-8")


def test_title_in_the_menu_is_text(build: Build, write: Callable[[str, str, str], None]) -> None:
    """So are the titles of pages and sections in the menu, on every page that has the menu."""
    quoted = HOSTILE.replace("'", "''")
    write("mkdocs.yml", "- 首页: index.md", f"- '{quoted}': index.md")
    write("mkdocs.yml", "- 课程:", f"- '{quoted}':")
    write("mkdocs.yml", "- chapters/01", f"- '{quoted}': chapters/01")
    site = build()
    assert read(site, CHAPTER).metas["lectern-chapter"] == HOSTILE
    read(site, "index")


def test_site_name_is_text(build: Build, write: Callable[[str, str, str], None]) -> None:
    """The site's name and description are shown as they were typed."""
    quoted = HOSTILE.replace("'", "''")
    named = f"site_name: '{quoted}'\nsite_description: '{quoted}'"
    write("mkdocs.yml", "site_name: 图书室值班培训", named)
    site = build()
    assert read(site, "404").metas["description"] == HOSTILE
    page = read(site, "index")
    assert page.metas["lectern-title"] == HOSTILE
    assert page.title == HOSTILE


def test_signs_in_a_heading_are_shown_once(
    build: Build, write: Callable[[str, str, str], None]
) -> None:
    """A title from a heading, HTML already, is not escaped a second time."""
    write(f"docs/{CHAPTER}.md", "\n# ", "\n# 甲&乙：3<5，")
    page = read(build(), CHAPTER)
    title = page.metas["lectern-chapter"]
    assert title is not None
    assert title.startswith("甲&乙：3<5，")
    assert page.title.startswith("甲&乙：3<5，")
