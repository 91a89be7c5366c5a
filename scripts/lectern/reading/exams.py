"""A test's file (考试), from document to model."""

import re
from collections.abc import Iterable
from typing import Final

from lectern.diagnostics import Place, Report, Rule
from lectern.model.exam import Section, Share, Test
from lectern.model.item import Difficulty
from lectern.model.kind import Kind
from lectern.model.names import (
    CREDIT_NAMES,
    DIFFICULTY_NAMES,
    EXAM_NAMES,
    KIND_NAMES,
    SECTION_NAMES,
)
from lectern.reading.banks import UNKNOWN_CREDIT
from lectern.reading.context import Context
from lectern.reading.document import Document
from lectern.reading.fields import WRONG_TYPE, Fields
from lectern.reading.items import UNKNOWN_KIND
from lectern.reading.kinds.common import UNKNOWN_DIFFICULTY
from lectern.reading.nodes import MappingNode, Node, ScalarNode
from lectern.reading.numbers import drop_unit, is_count, propose_count

BAD_EXAM_ID = Rule("bad-exam-id")
BAD_MINUTES = Rule("bad-minutes")
BAD_PASS_MARK = Rule("bad-pass-mark")
SECTION_TARGET = Rule("section-target")
SECTION_COUNT = Rule("section-count")

_EXAM_ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_POINTS: Final = re.compile(r"\d{1,4}(?:\.\d)?")
MAX_MINUTES: Final = 300
"""Longer than anybody sits an exam; a greater number has a digit too many, or counts seconds."""
_WHOLE: Final = 100
# What is proposed where nobody can say which number was meant.
_LIKELY: Final = 60
_COUNT: Final = 10
_SHARE: Final = 5
_DRAWING: Final = ("count", "kinds", "banks", "tags", "difficulties")


def read_test(document: Document, report: Report) -> Test | None:
    """Return the test in a document, or nothing after telling what is wrong with it."""
    before = len(report.diagnostics)
    context = Context(document.source, report)
    fields = Fields(document.root, EXAM_NAMES, context)
    credit = fields.get_word("partial_credit", CREDIT_NAMES, UNKNOWN_CREDIT)
    test = Test(
        id=_read_exam_id(fields),
        title=fields.get_text("title", required=True),
        description=fields.get_shown_text("description"),
        minutes=_read_limited(fields, "minutes", MAX_MINUTES, "多少分钟", BAD_MINUTES),
        pass_mark=_read_limited(fields, "pass_mark", _WHOLE, "满分的百分之几", BAD_PASS_MARK),
        partial_credit=credit == "half",
        seed=fields.get_text("seed"),
        sections=tuple(_read_sections(fields)),
        place=fields.find_place("exam"),
    )
    return None if context.count_errors(before) else test


def _read_exam_id(fields: Fields) -> str:
    exam_id = fields.get_text("exam", required=True)
    # Its page stands beside exam/index.md.
    if exam_id and (not _EXAM_ID.fullmatch(exam_id) or exam_id == "index"):
        fields.tell(
            BAD_EXAM_ID,
            "exam",
            f"考试名“{exam_id}”的写法不对：它要用在网址里。",
            remedy="写成小写英文字母、数字和连字符（index除外），例如comprehensive；"
            "中文名写在“标题”里。",
        )
    return exam_id


def _read_limited(fields: Fields, name: str, limit: int, meaning: str, rule: Rule) -> int:
    count = _read_count(fields, name, _LIKELY)
    if count > limit:
        label = fields.label(name)
        fields.tell(
            rule,
            name,
            f"“{label}”是{meaning}，最多{limit}，这里是{count}。",
            remedy=f"写1到{limit}之间的数，例如“{label}: {_LIKELY}”。",
        )
    return count


def _read_count(fields: Fields, name: str, example: int) -> int:
    fields.require(name)
    return fields.get_count(name, example=example) or 0


def _read_sections(fields: Fields) -> Iterable[Section]:
    sequence = fields.get_sequence("sections", required=True)
    for node in sequence.nodes if sequence else ():
        if isinstance(node, MappingNode):
            yield _read_section(Fields(node, SECTION_NAMES, fields.context))
        else:
            fields.context.tell(
                WRONG_TYPE,
                node,
                "每道大题应当是一组“键: 值”。",
                remedy="写成“- 标题: 单选题”，下面几行与“标题”对齐，"
                "写“题型: 单选”“题数: 10”“每题: 2”。",
            )


