"""What the plugin asks of `mkdocs.yml`, what it adds to it, and what it leaves out of the site."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from markdown import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

# The words of languages and a worker for a search that ours replaces; and source maps.
_UNUSED = re.compile(r"assets/(javascripts/(lunr|workers)/.+|.+\.map)")
# It names the day of the build, so that no two builds would be the same, and no page loads it.
_SITEMAP = "sitemap.xml"


def check_settings(config: MkDocsConfig) -> None:
    """Refuse a configuration with which the site would come out broken.

    Raises:
        PluginError: With what to write in `mkdocs.yml`.
    """
    if config.use_directory_urls:
        message = "mkdocs.yml 里要写 use_directory_urls: false，否则课程不能从U盘打开。"
        raise PluginError(message)
    if config.theme.name != "material":
        message = "mkdocs.yml 的 theme 里要写 name: material，课程的页面是照它做的。"
        raise PluginError(message)
    if not {"search", "material/search"} & set(config.plugins):
        message = "mkdocs.yml 的 plugins 里要有 search 这一项，写在 lectern 前面。"
        raise PluginError(message)


def add_extension(config: MkDocsConfig, extension: Extension) -> None:
    """Let an extension of ours work on every page, as if it were named in `mkdocs.yml`."""
    extensions: list[Any] = config.markdown_extensions
    extensions.append(extension)


def add_fences(config: MkDocsConfig, formats: Mapping[str, Callable[..., str]]) -> None:
    """Let superfences call a function for each word that opens a fence of ours."""
    fences: dict[str, Any] = config.mdx_configs.setdefault("pymdownx.superfences", {})
    fences["custom_fences"] = fences.get("custom_fences", []) + [
        {"name": name, "class": "lectern", "format": format_fence}
        for name, format_fence in formats.items()
    ]


def leave_out_unused(config: MkDocsConfig, files: Files) -> None:
    """Keep what Material brings and no page loads out of the site."""
    config.theme.static_templates.discard(_SITEMAP)
    for file in list(files):
        if _UNUSED.fullmatch(file.src_uri):
            files.remove(file)
