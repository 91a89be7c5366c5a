"""Choices in another order: letters belong to places, and everything that names one follows."""

import pytest
from learner_practice import ShownPractice, store_preferences
from playwright.sync_api import Page

VIEWS = pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
SEEDS = range(1, 7)


def shuffle(practice: ShownPractice, page: Page, seed: int) -> None:
    """Open the practice again at the first item, shuffled by a seed."""
    store_preferences(page, "lending", {"order": "shuffled", "seed": seed})
    practice.open("lending-001")


def shuffle_until_moved(
    practice: ShownPractice, page: Page, unit_id: str, text: str, item_id: str = ""
) -> str:
    """Shuffle until a choice has another letter than in the bank, which is returned."""
    item = practice.find_item(item_id or unit_id)
    practice.open(unit_id)
    before = item.read_letters()[text]
    for seed in SEEDS:
        shuffle(practice, page, seed)
        practice.open(unit_id)
        letter = item.read_letters()[text]
        if letter != before:
            return letter
    message = f"{text} is always {before}"
    raise AssertionError(message)


@VIEWS
def test_letters_of_single_choice_follow_the_order_shown(practice: ShownPractice, page: Page):
    """Letters run A, B, C down the page; key, feedback and announcement name the new one."""
    letter = shuffle_until_moved(practice, page, "lending-001", "5本")
    item = practice.find_item("lending-001")
    assert list(item.read_letters().values()) == ["A", "B", "C"]
    item.respond(["5本"])
    item.confirm()
    assert item.read_key() == f"答案：{letter}"
    assert item.solution.locator(".feedback").inner_text() == f"{letter}：这是上限，不是必须借满。"
    item.press_action("retry")
    item.respond(["10本"])
    item.confirm()
    letter = item.read_letters()["5本"]
    assert item.announcement.endswith(f"题 回答错误，正确答案 {letter}")
    assert item.read_key() == f"答案：{letter}"


def test_key_of_multiple_choice_is_told_in_the_order_shown(practice: ShownPractice, page: Page):
    """答案：AC, not CA; and what is fixed keeps its place."""
    shuffle_until_moved(practice, page, "lending-002", "书名")
    item = practice.find_item("lending-002")
    letters = item.read_letters()
    item.respond(["书名", "日期"])
    item.confirm()
    assert item.read_verdict() == "✓ 回答正确"
    assert item.read_key() == "答案：" + "".join(sorted([letters["书名"], letters["日期"]]))
    assert letters["其他"] == "D"


@VIEWS
def test_options_of_matching_follow_the_order_shown(practice: ShownPractice, page: Page):
    """The lists to choose from show the letters of the choices below, in their order."""
    letter = shuffle_until_moved(practice, page, "lending-006", "停止外借，请人修补")
    item = practice.find_item("lending-006")
    letters = item.read_letters()
    for select in item.root.locator("select").all():
        labels = select.locator("option").all_inner_texts()
        assert labels == ["请选择", *(f"{found} {text}" for text, found in letters.items())]
    item.respond({"缺了几页": "停止外借，请人修补", "封面脏了": "送给读者"})
    item.confirm()
    assert item.read_marks() == {
        "缺了几页": "✓ 正确",
        "封面脏了": f"✗ 应配 {letters['擦净以后上架']}",
    }
    assert f"缺了几页：{letter} 停止外借，请人修补" in item.read_key()


def test_key_of_ordering_names_the_letters_shown(practice: ShownPractice, page: Page):
    """The right order is told by the letters the learner sees."""
    shuffle_until_moved(practice, page, "lending-005", "登记")
    item = practice.find_item("lending-005")
    steps = ["查看有没有破损", "登记", "放回书架"]
    item.respond(steps)
    item.confirm()
    assert item.read_verdict() == "✓ 回答正确"
    letters = item.read_letters()
    assert item.read_key() == "正确顺序：" + " → ".join(letters[step] for step in steps)


def test_true_or_false_is_not_shuffled(practice: ShownPractice, page: Page):
    """对 stands above 错, whatever the order of the others."""
    for seed in SEEDS:
        shuffle(practice, page, seed)
        assert list(practice.find_item("lending-003").read_letters()) == ["对", "错"]


def test_parts_of_a_case_are_shuffled_and_judged(practice: ShownPractice, page: Page):
    """The parts stay in their order; their choices move, and what is right stays right."""
    shuffle_until_moved(practice, page, "lending-008", "编好号再借", "lending-008-2")
    practice.find_item("lending-008-1").respond(["对"])
    part = practice.find_item("lending-008-2")
    part.respond(["编好号再借"])
    part.confirm()
    assert part.read_verdict() == "✓ 回答正确"
    parts = page.locator("#lending-008 > [data-item]").evaluate_all("all => all.map(x => x.id)")
    assert parts == ["lending-008-1", "lending-008-2"]


def test_trying_again_shuffles_again(practice: ShownPractice, page: Page):
    """Who tries again cannot answer by the place alone."""
    shuffle(practice, page, 1)
    item = practice.find_item("lending-001")
    orders = set()
    for _ in SEEDS:
        orders.add(tuple(item.read_letters()))
        item.respond(["5本"])
        item.confirm()
        item.press_action("retry")
    assert len(orders) > 1


def test_shuffling_moves_the_items_too(practice: ShownPractice, page: Page):
    """Every item comes once, in another order than the bank's, the same after a reload."""
    in_order = practice.walk()
    assert in_order == [f"lending-{number:03}" for number in (*range(1, 8), 30, 8)]
    practice.change_settings("shuffled")
    assert "打乱" in practice.position
    shuffled = practice.walk()
    assert sorted(shuffled) == sorted(in_order)
    practice.jump(0)
    practice.open()
    assert practice.walk() == shuffled


def test_shuffled_choices_stay_where_they_are_after_a_reload(practice: ShownPractice, page: Page):
    """What was confirmed is shown again in the order in which it was confirmed."""
    shuffle(practice, page, 2)
    item = practice.find_item("lending-001")
    before = item.read_letters()
    practice.open("lending-001")
    assert item.read_letters() == before
