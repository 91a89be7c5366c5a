"""A new edition of a bank against the records of the old one, at the same address."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest
from course_sites import TINY_COURSE, build_course
from learner_practice import ShownPractice
from learner_records import read_records
from learner_views import VIEWS
from playwright.sync_api import Browser, Page, StorageState, expect
from site_server import SiteServer

BANK = (TINY_COURSE / "quiz_data" / "lending.yml").read_text(encoding="utf-8")
# The states of the items when the old edition was left.
LEFT = {
    "lending-001": "right",
    "lending-002": "wrong",
    "lending-003": "todo",
    "lending-004": "partial",
    "lending-005": "wrong",
    "lending-006": "partial",
    "lending-007": "marked",
    "lending-008": "partial",
    "lending-030": "todo",
}
NEW_ITEM = """试题:
  - 编号: lending-010
    题型: 判断
    题干: 借出的书可以转借。
    答案: 错
    解析: 转借就找不到人。
"""


class Edition(NamedTuple):
    """What a trainer changed, as replacements in the bank's text, and which items it concerns."""

    replacements: Mapping[str, str]
    changed: Mapping[str, str] = MappingProxyType({})


def cut_item(number: int) -> str:
    """Return the lines of an item in the old edition."""
    start = BANK.index(f"  - 编号: lending-{number:03}\n")
    return BANK[start : BANK.find("  - 编号: lending-", start + 9)]


CHOICES = {
    "      A: 3本\n": "",
    "      B: {内容: 5本, 反馈: 这是上限，不是必须借满。}\n": "",
    "      C: 10本\n": "",
}
HARMLESS = {
    "an item is inserted before all others": Edition({"试题:\n": NEW_ITEM}),
    "an item is withdrawn": Edition(
        {cut_item(3): "", "停用: [lending-009]": "停用: [lending-009, lending-003]"}
    ),
    "items change places": Edition({cut_item(1): "", "停用:": cut_item(1) + "停用:"}),
    "choices change places and letters": Edition(
        {
            **CHOICES,
            "    答案: B\n    解析: 上限": "      A: 10本\n      B: 3本\n"
            "      C: {内容: 5本, 反馈: 这是上限，不是必须借满。}\n    答案: C\n    解析: 上限",
        }
    ),
    "a stem is corrected": Edition({"每位读者最多同时借几本？": "每位读者最多能同时借几本？"}),
    "a rationale is rewritten": Edition({"上限是五本，多了别的读者就借不到": "上限是五本"}),
    "a choice is written with other spaces and widths": Edition({"内容: 5本": "内容: ５ 本"}),
    "a choice that was not chosen is edited": Edition({"C: 10本": "C: 十本"}),
    "a choice that was not chosen is removed": Edition({"      C: 10本\n": ""}),
    "a choice is added": Edition({"      C: 10本\n": "      C: 10本\n      D: 20本\n"}),
    "a feedback is taken away": Edition({"{内容: 5本, 反馈: 这是上限，不是必须借满。}": "5本"}),
    "a point that was not made is added": Edition({"说不清的不追究]": "说不清的不追究, 道谢]"}),
}
JUDGED_ANEW = {
    "another choice becomes the key": Edition(
        {"答案: B\n    解析: 上限": "答案: A\n    解析: 上限"}, {"lending-001": "wrong"}
    ),
    "a wrong choice becomes part of the key": Edition(
        {"答案: AB\n": "答案: ABC\n"}, {"lending-002": "right"}
    ),
    "a blank accepts another wording": Edition(
        {"[十五, 半个月]": "[十五, 二十]"}, {"lending-004": "right"}
    ),
    "the right order is another": Edition({"答案: BAC": "答案: ABC"}, {"lending-005": "right"}),
    "a left side goes with another right one": Edition(
        {"答案: {1: B, 2: A}": "答案: {1: B, 2: C}"}, {"lending-006": "right"}
    ),
    "the key of a part changes": Edition(
        {"答案: B\n        解析: 没有编号": "答案: A\n        解析: 没有编号"},
        {"lending-008": "right"},
    ),
}
DUE_AGAIN = {
    "the chosen choice is edited": Edition(
        {"内容: 5本": "内容: 五本以内"}, {"lending-001": "outdated"}
    ),
    "the chosen choice is removed": Edition(
        {"      C: 读者的职业\n": ""}, {"lending-002": "outdated"}
    ),
    "the version is raised": Edition(
        {"题干: 每位读者": "版本: 2\n    题干: 每位读者"}, {"lending-001": "outdated"}
    ),
    "a blank is added": Edition(
        {
            "再加____天。": "再加____天，最多____天。",
            "[[三十, 30天], [十五, 半个月]]": "[[三十, 30天], [十五, 半个月], [四十五]]",
        },
        {"lending-004": "outdated"},
    ),
    "a step is edited": Edition({"A: 登记\n": "A: 在册上登记\n"}, {"lending-005": "outdated"}),
    "a chosen partner is removed": Edition(
        {"      C: 送给读者\n": ""}, {"lending-006": "outdated"}
    ),
    "a left side is edited": Edition({"1: 缺了几页": "1: 缺了好几页"}, {"lending-006": "outdated"}),
    "a point that was made is edited": Edition(
        {"查借出时的登记": "查一查借出时的登记"}, {"lending-007": "outdated"}
    ),
    "the chosen choice of a part is edited": Edition(
        {"A: 先借给他，以后补": "A: 先借给他，以后再补"}, {"lending-008": "outdated"}
    ),
}


