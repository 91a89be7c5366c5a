"""What is left when the program itself fails: a log for its keepers, a line for the trainer."""

import errno
import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click

import lectern

# A course can have errors (1) and a command can be misspelt (2); this is neither.
UNEXPECTED = 3

_FULL = ("磁盘满了", "删掉一些不用的文件，或者换一个磁盘")
_FORBIDDEN = ("没有权限，或者正被别的程序打开", "关掉打开着它的程序，看看能不能改它")
_MISSING = ("它不见了", "看看它是不是被移走或者改了名")
_TAKEN = ("这里有一个同名的文件，不是文件夹", "换一个名字")
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EBUSY: _FORBIDDEN,
    errno.ENOTEMPTY: _FORBIDDEN,
    errno.EROFS: ("这个磁盘只能读，不能写", "换一个能写的地方"),
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: _TAKEN,
    errno.EEXIST: _TAKEN,
    errno.EISDIR: ("这里有一个同名的文件夹", "换一个名字"),
    errno.ENAMETOOLONG: ("名字太长", "把文件名或者文件夹的名字改短"),
    errno.ELOOP: ("链接绕成了圈", "删掉绕圈的链接"),
    errno.EIO: ("磁盘读写出错", "检查磁盘或者U盘是不是坏了、拔掉了"),
    errno.EXDEV: ("要跨两个磁盘移动", "把它放到课程所在的磁盘"),
}
_UNKNOWN = ("系统不允许", "检查它是不是正被别的程序打开、有没有权限、磁盘满了没有")


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
    reason, remedy = _REASONS.get(error.errno or 0, _UNKNOWN)
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
