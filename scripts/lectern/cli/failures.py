"""What is left when the program itself fails: a log for its keepers, a line for the trainer."""

import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click

import lectern

# A course can have errors (1) and a command can be misspelt (2); this is neither.
UNEXPECTED = 3


def tell_failure(error: Exception) -> None:
    """Say in one line that the program failed, and where the details are."""
    name = type(error).__name__
    log = write_log(error)
    click.echo(f"程序出错了（{name}），没有完成。请把这个文件发给维护程序的人：{log}", err=True)


def write_log(error: Exception) -> Path:
    """Write down all that is needed to find out what happened; return where."""
    machine = f"Python {platform.python_version()}, {platform.platform()}"
    head = f"lectern {lectern.__version__}, {machine}\n{sys.argv}\n"
    with tempfile.NamedTemporaryFile(
        "w", prefix="lectern-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.writelines([head, *traceback.format_exception(error)])
    return Path(log.name)
