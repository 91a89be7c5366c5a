"""Search that finds every Chinese substring, on http and from `file://`.

Material's search plugin collects the sections and its bundle shows the results; only the
worker between them is ours (`runtime/src/search`), because Material's splits Chinese by
words it does not know.
"""

import json
import re
from pathlib import Path

from mkdocs.exceptions import PluginError

WORKER = "assets/lectern/search.js"
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
    """Write the search index compactly, and once more as a script for `file://`.

    Browsers do not let a page opened from a disk fetch JSON; Material then loads
    `search_index.js` instead.
    """
    path = site / "search" / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
    # U+2028 and U+2029 end a line in scripts of browsers before ES2019.
    script = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    path.with_suffix(".js").write_text(f"var __index={script}", encoding="utf-8")
