"""The JSON Schema by which an editor completes and explains the keys of a course's files.

It is generated from the tables of names and is looser than the readers: what it cannot say
(a key that is no choice, equal choices, blanks that do not match) they tell.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import (
    BANK_NAMES,
    CHANGE_NAMES,
    CHOICE_NAMES,
    CREDIT_NAMES,
    DECISION_NAMES,
    DIFFICULTY_NAMES,
    ENDING_NAMES,
    EXAM_NAMES,
    KIND_NAMES,
    LAW_NAMES,
    REGISTER_NAMES,
    SCENE_NAMES,
    SECTION_NAMES,
    SITUATION_NAMES,
    SUPERSEDED_NAMES,
    WORKSHEET_NAMES,
)
from lectern.reading.exams import MAX_MINUTES
from lectern.reading.kinds.common import FIELDS
from lectern.reading.kinds.registry import READERS
from lectern.reading.shapes import COUNT, FLAG, REASONS, TEXT, TEXTS, Field, Schema, choose, list_of

_DATE: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
_ARTICLES: Final[Schema] = {
    "type": "object",
    "additionalProperties": {"type": "array", "items": TEXT},
}


def build_schema() -> Schema:
    """Return the schema of every file in the folder of banks."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "题库、考试、情景和法律登记",
        "anyOf": [
            {"$ref": "#/definitions/bank"},
            {"$ref": "#/definitions/register"},
            {"$ref": "#/definitions/worksheet"},
            {"$ref": "#/definitions/exam"},
            {"$ref": "#/definitions/situation"},
        ],
        "definitions": {
            **_define_bank(),
            **_define_exam(),
            **_define_situation(),
            **_define_register(),
            **_define_worksheet(),
        },
    }


def format_schema() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n"


def _define_bank() -> dict[str, Schema]:
    choice = _build_object("choice/anyOf/1", CHOICE_NAMES, _CHOICE_FIELDS, ("text",))
    item = _build_object("item", ITEM_NAMES, _describe_item(), ("id", "kind"))
    item["allOf"] += map(_build_kind, Kind)
    return {
        "bank": _build_object("bank", BANK_NAMES, _BANK_FIELDS, ("bank", "title", "items")),
        "item": item,
        "choice": {"anyOf": [TEXT, choice]},
    }


def _define_exam() -> dict[str, Schema]:
    required = ("exam", "title", "minutes", "pass_mark", "sections")
    return {
        "exam": _build_object("exam", EXAM_NAMES, _EXAM_FIELDS, required),
        "section": _build_object("section", SECTION_NAMES, _SECTION_FIELDS, ("title", "points")),
    }


def _define_situation() -> dict[str, Schema]:
    required = ("situation", "title", "opening", "scenes")
    of_decision = ("text", "consequence", "target")
    return {
        "situation": _build_object("situation", SITUATION_NAMES, _SITUATION_FIELDS, required),
        "scene": _build_object("scene", SCENE_NAMES, _SCENE_FIELDS, ("text",)),
        "decision": _build_object("decision", DECISION_NAMES, _DECISION_FIELDS, of_decision),
    }


def _define_register() -> dict[str, Schema]:
    of_law = ("short_title", "title", "version", "checked")
    of_superseded = ("version", "articles")
    return {
        "register": _build_object(
            "register", REGISTER_NAMES, _REGISTER_FIELDS, ("register", "laws")
        ),
        "law": _build_object("law", LAW_NAMES, _LAW_FIELDS, of_law),
        "superseded": _build_object(
            "superseded", SUPERSEDED_NAMES, _SUPERSEDED_FIELDS, of_superseded
        ),
    }


def _define_worksheet() -> dict[str, Schema]:
    of_change = ("spot", "before", "change", "seen")
    return {
        "worksheet": _build_object(
            "worksheet", WORKSHEET_NAMES, _WORKSHEET_FIELDS, ("worksheet", "old", "new")
        ),
        "change": _build_object("change", CHANGE_NAMES, _CHANGE_FIELDS, of_change),
    }


