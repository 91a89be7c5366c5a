"""Citations by old numbers: which are meant, and what is said of each."""

from dataclasses import replace

import pytest

from lectern.checks.amendments import check_amendments
from lectern.citations import Fate, format_location
from lectern.diagnostics import Place
from lectern.model.law import Law, LawVersion, Paragraph, Register
from lectern.model.worksheet import Change, Worksheet
from lectern.revising.revisions import count_fates, find_revisions

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
AFTER = replace(BEFORE, current=NEW, superseded=(replace(OLD, moved=MOVED),))
LOOK = "对照新旧原文，看这里说的还对不对，再改内容和条号"
BY_HAND = "题目的文字、连写的一段，程序不改"
SHEET = "quiz_data/law-changes/示例法-2025-01-01.yml"
TICK = f"；看过了，把{SHEET}里这一处的“已看过”写成“是”。"
SPOT = "quiz_data/duties.yml#duties-001"


def list_changes(*changes: tuple[str, str], seen: bool = False) -> Worksheet:
    """Return a worksheet of these spots and citations."""
    return Worksheet(
        law="示例法",
        old="2015-01-01",
        new="2025-01-01",
        changes=tuple(
            Change(spot=spot, before=before, change="", seen=seen, place=Place(file=SHEET))
            for spot, before in changes
        ),
        place=Place(file=SHEET),
    )


@pytest.fixture
def make_amended(make_course):
    """Return a function that builds a course of the amended law, with a worksheet."""

    def make(worksheet, banks=(), pages=()):
        course = make_course(banks, pages)
        register = Register(laws={AFTER.short_title: AFTER})
        return replace(course, register=register, worksheets=(worksheet,))

    return make


@pytest.mark.parametrize(
    "case",
    [
        (
            "示例法 第二条第二款",
            "示例法第二条第二款",
            (
                "13:9-18 article-moved 示例法第二条第二款现在是第三条第二款，文字没有变。"
                " → 改成“第三条第二款”；用 lectern import law 再登记一次，加上 --fix-citations，"
                "由程序改"
            ),
        ),
        (
            "示例法 第三条",
            "示例法第三条",
            f"13:9-15 article-amended 示例法第三条的文字改了，现在是第五条。 → {LOOK}",
        ),
        (
            "示例法（2015） 第四条",
            "示例法（2015）第四条",
            f"13:9-21 article-amended 示例法第四条的文字改了，条号没有变。 → {LOOK}",
        ),
        (
            "示例法 第五条",
            "示例法第五条",
            (
                "13:9-15 article-split 示例法第五条分成了第六条、第七条。"
                " → 看这里说的是哪一条的内容，改成那一条"
            ),
        ),
        (
            "示例法 第六条",
            "示例法第六条",
            (
                "13:9-15 article-repealed 示例法第六条在2025-01-01这一版里没有了。"
                " → 换一个依据；没有别的依据的，停用这道题，删去这一段"
            ),
        ),
        (
            "中华人民共和国示例法 第七条",
            "示例法第七条",
            (
                "13:9-22 article-unconfirmed 示例法第七条的去向还没有确认。"
                " → 对照2015-01-01和2025-01-01两版原文，在法律登记的“对应”里写“第七条: [新条号]”，"
                "没有去向的写[]"
            ),
        ),
        (
            "示例法（2015） 第一条",
            "示例法（2015）第一条",
            (
                "13:9-21 article-moved 示例法第一条没有变，不必注明年份。"
                " → 改成“第一条”；用 lectern import law 再登记一次，加上 --fix-citations，由程序改"
            ),
        ),
    ],
)
def test_tells_what_became_of_a_citation(make_good_bank, make_amended, tell, case):
    """Each citation that a worksheet lists is told of at its place."""
    citation, before, told = case
    course = make_amended(list_changes((SPOT, before)), [make_good_bank(citations=citation)])
    assert tell(check_amendments, course) == [told + TICK]


def test_tells_of_texts_of_items(make_good_bank, make_amended, tell):
    """A number in a stem or choice may be what is asked for: nobody but its author changes it."""
    bank = make_good_bank(citations="示例法 第一条", stem="《示例法》第二条说了什么？")
    assert tell(check_amendments, make_amended(list_changes((SPOT, "示例法第二条")), [bank])) == [
        (
            "5:9-16 article-moved 示例法第二条现在是第三条，文字没有变。"
            f" → 手工改成“第三条”；{BY_HAND}{TICK}"
        )
    ]


