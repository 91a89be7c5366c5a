"""Which course a command is about."""

import os
from pathlib import Path

import click

_CONFIG = "mkdocs.yml"
# Set by `scripts/run.py`, which belongs to one course wherever it is called from.
_VARIABLE = "LECTERN_COURSE"


def find_course() -> Path:
    """Return the folder of the course: the one given, or else the one around the current folder.

    Raises:
        click.UsageError: If there is none.
    """
    if _VARIABLE in os.environ:
        given = Path(os.environ[_VARIABLE])
        if not (given / _CONFIG).is_file():
            message = f"{given} 不是课程的文件夹：里面没有 {_CONFIG}。请把这个文件找回来。"
            raise click.UsageError(message)
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        # A link that leads nowhere is told when the course is read.
        if (folder / _CONFIG).is_file() or (folder / _CONFIG).is_symlink():
            return folder
    message = f"这里不是课程的文件夹：找不到 {_CONFIG}。请先用 cd 进入课程的文件夹，再运行一次。"
    raise click.UsageError(message)
