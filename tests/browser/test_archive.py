"""The offline archive in real browsers, from `file://`."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

import browsers
from lectern.diagnostics import Report
from lectern.exporting.archive import export_archive
from lectern.website.building import build_site

pytestmark = pytest.mark.browser

COURSE = Path(__file__).parent.parent / "course"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder into which the tiny course's archive was unpacked."""
    folder = tmp_path_factory.mktemp("archive")
    report = Report()
    build_site(COURSE, folder / "site")
    export_archive(folder / "site", folder / "course.zip", report)
    assert report.diagnostics == []
    with zipfile.ZipFile(folder / "course.zip") as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Return the driver of browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def browser(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Browser]:
    """Return each browser that is there."""
    if request.param == "chromium":
        launched = playwright.chromium.launch(
            executable_path=browsers.find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
    else:
        path = browsers.find_firefox()
        if not path:
            pytest.skip("no Firefox on this machine")
        launched = playwright.firefox.launch(
            channel="moz-firefox",
            executable_path=path,
            # Otherwise the driver relaxes the rules for files that users' browsers keep.
            firefox_user_prefs={"security.fileuri.strict_origin_policy": True},
        )
    yield launched
    launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page without a network."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


def test_opening_page_leads_into_the_course(page: Page, unpacked: Path):
    """Double-clicked after unpacking, it is the home page, and its links work."""
    page.goto((unpacked / "打开课程.html").as_uri())
    assert not page.locator(".lectern-packed").is_visible()
    page.locator("article a", has_text="借书和还书").first.click()
    assert page.locator("h1", has_text="借书和还书").is_visible()
    assert page.url == (unpacked / "chapters" / "01-lending.html").as_uri()


def test_home_page_works_too(page: Page, unpacked: Path):
    """Whoever opens index.html gets the same."""
    page.goto((unpacked / "index.html").as_uri())
    assert page.locator("h1").first.inner_text() == "图书室值班培训"


def test_opening_page_inside_the_archive_says_to_unpack(page: Page, unpacked: Path, tmp_path: Path):
    """A viewer of archives unpacks that one page only; the first thing seen is what to do."""
    alone = tmp_path / "打开课程.html"
    alone.write_bytes((unpacked / "打开课程.html").read_bytes())
    page.goto(alone.as_uri())
    notice = page.locator(".lectern-packed")
    assert notice.is_visible()
    assert notice.bounding_box()["y"] < 50
    assert notice.locator("h1").inner_text() == "请先解压，再打开课程"
