"""Hints in a page's HTML: hidden until a script knows that one is needed."""

import re

from lectern.rendering.hints import (
    CHAPTER_HINTS,
    CHECK_HINTS,
    EXAM_HINTS,
    HOME_HINTS,
    PRACTICE_HINTS,
    VIEW_HINTS,
    render_hints,
)
from lectern.website.assets import list_assets


def test_hint_is_hidden_and_can_be_closed():
    """Without a script nobody sees it."""
    html = render_hints(("flag",))
    assert html.startswith('<p class="lectern-tip" data-hint="flag" hidden><span>拿不准的题')
    assert '<button type="button" data-hint-close>知道了</button>' in html


def test_every_hint_has_its_room_before_scripts_run():
    """The style shows the hint that the head's script has chosen, whichever it is."""
    style = list_assets()["site.css"].decode()
    views = [*VIEW_HINTS["review"], *VIEW_HINTS["progress"]]
    for name in {*HOME_HINTS, *CHAPTER_HINTS, *CHECK_HINTS, *PRACTICE_HINTS, *EXAM_HINTS, *views}:
        assert re.search(rf'\[data-hint-first="?{name}"?\] \[data-hint="?{name}"?\]', style), name


def test_every_page_has_its_own():
    """Each hint stands on one kind of page only, but for how to confirm; it is one sentence."""
    views = [*VIEW_HINTS["review"], *VIEW_HINTS["progress"]]
    listed = [*HOME_HINTS, *CHAPTER_HINTS, *PRACTICE_HINTS, *EXAM_HINTS, *views]
    assert len(listed) == len(set(listed))
    assert all(render_hints((name,)).count("。") == 1 for name in listed)
    assert PRACTICE_HINTS[:1] == CHECK_HINTS
