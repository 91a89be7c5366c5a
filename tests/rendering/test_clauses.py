"""Rationales that go through several choices."""

import pytest
from markupsafe import Markup

from lectern.rendering.clauses import part_clauses


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>甲对；乙错；丙也错。</p>", ["甲对；", "乙错；", "丙也错。"]),
        ("<p>甲对；乙错。</p>", []),
        ("<p>甲<strong>对</strong>；乙；丙。</p>", []),
        ("<p>甲；乙；</p><p>丙；</p>", []),
    ],
)
def test_each_clause_has_a_line(html: str, lines: list[str]):
    """Three clauses or more do; two, several paragraphs and emphasis stay as they are."""
    parted = part_clauses(Markup(html))  # noqa: S704 - written here
    expected = "".join(f'<span class="clause">{line}</span>' for line in lines)
    assert parted == (f"<p>{expected}</p>" if lines else html)
