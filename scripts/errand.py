"""What `run.py test` is asked to do: the words after `test`, understood.

Standard library only, and written for Python 3.8, as `run.py` is.  How it is done belongs in
`stages.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"

USAGE = """\
用法：python3 scripts/run.py test [选项]

不写选项：检验一切（约四十分钟），最后一行说结果。
  --only 路径…   只做这些测试（tests里的文件或文件夹），只准备它们要用的东西。
                 例如：--only tests/reading　--only tests/js/store.test.js
  --list         列出检验哪些项目，什么都不做。
  --install      备好运行环境、浏览器和Node的组件，不检验。
  --help         显示这段说明。

改了什么要做哪些测试，见CONTRIBUTING.md。"""


class Errand(NamedTuple):
    """What is to be done.

    Attributes:
        deed: all, only, list, install or help.
        paths: The tests to run, if only some.
    """

    deed: str
    paths: tuple[Path, ...] = ()


class WordError(Exception):
    """A word that cannot be obeyed, in the user's words."""


def read_errand(words: list[str]) -> Errand:
    """Understand the words after `test`.

    Raises:
        WordError: If there is one that cannot be obeyed.
    """
    if not words:
        return Errand("all")
    first, *rest = words
    if first == "--only":
        return Errand("only", find_tests(rest))
    if first not in {"--list", "--install", "--help"}:
        message = f"test 后面不能写“{first}”。"
        raise WordError(message)
    if rest:
        message = f"{first} 后面不能再写“{rest[0]}”。"
        raise WordError(message)
    return Errand(first[2:])


def find_tests(words: list[str]) -> tuple[Path, ...]:
    """Find the files and folders of tests that are named, from here or from the project.

    Raises:
        WordError: If nothing is named, or something that holds no tests.
    """
    if not words:
        message = "--only 后面要写一个测试文件或文件夹，例如 tests/reading。"
        raise WordError(message)
    return tuple(_find_one(word) for word in words)


def list_test_files(path: Path, pattern: str) -> list[Path]:
    """List the files with tests that a path stands for, of one language."""
    if path.is_dir():
        return sorted(path.rglob(pattern))
    return [path] if path.match(pattern) else []


def _find_one(word: str) -> Path:
    found = next((path for path in (Path(word).resolve(), ROOT / word) if path.exists()), None)
    if found is None:
        message = f"找不到“{word}”。--only 后面要写tests里的一个文件或文件夹。"
        raise WordError(message)
    if TESTS not in (found, *found.parents) or not any(
        list_test_files(found, pattern) for pattern in ("test_*.py", "*.test.js")
    ):
        message = (
            f"“{word}”里没有测试。测试在tests里，文件名是 test_….py 或 ….test.js；"
            "测速用 .venv/bin/python tests/benchmarks。"
        )
        raise WordError(message)
    return found
