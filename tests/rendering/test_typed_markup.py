"""Properties of authors' texts: whatever is typed, what is shown is that, but for the marks."""

from hypothesis import example, given
from hypothesis import strategies as st
from shown_html import ShownHtml

from lectern.model.marks import (
    Blank,
    Bullets,
    Emphasis,
    Line,
    Link,
    Paragraph,
    Picture,
    Plain,
    Table,
    find_page,
    is_web_address,
    parse_blocks,
    parse_line,
)
from lectern.rendering.markup import TextRenderer

PAGES = frozenset({"chapters/01-lending.md"})
RENDERER = TextRenderer(PAGES, "../")
# What marks are made of, what touches them, and what HTML, YAML and Markdown would take amiss.
SIGNS = "*_[]()!|-#>`~\\&<\"'{}:. \t\n\r甲乙ab1/\ue001\ue002\u3000"
PIECES = st.sampled_from(
    [
        *SIGNS,
        "**",
        "____",
        "- ",
        "\n\n",
        "| 甲 | 乙 |\n|---|---|\n",
        "![图](assets/a.png)",
        "[文](https://example.org/?a=1&b)",
        "[章](../chapters/01-lending.md#借书)",
        "(javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "&lt;",
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20
)

BARE = {"br", "strong", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}


def write_line(line: Line) -> str:
    """Return spans with their marks, as they were typed."""
    written = ""
    for span in line:
        match span:
            case Plain():
                written += span.text
            case Emphasis():
                written += f"**{write_line(span.spans)}**"
            case Link():
                written += f"[{write_line(span.spans)}]({span.address})"
            case Picture():
                written += f"![{span.alt}]({span.path})"
            case Blank():
                written += "____"
    return written


def leads(address: str) -> bool:
    """Whether an address may be that of a link."""
    return is_web_address(address) or find_page(address, PAGES) is not None


def read_words(line: Line) -> str:
    """Return what a line shows of what was typed; pictures and blanks show no characters."""
    return "".join(
        span.text if isinstance(span, Plain) else read_words(getattr(span, "spans", ()))
        for span in line
    )


def split_typed(text: str) -> list[str]:
    """Return the lines that were typed, without empty ones."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line for line in lines if line.strip()]


@given(TEXTS)
@example("![a](b.png)![](c.png)")
def test_line_shows_what_was_typed(text: str):
    """For any text, what a line shows, marks aside, is what was typed."""
    lines = [parse_line(line, leads) for line in split_typed(text)]
    shown = ShownHtml(RENDERER.render_line(text)).text.split("\n")
    assert [line for line in shown if line.strip()] == [
        line for line in map(read_words, lines) if line.strip()
    ]


@given(TEXTS)
def test_marks_lose_nothing(text: str):
    """Spans with their marks are what was typed, but for `../` before a picture's path."""
    assert write_line(parse_line(text, leads, has_blanks=True)).replace("../", "") == text.replace(
        "../", ""
    )


@given(TEXTS)
def test_block_shows_what_was_typed(text: str):
    """For any text, the words of paragraphs, lists and tables are those that were typed."""
    words = ""
    for block in parse_blocks(text, leads):
        match block:
            case Paragraph() | Bullets():
                words += "".join(map(read_words, block.lines))
            case Table():
                cells = (cell for row in (block.head, *block.rows) for cell in row)
                words += "".join(map(read_words, cells))
    assert ShownHtml(RENDERER.render_block(text)).text.replace("\n", "") == words


@given(
    st.text(SIGNS.replace("*", "").replace("[", "").replace("|", "").replace("- ", ""), max_size=30)
)
def test_block_without_marks_is_what_was_typed(text: str):
    """Where nothing is a mark, the lines are those that were typed."""
    typed = [line for line in split_typed(text) if not line.startswith("- ")]
    shown = ShownHtml(RENDERER.render_block("\n".join(typed)))
    assert shown.text.replace("\n", "") == "".join(typed)


@given(TEXTS)
def test_no_author_text_makes_an_element_of_its_own(text: str):
    """Whatever is typed, only the elements of marks appear, with no attribute but theirs."""
    allowed = {
        "a": {"href"},
        "img": {"class", "src", "alt", "loading"},
        "span": {"class"},
    }
    for tag, attributes in ShownHtml(RENDERER.render_block(text)).tags:
        assert set(attributes) <= allowed.get(tag, set())
        assert tag in allowed or tag in BARE
        if tag == "a":
            assert attributes["href"].lower().startswith(("http://", "https://", "../chapters/"))
        if tag == "img":
            assert attributes["src"].startswith("../")
