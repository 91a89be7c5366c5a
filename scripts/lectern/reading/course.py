"""A whole course from its folder: `docs/**/*.md` and `quiz_data/**/*.yml`."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from lectern.diagnostics import Diagnostic, Level, Place, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import Course, Gaps
from lectern.model.exam import Test
from lectern.model.law import Register
from lectern.model.names import (
    BANK_NAMES,
    EXAM_NAMES,
    REGISTER_NAMES,
    SITUATION_NAMES,
    WORKSHEET_NAMES,
)
from lectern.model.page import Page
from lectern.model.situation import Situation
from lectern.model.worksheet import Worksheet
from lectern.reading.banks import read_bank
from lectern.reading.copies import drop_bank_copies, drop_situation_copies, drop_test_copies
from lectern.reading.document import Document, read_document
from lectern.reading.exams import read_test
from lectern.reading.files import BANKS, DOCS, check_files, check_folders
from lectern.reading.nodes import locate_node
from lectern.reading.official_texts import read_official_texts
from lectern.reading.pages import read_page
from lectern.reading.register import read_register
from lectern.reading.settings import read_settings
from lectern.reading.situations import read_situation
from lectern.reading.worksheets import read_worksheet

UNKNOWN_FILE_TYPE = Rule("unknown-file-type")
SEVERAL_REGISTERS = Rule("several-registers")
UNREAD_FILE = Rule("unread-file", Level.WARNING)

Content: TypeAlias = QuestionBank | Register | Test | Situation | Worksheet

_SUFFIXES: Final = (".yml", ".yaml")
_PAGE_SUFFIXES: Final = (".md",)
_PROGRAMS: Final = (
    dict.fromkeys((".xlsx", ".xls", ".xlsm", ".et", ".csv", ".ods"), "表格")
    | dict.fromkeys((".docx", ".doc", ".wps", ".rtf", ".odt"), "Word")
    | dict.fromkeys((".pptx", ".ppt", ".dps"), "演示文稿")
    | {".pdf": "PDF"}
)
_TYPES: Final[tuple[tuple[str, str, Callable[[Document, Report], Content | None]], ...]] = (
    ("bank", BANK_NAMES["bank"], read_bank),
    ("exam", EXAM_NAMES["exam"], read_test),
    ("situation", SITUATION_NAMES["situation"], read_situation),
    ("register", REGISTER_NAMES["register"], read_register),
    ("worksheet", WORKSHEET_NAMES["worksheet"], read_worksheet),
)
"""The first key of each type of file, in English and in Chinese, and what reads it."""
_READERS: Final = {key: reader for *keys, reader in _TYPES for key in keys}


def read_course(root: Path, report: Report) -> Course:
    """Return the course in a folder, after telling of every problem inside its files."""
    with _pause_collection():
        before = len(report.diagnostics)
        has_docs = check_folders(root, report)
        for folder, suffixes in ((BANKS, _SUFFIXES), (DOCS, _PAGE_SUFFIXES)):
            check_files(root, folder, report)
            _tell_misnamed(root, folder, suffixes, report)
        _tell_foreign(root, report)
        contents = _read_contents(root, report)
        read = [content for _, content in contents]
        banks = drop_bank_copies((one for one in read if isinstance(one, QuestionBank)), report)
        tests = drop_test_copies((one for one in read if isinstance(one, Test)), report)
        situations = drop_situation_copies(
            (one for one in read if isinstance(one, Situation)), report
        )
        registers = [(file, one) for file, one in contents if isinstance(one, Register)]
        register = _choose_register(registers, report)
        faulty = _list_faulty(report.diagnostics[before:])
        pages, unread = _read_pages(root / DOCS, register, report)
    settings = read_settings(root, report)
    if not has_docs:  # told once, and not again of every link
        settings = None
        unread = frozenset(
            item.chapter.partition("#")[0] for bank in banks for item in bank.walk_items()
        )
    of_banks, of_registers = {bank.place.file for bank in banks}, {file for file, _ in registers}
    gaps = Gaps(
        pages=unread,
        banks=bool(faulty - of_banks - of_registers),
        items=bool(faulty - of_registers),
        laws=bool(faulty - of_banks),
    )
    return Course(
        banks=banks,
        pages=pages,
        register=register,
        worksheets=tuple(one for one in read if isinstance(one, Worksheet)),
        tests=tests,
        situations=situations,
        gaps=gaps,
        settings=settings,
        files=_list_all(root / DOCS),
        official_texts=read_official_texts(root),
    )


def _read_contents(root: Path, report: Report) -> list[tuple[str, Content | None]]:
    """Return what each YAML file of a course holds, by the file's name."""
    paths = _list_files(root / BANKS, _SUFFIXES)
    files = [path.relative_to(root).as_posix() for path in paths]
    read = (read_course_file(path, file, report) for path, file in zip(paths, files, strict=True))
    return list(zip(files, read, strict=True))


