"""Citations by old numbers: which are meant, and what is said of each."""

from dataclasses import replace

import pytest

from lectern.checks.amendments import (
    check_amendments,
    count_fates,
    find_amendment,
    identify_citations,
    list_usages,
)
from lectern.citations import Fate, format_location
from lectern.diagnostics import Place
from lectern.model.law import Law, LawVersion, Paragraph, Register

OLD = LawVersion(
    version="2015-01-01",
    articles={
        number: tuple(Paragraph(fingerprint=letter * 8) for letter in letters)
        for number, letters in {
            "1": "0",
            "2": "12",
            "3": "3",
            "4": "4",
            "5": "5",
            "6": "6",
            "7": "7",
        }.items()
    },
)
NEW = LawVersion(
    version="2025-01-01",
    articles={
        number: tuple(Paragraph(fingerprint=letter * 8) for letter in letters)
        for number, letters in {
            "1": "0",
            "2": "a",
            "3": "12",
            "4": "b",
            "5": "c",
            "6": "d",
            "7": "e",
        }.items()
    },
)
MOVED = {"1": ("1",), "2": ("3",), "3": ("5",), "4": ("4",), "5": ("6", "7"), "6": ()}
TEXT = """\
# 章

《示例法》第一条、第三条，《示例法》（2015）第二条。
《示例条例》第二条至第四条。
"""
BEFORE = Law(
    short_title="示例法",
    title="中华人民共和国示例法",
    aliases=("示例条例",),
    checked="2020-01-01",
    current=OLD,
    place=Place(file="quiz_data/law-register.yml"),
)
AFTER = replace(BEFORE, current=NEW, superseded=OLD, moved=MOVED)
LOOK = "对照新旧原文，看这里说的还对不对，再改内容和条号。"
BY_HAND = "题目的文字、连写的一段、不是UTF-8的文件，程序不改。"


@pytest.fixture
def make_amended(make_course):
    """Return a function that builds a course in which the law is not revised yet."""

    def make(banks=(), pages=()):
        course = make_course(banks, pages)
        law = replace(AFTER, unrevised=identify_citations(AFTER, course))
        return replace(course, register=Register(laws={law.short_title: law}))

    return make


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        ("示例法 第一条", []),
        (
            "示例法 第二条第二款",
            [
                (
                    "13:9-18 article-moved 示例法第二条第二款现在是第三条第二款，文字没有变。"
                    " → 改成“第三条第二款”；用 lectern import law 再登记一次，加上 --fix-citations，"
                    "由程序改。"
                )
            ],
        ),
        (
            "示例法 第三条",
            [f"13:9-15 article-amended 示例法第三条的文字改了，现在是第五条。 → {LOOK}"],
        ),
        (
            "示例法 第四条",
            [f"13:9-15 article-amended 示例法第四条的文字改了，条号没有变。 → {LOOK}"],
        ),
        (
            "示例法 第五条",
            [
                (
                    "13:9-15 article-split 示例法第五条分成了第六条、第七条。"
                    " → 看这里说的是哪一条的内容，改成那一条。"
                )
            ],
        ),
        (
            "示例法 第六条",
            [
                (
                    "13:9-15 article-repealed 示例法第六条在2025-01-01这一版里没有了。"
                    " → 换一个依据；没有别的依据的，停用这道题，删去这一段。"
                )
            ],
        ),
        (
            "中华人民共和国示例法 第七条",
            [
                (
                    "13:9-22 article-unconfirmed 示例法第七条的去向还没有确认。"
                    " → 对照2015-01-01和2025-01-01两版原文，在法律登记的“对应”里写“第七条: [新条号]”，"
                    "没有去向的写[]，再检查一次。"
                )
            ],
        ),
        ("示例法（2015）第二条", []),
        ("示例法 第九条", []),
        ("代表法 第二条", []),
    ],
)
def test_tells_what_became_of_a_citation(make_good_bank, make_amended, tell, citation, told):
    """Each citation without a year is told of, unless it still is what it was."""
    course = make_amended([make_good_bank(citations=citation)])
    assert tell(check_amendments, course) == told


def test_tells_of_pages(make_page, make_amended, tell):
    """Prose, what follows in a list, and rows of the handbook are told; ranges are not fixed."""
    page = make_page(TEXT, articles={1: {"law": "示例法", "article": "5", "gist": ""}})
    lines = tell(check_amendments, make_amended(pages=[page]))
    assert [line.partition("。 → ") for line in lines] == [
        (
            "1:1-3 article-split 示例法第五条分成了第六条、第七条",
            "。 → ",
            "看这里说的是哪一条的内容，改成那一条。",
        ),
        ("3:10-12 article-amended 示例法第三条的文字改了，现在是第五条", "。 → ", LOOK),
        (
            "4:1-9 article-moved 示例法第二条现在是第三条，文字没有变",
            "。 → ",
            f"手工改成“第三条”；{BY_HAND}",
        ),
        ("4:11-13 article-amended 示例法第四条的文字改了，条号没有变", "。 → ", LOOK),
    ]


