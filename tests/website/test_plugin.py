"""The site that the plugin makes of a course."""

import json
import re
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from urllib.parse import unquote

import pytest

from lectern.exporting.references import list_references
from lectern.website.building import SiteError

Build = Callable[[], Path]


def read(site: Path, name: str) -> str:
    """Return a file of the site."""
    return (site / name).read_text(encoding="utf-8")


def test_every_bank_has_a_practice_page(build: Build) -> None:
    """The page holds all items of the bank and stands in the navigation."""
    site = build()
    page = read(site, "practice/lending.html")
    assert 'data-mode="practice" data-bank="lending"' in page
    assert 'href="lending.html"' in read(site, "practice/index.html")


def test_material_does_not_watch_a_bank(build: Build) -> None:
    """Material's content component, slow on a thousand items, is left out of practice only."""
    site = build()
    assert 'data-md-component="content"' not in read(site, "practice/lending.html")
    assert 'data-md-component="content"' in read(site, "chapters/01-lending.html")


def test_a_chapter_embeds_its_check(build: Build) -> None:
    """The 试题 block has become a set of items."""
    assert 'data-mode="check"' in read(build(), "chapters/01-lending.html")


def test_only_pages_with_items_load_their_code(build: Build) -> None:
    """A page without items carries neither their script nor their styles."""
    site = build()
    assert "items.js" in read(site, "chapters/01-lending.html")
    assert "practice.js" not in read(site, "chapters/01-lending.html")
    for name in ("index.html", "practice/index.html", "laws/loan-rules.html", "404.html"):
        assert "items.js" not in read(site, name)
        assert "items.css" not in read(site, name)


def test_only_pages_like_home_load_its_styles(build: Build, course: Path) -> None:
    """The home page, the overview and a wrong address have its lists; all others do without."""
    home = "---\ntemplate: home.html\n---\n\n# 首页\n\n欢迎。\n"
    (course / "docs/index.md").write_text(home, encoding="utf-8")
    (course / "docs/overview.md").write_text("# 总览\n\n```课程总览\n```\n", encoding="utf-8")
    site = build()
    for name in ("index.html", "overview.html", "404.html"):
        assert "lectern/home.css" in read(site, name)
    for name in ("chapters/01-lending.html", "practice/lending.html", "laws/loan-rules.html"):
        assert "lectern/home.css" not in read(site, name)


def test_home_says_how_much_there_is(build: Build, course: Path) -> None:
    """As long as a learner has done nothing, or without scripts: chapters, items, tests."""
    home = "---\ntemplate: home.html\n---\n\n# 首页\n"
    (course / "docs/index.md").write_text(home, encoding="utf-8")
    page = read(build(), "index.html")
    assert re.findall(r">([^<>]*章讲义[^<]*|\d+ [题场])<", page) == [
        "1章讲义，9道题",
        "9 题",
        "1 场",
    ]


def test_home_and_chapters_have_hints(build: Build, course: Path) -> None:
    """A law has none."""
    home = "---\ntemplate: home.html\n---\n\n# 首页\n\n欢迎。\n"
    (course / "docs/index.md").write_text(home, encoding="utf-8")
    site = build()
    for name in ("index.html", "chapters/01-lending.html"):
        assert "data-hint=" in read(site, name)
    for name in ("laws/loan-rules.html", "404.html"):
        assert "data-hint=" not in read(site, name)


def test_hint_of_a_chapter_follows_its_title(build: Build) -> None:
    """It stands before the text, and the search does not find it."""
    site = build()
    page = read(site, "chapters/01-lending.html")
    assert page.index("</h1>") < page.index('data-hint="note"') < page.index("<h2")
    assert "随写随存" not in read(site, "search/sections.js")


def test_time_of_a_chapter_stands_below_its_title_alone(build: Build, course: Path) -> None:
    """A search for minutes would else find every chapter."""
    chapter = course / "docs/chapters/01-lending.md"
    chapter.write_text(f"---\n学时: 0.5\n---\n\n{chapter.read_text('utf-8')}", encoding="utf-8")
    site = build()
    page = read(site, "chapters/01-lending.html")
    assert page.index("</h1>") < page.index("计0.5学时") < page.index("<h2")
    assert "0.5学时" not in read(site, "search/sections.js")


