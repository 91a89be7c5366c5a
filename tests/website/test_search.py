"""Our search worker and index in Material's pages."""

import json
from pathlib import Path

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


def test_index_is_compact_and_doubled(tmp_path: Path) -> None:
    """Chinese is written as itself; the script escapes what old browsers take for line ends."""
    folder = tmp_path / "search"
    folder.mkdir()
    index = {"docs": [{"title": "议\u2028案"}]}
    (folder / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
    rewrite_index(tmp_path)
    assert json.loads((folder / "search_index.json").read_text("utf-8")) == index
    script = (folder / "search_index.js").read_text(encoding="utf-8")
    assert script == 'var __index={"docs":[{"title":"议\\u2028案"}]}'
