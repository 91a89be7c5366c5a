"""Every kind of item, answered right and wrong: verdict, marks, announcement, solution."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from learner_items import Response, ShownItem
from learner_records import read_records
from playwright.sync_api import Page, expect

OpenItem = Callable[[str, str], ShownItem]


class Case(NamedTuple):
    """An item, a response, and what the learner is then told."""

    item_id: str
    response: Response
    verdict: str
    marks: dict[str, str]
    announcement: str


OWN, KEY, MISTAKE = "✓ 您选的", "✓ 正确答案", "✗ 您选的"
CASES = {
    "single choice, right": Case(
        "lending-001", ["5本"], "✓ 回答正确", {"5本": OWN}, "第1题 回答正确"
    ),
    "single choice, wrong": Case(
        "lending-001",
        ["3本"],
        "✗ 回答错误",
        {"3本": MISTAKE, "5本": KEY},
        "第1题 回答错误，正确答案 B",
    ),
    "multiple choice, right": Case(
        "lending-002", ["日期", "书名"], "✓ 回答正确", {"书名": OWN, "日期": OWN}, "第2题 回答正确"
    ),
    "multiple choice, incomplete": Case(
        "lending-002",
        ["书名"],
        "✗ 回答错误：漏选 B",
        {"书名": OWN, "日期": KEY},
        "第2题 回答错误，正确答案 AB",
    ),
    "multiple choice, one too many": Case(
        "lending-002",
        ["书名", "日期", "其他"],
        "✗ 回答错误：多选了 D",
        {"书名": OWN, "日期": OWN, "其他": MISTAKE},
        "第2题 回答错误，正确答案 AB",
    ),
    "true or false, right": Case(
        "lending-003", ["错"], "✓ 回答正确", {"错": OWN}, "第3题 回答正确"
    ),
    "true or false, wrong": Case(
        "lending-003",
        ["对"],
        "✗ 回答错误",
        {"对": MISTAKE, "错": KEY},
        "第3题 回答错误，正确答案 错",
    ),
    "blanks, right in other words": Case(
        "lending-004",
        ["30 天。", "十五"],
        "✓ 回答正确",
        {"0": "✓ 正确", "1": "✓ 正确"},
        "第4题 回答正确",
    ),
    "blanks, one of two": Case(
        "lending-004",
        ["三十", "20"],
        "部分正确，得1分，共2分",
        {"0": "✓ 正确", "1": "✗ 错误"},
        "第4题 部分正确，得1分，共2分，正确答案 第1空 三十／30天；第2空 十五／半个月",
    ),
    "ordering, right": Case(
        "lending-005",
        ["查看有没有破损", "登记", "放回书架"],
        "✓ 回答正确",
        {"登记": "✓ 第2位", "查看有没有破损": "✓ 第1位", "放回书架": "✓ 第3位"},
        "第5题 回答正确",
    ),
    "ordering, wrong": Case(
        "lending-005",
        ["登记", "查看有没有破损", "放回书架"],
        "✗ 回答错误",
        {"登记": "✗ 应为第2位", "查看有没有破损": "✗ 应为第1位", "放回书架": "✓ 第3位"},
        "第5题 回答错误，正确答案 B → A → C",
    ),
    "matching, right": Case(
        "lending-006",
        {"缺了几页": "停止外借，请人修补", "封面脏了": "擦净以后上架"},
        "✓ 回答正确",
        {"缺了几页": "✓ 正确", "封面脏了": "✓ 正确"},
        "第6题 回答正确",
    ),
    "matching, one of two": Case(
        "lending-006",
        {"缺了几页": "停止外借，请人修补", "封面脏了": "送给读者"},
        "部分正确，得1分，共2分",
        {"缺了几页": "✓ 正确", "封面脏了": "✗ 应配 A"},
        "第6题 部分正确，得1分，共2分，正确答案 缺了几页：B 停止外借，请人修补；封面脏了：A 擦净以后上架",
    ),
    "number, right in another unit": Case(
        "lending-030", ["35,200元"], "✓ 回答正确", {"万元": "✓ 正确"}, "第8题 回答正确"
    ),
    "number, just right": Case(
        "lending-030", ["3.55"], "✓ 回答正确", {"万元": "✓ 正确"}, "第8题 回答正确"
    ),
    "number, wrong": Case(
        "lending-030",
        ["3.6万元"],
        "✗ 回答错误",
        {"万元": "✗ 错误"},
        "第8题 回答错误，正确答案 3.5万元（误差0.05万元以内都算对）",
    ),
}


def verify_told(item: ShownItem, case: Case) -> None:
    """Assert what the learner sees and hears after confirming."""
    assert item.read_verdict() == case.verdict
    assert item.read_marks() == case.marks
    assert item.announcement == case.announcement
    expect(item.solution.locator(".rationale")).to_be_visible()


@pytest.mark.parametrize("view", ["wechat"], indirect=True)
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_check_tells_what_a_response_was_worth(open_item: OpenItem, case: Case):
    """In a chapter's check the result stands under the item, in words."""
    item = open_item("check", case.item_id)
    item.respond(case.response)
    item.confirm()
    verify_told(item, case)


@pytest.mark.parametrize("view", ["phone", "firefox"], indirect=True)
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_practice_tells_what_a_response_was_worth(open_item: OpenItem, case: Case):
    """In practice it is the same, and the big button leads on."""
    item = open_item("practice", case.item_id)
    item.respond(case.response)
    item.confirm()
    verify_told(item, case)
    expect(item.primary).to_have_text("下一题")