def test_scripts_in_pages_are_the_same_on_all_of_them(build: Build, course: Path) -> None:
    """A server may allow them by their hashes; the course is named outside of them."""
    home = "---\ntemplate: home.html\n---\n\n# 首页\n\n欢迎。\n"
    (course / "docs/index.md").write_text(home, encoding="utf-8")
    pages = [path.read_text("utf-8") for path in build().rglob("*.html")]
    heads = [re.findall(r"<script>(.*?)</script>", page.partition("</head>")[0]) for page in pages]
    ours = {script for scripts in heads for script in scripts if "lectern-js" in script}
    assert len(ours) == 1
    assert "library" not in ours.pop()


def test_nothing_is_left_where_parts_were_held_back(build: Build) -> None:
    """Neither sets nor what stands below titles leave a mark."""
    for path in build().rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "data-placeholder" not in page
        assert "data-opening" not in page


def test_every_test_has_an_exam_page(build: Build) -> None:
    """The page is the room with a sample paper, and stands in the navigation."""
    site = build()
    page = read(site, "exam/duty.html")
    assert '<exam-room data-course="library" data-exam="duty"' in page
    assert '<div class="sample-paper">' in page
    assert 'href="duty.html"' in read(site, "exam/index.html")


def test_exam_page_loads_the_banks_it_draws_from(build: Build) -> None:
    """They come before the script that draws from them; chapters and practice load none."""
    site = build()
    scripts = re.findall(r'<script src="\.\./assets/lectern/([^"?]+)', read(site, "exam/duty.html"))
    brought = ["banks/lending.js", "exam.js"]
    assert scripts == ["site.js", *brought]
    assert (site / "assets/lectern/banks/lending.js").exists()
    for path in (*site.glob("practice/*.html"), *site.glob("chapters/*.html")):
        page = path.read_text(encoding="utf-8")
        assert "banks/" not in page
        assert "exam.js" not in page


def test_review_page_loads_every_bank(build: Build, course: Path) -> None:
    """What the course consists of comes first, then its banks, then the script for both."""
    text = "# 复习\n\n```学习\n页: 复习\n```\n"
    (course / "docs/review.md").write_text(text, encoding="utf-8")
    page = read(build(), "review.html")
    scripts = re.findall(r'<script src="assets/lectern/([^"?]+)', page)
    brought = ["keys.js", "course.js", "banks/lending.js", "review.js"]
    assert scripts == ["site.js", *brought]
    styles = re.findall(r'href="assets/lectern/([^"?]+)', page)
    assert styles == ["site.css", "review.css"]
    assert '<learning-room data-course="library" data-view="review"' in page


def test_a_course_without_tests(build: Build, course: Path) -> None:
    """Without tests there are neither exam pages nor banks as scripts."""
    (course / "quiz_data/exams/duty.yml").unlink()
    site = build()
    assert not (site / "exam/duty.html").exists()
    assert not (site / "assets/lectern/banks").exists()


@pytest.mark.parametrize(
    "name", ["chapters/01-lending.html", "practice/lending.html", "exam/duty.html"]
)
def test_pages_with_items_load_the_shared_script_before_theirs(build: Build, name: str) -> None:
    """Rooms take from it what they share; and what adds to each item has to be there first."""
    scripts = re.findall(r'<script src="\.\./assets/lectern/([^"?]+)', read(build(), name))
    last = [script for script in scripts if script in {"items.js", "practice.js", "exam.js"}]
    assert scripts.index("site.js") < scripts.index(last[0])


def test_every_page_tells_its_address(build: Build) -> None:
    """Where the page stands in the site, and in words which version of the course it shows."""
    page = read(build(), "chapters/01-lending.html")
    version = re.search(r'<meta name="lectern-version" content="(\w{8})">', page)
    assert '<meta name="lectern-page" content="chapters/01-lending.html">' in page
    assert version is not None
    assert f"课程版本{version[1]}。" in page


