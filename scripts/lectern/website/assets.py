"""The runtime's scripts and styles as files of the site."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

FOLDER = "assets/lectern"
# Those that stand in the pages themselves.
_INLINE = frozenset({"head.js"})


@cache
def list_assets() -> Mapping[str, bytes]:
    """Return every built runtime file by its name: `items.js`, `items.css` and so on."""
    built = files("lectern.runtime") / "dist"
    found = (entry for entry in built.iterdir() if entry.is_file())
    return {entry.name: entry.read_bytes() for entry in sorted(found, key=lambda e: e.name)}


def list_site_assets() -> dict[str, bytes]:
    """Return the runtime files that pages load, by their paths below the site's root."""
    return {
        f"{FOLDER}/{name}": content
        for name, content in list_assets().items()
        if name not in _INLINE
    }


def read_asset(name: str) -> str:
    """Return a runtime file's text, for a page to hold."""
    return list_assets()[name].decode().strip()


def build_asset_url(name: str) -> str:
    """Return a file's address from the site's root, changed whenever its content changes."""
    return build_versioned_url(f"{FOLDER}/{name}", list_assets()[name])


def build_versioned_url(path: str, content: bytes) -> str:
    """Return the address of a file that stands at a path; see `build_asset_url`."""
    return f"{path}?v={sha256(content).hexdigest()[:8]}"
