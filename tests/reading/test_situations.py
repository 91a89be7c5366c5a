"""Situations (情景): what is read of them and what is told."""

from lectern.diagnostics import Report
from lectern.model.names import DECISION_NAMES, SCENE_NAMES, SITUATION_NAMES
from lectern.model.situation import Ending
from lectern.reading.document import parse_document
from lectern.reading.situations import read_situation

HEAD = "情景: small\n标题: 小事\n说明: 一句话。\n讲义: chapters/a.md#b\n开头: 甲\n"
BODY = """场面:
  好下场: {内容: 四, 结局: 好, 依据: 办法 第一条}
  乙:
    内容: 一
    选择: [{内容: 子, 后果: 二, 到: 好下场}, {内容: 丑, 后果: 三, 到: 坏下场}]
  坏下场: {内容: 五, 结局: 差}
  甲:
    内容: 一
    选择: [{内容: 子, 后果: 二, 依据: 办法 第二条, 到: 乙}, {内容: 丑, 后果: 三, 到: 坏下场}]
"""

NAMES = {
    chinese: name
    for table in (SITUATION_NAMES, SCENE_NAMES, DECISION_NAMES)
    for name, chinese in table.items()
}


def read(text):
    """Return the situation of a text, and what was told of it."""
    report = Report()
    return read_situation(parse_document(text, "small.yml", report), report), report


def test_cases(case, check_case):
    """The situation is told of as the case says, and there is none if it has an error."""
    situation, report = read(case.text)
    check_case(case, report)
    assert (situation is None) == report.has_errors


def test_fields():
    """A situation's own fields are read, and those of scenes and decisions."""
    situation, report = read(HEAD + BODY)
    assert report.diagnostics == []
    assert (situation.id, situation.title, situation.description) == ("small", "小事", "一句话。")
    assert (situation.chapter, situation.opening) == ("chapters/a.md#b", "甲")
    scene = situation.find_scene("甲")
    assert [(one.text, one.consequence, one.target) for one in scene.decisions] == [
        ("子", "二", "乙"),
        ("丑", "三", "坏下场"),
    ]
    assert [(name, one.article) for name, one in situation.list_citations()] == [
        ("好下场", "1"),
        ("甲", "2"),
    ]


def test_english_names():
    """Every key and word may be typed in English."""
    chinese, _ = read(HEAD + BODY)
    english = HEAD + BODY
    for chinese_name, name in NAMES.items():
        english = english.replace(f"{chinese_name}: ", f"{name}: ")
        english = english.replace(f"{chinese_name}:\n", f"{name}:\n")
    english = english.replace("ending: 好", "ending: good").replace("ending: 差", "ending: poor")
    read_again, report = read(english)
    assert report.diagnostics == []
    assert read_again == chinese


def test_order_of_scenes():
    """Every decision leads to a later scene, and endings come last, as their author has them."""
    situation, _ = read(HEAD + BODY)
    assert [one.name for one in situation.order_scenes()] == ["甲", "乙", "好下场", "坏下场"]


def test_best_ending_of_each_scene():
    """A scene is worth the best ending to which it can still lead."""
    situation, _ = read(HEAD + BODY)
    assert situation.rank_scenes() == {
        "甲": Ending.GOOD,
        "乙": Ending.GOOD,
        "好下场": Ending.GOOD,
        "坏下场": Ending.POOR,
    }


def test_places():
    """A text is found where it was typed."""
    situation, _ = read(HEAD + BODY)
    place = situation.find_place("scenes/乙/decisions/1/consequence")
    assert place.text[place.column - 1 :].startswith("三")
