"""`mkdocs.yml`, read with places as any other file: what MkDocs would refuse, or pass over.

What its menu names is for `checks` to compare with the pages there are.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from lectern.diagnostics import Report, Rule
from lectern.model.settings import Settings
from lectern.nearness import find_nearest
from lectern.reading import options
from lectern.reading.context import Context
from lectern.reading.document import parse_settings, read_bytes
from lectern.reading.encodings import decode_page
from lectern.reading.fields import WRONG_TYPE, Fields
from lectern.reading.files import SETTINGS
from lectern.reading.keys import UNKNOWN_KEY
from lectern.reading.menu import walk_menu
from lectern.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode

BAD_SETTING = Rule("bad-setting")
MISSING_SETTING = Rule("missing-setting")

_TRUE: Final = ("true", "yes", "on")
_FALSE: Final = ("false", "no", "off")
_COURSE: Final = re.compile(r"[a-z][a-z0-9-]*")
_ADDRESS: Final = re.compile(r"https?://[^\s/]+(?:/\S*)?")


def read_settings(root: Path, report: Report) -> Settings | None:
    """Return the settings of the course in a folder, or nothing if they cannot be read."""
    path = root / SETTINGS
    raw = read_bytes(path, SETTINGS, report) if path.exists() else None
    text = None if raw is None else decode_page(raw, SETTINGS, report)
    document = None if text is None else parse_settings(text, SETTINGS, report)
    if document is None:
        return None
    context = Context(document.source, report)
    fields = _Options(document.root, options.SITE, context)
    _check_site(fields)
    _check_theme(fields)
    _check_plugins(fields)
    _check_extensions(fields)
    _check_files(fields, root)
    _check_extra(fields)
    nav = fields.get_node("nav")
    return Settings(
        has_menu=nav is not None,
        menu=tuple(walk_menu(nav, context)) if nav else (),
        place=fields.find_place("nav"),
    )


class _Options(Fields):
    """A mapping of options, which have one name only."""

    def __init__(self, node: MappingNode, names: Sequence[str], context: Context) -> None:
        super().__init__(node, {name: name for name in names}, context)

    def check_flag(self, name: str, *, wanted: bool | None = None) -> None:
        """Tell of a value that is not true or false, or not the one that a course needs."""
        node = self.get_node(name)
        if node is None:
            return
        text = self.read_text(name, node).lower()
        meant = "true" if wanted else "false"
        if text and (text not in _TRUE + _FALSE or (wanted is not None and text not in _FALSE)):
            self.tell(
                BAD_SETTING,
                name,
                f"“{name}”在课程里要写{meant}，这里是“{text}”。"
                if wanted is not None
                else f"“{name}”只能写true或者false，这里是“{text}”。",
                remedy=f"写成“{name}: {meant}”。",
            )

    def check_choice(self, name: str, known: Iterable[str], node: Node | None = None) -> None:
        """Tell of a value that is none of those there are."""
        value = node or self.get_node(name)
        if not isinstance(value, ScalarNode):
            return
        text, words = value.text.strip(), list(known)
        if text and text not in words:
            near = find_nearest(text, words)
            self.context.tell(
                BAD_SETTING,
                value,
                f"“{name}”没有“{text}”这一种。",
                remedy=f"改成“{near}”。" if near else f"改成其中一种：{'、'.join(words[:12])}。",
            )

    def tell_missing(self, name: str, remedy: str) -> None:
        """Tell of an option without which the course cannot be built."""
        self.tell(MISSING_SETTING, name, f"{SETTINGS}里缺少“{name}”。", remedy=remedy)


def _check_site(fields: _Options) -> None:
    if not fields.get_text("site_name"):
        fields.tell_missing("site_name", "加一行，写课程的名称，例如“site_name: 消防安全培训”。")
    if not fields.is_filled("use_directory_urls"):
        remedy = "加一行“use_directory_urls: false”，否则课程不能从U盘打开。"
        fields.tell_missing("use_directory_urls", remedy)
    fields.check_flag("use_directory_urls", wanted=False)
    fields.check_flag("strict")
    fields.check_choice("docs_dir", ("docs",))
    url = fields.get_text("site_url")
    if url and not _ADDRESS.fullmatch(url):
        fields.tell(
            BAD_SETTING,
            "site_url",
            f"“{url}”不是网址。",
            remedy="写成“https://example.org/”这样；没有网址的，删去这一行。",
        )


def _check_extra(fields: _Options) -> None:
    mapping = fields.get_mapping("extra")
    if mapping is not None:
        extra = _Options(mapping, options.EXTRA, fields.context)
        extra.check_flag("generator")


def _check_theme(fields: _Options) -> None:
    node = fields.get_node("theme")
    if isinstance(node, ScalarNode):
        fields.check_choice("theme", ("material",))
    if not isinstance(node, MappingNode):
        if node is None:
            fields.tell_missing("theme", "加一行“theme:”，下面缩进两格写“name: material”。")
        return
    theme = _Options(node, options.THEME, fields.context)
    if not theme.is_filled("name"):
        theme.tell_missing("name", "在“theme:”下面加一行“name: material”。")
    theme.check_choice("name", ("material",))
    theme.check_choice("language", options.list_languages())
    _check_font(theme)
    _check_features(theme)
    palette = theme.get_node("palette")
    for one in palette.nodes if isinstance(palette, SequenceNode) else [palette]:
        if isinstance(one, MappingNode):
            colours = _Options(one, options.PALETTE, fields.context)
            colours.check_choice("scheme", options.SCHEMES)
            colours.check_choice("primary", options.COLOURS)
            colours.check_choice("accent", options.COLOURS)
    icons = theme.get_node("icon")
    for _, icon in icons.entries.values() if isinstance(icons, MappingNode) else ():
        if isinstance(icon, ScalarNode) and not options.has_icon(icon.text.strip()):
            message = f"没有“{icon.text.strip()}”这个图标。"
            fields.context.tell(BAD_SETTING, icon, message, remedy="核对名字，或者删去这一行。")


def _check_font(theme: _Options) -> None:
    node = theme.get_node("font")
    if not isinstance(node, ScalarNode) or node.text.strip().lower() not in _FALSE:
        theme.tell(
            BAD_SETTING,
            "font",
            "没有写“font: false”，网页会到别的网站去取字体。",
            remedy="在“theme:”下面写“font: false”。",
        )


def _check_features(theme: _Options) -> None:
    node = theme.get_node("features")
    for feature in node.nodes if isinstance(node, SequenceNode) else ():
        theme.check_choice("features", options.FEATURES, feature)


def _check_plugins(fields: _Options) -> None:
    entries = list(_walk_entries(fields.get_node("plugins")))
    names = {key.text.strip() for key, _ in entries}
    for key, value in entries:
        name = key.text.strip()
        known = options.list_plugins()
        if name not in known:
            _tell_unknown("插件", key, known, fields.context)
        elif name in options.PLUGIN_OPTIONS and isinstance(value, MappingNode):
            own = _Options(value, options.PLUGIN_OPTIONS[name], fields.context)
            if name == "lectern":
                _check_course(own)
            own.check_choice("lang", options.list_languages())
        elif value is not None:
            _check_is_mapping(key, value, fields.context)
    if not entries:
        remedy = "写一行“plugins:”，下面缩进两格写“- search”，再写“- lectern:”和课程的短名。"
        fields.tell_missing("plugins", remedy)
        return
    if not names & {"search", "material/search"}:
        fields.tell_missing("plugins", "在“plugins:”下面加一项“- search”，写在lectern前面。")
    if "lectern" not in names:
        remedy = "在“plugins:”下面加一项“- lectern:”，再下面缩进写“course: 英文短名”。"
        fields.tell_missing("plugins", remedy)


def _check_course(own: _Options) -> None:
    course = own.get_text("course")
    if not own.is_filled("course"):
        own.tell_missing("course", "写上课程的英文短名，例如“course: fire”；发布以后不要改。")
    elif not _COURSE.fullmatch(course):
        own.tell(
            BAD_SETTING,
            "course",
            f"课程的短名“{course}”只能用小写英文字母、数字和连字符。",
            remedy="写成“course: fire”这样；已经发布过的，写回原来的短名，学员的记录靠它找到。",
        )


def _check_extensions(fields: _Options) -> None:
    names: set[str] = set()
    for key, value in _walk_entries(fields.get_node("markdown_extensions")):
        known = options.list_extension_options(key.text.strip())
        if known is None:
            _tell_unknown("扩展", key, options.list_extensions(), fields.context)
        elif isinstance(value, MappingNode):
            own = _Options(value, known, fields.context)
            if key.text.strip() == "toc":
                _check_slugs(own)
        elif value is not None:
            _check_is_mapping(key, value, fields.context)
        names.add(key.text.strip())
    for name in sorted(set(options.NEEDED_EXTENSIONS) - names):
        remedy = f"在“markdown_extensions:”下面加一项“- {name}”。"
        fields.tell(MISSING_SETTING, "markdown_extensions", f"缺少扩展“{name}”。", remedy=remedy)


def _check_slugs(toc: _Options) -> None:
    """Tell of headings whose ids would be others than those that check knows."""
    wanted = "slugify: !!python/object/apply:pymdownx.slugs.slugify"
    node = toc.get_node("slugify")
    entries = node.entries if isinstance(node, MappingNode) else {}
    kwds = entries["kwds"][1] if "kwds" in entries else None
    pairs = kwds.entries if isinstance(kwds, MappingNode) else {}
    case = pairs["case"][1] if list(pairs) == ["case"] else None
    is_lower = isinstance(case, ScalarNode) and case.text == "lower"
    place = toc.find_place("slugify")
    line = toc.context.source.lines[place.line - 1]
    if not is_lower or line.strip() != wanted:
        toc.tell(
            BAD_SETTING,
            "slugify",
            "标题的编号要由pymdownx.slugs.slugify来定，否则中文标题的链接都会落空。",
            remedy=f"写成两行：“{wanted}”，下一行再缩进两格写“kwds: {{case: lower}}”。",
        )


def _check_is_mapping(key: ScalarNode, value: Node, context: Context) -> None:
    """Tell of options that are a text or a list."""
    if isinstance(value, ScalarNode) and not value.text.strip():
        return
    context.tell(
        WRONG_TYPE,
        value,
        f"“{key.text.strip()}”下面应当是一行行的“键: 值”。",
        remedy="每行先写键，再写英文冒号、一个空格和值。",
    )


def _check_files(fields: _Options, root: Path) -> None:
    """Tell of style sheets, scripts and hooks that are not there."""
    for name, folder in (("extra_css", "docs"), ("extra_javascript", "docs"), ("hooks", ".")):
        node = fields.get_node(name)
        for entry in node.nodes if isinstance(node, SequenceNode) else ():
            if isinstance(entry, ScalarNode) and not (root / folder / entry.text).is_file():
                fields.context.tell(
                    BAD_SETTING,
                    entry,
                    f"没有“{entry.text}”这个文件。",
                    remedy="核对路径，或者删去这一项。别的网站上的文件，先存进docs。",
                )


def _walk_entries(node: Node | None) -> Iterator[tuple[ScalarNode, Node | None]]:
    """Yield the names of a list of plugins or extensions, with their options."""
    for entry in node.nodes if isinstance(node, SequenceNode) else [node]:
        if isinstance(entry, ScalarNode):
            yield entry, None
        elif isinstance(entry, MappingNode):
            yield from entry.entries.values()


def _tell_unknown(word: str, key: ScalarNode, known: Iterable[str], context: Context) -> None:
    near = find_nearest(key.text.strip(), known)
    context.tell(
        UNKNOWN_KEY,
        key,
        f"没有“{key.text.strip()}”这个{word}。",
        remedy=f"改成“{near}”。" if near else "核对名字，或者删去这一项。",
    )