def read_course_file(path: Path, file: str, report: Report) -> Content | None:
    """Return what a YAML file of a course holds, by its first key.

    Args:
        path: Where the file is.
        file: How messages call it.
        report: Takes the problems.
    """
    document = read_document(path, file, report)
    if document is None:
        return None
    reader = _READERS.get(document.type_key)
    if reader:
        return reader(document, report)
    _tell_type(document, report)
    return None


def _list_faulty(found: Iterable[Diagnostic]) -> set[str]:
    """Return the files of which something was left out."""
    return {one.place.file for one in found if one.rule.level is Level.ERROR}


def _read_pages(
    docs: Path, register: Register, report: Report
) -> tuple[dict[str, Page], frozenset[str]]:
    """Return the pages by their paths, and the paths of those that could not be read."""
    paths = [path.relative_to(docs).as_posix() for path in _list_files(docs, _PAGE_SUFFIXES)]
    read = (read_page(docs, path, register, report) for path in paths)
    pages = {page.path: page for page in read if page is not None}
    return pages, frozenset(paths) - frozenset(pages)


def _list_all(docs: Path) -> frozenset[str]:
    """Return the paths of everything that a page can link to or show."""
    paths = (path for path in docs.rglob("*") if path.is_file())
    return frozenset(path.relative_to(docs).as_posix() for path in paths)


def _tell_misnamed(root: Path, folder: str, suffixes: tuple[str, ...], report: Report) -> None:
    """Tell of files whose names end in another way than meant, which Windows does not show."""
    meant = tuple(suffix + added for suffix in suffixes for added in ("", ".txt"))
    for path in sorted((root / folder).rglob("*")):
        if path.name.lower().endswith(meant) and path.suffix not in suffixes and path.is_file():
            report.add(
                UNREAD_FILE,
                Place(file=path.relative_to(root).as_posix()),
                f"这个文件没有读：文件名的末尾是“{path.suffix}”。",
                remedy=f"把文件名改成以“{suffixes[0]}”结尾。"
                "在Windows上，先在文件夹的“查看”里选中“文件扩展名”，才看得见末尾的“.txt”。",
            )


def _tell_foreign(root: Path, report: Report) -> None:
    """Tell of files of other programs in the folder for banks, which nothing reads."""
    for path in sorted((root / BANKS).rglob("*")):
        program = _PROGRAMS.get(path.suffix.lower())
        # Office keeps such a file beside one that is open.
        if program and not path.name.startswith(("~$", ".")) and path.is_file():
            report.add(
                UNREAD_FILE,
                Place(file=path.relative_to(root).as_posix()),
                f"这是{program}文件，{BANKS}里只读以“{_SUFFIXES[0]}”结尾的题库，它没有读。",
                remedy="里面的题要用，照“写题库”的样子写成题库；只是底稿，"
                f"移到{BANKS}以外的文件夹。",
            )


def _list_files(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in suffixes
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _choose_register(registers: Sequence[tuple[str, Register]], report: Report) -> Register:
    """Return the only register; more than one is told."""
    for file, _ in registers[1:]:
        report.add(
            SEVERAL_REGISTERS,
            Place(file=file),
            f"法律登记只能有一个文件，{registers[0][0]}已经是了。",
            remedy="把两个文件合成一个，或者删去一个。",
        )
    return registers[0][1] if registers else Register()


def _tell_type(document: Document, report: Report) -> None:
    known = [chinese for _, chinese, _ in _TYPES]
    misplaced = next((key for key in document.root.entries if key in known), None)
    report.add(
        UNKNOWN_FILE_TYPE,
        locate_node(document.root, document.source),
        f"第一个键是“{document.type_key}”，看不出这是什么文件。",
        remedy=f"把“{misplaced}”移到第一行。"
        if misplaced
        else f"第一行写明是什么文件，例如“{known[0]}: duties”。",
    )


@contextmanager
def _pause_collection() -> Iterator[None]:
    """Keep the garbage collector from walking what only grows: halves the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
