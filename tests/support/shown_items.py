"""What a built page shows of its items: their texts, line by line, as a reader sees them.

Pictures are shown as `![words](address)`, the address as the browser asks for it; a list's item
begins with `•`, and a blank is `____`.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_PARTS = {"item-stem": "stem", "choice-text": "choices", "rationale": "rationale"}
_OWN_LINE = frozenset({"p", "li", "tr", "ul", "table", "div"})
_EMPTY = frozenset({"br", "img", "input", "meta", "link"})


@dataclass(slots=True)
class ShownItem:
    """The texts of one item; choices are those of all its groups, one after the other."""

    key: str = ""
    stem: list[str] = field(default_factory=list)
    choices: list[list[str]] = field(default_factory=list)
    rationale: list[str] = field(default_factory=list)


def read_shown_items(html: str) -> dict[str, ShownItem]:
    """Return the items of a page by their ids."""
    reader = _PageReader()
    reader.feed(html)
    reader.close()
    return reader.items


class _PageReader(HTMLParser):
    """Collects the lines of the texts that an item consists of."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.items: dict[str, ShownItem] = {}
        self._item = ShownItem()
        self._part = ""
        self._depth = 0
        self._lines: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what begins: an item, one of its texts, or something within a text."""
        values = {name: value or "" for name, value in attrs}
        if "data-item" in values:
            self._item = ShownItem(key=values.get("data-key", ""))
            self.items[values["data-item"]] = self._item
        if self._part:
            self._depth += tag not in _EMPTY
            self._show_element(tag, values)
        elif part := _PARTS.get(values.get("class", "")):
            self._part, self._depth, self._lines = part, 1, [""]

    def handle_endtag(self, tag: str) -> None:
        """End the text, where its element ends."""
        if not self._part or tag in _EMPTY:
            return
        self._depth -= 1
        if not self._depth:
            self._keep_text()

    def handle_data(self, data: str) -> None:
        """Add to the line."""
        if self._part:
            self._lines[-1] += data

    def _show_element(self, tag: str, values: dict[str, str]) -> None:
        if (tag in _OWN_LINE and self._lines[-1]) or tag == "br":
            self._lines.append("")
        if tag == "li":
            self._lines[-1] += "•"
        elif tag == "img":
            self._lines[-1] += f"![{values['alt']}]({values['src']})"
        elif tag == "input":
            self._lines[-1] += "____"

    def _keep_text(self) -> None:
        lines = [line for line in self._lines if line.strip()]
        if self._part == "choices":
            self._item.choices.append(lines)
        else:
            setattr(self._item, self._part, lines)
        self._part = ""
