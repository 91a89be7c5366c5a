"""已核: warnings that a trainer has answered, and answers that are of no use."""

import pytest

from lectern.checks.registry import check_bank, check_course, check_structure
from lectern.checks.reviews import find_rules
from lectern.diagnostics import Diagnostic, Level, Place, Report, Review, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.law import Register
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document
from lectern.reading.pages import parse_page

WARNING, ERROR = Rule("long-stem", Level.WARNING), Rule("long-stem")
PLACE = Place(file="a.yml", line=5)
REVIEW = Review(rule_id="long-stem", place=Place(file="a.yml", line=4), lines=range(3, 8))
HEAD = "题库: a\n标题: 甲\n试题:\n"
LONG = "长" * 91
ITEM = "  - {{编号: a-{}, 题型: 判断, 题干: {}, 答案: 对, 解析: 有理由。{}}}\n"
REVIEWED = ", 已核: {long-stem: 情节不能再短}"
PAGE = "---\n标签: 一\n---\n\n# 甲\n\n二,三\n"


def _read(text: str, report: Report) -> QuestionBank:
    document = parse_document(text, "quiz_data/a.yml", report)
    assert document
    bank = read_bank(document, report)
    assert bank
    return bank


def _check(*items: str) -> list[str]:
    """Return what is told of a bank with these items: `line rule`."""
    report = Report()
    check_bank(_read(HEAD + "".join(items), report), Course(), report)
    return _list(report)


def _check_course(*items: str, texts: dict[str, str] | None = None) -> list[str]:
    report = Report()
    bank = _read(HEAD + "".join(items), report)
    check_course(Course(banks=(bank,)), report, texts or {})
    # The items point to no chapter, for there is none.
    return [one for one in _list(report) if not one.endswith("missing-chapter")]


def _list(report: Report) -> list[str]:
    return [f"{found.place.line} {found.rule.id}" for found in report.sort_diagnostics()]


def _note(rule: Rule, place: Place) -> Diagnostic:
    return Diagnostic(rule=rule, place=place, message="", remedy="")


@pytest.mark.parametrize(
    ("rule", "place", "is_told"),
    [
        (WARNING, PLACE, False),
        (ERROR, PLACE, True),
        (Rule("plain-negative", Level.WARNING), PLACE, True),
        (WARNING, Place(file="a.yml", line=8), True),
        (WARNING, Place(file="a.yml", line=2), True),
        (WARNING, Place(file="b.yml", line=5), True),
    ],
)
def test_answers_its_own_warning_in_its_own_place(rule: Rule, place: Place, is_told: bool):
    """Errors, other warnings, other lines and other files are told all the same."""
    report = Report([_note(rule, place)], [REVIEW])
    assert report.drop_reviewed() == ([REVIEW] if is_told else [])
    assert bool(report.diagnostics) == is_told


def test_item_answers_for_itself():
    """The same warning of the items before and behind it is told."""
    items = (ITEM.format(1, LONG, ""), ITEM.format(2, LONG, REVIEWED), ITEM.format(3, LONG, ""))
    told = [one for one in _check(*items) if one.endswith("long-stem")]
    assert told == ["4 long-stem", "6 long-stem"]


@pytest.mark.parametrize("key", ["已核", "reviewed"])
def test_item_of_several_lines(key: str):
    """What stands on any of its lines is its own, before the review and behind it."""
    lines = ("编号: a-1", f"{key}:\n      missing-rationale: 不用", "题型: 判断", f"题干: {LONG}")
    item = "  - " + "\n    ".join((*lines, "答案: 对")) + "\n"
    assert _check(item) == ["8 long-stem"]
    both = item.replace("不用", "不用\n      long-stem: 情节不能再短")
    assert _check(both, ITEM.format(2, "一句话。", "")) == []


def test_case_answers_for_its_parts():
    """A review of a case is about its own items too."""
    lines = (
        "编号: a-1",
        "题型: 案例",
        "材料: 一件事。",
        "小题:",
        *ITEM.format("1-1", LONG, "").split("\n"),
    )
    case = "  - " + "\n    ".join(lines).rstrip() + "\n"
    assert _check(case) == ["8 long-stem"]
    assert _check(case.replace("    小题", "    已核: {long-stem: 照录原话}\n    小题")) == []


@pytest.mark.parametrize("rule_id", ["long-stm", "no-key", "甲"])
def test_what_is_no_warning(rule_id: str):
    """A slip in the name, an error: both answer nothing and are told."""
    item = ITEM.format(1, LONG, f", 已核: {{{rule_id}: 有理由}}")
    assert _check(item) == ["4 long-stem", "4 unknown-warning"]


@pytest.mark.parametrize("reason", ['""', "", "[甲]"])
def test_without_a_reason(reason: str):
    """A review without a reason answers nothing."""
    item = ITEM.format(1, LONG, f", 已核: {{long-stem: {reason}}}")
    assert _check(item) == ["4 long-stem", "4 review-without-reason"]


def test_without_a_rule():
    """A sentence alone does not say which warning it answers."""
    report = Report()
    _read(HEAD + ITEM.format(1, "一句话。", ", 已核: 看过了"), report)
    assert _list(report) == ["4 wrong-type"]


def test_cause_that_is_gone():
    """A review of a warning that is no more is told, but not of a bank alone."""
    item = ITEM.format(1, "一句话。", REVIEWED)
    assert _check_course(item) == ["4 stale-review"]
    assert _check(item) == []


def test_cause_behind_an_error():
    """While there are errors, nobody can say that a cause is gone."""
    faulty = "  - {编号: a-2, 题型: 判断, 题干: 又一句。, 答案: 也许, 解析: 有理由。}\n"
    assert _check_course(ITEM.format(1, "一句话。", REVIEWED), faulty) == ["5 true-false-key"]


def test_cause_that_was_not_looked_for():
    """Without texts to compare with, no copy can be found, and none is said to be gone."""
    item = ITEM.format(1, "一句话。", ", 已核: {copied-text: 法条的原话}")
    assert _check_course(item) == []
    assert _check_course(item, texts={"原文": "别的话"}) == ["4 stale-review"]


def test_page_answers_for_the_whole_page():
    """A review in the front matter is about every line of its page."""
    report = Report()
    text = PAGE.replace("标签: 一", "已核: {half-width-punctuation: 原样照录}")
    page = parse_page(text, "a.md", Register(), report)
    check_course(Course(pages={"a.md": page}), report)
    assert "half-width-punctuation" not in "".join(_list(report))
    assert "stale-review" not in "".join(_list(report))


def test_page_with_a_review_of_nothing():
    """It is told where it stands."""
    report = Report()
    text = PAGE.replace("标签: 一", "reviewed:\n  dash: 原样照录")
    page = parse_page(text, "a.md", Register(), report)
    check_course(Course(pages={"a.md": page}), report)
    assert "3 stale-review" in _list(report)


def test_build_without_every_check():
    """A build that is not strict tells no reviewed warning, and judges no review."""
    report = Report()
    choices = "选项: {A: 十人, B: 10人, C: 五人}, 答案: C"
    item = f"  - {{编号: a-1, 题型: 单选, 题干: 几人？, {choices}, 已核: {{equal-numbers: 考写法, dash: 无}}}}\n"
    bank = _read(HEAD + item, report)
    assert _list(report) == ["4 equal-numbers"]
    check_structure(Course(banks=(bank,)), report)
    assert _list(report) == []


def test_knows_rules_of_files_and_of_wording():
    """A warning can come from reading or from checking."""
    assert {"equal-numbers", "long-stem", "copied-text"} <= set(find_rules())
