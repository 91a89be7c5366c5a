"""YAML scalars: plain where any YAML reader takes them as the text they are, else quoted."""

import json
import re
from collections.abc import Iterable

_UNSAFE = re.compile(r"""^[\s\-?:!&*|>%@`"'~#]|[,\[\]{}]|: |:$| #|\s$|^$""")
# What YAML forbids or takes for a line break.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
# A trainer's comma, which within brackets would seem to part two entries.
_COMMAS = frozenset("，、")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def format_scalar(text: str) -> str:
    """Return `text` as a scalar of one line, fit for a block or within brackets."""
    unsafe = _UNSAFE.search(text) or _CONTROLS.search(text) or text.lower() in _WORDS
    return quote_scalar(text) if unsafe else text


def format_sequence(texts: Iterable[str]) -> str:
    """Return the texts as a sequence within brackets."""
    return f"[{', '.join(map(format_entry, texts))}]"


def format_entry(text: str) -> str:
    """Return `text` as an entry within brackets."""
    return quote_scalar(text) if _COMMAS.intersection(text) else format_scalar(text)


def quote_scalar(text: str) -> str:
    """Return `text` as a scalar of one line within quotes, behind which a remark may stand."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _CONTROLS.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)