@pytest.mark.parametrize("view", ["phone", "wechat"], indirect=True)
def test_feedback_of_a_choice_is_for_those_who_chose_it(open_item: OpenItem):
    """The feedback on B shows to one who chose B, not to one who chose A."""
    item = open_item("check", "lending-001")
    item.respond(["3本"])
    item.confirm()
    feedback = item.solution.locator("[data-feedback]")
    expect(feedback).to_be_hidden()
    item.press_action("retry")
    item.respond(["5本"])
    item.confirm()
    expect(feedback).to_have_text("B：这是上限，不是必须借满。")


@pytest.mark.parametrize("view", ["phone", "wechat"], indirect=True)
@pytest.mark.parametrize("place", ["check", "practice"])
def test_short_answer_is_marked_by_its_learner(open_item: OpenItem, page: Page, place: str):
    """First the points show, then those that were made are ticked and counted."""
    item = open_item(place, "lending-007")
    item.respond("先查登记，再同读者核对。")
    expect(item.primary).to_have_text("看要点")
    item.confirm()
    assert item.announcement == "请对照要点，说到的打勾，再按“确认自评”。"
    expect(item.primary).to_have_text("确认自评")
    for point in ("查借出时的登记", "当面同读者核对"):
        item.press(item.find_choice(point))
    item.confirm()
    assert item.read_verdict() == "已自评，说到2个要点"
    assert item.announcement == "第7题 已自评，说到2个要点"
    [[_, response, revision]] = read_records(page, "attempts:lending")["items"]["lending-007"]
    assert (len(response["points"]), response["text"], revision) == (
        2,
        "先查登记，再同读者核对。",
        1,
    )


@pytest.mark.parametrize("view", ["phone", "wechat"], indirect=True)
@pytest.mark.parametrize("place", ["check", "practice"])
def test_case_confirms_all_parts_at_once(
    open_item: OpenItem, find_item: Callable[[str], ShownItem], place: str
):
    """Each part tells its own result, the case the sum."""
    case = open_item(place, "lending-008")
    first, second = (find_item(f"lending-008-{rank}") for rank in (1, 2))
    first.respond(["对"])
    second.respond(["先借给他，以后补"])
    case.confirm()
    assert first.read_verdict() == "✓ 回答正确"
    assert second.read_verdict() == "✗ 回答错误"
    assert second.read_marks() == {"先借给他，以后补": MISTAKE, "编好号再借": KEY}
    assert case.read_verdict() == "部分正确，得1分，共2分"
    assert case.announcement == "第9题 部分正确，得1分，共2分"
    for item in (first, second, case):
        expect(item.solution.locator(".rationale")).to_be_visible()


def test_case_names_the_part_that_is_not_done(open_item: OpenItem, page: Page):
    """Confirming too early says which part lacks a response, and goes there."""
    case = open_item("check", "lending-008")
    case.confirm()
    assert case.announcement == "（1）请先选一个选项，再按“确认”。"
    expect(page.locator("[data-item=lending-008-1] input").first).to_be_focused()
    expect(case.root.locator(".verdict")).to_have_count(0)


@pytest.mark.parametrize(
    ("item_id", "response", "hint"),
    [
        ("lending-001", [], "请先选一个选项，再按“确认”。"),
        ("lending-002", [], "请先选，可以选几个，再按“确认”。"),
        ("lending-004", ["三十", ""], "还有1空没有填。"),
        ("lending-005", ["登记"], "请按先后点完全部选项，还差2个。"),
        ("lending-006", {"封面脏了": "送给读者"}, "还有1项没有配对。"),
        ("lending-030", [" "], "请先填一个数，再按“确认”。"),
    ],
)
def test_incomplete_response_is_not_judged(
    open_item: OpenItem, page: Page, item_id: str, response: Response, hint: str
):
    """What is missing is said on the screen and aloud; nothing is stored."""
    item = open_item("practice", item_id)
    item.respond(response)
    item.confirm()
    expect(page.locator(".hint:visible")).to_have_text(hint)
    assert item.announcement == hint
    assert read_records(page, "attempts:lending") is None


@pytest.mark.parametrize(
    ("response", "verdict"),
    [
        (["查看"], "部分正确，得0.5分，共1分：漏选 B"),
        (["查看", "登记"], "✓ 回答正确"),
        (["查看", "盖章"], "✗ 回答错误：漏选 B，多选了 C"),
    ],
)
def test_bank_may_give_half_for_an_incomplete_response(
    page: Page,
    learner: str,
    find_item: Callable[[str], ShownItem],
    response: Response,
    verdict: str,
):
    """With 多选计分: 少选得半, an incomplete 多选 gets half, one with a wrong choice nothing."""
    page.goto(f"{learner}chapters/03-half.html")
    item = find_item("half-001")
    item.respond(response)
    item.confirm()
    assert item.read_verdict() == verdict


def test_ordering_numbers_rows_as_they_are_tapped(open_item: OpenItem):
    """A second tap takes a row out, and those after it move up."""
    item = open_item("check", "lending-005")
    item.respond(["登记", "查看有没有破损", "放回书架"])
    positions = item.root.locator(".position")
    assert positions.all_inner_texts() == ["1", "2", "3"]
    assert item.announcement == "第3位"
    item.respond(["登记"])
    assert positions.all_inner_texts() == ["", "1", "2"]
    item.respond(["登记"])
    assert positions.all_inner_texts() == ["3", "1", "2"]
