"""Whatever a text holds: it is read without failing, and no line of it is lost or doubled."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from read_lectures import read_text

OPENINGS = ["", "一、", "二、", "（一）", "(二)", "1.", "2、", "（1）", "①", "一要", "二要", "三是",
            "第一，", "第二章 ", "第一讲", "此外，", "最后，", "目 录", "送：", "- 3 -", "2026年5月9日",
            "（2026年5月9日）", "各位代表：", "同志们，", "书记 甘新", "# ", "| a | b |", "![图](a.png)"]  # fmt: skip
ENDINGS = ["", "。", "；", "，", "：", "……3", "。三要快。", "）", "**"]
LINES = st.builds(
    lambda opening, middle, ending: opening + middle + ending,
    st.sampled_from(OPENINGS),
    st.one_of(
        st.sampled_from(["", "看楼道", "看楼道。再看车道", "a*b_c<d>"]), st.text(max_size=12)
    ),
    st.sampled_from(ENDINGS),
)


def name_lines(paragraphs) -> list[int]:
    """Return the numbers of the lines of paragraphs."""
    return [line for paragraph in paragraphs for line in paragraph.lines]


def keep_han(text: str) -> str:
    """Return the Chinese characters of a text, without ids of headings."""
    return "".join(re.findall("[\u4e00-\u9fff]", re.sub(r"\{#.+\}", "", text)))


@given(st.lists(LINES, min_size=1, max_size=25))
def test_no_line_is_lost(lines: list[str]):
    """Every line is in one section, or named among what was dropped or left out."""
    text = "\n".join(" ".join(line.split()) for line in lines)
    kept = [n for n, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not kept:
        return
    intake = read_text(text)
    held = [
        number
        for outline in intake.outlines
        for one in outline.walk()
        for number in name_lines(one.paragraphs)
    ]
    left = [number for _, parts in intake.list_left_out() for number in name_lines(parts)]
    assert sorted([*held, *left, *(line.number for line in intake.added)]) == kept


@given(st.lists(LINES, min_size=1, max_size=25))
@example(["各位代表：", "此外，看楼道。", "一、看车道。"])
def test_chapters_hold_every_word(lines: list[str]):
    """What stands in a section stands in a chapter, and each anchor of a chapter is its own."""
    text = "\n".join(" ".join(line.split()) for line in lines)
    if not text.strip():
        return
    intake = read_text(text)
    chapters = intake.write_chapters()
    written = keep_han("".join(chapter.text for chapter in chapters))
    for outline in intake.outlines:
        sections = [one for one in outline.walk() if one is not outline]
        texts = [text for one in sections for text in one.body]
        texts += [one.title for one in sections if one.marker]
        assert [text for text in texts if keep_han(text) not in written] == []
    for chapter in chapters:
        anchors = re.findall(r"\{#(.+)\}$", chapter.text, re.MULTILINE)
        assert len(set(anchors)) == len(anchors)
