"""Numbers of law that an item states without citing where they stand."""

from dataclasses import replace

import pytest

from lectern.checks.law_numbers import check_law_numbers
from lectern.diagnostics import Place
from lectern.model.law import Law, LawVersion, Paragraph, Register

LAW = Law(
    short_title="代表法",
    title="代表法",
    checked="2026-01-01",
    current=LawVersion(
        version="2025-03-11",
        articles={
            "1": (
                Paragraph(fingerprint="0" * 8, numbers=("十人以上",)),
                Paragraph(fingerprint="1" * 8, numbers=("三分之二", "十五日")),
            ),
            "2": (Paragraph(fingerprint="2" * 8),),
        },
    ),
    place=Place(file=""),
)


@pytest.fixture
def tell_numbers(make_good_bank, make_course, tell):
    """Return a function that gives the numbers told of an item with these texts."""

    def run(law: Law = LAW, **texts: object) -> list[str]:
        item = {
            "stem": "至少要多少人？",
            "rationale": "见原文。",
            "citations": "代表法 第一条第一款",
        }
        bank = make_good_bank(**(item | texts))
        course = replace(make_course([bank]), register=Register(laws={"代表法": law}))
        return [line.split("“")[1].split("”")[0] for line in tell(check_law_numbers, bank, course)]

    return run


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ({"rationale": "要十人以上联名。"}, []),
        ({"rationale": "要10名以上联名。"}, []),
        ({"rationale": "要五人以上联名。"}, ["五人以上"]),
        ({"rationale": "三分之二以上才通过。"}, ["三分之二"]),
        ({"rationale": "三分之二以上才通过。", "citations": "代表法 第一条"}, []),
        ({"rationale": "三分之二以上才通过。", "citations": "代表法 第一条第二款"}, ["十人"]),
        ({"rationale": "《代表法》第一条说要三分之二。"}, []),
        ({"rationale": "应当在三十日以内答复。"}, ["三十日"]),
        ({"rationale": "过半数通过，过半数才算。"}, ["过半数"]),
        ({"rationale": "三分之二不是这里的比例。"}, []),
        ({"rationale": "一人也能提。"}, []),
        ({"rationale": "那个议案等了三年。"}, []),
        ({"rationale": "第三项说的五个环节，2025年3月11日写进去的。"}, []),
        ({"stem": "联名至少要五人，对不对？"}, ["五人"]),
        ({"stem": "七名代表来开会，怎么办？"}, []),
        ({"stem": "有人说“要三分之二”，对不对？"}, []),
        ({"stem": "全体240人，至少要多少人出席？", "rationale": "至少121人。"}, []),
        (
            {"stem": "七名代表联名，够不够？", "rationale": "七人不足十人以上的门槛。"},
            [],
        ),
        ({"choices": {"A": "七人", "B": "十人"}}, []),
        ({"choices": {"A": "七人", "B": "五人"}}, ["五人"]),
        ({"choices": {"A": ("七人", "七人以上没有这个说法。"), "B": "十人"}}, ["七人以上"]),
        ({"citations": "代表法 第九条", "rationale": "要五人以上联名。"}, []),
        ({"citations": "别的法 第一条", "rationale": "要五人以上联名。"}, []),
    ],
)
def test_numbers(tell_numbers, texts, told):
    """What the cited paragraphs state, and what belongs to the case that is told, is no matter."""
    assert tell_numbers(**texts) == told


def test_statement_to_be_denied(make_bank, make_course, tell):
    """The stem of a 判断 that is wrong need not be true; that of a right one must be."""
    stem = "联名至少要五人。"
    for key, count in ((False, 0), (True, 1)):
        bank = make_bank(
            {"id": "a-1", "kind": "true_false", "stem": stem, "key": key}
            | {"citations": "代表法 第一条第一款"}
        )
        course = replace(make_course([bank]), register=Register(laws={"代表法": LAW}))
        assert len(tell(check_law_numbers, bank, course)) == count


def test_parts_of_a_case(make_bank, make_course, tell):
    """An item of a case may rest on what the case cites, and on the numbers that it tells."""
    part = {"id": "a-1-1", "kind": "true_false", "stem": "对。", "key": True}
    part |= {"rationale": "十人以上才能提，七人不够三分之二。"}
    case = {"id": "a-1", "kind": "case", "material": "七人联名。", "items": [part]}
    bank = make_bank(case | {"citations": "代表法 第一条第一款"})
    course = replace(make_course([bank]), register=Register(laws={"代表法": LAW}))
    assert [line.split("“")[1][:4] for line in tell(check_law_numbers, bank, course)] == [
        "三分之二"
    ]


def test_numbers_that_were_never_registered(tell_numbers):
    """Of a law that was registered without numbers nothing can be said."""
    bare = replace(
        LAW,
        current=replace(LAW.current, articles={"1": (Paragraph(fingerprint="0" * 8),)}),
    )
    assert tell_numbers(bare, rationale="要五人以上联名。") == []


def test_place(make_good_bank, make_course, tell):
    """The number is told where it stands, with what to do."""
    bank = make_good_bank(rationale="要五人以上联名。", citations="代表法 第一条第一款")
    course = replace(make_course([bank]), register=Register(laws={"代表法": LAW}))
    told = [line for line in tell(check_law_numbers, bank, course) if "五人" in line]
    assert told == [
        (
            "12:10-13 uncited-number “五人以上”是法定的数，duties-001所引的条文里没有它。"
            " → 找到写着它的那一条、那一款，核对原文以后加进“依据”；数写错了的，改对。"
        )
    ]