@pytest.fixture(scope="module")
def address(server: SiteServer, learner_site: Path) -> str:
    """Return the address at which the old edition stood."""
    return server.publish("changing", learner_site)


@pytest.fixture(scope="module")
def left(launch: Callable[[str], Browser], address: str) -> StorageState:
    """Return what a browser keeps of one who has worked through the old edition."""
    context = launch("current").new_context(**VIEWS["desktop"].options)
    practice = ShownPractice(context.new_page(), f"{address}practice/lending.html")
    practice.change_settings("list")
    practice.answer("lending-001", "5本")
    practice.answer("lending-002", "书名", "日期", "读者的职业")
    practice.answer("lending-004", "三十", "二十")
    practice.answer("lending-005", "登记", "查看有没有破损", "放回书架")
    matching = practice.find_item("lending-006")
    matching.respond({"缺了几页": "停止外借，请人修补", "封面脏了": "送给读者"})
    matching.confirm()
    short = practice.answer("lending-007")
    short.press(short.find_choice("查借出时的登记"))
    short.confirm()
    practice.find_item("lending-008-1").respond(["对"])
    practice.find_item("lending-008-2").respond(["先借给他，以后补"])
    practice.find_item("lending-008").confirm()
    assert read_statuses(practice) == LEFT
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def publish(
    address: str, left: StorageState, server: SiteServer, tmp_path: Path, open_page
) -> Callable[..., ShownPractice]:
    """Return a function that publishes a new edition and opens it for the same learner."""

    def build_edition(edition: Edition, changes: dict[str, str] | None = None) -> ShownPractice:
        text = BANK
        for old, new in edition.replacements.items():
            assert old in text
            text = text.replace(old, new)
        site = build_course(tmp_path, {"quiz_data/lending.yml": text, **(changes or {})})
        server.publish("changing", site)
        return ShownPractice(open_page(storage_state=left), f"{address}practice/lending.html")

    return build_edition


def read_statuses(practice: ShownPractice) -> dict[str, str]:
    """Return the states of all items by their ids."""
    ids = practice.page.locator("[data-unit]").evaluate_all("all => all.map(one => one.id)")
    return dict(zip(ids, practice.read_statuses(), strict=True))


