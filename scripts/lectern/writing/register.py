"""The register of laws as canonical YAML.

The format, which `reading.register` reads::

    法律登记: 2026-06-26                  # the newest date to which a law was checked
    法律:
      - 简称: 示例法
        全称: 中华人民共和国示例法
        别名: [示例条例]                   # left out when there is none
        版本: 2025-03-11                  # ISO date of adoption or of the newest amendment
        施行: 2025-06-01                  # left out where not verified
        核对至: 2026-06-26
        条文:                             # in order; 第十五条之一 is a key of its own
          第一条: [3f2a9c01]              # one fingerprint per 款
          第二条: [77ab01cd/8, 0c1d2e3f]  # `/8`: the 款 lists 8 项
          第三条: [5e6f7a8b 十人以上 三分之二]  # and the numbers of law that it states
        旧版:                             # the versions before, newest first; none is dropped
          - 版本: 2015-08-29
            条文:
              第一条: [9a8b7c6d]
            对应:                         # old article → those of the next version; [] when
              第一条: [第一条, 第二条]     # it is gone; without a line it is not decided yet

A fingerprint is the first 8 hex digits of SHA-256 over the words of the 款 with its 项,
after `model.fingerprints.squeeze_text`.  Importing texts into a register is for `importing`.
"""

from collections.abc import Iterator
from pathlib import Path

from lectern.model.law import Law, LawVersion, Paragraph, Register
from lectern.model.names import LAW_NAMES, REGISTER_NAMES, SUPERSEDED_NAMES
from lectern.model.numerals import format_article, order_article
from lectern.writing.files import write_file
from lectern.writing.scalars import format_scalar, format_sequence

_HEAD = """\
# 由 lectern import law 从官方文本生成：只登记事实（版本、条号、每款的指纹、项数和法定的数），不含条文。
# 可以手工改的是“别名”“施行”“对应”；对应：旧条号 → 新条号，[] 表示新版里没有了，再次导入时保留。
"""


def write_register(register: Register, path: Path) -> None:
    """Replace the register's file in one step."""
    write_file(path, format_register(register))


def format_register(register: Register) -> str:
    """Return the register's file: equal registers give equal texts."""
    checked = max((law.checked for law in register.laws.values()), default="")
    lines = [f"{REGISTER_NAMES['register']}: {format_scalar(checked)}"]
    if not register.laws:
        lines.append(f"{REGISTER_NAMES['laws']}: []")
    else:
        lines.append(f"{REGISTER_NAMES['laws']}:")
    for law in register.laws.values():
        first, *rest = _format_law(law)
        lines += [f"  - {first}", *(f"    {line}" for line in rest)]
    return _HEAD + "\n".join(lines) + "\n"


def _format_law(law: Law) -> Iterator[str]:
    yield f"{LAW_NAMES['short_title']}: {format_scalar(law.short_title)}"
    yield f"{LAW_NAMES['title']}: {format_scalar(law.title)}"
    if law.aliases:
        yield f"{LAW_NAMES['aliases']}: {format_sequence(law.aliases)}"
    version, *articles = _format_version(law.current)
    yield version
    if law.current.effective:
        yield f"{LAW_NAMES['effective']}: {law.current.effective}"
    yield f"{LAW_NAMES['checked']}: {law.checked}"
    yield from articles
    if law.superseded:
        yield f"{LAW_NAMES['superseded']}:"
    for superseded in law.superseded:
        first, *rest = _format_superseded(superseded)
        yield f"  - {first}"
        yield from (f"    {line}" for line in rest)


def _format_superseded(superseded: LawVersion) -> Iterator[str]:
    version, *articles = _format_version(superseded)
    yield version
    if superseded.effective:
        yield f"{SUPERSEDED_NAMES['effective']}: {superseded.effective}"
    yield from articles
    moved = superseded.moved
    if moved:
        yield f"{SUPERSEDED_NAMES['moved']}:"
    for old in sorted(moved, key=order_article):
        yield f"  {format_article(old)}: {format_sequence(map(format_article, moved[old]))}"


def _format_version(version: LawVersion) -> Iterator[str]:
    yield f"{LAW_NAMES['version']}: {version.version}"
    yield f"{LAW_NAMES['articles']}:" + ("" if version.articles else " {}")
    for number in sorted(version.articles, key=order_article):
        paragraphs = ", ".join(map(_format_paragraph, version.articles[number]))
        yield f"  {format_article(number)}: [{paragraphs}]"


def _format_paragraph(paragraph: Paragraph) -> str:
    listed = f"/{paragraph.subparagraphs}" if paragraph.subparagraphs else ""
    return " ".join([paragraph.fingerprint + listed, *paragraph.numbers])
