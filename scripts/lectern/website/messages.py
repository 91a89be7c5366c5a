"""What MkDocs says while it works, in Chinese and without what is only for programmers."""

import logging
import re

_LEVELS = {logging.WARNING: "警告：", logging.ERROR: "错误：", logging.CRITICAL: "错误："}
_TIME = re.compile(r"\[\d\d:\d\d:\d\d\] ")
# Our plugin's messages are worded for trainers already.
_OWN = re.compile(r"lectern: ")
_SILENT = re.compile(
    r"Building documentation to|Browser connected|Cleaning site|Reloading browsers"
    r"|Watching paths|Waiting for file changes|The directory contains stale files"
)
_TEXTS = (
    (re.compile(r"Building documentation\.\.\."), "正在生成网站……"),
    (re.compile(r"Documentation built in ([\d.]+) seconds"), r"网站已生成，用了\1秒。"),
    (
        re.compile(r"Serving on (\S+)(?: and opening it in a browser)?"),
        r"预览：\1 按 Ctrl+C 结束。",
    ),
    (re.compile(r"Detected file changes"), "有改动，重新生成。"),
    (re.compile(r"Shutting down\.\.\."), "预览结束了。"),
    (re.compile(r'"GET (\S+) HTTP/[\d.]+" code 404'), r"没有这个文件：\1"),
    (
        re.compile(
            r"Doc file '([^']+)' contains a(?:n absolute)? link '([^']+)', but .*not found.*",
            re.DOTALL,
        ),
        r"警告：docs/\1 里的链接“\2”指向的文件不存在。",
    ),
    (
        re.compile(r"A reference to '([^']+)' is included in the 'nav' configuration, .*"),
        r"警告：mkdocs.yml 的 nav 里写了 \1，docs 里没有这个文件。",
    ),
    (
        re.compile(
            r"The following pages exist in the docs directory, but .*nav.*?:(.*)", re.DOTALL
        ),
        r"这些页面没有写进 mkdocs.yml 的 nav，目录里找不到：\1",
    ),
    (
        # Why, is told by whoever catches it.
        re.compile(r"Error building page '([^']+)':.*", re.DOTALL),
        r"错误：生成 docs/\1 这一页的时候停下了。",
    ),
    (
        re.compile(r"An error happened during the rebuild.*", re.DOTALL),
        "这次没有生成，页面暂时打不开。改好以后会自动再来一次。",
    ),
)


def show_messages() -> None:
    """Let what MkDocs logs appear on stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Translator())
    handler.addFilter(lambda record: not _SILENT.match(_drop_time(record.getMessage())))
    logging.getLogger().addHandler(handler)


def translate_message(message: str, level: int) -> str:
    """Return a message as a trainer reads it."""
    own = _OWN.match(message)
    if own:
        return message[own.end() :]
    for pattern, text in _TEXTS:
        found = pattern.fullmatch(_drop_time(message))
        if found:
            return found.expand(text)
    return _LEVELS.get(level, "") + message


def _drop_time(message: str) -> str:
    """Return a message without the time that MkDocs' server puts in front."""
    return _TIME.sub("", message, count=1)


class _Translator(logging.Formatter):
    """Formats records with `translate_message`."""

    def format(self, record: logging.LogRecord) -> str:
        return translate_message(super().format(record), record.levelno)
