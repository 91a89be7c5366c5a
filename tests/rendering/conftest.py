"""A course of one page, one law and one item of each kind."""

import pytest

from lectern.diagnostics import Place
from lectern.model.bank import QuestionBank
from lectern.model.blocks import ArticleBlock, ArticleEntry
from lectern.model.choice import Choice
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.model.kinds.case import CaseItem
from lectern.model.kinds.fill_blank import FillBlankItem
from lectern.model.kinds.matching import MatchingItem
from lectern.model.kinds.multiple_choice import MultipleChoiceItem
from lectern.model.kinds.ordering import OrderingItem
from lectern.model.kinds.short_answer import ShortAnswerItem
from lectern.model.kinds.single_choice import SingleChoiceItem
from lectern.model.kinds.true_false import TrueFalseItem
from lectern.model.law import Citation, Law, LawVersion, Paragraph, Register
from lectern.model.page import Heading, Page
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import References

PLACE = Place(file="quiz_data/sample.yml")
CHAPTER = "chapters/01-motion.md"


def choose(label: str, text: str, feedback: str = "") -> Choice:
    """Return a choice."""
    return Choice(label=label, text=text, feedback=feedback)


def _common(item_id: str, stem: str) -> dict[str, object]:
    return {"id": item_id, "stem": stem, "places": {"": PLACE}, "chapter": f"{CHAPTER}#联名"}


THREE = (choose("A", "三人"), choose("B", "五人", "五人是乡镇的规定。"), choose("C", "十人"))
CITATION = Citation(law="示例法", article="3", paragraph=1, place=PLACE)

ITEMS: tuple[Item, ...] = (
    SingleChoiceItem(
        **_common("sample-001", "联名提出议案，**至少**要几人？"),
        choices=THREE,
        key="C",
        rationale="区级十人，乡镇五人。\n\n- 看清是哪一级",
        citations=(CITATION,),
        tags=("议案", "人数"),
    ),
    MultipleChoiceItem(
        **_common("sample-002", "议案要写清哪几样？"),
        choices=(choose("A", "案由"), choose("B", "案据"), choose("C", "经费来源")),
        key=frozenset("AB"),
        revision=2,
    ),
    TrueFalseItem(
        **_common("sample-003", "建议一人就能提。"), key=True, rationale="建议不限人数。"
    ),
    FillBlankItem(
        **_common("sample-004", "区级____人以上，乡镇____人以上。"),
        blanks=(("十", "10人"), ("五",)),
    ),
    OrderingItem(
        **_common("sample-005", "按先后排列。"),
        choices=(choose("A", "表决"), choose("B", "提出"), choose("C", "审议")),
        key=("B", "C", "A"),
    ),
    MatchingItem(
        **_common("sample-006", "人数与级别配对。"),
        left=(choose("1", "区"), choose("2", "乡镇")),
        right=THREE,
        key={"1": "C", "2": "B"},
    ),
    ShortAnswerItem(
        **_common("sample-007", "怎样写好案据？"),
        points=("有事实", "有依据"),
        sources=("讲座",),
    ),
    CaseItem(
        **_common("sample-008", "老王的议案"),
        material="老王想提议案，找到了四个人。\n\n他问您够不够。",
        items=(TrueFalseItem(id="sample-008-1", stem="人数够了。", places={"": PLACE}, key=False),),
    ),
)


LAW = Law(
    short_title="示例法",
    title="中华人民共和国示例法",
    checked="2026-06-26",
    current=LawVersion(version="2025-03-11", articles={"3": (Paragraph(fingerprint="0" * 8),)}),
    place=PLACE,
)
CHAPTER_PAGE = Page(
    path=CHAPTER,
    title="议案",
    meta={"description": "怎样提议案。", "学时": "0.5"},
    headings=(
        Heading(level=1, title="议案", id="议案", place=PLACE),
        Heading(level=2, title="联名", id="联名", place=PLACE),
        Heading(level=2, title="写法", id="写法", place=PLACE),
    ),
    citations=(CITATION,),
)
HANDBOOK_PAGE = Page(
    path="laws/sample.md",
    title="示例法",
    meta={},
    blocks=(
        ArticleBlock(
            entries=(
                ArticleEntry(
                    law="示例法", article="3", gist="联名的人数。", essential=True, place=PLACE
                ),
                ArticleEntry(
                    law="示例法", article="4", gist="没有人引用。", change="新增。", place=PLACE
                ),
            ),
            place=PLACE,
        ),
    ),
)


@pytest.fixture
def course() -> Course:
    """Return the sample course."""
    bank = QuestionBank(id="sample", title="示例", partial_credit=True, items=ITEMS, place=PLACE)
    return Course(
        banks=(bank,),
        pages={page.path: page for page in (CHAPTER_PAGE, HANDBOOK_PAGE)},
        register=Register(laws={"示例法": LAW}),
    )


@pytest.fixture
def references(course: Course) -> References:
    """Return the sample course's references."""
    return References(course=course)


@pytest.fixture
def renderer(references: References) -> ItemRenderer:
    """Return a renderer of the sample course's items."""
    return ItemRenderer(references)
