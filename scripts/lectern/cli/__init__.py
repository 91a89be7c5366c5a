"""The command line: the commands, the program that joins them, and what it says in Chinese.

A command finds the course, calls lower floors, and tells the outcome.  What only a command
does, with several floors at once, is here too, as `revising` is for `import law`; what one
floor can do by itself belongs there.
"""

from lectern.cli.program import main

__all__ = ["main"]
