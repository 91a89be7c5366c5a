"""Addresses inside the site."""

import pytest

from lectern.rendering.links import References, build_href


@pytest.mark.parametrize(
    ("target", "page", "href"),
    [
        ("chapters/a.md#联名", "practice/duties.md", "../chapters/a.html#联名"),
        ("chapters/a.md", "chapters/b.md", "a.html"),
        ("index.md", "chapters/b.md", "../index.html"),
        ("laws/x.md#第三条", "index.md", "laws/x.html#第三条"),
    ],
)
def test_href(target: str, page: str, href: str) -> None:
    """A target is addressed relative to the page that links to it."""
    assert build_href(target, page) == href


def test_citations_are_found_both_ways(references: References) -> None:
    """The handbook's row knows the items and pages that cite it."""
    key = ("示例法", "3")
    found = references.citing_items[key]
    assert [(bank.id, number, item.id) for bank, number, item in found] == [
        ("sample", 1, "sample-001")
    ]
    assert [page.path for page in references.citing_pages[key]] == ["chapters/01-motion.md"]
    assert references.articles[key] == "laws/sample.md#第三条"
