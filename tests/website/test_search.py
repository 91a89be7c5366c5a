"""Our search worker and index in Material's pages."""

import json
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from lectern.website.search import SearchError, rewrite_index, use_own_worker


def test_worker_is_replaced() -> None:
    """The one address of Material's worker becomes ours, the way to the root kept."""
    page = '"search": "../assets/javascripts/workers/search.a7633da7.min.js"'
    assert use_own_worker(page) == '"search": "../assets/lectern/search.js"'


@pytest.mark.parametrize("page", ["", '"workers/search.js"'])
def test_changed_material_is_told(page: str) -> None:
    """A Material that names its worker otherwise is an error, not a silent failure."""
    with pytest.raises(SearchError, match="找到0处"):
        use_own_worker(page)


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
