"""Placeholders: marks in a page's content that stay until everything else has seen it.

Markdown, the search index and the templates handle a short element instead of a megabyte, and
keys and rationales stay out of the index.
"""

from collections.abc import Callable

from markupsafe import Markup


class Placeholders:
    """The parts of one build that enter their pages last."""

    def __init__(self) -> None:
        """Begin with nothing held back."""
        self._held: dict[str, list[Callable[[], Markup]]] = {}

    def hold(self, page_path: str, render: Callable[[], Markup]) -> str:
        """Keep what a part of a page will be made of; return what stands in its place."""
        parts = self._held.setdefault(page_path, [])
        parts.append(render)
        return _draw_mark(len(parts) - 1)

    def fill(self, page_path: str, html: str) -> str:
        """Return a finished page with its parts in their places."""
        for number, render in enumerate(self._held.get(page_path, ())):
            html = html.replace(_draw_mark(number), render(), 1)
        return html


def _draw_mark(number: int) -> str:
    return f'<div data-placeholder="{number}"></div>'