@pytest.mark.parametrize("edition", HARMLESS.values(), ids=HARMLESS)
def test_harmless_change_loses_nothing(publish, edition: Edition):
    """Every item keeps its state, wherever it and its choices now stand."""
    statuses = read_statuses(publish(edition))
    kept = {item_id: status for item_id, status in LEFT.items() if item_id in statuses}
    new = {item_id: "todo" for item_id in statuses if item_id not in LEFT}
    assert len(kept) >= 7
    assert statuses == kept | new


@pytest.mark.parametrize("edition", JUDGED_ANEW.values(), ids=JUDGED_ANEW)
def test_changed_key_judges_anew(publish, edition: Edition):
    """The same response is worth what today's key says; no other item changes."""
    assert read_statuses(publish(edition)) == LEFT | dict(edition.changed)


@pytest.mark.parametrize("edition", DUE_AGAIN.values(), ids=DUE_AGAIN)
def test_item_that_asks_something_else_is_due_again(publish, edition: Edition):
    """The one item is marked 题目已更新, in words, and no other changes."""
    practice = publish(edition)
    assert read_statuses(practice) == LEFT | dict(edition.changed)
    [item_id] = edition.changed
    item = practice.find_item(item_id)
    assert item.root.locator(".outdated").inner_text() == "题目已更新，请再做一次。"
    expect(item.root.locator(".verdict, .mark")).to_have_count(0)


def test_outdated_item_is_done_with_when_answered_again(publish):
    """It counts as 未做 until then; the old attempt is kept."""
    practice = publish(DUE_AGAIN["the version is raised"])
    practice.change_settings("todo")
    assert practice.shown == ["lending-001", "lending-003", "lending-030"]
    practice.change_settings("all")
    item = practice.answer("lending-001", "5本")
    assert item.read_verdict() == "✓ 回答正确"
    practice.open()
    assert read_statuses(practice) == LEFT
    expect(item.root.locator(".outdated")).to_have_count(0)
    attempts = read_records(practice.page, "attempts:lending")["items"]["lending-001"]
    assert [revision for _, _, revision in attempts] == [1, 2]


def test_right_response_is_marked_where_its_choice_now_stands(publish):
    """After re-lettering, 您选的 is on the same text, and the key has its new letter."""
    practice = publish(HARMLESS["choices change places and letters"])
    item = practice.find_item("lending-001")
    assert item.read_marks() == {"5本": "✓ 您选的"}
    assert item.read_key() == "答案：C"


def test_item_takes_its_records_into_another_bank(publish, address: str):
    """Moved to another bank, an item is known there as it was left."""
    moved = {"quiz_data/moved.yml": "题库: moved\n标题: 另一个题库\n试题:\n" + cut_item(2)}
    practice = publish(Edition({cut_item(2): ""}), moved)
    assert "lending-002" not in read_statuses(practice)
    other = ShownPractice(practice.page, f"{address}practice/moved.html")
    assert read_statuses(other) == {"lending-002": "wrong"}
    marks = other.find_item("lending-002").read_marks()
    assert marks["读者的职业"] == "✗ 您选的"


def test_check_in_a_chapter_judges_anew_too(publish, page: Page, address: str):
    """What holds in practice holds at the end of a chapter."""
    practice = publish(JUDGED_ANEW["another choice becomes the key"])
    practice.page.goto(f"{address}chapters/01-lending.html")
    item = practice.find_item("lending-001")
    assert item.read_verdict() == "✗ 回答错误"
    assert item.read_marks() == {"3本": "✓ 正确答案", "5本": "✗ 您选的"}


def test_record_of_a_withdrawn_item_is_kept(publish):
    """Nothing is erased: should the item come back, so does its record."""
    withdrawn = Edition({cut_item(1): "", "停用: [": "停用: [lending-001, "})
    practice = publish(withdrawn)
    practice.jump(0)
    practice.answer("lending-002", "书名", "日期")
    kept = read_records(practice.page, "attempts:lending")["items"]
    assert len(kept["lending-001"]) == 1
