"""Arguments that several commands take."""

from pathlib import Path

import click

files_argument = click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="文件...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
"""One file or more, each of which is there."""
