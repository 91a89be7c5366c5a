"""The MkDocs plugin: events in, calls out."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from lectern.diagnostics import Diagnostic, Level, format_crowd, format_diagnostic, part_crowds
from lectern.reading.files import BANKS
from lectern.rendering.hints import render_hints
from lectern.rendering.problems import render_problems
from lectern.website.assets import build_asset_url, list_site_assets, read_asset
from lectern.website.config import LecternConfig
from lectern.website.home import sort_groups
from lectern.website.navigation import add_pages, expand_folders
from lectern.website.needs import find_stray_needs
from lectern.website.opening import MARK, OpeningExtension
from lectern.website.rebuilding import word_failures
from lectern.website.search import choose_words, rewrite_index, use_own_worker
from lectern.website.settings import add_extension, add_fences, check_settings, leave_out_unused
from lectern.website.site import Site
from lectern.website.titles import escape_matter, escape_menu, escape_settings, mark_title
from lectern.website.version import compute_version

log = get_plugin_logger("lectern")


class LecternPlugin(BasePlugin[LecternConfig]):
    """Puts items, practice pages, the handbook's rows and the runtime into a site."""

    _serving = False
    _site: Site
    _problems: list[Diagnostic]

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the site is served: then a broken bank must not end the program."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the course, tell its problems, and set up blocks, theme and navigation."""
        check_settings(config)
        escape_settings(config)
        root = Path(config.config_file_path).parent
        self._site = Site(root, self.config.course, strict=config.strict)
        self._tell_problems()
        config.watch.append(str(root / BANKS))
        # Written relative to each page, it would give the theme's script another hash in each folder.
        config.extra.setdefault("scope", "/")
        config.theme.dirs.insert(0, str(Path(__file__).parent / "theme"))
        add_fences(config, self._site.fences.list_formats())
        add_extension(config, OpeningExtension(self._site.is_home))
        expand_folders(config.nav or [], self._site.course.pages)
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
        """Add what the build makes; leave out what is no text and what no page loads."""
        for file in map(files.get_file_from_path, self._site.course.gaps.pages):
            if file:
                files.remove(file)
        leave_out_unused(config, files)
        made: dict[str, str | bytes] = {**list_site_assets(), **self._site.write_files()}
        for path, content in made.items():
            files.append(File.generated(config, path, content=content))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Let titles in the menu be text."""
        escape_menu(nav)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Remember which page the blocks that follow stand in; let its front matter be text."""
        escape_matter(page)
        self._site.open_page(page.file.src_uri)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put diagrams into the page, link its citations, let tasks be ticked."""
        mark_title(page)
        return self._site.enrich_content(html, page.file.src_uri)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates which course it is, and give them what they ask."""
        site = self._site
        env.filters["own_worker"] = use_own_worker
        env.globals["needs"] = find_stray_needs()
        env.globals["lectern"] = {
            "course": self.config.course,
            "version": compute_version(Path(config.config_file_path).parent),
            "asset": build_asset_url,
            "inline": read_asset,
            "opening": MARK,
            "render_hints": render_hints,
            "search_words": choose_words(site.course),
            "problems": render_problems(self._problems if self._serving else ()),
            "sort_groups": lambda items: sort_groups(items, site.find_page),
            "find_room": site.find_room,
            "counts": site.count_all(),
            "is_chapter": lambda page: site.find_page(page.file.src_uri).is_chapter,
            "count_minutes": lambda page: site.count_minutes(page.file.src_uri),
            "describe_time": lambda page: site.describe_time(page.file.src_uri),
        }
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell the templates what the page needs."""
        context["needs"] = self._site.find_needs(page.file.src_uri)  # type: ignore[typeddict-unknown-key]  # - Jinja takes any name
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Fill in the item sets."""
        return self._site.fill_page(page.file.src_uri, output)

    # After Material's search plugin, which writes the index.
    @event_priority(-50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Rewrite the search index."""
        rewrite_index(Path(config.site_dir))

    def _tell_problems(self) -> None:
        self._problems = self._site.report.sort_diagnostics()
        shown, rest = part_crowds(self._problems)
        texts = [(one.rule, format_diagnostic(one)) for one in shown]
        texts += [(rule, format_crowd(rule, crowd)) for rule, crowd in rest.items()]
        for rule, text in texts:
            tell = log.error if rule.level is Level.ERROR else log.warning
            tell("%s", text)
        if self._site.report.has_errors and not self._serving:
            message = "课程里有错误，见上面。"
            raise PluginError(message)
