"""Search that finds every Chinese substring, on http and from `file://`.

Material's search plugin collects the sections and its bundle shows the results; only the
worker between them is ours (`runtime/src/search`), because Material's splits Chinese by
words it does not know.
"""

import json
import posixpath
import re
from collections import Counter
from pathlib import Path
from typing import Final

from mkdocs.exceptions import PluginError

from lectern.model.course import Course
from lectern.model.marks import show_text
from lectern.rendering.scripts import write_json
from lectern.website.assets import FOLDER, build_versioned_url
from lectern.wording.markup import mask_page

WORKER: Final = f"{FOLDER}/search.js"
INDEX: Final = "search/search_index.json"
SECTIONS: Final = "search/sections.js"
# The folder of pages for trainers, and how the worker is told that one of them asks.
_TRAINERS: Final = "trainers/"
_TRAINERS_ASK: Final = "#trainers"
_WORDS: Final = {
    "search.result.placeholder": "输入一个词，在讲义、法条和工具里找。",
    "search.result.none": "没有找到。换一个短一点的词，或者只写两三个字。",
    "search.result.one": "找到1处",
    "search.result.other": "找到#处",
    "search.result.more.one": "这一页还有1处",
    "search.result.more.other": "这一页还有#处",
}
_TRIED: Final = 5
_STOCK_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")


class SearchError(PluginError):
    """Material's page or index is not as this module knows it."""


def use_own_worker(html: str, page_path: str) -> str:
    """Return a page whose configuration names our search worker and words its states for people.

    Args:
        html: The configuration as Material writes it.
        page_path: Only from pages for trainers are such pages found.

    Raises:
        SearchError: If the page does not name Material's worker exactly once.
    """
    worker = WORKER + (_TRAINERS_ASK if page_path.startswith(_TRAINERS) else "")
    changed, count = _STOCK_WORKER.subn(worker, html)
    if count != 1:
        message = f"Material的搜索配置变了：页面里应有一处搜索程序的地址，找到{count}处。"
        raise SearchError(message)
    for name, words in _WORDS.items():
        head, found, rest = changed.partition(f'"{name}": "')
        if found:
            changed = f'{head}"{name}": {json.dumps(words)}{rest.partition(chr(34))[2]}'
    return changed


def choose_words(course: Course) -> list[str]:
    """Return words worth trying: the tags of most items that the prose of chapters has."""
    counts = Counter(
        show_text(tag) for bank in course.banks for item in bank.items for tag in item.tags
    )
    text = "\n".join(line for chapter in course.chapters for line in mask_page(chapter.lines))
    spoken = sorted((-count, tag) for tag, count in counts.items() if tag in text)
    return [tag for _, tag in spoken[:_TRIED]]


def rewrite_index(site: Path) -> None:
    """Write the sections as a script that our worker loads, and for Material an index without any.

    Material fetches its index with every page, on a disk as a script; so what is searched waits
    elsewhere until something is asked. A page on a disk can load scripts alone.
    """
    path = site / INDEX
    index = json.loads(path.read_text(encoding="utf-8"))
    sections = f"self.lecternSections={write_json(index['docs'])}\n"
    (site / SECTIONS).write_text(sections, encoding="utf-8")
    address = posixpath.relpath(SECTIONS, posixpath.dirname(WORKER))
    config = index["config"] | {"sections": build_versioned_url(address, sections.encode())}
    stub = write_json({"config": config, "docs": []})
    path.write_text(stub, encoding="utf-8")
    path.with_suffix(".js").write_text(f"var __index={stub}", encoding="utf-8")
