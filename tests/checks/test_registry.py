"""All checks together."""

import importlib
import pkgutil
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import lectern.checks
from lectern.checks.registry import check_bank, check_course
from lectern.diagnostics import Level, Rule

CHAPTER = "# 会议\n\n### 议案\n\n《代表法》第十五条说了三样。\n"
TYPED = st.text(st.sampled_from("议案代表ABCa1 \n`*[](){}#!|:\"'<>_，。“”《》的是不哪一项以上都"))


@pytest.fixture
def course(make_course, make_page, make_good_bank):
    """Return a course in which nothing is wrong."""
    return make_course([make_good_bank()], [make_page(CHAPTER)])


def test_lets_a_good_course_be(course, tell):
    """No check finds anything in it."""
    assert tell(check_course, course) == []


def test_lets_a_bank_outside_the_course_take_the_place_of_its_own(course, make_good_bank, tell):
    """A new version of a bank is not held against the old one."""
    assert tell(check_bank, make_good_bank(), course) == []


def test_holds_a_bank_outside_against_the_other_banks(course, make_bank, make_good_bank, tell):
    """Under another id, its items must not be those of the course."""
    item = {"id": "duties-001", "kind": "true_false", "stem": "能提。", "key": True}
    lines = tell(
        check_bank, make_bank(item | {"rationale": "法律没有限制人数。"}, bank="b"), course
    )
    assert [line.split()[1] for line in lines] == ["item-id-taken"]


def test_does_not_ask_a_single_bank_for_coverage(course, make_bank, tell):
    """Items without a chapter link, headings without items are for a course only."""
    item = {"id": "b-1", "kind": "true_false", "stem": "能提。", "key": True}
    bank = make_bank(item | {"rationale": "法律没有限制人数。"}, bank="b")
    assert tell(check_bank, bank, course) == []


def test_runs_every_check(make_course, make_page, make_bank, tell):
    """Problems of each module come out of a course that has them all."""
    bad = {
        "id": "a-1",
        "stem": "提出议案要几人联名,（",
        "choices": {"A": "以上都对", "B": "⼈"},
        "key": "A",
    }
    long = {"id": "a-1", "kind": "true_false", "stem": "长" * 91, "key": True}
    links = {"chapter": "x.md", "citations": "监督法 第六条", "rationale": "选A。\n甲乙\n丙丁"}
    page = make_page("# 甲\n\n## 乙\n\n一,（\n二⼈", queries=[{"bank": "x"}], links=["y.md"])
    banks = [make_bank(bad | links), make_bank(long, bad | links | {"id": "b-1"}, bank="b")]
    found = {line.split()[1] for line in tell(check_course, make_course(banks, [page]))}
    assert found == {
        "all-of-the-above",
        "choice-by-letter",
        "half-width-punctuation",
        "item-id-taken",
        "long-stem",
        "look-alike-character",
        "missing-chapter",
        "missing-rationale",
        "similar-items",
        "thin-heading",
        "unbalanced-pair",
        "unknown-bank",
        "unknown-law",
        "unknown-page",
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.lists(TYPED, min_size=4, max_size=4))
def test_takes_any_text(make_course, make_page, make_bank, tell, texts):
    """Whatever is typed, checks report and do not fail, and point into the line."""
    stem, choice, rationale, text = texts
    item = {"id": "a-1", "stem": stem, "choices": {"A": choice, "B": "乙"}, "key": "A"}
    bank = make_bank(item | {"rationale": rationale})
    tell(check_course, make_course([bank], [make_page(text)]))


def _list_rules():
    """Return every rule of every module."""
    modules = [
        importlib.import_module(f"lectern.checks.{one.name}")
        for one in pkgutil.iter_modules(lectern.checks.__path__)
    ]
    return {rule for module in modules for rule in vars(module).values() if isinstance(rule, Rule)}


def test_stops_a_build_for_what_does_not_exist_only():
    """Errors are ids that clash; links, citations and blocks that lead nowhere; unfit exams."""
    assert {rule.id for rule in _list_rules() if rule.level is Level.ERROR} == {
        "changed-heading",
        "device-id",
        "foreign-picture",
        "item-id-retired",
        "item-id-taken",
        "menu-without-page",
        "missing-file",
        "missing-picture",
        "no-items",
        "repeated-item",
        "section-too-large",
        "unclosed-block",
        "unfit-item",
        "unknown-article",
        "unknown-bank",
        "unknown-block",
        "unknown-heading",
        "unknown-item",
        "unknown-law",
        "unknown-page",
        "unknown-paragraph",
        "unknown-situation",
        "unknown-subparagraph",
        "unknown-tag",
        "unknown-test",
        "unknown-version",
        "unsafe-address",
    }


def test_gives_every_rule_an_id_of_its_own():
    """Rule ids are anchors in the manual, so no two may be equal."""
    rules = _list_rules()
    assert [name for name, times in Counter(rule.id for rule in rules).items() if times > 1] == []
