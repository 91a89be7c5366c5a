"""A bulletin with two lectures: what is found in it, joined, left out, and told."""

from read_lectures import draw_tree

from lectern.importing.lectures.intake import Intake


def test_every_section_is_found_at_its_level(bulletin: Intake):
    """The same marker is a section here and a list there, as its place says."""
    assert draw_tree(bulletin) == [
        "L1 [] 16-46 在消防培训班上的讲话提纲",
        "L1.0 [] 22-24 开场",
        "L1.1 [第一，] 26-34 要把思想统一起来，绷紧防火这根弦",
        "L1.1.1 [一要] 30-32 看清形势",
        "L1.1.2 [二要] 34-34 守住底线",
        "L1.2 [第二，] 36-42 要把工作做实",
        "L1.2.1 [一要] 38-40 入户",
        "L1.2.2 [二要] 42-42 留痕",
        "L1.9 [] 44-46 结束语",
        "L2 [] 48-102 怎样做好小区消防工作 真正守住家门口的平安",
        "L2.0 [] 54-56 开场",
        "L2.1 [一、] 58-84 怎么查",
        "L2.1.1 [(一)] 60-66 查通道",
        "L2.1.1.1 [1.] 64-64 看楼道",
        "L2.1.1.2 [2.] 66-66 看车道",
        "L2.1.2 [（二）] 68-78 查设施",
        "L2.1.2.1 [(1)] 70-76 灭火器",
        "L2.1.2.2 [（2）] 78-78 消火栓",
        "L2.1.3 [此外，] 80-84 再说说信息报送",
        "L2.1.3.1 [一要] 82-82 快",
        "L2.1.3.2 [二要] 84-84 准",
        "L2.2 [二、] 86-90 怎么救",
        "L2.3 [最后，] 92-100 希望大家记住“三会”",
        "L2.3.1 [一要] 94-94 会报警",
        "L2.3.2 [二要] 96-96 会灭火",
        "L2.3.3 [三要] 98-100 会逃生",
        "L2.9 [] 102-102 结束语",
    ]


def test_broken_paragraphs_are_joined(bulletin: Intake):
    """A page's end is no paragraph's end, nor is a heading without a full stop a broken one."""
    assert bulletin.joins == ((30, 32), (38, 40), (74, 76), (98, 100))


def test_speakers_and_dates_are_read(bulletin: Intake):
    """Each lecture has its own."""
    found = [(one.office, one.speaker, one.date) for one in bulletin.bulletin.lectures]
    assert found == [("街道书记", "甘新", "2026年5月9日"), ("消防站站长", "高岩", "2026年5月9日")]


def test_what_is_no_lecture_is_named(bulletin: Intake):
    """Masthead, contents and distribution are left out, and said to be."""
    told = [
        (name, parts[0].lines[0], parts[-1].lines[-1]) for name, parts in bulletin.list_left_out()
    ]
    assert told == [("刊头和目录", 2, 14), ("送、发单位", 104, 105)]


def test_no_line_is_lost(bulletin: Intake):
    """Every line of the source is in a section, or named as left out."""
    sections = (one for outline in bulletin.outlines for one in outline.walk())
    held = [line for one in sections for part in one.paragraphs for line in part.lines]
    left = [line for _, parts in bulletin.list_left_out() for part in parts for line in part.lines]
    assert sorted(held + left) == [*range(2, 105, 2), 105]


def test_doubts_are_told_by_line(bulletin: Intake):
    """What may be wrong is told where it stands; nothing of it is changed."""
    assert [(one.line, one.text) for one in bulletin.doubts] == [
        (66, "有“另一方面”，前面没有“一方面”。"),
        (68, "括号不一致：这里是“（二）”，同一列的第一个是“(一)”。"),
        (70, "层级跳了一级：“（二）”下面直接是“(1)”。"),
        (78, "“學”是繁体字或者少见的字。"),
        (78, "括号不一致：这里是“（2）”，同一列的第一个是“(1)”。"),
        (80, "“此外，”没有编号，后面又有一列要点，当作一节，看看对不对。"),
        (88, "“二要”前面没有上一个，看看原文是不是漏了。"),
        (90, "中文里夹着“and”。"),
        (92, "“最后，”没有编号，后面又有一列要点，当作一节，看看对不对。"),
    ]
    texts = "".join(chapter.text for chapter in bulletin.write_chapters())
    assert "12起火情，其中厨房起火9起，占75%" in texts
    assert "中小學门口" in texts
