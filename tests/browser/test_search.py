"""Search: every Chinese substring is found, on the web and on a disk."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from course_sites import ROOT
from learner_views import Watch
from playwright.sync_api import Page, expect

CHAPTERS = ROOT / "docs" / "chapters"
HAN = re.compile(r"[\u4e00-\u9fff]{6,}")
# Fences hold directions for items, comments, attributes and what pictures say nothing that is shown.
HIDDEN = re.compile(
    r"(?ms)^---.*?^---|!\[[^\]]*\]\([^)]*\)|^```.*?^```|<!--.*?-->|\{[^}\n]*\}|\]\([^)]*\)"
)


def draw_queries(count: int) -> list[tuple[str, str]]:
    """Return substrings of chapters, two to five characters long, each with its chapter.

    The same for the same text, so that a failure can be repeated.
    """
    chance = random.Random(2)  # noqa: S311 - it decides nothing secret
    chapters = sorted(CHAPTERS.glob("*.md"))
    drawn = []
    for number in range(count):
        chapter = chapters[number % len(chapters)]
        text = HIDDEN.sub("\n", chapter.read_text(encoding="utf-8"))
        run = chance.choice(HAN.findall(text))
        length = chance.randint(2, 5)
        start = chance.randrange(len(run) - length + 1)
        drawn.append((run[start : start + length], chapter.stem))
    return drawn


# As a learner does: not to the end at once.
SCROLL = """async $all => {
  for (const share of [0, 0.3, 1]) {
    $all.scrollTo(0, share * $all.scrollHeight)
    await new Promise(done => setTimeout(done, 100))
  }
}"""


def find_chapter(page: Page, query: str, chapter: str) -> bool:
    """Return whether a query leads to a chapter."""
    field, meta = page.locator(".md-search__input"), page.locator(".md-search-result__meta")
    field.fill("")
    expect(meta).to_have_text("输入一个词，在讲义、法条和工具里找。")
    field.fill(query)
    expect(meta).to_have_text(re.compile("找到"))
    pages = page.locator(".md-search-result__item")
    wanted = page.locator(f".md-search-result__link[href*='{chapter}']").first
    found = re.search(r"\d+", meta.inner_text())
    # The theme draws ten pages, and four more whenever one comes to the end from above.
    while not wanted.count() and pages.count() < int(found[0] if found else 0):
        drawn = pages.count()
        page.locator(".md-search__scrollwrap").evaluate(SCROLL)
        expect(pages).not_to_have_count(drawn)
    return wanted.count() > 0


@pytest.mark.parametrize(
    ("view", "place"),
    [("desktop", "web"), ("wechat", "web"), ("wechat", "disk"), ("firefox", "disk")],
    indirect=["view"],
)
def test_finds_every_substring_of_the_chapters(
    open_page: Callable[..., Page], shipped: str, shipped_archive: Path, place: str
):
    """Two to five characters from anywhere in a chapter lead to it."""
    page = open_page(offline=place == "disk")
    page.goto(
        f"{shipped}index.html" if place == "web" else f"{shipped_archive.as_uri()}/index.html"
    )
    open_search(page)
    assert [drawn for drawn in draw_queries(20) if not find_chapter(page, *drawn)] == []


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
@pytest.mark.parametrize("place", ["web", "disk"])
def test_sections_are_fetched_when_something_is_asked(
    page: Page, learner: str, learner_archive: Path, place: str, watches: list[Watch]
):
    """Neither reading a page nor opening the search brings them; two questions bring them once."""
    root = learner if place == "web" else f"{learner_archive.as_uri()}/"
    page.goto(f"{root}chapters/01-lending.html")
    open_search(page)
    page.wait_for_timeout(500)
    assert list_fetched(page, watches, "sections.js") == []
    for query, title in (("当面说清楚", "还书"), ("全部题型", "全部题型")):
        page.locator(".md-search__input").fill(query)
        expect(page.locator(".md-search-result__link", has_text=title).first).to_be_visible()
    assert len(list_fetched(page, watches, "sections.js")) == 1


def list_fetched(page: Page, watches: list[Watch], name: str) -> list[str]:
    """Return every address of a file that a page, its worker or its frames have loaded.

    Of files from a disk not every browser tells; their scripts stand in the frames.
    """
    told = [address for watch in watches for address in watch.addresses]
    find = "name => [...document.scripts].map($one => $one.src).filter(src => src.includes(name))"
    standing = [src for frame in page.frames for src in frame.evaluate(find, name)]
    return sorted({address for address in (*told, *standing) if name in address})


@pytest.mark.parametrize("view", ["desktop", "wechat", "firefox"], indirect=True)
def test_search_brings_no_frame_to_pages_of_the_web(page: Page, learner: str, watches: list[Watch]):
    """What stands in for a worker on a disk is not fetched where there are workers."""
    page.goto(f"{learner}chapters/01-lending.html")
    page.wait_for_load_state("load")
    assert list_fetched(page, watches, "shim.js") == []


def open_search(page: Page) -> None:
    """Open the search by its button on a phone, by its field on a desktop."""
    button = page.locator("button[data-toggles=__search]")
    if button.is_visible():
        button.click()
    expect(page.locator(".md-search__input")).to_be_visible()


def test_finds_nothing_for_nonsense(page: Page, shipped: str):
    """Words that stand nowhere give no page, and words say so."""
    page.goto(f"{shipped}index.html")
    page.locator(".md-search__input").fill("龘靐齉")
    expect(page.locator(".md-search-result__meta")).to_have_text(
        "没有找到。换一个短一点的词，或者只写两三个字。"
    )
    expect(page.locator(".md-search-result__link")).to_have_count(0)


@pytest.mark.parametrize("view", ["phone"], indirect=True)
def test_words_to_try_find_something(page: Page, shipped_archive: Path):
    """As long as nothing was asked or found there are five words; each leads to results."""
    page.goto(f"{shipped_archive.as_uri()}/index.html")
    open_search(page)
    words = page.locator("[data-search]")
    expect(words).to_have_count(5)
    words.last.click()
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    expect(words.first).to_be_hidden()


@pytest.mark.parametrize("place", ["web", "disk"])
def test_pages_for_trainers_are_found_from_there(
    page: Page, shipped: str, shipped_archive: Path, place: str
):
    """A deputy's search has none of them; a trainer's has."""
    root = shipped if place == "web" else f"{shipped_archive.as_uri()}/"
    found = page.locator(".md-search-result__link[href*='trainers/']")
    for path, count in (("index.html", 0), ("trainers/bank.html", 1)):
        page.goto(root + path)
        page.locator(".md-search__input").fill("停用")
        expect(page.locator(".md-search-result__meta")).to_contain_text("找到")
        assert (found.count() > 0) == (count > 0)


def test_several_words_must_all_stand_in_a_section(page: Page, shipped: str):
    """A space means and: each result holds both words."""
    page.goto(f"{shipped}index.html")
    page.locator(".md-search__input").fill("议案 联名")
    marks = page.locator(".md-search-result__item").first.locator("mark")
    expect(marks.first).to_be_visible()
    assert {"议案", "联名"} <= set(marks.all_inner_texts())


def test_keys_and_rationales_are_not_found(page: Page, learner: str):
    """What stands only in a solution would give the key away."""
    page.goto(f"{learner}index.html")
    page.locator(".md-search__input").fill("多了别的读者就借不到")
    expect(page.locator(".md-search-result__meta")).to_have_text(
        "没有找到。换一个短一点的词，或者只写两三个字。"
    )


@pytest.mark.parametrize("query", ["<b>书", "&lt;", "<img src=x onerror=alert(1)>", "(", "\\", "["])
def test_query_is_text(page: Page, learner: str, query: str):
    """Markup and signs of patterns in a query do nothing."""
    page.goto(f"{learner}index.html")
    page.locator(".md-search__input").fill(query)
    expect(page.locator(".md-search-result__meta")).to_have_text(
        "没有找到。换一个短一点的词，或者只写两三个字。"
    )
    expect(page.locator(".md-search-result b, .md-search-result img")).to_have_count(0)


def test_result_leads_to_the_section(page: Page, learner: str):
    """A result opens its page at the heading under which the words stand."""
    page.goto(f"{learner}index.html")
    page.locator(".md-search__input").fill("当面说清楚")
    page.locator(".md-search-result__link", has_text="还书").last.click()
    expect(page.locator("h2", has_text="还书")).to_be_in_viewport()
    assert "01-lending.html" in page.url


@pytest.mark.parametrize("view", ["desktop", "phone", "wechat", "firefox-phone"], indirect=True)
def test_search_opens_and_closes_by_its_button(page: Page, learner: str):
    """On a phone the button opens it with the focus in the field; Esc leads back."""
    page.goto(f"{learner}index.html")
    button = page.locator("button[data-toggles=__search]")
    if page.viewport_size["width"] > 1000:
        expect(button).to_be_hidden()
        return
    button.click()
    expect(page.locator(".md-search__input")).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_click_beside_the_search_closes_it(page: Page, learner: str):
    """It does not open again by the focus that returns."""
    page.goto(f"{learner}index.html")
    page.locator(".md-search__input").click()
    expect(page.locator("#__search")).to_be_checked()
    page.mouse.click(300, 600)
    page.wait_for_timeout(300)
    expect(page.locator("#__search")).not_to_be_checked()
