"""Titles and descriptions on their way into templates, which take them for HTML.

MkDocs renders without escaping.  What comes from a heading is HTML already; what an author
wrote in the front matter, the menu or the settings is text, and is made HTML here, once.
"""

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page


def escape_settings(config: MkDocsConfig) -> None:
    """Make the site's own words safe to put into a page."""
    config.site_name = escape(config.site_name)
    config.site_description = _escape_text(config.site_description)
    config.site_author = _escape_text(config.site_author)


def escape_menu(nav: Navigation) -> None:
    """Make the titles that stand in the menu safe; pages without one there get theirs later."""
    for item in nav.items:
        _escape_item(item)


def escape_matter(page: Page) -> None:
    """Make every text of a page's front matter safe."""
    page.meta.update(
        (name, escape(value)) for name, value in page.meta.items() if isinstance(value, str)
    )


def mark_title(page: Page) -> None:
    """Mark a title that comes from a heading as the HTML it is, so that none is escaped twice."""
    page.title = Markup(page.title)  # noqa: S704 - rendered from Markdown, or escaped before


def _escape_item(item: StructureItem) -> None:
    if item.title is not None:
        item.title = escape(item.title)
    if isinstance(item, Section):
        for child in item.children:
            _escape_item(child)


def _escape_text(text: str | None) -> str | None:
    return None if text is None else escape(text)
