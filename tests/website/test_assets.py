"""The runtime's files as learners download them."""

from lectern.website.assets import build_asset_url, list_assets


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
