"""Sets of items as HTML."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from kind_examples import read_example

from lectern.diagnostics import Place, Report
from lectern.model.bank import QuestionBank
from lectern.model.kind import Kind
from lectern.reading.course import read_course
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import References
from lectern.rendering.sets import SetRenderer

TINY_COURSE = Path(__file__).parents[1] / "course"
SOLUTION = '<details class="solution">'
PACKED = re.compile(f"<noscript>{SOLUTION}.*?</details></noscript>", re.DOTALL)


@pytest.fixture(scope="module")
def renderer() -> SetRenderer:
    """Return a renderer of sets for the tiny course."""
    course = read_course(TINY_COURSE, Report())
    return SetRenderer(course, "tiny", ItemRenderer(References(course=course)))


def test_solutions_of_a_practice_are_packed(renderer: SetRenderer):
    """Every solution, of one line or of many, is text where scripts run: none is built at once."""
    lines = replace(read_example(Kind.TRUE_FALSE), id="lines-001", rationale="先查看，\n再登记。")
    items = (*map(read_example, Kind), lines)
    bank = QuestionBank(id="kinds", title="各种题", items=items, place=Place(file="a.yml"))
    page = renderer.render_practice(bank, "practice/kinds.md")
    assert page.count(SOLUTION) >= len(items)
    assert len(PACKED.findall(page)) == page.count(SOLUTION) == page.count("<noscript>")


def test_solutions_of_a_check_stand_open(renderer: SetRenderer):
    """A chapter has few items; theirs need no packing."""
    page = renderer.render_check([read_example(kind) for kind in Kind], "chapters/01.md")
    assert page.count(SOLUTION) >= len(Kind)
    assert "<noscript>" not in page
