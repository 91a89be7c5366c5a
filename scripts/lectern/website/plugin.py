"""The MkDocs plugin: events in, calls out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from lectern.diagnostics import Level, format_diagnostic
from lectern.reading.course import BANKS
from lectern.rendering.hints import CHAPTER_HINTS, HOME_HINTS, render_hints
from lectern.rendering.overview import CHAPTER_FOLDER
from lectern.website.assets import FOLDER, build_asset_url, list_assets
from lectern.website.config import LecternConfig
from lectern.website.navigation import add_pages, group_entries, write_pages
from lectern.website.rebuilding import word_failures
from lectern.website.search import rewrite_index, use_own_worker
from lectern.website.site import Site
from lectern.website.version import compute_version

log = get_plugin_logger("lectern")


class LecternPlugin(BasePlugin[LecternConfig]):
    """Puts items, practice pages, the handbook's rows and the runtime into a site."""

    _serving = False
    _site: Site

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the site is served: then a broken bank must not end the program."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the course, tell its problems, and set up blocks, theme and navigation."""
        _check_settings(config)
        root = Path(config.config_file_path).parent
        self._site = Site(root, self.config.course, strict=config.strict)
        self._tell_problems()
        config.watch.append(str(root / BANKS))
        config.theme.dirs.insert(0, str(Path(__file__).parent / "theme"))
        _set_up_blocks(config, self._site)
        for index in add_pages(config.nav, self._site.course) if config.nav else ():
            log.warning("mkdocs.yml 的 nav 里没有 %s，它后面的页不会出现在目录里。", index)
        return config

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let a rebuild that fails say so in words; the server would print a traceback."""
        server.builder = word_failures(builder)
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the made pages, the runtime's files, the banks as scripts; leave out what is no text."""
        for file in map(files.get_file_from_path, self._site.course.gaps.pages):
            if file:
                files.remove(file)
        made: dict[str, str | bytes] = {**write_pages(self._site.course)}
        made |= {f"{FOLDER}/{name}": content for name, content in list_assets().items()}
        made |= self._site.scripts
        for path, content in made.items():
            files.append(File.generated(config, path, content=content))
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Remember which page the blocks that follow stand in."""
        self._site.page_path = page.file.src_uri

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the page's time, put diagrams into it, link its citations, let tasks be ticked."""
        return self._site.enrich_content(html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates which course it is and what of the runtime a page needs."""
        env.globals["lectern"] = {
            "course": self.config.course,
            "version": compute_version(Path(config.config_file_path).parent),
            "asset": build_asset_url,
            "list_scripts": lambda page: self._site.list_scripts(page.content or ""),
            "list_bundles": self._list_bundles,
            "list_styles": self._list_styles,
            "has_hints": self._has_hints,
            "render_hints": lambda page: render_hints(_name_hints(page)),
            "group_entries": group_entries,
            "review_page": self._site.review_page,
            "count_minutes": lambda page: self._site.count_minutes(page.file.src_uri),
        }
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Fill in the item sets and point the search at our worker."""
        return self._site.fill_sets(use_own_worker(output))

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Point the search of pages outside the navigation (404) at our worker."""
        if template_name.endswith(".html"):
            return use_own_worker(output_content)
        return output_content

    # After Material's search plugin, which writes the index.
    @event_priority(-50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Rewrite the search index."""
        rewrite_index(Path(config.site_dir))

    def _list_bundles(self, page: Page) -> list[str]:
        """Return the bundles that a page loads; the one that adds to items comes before them."""
        return ["reading", *self._site.name_bundles(page.content or "")]

    def _list_styles(self, page: Page) -> list[str]:
        """Return the styles of a page's bundles, in the order in which they build on each other."""
        own = [f"{bundle}.css" for bundle in self._list_bundles(page)]
        wanted = own[:1] + ["items.css"] * bool(own[1:]) + own[1:]
        wanted += ["hints.css"] * self._has_hints(page)
        return [name for name in dict.fromkeys(wanted) if name in list_assets()]

    def _has_hints(self, page: Page) -> bool:
        return bool(_name_hints(page)) or self._site.has_hints(page.content or "")

    def _tell_problems(self) -> None:
        for found in self._site.report.sort_diagnostics():
            tell = log.error if found.rule.level is Level.ERROR else log.warning
            tell("%s", format_diagnostic(found))
        if self._site.report.has_errors and not self._serving:
            message = "课程里有错误，见上面。"
            raise PluginError(message)


def _name_hints(page: Page) -> tuple[str, ...]:
    """Return the hints that the theme puts into a page, beside those of its sets and rooms."""
    if page.meta.get("template") == "home.html":
        return HOME_HINTS
    return CHAPTER_HINTS if page.file.src_uri.startswith(CHAPTER_FOLDER) else ()


def _check_settings(config: MkDocsConfig) -> None:
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


def _set_up_blocks(config: MkDocsConfig, site: Site) -> None:
    formats = {
        "试题": site.format_items,
        "练习": site.format_practice,
        "考试": site.format_exam,
        "学习": site.format_room,
        "法条": site.format_articles,
        "课程总览": site.format_overview,
    }
    fences: dict[str, Any] = config.mdx_configs.setdefault("pymdownx.superfences", {})
    fences["custom_fences"] = fences.get("custom_fences", []) + [
        {"name": name, "class": "lectern", "format": format_block}
        for name, format_block in formats.items()
    ]
