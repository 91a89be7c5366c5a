"""Search that finds every Chinese substring, on http and from `file://`.

Material's search plugin collects the sections and its bundle shows the results; only the
worker between them is ours (`runtime/src/search`), because Material's splits Chinese by
words it does not know.
"""

import json
import posixpath
import re
from pathlib import Path
from typing import Final

from mkdocs.exceptions import PluginError

from lectern.rendering.scripts import write_json
from lectern.website.assets import FOLDER, build_versioned_url

WORKER: Final = f"{FOLDER}/search.js"
INDEX: Final = "search/search_index.json"
SECTIONS: Final = "search/sections.js"
_STOCK_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")


class SearchError(PluginError):
    """Material's page or index is not as this module knows it."""


def use_own_worker(html: str) -> str:
    """Return a page whose configuration names our search worker.

    Raises:
        SearchError: If the page does not name Material's worker exactly once.
    """
    changed, count = _STOCK_WORKER.subn(WORKER, html)
    if count != 1:
        message = f"Material的搜索配置变了：页面里应有一处搜索程序的地址，找到{count}处。"
        raise SearchError(message)
    return changed


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
