"""Hiding what is not prose: code, addresses, HTML and Markdown's own signs.

A hidden character becomes `MASK`, so every column stays what it was.  Nothing is judged here.
"""

import re
from collections.abc import Sequence

from lectern.wording.outline import outline_page

MASK = "\0"

_FRONT_MATTER_KEY = re.compile(r"[\s-]*(?:[^\s:：]+:(?:\s+|$))?")
_YAML_SYNTAX = tuple("[]{}\"'|>&*!#%@`")
# What a line begins with that is a sign of Markdown, and what ends it.
_BLOCK_SIGNS = re.compile(
    r"""^[ \t]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t][^"\n]*"?   # the head of a box or of a tab
      | ^[ \t]*\|?(?:[ ]*:?-+:?[ ]*\|)+(?:[ ]*:?-+:?)?[ ]*$  # the line under a table's head
      | ^[ \t]*\[[^\]\n]+\]:[ ].*$                      # where a reference link points
      | ^[ \t]*---+[ \t]*$""",
    re.MULTILINE | re.VERBOSE,
)
_TITLE_END = re.compile(r'^([ \t]*(?:!!!|\?\?\?|===).*)"(?=[ \t]*$)', re.MULTILINE)
_INLINE_SIGNS = re.compile(
    r"""(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)  # code
      | <!--.*?(?:-->|\Z)                               # a comment, over several lines as well
      | </?[A-Za-z][^<>\n]*>                            # a tag, or an address in < >
      | !?\[\^[^\]\n]+\]                                # a footnote's mark
      | !?\[(?=[^\[\]\n]*\][(\[])                       # a link's or an image's brackets
      | \](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])
      | \{[:.\#\s][^{}\n]*\}                            # attributes: {#id .class}
      | (?:[a-z][a-z0-9+.-]*://|www\.)[!-~]+            # an address
      | [\w.+-]+@[\w-]+\.[\w.-]+
      | :[a-z][a-z0-9_+-]+:                             # an icon
      | \*+ | ~~ | \\(?=[!-/:-@\[-`{-~])""",
    re.ASCII | re.DOTALL | re.VERBOSE,
)


def mask_markup(text: str) -> str:
    """Return a text of the same length in which only the words a reader sees are left."""
    masked = _TITLE_END.sub(lambda found: found[1] + MASK, text)
    masked = _BLOCK_SIGNS.sub(_hide, masked)
    return _INLINE_SIGNS.sub(_hide, masked)


def mask_page(lines: Sequence[str]) -> tuple[str, ...]:
    """Return a page's lines with markup, fences and the keys of its front matter hidden."""
    outline = outline_page(lines)
    prose = frozenset(outline.prose)
    shown = [
        _mask_matter(line)
        if number < outline.body
        else line
        if number in prose
        else MASK * len(line)
        for number, line in enumerate(lines)
    ]
    return tuple(mask_markup("\n".join(shown)).split("\n"))


def _mask_matter(line: str) -> str:
    """Hide a line of YAML but for a plain text after its key."""
    key = _FRONT_MATTER_KEY.match(line)
    start = key.end() if key else 0
    if line[start:].startswith(_YAML_SYNTAX):
        return MASK * len(line)
    return MASK * start + line[start:]


def _hide(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", MASK, found.group())
