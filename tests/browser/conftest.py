"""Browsers, sites and pages; and that no page asks another host or logs an error."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from course_sites import LEARNER_COURSE, ROOT, build_course, build_once, unpack_archive
from learner_items import ShownItem
from learner_margin import MARGIN_COURSE, ShownMargin
from learner_practice import ShownPractice
from learner_views import VIEWS, View, Watch, launch_browser
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright
from site_server import SiteServer, run_server

import browsers
import old_chromium
from lectern.website.building import build_site

# Milliseconds; everything here is on this machine, but several browsers share its cores.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder that ask for a browser."""
    for item in items:
        if "launch" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def server() -> Iterator[SiteServer]:
    """Return the server of all sites."""
    with run_server() as sites:
        yield sites


@pytest.fixture(scope="session")
def shipped_site(shared_folder: Path) -> Path:
    """Return the folder of the course that Lectern comes with."""
    return build_once(shared_folder / "shipped", lambda site: build_site(ROOT, site))


@pytest.fixture(scope="session")
def learner_site(shared_folder: Path) -> Path:
    """Return the folder of a course with every kind of item."""
    folder = shared_folder / "learner"
    return build_once(folder, lambda target: build_course(target, LEARNER_COURSE)) / "site"


@pytest.fixture(scope="session")
def shipped(server: SiteServer, shipped_site: Path) -> str:
    """Return the address of the course that Lectern comes with."""
    return server.publish("shipped", shipped_site)


@pytest.fixture(scope="session")
def learner(server: SiteServer, learner_site: Path) -> str:
    """Return the address of a course with every kind of item."""
    return server.publish("learner", learner_site)


@pytest.fixture(scope="session")
def shipped_archive(shared_folder: Path, shipped_site: Path) -> Path:
    """Return the folder into which the archive of the course with Lectern was unpacked."""
    folder = shared_folder / "shipped-archive"
    return build_once(folder, lambda target: unpack_archive(shipped_site, target))


@pytest.fixture(scope="session")
def learner_archive(shared_folder: Path, learner_site: Path) -> Path:
    """Return the folder into which the archive of the course for learners was unpacked."""
    folder = shared_folder / "learner-archive"
    return build_once(folder, lambda target: unpack_archive(learner_site, target))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return the driver of browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Iterator[Callable[[str], Browser]]:
    """Return a function that gives a browser, started once; a test without it is skipped."""
    launched: dict[str, Browser] = {}
    finders = {
        "current": browsers.find_shell,
        "full": browsers.find_chromium,
        "old": old_chromium.find_old_chromium,
        "firefox": browsers.find_firefox,
    }

    def give(name: str) -> Browser:
        if name not in launched:
            path = finders[name]()
            if not path:
                give_up(name)
            launched[name] = launch_browser(playwright, name, str(path))
        return launched[name]

    yield give
    for browser in launched.values():
        browser.close()


def give_up(name: str) -> None:
    """Leave a test out, or fail where nothing may be left out."""
    message = f"no {name} browser; `run.py test` gets it, or says what to do"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def view(request: pytest.FixtureRequest) -> View:
    """Return who looks at the page: named by the test's parameter `view`, else a desktop."""
    return VIEWS[getattr(request, "param", "desktop")]


@pytest.fixture
def watches() -> Iterator[list[Watch]]:
    """Return what is watched, and make sure that nothing went wrong on any page."""
    watched: list[Watch] = []
    yield watched
    assert [address for watch in watched for address in watch.foreign] == []
    assert [error for watch in watched for error in watch.errors] == []


@pytest.fixture
def open_page(
    launch: Callable[[str], Browser], view: View, watches: list[Watch]
) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an empty page of a new learner, with more options."""
    contexts = []

    def open_one(**options: object) -> Page:
        context = launch(view.browser).new_context(**{**view.options, **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        watches.append(Watch(context))
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """Return an empty page of a new learner."""
    return open_page()


@pytest.fixture
def find_item(page: Page, view: View) -> Callable[[str], ShownItem]:
    """Return a function that finds an item on the page by its id."""
    return lambda item_id: ShownItem(page, item_id, touches=view.touches)


@pytest.fixture
def open_item(
    page: Page, learner: str, find_item: Callable[[str], ShownItem]
) -> Callable[[str, str], ShownItem]:
    """Return a function that opens an item of the course for learners: check or practice."""

    def open_one(place: str, item_id: str) -> ShownItem:
        paths = {
            "check": "chapters/02-all.html",
            "half": "chapters/03-half.html",
            "practice": "practice/lending.html",
        }
        page.goto(f"{learner}{paths[place]}#{item_id}")
        page.locator("item-set[data-state=ready]").first.wait_for()
        return find_item(item_id)

    return open_one


@pytest.fixture
def practice(page: Page, learner: str, view: View) -> ShownPractice:
    """Return the practice of the items of the course for learners."""
    return ShownPractice(page, f"{learner}practice/lending.html", touches=view.touches)


@pytest.fixture(scope="session")
def margin_site(shared_folder: Path) -> Path:
    """Return the folder of a course with a long chapter, exams and a review page."""
    folder = shared_folder / "margin"
    return build_once(folder, lambda target: build_course(target, MARGIN_COURSE)) / "site"


@pytest.fixture
def margin(page: Page, view: View, server: SiteServer, margin_site: Path) -> ShownMargin:
    """Return the margin of a page that is not yet open."""
    address = server.publish("margin", margin_site)
    return ShownMargin(page, address, touches=view.touches)


@pytest.fixture
def margin_on_disk(page: Page, view: View, margin_site: Path) -> ShownMargin:
    """Return the margin of a page that is not yet open, of a course on a disk."""
    return ShownMargin(page, f"{margin_site.as_uri()}/", touches=view.touches)
