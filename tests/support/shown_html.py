"""What a browser shows of a piece of HTML."""

from html.parser import HTMLParser


class ShownHtml(HTMLParser):
    """Collects what a browser shows: text, line breaks, and the elements and attributes."""

    def __init__(self, html: str) -> None:
        """Read a piece of HTML to its end."""
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(str(html))  # Markup would escape what the parser cuts out of it
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; a line break is text too."""
        self.tags.append((tag, dict(attrs)))
        if tag == "br":
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        """Note characters, references read as what they stand for."""
        self.text += data
