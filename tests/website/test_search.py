"""Our search worker and index in Material's pages."""

import json
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from lectern.diagnostics import Report
from lectern.reading.course import read_course
from lectern.website.search import SearchError, choose_words, rewrite_index, use_own_worker


def test_worker_is_replaced() -> None:
    """The one address of Material's worker becomes ours, the way to the root kept."""
    page = '"search": "../assets/javascripts/workers/search.a7633da7.min.js"'
    assert use_own_worker(page, "index.md") == '"search": "../assets/lectern/search.js"'


def test_page_for_trainers_says_that_it_asks() -> None:
    """Its worker finds such pages too."""
    page = '"search": "../assets/javascripts/workers/search.a7633da7.min.js"'
    own = use_own_worker(page, "trainers/bank.md")
    assert own == '"search": "../assets/lectern/search.js#trainers"'


def test_states_are_worded_for_people() -> None:
    """What the theme says of nothing found is said as one would."""
    page = '"workers/search.a.min.js": "", "search.result.none": "\\u6ca1", "search.x": "y"'
    page = page.replace('"workers', '"assets/javascripts/workers')
    config = json.loads(f"{{{use_own_worker(page, 'index.md')}}}")
    assert config["search.result.none"].startswith("没有找到。")
    assert config["search.x"] == "y"


def test_words_to_try_are_tags_that_chapters_speak_of(course: Path) -> None:
    """Five at most, and none that no chapter has."""
    read = read_course(course, Report())
    words = choose_words(read)
    text = "".join(line for chapter in read.chapters for line in chapter.lines)
    assert 0 < len(words) <= 5
    assert all(word in text for word in words)


@pytest.mark.parametrize("page", ["", '"workers/search.js"'])
def test_changed_material_is_told(page: str) -> None:
    """A Material that names its worker otherwise is an error, not a silent failure."""
    with pytest.raises(SearchError, match="找到0处"):
        use_own_worker(page, "index.md")


def test_sections_wait_in_a_script_of_their_own(tmp_path: Path) -> None:
    """Chinese is written as itself; the script escapes what old browsers take for line ends."""
    site = write_index(tmp_path, [{"title": "议\u2028案"}])
    rewrite_index(site)
    script = (site / "search/sections.js").read_text(encoding="utf-8")
    assert script == 'self.lecternSections=[{"title":"议\\u2028案"}]\n'


def test_material_gets_an_index_without_sections(tmp_path: Path) -> None:
    """It names where they are, from our worker's folder, anew whenever they change."""
    sites = [write_index(tmp_path / title, [{"title": title}]) for title in ("议案", "建议")]
    addresses = []
    for site in sites:
        rewrite_index(site)
        text = (site / "search/search_index.json").read_text(encoding="utf-8")
        script = (site / "search/search_index.js").read_text(encoding="utf-8")
        assert script == f"var __index={text}"
        index = json.loads(text)
        assert (index["docs"], index["config"]["lang"]) == ([], ["zh"])
        addresses.append(index["config"]["sections"])
    worker = "https://example.org/course/assets/lectern/search.js"
    urls = [urlsplit(urljoin(worker, address)) for address in addresses]
    assert [url.path for url in urls] == ["/course/search/sections.js"] * 2
    assert urls[0].query != urls[1].query


def write_index(site: Path, docs: list[dict[str, str]]) -> Path:
    """Write the index that Material makes; return the site's folder."""
    (site / "search").mkdir(parents=True)
    index = {"config": {"lang": ["zh"]}, "docs": docs}
    (site / "search/search_index.json").write_text(json.dumps(index), encoding="utf-8")
    return site
