"""Situations as HTML: complete without scripts, and the runtime's contract."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from lectern.diagnostics import Place, Report
from lectern.model.blocks import RoomBlock
from lectern.model.page import Page
from lectern.model.situation import Situation
from lectern.reading.course import read_course
from lectern.rendering.links import References
from lectern.rendering.situations import SituationRenderer

TINY_COURSE = Path(__file__).parents[1] / "course"


@pytest.fixture(scope="module")
def references() -> References:
    """Return the tiny course, with what links its parts."""
    return References(course=read_course(TINY_COURSE, Report()))


@pytest.fixture
def situation(references: References) -> Situation:
    """Return the situation of the tiny course."""
    return references.course.situations[0]


@pytest.fixture
def html(references: References, situation: Situation) -> str:
    """Return its page's block."""
    renderer = SituationRenderer(references, "tiny")
    return renderer.render_situation(situation, f"situations/{situation.id}.md")


def test_block(html: str, check_golden):
    """Every scene, decision, consequence, article and ending stands on the page, and a drawing."""
    check_golden("rendering/situation.html", html)


def test_paper_asks_what_a_transcript_asks(references: References, situation: Situation):
    """The lines to write on are those of the course, whoever its learners are."""
    room = RoomBlock(view="transcript", fields=("姓名", "科室", "工号"), place=Place(file="a"))
    page = Page(path="record.md", title="", meta={}, blocks=(room,))
    course = replace(references.course, pages={page.path: page})
    renderer = SituationRenderer(References(course=course), "tiny")
    html = renderer.render_situation(situation, f"situations/{situation.id}.md")
    assert "姓名：<span></span>科室：<span></span></p>" in html


def test_links_lead_to_scenes(html: str):
    """Without scripts, every decision leads on to a scene that is there."""
    anchors = set(re.findall(r'<section class="scene[^"]*" id="([^"]+)"', html))
    targets = set(re.findall(r'<p class="onward"><a href="#([^"]+)"', html))
    assert targets
    assert targets < anchors


def test_search_sees_the_opening_only(html: str):
    """Nothing that gives an ending away is left to the search index."""
    seen = re.sub(
        r"<(section|details) [^>]*data-search-exclude>.*?</\1>", "", html, flags=re.DOTALL
    )
    assert "书里少了一页" in seen
    for hidden in ("人走了，谁弄破的就说不清了", "书又回到架上", "还是少一页"):
        assert hidden in html
        assert hidden not in seen


def test_wires_of_the_drawing_keep_apart(html: str):
    """Wires to different scenes have lanes of their own wherever they pass each other."""
    wires = re.findall(r'd="M\d+ (\d+)H(\d+)q-6 0-6 6V(\d+)', html)
    assert len(wires) == html.count("data-decision=")
    spans = [(int(lane), int(start), int(end) + 6) for start, lane, end in wires]
    for lane, start, end in spans:
        for other, begin, stop in spans:
            assert lane != other or end == stop or end < begin or stop < start