def _build_object(
    owner: str, names: Mapping[str, str], fields: Mapping[str, Schema], required: Iterable[str]
) -> Schema:
    """Return the schema of a mapping in either language; English keys refer to the Chinese."""
    chinese = {names[name]: field for name, field in fields.items()}
    english = {name: {"$ref": f"#/definitions/{owner}/properties/{names[name]}"} for name in fields}
    return {
        "type": "object",
        "properties": chinese | english,
        "additionalProperties": False,
        "allOf": _require(names, required),
    }


def _require(names: Mapping[str, str], required: Iterable[str]) -> list[Schema]:
    return [{"anyOf": [{"required": [names[name]]}, {"required": [name]}]} for name in required]


def _build_kind(kind: Kind) -> Schema:
    """Return what an item of a kind must have, and what it may not have."""
    words = {"enum": [kind.word, kind.value]}
    known = {field.name: field.shape for field in READERS[kind].fields}
    foreign = [field.name for field in _list_kind_fields() if field.name not in known]
    shapes: dict[str, Schema | bool] = {**known, **dict.fromkeys(foreign, False)}
    return {
        "if": {
            "properties": {ITEM_NAMES["kind"]: words, "kind": words},
            "anyOf": [{"required": [ITEM_NAMES["kind"]]}, {"required": ["kind"]}],
        },
        "then": {
            "properties": {
                key: shape for name, shape in shapes.items() for key in (ITEM_NAMES[name], name)
            },
            "allOf": _require(ITEM_NAMES, filter(READERS[kind].needs, known)),
        },
    }


def _describe_item() -> dict[str, Schema]:
    """Return the schema of each field that an item may have; shapes differ from kind to kind."""
    common = {field.name: _describe(field.note, field.shape) for field in FIELDS}
    return {name: common.get(name) or _describe(_join_notes(name), {}) for name in ITEM_NAMES}


def _join_notes(name: str) -> str:
    """Return what is said of a field, kind by kind where it differs."""
    notes = {
        kind.word: field.note
        for kind, reader in READERS.items()
        for field in reader.fields
        if field.name == name
    }
    if len(set(notes.values())) == 1:
        return next(iter(notes.values()))
    return "；".join(f"{word}：{note}" for word, note in notes.items())


def _list_kind_fields() -> Iterator[Field]:
    return (field for reader in READERS.values() for field in reader.fields)


def _describe(text: str, schema: Schema) -> Schema:
    return {"description": text, **schema}


