"""Citations against the register; what it lacks is worded by `lectern.citations`."""

from dataclasses import replace

import pytest

from lectern.checks.citations import check_item_citations, check_page_citations
from lectern.model.course import Gaps


@pytest.mark.parametrize("citation", ["代表法 第十五条第二款", "代表法 第七条第八项"])
def test_lets_citations_be_that_resolve(make_good_bank, make_course, tell, citation):
    """Article, paragraph and subparagraph exist in the current version."""
    assert tell(check_item_citations, make_good_bank(citations=citation), make_course()) == []


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        ("代表发 第十五条", "13:9-16 unknown-law 法律登记里没有“代表发”。"),
        ("代表法（2010） 第三条", "13:9-21 unknown-version 法律登记里没有2010年的代表法。"),
        (
            "代表法 第十五条；代表法 第九十条",
            "13:18-25 unknown-article 代表法（2025-03-11）第九十条不存在。",
        ),
        (
            "代表法 第十五条第三款",
            "13:9-19 unknown-paragraph 代表法（2025-03-11）第十五条只有2款，没有第三款。",
        ),
        (
            "代表法 第七条第九项",
            "13:9-18 unknown-subparagraph 代表法（2025-03-11）第七条只有8项，没有第九项。",
        ),
    ],
)
def test_finds_what_does_not_exist(make_good_bank, make_course, tell, citation, told):
    """Each part that can be missing has its own rule, told at the citation's own column."""
    lines = tell(check_item_citations, make_good_bank(citations=citation), make_course())
    assert [line.partition(" → ")[0] for line in lines] == [told]


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        (
            "代表法（2015）第九条",
            (
                "13:9-20 outdated-citation 依据“代表法（2015）第九条”是旧版，代表法现行的是2025-03-11版。"
                " → 内容现在第十五条：核对以后改成现行的条、款、项。"
            ),
        ),
        (
            "代表法（2015）第三条",
            (
                "13:9-20 outdated-citation 依据“代表法（2015）第三条”是旧版，代表法现行的是2025-03-11版。"
                " → 现行条文里没有对应的一条：核对以后改成现行的条、款、项。"
            ),
        ),
    ],
)
def test_warns_of_old_versions_in_items(make_good_bank, make_course, tell, citation, told):
    """An item teaches the law of today; the register knows where an article went."""
    assert tell(check_item_citations, make_good_bank(citations=citation), make_course()) == [told]


def test_checks_prose_and_article_rows(make_page, make_course, tell):
    """A page may cite an old version, but nothing that never existed."""
    page = make_page(
        "《代表法》（2015）第九条现为《代表法》第十五条。\n《代表法》第九十条",
        articles={1: {"law": "监督法", "article": "6", "gist": ""}},
    )
    lines = tell(check_page_citations, page, make_course())
    assert [line.partition(" → ")[0] for line in lines] == [
        "1:1-26 unknown-law 法律登记里没有“监督法”。",
        "2:1-9 unknown-article 代表法（2025-03-11）第九十条不存在。",
    ]


def test_tells_what_a_case_hands_down_once(make_bank, make_course, tell):
    """A 依据 is told where it was typed, not again for every item of the case."""
    part = {"id": "t-1-1", "kind": "true_false", "stem": "能提。", "key": True}
    case = {"id": "t-1", "kind": "case", "material": "……", "citations": "监督法 第六条"}
    bank = make_bank(case | {"items": [part]})
    whole = bank.items[0]
    parts = tuple(replace(one, citations=whole.citations) for one in whole.items)
    bank = replace(bank, items=(replace(whole, items=parts),))
    lines = tell(check_item_citations, bank, make_course())
    assert [line.partition(" → ")[0] for line in lines] == [
        "6:9-15 unknown-law 法律登记里没有“监督法”。"
    ]


def test_waits_until_the_register_is_put_right(make_good_bank, make_page, make_course, tell):
    """What a faulty register lacks is not said to be missing from everything that cites it."""
    course = make_course(gaps=Gaps(laws=True))
    bank = make_good_bank(citations="监督法 第六条；代表法 第九十条")
    assert tell(check_item_citations, bank, course) == []
    assert tell(check_page_citations, make_page("《代表法》第九十条"), course) == []
