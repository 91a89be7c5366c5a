"""Folders into which a site may go."""

import os
from pathlib import Path

from click import ClickException


class TargetError(ClickException):
    """A site cannot go there; nothing was touched."""


def resolve_target(target: Path, course: Path) -> Path:
    """Return the folder that a site goes into, through any links.

    Args:
        target: The folder as its owner names it; it need not exist.
        course: The course's own folder.

    Raises:
        TargetError: If the site would take the place of something else.
    """
    folder = _follow(target)
    if folder.exists() and not folder.is_dir():
        message = f"“{target}”是一个文件，网站要放进文件夹。请换一个名字，或者先把这个文件移走。"
    elif os.path.ismount(folder):
        message = f"“{target}”是一个磁盘的根，不能整个换掉。请在它里面建一个文件夹，发布到那里。"
    elif not folder.parent.is_dir():
        message = f"“{folder.parent}”不存在，或者不是文件夹。请先建好它，或者换一个地方。"
    elif course.resolve().is_relative_to(folder):
        message = f"“{target}”里有课程的源文件，网站会取代它们。请换一个文件夹。"
    else:
        return folder
    raise TargetError(message)


def _follow(target: Path) -> Path:
    try:
        return target.resolve(strict=target.is_symlink())
    except (OSError, RuntimeError) as error:
        message = f"“{target}”是一个链接，它指向的地方不存在。请改好或者删掉这个链接。"
        raise TargetError(message) from error
