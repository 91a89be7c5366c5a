"""Hints: a sentence the first time that a feature is met, in place, never in the way.

They stand hidden in the page. `runtime/src/page/hints.js` shows the first that its learner does not
know yet, until the feature was used or the hint closed.
"""

from markupsafe import Markup

from lectern.rendering.templating import render_template

# By what the buttons are called (`data-action`, `data-margin`; `textSize` is the header's) whose
# use makes the hint needless.
_TEXTS = {
    "confirm": "先选，再按“确认”，才判对错、看解析。",
    "sheet": "按“答题卡”，看哪些做过、哪些做错；按题号，就到那一题。",
    "settings": "按“设置”，可以打乱顺序、成组做题，或者点了就判。",
    "star": "想再看的题，按“☆ 收藏”；到“复习”页的“收藏”里，可以单独练。",
    "report": "觉得哪道题不对，按题下面的“反映问题”，把复制好的文字发给培训人员。",
    "flag": "拿不准的题，按“⚑ 标记”；在“答题卡”里一眼找得到。",
    "start": "做错的题自动记进错题本；在两个不同的日子做对，才去掉。",
    "save copy": "记录只在这台设备上，换手机、换电脑之前，在下面“带走记录”里存一份。",
    "textSize": "看不清楚，按右上角的“大”，字就大了。",
    "note": "读到想记下来的，按“笔记”写，随写随存，只存在这台设备上。",
}
HOME_HINTS = ("textSize",)
CHAPTER_HINTS = ("note",)
CHECK_HINTS = ("confirm",)
PRACTICE_HINTS = ("confirm", "sheet", "settings", "star", "report")
EXAM_HINTS = ("flag",)
VIEW_HINTS = {"review": ("start",), "progress": ("save copy",)}


def render_hints(names: tuple[str, ...]) -> Markup:
    """Return the hints that a page may show, in the order in which they are shown."""
    hints = [(name, _TEXTS[name]) for name in names]
    return render_template("hints.html", hints=hints)
