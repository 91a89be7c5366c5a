"""A rationale that goes through several choices, one after the other: each on a line of its own."""

import re
from typing import Final

from markupsafe import Markup

# A paragraph alone, without elements in it.
_SOLE: Final = re.compile(r"<p>([^<]*)</p>")
_SIGN: Final = "；"
_LEAST: Final = 3


def part_clauses(html: Markup) -> Markup:
    """Return a rendered rationale; one that is a list but for its form has a line for each part.

    The text stays what it was, sign for sign.
    """
    sole = _SOLE.fullmatch(html)
    clauses = re.split(f"(?<={_SIGN})", sole[1]) if sole else []
    if len(clauses) < _LEAST:
        return html
    lines = "".join(f'<span class="clause">{clause}</span>' for clause in clauses if clause)
    return Markup(f"<p>{lines}</p>")  # noqa: S704 - from our renderer
