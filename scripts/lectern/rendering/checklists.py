"""Task lists as check boxes to tick: each labelled with its task, and known by its words.

Without scripts the boxes can be ticked too; `runtime/src/page/checklist-boxes.js` keeps the ticks.
"""

import re

from markupsafe import Markup

from lectern.model.fingerprints import compute_fingerprint
from lectern.rendering.templating import render_template

# What pymdownx.tasklist makes of `- [ ]`: the task ends where another block begins.
_TASK = re.compile(
    r'(?P<start><li class="task-list-item">\s*(?:<p>)?)'
    r'<input type="checkbox"[^>]*>\s*'
    r"(?P<task>.*?)\s*(?=</li>|</p>|<ul|<ol|<dl|<div|<table|<pre)",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")


def label_tasks(html: str, page_path: str) -> str:
    """Return a page's content with a labelled, empty check box for each task.

    A box's `data-task` names it for the learner's record: as long as the page keeps its path
    and the task its words, a tick stays, wherever in the page the task moves.
    """

    def label(found: re.Match[str]) -> str:
        task = found["task"]
        identity = compute_fingerprint(f"{page_path} {_TAG.sub('', task)}")
        box = render_template("task.html", identity=identity, task=Markup(task))  # noqa: S704 - HTML already
        return found["start"] + str(box)

    labelled, count = _TASK.subn(label, html)
    return f"{labelled}\n{render_template('untick.html')}" if count else html