def test_handbook_rows_link_to_what_cites_them(build: Build) -> None:
    """An article's row has its anchor and links to an item on its practice page."""
    page = read(build(), "laws/loan-rules.html")
    assert re.search(r'<div class="article[^"]*" id="第[^"]+条">', page)
    assert 'href="../practice/lending.html#lending-' in page


def test_every_local_address_exists(build: Build) -> None:
    """Every address in every page names a file of the site."""
    site = build()
    contents = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*.html")
        if path.name != "404.html"
    }
    for target, place in map(attrgetter("target", "place"), list_references(contents)):
        address = target.partition("#")[0].partition("?")[0]
        if not address.startswith(("http:", "https:", "data:")):
            file = (site / place.file).parent / unquote(address)
            assert file.resolve().exists(), f"{place.file}: {target}"


def test_keys_stay_out_of_the_search_index(build: Build, course: Path) -> None:
    """Neither rationales nor keys can be searched for; the chapter's text can."""
    bank = (course / "quiz_data/lending.yml").read_text(encoding="utf-8")
    rationale = re.search(r"解析: (.{8})", bank)
    index = read(build(), "search/sections.js")
    assert rationale is not None
    assert rationale[1] not in index
    assert "本" in index
    sections = json.loads(index.partition("=")[2])
    assert any("lending" in section["location"] for section in sections)


def test_nothing_unused_is_in_the_site(build: Build) -> None:
    """Neither what Material's own search needs, nor source maps, nor a list with today's date."""
    names = {path.relative_to(site).as_posix() for site in [build()] for path in site.rglob("*")}
    assert not {name for name in names if name.endswith((".map", ".gz")) or "sitemap" in name}
    assert not {name for name in names if "lunr" in name or "javascripts/workers" in name}
    assert "assets/lectern/head.js" not in names
    assert {name for name in names if name.startswith("search/")} == {
        "search/search_index.js",
        "search/search_index.json",
        "search/sections.js",
    }


def test_every_page_names_our_search_worker(build: Build) -> None:
    """Material's own worker, which cannot find Chinese words, is never named."""
    for path in build().rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert '"search": "' in page
        assert "workers/search." not in page


def test_an_error_leaves_the_former_site(build: Build, course: Path) -> None:
    """A broken bank stops the build; the site that was there stays whole."""
    site = build()
    before = read(site, "practice/lending.html")
    bank = course / "quiz_data/lending.yml"
    bank.write_text(bank.read_text("utf-8").replace("题型: 单选", "题型: 单远", 1), "utf-8")
    with pytest.raises(SiteError):
        build()
    assert read(site, "practice/lending.html") == before
    assert sorted(entry.name for entry in site.parent.iterdir()) == ["course", "site"]


def test_directory_addresses_are_refused(build: Build, course: Path) -> None:
    """Addresses ending in / cannot be opened from a disk."""
    config = course / "mkdocs.yml"
    text = config.read_text("utf-8").replace("use_directory_urls: false", "")
    config.write_text(text, "utf-8")
    with pytest.raises(SiteError):
        build()


def test_building_twice_gives_the_same(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """With SOURCE_DATE_EPOCH two builds are equal to the byte."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    first = {path: path.read_bytes() for path in build().rglob("*") if path.is_file()}
    second = {path: path.read_bytes() for path in build().rglob("*") if path.is_file()}
    assert first == second


def test_what_is_published_does_not_list_problems(build: Build, course: Path) -> None:
    """A warning is told in the terminal; learners need not know of it."""
    chapter = course / "docs/chapters/02-desk.md"
    chapter.write_text("# 值班台\n\n收拾好再走。\n", encoding="utf-8")
    page = read(build(), "chapters/02-desk.html")
    assert "收拾好再走" in page
    assert "lectern-problems" not in page
