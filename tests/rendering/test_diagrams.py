"""Diagrams in pages."""

from lectern.rendering.diagrams import inline_diagrams

SVG = '<?xml version="1.0"?>\n<!-- 流程 -->\n<svg role="img"><title>流程</title></svg>\n'


def test_a_diagram_is_put_into_the_page() -> None:
    """An image of class `diagram` becomes its SVG, found relative to the page."""
    html = '<p><img alt="流程" class="diagram" src="../assets/flow.svg"></p>'
    inlined = inline_diagrams(html, "chapters/a.md", {"assets/flow.svg": SVG}.__getitem__)
    assert inlined == (
        '<p><span class="diagram"><svg role="img"><title>流程</title></svg></span></p>'
    )


def test_other_images_stay() -> None:
    """A photograph, or an SVG without the class, is left alone."""
    html = '<img alt="" src="a.svg"><img alt="" class="diagram" src="a.png">'
    assert inline_diagrams(html, "a.md", {}.__getitem__) == html


def test_a_drawing_that_cannot_be_read_stays() -> None:
    """A missing file is an image that does not show, not the end of the build."""
    html = '<img alt="" class="diagram" src="a.svg">'
    assert inline_diagrams(html, "a.md", lambda _: None) == html
