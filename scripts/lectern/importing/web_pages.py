"""Web pages, or pieces of them, as lines of text."""

from html.parser import HTMLParser
from typing import Final

_BREAKS: Final = frozenset({"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "table"})


def list_lines(page: str) -> list[str]:
    """Return the lines that a page shows; a picture is `![words](address)`."""
    collector = _LineCollector()
    collector.feed(page)
    collector.close()
    return [line for line in "".join(collector.pieces).splitlines() if line.strip()]


class _LineCollector(HTMLParser):
    """Collects the text of a web page, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.pieces.append("\n")
        elif tag == "img":
            named = dict(attrs)
            self.pieces.append(f"![{named.get('alt') or '图'}]({named.get('src') or ''})")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            self.pieces.append(" ".join(data.split()) if data.strip() else "")
