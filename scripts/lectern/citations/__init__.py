"""Citations of laws: parsing and writing them, finding them in prose, resolving them.

What a law *is* stands in `model.law`.  Which text cites what, and whether that is a problem,
is for `reading` and `checks`.
"""

from lectern.citations.parsing import (
    CITATION_SYNTAX,
    find_citations,
    format_citation,
    parse_citations,
)
from lectern.citations.resolution import Outcome, Resolution, resolve_citation

__all__ = [
    "CITATION_SYNTAX",
    "Outcome",
    "Resolution",
    "find_citations",
    "format_citation",
    "parse_citations",
    "resolve_citation",
]
