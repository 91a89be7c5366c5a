"""The place below a page's title where the theme puts what is no part of its text.

How long the page takes, a hint, the folded contents: the search index must not have them. So
Markdown leaves a mark there, and the templates, which run after the index was made, fill it.
"""

from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

MARK: Final = '<div data-opening="title"></div>'


class OpeningExtension(Extension):
    """Marks the opening of a page: after its title, on the home page after its first paragraph."""

    def __init__(self, is_home: Callable[[], bool]) -> None:
        """Remember who knows whether the page at hand is the home page."""
        super().__init__()
        self._is_home = is_home

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Run before attributes and contents, which leave the mark alone."""
        md.treeprocessors.register(_Marker(md, self._is_home), "lectern-opening", 0)


class _Marker(Treeprocessor):
    def __init__(self, md: Markdown, is_home: Callable[[], bool]) -> None:
        super().__init__(md)
        self._is_home = is_home

    def run(self, root: Element) -> None:
        tags = [child.tag for child in root]
        if "h1" not in tags:
            return
        last = "p" if self._is_home() and "p" in tags else "h1"
        mark = Element("div", {"data-opening": "title"})
        mark.text = ""
        root.insert(tags.index(last) + 1, mark)
