"""Building and serving from Python, as the command line does."""

import logging
import os
from pathlib import Path

from mkdocs.commands import build, serve
from mkdocs.config import load_config

_CONFIG = "mkdocs.yml"

# Material prints an advertisement for its successor at every start unless told not to.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


def build_site(root: Path, out: Path, *, strict: bool = False) -> None:
    """Write the site of the course in `root` into the folder `out`.

    Raises:
        mkdocs.exceptions.MkDocsException: If the configuration or the course is faulty.
    """
    config = load_config(str(root / _CONFIG), site_dir=str(out), strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build.build(config)
    finally:
        config.plugins.on_shutdown()


def serve_site(root: Path, address: str, *, open_browser: bool) -> None:
    """Serve the course in `root` and rebuild it on every change, until interrupted."""
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    serve.serve(
        str(root / _CONFIG),
        dev_addr=address,
        open_in_browser=open_browser,
    )
