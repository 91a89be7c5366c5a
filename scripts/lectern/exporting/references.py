"""What the files of a built site refer to: every address in a page, drawing or style."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote

from lectern.diagnostics import Place

_WEB_ADDRESS = re.compile(r"(?i)\s*https?://")
_LEADING_ELSEWHERE = frozenset({"a", "area"})
_STYLE_URL = re.compile(r"""(?i)(?:url\(|@import)\s*["']?([^"')\s;]+)""")
_REFRESH_URL = re.compile(r"(?i)url\s*=\s*[\"']?([^\"']+)")
_LINKING = frozenset(
    {"href", "src", "poster", "action", "formaction", "data", "xlink:href", "background"}
)
_PAGE = ".html"
# Material and our own scripts load these by themselves, on a disk.
_LOADED_BY_SCRIPTS = frozenset(
    {
        "assets/lectern/search.js",
        "assets/lectern/shim.js",
        "search/search_index.js",
        "search/sections.js",
    }
)


@dataclass(frozen=True, slots=True)
class Reference:
    """An address that must work without a network, and where it stands."""

    target: str
    place: Place


def list_references(contents: Mapping[str, bytes]) -> list[Reference]:
    """Return every address in the pages, drawings and styles of a site."""
    return [one for name, content in contents.items() for one in _find_references(name, content)]


def find_used(names: Iterable[str], references: Iterable[Reference]) -> frozenset[str]:
    """Return the files of a site that a page shows or leads to, pages included."""
    targets = {_resolve(reference) for reference in references}
    return frozenset(
        name
        for name in names
        if name.endswith(_PAGE) or name in targets or name in _LOADED_BY_SCRIPTS
    )


def _resolve(reference: Reference) -> str:
    path = unquote(re.split(r"[?#]", reference.target, maxsplit=1)[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(reference.place.file), path))


def _find_references(name: str, content: bytes) -> Iterator[Reference]:
    if name.endswith((_PAGE, ".svg")):
        collector = _Collector(name)
        collector.feed(content.decode(errors="replace"))
        collector.close()
        yield from collector.found
    elif name.endswith(".css"):
        for number, line in enumerate(content.decode(errors="replace").splitlines(), start=1):
            for found in _STYLE_URL.finditer(line):
                place = Place(file=name, line=number, column=found.start(1) + 1)
                yield Reference(found.group(1), place)


class _Collector(HTMLParser):
    """Collects what a page links to or loads, with line and column."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.found: list[Reference] = []
        self._name = name

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        # The one link that names the site's own address on purpose and loads nothing.
        if given.get("rel") != "canonical":
            self._note(_list_targets(tag, given))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self._note(_STYLE_URL.findall(data))

    def _note(self, targets: list[str]) -> None:
        line, offset = self.getpos()
        place = Place(file=self._name, line=line, column=offset + 1)
        self.found += [Reference(target, place) for target in targets]


def _list_targets(tag: str, given: dict[str, str]) -> list[str]:
    """Return every address among an element's attributes that must work without a network."""
    targets = [value for name, value in given.items() if name in _LINKING]
    if tag in _LEADING_ELSEWHERE:
        # Nothing is fetched until someone with a network follows it.
        targets = [target for target in targets if not _WEB_ADDRESS.match(target)]
    for candidate in given.get("srcset", "").split(","):
        targets += candidate.split()[:1]
    targets += _STYLE_URL.findall(given.get("style", ""))
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        targets += _REFRESH_URL.findall(given.get("content", ""))
    return targets
