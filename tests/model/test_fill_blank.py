"""Blanks in any order: the best way to give each response a blank of its own."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from lectern.model.kinds.fill_blank import count_assigned

WORDINGS = st.lists(st.sampled_from("甲乙丙丁"), min_size=1, max_size=3, unique=True)


@given(
    st.lists(WORDINGS, min_size=1, max_size=4), st.lists(st.sampled_from("甲乙丙丁戊"), max_size=4)
)
def test_no_other_way_is_better(blanks, forms):
    """As many blanks are filled as in the best of all ways to try, each wording once."""
    once = list(dict.fromkeys(forms)) + [""] * len(blanks)
    best = max(
        sum(form in accepted for form, accepted in zip(tried, blanks, strict=True))
        for tried in permutations(once, len(blanks))
    )
    assert count_assigned(blanks, forms) == best
