"""Typing habits that Chinese print does not know."""

from hypothesis import example, given
from hypothesis import strategies as st

from lectern.checks.typography import _HABITS, _TELLING, check_typography

COMMA = "half-width-punctuation 中文里用了半角标点“,”。 → 改成全角的“，”。"


def test_tells_how_to_type_it(page_case, make_page, tell_page):
    """Each habit is told once a line, with what to type instead."""
    text, told = page_case
    assert tell_page(check_typography, make_page(text)) == told


def test_reads_every_text_of_a_bank(make_good_bank, tell_bank):
    """Stem, choices, feedback and rationale are looked at, each at its own place."""
    bank = make_good_bank(
        stem="几人,联名？", choices={"A": ("五人", "错,了"), "B": "2 人"}, rationale='"五人"不够。'
    )
    assert tell_bank(check_typography, bank) == [
        f"5:11-11 {COMMA}",
        f"8:14-14 {COMMA}",
        "9:11-11 typed-space 中文与数字、字母之间打了空格。 → 删去空格；网页会自己留出间隔。",
        '11:9-12 straight-quotes 中文用了直引号："五人"。 → 改成弯引号：“五人”。',
    ]


def test_says_how_often(make_good_bank, tell_bank):
    """A habit that shows several times in one text is told once, with a count."""
    assert tell_bank(check_typography, make_good_bank(rationale="一,二,三,四。")) == [
        f"12:10-10 {COMMA}".replace("。 →", "。这一段共有3处。 →")
    ]


def test_points_at_the_field_where_the_text_is_not_in_its_line(make_good_bank, tell_bank):
    """A text in several lines is told where the field begins."""
    bank = make_good_bank(rationale="一是这样，\n二是那样,完。")
    assert tell_bank(check_typography, bank) == [f"12:9-13 {COMMA}"]


def test_reads_article_rows(make_page, tell_page):
    """Texts of 法条 rows are looked at although their fence is not."""
    page = make_page(
        "# 代表法\n\n```法条\n法律: 代表法\n条文:\n  - 条: 第十五条\n    要点: 甲,乙\n```",
        articles={6: {"law": "代表法", "article": "15", "gist": "甲,乙"}},
    )
    assert tell_page(check_typography, page) == [f"7:10-10 {COMMA}"]


@given(
    st.text("人大，、；：。！？“”（）《》,:;!?.()\"' \u3000０１Ａｂ…―–－—-9a\n…．％%", max_size=12)
)
@example("（．）。")
@example("人――大")
def test_no_habit_is_without_what_tells_of_one(text: str):
    """A text that is passed over has none: every habit's pattern needs one of the signs."""
    found = [habit.rule.id for habit in _HABITS if habit.pattern.search(text)]
    assert not found or _TELLING.search(text)
