"""Ids that two banks claim."""

from lectern.checks.identity import check_device_ids, check_identity
from lectern.diagnostics import Place
from lectern.model.bank import LeftOut

ITEM = {"kind": "true_false", "stem": "建议一人就能提。", "key": True}


def test_lets_different_ids_be(make_bank, tell):
    """Banks with ids of their own are let be."""
    banks = [make_bank(ITEM | {"id": "a-1"}, bank="a"), make_bank(ITEM | {"id": "b-1"}, bank="b")]
    assert tell(check_identity, (), banks) == []


def test_finds_an_item_id_in_two_banks(make_bank, tell):
    """Parts of a case count; the later item is told, with the place of the earlier."""
    case = {"id": "a-1", "kind": "case", "material": "……", "items": [ITEM | {"id": "x-7"}]}
    banks = [make_bank(case, bank="a"), make_bank(ITEM | {"id": "x-7"}, bank="b")]
    assert tell(check_identity, (), banks, with_file=True) == [
        (
            "quiz_data/b.yml:4:9-11 item-id-taken 编号“x-7”已经用在quiz_data/a.yml:7。"
            " → 同一道题只留在一个题库里，编号不变；这里是另一道新题，才换一个没有用过的编号。"
        )
    ]


def test_finds_a_retired_id_in_use(make_bank, tell):
    """An id that any other bank has retired may not come back, before it or after it."""
    retired = (("a-1", Place(file="quiz_data/b.yml", line=9)),)
    banks = [make_bank(ITEM | {"id": "a-1"}, bank="a"), make_bank(bank="b", retired=retired)]
    assert tell(check_identity, (), banks) == [
        (
            "4:9-11 item-id-retired 编号“a-1”已经停用（quiz_data/b.yml:9），不能再用。"
            " → 换一个没有用过的编号，学员的旧记录才不会算到新题上。"
        )
    ]


def test_finds_an_id_of_a_left_out_item(make_bank, tell):
    """Items that were not read because they have errors hold their ids nevertheless."""
    left_out = (LeftOut(id="x-7", place=Place(file="quiz_data/a.yml", line=5)),)
    banks = [make_bank(bank="a", left_out=left_out), make_bank(ITEM | {"id": "x-7"}, bank="b")]
    assert [line.partition(" → ")[0] for line in tell(check_identity, (), banks)] == [
        "4:9-11 item-id-taken 编号“x-7”已经用在quiz_data/a.yml:5。"
    ]


def test_finds_a_retired_id_in_use_in_the_same_bank(make_bank, tell):
    """A bank may not use what it has retired itself."""
    retired = (("a-1", Place(file="quiz_data/a.yml", line=9)),)
    bank = make_bank(ITEM | {"id": "a-1"}, bank="a", retired=retired)
    assert [line.partition(" → ")[0] for line in tell(check_identity, (), [bank])] == [
        "4:9-11 item-id-retired 编号“a-1”已经停用（quiz_data/a.yml:9），不能再用。"
    ]


def test_leaves_the_same_bank_to_the_reader(make_bank, tell):
    """That an id stands twice in one bank was told when it was read."""
    bank = make_bank(ITEM | {"id": "a-1"}, ITEM | {"id": "a-1"}, bank="a")
    assert tell(check_identity, (), [bank]) == []


def test_only_judges_what_is_added(make_bank, tell):
    """Banks that are only compared with are not told of themselves."""
    known = [make_bank(ITEM | {"id": "a-1"}, bank=name) for name in ("a", "b")]
    assert tell(check_identity, known, [make_bank(bank="c")]) == []


def test_tells_a_copied_bank_once(make_bank, tell):
    """A bank most of whose ids are another's is one problem, however many ids there are."""
    items = [ITEM | {"id": f"a-{number}"} for number in range(1, 9)]
    banks = [make_bank(*items, bank="a"), make_bank(*items, ITEM | {"id": "b-1"}, bank="b")]
    assert tell(check_identity, (), banks, with_file=True) == [
        (
            "quiz_data/b.yml:1:5-5 item-id-taken 这个题库有8个编号已经用在quiz_data/a.yml，多半是整个"
            "复制过来的。 → 是留下的副本，把这个文件移出quiz_data；是照着写的新题，给这里的题都换上新的编号。"
        )
    ]


def test_finds_ids_that_no_file_can_have(make_bank, tell):
    """A bank named as a device of Windows is told; one that only begins so is not."""
    banks = [make_bank(bank="nul"), make_bank(bank="com1"), make_bank(bank="null")]
    assert [line.partition(" → ")[0] for line in tell(check_device_ids, banks, with_file=True)] == [
        "quiz_data/com1.yml:1:5-8 device-id “com1”在Windows上是设备的名字，这一页的文件存不下来。",
        "quiz_data/nul.yml:1:5-7 device-id “nul”在Windows上是设备的名字，这一页的文件存不下来。",
    ]
