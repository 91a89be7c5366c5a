"""The JSON Schema by which an editor completes and explains the keys of a course's files.

It is generated from the tables of names and is looser than the readers: what it cannot say
(a key that is no choice, equal choices, blanks that do not match) they tell.
"""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import (
    BANK_NAMES,
    CHOICE_NAMES,
    CREDIT_NAMES,
    DIFFICULTY_NAMES,
    EXAM_NAMES,
    KIND_NAMES,
    LAW_NAMES,
    REGISTER_NAMES,
    SECTION_NAMES,
    SUPERSEDED_NAMES,
)
from lectern.reading.exams import MAX_MINUTES

Schema: TypeAlias = dict[str, Any]

_TEXT: Final[Schema] = {"type": ["string", "number", "boolean"]}
_TEXTS: Final[Schema] = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_FLAG: Final[Schema] = {"enum": ["是", "否", True, False]}
_DATE: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
_LABELLED: Final[Schema] = {
    "type": "object",
    "patternProperties": {"^([A-Z]|[1-9][0-9]?)$": {"$ref": "#/definitions/choice"}},
    "additionalProperties": False,
    "minProperties": 2,
}
_ARTICLES: Final[Schema] = {
    "type": "object",
    "additionalProperties": {"type": "array", "items": _TEXT},
}

KIND_FIELDS: Final[Mapping[Kind, tuple[str, ...]]] = MappingProxyType(
    {
        Kind.SINGLE_CHOICE: ("choices", "key"),
        Kind.MULTIPLE_CHOICE: ("choices", "key"),
        Kind.TRUE_FALSE: ("key",),
        Kind.FILL_BLANK: ("key",),
        Kind.ORDERING: ("choices", "key"),
        Kind.MATCHING: ("left", "right", "key"),
        Kind.SHORT_ANSWER: ("points",),
        Kind.CASE: ("material", "items"),
    }
)
"""The fields that items of a kind must have and those of other kinds may not."""

_KIND_SPECIFIC: Final = ("choices", "left", "right", "points", "material", "items", "key")


