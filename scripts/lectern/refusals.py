"""What the system refuses to do with a file: why, and what to do about it, in a trainer's words."""

import errno

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


def explain_refusal(error: OSError) -> tuple[str, str]:
    """Return why something was refused, and what to do."""
    return _REASONS.get(error.errno or 0, _UNKNOWN)
