"""The files of a course before they are opened: names and links."""

from pathlib import Path

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.file_names import find_name_fault

DEAD_FILE_LINK = Rule("dead-file-link")
FILE_NAME = Rule("file-name", Level.WARNING)
FILE_NAME_CASE = Rule("file-name-case", Level.WARNING)


def check_files(root: Path, folder: str, report: Report) -> None:
    """Report links that lead nowhere, and names that some system cannot have."""
    seen: dict[str, str] = {}
    for path in sorted((root / folder).rglob("*")):
        file = path.relative_to(root).as_posix()
        if any(part.startswith(".") for part in path.relative_to(root).parts):
            continue
        if path.is_symlink() and not _is_there(path):
            report.add(
                DEAD_FILE_LINK,
                Place(file=_show(file)),
                "这是一个链接，它指的文件不存在，或者指来指去指回了自己。",
                remedy="删去这个链接，把真正的文件放在这里。",
            )
        if fault := find_name_fault(path.name):
            report.add(
                FILE_NAME,
                Place(file=_show(file)),
                f"文件名“{_show(path.name)}”{fault}。",
                remedy="把它改名，再改好指向它的链接。",
            )
        twin = seen.setdefault(file.casefold(), file)
        if twin != file:
            report.add(
                FILE_NAME_CASE,
                Place(file=_show(file)),
                f"它和“{_show(twin)}”只有大小写不同，在Windows上只能留下一个。",
                remedy="把其中一个改名，再改好指向它的链接。",
            )


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (OSError, RuntimeError):
        return False
    return True


def _show(name: str) -> str:
    """Return a name that can be printed, whatever bytes it is of."""
    return name.encode(errors="replace").decode()