def test_tells_of_pages(make_page, make_amended, tell):
    """Prose, what follows in a list, and rows of the handbook are told under their headings."""
    page = make_page(
        "# 章\n\n《示例法》第一条、第三条。\n",
        articles={1: {"law": "示例法", "article": "5", "gist": ""}},
    )
    spot = "docs/chapters/09-in-session.md#章"
    course = make_amended(list_changes((spot, "示例法第三条"), (spot, "示例法第五条")), (), [page])
    assert [line.partition("。 → ")[0] for line in tell(check_amendments, course)] == [
        "1:1-3 article-split 示例法第五条分成了第六条、第七条",
        "3:10-12 article-amended 示例法第三条的文字改了，现在是第五条",
    ]


def test_tells_what_a_case_hands_down_once(make_bank, make_amended, tell):
    """A 依据 is told where it was typed, not again for every item of the case."""
    part = {"id": "t-1-1", "kind": "true_false", "stem": "能提。", "key": True}
    case = {"id": "t-1", "kind": "case", "material": "……", "citations": "示例法 第五条"}
    bank = make_bank(case | {"items": [part]})
    whole = bank.items[0]
    parts = tuple(replace(one, citations=whole.citations) for one in whole.items)
    bank = replace(bank, items=(replace(whole, items=parts),))
    course = make_amended(list_changes(("quiz_data/duties.yml#t-1", "示例法第五条")), [bank])
    assert len(tell(check_amendments, course)) == 1


def test_is_silent_once_ticked_off(make_good_bank, make_amended, tell):
    """What a person has looked at is told no more."""
    worksheet = list_changes((SPOT, "示例法第五条"), seen=True)
    bank = make_good_bank(citations="示例法 第五条")
    assert tell(check_amendments, make_amended(worksheet, [bank])) == []


def test_entry_of_which_nothing_is_left(make_good_bank, make_amended, tell):
    """An entry whose citation was changed by hand is to be ticked off."""
    worksheet = list_changes((SPOT, "示例法第五条"))
    bank = make_good_bank(citations="示例法 第六条")
    assert tell(check_amendments, make_amended(worksheet, [bank]), with_file=True) == [
        (
            f"{SHEET}:1:1-1 stale-change {SPOT}里已经没有“示例法第五条”这一处引用。"
            " → 已经改好了的，把“已看过”写成“是”，或者删去这一处。"
        )
    ]


def test_is_silent_without_worksheets(make_good_bank, make_course, tell):
    """Without one citations follow the current version."""
    course = make_course([make_good_bank(citations="示例法 第二条")])
    laws = {"示例法": AFTER}
    assert tell(check_amendments, replace(course, register=Register(laws=laws))) == []


def test_renumbered_but_not_yet_struck_off(make_good_bank, make_amended):
    """A spot of which one entry was rewritten was rewritten whole: nothing is moved twice."""
    worksheet = list_changes((SPOT, "示例法第二条"), (SPOT, "示例法第三条"))
    worksheet = replace(
        worksheet,
        changes=tuple(
            replace(change, after=after)
            for change, after in zip(
                worksheet.changes, ("示例法第三条", "示例法第五条"), strict=True
            )
        ),
    )
    course = make_amended(worksheet, [make_good_bank(citations="示例法 第三条；示例法 第五条")])
    assert find_revisions(AFTER, AFTER, course) == []


def test_citations_follow_the_version_before(make_good_bank, make_course):
    """When a law is registered anew, what no worksheet lists is of the version before."""
    bank = make_good_bank(citations="示例法 第一条；第一条；第二条；示例法（2015）第二条；第九条")
    course = make_course([bank])
    course = replace(course, register=Register(laws={"示例法": BEFORE}))
    # What follows a citation with a year without a law of its own is of that year.
    assert count_fates(find_revisions(BEFORE, AFTER, course)) == {
        Fate.UNCHANGED: 2,
        Fate.MOVED: 1,
    }


def test_open_entries_follow_their_own_version(make_good_bank, make_amended):
    """A citation that was left behind is followed from its version over two amendments."""
    newest = LawVersion(version="2030-01-01", articles={"9": OLD.articles["2"], "4": ()})
    law = replace(
        AFTER, current=newest, superseded=(replace(NEW, moved={"4": ("4",)}), *AFTER.superseded)
    )
    bank = make_good_bank(citations="示例法 第二条；示例法 第四条")
    course = make_amended(list_changes((SPOT, "示例法第二条")), [bank])
    found = find_revisions(AFTER, law, course)
    assert [
        (
            one.amendment.old.version,
            one.succession.fate,
            format_location(one.succession.citation or one.usage.citation),
        )
        for one in found
    ] == [("2015-01-01", Fate.MOVED, "第九条"), ("2025-01-01", Fate.AMENDED, "第四条")]
