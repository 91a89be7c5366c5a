"""The command line: one module per command, `program` joins them.

Commands find the course, call one function of a lower floor, and tell the outcome; whatever
else they seem to need belongs there.
"""

from lectern.cli.program import main

__all__ = ["main"]
