"""Files that one process holds at a time; the system lets go however that process ends."""

import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


# Some network drives know no locks: there, nothing tells two processes apart.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EINVAL})


class HeldError(Exception):
    """Another process holds the file."""


def hold_file(file: BinaryIO) -> None:
    """Hold an open file until it is closed.

    Raises:
        HeldError: If another process, or another handle of this one, holds it.
    """
    try:
        _lock(file)
    except OSError as error:
        if isinstance(error, BlockingIOError | PermissionError):
            raise HeldError(file.name) from error
        if error.errno not in _NO_LOCKS:
            raise


def open_alone(path: Path) -> BinaryIO:
    """Open a file for this process alone, making it if need be.

    Its holder may remove it before letting go of it.

    Raises:
        HeldError: If another process holds it.
    """
    while True:
        file = path.open("a+b")
        try:
            hold_file(file)
            if _is_still(file, path):
                return file
        except BaseException:
            file.close()
            raise
        # Its former holder has removed it in the meantime: this one lies nowhere.
        file.close()


def _is_still(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
