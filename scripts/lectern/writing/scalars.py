"""YAML scalars: plain where any YAML reader takes them as the text they are, else quoted."""

import json
import re
from collections.abc import Iterable

_UNSAFE = re.compile(r"""^[\s\-?:!&*|>%@`"'~#]|[,\[\]{}\x00-\x1f\x7f-\x9f\ufeff]|: |:$| #|\s$|^$""")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def format_scalar(text: str) -> str:
    """Return `text` as a scalar of one line, fit for a block or within brackets."""
    plain = not _UNSAFE.search(text) and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def format_sequence(texts: Iterable[str]) -> str:
    """Return the texts as a sequence within brackets."""
    return f"[{', '.join(map(format_scalar, texts))}]"
