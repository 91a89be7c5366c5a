"""What items of every kind have: id, stem, rationale, citations, chapter, tags and so on."""

import re
from typing import Final, TypedDict

from lectern.citations import parse_citations
from lectern.diagnostics import Place, Rule
from lectern.model.item import Difficulty
from lectern.model.law import Citation
from lectern.model.names import DIFFICULTY_NAMES, KIND_NAMES
from lectern.reading.fields import Fields
from lectern.reading.shapes import COUNT, REASONS, TEXT, TEXTS, Field, choose

BAD_ID = Rule("bad-id")
UNKNOWN_DIFFICULTY = Rule("unknown-difficulty")

_ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*-[0-9]+(?:-[0-9]+)*")


STEM: Final = Field(
    name="stem", note="题干；填空题每个空写四个下划线____", shape=TEXT, required=True
)
FIELDS: Final = (
    Field(name="id", note="永久的编号，例如duties-001；发布后不要改", shape=TEXT, required=True),
    Field(name="kind", note="题型", shape=choose(KIND_NAMES), required=True),
    Field(name="rationale", note="为什么对，容易选错的为什么错；不要用字母称呼选项", shape=TEXT),
    Field(
        name="citations",
        note="法律依据，例如：消防法 第十六条第一款；几处用分号隔开",
        shape=TEXTS,
    ),
    Field(name="sources", note="法律以外的出处", shape=TEXTS),
    Field(name="chapter", note="讲这道题的标题，例如chapters/02-exits.md#疏散", shape=TEXT),
    Field(name="difficulty", note="难度", shape=choose(DIFFICULTY_NAMES)),
    Field(name="tags", note="标签，例如[疏散, 灭火]", shape=TEXTS),
    Field(name="revision", note="改动大到要学员重做时加一，默认是1", shape=COUNT),
    Field(name="reviewed", note="这道题上不对的警告：规则名和理由", shape=REASONS),
)
"""The fields of items of every kind; each kind lists its own besides."""


class Common(TypedDict):
    """The arguments that every class of items takes."""

    id: str
    stem: str
    rationale: str
    citations: tuple[Citation, ...]
    chapter: str
    difficulty: Difficulty | None
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    revision: int
    places: dict[str, Place]


def read_common(fields: Fields) -> Common:
    """Return what the items of every kind have; kinds that need a stem check it themselves."""
    word = fields.get_word("difficulty", DIFFICULTY_NAMES, UNKNOWN_DIFFICULTY)
    sources = fields.get_texts("sources")
    common = Common(
        id=read_id(fields),
        stem=fields.get_shown_text("stem"),
        rationale=fields.get_shown_text("rationale"),
        citations=read_citations(fields),
        chapter=fields.get_text("chapter"),
        difficulty=Difficulty(word) if word else None,
        tags=fields.get_words("tags"),
        sources=tuple(node.text.strip() for node in sources),
        revision=fields.get_count("revision") or 1,
        places=fields.list_places(),
    )
    for number, node in enumerate(sources):
        common["places"][f"sources/{number}"] = fields.context.locate(node)
    return common


def read_id(fields: Fields) -> str:
    """Return the item's id, or what was typed in its place."""
    item_id = fields.get_text("id", required=True)
    if item_id and not is_item_id(item_id):
        fields.tell(
            BAD_ID,
            "id",
            f"编号“{item_id}”的写法不对。",
            remedy="写成小写英文名、连字符和数字，例如duties-001；"
            "已经发布过的编号不要改，学员的记录靠它认题。",
        )
    return item_id


def is_item_id(text: str) -> bool:
    """Whether `text` has the form of an item's id."""
    return bool(_ID.fullmatch(text))


def inherit_from_case(common: Common, case: Common) -> None:
    """Give an item of a case what it does not say itself."""
    common["citations"] = common["citations"] or case["citations"]
    common["chapter"] = common["chapter"] or case["chapter"]
    common["difficulty"] = common["difficulty"] or case["difficulty"]
    common["tags"] = common["tags"] or case["tags"]


def read_citations(fields: Fields) -> tuple[Citation, ...]:
    """Return what 依据 names, after telling of what is no citation."""
    context = fields.context
    return tuple(
        citation
        for node in fields.get_texts("citations")
        for citation in parse_citations(node.text.strip(), context.locate(node), context.report)
    )
