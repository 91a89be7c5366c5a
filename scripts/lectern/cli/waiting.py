"""A word to whoever waits at a terminal."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

PATIENCE: Final = 2.0
"""So many seconds nobody wonders whether the program still runs."""


@contextmanager
def tell_if_slow(message: str, patience: float = PATIENCE) -> Iterator[None]:
    """Say what is being done where it takes longer than anybody waits in silence."""
    timer = threading.Timer(patience, click.echo, [message], {"err": True})
    timer.daemon = True
    if sys.stderr.isatty():
        timer.start()
    try:
        yield
    finally:
        timer.cancel()
