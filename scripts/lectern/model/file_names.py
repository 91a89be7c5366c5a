"""Which names of files some system cannot have."""

import re
from typing import Final

_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[1-9])(?:\..*)?", re.IGNORECASE)
_FORBIDDEN: Final = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def find_name_fault(name: str) -> str:
    """Return what is wrong with the name of a file or folder, or nothing."""
    if not name.isprintable() and any("\ud800" <= char <= "\udfff" for char in name):
        return "不是UTF-8编码，别的电脑上会变成乱码"
    if _DEVICE.fullmatch(name):
        return "在Windows上是设备的名字，不能作文件名"
    if name.endswith((".", " ")):
        return "末尾有点或者空格，Windows会把它去掉"
    if _FORBIDDEN.search(name):
        return "里有Windows不许用的符号"
    return ""