def test_tells_of_texts_of_items(make_good_bank, make_amended, tell):
    """A number in a stem or choice may be what is asked for: nobody but its author changes it."""
    bank = make_good_bank(citations="示例法 第一条", stem="《示例法》第二条说了什么？")
    assert tell(check_amendments, make_amended([bank])) == [
        f"5:9-16 article-moved 示例法第二条现在是第三条，文字没有变。 → 手工改成“第三条”；{BY_HAND}"
    ]


def test_tells_what_a_case_hands_down_once(make_bank, make_amended, tell):
    """A 依据 is told where it was typed, not again for every item of the case."""
    part = {"id": "t-1-1", "kind": "true_false", "stem": "能提。", "key": True}
    case = {"id": "t-1", "kind": "case", "material": "……", "citations": "示例法 第五条"}
    bank = make_bank(case | {"items": [part]})
    whole = bank.items[0]
    parts = tuple(replace(one, citations=whole.citations) for one in whole.items)
    bank = replace(bank, items=(replace(whole, items=parts),))
    assert len(tell(check_amendments, make_amended([bank]))) == 1


def test_is_silent_once_citations_were_touched(make_good_bank, make_amended, tell):
    """When a citation was changed nobody can tell old numbers from new ones any more."""
    course = make_amended([make_good_bank(citations="示例法 第二条")])
    touched = replace(course, banks=(make_good_bank(citations="示例法 第三条"),))
    assert tell(check_amendments, touched) == []


def test_is_silent_when_nothing_was_amended(make_good_bank, make_course, tell):
    """A register without a mark says that citations follow the current version."""
    course = make_course([make_good_bank(citations="示例法 第二条")])
    laws = {"示例法": AFTER}
    assert tell(check_amendments, replace(course, register=Register(laws=laws))) == []


@pytest.mark.parametrize(
    ("before", "after", "versions"),
    [
        (BEFORE, AFTER, ("2015-01-01", "2025-01-01")),
        (AFTER, AFTER, None),
        (replace(AFTER, unrevised="00000000"), AFTER, None),
        (BEFORE, BEFORE, None),
        (AFTER, replace(AFTER, superseded=None), None),
    ],
)
def test_find_amendment(make_good_bank, make_course, before, after, versions):
    """The course cites what was current before, unless the register says otherwise."""
    course = make_course([make_good_bank(citations="示例法 第二条")])
    found = find_amendment(before, after, course)
    assert (found and (found.old.version, found.new.version)) == versions


def test_amended_again_before_anything_was_revised(make_good_bank, make_amended):
    """Citations that were left behind are followed over two amendments, as far as words tell."""
    course = make_amended([make_good_bank(citations="示例法 第二条；示例法 第四条")])
    before = course.register.laws["示例法"]
    newest = LawVersion(version="2030-01-01", articles={"9": OLD.articles["2"], "4": ()})
    law = replace(before, current=newest, superseded=NEW, moved={"4": ("4",)}, unrevised="")
    amendment = find_amendment(before, law, course)
    assert amendment is not None
    assert (amendment.old.version, amendment.confirmable) == ("2015-01-01", False)
    usages = list_usages(amendment, course)
    assert [
        (usage.succession.fate, format_location(usage.succession.citation or usage.citation))
        for usage in usages
    ] == [(Fate.MOVED, "第九条"), (Fate.UNCONFIRMED, "第四条")]


def test_counts(make_good_bank, make_course):
    """Every citation has its fate, those that need no look among them."""
    course = make_course(
        [make_good_bank(citations="示例法 第一条；第一条；第二条；示例法（2015）第二条；第九条")]
    )
    amendment = find_amendment(BEFORE, AFTER, course)
    assert amendment is not None
    # What follows a citation with a year without a law of its own is of that year.
    assert count_fates(list_usages(amendment, course)) == {Fate.UNCHANGED: 2, Fate.MOVED: 1}


def test_fingerprint_of_citations(make_good_bank, make_course):
    """It is the same wherever they stand, and another one when a number changes."""
    first, second, third = (
        identify_citations(BEFORE, make_course([make_good_bank(citations=text)]))
        for text in (
            "示例法 第一条；示例法 第二条",
            "示例条例 第2条；示例法 第一条",
            "示例法 第一条；示例法 第三条",
        )
    )
    assert first == second != third
