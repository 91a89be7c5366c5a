"""Authors' Markdown to HTML, without raw HTML: pasted tags show as text."""

import re
from functools import cache, lru_cache
from html import escape

from markdown import Markdown
from markupsafe import Markup

_INLINE_SYNTAX = re.compile(r"[*_`\[\]<>&\\!\n]|https?:")
_BLOCK_SYNTAX = re.compile(r"[*_`\[\]<>&\\!\n|]|^\s*(?:[-+#=]|\d+[.)])|https?:")
_SOLE_PARAGRAPH = re.compile(r"\A<p>((?:(?!</p>).)*)</p>\Z", re.DOTALL)


@lru_cache(maxsize=4096)
def render_inline(text: str) -> Markup:
    """Return one paragraph's content, without the `<p>`; further paragraphs become lines."""
    if not _INLINE_SYNTAX.search(text):
        return Markup(escape(text, quote=False))  # noqa: S704 - escaped in this very line
    html = _make_engine().reset().convert(text)
    sole = _SOLE_PARAGRAPH.match(html)
    inline = sole.group(1) if sole else re.sub(r"</p>\s*<p>", "<br>", html)
    return Markup(re.sub(r"\A<p>|</p>\Z", "", inline))  # noqa: S704 - engine emits no raw HTML


def render_block(text: str) -> Markup:
    """Return paragraphs, lists and tables."""
    if not _BLOCK_SYNTAX.search(text):
        return Markup(f"<p>{escape(text, quote=False)}</p>")  # noqa: S704 - escaped
    return Markup(_make_engine().reset().convert(text))  # noqa: S704 - engine emits no raw HTML


def render_plain(text: str) -> str:
    """Return the text without markup, for attributes and `<option>`."""
    return render_inline(text).striptags()


@cache
def _make_engine() -> Markdown:
    engine = Markdown(extensions=["sane_lists", "tables"], output_format="html")
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    return engine
