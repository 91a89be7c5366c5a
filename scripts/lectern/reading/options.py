"""The options that `mkdocs.yml` may hold: MkDocs' own, Material's, and those of extensions.

MkDocs itself is not asked: it stops at the first mistake, without a place and in English.
"""

import logging
from collections.abc import Iterable
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from markdown import Markdown

SITE: Final = (
    "site_name",
    "site_url",
    "site_description",
    "site_author",
    "copyright",
    "theme",
    "nav",
    "plugins",
    "markdown_extensions",
    "extra",
    "extra_css",
    "extra_javascript",
    "extra_templates",
    "docs_dir",
    "site_dir",
    "use_directory_urls",
    "strict",
    "dev_addr",
    "repo_url",
    "repo_name",
    "edit_uri",
    "edit_uri_template",
    "hooks",
    "watch",
    "exclude_docs",
    "draft_docs",
    "not_in_nav",
    "validation",
    "remote_branch",
    "remote_name",
    "INHERIT",
)
THEME: Final = (
    "name",
    "language",
    "direction",
    "font",
    "icon",
    "logo",
    "favicon",
    "palette",
    "features",
    "custom_dir",
    "static_templates",
    "locale",
)
PALETTE: Final = ("media", "scheme", "primary", "accent", "toggle")
EXTRA: Final = (
    "generator",
    "scope",
    "social",
    "analytics",
    "consent",
    "alternate",
    "version",
    "tags",
    "status",
    "homepage",
    "annotate",
    "polyfills",
    "manifest",
    "disqus",
)
SCHEMES: Final = ("default", "slate", "contrast")
COLOURS: Final = (
    "custom",
    "red",
    "pink",
    "purple",
    "deep-purple",
    "indigo",
    "blue",
    "light-blue",
    "cyan",
    "teal",
    "green",
    "light-green",
    "lime",
    "yellow",
    "amber",
    "orange",
    "deep-orange",
    "brown",
    "grey",
    "blue-grey",
    "black",
    "white",
)
FEATURES: Final = (
    "announce.dismiss",
    "content.action.edit",
    "content.action.view",
    "content.code.annotate",
    "content.code.copy",
    "content.code.select",
    "content.footnote.tooltips",
    "content.tabs.link",
    "content.tooltips",
    "header.autohide",
    "navigation.expand",
    "navigation.footer",
    "navigation.indexes",
    "navigation.instant",
    "navigation.instant.prefetch",
    "navigation.instant.preview",
    "navigation.instant.progress",
    "navigation.path",
    "navigation.prune",
    "navigation.sections",
    "navigation.tabs",
    "navigation.tabs.sticky",
    "navigation.top",
    "navigation.tracking",
    "search.highlight",
    "search.share",
    "search.suggest",
    "toc.follow",
    "toc.integrate",
)
NEEDED_EXTENSIONS: Final = ("admonition", "attr_list", "tables", "toc", "pymdownx.superfences")
PLUGIN_OPTIONS: Final = {
    "lectern": ("course",),
    "search": ("lang", "separator", "pipeline", "fields", "enabled"),
}
_TEMPLATES: Final = "templates"


@cache
def list_plugins() -> tuple[str, ...]:
    """Return the names of the plugins that are installed."""
    names = {one.name for one in entry_points(group="mkdocs.plugins")}
    return tuple(sorted(names | {name.removeprefix("material/") for name in names}))


@cache
def list_extension_options(name: str) -> tuple[str, ...] | None:
    """Return the options of an extension of Markdown, or nothing if there is no such extension."""
    logging.getLogger("MARKDOWN").setLevel(logging.CRITICAL)
    try:
        extension = Markdown().build_extension(name, {})
    except Exception:  # noqa: BLE001 - any module can be named here, and may fail
        return None
    return tuple(extension.config)


def list_extensions() -> list[str]:
    """Return the names of extensions that are usual, to find the one that was meant."""
    pymdownx = find_spec("pymdownx")
    folder = Path(pymdownx.origin).parent if pymdownx and pymdownx.origin else Path()
    names = [f"pymdownx.{path.stem}" for path in folder.glob("*.py") if path.stem[0] != "_"]
    return names + [one.name for one in entry_points(group="markdown.extensions")]


def list_languages() -> Iterable[str]:
    """Return the languages that Material speaks."""
    folder = _find_material() / "partials" / "languages"
    return [path.stem for path in folder.glob("*.html")]


def has_icon(name: str) -> bool:
    """Whether Material brings this icon: `material/book-open`."""
    return (_find_material() / ".icons" / f"{name}.svg").is_file()


@cache
def _find_material() -> Path:
    spec = find_spec("material")
    return Path(spec.origin).parent / _TEMPLATES if spec and spec.origin else Path()
