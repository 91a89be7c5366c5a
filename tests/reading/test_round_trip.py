"""Whatever bank PyYAML writes in either key language, it reads back equal."""

from dataclasses import replace
from decimal import Decimal

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lectern.citations import format_citation
from lectern.diagnostics import Place, Report
from lectern.model.bank import QuestionBank
from lectern.model.choice import Choice
from lectern.model.item import Difficulty
from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_NAMES
from lectern.model.kinds.case import CaseItem
from lectern.model.kinds.fill_blank import FillBlankItem
from lectern.model.kinds.matching import MatchingItem
from lectern.model.kinds.multiple_choice import MultipleChoiceItem
from lectern.model.kinds.numeric import NumericItem
from lectern.model.kinds.ordering import OrderingItem
from lectern.model.kinds.short_answer import ShortAnswerItem
from lectern.model.kinds.single_choice import SingleChoiceItem
from lectern.model.kinds.true_false import TrueFalseItem
from lectern.model.law import Citation
from lectern.model.names import BANK_NAMES, CHOICE_NAMES, CREDIT_NAMES, DIFFICULTY_NAMES, KIND_NAMES
from lectern.model.text import normalise_blank, normalise_text
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document

NOWHERE = Place(file="bank.yml")


TEXTS = (
    st.text(
        st.sampled_from("甲乙丙丁，。：；“”、？ABCabc0123 #:,-[]{}\"'&*!|>%@`\\~=?\n")
        | st.characters(codec="utf-8", exclude_categories=["C", "Z"]),
        min_size=1,
        max_size=12,
    )
    .map(str.strip)
    .filter(normalise_text)
)
LINES = TEXTS.map(lambda text: " ".join(text.split()))
WORDS = LINES.filter(lambda text: not set(text) & set("，、"))
LABELS = "ABCDEFGH"
PARTS = [kind for kind in Kind if kind not in {Kind.CASE, Kind.SHORT_ANSWER}]
CITATIONS = st.builds(
    Citation,
    law=st.sampled_from(["示例法", "另一部法"]),
    year=st.none() | st.just("2015"),
    article=st.integers(1, 200).map(str) | st.just("15之一"),
    paragraph=st.none() | st.integers(1, 9),
    place=st.just(NOWHERE),
)


@st.composite
def build_choices(draw, labels=LABELS):
    """Return two to four different choices."""
    texts = draw(st.lists(LINES, min_size=2, max_size=4, unique_by=normalise_text))
    return tuple(
        Choice(
            label=label, text=text, feedback=draw(st.just("") | LINES), fixed=draw(st.booleans())
        )
        for label, text in zip(labels, texts, strict=False)
    )


@st.composite
def build_item(draw, item_id, kinds=tuple(Kind)):
    """Return an item of one of the kinds."""
    kind = draw(st.sampled_from(kinds))
    common = {
        "id": item_id,
        "stem": draw(TEXTS),
        "rationale": draw(st.just("") | TEXTS),
        "citations": tuple(draw(st.lists(CITATIONS, min_size=1, max_size=2))),
        "chapter": draw(st.just("chapters/01.md#甲")),
        "difficulty": draw(st.sampled_from(Difficulty)),
        "tags": tuple(draw(st.lists(WORDS, min_size=1, max_size=2))),
        "sources": tuple(draw(st.lists(LINES, max_size=2))),
        "revision": draw(st.integers(1, 3)),
        "places": {"": NOWHERE},
    }
    return draw(SHAPES[kind](common))


@st.composite
def build_single_choice(draw, common):
    """Return a 单选."""
    choices = draw(build_choices())
    key = draw(st.sampled_from(choices)).label
    return SingleChoiceItem(**common, choices=choices, key=key)


@st.composite
def build_multiple_choice(draw, common):
    """Return a 多选."""
    choices = draw(build_choices())
    key = draw(st.sets(st.sampled_from([choice.label for choice in choices]), min_size=1))
    return MultipleChoiceItem(**common, choices=choices, key=frozenset(key))


@st.composite
def build_true_false(draw, common):
    """Return a 判断."""
    return TrueFalseItem(**common, key=draw(st.booleans()))


@st.composite
def build_fill_blank(draw, common):
    """Return a 填空."""
    wording = WORDS.filter(normalise_blank)
    blanks = draw(
        st.lists(st.lists(wording, min_size=1, max_size=2).map(tuple), min_size=1, max_size=2)
    )
    stem = "至少" + "、".join("____" for _ in blanks)
    return FillBlankItem(**common | {"stem": stem}, blanks=tuple(blanks))


@st.composite
def build_ordering(draw, common):
    """Return a 排序."""
    choices = draw(build_choices())
    key = draw(st.permutations([choice.label for choice in choices]))
    return OrderingItem(**common, choices=choices, key=tuple(key))


@st.composite
def build_matching(draw, common):
    """Return a 配对."""
    right = draw(build_choices())
    left = tuple(Choice(label=one.label, text=one.text) for one in draw(build_choices("1234")))
    labels = st.sampled_from([choice.label for choice in right])
    return MatchingItem(
        **common, left=left, right=right, key={choice.label: draw(labels) for choice in left}
    )


