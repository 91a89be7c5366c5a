"""The same items as a Lectern course and as plain Markdown lists."""

from dataclasses import dataclass
from pathlib import Path

CONFIG = """\
site_name: 测量
use_directory_urls: false
theme:
  name: material
  language: zh
  font: false
extra: {{generator: false, scope: /}}
plugins:
  - search: {{lang: zh}}
{plugins}
markdown_extensions: [admonition, toc, attr_list, tables, pymdownx.superfences]
"""
LECTERN = "  - lectern: {course: benchmark}"
RATIONALE = "区一级要十人以上，乡镇一级五人以上，两级容易记混。"


@dataclass(frozen=True, slots=True)
class Workload:
    """So many pages with so many items each."""

    pages: int
    items: int

    @property
    def name(self) -> str:
        """Pages × items."""
        return f"{self.pages}×{self.items}"

    def list_items(self, page: int) -> range:
        """Return the numbers of the items of a page, running through the whole course."""
        return range(page * self.items, (page + 1) * self.items)


def write_course(root: Path, workload: Workload) -> None:
    """Write a Lectern course: a bank of all items, each page embedding its own."""
    docs, banks = root / "docs", root / "quiz_data"
    docs.mkdir(parents=True)
    banks.mkdir()
    (root / "mkdocs.yml").write_text(CONFIG.format(plugins=LECTERN), encoding="utf-8")
    for page in range(workload.pages):
        block = f"```试题\n本页: {workload.items}\n```\n" if workload.items else ""
        text = f"{_write_head(page)}\n{block}"
        (docs / _name_page(page)).write_text(text, encoding="utf-8")
    items = [
        _write_item(number, _name_page(page))
        for page in range(workload.pages)
        for number in workload.list_items(page)
    ]
    if items:
        bank = "题库: bench\n标题: 测量\n试题:\n" + "".join(items)
        (banks / "bench.yml").write_text(bank, encoding="utf-8")


def write_lists(root: Path, workload: Workload) -> None:
    """Write the same items as nested Markdown lists, keys and rationales included."""
    docs = root / "docs"
    docs.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(CONFIG.format(plugins=""), encoding="utf-8")
    for page in range(workload.pages):
        body = "".join(map(_write_list, workload.list_items(page)))
        (docs / _name_page(page)).write_text(_write_head(page) + "\n" + body, encoding="utf-8")


def _name_page(page: int) -> str:
    return f"p{page:03}.md" if page else "index.md"


def _write_head(page: int) -> str:
    return f"# 第{page}页\n\n正文一段。\n\n## 议案 {{#议案}}\n\n正文又一段。\n"


def _list_choices(number: int) -> list[str]:
    return [f"{count}人以上联名（第{number}题）" for count in ("五", "十", "二十", "三十")]


def _write_item(number: int, page: str) -> str:
    choices = "".join(
        f"      {label}: {text}\n"
        for label, text in zip("ABCD", _list_choices(number), strict=True)
    )
    return (
        f"  - 编号: bench-{number:04}\n    题型: 单选\n"
        f"    题干: 区人大代表联名提出第{number}号议案，**至少**需要多少人？\n"
        f"    选项:\n{choices}    答案: B\n    解析: {RATIONALE}\n"
        f"    讲义: {page}#议案\n    难度: 易\n    标签: [会议期间, 议案]\n"
    )


def _write_list(number: int) -> str:
    choices = "".join(
        f"    - {label} {text}\n" for label, text in zip("ABCD", _list_choices(number), strict=True)
    )
    return (
        f"1. 单选 区人大代表联名提出第{number}号议案，**至少**需要多少人？\n\n{choices}\n"
        f"    答案：B\n\n    {RATIONALE}\n\n    [回到讲义：议案](#议案)\n\n"
    )
