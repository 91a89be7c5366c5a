"""Whether an Office file, which is a zip archive, is safe to open.

Some kilobytes can unpack to gigabytes, and a name can point outside the archive.  Sizes are
read from the archive's directory, beyond which `zipfile` never unpacks; what is inside the
file is for its reader.
"""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePosixPath

_MEGABYTE = 1_000_000
# The text of the longest statute is 2 MB of XML; pictures are larger, but are not parsed.
_LARGEST_XML = 30 * _MEGABYTE
_LARGEST_TOTAL = 200 * _MEGABYTE
_MOST_ENTRIES = 5000
_ENCRYPTED = 0x1
_XML_SUFFIXES = (".xml", ".rels")


def find_danger(raw: bytes) -> str:
    """Return in Chinese why an archive must not be opened; empty if it may be.

    What is no archive at all is not dangerous: its reader says so.
    """
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            entries = archive.infolist()
            danger = _find_hostile(entries) or _find_large(entries)
            return danger or _find_entities(archive, entries)
    except Exception:  # noqa: BLE001 - a damaged directory makes zipfile raise nearly anything
        return ""


def _find_hostile(entries: Sequence[zipfile.ZipInfo]) -> str:
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
            return "里面有指向别处的文件名"
        if entry.flag_bits & _ENCRYPTED:
            return "加了密码"
        if path.name.lower() == "vbaproject.bin":
            return "里面有宏"
    return ""


def _find_entities(archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> str:
    """Find declared entities, with which XML can name other files and grow without end.

    Within a text the sign < is written otherwise, so this can be nothing else.
    """
    for entry in entries:
        if entry.filename.lower().endswith(_XML_SUFFIXES):
            # UTF-16 has a zero beside each of these letters.
            content = archive.read(entry).replace(b"\0", b"")
            if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
                return "里面声明了实体，可能指向别的文件"
    return ""


def _find_large(entries: Sequence[zipfile.ZipInfo]) -> str:
    if len(entries) > _MOST_ENTRIES:
        return f"里面有{len(entries)}个文件"
    total = sum(entry.file_size for entry in entries)
    texts = [e.file_size for e in entries if e.filename.lower().endswith(_XML_SUFFIXES)]
    if total > _LARGEST_TOTAL:
        return f"解开以后有{total // _MEGABYTE}MB"
    if sum(texts) > _LARGEST_XML:
        return f"里面的文字解开以后有{sum(texts) // _MEGABYTE}MB"
    return ""
