"""The runtime's scripts and styles as files of the site."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

FOLDER = "assets/lectern"
COURSE_SCRIPT = f"{FOLDER}/course.js"


@cache
def list_assets() -> dict[str, bytes]:
    """Return every built runtime file by its name: `items.js`, `items.css` and so on."""
    built = files("lectern.runtime") / "dist"
    found = (entry for entry in built.iterdir() if entry.is_file())
    return {entry.name: entry.read_bytes() for entry in sorted(found, key=lambda e: e.name)}


def build_asset_url(name: str) -> str:
    """Return a file's address from the site's root, changed whenever its content changes."""
    return _add_version(f"{FOLDER}/{name}", list_assets()[name])


def name_bank_script(bank_id: str) -> str:
    """Return where the script that brings a bank's items stands below the site's root."""
    return f"{FOLDER}/banks/{bank_id}.js"


def build_script_url(path: str, script: str) -> str:
    """Return the address of a script that the build makes; see `build_asset_url`."""
    return _add_version(path, script.encode())


def _add_version(path: str, content: bytes) -> str:
    return f"{path}?v={sha256(content).hexdigest()[:8]}"
