"""Citations in a page's prose, linked to the handbook's rows."""

import re

from lectern.citations import find_citations
from lectern.diagnostics import Place
from lectern.rendering.links import References, build_href

_TAG = re.compile(r"(<[^>]*>)")
# Where a link would be nested, repeated in the contents list, or no text at all.
_CLOSED = re.compile(r"<(/?)(a|h[1-6]|code|summary|svg)\b")


def link_citations(html: str, page_path: str, references: References) -> str:
    """Return a page's content with every citation that the handbook shows as a link."""
    depth = 0
    pieces = _TAG.split(html)
    for position, piece in enumerate(pieces):
        tag = _CLOSED.match(piece)
        if tag:
            depth += -1 if tag[1] else 1
        elif depth == 0 and "条" in piece:
            pieces[position] = _link_text(piece, page_path, references)
    return "".join(pieces)


def _link_text(text: str, page_path: str, references: References) -> str:
    linked, end = "", 0
    place = Place(file=page_path, text=text)
    for citation in find_citations(text, place, references.law_names):
        target = references.find_article(citation)
        if target is None:
            continue
        start = citation.place.column - 1
        words = text[start : start + citation.place.length]
        href = build_href(target, page_path)
        linked += f'{text[end:start]}<a class="citation" href="{href}">{words}</a>'
        end = start + len(words)
    return linked + text[end:]
