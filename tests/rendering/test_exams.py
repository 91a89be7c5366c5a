"""A test's page, and the banks as scripts."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from lectern.diagnostics import Place
from lectern.model import exam
from lectern.model.kind import Kind
from lectern.rendering.exams import ExamRenderer, format_points

PLACE = Place(file="quiz_data/exams/mock.yml")
SECTIONS = (
    exam.Section(
        title="选择题",
        points=2,
        kinds=(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE),
        shares=(exam.Share(banks=("sample",), count=3),),
        places={"": PLACE},
    ),
    exam.Section(
        title="其余",
        points=2.5,
        shares=(exam.Share(count=2),),
        places={"": PLACE},
    ),
    exam.Section(title="必考", points=10, items=("sample-008", "sample-006"), places={"": PLACE}),
)


def make_test(**changes) -> exam.Test:
    """Return a test of the sample course."""
    fields = {
        "id": "mock",
        "title": "小“测”",
        "minutes": 15,
        "pass_mark": 60,
        "sections": SECTIONS,
        "place": PLACE,
    }
    return exam.Test(**fields | changes)


@pytest.fixture
def exams(course, renderer) -> ExamRenderer:
    """Return a renderer of the sample course's tests."""
    return ExamRenderer(course, "deputies", renderer)


def test_page_is_as_accepted(exams, check_golden):
    """Rules, plan, sample paper and its key are those that were looked at and accepted."""
    html = exams.render_room(make_test(), "exam/mock.md")
    check_golden("rendering/exam.html", re.sub(r"><(?=[^/])", ">\n<", str(html)) + "\n")


def test_attributes(exams):
    """The runtime finds everything in attributes, also what holds quotes."""
    html = exams.render_room(make_test(seed='"春"<b>', partial_credit=True), "a/b/c.md")
    assert 'data-root="../../"' in html
    assert 'data-seed="&#34;春&#34;&lt;b&gt;"' in html
    assert re.search(r'data-plan="[^"]*" data-partial-credit>', html)
    assert "少选得一半的分" in html


def test_chapters_of_a_paper(exams):
    """The results find the chapters that a paper may ask about, with their titles."""
    html = exams.render_room(make_test(), "exam/mock.md")
    assert '<p class="exam-chapters" hidden><a href="../chapters/01-motion.html">' in html


def test_plan(exams):
    """The plan names candidates and counts, or the items."""
    html = exams.render_room(make_test(), "exam/mock.md")
    (typed,) = re.findall(r'data-plan="([^"]*)"', html)
    assert json.loads(unescape(typed)) == [
        {
            "title": "选择题",
            "points": 2,
            "draws": [
                {
                    "count": 3,
                    "ids": ["sample-001", "sample-002", "sample-003"],
                }
            ],
        },
        {
            "title": "其余",
            "points": 2.5,
            "draws": [
                {
                    "count": 2,
                    "ids": ["sample-001", "sample-002", "sample-003", "sample-004", "sample-005"],
                }
            ],
        },
        {"title": "必考", "points": 10, "ids": ["sample-008", "sample-006"]},
    ]


def test_seed_makes_the_sample(exams):
    """A fixed paper is also the sample; otherwise the sample has a seed of its own."""
    one, same, other = (
        re.findall(r'id="(sample-\d+)"', exams.render_room(make_test(seed=seed), "a.md"))
        for seed in ("", "样卷", "春")
    )
    assert one == same
    assert one != other


def test_without_multiple_choice(exams):
    """The rule for 多选 is told only where there may be one."""
    html = exams.render_room(make_test(sections=SECTIONS[2:]), "exam/mock.md")
    assert "多选题" not in html
    assert "<td>必考 <small>案例、配对</small></td>" in html


def test_title_that_says_the_kinds(exams):
    """Kinds that a section's title names are not told again."""
    section = replace(SECTIONS[0], title="单选和多选", kinds=SECTIONS[0].kinds[:2])
    html = exams.render_room(make_test(sections=(section,)), "exam/mock.md")
    assert "<td>单选和多选</td>" in html


def test_banks_of_a_test(exams):
    """A page loads the banks that its test may draw from, and no other."""
    assert exams.list_banks(make_test()) == ("sample",)
    assert exams.list_banks(make_test(sections=())) == ()


def test_script(exams, course):
    """A bank's script sets its items, with marks for number and root, and is one line."""
    script = exams.write_script(course.banks[0])
    head = '(window.lecternBanks=window.lecternBanks||{})["sample"]='
    assert script.startswith(head)
    assert script.endswith("\n")
    assert len(script.splitlines()) == 1
    bank = json.loads(script[len(head) :])
    assert list(bank) == ["items"]
    assert list(bank["items"]) == [item.id for item in course.banks[0].items]
    item = bank["items"]["sample-001"]
    assert list(item) == ["html"]
    html = item["html"]
    assert '<span class="item-number">\ue001</span>' in html
    assert 'href="\ue002chapters/01-motion.html#联名"' in html


@pytest.mark.parametrize(
    ("points", "text"), [(2.0, "2"), (2.5, "2.5"), (100.0, "100"), (16.666, "16.67"), (0.5, "0.5")]
)
def test_points(points, text):
    """Points are written without needless zeros."""
    assert format_points(points) == text
