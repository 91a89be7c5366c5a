"""The files of a course before they are opened: names and links."""

from pathlib import Path
from typing import Final

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.file_names import find_name_fault

DEAD_FILE_LINK = Rule("dead-file-link")
FILE_NAME = Rule("file-name", Level.WARNING)
FILE_NAME_CASE = Rule("file-name-case", Level.WARNING)

MISSING_FOLDER = Rule("missing-folder")

SETTINGS: Final = "mkdocs.yml"
DOCS: Final = "docs"
BANKS: Final = "quiz_data"


def check_folders(root: Path, report: Report) -> bool:
    """Report what a course's folder lacks; return whether it has pages."""
    names = (SETTINGS, BANKS, DOCS)
    dead = {name for name in names if check_link(root / name, name, report)}
    has_docs = (root / DOCS).is_dir()
    if not has_docs and DOCS not in dead:
        report.add(
            MISSING_FOLDER,
            Place(file=DOCS),
            f"没有{DOCS}这个文件夹，课程的页面都在里面。",
            remedy=f"把它找回来；新的课程，新建一个名叫{DOCS}的文件夹，里面放index.md。",
        )
    return has_docs


def check_files(root: Path, folder: str, report: Report) -> None:
    """Report links that lead nowhere, and names that some system cannot have."""
    seen: dict[str, str] = {}
    for path in sorted((root / folder).rglob("*")):
        file = path.relative_to(root).as_posix()
        if any(part.startswith(".") for part in path.relative_to(root).parts):
            continue
        check_link(path, _show(file), report)
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


def check_link(path: Path, file: str, report: Report) -> bool:
    """Report a link that leads nowhere, or into the folder that holds it; whether it is one."""
    if not path.is_symlink() or (_is_there(path) and not _holds_itself(path)):
        return False
    report.add(
        DEAD_FILE_LINK,
        Place(file=file),
        "这是一个链接，它指的文件不存在，或者指来指去指回了自己。",
        remedy="删去这个链接，把真正的文件放在这里。",
    )
    return True


def _holds_itself(link: Path) -> bool:
    """Whether a link to a folder stands in it, at whatever depth."""
    home = link.parent.resolve()
    return link.resolve() in (home, *home.parents)


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (OSError, RuntimeError):
        return False
    return True


def _show(name: str) -> str:
    """Return a name that can be printed, whatever bytes it is of."""
    return name.encode(errors="replace").decode()
