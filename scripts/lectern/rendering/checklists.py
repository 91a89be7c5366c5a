"""Task lists as check boxes to tick: each labelled with its task, and known by its words.

Without scripts the boxes can be ticked too; `runtime/src/page/checklist-boxes.js` keeps the ticks.
"""

import re

from lectern.model.fingerprints import compute_fingerprint

# What pymdownx.tasklist makes of `- [ ]`: the task ends where another block begins.
_TASK = re.compile(
    r'(?P<start><li class="task-list-item">\s*(?:<p>)?)'
    r'<input type="checkbox"[^>]*>\s*'
    r"(?P<task>.*?)\s*(?=</li>|</p>|<ul|<ol|<dl|<div|<table|<pre)",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")
_UNTICK = (
    '\n<p class="untick lectern-with-scripts">'
    '<button type="button" data-untick>全部取消勾选</button></p>'
)


def label_tasks(html: str, page_path: str) -> str:
    """Return a page's content with a labelled, empty check box for each task.

    A box's `data-task` names it for the learner's record: as long as the page keeps its path
    and the task its words, a tick stays, wherever in the page the task moves.
    """

    def label(found: re.Match[str]) -> str:
        task = found["task"]
        identity = compute_fingerprint(f"{page_path} {_TAG.sub('', task)}")
        box = f'<input type="checkbox" data-task="{identity}" autocomplete="off">'
        return f'{found["start"]}<label class="task">{box}<span>{task}</span></label>'

    labelled, count = _TASK.subn(label, html)
    return labelled + _UNTICK if count else html
