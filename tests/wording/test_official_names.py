"""Names that are nobody's own words."""

import pytest

from lectern.wording.markup import MASK
from lectern.wording.official_names import hide_names


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("《代表法》第十五条", "·····第十五条"),
        ("县级以上的地方各级人民代表大会常务委员会讨论", "····················讨论"),
        ("乡、民族乡、镇的人民代表大会主席团提名", "·················提名"),
        ("省、自治区、直辖市、设区的市制定", "··············制定"),
        ("最高人民法院和最高人民检察院解释", "······和·······解释"),
        ("代表联名提出议案，区里十人", "代表联名提出议案，区里十人"),
    ],
)
def test_hides_names(text, shown):
    """Titles and bodies with what belongs to their name are hidden, other words stay."""
    assert hide_names(text).replace(MASK, "·") == shown


def test_is_quick_on_repeated_words():
    """A text that repeats the beginning of a name is read in one way only."""
    text = "地方各级" * 40
    assert hide_names(text) == text
