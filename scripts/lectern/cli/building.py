"""`lectern build` and `lectern serve`: the course as a website."""

import os
import sys

import click

from lectern.cli.course import find_course
from lectern.website.building import build_site, serve_site
from lectern.website.messages import show_messages

_SITE = "site"


@click.command(help="生成网站，放在 site 文件夹里。", options_metavar="[选项]")
@click.option("--strict", is_flag=True, help="有警告也不生成。")
def build(strict: bool) -> None:  # noqa: FBT001 - click passes it by name
    """Build the website into the course's folder."""
    show_messages()
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
    show_messages()
    serve_site(find_course(), address, open_browser=has_display())


def has_display() -> bool:
    """Return whether a browser window could appear."""
    on_desktop = sys.platform in {"win32", "darwin"}
    return on_desktop or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