@st.composite
def build_short_answer(draw, common):
    """Return a 简答."""
    points = draw(st.lists(LINES, min_size=1, max_size=3, unique_by=normalise_text))
    return ShortAnswerItem(**common, points=tuple(points))


@st.composite
def build_case(draw, common):
    """Return a 案例 of up to two items, which say for themselves what they could take over."""
    count = draw(st.integers(1, 2))
    parts = [draw(build_item(f"{common['id']}-{n}", PARTS)) for n in range(1, count + 1)]
    return CaseItem(**common, material=draw(TEXTS), items=tuple(parts))


@st.composite
def build_numeric(draw, common):
    """Return a 数值."""
    decimals = st.decimals(-(10**6), 10**6, places=2, allow_nan=False)
    unit = draw(st.sampled_from(["", "万元", "%", "人"]))
    tolerance = draw(st.just(Decimal(0)) | decimals.map(abs))
    return NumericItem(**common, key=draw(decimals), tolerance=tolerance, unit=unit)


SHAPES = {
    Kind.SINGLE_CHOICE: build_single_choice,
    Kind.MULTIPLE_CHOICE: build_multiple_choice,
    Kind.TRUE_FALSE: build_true_false,
    Kind.FILL_BLANK: build_fill_blank,
    Kind.ORDERING: build_ordering,
    Kind.MATCHING: build_matching,
    Kind.SHORT_ANSWER: build_short_answer,
    Kind.CASE: build_case,
    Kind.NUMERIC: build_numeric,
}


@st.composite
def build_bank(draw):
    """Return a bank."""
    count = draw(st.integers(1, 4))
    retired = draw(st.lists(st.integers(100, 999).map(lambda n: f"a-{n}"), max_size=2, unique=True))
    return QuestionBank(
        id="duties",
        title=draw(LINES),
        description=draw(st.just("") | LINES),
        partial_credit=draw(st.booleans()),
        items=tuple(draw(build_item(f"a-{number}")) for number in range(1, count + 1)),
        retired=tuple((item_id, NOWHERE) for item_id in retired),
        place=NOWHERE,
    )


def name_fields(fields, names, english):
    """Return the fields that are not empty, under the keys of one language."""
    return {
        name if english else names[name]: value
        for name, value in fields.items()
        if value not in ("", (), [], None)
    }


def dump_choices(choices, english):
    """Return choices as they stand in a file: a text, or a mapping if there is more."""
    return {
        choice.label: name_fields(
            {
                "text": choice.text,
                "feedback": choice.feedback,
                "fixed": choice.fixed or None,
            },
            CHOICE_NAMES,
            english,
        )
        if choice.feedback or choice.fixed
        else choice.text
        for choice in choices
    }


def dump_key(item):
    """Return the key of an item as it stands in a file."""
    key = None
    match item:
        case FillBlankItem():
            key = [list(wordings) for wordings in item.blanks]
        case TrueFalseItem():
            key = "对" if item.key else "错"
        case MultipleChoiceItem():
            key = "".join(sorted(item.key))
        case OrderingItem():
            key = list(item.key)
        case NumericItem():
            key = f"{item.key:f}"
        case SingleChoiceItem() | MatchingItem():
            key = item.key
    return key


def dump_item(item, english):
    """Return an item's fields under the keys of one language."""
    fields = {
        "id": item.id,
        "kind": item.kind.value if english else KIND_NAMES[item.kind],
        "stem": item.stem,
        "material": getattr(item, "material", None),
        "items": [dump_item(part, english) for part in getattr(item, "items", ())],
        "points": list(getattr(item, "points", ())),
        "key": dump_key(item),
        "tolerance": f"{item.tolerance:f}" if getattr(item, "tolerance", 0) else None,
        "unit": getattr(item, "unit", ""),
        "rationale": item.rationale,
        "citations": "；".join(map(format_citation, item.citations)),
        "sources": list(item.sources),
        "chapter": item.chapter,
        "difficulty": item.difficulty.value if english else DIFFICULTY_NAMES[item.difficulty],
        "tags": list(item.tags),
        "revision": item.revision,
    }
    for name in ("choices", "left", "right"):
        fields[name] = dump_choices(getattr(item, name, ()), english) or None
    return name_fields(fields, ITEM_NAMES, english)


def dump_bank(bank, english):
    """Return the text of a bank's file, as PyYAML writes it."""
    credit = "half" if bank.partial_credit else "none"
    fields = {
        "bank": bank.id,
        "title": bank.title,
        "description": bank.description,
        "partial_credit": credit if english else CREDIT_NAMES[credit],
        "items": [dump_item(item, english) for item in bank.items],
        "retired": [item_id for item_id, _ in bank.retired],
    }
    return yaml.dump(name_fields(fields, BANK_NAMES, english), allow_unicode=True, sort_keys=False)


@settings(max_examples=150, deadline=None)
@given(build_bank(), st.booleans())
def test_round_trip(bank, english):
    """Any bank that PyYAML writes, in either language, reads back equal and without a word."""
    report = Report()
    document = parse_document(dump_bank(bank, english), "bank.yml", report)
    again = read_bank(document, report)
    assert report.diagnostics == []
    assert [item_id for item_id, _ in again.retired] == [item_id for item_id, _ in bank.retired]
    assert replace(again, retired=()) == replace(bank, retired=())