def _read_section(fields: Fields) -> Section:
    places = fields.list_places()
    items = _read_words(fields, "items", places)
    kinds = fields.get_known_words("kinds", KIND_NAMES, UNKNOWN_KIND)
    tags = _read_words(fields, "tags", places)
    difficulties = fields.get_known_words("difficulties", DIFFICULTY_NAMES, UNKNOWN_DIFFICULTY)
    section = Section(
        title=fields.get_text("title", required=True),
        points=_read_points(fields),
        shares=_read_shares(fields, places),
        kinds=tuple(map(Kind, kinds)),
        tags=tags,
        difficulties=tuple(map(Difficulty, difficulties)),
        items=items,
        places=places,
    )
    _check_target(fields)
    return section


def _check_target(fields: Fields) -> None:
    """Tell of a section that both names its items and draws them, or does neither."""
    if not fields.is_filled("items"):
        if not fields.is_filled("count") and not _is_shared_out(fields):
            fields.tell(
                SECTION_TARGET,
                "count" if "count" in fields.list_places() else "title",
                "这道大题没有说要哪些题。",
                remedy="写“题数: 10”随机抽题，或者写“试题: [duties-101]”指定题目。",
            )
        return
    for name in filter(fields.is_filled, _DRAWING):
        fields.tell(
            SECTION_TARGET,
            name,
            f"已经用“{fields.label('items')}”指定了题目，“{fields.label(name)}”用不上。",
            remedy=f"删去这一行；要随机抽题，就删去“{fields.label('items')}”。",
        )


def _read_points(fields: Fields) -> float:
    text = fields.get_text("points", required=True)
    if not text:
        return 0
    if _is_points(text):
        return float(text)
    label, meant = fields.label("points"), drop_unit(text)
    fields.tell(
        WRONG_TYPE,
        "points",
        f"“{label}”应当是大于0的分数，最多一位小数，这里是“{text}”。",
        remedy=f"只写数字：“{label}: {meant}”。"
        if _is_points(meant)
        else f"写成数字，例如“{label}: 2”或者“{label}: 2.5”。",
    )
    return 0


def _is_points(text: str) -> bool:
    return bool(_POINTS.fullmatch(text)) and float(text) > 0


def _read_words(fields: Fields, name: str, places: dict[str, Place]) -> tuple[str, ...]:
    """Return a list of words, after noting where each stands."""
    nodes = fields.get_texts(name)
    fields.check_commas(name, nodes, "，、")
    places.update({f"{name}/{node.text.strip()}": fields.context.locate(node) for node in nodes})
    return tuple(node.text.strip() for node in nodes)


def _is_shared_out(fields: Fields) -> bool:
    return isinstance(fields.get_node("banks"), MappingNode)


def _read_shares(fields: Fields, places: dict[str, Place]) -> tuple[Share, ...]:
    count = fields.get_count("count", example=_COUNT)
    if not _is_shared_out(fields):
        banks = _read_words(fields, "banks", places)
        return (Share(banks=banks, count=count),) if count else ()
    mapping = fields.get_mapping("banks")
    entries = mapping.entries.values() if mapping else ()
    read = [_read_share(key, value, fields, places) for key, value in entries]
    shares = tuple(share for share in read if share is not None)
    if len(shares) == len(read):
        _check_sum(fields, count, sum(share.count for share in shares))
    return shares


def _read_share(
    key: ScalarNode, value: Node, fields: Fields, places: dict[str, Place]
) -> Share | None:
    bank = key.text.strip()
    places[f"banks/{bank}"] = fields.context.locate(key)
    text = value.text.strip() if isinstance(value, ScalarNode) else ""
    if is_count(text):
        return Share(banks=(bank,), count=int(text))
    fields.context.tell(
        WRONG_TYPE,
        value if text else key,
        f"题库“{bank}”后面应当是题数" + (f"，这里是“{text}”。" if text else "。"),
        remedy=propose_count(bank, text, _SHARE),
    )
    return None


def _check_sum(fields: Fields, count: int | None, total: int) -> None:
    if count is not None and count != total:
        fields.tell(
            SECTION_COUNT,
            "count",
            f"题数是{count}，各题库加起来却是{total}。",
            remedy=f"改成“{fields.label('count')}: {total}”，或者改各题库的题数。",
        )
