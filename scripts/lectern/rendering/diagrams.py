"""SVG diagrams put into the page itself, so that `currentColor` follows light, dark and print."""

import posixpath
import re
from collections.abc import Callable

_IMAGE = re.compile(r'<img\b(?=[^>]*\bclass="diagram")[^>]*\bsrc="([^"]+\.svg)"[^>]*>')
_PROLOGUE = re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*", re.DOTALL)


def inline_diagrams(html: str, page_path: str, read: Callable[[str], str | None]) -> str:
    """Return `html` with each image of class `diagram` replaced by its SVG, where that is known.

    Args:
        html: A page's content.
        page_path: The page below `docs/`, to which the images' addresses are relative.
        read: Returns an SVG's text by its path below `docs/`, or nothing.
    """
    folder = posixpath.dirname(page_path)

    def replace(found: re.Match[str]) -> str:
        svg = read(posixpath.normpath(posixpath.join(folder, found.group(1))))
        if svg is None:
            return found.group()
        return f'<span class="diagram">{_PROLOGUE.sub("", svg).strip()}</span>'

    return _IMAGE.sub(replace, html)
