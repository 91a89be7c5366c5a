"""From the bytes of a file to its text, whatever editor saved it.

Files that Chinese Windows saved as GBK, and UTF-16, are read with a warning.
"""

import codecs

from lectern.diagnostics import Level, Place, Report, Rule

NOT_UTF_8 = Rule("not-utf-8", Level.WARNING)
PAGE_NOT_UTF_8 = Rule("page-not-utf-8")
DAMAGED_FILE = Rule("damaged-file")
BINARY_FILE = Rule("binary-file")

_SAVE_AS_UTF_8 = "用记事本打开它，选“文件→另存为”，“编码”选UTF-8，再保存"
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TOLERATED_DAMAGE = 0.2
"""Above this share of unreadable characters a file was never UTF-8 in the first place."""


def decode_source(raw: bytes, file: str, report: Report) -> str | None:
    """Return the text of a file, or nothing after telling why there is none."""
    if raw.startswith(_UTF_16_MARKS):
        return _decode_other(raw, "utf-16", "UTF-16", file, report)
    if b"\0" in raw:
        report.add(
            BINARY_FILE,
            Place(file=file),
            "这不是文本文件（可能是Word、Excel文件改了扩展名）。",
            remedy="用Word或者Excel打开原来的文件，把文字复制出来，粘进一个新的文本文件。",
        )
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        if _is_damaged(raw):
            _tell_damage(raw, failure.start, file, report)
            return None
    return _decode_other(raw, "gb18030", "GBK", file, report)


def decode_page(raw: bytes, file: str, report: Report) -> str | None:
    """Return the text of a page, which the site's generator only takes as UTF-8."""
    own = Report()
    text = decode_source(raw, file, own)
    if text is None or not own.diagnostics:
        report.diagnostics += own.diagnostics
        return text
    report.add(
        PAGE_NOT_UTF_8,
        Place(file=file),
        "讲义的编码不是UTF-8，网站生成不了。",
        remedy=f"{_SAVE_AS_UTF_8}。",
    )
    return None


def _is_damaged(raw: bytes) -> bool:
    foreign = [char for char in raw.decode("utf-8", errors="replace") if char > "\x7f"]
    return foreign.count("\ufffd") < _TOLERATED_DAMAGE * len(foreign)


def _tell_damage(raw: bytes, start: int, file: str, report: Report) -> None:
    before = raw[:start].decode("utf-8-sig", errors="replace")
    line = before.count("\n") + 1
    text = raw.splitlines()[line - 1].decode("utf-8", errors="replace")
    column = len(before) - before.rfind("\n")
    report.add(
        DAMAGED_FILE,
        Place(file=file, line=line, column=column, text=text),
        "文件在这里损坏了：有不成字的字节。",
        remedy=f"把这里的乱码重新输入，再保存。还不行，就{_SAVE_AS_UTF_8}。",
    )


def _decode_other(raw: bytes, codec: str, name: str, file: str, report: Report) -> str | None:
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        report.add(
            DAMAGED_FILE,
            Place(file=file),
            "认不出文件的编码：既不是UTF-8，也不是GBK。",
            remedy=f"{_SAVE_AS_UTF_8}。",
        )
        return None
    report.add(
        NOT_UTF_8,
        Place(file=file),
        f"文件的编码是{name}，已按它读出，但别的电脑上可能显示成乱码。",
        remedy=f"{_SAVE_AS_UTF_8}。",
    )
    return text
