"""Citations of laws: parsing and writing them, finding them in prose, resolving them.

Also what becomes of them when a law is amended, and the numbers that laws state.

What a law *is* stands in `model.law`.  Which text cites what, and whether that is a problem,
is for `reading` and `checks`.
"""

from lectern.citations.parsing import (
    CITATION_SYNTAX,
    find_citations,
    format_citation,
    format_location,
    parse_citations,
)
from lectern.citations.placing import Series, find_series, locate_numbers
from lectern.citations.quantities import (
    Measure,
    Quantity,
    find_quantities,
    format_quantity,
)
from lectern.citations.resolution import Outcome, Resolution, resolve_citation
from lectern.citations.rewriting import Rewriting, plan_rewriting
from lectern.citations.succession import (
    Amendment,
    Fate,
    Succession,
    follow_versions,
    trace_citation,
)

__all__ = [
    "CITATION_SYNTAX",
    "Amendment",
    "Fate",
    "Measure",
    "Outcome",
    "Quantity",
    "Resolution",
    "Rewriting",
    "Series",
    "Succession",
    "find_citations",
    "find_quantities",
    "find_series",
    "follow_versions",
    "format_citation",
    "format_location",
    "format_quantity",
    "locate_numbers",
    "parse_citations",
    "plan_rewriting",
    "resolve_citation",
    "trace_citation",
]
