"""What is left when the program itself fails: a log for its keepers, a line for the trainer."""

import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click

import lectern
from lectern.refusals import explain_refusal

# A course can have errors (1) and a command can be misspelt (2); this is neither.
UNEXPECTED = 3


def tell_failure(error: Exception) -> None:
    """Say in a line or two that the program failed, and where the details are."""
    log = write_log(error)
    if isinstance(error, OSError):
        click.echo(_word_refusal(error), err=True)
        click.echo(f"还是不行，就把这个文件发给维护程序的人：{log}", err=True)
        return
    name = type(error).__name__
    click.echo(f"程序出错了（{name}），没有完成。请把这个文件发给维护程序的人：{log}", err=True)


def _word_refusal(error: OSError) -> str:
    """Return what the system refused, why, and what to do, in a trainer's words."""
    reason, remedy = explain_refusal(error)
    # Of a renaming, the second name is the one its user knows.
    file = error.filename2 or error.filename
    named = f"读写不了 {file}" if file else "文件读写不了"
    return f"{named}（{reason}），没有完成。请{remedy}，再运行一次。"


def write_log(error: Exception) -> Path:
    """Write down all that is needed to find out what happened; return where."""
    machine = f"Python {platform.python_version()}, {platform.platform()}"
    head = f"lectern {lectern.__version__}, {machine}\n{sys.argv}\n"
    with tempfile.NamedTemporaryFile(
        "w", prefix="lectern-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.writelines([head, *traceback.format_exception(error)])
    return Path(log.name)
