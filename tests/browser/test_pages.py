"""Every page of the course that Lectern comes with: that nothing is wrong with it."""

import gzip
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import pytest
from course_sites import list_pages
from learner_views import Watch
from playwright.sync_api import Page, expect
from screen_faults import find_overflow

# Ids that stand twice, and items that the browser's parser has thrown out of their form.
FAULTS = """() => {
  const ids = [...document.querySelectorAll("[id]")].map(one => one.id)
  const lost = [...document.querySelectorAll("[data-unit]")]
    .filter(one => !one.parentElement.matches("item-set > form, form > .waiting, .sample-paper"))
  return [...ids.filter((id, place) => ids.indexOf(id) !== place), ...lost.map(one => one.id)]
}"""


def walk(page: Page, base: str, paths: list[str]) -> Iterator[str]:
    """Open every page, and give its path once its scripts have run."""
    for path in paths:
        page.goto(base + path)
        for element in page.locator("item-set, exam-room, learning-room").all():
            expect(element, path).to_have_attribute("data-state", "ready")
        yield path


@pytest.mark.parametrize("view", ["wechat"], indirect=True)
def test_every_page_is_sound_on_the_web(page: Page, shipped: str, shipped_site: Path):
    """No error, no other host (both are watched), no faulty markup, one main heading."""
    paths = list_pages(shipped_site)
    assert len(paths) > 20
    for path in walk(page, shipped, paths):
        assert (path, page.evaluate(FAULTS)) == (path, [])
        assert (path, page.locator("h1").count()) == (path, 1)


@pytest.mark.parametrize("view", ["firefox"], indirect=True)
def test_every_page_is_sound_on_a_disk(
    open_page: Callable[..., Page], shipped_archive: Path, watches: list[Watch]
):
    """No error and no other host, without a network; what is asked for lies in the folder."""
    page = open_page(offline=True)
    base = f"{shipped_archive.as_uri()}/"
    for path in walk(page, base, list_pages(shipped_archive)):
        expect(page.locator("h1").last, path).to_be_visible()
    [watch] = watches
    assert [one for one in watch.addresses if one.startswith("file:") and base not in one] == []


@pytest.mark.parametrize("view", ["small"], indirect=True)
def test_no_page_is_wider_than_a_small_phone(page: Page, shipped: str, shipped_site: Path):
    """In 特大 at 320 px nothing sticks out and nothing scrolls sideways."""
    page.goto(f"{shipped}index.html")
    for _ in range(2):
        page.locator("[data-text-size-button]").tap()
    found = {path: find_overflow(page) for path in walk(page, shipped, list_pages(shipped_site))}
    assert {path: parts for path, parts in found.items() if parts} == {}


def test_missing_page_leads_back(page: Page, shipped: str, watches: list[Watch]):
    """An address that does not exist gives a page in the course's look with ways out."""
    page.goto(f"{shipped}chapters/no-such-page.html")
    expect(page.locator("h1")).to_be_visible()
    page.locator(".md-logo").first.click()
    expect(page.locator("[data-continue]")).to_be_visible()
    [watch] = watches
    assert all("404" in error for error in watch.errors)
    watch.errors.clear()


# Hubs show no item: they are made of what home is made of.
ROOM = re.compile('<(item-set|exam-room)|<learning-room[^>]* data-view="(?!banks|exams)')
# What an address names that a script begins there.
BEGUN = {"review.html": {"daily", "noted"}}


class FoundLinks(NamedTuple):
    """What a page holds that others link to, and what it links to."""

    ids: set[str]
    targets: list[str]


class _Collector(HTMLParser):
    """Collects ids and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.found = FoundLinks(set(), [])

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.found.ids.add(given.get("id") or "")
        self.found.targets.extend(given[name] or "" for name in ("href", "src") if name in given)


def collect_links(page: Path) -> FoundLinks:
    """Return what a built page holds and links to."""
    collector = _Collector()
    collector.feed(page.read_text(encoding="utf-8"))
    return collector.found


def test_every_link_leads_somewhere(shipped_archive: Path):
    """Each link within the course names a file there is and, after #, an element in it."""
    pages = {path: collect_links(shipped_archive / path) for path in list_pages(shipped_archive)}
    broken = []
    for path, found in pages.items():
        for target in found.targets:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            file = (shipped_archive / path).parent / unquote(parts.path)
            name = file.resolve().relative_to(shipped_archive.resolve()).as_posix()
            name = name if parts.path else path
            ids = pages[name].ids | BEGUN.get(name, set()) if name in pages else set()
            if not file.exists() or (parts.fragment and unquote(parts.fragment) not in ids):
                broken.append((path, target))
    assert broken == []


def test_only_pages_with_items_load_what_items_need(shipped_site: Path):
    """A page without items has neither script nor style for them."""
    with_items = {
        path
        for path in list_pages(shipped_site)
        if ROOM.search((shipped_site / path).read_text(encoding="utf-8"))
    }
    assert {"practice/duties.html", "chapters/09-in-session.html"} <= with_items
    assert not {"index.html", "404.html", "laws/daibiao-fa.html", "exam/index.html"} & with_items
    for path in list_pages(shipped_site):
        html = (shipped_site / path).read_text(encoding="utf-8")
        needed = r"lectern/(items|practice|exam|review|progress|transcript)\.(js|css)"
        kinds = {found[2] for found in re.finditer(needed, html)}
        assert (path, kinds) == (path, {"js", "css"} if path in with_items else set())
        # The region for announcements has to be there before it is used.
        assert (path, "lectern-status" in html) == (path, path != "404.html")


def test_page_without_items_is_light(shipped_site: Path):
    """Home and a law are read over a slow line: their own bytes, compressed, are few."""
    for path, most in (("index.html", 12_000), ("laws/xianfa.html", 20_000)):
        assert len(gzip.compress((shipped_site / path).read_bytes())) <= most
