"""What a build wrote, listed in the site itself: everything else in its folder is its owner's."""

from pathlib import Path

MANIFEST_NAME = "lectern-files.txt"


def write_manifest(site: Path) -> None:
    """List every file of a site in it."""
    names = sorted(_list_files(site) | {MANIFEST_NAME})
    (site / MANIFEST_NAME).write_text("\n".join(names) + "\n", encoding="utf-8", newline="\n")


def find_foreign(site: Path) -> list[str]:
    """Return the names of what no build wrote there; a folder with nothing of ours is one name."""
    ours = _read_manifest(site)
    folders = {parent.as_posix() for name in ours for parent in Path(name).parents}
    return sorted(_walk_foreign(site, "", ours, folders))


def find_collisions(foreign: list[str], site: Path) -> list[str]:
    """Return which of these names a new site has too."""
    return [name for name in foreign if (site / name).exists()]


def _walk_foreign(site: Path, folder: str, ours: set[str], folders: set[str]) -> list[str]:
    found: list[str] = []
    for entry in (site / folder).iterdir():
        name = entry.relative_to(site).as_posix()
        if name in folders and not entry.is_symlink():
            found += _walk_foreign(site, name, ours, folders)
        elif name not in ours:
            found.append(name)
    return found


def _read_manifest(site: Path) -> set[str]:
    try:
        return set((site / MANIFEST_NAME).read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return set()


def _list_files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
