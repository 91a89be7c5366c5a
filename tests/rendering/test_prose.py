"""Citations in prose."""

import pytest

from lectern.rendering.links import References
from lectern.rendering.prose import link_citations

LINK = '<a class="citation" href="../laws/sample.html#第三条">《示例法》第三条第一款</a>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>见《示例法》第三条第一款。</p>", f"<p>见{LINK}。</p>"),
        (
            "<p>《示例法》第三条第一款，又《示例法》第三条第一款</p>",
            f"<p>{LINK}，又{LINK}</p>",
        ),
        ("<h2>《示例法》第三条</h2>", "<h2>《示例法》第三条</h2>"),
        ('<a href="x">《示例法》第三条</a>', '<a href="x">《示例法》第三条</a>'),
        ("<p>《示例法》第九条</p>", "<p>《示例法》第九条</p>"),
        ("<p>《示例法》（2015）第三条</p>", "<p>《示例法》（2015）第三条</p>"),
    ],
)
def test_linking(references: References, html: str, expected: str) -> None:
    """What the handbook shows is linked, outside headings and links; the rest stays."""
    assert link_citations(html, "chapters/01-motion.md", references) == expected
