"""The strict Content-Security-Policy that every site of these tests is served under."""

from pathlib import Path

from content_policy import build_policy, list_hashes
from learner_views import Watch
from playwright.sync_api import Page

RUN_FOREIGN_SCRIPT = """() => {
  const $script = document.createElement("script")
  $script.textContent = "window.foreign = true"
  document.body.append($script)
  return window.foreign === true
}"""


def test_inline_scripts_are_the_same_everywhere(shipped_site: Path, learner_site: Path):
    """One list of few hashes serves every page, in whatever folder it lies."""
    pages = [page for site in (shipped_site, learner_site) for page in site.rglob("*.html")]
    assert len(pages) > 50
    counts = {frozenset(list_hashes(page)) for page in pages}
    assert len(frozenset().union(*counts)) <= 5


def test_no_element_has_a_style_of_its_own(shipped_site: Path):
    """Styles stand in files: what an attribute says, the policy forbids."""
    pages = {page.name: page.read_text(encoding="utf-8") for page in shipped_site.rglob("*.html")}
    assert [name for name, html in pages.items() if " style=" in html] == []


def test_policy_is_in_force(open_page, shipped: str, watches: list[Watch]):
    """A script that no page has does not run: the other tests do run under the policy."""
    page: Page = open_page()
    page.goto(f"{shipped}index.html")
    with page.expect_console_message(lambda message: "script-src" in message.text):
        ran = page.evaluate(RUN_FOREIGN_SCRIPT)
    assert not ran
    watches[0].errors.clear()


def test_policy_names_no_other_host(shipped_site: Path):
    """Nothing is taken from elsewhere."""
    assert "http" not in build_policy(shipped_site)
    assert "unsafe" not in build_policy(shipped_site)
