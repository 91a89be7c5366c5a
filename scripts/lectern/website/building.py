"""Building and serving from Python, as the command line does."""

import errno
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click import ClickException
from mkdocs.commands import build, serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from lectern.diagnostics import Report, format_text
from lectern.publishing.manifest import write_manifest
from lectern.publishing.swap import open_work_folder
from lectern.publishing.targets import resolve_target
from lectern.reading.files import check_folders
from lectern.reading.settings import read_settings

_CONFIG = "mkdocs.yml"
_EXPORT = "export"
_NOT_FREE = frozenset({errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES})

# Material prints an advertisement for its successor at every start unless told not to.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


class SiteError(ClickException):
    """There is no site; why, was logged before, except where the message says it."""


def build_site(root: Path, out: Path, *, strict: bool = False) -> None:
    """Write the site of the course in `root` into the folder `out`.

    It is built beside and then put in its place: until it is whole, what was there stays.

    Raises:
        SiteError: If the configuration or the course is faulty; if `strict`, or doubtful.
        TargetError: If the folder is no place for a site.
    """
    with _word_failures(), open_work_folder(resolve_target(out, root)) as work:
        _build_into(work.fresh, root, strict=strict)
        write_manifest(work.fresh)
        work.swap_in()


@contextmanager
def build_aside(root: Path) -> Iterator[Path]:
    """Build the site of the course in `root` in a hidden folder of it, gone afterwards.

    Raises:
        SiteError: If the configuration or the course is faulty.
        TargetError: If another process is at it.
    """
    with _word_failures(), open_work_folder(root / _EXPORT) as work:
        _build_into(work.fresh, root, strict=False)
        yield work.fresh


def _build_into(folder: Path, root: Path, *, strict: bool) -> None:
    _check_settings(root)
    config = load_config(str(root / _CONFIG), site_dir=str(folder), strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build.build(config)
    finally:
        config.plugins.on_shutdown()


def serve_site(root: Path, address: str, *, open_browser: bool) -> None:
    """Serve the course in `root` and rebuild it on every change, until interrupted.

    Raises:
        SiteError: If the configuration is faulty or the address is taken.
    """
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    _check_settings(root)
    with _word_failures():
        try:
            serve.serve(str(root / _CONFIG), dev_addr=address, open_in_browser=open_browser)
        except OSError as error:
            if error.errno not in _NOT_FREE:
                raise
            message = f"地址 {address} 用不了，多半是已经有一个预览在运行：请先关掉它，或者换一个端口，例如 --address 127.0.0.1:8001"
            raise SiteError(message) from error


def _check_settings(root: Path) -> None:
    """Tell what is wrong with the settings before MkDocs does: with places, and in Chinese.

    Raises:
        SiteError: If anything is.
    """
    report = Report()
    check_folders(root, report)
    read_settings(root, report)
    if report.has_errors:
        message = f"没有生成网站：\n\n{format_text(report.sort_diagnostics())}"
        raise SiteError(message)


@contextmanager
def _word_failures() -> Iterator[None]:
    """Turn MkDocs' way of giving up into ours."""
    try:
        yield
    except Abort as error:
        message = "没有生成网站。请按上面的提示改好，再运行一次。"
        raise SiteError(message) from error
    except ConfigurationError as error:
        message = f"{_CONFIG} 写得不对，没有生成网站。下面是程序的原话：\n{error}"
        raise SiteError(message) from error
