"""Practice pages in the navigation."""

import pytest

from lectern.diagnostics import Place
from lectern.model.bank import QuestionBank
from lectern.website.navigation import add_practice_pages, write_practice_page

PLACE = Place(file="a.yml")
BANKS = (
    QuestionBank(id="a", title="甲", items=(), place=PLACE),
    QuestionBank(id="b", title="乙", description="说明。", items=(), place=PLACE),
)
PAGES = [{"甲": "practice/a.md"}, {"乙": "practice/b.md"}]


@pytest.mark.parametrize(
    ("nav", "expected"),
    [
        (["practice/index.md"], ["practice/index.md", *PAGES]),
        ([{"练习": "practice/index.md"}], [{"练习": "practice/index.md"}, *PAGES]),
        (
            ["a.md", {"练": ["practice/index.md", "exam.md"]}],
            ["a.md", {"练": ["practice/index.md", *PAGES, "exam.md"]}],
        ),
    ],
)
def test_pages_follow_the_index(nav: list[object], expected: list[object]) -> None:
    """The banks' pages stand right after `practice/index.md`, at any depth."""
    assert add_practice_pages(nav, BANKS)
    assert nav == expected


def test_missing_index_is_told() -> None:
    """Without `practice/index.md` the navigation stays as it is."""
    nav = ["a.md", {"练习": ["b.md"]}]
    assert not add_practice_pages(nav, BANKS)
    assert nav == ["a.md", {"练习": ["b.md"]}]


def test_markup_in_a_bank_is_text() -> None:
    """Pasted HTML shows as it was typed, and a colon in the title does not end the front matter."""
    bank = QuestionBank(
        id="c", title="甲: <b>", description="<script>x</script>", items=(), place=PLACE
    )
    assert write_practice_page(bank).startswith('---\ntitle: "甲: &lt;b&gt;"\npractice: true\n')
    assert "\n# 甲: &lt;b&gt;\n\n&lt;script&gt;x&lt;/script&gt;\n" in write_practice_page(bank)
    nav: list[object] = ["practice/index.md"]
    add_practice_pages(nav, (bank,))
    assert nav[1] == {"甲: &lt;b&gt;": "practice/c.md"}


def test_practice_page() -> None:
    """The page has the bank's title, its description and the block."""
    assert write_practice_page(BANKS[1]) == (
        "---\ntitle: 乙\npractice: true\nhide: [toc]\nsearch: {exclude: true}\n---\n\n"
        "# 乙\n\n说明。\n\n```练习\n题库: b\n```\n"
    )
