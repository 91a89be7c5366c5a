"""The offline archive: a whole built site in one file that is the same for the same site."""

import io
import os
import time
import zipfile
from pathlib import Path

from lectern.diagnostics import Report
from lectern.exporting.opening import HIDING_NAME, HIDING_STYLE, OPENING_NAME, write_opening_page
from lectern.exporting.portability import check_links, check_names
from lectern.exporting.references import find_used, list_references
from lectern.writing.files import write_bytes

# Only a server has use for this page; it knows no relative links.
_FOR_SERVERS = "404.html"
_HOME = "index.html"
_OLDEST_DATE = (1980, 1, 1, 0, 0, 0)


def export_archive(site: Path, target: Path, report: Report) -> None:
    """Write a built site as an archive, or only report why it would not work from a disk."""
    contents = read_site(site)
    references = list_references(contents)
    check_names(contents, report)
    check_links(references, report)
    if not report.has_errors:
        used = find_used(contents, references)
        needed = {name: content for name, content in contents.items() if name in used}
        write_bytes(target, pack_files(add_opening(needed)))


def read_site(site: Path) -> dict[str, bytes]:
    """Return the files of a site that work without a server, by their names in it."""
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in sorted(paths.items()) if name != _FOR_SERVERS}


def add_opening(contents: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files with the page that is double-clicked."""
    page = write_opening_page(contents[_HOME].decode())
    return contents | {OPENING_NAME: page.encode(), HIDING_NAME: HIDING_STYLE.encode()}


def pack_files(contents: dict[str, bytes]) -> bytes:
    """Return an archive that depends on nothing but the files and SOURCE_DATE_EPOCH."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(contents):
            archive.writestr(_describe_member(name), contents[name])
    return packed.getvalue()


def _describe_member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, date_time=_find_date())
    member.compress_type = zipfile.ZIP_DEFLATED
    # Otherwise these two depend on the system that packs.
    member.create_system = 3
    member.external_attr = 0o644 << 16
    return member


def _find_date() -> tuple[int, int, int, int, int, int]:
    date = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", "0")))[:6]
    return max(_OLDEST_DATE, date)