_BANK_FIELDS: Final = {
    "bank": _describe("题库名，用在网址里：小写英文、数字、连字符", TEXT),
    "title": _describe("练习页的标题", TEXT),
    "description": _describe("练习页上的一句话", TEXT),
    "partial_credit": _describe("多选少选时怎样给分，默认全对才给分", choose(CREDIT_NAMES)),
    "items": _describe("试题，每题一个“- ”", list_of("item")),
    "retired": _describe("停用的试题编号，不能再用", TEXTS),
}
_CHOICE_FIELDS: Final = {
    "text": _describe("选项的文字", TEXT),
    "feedback": _describe("选了这一项时的提示", TEXT),
    "fixed": _describe("打乱选项时位置不动", FLAG),
}
_EXAM_FIELDS: Final = {
    "exam": _describe("考试名，用在网址里：小写英文、数字、连字符", TEXT),
    "title": _describe("考试页的标题", TEXT),
    "description": _describe("考试页上的一句话", TEXT),
    "minutes": _describe("多少分钟", {**COUNT, "maximum": MAX_MINUTES}),
    "pass_mark": _describe("得满分的百分之几算及格", {**COUNT, "maximum": 100}),
    "partial_credit": _describe("多选少选时怎样给分，默认全对才给分", choose(CREDIT_NAMES)),
    "seed": _describe("写了，每个人、每一次都是同一份卷", TEXT),
    "sections": _describe("大题，每道一个“- ”", list_of("section")),
}
_KINDS: Final = choose(KIND_NAMES)
_DIFFICULTIES: Final = choose(DIFFICULTY_NAMES)
_SECTION_FIELDS: Final = {
    "title": _describe("大题的标题", TEXT),
    "kinds": _describe("只抽这些题型", {"anyOf": [_KINDS, {"type": "array", "items": _KINDS}]}),
    "count": _describe("抽几道题", COUNT),
    "points": _describe("每题几分，可以有一位小数", {"type": "number", "exclusiveMinimum": 0}),
    "banks": _describe(
        "从哪些题库抽；各抽几道，写成“{duties: 13, laws: 12}”",
        {"anyOf": [*TEXTS["anyOf"], {"type": "object", "additionalProperties": COUNT}]},
    ),
    "tags": _describe("只抽有这些标签之一的题", TEXTS),
    "difficulties": _describe(
        "只抽这些难度", {"anyOf": [_DIFFICULTIES, {"type": "array", "items": _DIFFICULTIES}]}
    ),
    "items": _describe("不抽题，就用这几道，写编号", TEXTS),
}
_SITUATION_FIELDS: Final = {
    "situation": _describe("情景名，用在网址里：小写英文、数字、连字符", TEXT),
    "title": _describe("情景页的标题", TEXT),
    "description": _describe("一句话，写在标题下面和情景的目录里", TEXT),
    "chapter": _describe("讲它的标题，例如chapters/09-in-session.md#议案", TEXT),
    "opening": _describe("第一个场面的名字", TEXT),
    "scenes": _describe(
        "各个场面，写“名字:”，下面缩进写内容；结局也是场面",
        {"type": "object", "additionalProperties": {"$ref": "#/definitions/scene"}},
    ),
    "reviewed": _describe("这个文件里不对的警告：规则名和理由", REASONS),
}
_SCENE_FIELDS: Final = {
    "text": _describe("发生了什么；可以分段，可以有列表和表格", TEXT),
    "citations": _describe("这一段说到的法律依据，例如：代表法 第十五条第一款", TEXTS),
    "decisions": _describe("能选的几种做法，每种一个“- ”", list_of("decision")),
    "ending": _describe("到这里为止的，写结局好不好", choose(ENDING_NAMES)),
}
_DECISION_FIELDS: Final = {
    "text": _describe("怎么做", TEXT),
    "consequence": _describe("这样做，接着发生什么，为什么", TEXT),
    "citations": _describe("法律依据，例如：代表法 第十五条第一款", TEXTS),
    "target": _describe("接下去是哪个场面，写它的名字", TEXT),
}
_REGISTER_FIELDS: Final = {
    "register": _describe("核对到哪一天", _DATE),
    "laws": _describe("法律，由lectern import law生成", list_of("law")),
}
_LAW_FIELDS: Final = {
    "short_title": _describe("依据里写的简称", TEXT),
    "title": _describe("全称", TEXT),
    "aliases": _describe("别的叫法", TEXTS),
    "version": _describe("通过或者最近一次修正的日期", _DATE),
    "effective": _describe("施行日期，核实了才写", _DATE),
    "checked": _describe("核对到哪一天", _DATE),
    "articles": _describe("条号和每款的指纹，不要手改", _ARTICLES),
    "superseded": _describe("以前的各个版本，从新到旧", list_of("superseded")),
}
_SUPERSEDED_FIELDS: Final = {
    "version": _describe("通过或者修正的日期", _DATE),
    "effective": _describe("施行日期，核实了才写", _DATE),
    "articles": _describe("条号和每款的指纹，不要手改", _ARTICLES),
    "moved": _describe("旧条号对应的下一版的条号，[]表示没有了", _ARTICLES),
}
_WORKSHEET_FIELDS: Final = {
    "worksheet": _describe("法律的简称；这个文件由lectern import law生成", TEXT),
    "old": _describe("这些引用说的是哪一版", _DATE),
    "new": _describe("最新的是哪一版", _DATE),
    "changes": _describe("要看的引用，每处一个“- ”", list_of("change")),
}
_CHANGE_FIELDS: Final = {
    "spot": _describe("在哪个文件的哪道题、哪个标题", TEXT),
    "before": _describe("引用的原样", TEXT),
    "change": _describe("这一条变成了什么", TEXT),
    "after": _describe("现在是哪一条", TEXT),
    "seen": _describe("对照原文看过了，写“是”", FLAG),
}
