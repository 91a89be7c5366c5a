"""Slips of the keyboard that make YAML unreadable, told in a trainer's words.

A parser says where it gave up, which is often a line below the slip.  Each recogniser here
knows one slip near that spot; where the intention is plain it also says how to mend the
line, so that the rest of the file can be read and its problems told too.
"""

from collections.abc import Callable, Sequence
from typing import Final

from yaml.error import MarkedYAMLError

from lectern.reading.mistakes import entries, indentation, keys, layout, values
from lectern.reading.mistakes.slip import Failure, Repair, Slip

__all__ = ["Repair", "Slip", "find_slip"]

_RECOGNISERS: Final[tuple[Callable[[Failure], Slip | None], ...]] = (
    layout.find_tab,
    keys.find_key_line,
    keys.find_option,
    keys.find_line_without_colon,
    values.find_backslash,
    values.find_comma,
    values.find_unclosed_quote,
    values.find_text_after_quote,
    values.find_unclosed_bracket,
    values.find_special_start,
    values.find_colon,
    keys.find_missing_colon,
    entries.find_entry,
    entries.find_bare_entry,
    indentation.find_indentation,
)
"""The surest first; the last ones would also fit much that earlier ones explain better."""


def find_slip(lines: Sequence[str], error: MarkedYAMLError) -> Slip:
    """Return the slip that made a parser give up on `lines`."""
    failure = Failure.from_error(lines, error)
    found = (recognise(failure) for recognise in _RECOGNISERS)
    return next((slip for slip in found if slip), None) or layout.describe_syntax(failure)