def build_schema() -> Schema:
    """Return the schema of every file in the folder of banks."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "题库、考试和法律登记",
        "anyOf": [
            {"$ref": "#/definitions/bank"},
            {"$ref": "#/definitions/register"},
            {"$ref": "#/definitions/exam"},
        ],
        "definitions": {**_define_bank(), **_define_exam(), **_define_register()},
    }


def format_schema() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n"


def _define_bank() -> dict[str, Schema]:
    choice = _build_object("choice/anyOf/1", CHOICE_NAMES, _CHOICE_FIELDS, ("text",))
    item = _build_object("item", ITEM_NAMES, _ITEM_FIELDS, ("id", "kind"))
    item["allOf"] += map(_build_kind, Kind)
    return {
        "bank": _build_object("bank", BANK_NAMES, _BANK_FIELDS, ("bank", "title", "items")),
        "item": item,
        "choice": {"anyOf": [_TEXT, choice]},
    }


def _define_exam() -> dict[str, Schema]:
    required = ("exam", "title", "minutes", "pass_mark", "sections")
    return {
        "exam": _build_object("exam", EXAM_NAMES, _EXAM_FIELDS, required),
        "section": _build_object("section", SECTION_NAMES, _SECTION_FIELDS, ("title", "points")),
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
    """Return what an item of a kind must have and may not have."""
    words = {"enum": [KIND_NAMES[kind], kind.value]}
    needed = KIND_FIELDS[kind]
    foreign = [name for name in _KIND_SPECIFIC if name not in needed]
    stem = () if kind is Kind.CASE else ("stem",)
    return {
        "if": {
            "properties": {ITEM_NAMES["kind"]: words, "kind": words},
            "anyOf": [{"required": [ITEM_NAMES["kind"]]}, {"required": ["kind"]}],
        },
        "then": {
            "properties": {key: False for name in foreign for key in (ITEM_NAMES[name], name)},
            "allOf": _require(ITEM_NAMES, (*stem, *needed)),
        },
    }


def _choose(words: Mapping[str, str]) -> Schema:
    return {"enum": [*words.values(), *words]}


def _describe(text: str, schema: Schema) -> Schema:
    return {"description": text, **schema}


def _list_of(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/definitions/{name}"}}


_BANK_FIELDS: Final = {
    "bank": _describe("题库名，用在网址里：小写英文、数字、连字符", _TEXT),
    "title": _describe("练习页的标题", _TEXT),
    "description": _describe("练习页上的一句话", _TEXT),
    "partial_credit": _describe("多选少选时怎样给分，默认全对才给分", _choose(CREDIT_NAMES)),
    "items": _describe("试题，每题一个“- ”", _list_of("item")),
    "retired": _describe("停用的试题编号，不能再用", _TEXTS),
}
_ITEM_FIELDS: Final = {
    "id": _describe("永久的编号，例如duties-001；发布后不要改", _TEXT),
    "kind": _describe("题型", _choose(KIND_NAMES)),
    "stem": _describe("题干；填空题每个空写四个下划线____", _TEXT),
    "choices": _describe("选项，例如“A: 五人”", _LABELLED),
    "left": _describe("配对题左边的各项，例如“1: 议案”", _LABELLED),
    "right": _describe("配对题右边的各项，可以有多余的", _LABELLED),
    "points": _describe("简答题的要点，学员对照着给自己评分", _TEXTS),
    "material": _describe("案例的材料", _TEXT),
    "items": _describe(
        "案例的小题，各有编号；没写的讲义、难度、标签、依据随案例", _list_of("item")
    ),
    "key": _describe("单选B，多选ABD，判断对或错，填空[[十, 十人]]，排序CAB，配对{1: A}", {}),
    "rationale": _describe("为什么对，容易选错的为什么错；不要用字母称呼选项", _TEXT),
    "citations": _describe("法律依据，例如：代表法 第十五条第一款；几处用分号隔开", _TEXTS),
    "sources": _describe("法律以外的出处", _TEXTS),
    "chapter": _describe("讲这道题的标题，例如chapters/09-in-session.md#议案", _TEXT),
    "difficulty": _describe("难度", _choose(DIFFICULTY_NAMES)),
    "tags": _describe("标签，例如[会议期间, 议案]", _TEXTS),
    "revision": _describe("改动大到要学员重做时加一，默认是1", {"type": "integer", "minimum": 1}),
}
_CHOICE_FIELDS: Final = {
    "text": _describe("选项的文字", _TEXT),
    "feedback": _describe("选了这一项时的提示", _TEXT),
    "fixed": _describe("打乱选项时位置不动", _FLAG),
}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 1}
_EXAM_FIELDS: Final = {
    "exam": _describe("考试名，用在网址里：小写英文、数字、连字符", _TEXT),
    "title": _describe("考试页的标题", _TEXT),
    "description": _describe("考试页上的一句话", _TEXT),
    "minutes": _describe("多少分钟", {**_COUNT, "maximum": MAX_MINUTES}),
    "pass_mark": _describe("得满分的百分之几算及格", {**_COUNT, "maximum": 100}),
    "partial_credit": _describe("多选少选时怎样给分，默认全对才给分", _choose(CREDIT_NAMES)),
    "seed": _describe("写了，每个人、每一次都是同一份卷", _TEXT),
    "sections": _describe("大题，每道一个“- ”", _list_of("section")),
}
_KINDS: Final = _choose(KIND_NAMES)
_DIFFICULTIES: Final = _choose(DIFFICULTY_NAMES)
_SECTION_FIELDS: Final = {
    "title": _describe("大题的标题", _TEXT),
    "kinds": _describe("只抽这些题型", {"anyOf": [_KINDS, {"type": "array", "items": _KINDS}]}),
    "count": _describe("抽几道题", _COUNT),
    "points": _describe("每题几分，可以有一位小数", {"type": "number", "exclusiveMinimum": 0}),
    "banks": _describe(
        "从哪些题库抽；各抽几道，写成“{duties: 13, laws: 12}”",
        {"anyOf": [*_TEXTS["anyOf"], {"type": "object", "additionalProperties": _COUNT}]},
    ),
    "tags": _describe("只抽有这些标签之一的题", _TEXTS),
    "difficulties": _describe(
        "只抽这些难度", {"anyOf": [_DIFFICULTIES, {"type": "array", "items": _DIFFICULTIES}]}
    ),
    "items": _describe("不抽题，就用这几道，写编号", _TEXTS),
}
_REGISTER_FIELDS: Final = {
    "register": _describe("核对到哪一天", _DATE),
    "laws": _describe("法律，由lectern import law生成", _list_of("law")),
}
_LAW_FIELDS: Final = {
    "short_title": _describe("依据里写的简称", _TEXT),
    "title": _describe("全称", _TEXT),
    "aliases": _describe("别的叫法", _TEXTS),
    "version": _describe("通过或者最近一次修正的日期", _DATE),
    "effective": _describe("施行日期，核实了才写", _DATE),
    "checked": _describe("核对到哪一天", _DATE),
    "articles": _describe("条号和每款的指纹，不要手改", _ARTICLES),
    "superseded": _describe("上一个版本", {"$ref": "#/definitions/superseded"}),
}
_SUPERSEDED_FIELDS: Final = {
    "version": _describe("通过或者修正的日期", _DATE),
    "effective": _describe("施行日期，核实了才写", _DATE),
    "unrevised": _describe("课程里的引用还照这一版的条号；全部手工改完以后删去", _TEXT),
    "articles": _describe("条号和每款的指纹，不要手改", _ARTICLES),
    "moved": _describe("旧条号对应的新条号，[]表示没有了", _ARTICLES),
}
