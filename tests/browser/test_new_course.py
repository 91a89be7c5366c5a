"""A course of another subject, made from five answers: every page of it opens."""

from pathlib import Path

from course_sites import list_pages
from playwright.sync_api import Page, expect
from site_server import SiteServer

from lectern.starting.courses import Founding, write_course
from lectern.website.building import build_site
from lectern.writing.files import write_file

FIRE = Founding(
    title="消防安全",
    id="fire",
    organisation="东风街道",
    learners="员工",
    fields=("姓名", "工号"),
)


def test_every_page_opens(page: Page, server: SiteServer, tmp_path: Path):
    """Rooms come to life, errors and other hosts are watched, records go under its own name."""
    for path, text in write_course(FIRE).items():
        write_file(tmp_path / "fire" / path, text)
    site = tmp_path / "site"
    build_site(tmp_path / "fire", site, strict=True)
    base = server.publish("fire", site)
    paths = list_pages(site)
    assert len(paths) >= 12
    for path in paths:
        page.goto(base + path)
        for element in page.locator("item-set, exam-room, learning-room").all():
            expect(element, path).to_have_attribute("data-state", "ready")
        expect(page.locator("h1").last, path).to_be_visible()
    page.goto(f"{base}record.html")
    expect(page.get_by_label("工号")).to_be_visible()
    page.goto(f"{base}chapters/01-start.html")
    page.locator("[data-unit] input").first.check()
    page.locator("[data-unit]").first.get_by_role("button", name="确认").click()
    names = page.evaluate("() => Object.keys(localStorage)")
    assert [name for name in names if name.startswith("lectern:") and ":fire:" not in name] == []
    assert "lectern:fire:attempts:start" in names
