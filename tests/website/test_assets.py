"""The runtime's files as learners download them."""

import gzip

import pytest

from lectern.website.assets import build_asset_url, list_assets


@pytest.mark.parametrize(
    ("names", "most"),
    [
        (["site.js"], 2048),
        (["home.js"], 1792),
        (["items.js"], 12288),
        (["home.css"], 1024),
        (["practice.js"], 12288),
        (["site.js", "reading.js", "items.js"], 16384),
        (["site.css", "items.css"], 5120),
    ],
)
def test_files_stay_within_their_budgets(names: list[str], most: int):
    """Compressed: 2 KB for what is the site's, 12 KB for items; 16 KB for a whole chapter."""
    assert sum(len(gzip.compress(list_assets()[name])) for name in names) <= most


def test_address_changes_with_the_content():
    """A browser that has kept the old file asks for the new one."""
    address = build_asset_url("items.js")
    name, _, version = address.partition("?v=")
    assert name == "assets/lectern/items.js"
    assert len(version) == 8
    assert version != build_asset_url("site.js").partition("?v=")[2]


def test_no_file_names_another_host():
    """Scripts and styles load nothing from elsewhere; a namespace's name is no address."""
    for name, whole in list_assets().items():
        content = whole.replace(b"http://www.w3.org/2000/svg", b"")
        assert (name, b"http:" in content or b"https:" in content) == (name, False)
