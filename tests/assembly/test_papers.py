"""Papers drawn from plans, and plans made from tests."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.assembly import Draw, SectionPlan, draw_paper, plan_test
from lectern.assembly.chance import create_random, hash_text, shuffle
from lectern.diagnostics import Place
from lectern.model import exam
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.item import Difficulty, Item
from lectern.model.kind import Kind
from lectern.model.kinds.case import CaseItem
from lectern.model.kinds.fill_blank import FillBlankItem
from lectern.model.kinds.short_answer import ShortAnswerItem
from lectern.model.kinds.true_false import TrueFalseItem

CASES = json.loads((Path(__file__).parents[1] / "cases" / "draw.json").read_text(encoding="utf-8"))
PLACE = Place(file="quiz_data/a.yml")
PLACES = {"": PLACE}


def make_plan(section: dict) -> SectionPlan:
    """Return the plan that a case writes as JSON."""
    draws = (Draw(count=draw["count"], ids=tuple(draw["ids"])) for draw in section.get("draws", ()))
    return SectionPlan(draws=tuple(draws), ids=tuple(section.get("ids", ())))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_draws_what_the_browser_draws(case):
    """A seed gives the paper of the shared cases."""
    plan = [make_plan(section) for section in case["sections"]]
    paper = draw_paper(case["exam"], case["seed"], plan)
    assert [list(ids) for ids in paper] == case["expected"]


@pytest.mark.parametrize(
    ("text", "hashed"),
    [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)],
)
def test_hashes_as_published(text, hashed):
    """FNV-1a's own test vectors hold."""
    assert hash_text(text) == hashed


@given(st.lists(st.integers()), st.integers(0, 2**32 - 1))
def test_shuffling_loses_nothing(values, seed):
    """A shuffle is a permutation."""
    assert sorted(shuffle(values, create_random(seed))) == sorted(values)


@given(st.integers(0, 2**32 - 1))
def test_numbers_are_fractions(seed):
    """A generator gives numbers from 0 up to 1."""
    random = create_random(seed)
    assert all(0 <= random() < 1 for _ in range(20))


IDS = st.lists(st.sampled_from([f"a-{number:03}" for number in range(40)]), unique=True).map(sorted)
DRAWS = st.builds(lambda count, ids: Draw(count=count, ids=tuple(ids)), st.integers(1, 12), IDS)
PLANS = st.lists(
    st.builds(lambda draws: SectionPlan(draws=tuple(draws)), st.lists(DRAWS, max_size=3)),
    max_size=4,
)


@given(PLANS, st.text())
def test_no_item_comes_twice(plan, seed):
    """A paper has an item once, from its section's candidates, at most as many as asked."""
    paper = draw_paper("e", seed, plan)
    drawn = [item_id for ids in paper for item_id in ids]
    assert len(drawn) == len(set(drawn))
    for ids, section in zip(paper, plan, strict=True):
        assert set(ids) <= {one for draw in section.draws for one in draw.ids}
        assert len(ids) <= sum(draw.count for draw in section.draws)
    assert paper == draw_paper("e", seed, plan)


@given(IDS, st.integers(1, 40), st.text())
def test_takes_all_that_are_asked_for(ids, count, seed):
    """A draw is short only if its candidates are."""
    (drawn,) = draw_paper("e", seed, [SectionPlan(draws=(Draw(count=count, ids=tuple(ids)),))])
    assert len(drawn) == min(count, len(ids))


def test_every_candidate_has_its_chance():
    """Over many seeds each of ten candidates is drawn about equally often."""
    plan = [SectionPlan(draws=(Draw(count=3, ids=tuple("0123456789")),))]
    drawn = [one for seed in range(2000) for one in draw_paper("e", str(seed), plan)[0]]
    assert all(520 < drawn.count(one) < 680 for one in "0123456789")


def make_item(item_id: str, tag: str = "甲", difficulty: Difficulty | None = None) -> TrueFalseItem:
    """Return a 判断."""
    return TrueFalseItem(
        id=item_id, stem=item_id, key=True, tags=(tag,), difficulty=difficulty, places=PLACES
    )


SHORT = ShortAnswerItem(id="b-7", stem="为什么？", points=("有据",), places=PLACES)
CASE = CaseItem(id="b-8", stem="", material="一件事。", items=(SHORT,), places=PLACES)


@pytest.fixture
def course() -> Course:
    """Return two banks, unsorted, of 判断, 填空 and what no exam can ask."""
    first: tuple[Item, ...] = (
        make_item("b-3"),
        make_item("b-1", "乙"),
        make_item("b-2", "乙", Difficulty.HARD),
        FillBlankItem(id="b-4", stem="____", blanks=(("十",),), places=PLACES),
        SHORT,
        CASE,
    )
    return Course(
        banks=(
            QuestionBank(id="b", title="乙库", items=first, place=PLACE),
            QuestionBank(id="a", title="甲库", items=(make_item("a-1"),), place=PLACE),
        )
    )


def make_test(*sections: dict) -> exam.Test:
    """Return a test of sections with these fields."""
    made = (exam.Section(title="大题", points=1, places=PLACES, **one) for one in sections)
    return exam.Test(
        id="e", title="考试", minutes=10, pass_mark=60, sections=tuple(made), place=PLACE
    )


@pytest.mark.parametrize(
    ("section", "ids"),
    [
        ({"banks": ("b",)}, ("b-1", "b-2", "b-3", "b-4")),
        ({"banks": ("a",)}, ("a-1",)),
        ({"banks": ("b", "a")}, ("a-1", "b-1", "b-2", "b-3", "b-4")),
        ({}, ("a-1", "b-1", "b-2", "b-3", "b-4")),
        ({"banks": ("none",)}, ()),
        ({"banks": ("b",), "kinds": (Kind.FILL_BLANK,)}, ("b-4",)),
        ({"banks": ("b",), "tags": ("乙", "丙")}, ("b-1", "b-2")),
        ({"banks": ("b",), "difficulties": (Difficulty.HARD,)}, ("b-2",)),
    ],
)
def test_candidates(course, section, ids):
    """Candidates are sorted, fit every condition, and never hold a 简答."""
    share = exam.Share(banks=section.pop("banks", ()), count=2)
    (planned,) = plan_test(course, make_test(section | {"shares": (share,)}))
    assert planned == SectionPlan(draws=(Draw(count=2, ids=ids),))


def test_named_items_are_not_drawn_before(course):
    """What a later section names is no candidate of an earlier one."""
    share = exam.Share(banks=("b",), count=1)
    planned = plan_test(course, make_test({"shares": (share,)}, {"items": ("b-2", "b-1")}))
    assert planned[0].draws[0].ids == ("b-3", "b-4")
    assert planned[1] == SectionPlan(ids=("b-2", "b-1"))


def test_scorable(course):
    """简答, and a case with one, has no score; everything else has."""
    assert [item.id for item in course.walk_items() if not item.can_be_examined] == [
        "b-7",
        "b-8",
        "b-7",
    ]


def test_totals():
    """A test knows its items and points, named and drawn."""
    shares = (exam.Share(banks=("a",), count=3), exam.Share(banks=("b",), count=2))
    test = make_test({"shares": shares}, {"items": ("b-1",)})
    assert (test.count, test.max_score) == (6, 6)
