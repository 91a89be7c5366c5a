"""The runtime's scripts and styles as files of the site."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

FOLDER = "assets/lectern"


@cache
def list_assets() -> dict[str, bytes]:
    """Return every built runtime file by its name: `items.js`, `items.css` and so on."""
    built = files("lectern.runtime") / "dist"
    found = (entry for entry in built.iterdir() if entry.is_file())
    return {entry.name: entry.read_bytes() for entry in sorted(found, key=lambda e: e.name)}


def build_asset_url(name: str) -> str:
    """Return a file's address from the site's root, changed whenever its content changes."""
    return f"{FOLDER}/{name}?v={sha256(list_assets()[name]).hexdigest()[:8]}"
