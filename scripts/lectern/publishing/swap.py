"""Putting a finished site in place of the one before it.

Two renames do it, so at no instant is half a site there.  Between them none is; whoever is
interrupted just then, or refused the second, leaves the former site in the work folder, from
which the same run or the next one puts it back.
"""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lectern.publishing.manifest import find_collisions, find_foreign
from lectern.publishing.targets import TargetError
from lectern.writing.locks import HeldError, open_alone

_LOCK = "lock"
_FRESH = "fresh"
_FORMER = "former"
_OUTDATED = "outdated"
_PATIENCE = (0.1, 0.2, 0.4, 0.8)
"""Seconds between tries: on Windows a scanner or a window holds a folder for a moment."""


class WorkFolder:
    """A hidden folder beside a target, on the same disk, for one process at a time.

    Attributes:
        fresh: Where the new site is made; whatever an ended run left there is gone.
    """

    def __init__(self, path: Path, target: Path) -> None:
        """Name the places in it."""
        self.fresh = path / _FRESH
        self._former = path / _FORMER
        self._outdated = path / _OUTDATED
        self._target = target

    def swap_in(self) -> None:
        """Put the fresh site in the target's place; what is its owner's there stays.

        Raises:
            TargetError: If it would take the place of a file that no build has written.
            OSError: If the system refuses; the former site is there all the same.
        """
        if self._target.exists():
            self._refuse_collisions()
            shutil.copymode(self._target, self.fresh)
            _rename(self._target, self._former)
        _rename(self.fresh, self._target)

    def settle(self) -> None:
        """Bring to its end whatever was begun: the target holds a whole site, if ever it did."""
        if not self._former.exists():
            return
        if self._target.exists():
            self._return_foreign()
            # Half removed, it would have lost the list of what is foreign in it.
            _remove(self._outdated)
            _rename(self._former, self._outdated)
        else:
            _rename(self._former, self._target)

    def _refuse_collisions(self) -> None:
        clashing = find_collisions(find_foreign(self._target), self.fresh)
        if clashing:
            named = "、".join(clashing[:3]) + ("等" if clashing[3:] else "")
            message = (
                f"“{self._target}”里有不是这个程序生成的文件（{named}），会被新的网站取代，所以没有放进去。"
                "请换一个文件夹，或者先把这个文件夹改名。"
            )
            raise TargetError(message)

    def _return_foreign(self) -> None:
        for name in find_foreign(self._former):
            home = self._target / name
            if not home.exists() and not home.is_symlink():
                home.parent.mkdir(parents=True, exist_ok=True)
                (self._former / name).rename(home)


@contextmanager
def open_work_folder(target: Path) -> Iterator[WorkFolder]:
    """Open the work folder of a target, bringing to its end what an earlier run had begun.

    Raises:
        TargetError: If another process is at work there.
    """
    path = target.with_name(f".{target.name}-work")
    path.mkdir(exist_ok=True)
    work = WorkFolder(path, target)
    try:
        lock = open_alone(path / _LOCK)
    except HeldError as error:
        message = f"另一个窗口正在生成“{target}”。请等它结束，再运行一次。"
        raise TargetError(message) from error
    with lock:
        # Git need not know of it, should it stay behind.
        (path / ".gitignore").write_text("*\n", encoding="utf-8")
        try:
            work.settle()
            _remove(work.fresh)
            yield work
        finally:
            work.settle()
            _remove(path)


def _remove(folder: Path) -> None:
    """Remove a folder; what the system will not let go of, the next run removes."""
    shutil.rmtree(folder, ignore_errors=True)


def _rename(source: Path, target: Path) -> None:
    for seconds in _PATIENCE:
        try:
            source.rename(target)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    source.rename(target)
