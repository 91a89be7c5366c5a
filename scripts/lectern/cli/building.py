"""`lectern build` and `lectern serve`: the course as a website."""

import logging
import os
import sys

import click

from lectern.cli.course import find_course
from lectern.website.building import build_site, serve_site

_SITE = "site"
_LEVELS = {logging.WARNING: "警告", logging.ERROR: "错误", logging.CRITICAL: "错误"}


@click.command(help="生成网站，放在 site 文件夹里。", options_metavar="[选项]")
@click.option("--strict", is_flag=True, help="有警告也不生成。")
def build(strict: bool) -> None:  # noqa: FBT001
    """Build the website into the course's folder."""
    show_log()
    root = find_course()
    build_site(root, root / _SITE, strict=strict)
    click.echo(f"网站已生成，用浏览器打开即可：{root / _SITE / 'index.html'}")


@click.command(
    help="在这台电脑上预览；讲义或题库一改动，页面就更新。按 Ctrl+C 结束。",
    options_metavar="[选项]",
)
@click.option(
    "--address",
    metavar="主机:端口",
    default="127.0.0.1:8000",
    show_default=True,
    help="预览的地址；写 0.0.0.0:8000，同一网络里的手机也能看。",
)
def serve(address: str) -> None:
    """Serve the course and, where there is a display, open it."""
    show_log()
    serve_site(find_course(), address, open_browser=has_display())


def has_display() -> bool:
    """Return whether a browser window could appear."""
    on_desktop = sys.platform in {"win32", "darwin"}
    return on_desktop or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show_log() -> None:
    """Let what the builder logs appear on stderr, with the level in Chinese."""
    handler = logging.StreamHandler()
    handler.setFormatter(_LogFormatter())
    logging.getLogger().addHandler(handler)


class _LogFormatter(logging.Formatter):
    """Puts a level in front of a message that is graver than a notice."""

    def format(self, record: logging.LogRecord) -> str:
        level = _LEVELS.get(record.levelno)
        message = super().format(record)
        return f"{level}：{message}" if level else message
