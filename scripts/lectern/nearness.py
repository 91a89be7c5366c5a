"""Which of the names there are a mistyped one was meant to be, where that is certain."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

# Of two characters, as most keys have, one is right.
_NEAR = 0.5


def find_nearest(wrong: str, known: Iterable[str], cutoff: float = _NEAR) -> str:
    """Return the name that is most like a mistyped one, or nothing where two are so equally."""
    near = get_close_matches(wrong, dict.fromkeys(known), n=2, cutoff=cutoff)
    likeness = [SequenceMatcher(None, name, wrong).ratio() for name in near]
    return near[0] if len(set(likeness)) == len(near) > 0 else ""
