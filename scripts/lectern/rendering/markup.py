"""Authors' texts as HTML: what was typed, and the few marks that `model.marks` knows.

Nothing that an author types becomes an element or an attribute of its own, but for emphasis,
pictures of the course, and links to its pages or by http(s).
"""

import re
from collections.abc import Callable, Collection, Iterable
from html import escape
from itertools import count
from urllib.parse import quote

from markupsafe import Markup

from lectern.model.marks import (
    Blank,
    Block,
    Bullets,
    Emphasis,
    Line,
    Link,
    Paragraph,
    Picture,
    Plain,
    Span,
    Table,
    find_page,
    is_web_address,
    lead_nowhere,
    parse_blocks,
    parse_paragraphs,
    show_plainly,
)
from lectern.rendering.links import build_site_path

# An author's private characters are escaped, so this one stands for a blank and nothing else.
_BLANK_MARK = "\ue000"
# A text without any of these is what it is in HTML too.
_SIGN = re.compile("[*_\\[&<>\n\r\t\0\ue000-\uf8ff]|  |^\\s|^$")
_BLOCK_SIGN = re.compile(f"{_SIGN.pattern}|^[-|]")
_SPACED = re.compile("^ .*\\S$|  |\t")
# What HTML cannot hold, and private characters: some of them mark places in rendered items.
_UNUSUAL = re.compile("[\0\ue000-\uf8ff]")
# Browsers break a line beside a field, whatever stands there.
_PUNCTUATED_BLANK = re.compile(
    f"[“‘（《〈]+{_BLANK_MARK}[”’）》〉，。、；：？！]*|{_BLANK_MARK}[”’）》〉，。、；：？！]+"
)
# What means something in an address.
_MEANT_IN_ADDRESS = re.compile('[\\x00-\\x20"#%&<>?]')


class TextRenderer:
    """Renders the texts that a page shows."""

    def __init__(self, pages: Collection[str], root: str = "") -> None:
        """Keep what links and pictures need.

        Args:
            pages: The paths below `docs/` of the pages that links may lead to.
            root: From the page to the site's root: `../`, or empty.
        """
        self._pages = pages
        self._root = root

    def render_line(self, text: str) -> Markup:
        """Return a text that stands in one line or cell; its own lines and paragraphs are kept."""
        return self._render_paragraphs(text, self._leads)

    def render_choice(self, text: str) -> Markup:
        """Return a text that is picked, in which brackets are what was typed."""
        return self._render_paragraphs(text, lead_nowhere)

    def render_stem(self, text: str, *, has_blanks: bool) -> Markup:
        """Return a stem, with a field for each of its blanks."""
        html = self._render_paragraphs(text, self._leads, has_blanks=has_blanks)
        if not has_blanks:
            return html
        ranks = count()
        kept = _PUNCTUATED_BLANK.sub(r'<span class="unbroken">\g<0></span>', str(html))
        filled = re.sub(_BLANK_MARK, lambda _: _draw_blank(next(ranks)), kept)
        return Markup(filled)  # noqa: S704 - made of rendered text and our own fields

    def render_block(self, text: str) -> Markup:
        """Return paragraphs, lists and tables."""
        if not _BLOCK_SIGN.search(text):
            return Markup(f"<p>{text}</p>")  # noqa: S704 - has no sign
        blocks = parse_blocks(text, self._leads)
        return Markup("".join(map(self._render_block, blocks)))  # noqa: S704 - from our renderer

    def render_flow(self, text: str) -> Markup:
        """Return one paragraph without its element, or else blocks."""
        if not _BLOCK_SIGN.search(text):
            return Markup(text)  # noqa: S704 - has no sign
        match parse_blocks(text, self._leads):
            case (Paragraph() as sole,):
                return Markup(self._render_lines(sole.lines))  # noqa: S704 - from our renderer
            case blocks:
                return Markup("".join(map(self._render_block, blocks)))  # noqa: S704 - likewise

    def _leads(self, address: str) -> bool:
        return is_web_address(address) or find_page(address, self._pages) is not None

    def _render_paragraphs(
        self, text: str, leads: Callable[[str], bool], *, has_blanks: bool = False
    ) -> Markup:
        if not _SIGN.search(text):
            return Markup(text)  # noqa: S704 - has no sign
        paragraphs = parse_paragraphs(text, leads, has_blanks=has_blanks)
        rendered = (self._render_lines(one.lines) for one in paragraphs)
        return Markup("<br><br>".join(rendered))  # noqa: S704 - from our renderer

    def _render_block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return f"<p>{self._render_lines(block.lines)}</p>"
            case Bullets():
                return f"<ul>{self._wrap_each('li', block.lines)}</ul>"
            case Table():
                rows = "".join(f"<tr>{self._wrap_each('td', row)}</tr>" for row in block.rows)
                head = self._wrap_each("th", block.head)
                return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def _wrap_each(self, element: str, lines: Iterable[Line]) -> str:
        return "".join(f"<{element}>{self._render_lines((line,))}</{element}>" for line in lines)

    def _render_lines(self, lines: Iterable[Line]) -> str:
        return "<br>".join(map(self._render_one, lines))

    def _render_one(self, line: Line) -> str:
        html = "".join(map(self._render_span, line))
        # A browser would show one space for many, and none where a line begins.
        is_spaced = _SPACED.search(show_plainly(line))
        return f'<span class="kept">{html}</span>' if is_spaced else html

    def _render_span(self, span: Span) -> str:
        match span:
            case Plain():
                return escape_text(span.text)
            case Emphasis():
                return f"<strong>{''.join(map(self._render_span, span.spans))}</strong>"
            case Link():
                href = escape(self._build_href(span.address))
                return f'<a href="{href}">{"".join(map(self._render_span, span.spans))}</a>'
            case Picture():
                source, words = self._root + _quote_path(span.path), escape(span.alt)
                return f'<img class="picture" src="{source}" alt="{words}" loading="lazy">'
            case Blank():
                return _BLANK_MARK

    def _build_href(self, address: str) -> str:
        target = find_page(address, self._pages)
        return address if target is None else self._root + build_site_path(target)


def escape_text(text: str) -> str:
    """Return a text for HTML, in which every character is what was typed."""
    return _UNUSUAL.sub(_escape_unusual, escape(text, quote=False))


def _escape_unusual(found: re.Match[str]) -> str:
    return f"&#{ord(found.group())};" if found.group() != "\0" else "\ufffd"


def _quote_path(path: str) -> str:
    return _MEANT_IN_ADDRESS.sub(lambda found: quote(found.group()), path)


def _draw_blank(rank: int) -> str:
    return (
        f'<input type="text" class="blank" data-blank="{rank}" '
        f'aria-label="第{rank + 1}空" autocomplete="off">'
    )
