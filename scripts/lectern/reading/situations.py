"""A situation's file (情景), from document to model."""

import re
from collections.abc import Sequence
from typing import Final

from lectern.diagnostics import Place, Report, Rule
from lectern.model.names import DECISION_NAMES, ENDING_NAMES, SCENE_NAMES, SITUATION_NAMES
from lectern.model.situation import Decision, Ending, Scene, Situation
from lectern.model.text import normalise_choice
from lectern.reading.context import Context
from lectern.reading.document import Document
from lectern.reading.fields import WRONG_TYPE, Fields
from lectern.reading.keys import split_joined
from lectern.reading.kinds.common import read_citations
from lectern.reading.kinds.labels import EQUAL_CHOICES, TOO_FEW_CHOICES
from lectern.reading.nodes import MappingNode, Node, ScalarNode, find_last_line
from lectern.reading.reviews import read_reviews
from lectern.reading.ways import check_ways

BAD_SITUATION_ID = Rule("bad-situation-id")
SCENE_TARGET = Rule("scene-target")
UNKNOWN_ENDING = Rule("unknown-ending")

_SITUATION_ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def read_situation(document: Document, report: Report) -> Situation | None:
    """Return the situation in a document, or nothing after telling what is wrong with it."""
    before = len(report.diagnostics)
    context = Context(document.source, report)
    fields = Fields(document.root, SITUATION_NAMES, context)
    places = fields.list_places()
    _read_reviews(fields)
    situation = Situation(
        id=_read_situation_id(fields),
        title=fields.get_text("title", required=True),
        description=fields.get_shown_text("description"),
        chapter=fields.get_text("chapter"),
        opening=fields.get_text("opening", required=True),
        scenes=_read_scenes(fields, places),
        places=places,
    )
    if not context.count_errors(before):
        check_ways(situation, report)
    return None if context.count_errors(before) else situation


def _read_reviews(fields: Fields) -> None:
    node, first_line = fields.get_node("reviewed"), fields.context.source.first_line
    if node is not None:
        last = first_line + find_last_line(fields.node)
        read_reviews(node, range(first_line, last + 1), fields.context)


def _read_situation_id(fields: Fields) -> str:
    situation_id = fields.get_text("situation", required=True)
    # Its page stands beside situations/index.md.
    if situation_id and (not _SITUATION_ID.fullmatch(situation_id) or situation_id == "index"):
        fields.tell(
            BAD_SITUATION_ID,
            "situation",
            f"情景名“{situation_id}”的写法不对：它要用在网址里。",
            remedy="写成小写英文字母、数字和连字符（index除外），例如motion-not-listed；"
            "中文名写在“标题”里。",
        )
    return situation_id


def _read_scenes(fields: Fields, places: dict[str, Place]) -> tuple[Scene, ...]:
    mapping = fields.get_mapping("scenes", required=True)
    entries = mapping.entries.values() if mapping else ()
    pairs = (split_joined(*entry, fields.context) or entry for entry in entries)
    read = [_read_scene(key, value, fields.context, places) for key, value in pairs]
    return tuple(scene for scene in read if scene is not None)


def _read_scene(
    key: ScalarNode, node: Node, context: Context, places: dict[str, Place]
) -> Scene | None:
    name = key.text
    if not isinstance(node, MappingNode):
        context.tell(
            WRONG_TYPE,
            key,
            f"场面“{name}”应当是一组“键: 值”。",
            remedy="下面缩进的几行写“内容: ……”和“选择:”；结局写“内容: ……”和“结局: 好”。",
        )
        return None
    fields = Fields(node, SCENE_NAMES, context)
    where = f"scenes/{name}"
    places |= {f"{where}/{part}": place for part, place in fields.list_places().items() if part}
    places[where] = context.locate(key)
    text = fields.get_shown_text("text", required=True)
    citations = read_citations(fields)
    decisions = _read_decisions(fields, where, places)
    word = fields.get_word("ending", ENDING_NAMES, UNKNOWN_ENDING)
    _check_target(name, fields, places[where])
    return Scene(
        name=name,
        text=text,
        citations=citations,
        decisions=decisions,
        ending=Ending[word.upper()] if word else None,
    )


def _check_target(name: str, fields: Fields, place: Place) -> None:
    """Tell of a scene that both goes on and ends, or does neither."""
    goes_on, ends = fields.is_filled("decisions"), fields.is_filled("ending")
    if goes_on and ends:
        fields.tell(
            SCENE_TARGET,
            "ending",
            f"场面“{name}”既有“选择”，又是“结局”。",
            remedy="还要往下走的，删去“结局”；到这里为止的，删去“选择”。",
        )
    elif not goes_on and not ends:
        fields.context.report.add(
            SCENE_TARGET,
            place,
            f"场面“{name}”没有“选择”，也不是“结局”，走到这里就断了。",
            remedy="加上“选择:”，写出能选的几种做法；到这里为止的，写“结局: 好”、"
            "“结局: 一般”或者“结局: 差”。",
        )


def _read_decisions(fields: Fields, where: str, places: dict[str, Place]) -> tuple[Decision, ...]:
    sequence = fields.get_sequence("decisions")
    nodes = sequence.nodes if sequence else []
    read = [
        _read_decision(node, f"{where}/decisions/{number}", fields.context, places)
        for number, node in enumerate(nodes)
    ]
    decisions = [decision for decision in read if decision is not None]
    if len(nodes) == 1:
        fields.tell(
            TOO_FEW_CHOICES,
            "decisions",
            f"“{fields.label('decisions')}”只有一项，没有什么可选的。",
            remedy="至少写两种做法；不用选就往下走的，把这一段并进前面的“后果”。",
        )
    if len(decisions) == len(nodes):
        _check_equal(decisions, where, fields.context.report, places)
    return tuple(decisions)


def _read_decision(
    node: Node, where: str, context: Context, places: dict[str, Place]
) -> Decision | None:
    if not isinstance(node, MappingNode):
        context.tell(
            WRONG_TYPE,
            node,
            "每种选择应当是一组“键: 值”。",
            remedy="写成“- 内容: ……”，下面几行与“内容”对齐，写“后果: ……”“到: ……”。",
        )
        return None
    fields = Fields(node, DECISION_NAMES, context)
    places |= {f"{where}/{part}": place for part, place in fields.list_places().items() if part}
    places[where] = fields.find_place("text")
    return Decision(
        text=fields.get_shown_text("text", required=True),
        consequence=fields.get_shown_text("consequence", required=True),
        citations=read_citations(fields),
        target=fields.get_text("target", required=True),
    )


def _check_equal(
    decisions: Sequence[Decision], where: str, report: Report, places: dict[str, Place]
) -> None:
    """Tell of decisions that learners' records could not tell apart."""
    seen: dict[str, int] = {}
    for number, decision in enumerate(decisions):
        first = seen.setdefault(normalise_choice(decision.text), number)
        if first != number and decision.text:
            report.add(
                EQUAL_CHOICES,
                places[f"{where}/decisions/{number}/text"],
                f"这种选择和第{first + 1}种的文字相同（空格、全角半角和强调不算区别）。",
                remedy="删去一种，或改成不同的内容。",
            )
