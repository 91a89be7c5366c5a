"""Parts of pages that are held back until the page is finished."""

from markupsafe import Markup

from lectern.website.placeholders import Placeholders


def test_parts_stand_where_they_were_held() -> None:
    """Each page gets its own parts, in their places."""
    placeholders = Placeholders()
    first = placeholders.hold("a.md", lambda: Markup("<b>1</b>"))
    other = placeholders.hold("b.md", lambda: Markup("<b>3</b>"))
    second = placeholders.hold("a.md", lambda: Markup("<b>2</b>"))
    assert placeholders.fill("a.md", f"{second}|{first}") == "<b>2</b>|<b>1</b>"
    assert placeholders.fill("b.md", other) == "<b>3</b>"


def test_a_part_is_made_when_its_page_is_filled() -> None:
    """Until then nothing of it exists: not its keys, not its thousand items."""
    made: list[str] = []
    placeholders = Placeholders()
    mark = placeholders.hold("a.md", lambda: made.append("x") or Markup("x"))
    assert made == []
    assert placeholders.fill("a.md", mark) == "x"
    assert placeholders.fill("c.md", "text") == "text"
