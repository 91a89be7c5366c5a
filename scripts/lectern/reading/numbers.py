"""Numbers as trainers type them: what counts as one, and what one with a unit means."""

import re
import unicodedata
from typing import Final

_MAX_DIGITS: Final = 6
_UNIT: Final = re.compile(r"\s*(?:%|分钟?|道题?|个题?|题)$")


def is_count(text: str) -> bool:
    """Whether a text is a positive whole number of a sane size."""
    return text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS and int(text) > 0


def propose_count(label: str, text: str, example: int) -> str:
    """Return the remedy for a text that is no count: the number it means, or else an example."""
    meant = drop_unit(text)
    if is_count(meant):
        return f"只写数字：“{label}: {meant}”。"
    return f"写成大于0的整数，例如“{label}: {example}”。"


def drop_unit(text: str) -> str:
    """Return `60` of `60%` or `６０分`; of any other text all of it."""
    return _UNIT.sub("", unicodedata.normalize("NFKC", text))
