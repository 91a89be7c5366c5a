"""What the manual says of the rules: each has one section, and its examples are true."""

import importlib
import pkgutil
import re
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from markdown import markdown

import lectern
from lectern.checks.own_words import check_own_words
from lectern.cli.importing import update_course
from lectern.diagnostics import Level, Report, Rule
from lectern.exporting.portability import check_links, check_names
from lectern.exporting.references import list_references
from lectern.importing.laws import import_laws
from lectern.importing.questions.intake import read_questions
from lectern.reading.course import read_course
from lectern.writing.register import write_register

BANK = "quiz_data/lending.yml"
CHAPTER = "docs/chapters/01-lending.md"
REGISTER = "quiz_data/law-register.yml"
_BADGE = re.compile(r"`([a-z0-9-]+)` · (错误|警告)")
_LEVELS = {"错误": Level.ERROR, "警告": Level.WARNING}


def _find_rules() -> Iterator[Rule]:
    """Yield every rule of the package, as often as a module holds it."""
    for module in pkgutil.walk_packages(lectern.__path__, "lectern."):
        if not module.name.endswith("__main__"):
            values = vars(importlib.import_module(module.name)).values()
            yield from (value for value in values if isinstance(value, Rule))


RULES = frozenset(_find_rules())


def _write_bytes(path: str, change: Callable[[str], bytes]) -> Callable[[Path], None]:
    """Return a function that writes a file of a course anew, from its text."""
    return lambda course: (course / path).write_bytes(
        change((course / path).read_text(encoding="utf-8"))
    )


def _write_single_choices(keys: str, lengths: Mapping[str, int]) -> Callable[[Path], None]:
    """Return a function that adds a bank of 单选 with these keys and lengths of choices."""

    def write(course: Path) -> None:
        items = [
            f"  - {{编号: many-{n}, 题型: 单选, 题干: 第{n}题, 答案: {key}, 选项: {{"
            + ", ".join(f"{label}: {label * lengths.get(label, 1)}{n}" for label in "ABCD")
            + "}}\n"
            for n, key in enumerate(keys)
        ]
        head = "题库: many\n标题: 许多题\n试题:\n"
        (course / "quiz_data/many.yml").write_text("".join([head, *items]), encoding="utf-8")

    return write


# The title of a text that words were taken from.
ORIGINAL = "原文"

# The two versions of a law that the manual shows.
OLD_TEXT, NEW_TEXT = "旧版.txt", "新版.txt"
# What cannot be shown as text is made here; its sections have no examples.
MADE = {
    "binary-file": _write_bytes(BANK, lambda _: b"PK\x03\x04\x00\x00"),
    "damaged-file": _write_bytes(BANK, lambda text: text.encode().replace("借".encode(), b"\xe5")),
    "file-too-large": _write_bytes(BANK, lambda _: b"#" * 50_000_000),
    "dead-file-link": lambda course: (course / "docs/a.md").symlink_to("a.md"),
    "file-name": lambda course: (course / "docs/assets/nul.txt").write_bytes(b""),
    "file-name-case": lambda course: [
        (course / "docs/assets" / name).write_bytes(b"") for name in ("A.txt", "a.txt")
    ],
    "guessable-bank": _write_single_choices("B" * 20, {}),
    "long-line": _write_bytes(CHAPTER, lambda text: (text + "[" * 80_000).encode()),
    "open-brackets": _write_bytes(CHAPTER, lambda text: (text + "[[[[\n" * 100).encode()),
    "longest-is-key": _write_single_choices("AAABCD" * 4, {"A": 4}),
    "not-utf-8": _write_bytes(BANK, lambda text: text.encode("gb18030")),
    "page-not-utf-8": _write_bytes(CHAPTER, lambda text: text.encode("gb18030")),
    "missing-folder": lambda course: shutil.rmtree(course / "docs"),
    "too-deep": _write_bytes(BANK, lambda text: f"{text}说明: {'[' * 65}{']' * 65}\n".encode()),
    "too-many-problems": _write_bytes(
        BANK, lambda _: ("题库: a\n标题: 甲\n试题:\n" + "  - {题号: a-1}\n" * 200).encode()
    ),
    "uneven-keys": _write_single_choices("B" * 20, {}),
}
MADE_BELOW = {
    "unreadable-file",
    "law-file-damaged",
    "law-file-unsafe",
    "question-file-type",
    "question-file-damaged",
    "question-file-unsafe",
}


def test_every_rule_has_one_section(sections):
    """The headings of level 3 are the rules of the package, each once."""
    assert sorted(one.id for one in sections) == sorted(rule.id for rule in RULES)


def test_section_is_complete(section):
    """A section tells rule and level first, and the remedy last."""
    badge = _BADGE.fullmatch(section.lines[0])
    assert badge
    assert Rule(badge[1], _LEVELS[badge[2]]) in RULES
    assert badge[1] == section.id
    assert section.lines[-1].startswith("改法：")


