"""Authors' texts: what was typed is what is shown, but for the marks that the manual lists."""

import pytest
from shown_html import ShownHtml

from lectern.rendering.markup import TextRenderer

RENDERER = TextRenderer(frozenset({"chapters/01-lending.md"}), "../")
TABLE = (
    "<table><thead><tr><th>甲</th><th><strong>乙</strong></th></tr></thead>"
    "<tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>"
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("十人以上", "十人以上"),
        ("**不**得", "<strong>不</strong>得"),
        ("甲**乙**丙**丁**", "甲<strong>乙</strong>丙<strong>丁</strong>"),
        ("**2*3**人", "<strong>2*3</strong>人"),
        ("<b>粗</b>", "&lt;b&gt;粗&lt;/b&gt;"),
        ("甲&乙&amp;", "甲&amp;乙&amp;amp;"),
        ("一\n\n\n二", "一<br><br>二"),
        ("①甲\n②乙", "①甲<br>②乙"),
        ("[手册](chapters/01-lending.md)", '<a href="../chapters/01-lending.html">手册</a>'),
        (
            "[**借**书](../chapters/01-lending.md#借书)",
            '<a href="../chapters/01-lending.html#借书"><strong>借</strong>书</a>',
        ),
        ("[网](HTTPS://a.cn/(x)?b&c)", '<a href="HTTPS://a.cn/(x)?b&amp;c">网</a>'),
        (
            "![图](../assets/图 1(2).png)",
            '<img class="picture" src="../assets/图%201(2).png" alt="图" loading="lazy">',
        ),
        (
            '![a"b](x.svg)',
            '<img class="picture" src="../x.svg" alt="a&quot;b" loading="lazy">',
        ),
        ("if a:\n    b()", 'if a:<br><span class="kept">    b()</span>'),
        ("甲\n 乙", '甲<br><span class="kept"> 乙</span>'),
        (" 甲", '<span class="kept"> 甲</span>'),
        ("甲  乙", '<span class="kept">甲  乙</span>'),
        ("\ue001", "&#57345;"),
        ("甲\0", "甲\ufffd"),
    ],
)
def test_mark(text: str, html: str):
    """A mark becomes its element, everything else stays what was typed."""
    assert RENDERER.render_line(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "一个会场长2*3*4米",
        "5*6*7",
        "__all__",
        "带*的必须到场，带*的可以请假",
        "编号为A_1_的文件和__附件__在哪里？",
        r"\\server\share",
        r"C:\_a\*.*",
        r"D:\[1]\x",
        "12. 下列哪一项",
        "#3楼",
        "+ 号",
        "> 号",
        "1. 甲",
        "2**3**4",
        "a**不**",
        "**不**b",
        "** 不 **",
        "***不***",
        "****",
        "**不",
        "**不\n得**",
        "[点这里](javascript:alert(1))",
        "[点](JaVaScRiPt:alert(1))",
        "[点](data:text/html,x)",
        "[点](vbscript:x)",
        "[点](//example.org)",
        "[点](https:)",
        "[点](chapters/99.md)",
        "[点](https://example.org 题目)",
        "![图](https://example.org/a.png)",
        "![图](//example.org/a.png)",
        "![图](data:image/png;base64,AA)",
        r"![图](..\assets\a.png)",
        "![图](a/../../b.png)",
        "![图](a.html)",
        "https://example.org/a_b_c",
        "`code` ~~x~~",
        "甲 {: onclick=alert(1) }",
        "&#42; &copy;",
        "____年",
    ],
)
def test_what_is_no_mark(text: str):
    """What is no mark is shown as typed, and no element is made of it."""
    shown = ShownHtml(RENDERER.render_line(text))
    assert shown.text == text
    assert {tag for tag, _ in shown.tags} <= {"br"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("一句话。", "<p>一句话。</p>"),
        ("- 一\n- 二", "<ul><li>一</li><li>二</li></ul>"),
        ("三点：\n- 一\n完", "<p>三点：</p><ul><li>一</li></ul><p>完</p>"),
        ("1. 先\n2. 后", "<p>1. 先<br>2. 后</p>"),
        ("-一", "<p>-一</p>"),
        ("甲\n\n乙", "<p>甲</p><p>乙</p>"),
        (
            "| 甲 | **乙** |\n|:--|--:|\n| 1 | 2 | 3 |",
            TABLE,
        ),
        ("| 甲 | 乙 |\n| 1 | 2 |", "<p>| 甲 | 乙 |<br>| 1 | 2 |</p>"),
        ("| 甲 | 乙 |\n|---|", "<p>| 甲 | 乙 |<br>|---|</p>"),
        ("<div>\n\n</div>", "<p>&lt;div&gt;</p><p>&lt;/div&gt;</p>"),
    ],
)
def test_block(text: str, html: str):
    """A rationale or a material also has lists and tables."""
    assert RENDERER.render_block(text) == html


def test_feedback_of_one_paragraph_stands_in_its_line():
    """One paragraph has no element of its own, more are blocks."""
    assert RENDERER.render_flow("甲**乙**") == "甲<strong>乙</strong>"
    assert RENDERER.render_flow("甲\n\n乙") == "<p>甲</p><p>乙</p>"


def test_choice_has_no_links():
    """In what is picked, brackets are what was typed; emphasis and pictures are marks."""
    html = RENDERER.render_choice("**[甲](https://example.org)**")
    assert html == "<strong>[甲](https://example.org)</strong>"


def test_blanks_are_fields_in_order():
    """Each `____` is a field of its own, and stays with its punctuation."""
    html = RENDERER.render_stem("“____”和**____**，____。", has_blanks=True)
    fields = [attributes for tag, attributes in ShownHtml(html).tags if tag == "input"]
    assert [field["data-blank"] for field in fields] == ["0", "1", "2"]
    assert html.startswith('<span class="unbroken">“<input')
    assert "style=" not in html


@pytest.mark.parametrize("sign", ["[", "![](", "**甲", "**甲 ", "[a](", "- ", "|", "(", "![a](b("])
def test_pathological_text_ends_soon(sign: str):
    """Eighty kilobytes of half a mark are rendered in the time of as many letters."""
    assert ShownHtml(RENDERER.render_line(sign * (80_000 // len(sign)))).text