def test_bad_example_breaks_the_rule(section, find_problems, course, check):
    """What is shown, or else made here, as bad is told of under the section's rule."""
    shown = [one for one in section.examples if not one.is_good or one.file == ORIGINAL]
    assert bool(shown) != (section.id in {*MADE, *MADE_BELOW})
    if section.id in MADE:
        MADE[section.id](course)
        assert section.id in _name_rules(check())
    elif shown:
        assert section.id in _name_rules(find_problems(section.id, shown))


def test_good_example_does_not(section, find_problems):
    """What is shown as good has no error and, in a course, no warning either."""
    shown = [one for one in section.examples if one.is_good]
    if shown:
        report = find_problems(section.id, shown)
        assert not report.has_errors
        assert section.id not in _name_rules(report)
        assert section.id.startswith("law-") or not report.diagnostics


def test_file_that_cannot_be_read(course, check, monkeypatch):
    """A file that the system keeps back is told of as the manual says."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "unreadable-file" in _name_rules(check())


def test_law_file_that_is_damaged(course):
    """A broken download is told of as the manual says."""
    (course / "新办法.docx").write_bytes(b"PK\x03\x04")
    assert _name_rules(_import(course, ["新办法.docx"])) == {"law-file-damaged"}


def test_law_file_that_is_not_safe(course):
    """An archive with a name that leads elsewhere is told of as the manual says."""
    with zipfile.ZipFile(course / "新办法.docx", "w") as archive:
        archive.writestr("../word/document.xml", "")
    assert _name_rules(_import(course, ["新办法.docx"])) == {"law-file-unsafe"}


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("题.wps", b"", "question-file-type"),
        ("题.xlsx", b"PK\x03\x04", "question-file-damaged"),
        ("题.docx", b"", "question-file-damaged"),
    ],
)
def test_question_file_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, rule: str):
    """Files of questions that are of no use are told of as the manual says."""
    (tmp_path / name).write_bytes(content)
    report = Report()
    assert read_questions(tmp_path / name, report) is None
    assert _name_rules(report) == {rule}


def test_question_file_that_is_not_safe(tmp_path: Path):
    """An archive with a name that leads elsewhere is told of as the manual says."""
    with zipfile.ZipFile(tmp_path / "题.xlsx", "w") as archive:
        archive.writestr("../xl/workbook.xml", "")
    report = Report()
    assert read_questions(tmp_path / "题.xlsx", report) is None
    assert _name_rules(report) == {"question-file-unsafe"}


@pytest.fixture
def find_problems(course, check, amendment):
    """Return a function that tells what is wrong with examples, where their rule is told."""

    def find(rule_id: str, examples: list) -> Report:
        if rule_id.startswith("law-"):
            check(examples)
            return _import(course, [one.file for one in examples])
        if rule_id.startswith("offline-"):
            return _export(examples)
        if rule_id.startswith("article-"):
            # What is bad was there before the law was amended; what is good, afterwards.
            bad = [one for one in examples if not one.is_good]
            check(amendment)
            _amend(course, lambda: check(bad))
            return check(one for one in examples if one.is_good)
        texts = {one.file: one.text for one in examples if one.file == ORIGINAL}
        report = check(one for one in examples if one.file != ORIGINAL)
        check_own_words(read_course(course, Report()), texts, report)
        return report

    return find


@pytest.fixture
def amendment(manual_examples) -> list:
    """Return the texts of the law before and after."""
    return [one for one in manual_examples if one.file in {OLD_TEXT, NEW_TEXT}]


def _import(course: Path, files: Iterable[str]) -> Report:
    """Return what is told when these files of laws are registered."""
    report = Report()
    register = read_course(course, Report()).register
    import_laws([course / file for file in files], register, report, checked="2026-01-01")
    return report


def _amend(course: Path, prepare: Callable) -> None:
    """Register the law of the manual's two texts, first the old one, then both."""
    empty = read_course(course, Report()).register
    known = import_laws([course / OLD_TEXT], empty, Report(), checked="2026-01-01")
    write_register(known, course / REGISTER)
    prepare()
    files = [course / OLD_TEXT, course / NEW_TEXT]
    register = import_laws(files, known, Report(), checked="2026-01-01")
    update_course(course, known, register, fix=False)


def _export(examples: Iterable) -> Report:
    """Return what is told of a site with these pages, and with files of these names."""
    report = Report()
    for one in examples:
        if one.language == "text":
            check_names(dict.fromkeys(one.text.split(), b""), report)
        else:
            site = {"index.html": markdown(one.text).encode()}
            check_links(list_references(site), report)
    return report


def _name_rules(report: Report) -> set[str]:
    return {found.rule.id for found in report.diagnostics}
