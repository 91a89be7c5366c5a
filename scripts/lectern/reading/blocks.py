"""The blocks that a page's fences ask for: one reader each, by the word that opens the fence."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from lectern.diagnostics import Place, Report, Rule
from lectern.model.blocks import (
    ArticleBlock,
    ArticleEntry,
    Block,
    ExamBlock,
    ItemQuery,
    OverviewBlock,
    PracticeBlock,
    RoomBlock,
    SituationBlock,
)
from lectern.model.names import (
    ARTICLE_NAMES,
    ARTICLE_TABLE_NAMES,
    DIFFICULTY_NAMES,
    EXAM_BLOCK_NAMES,
    KIND_NAMES,
    PRACTICE_NAMES,
    QUERY_NAMES,
    ROOM_NAMES,
    SITUATION_BLOCK_NAMES,
    VIEW_NAMES,
)
from lectern.model.numerals import guess_article, parse_article, split_year
from lectern.reading.context import Context
from lectern.reading.document import Document, parse_document
from lectern.reading.fields import WRONG_TYPE, Fields
from lectern.reading.items import UNKNOWN_KIND
from lectern.reading.kinds.common import UNKNOWN_DIFFICULTY
from lectern.reading.nodes import MappingNode, Node
from lectern.reading.source import Source
from lectern.wording.outline import Fence, Outline

QUERY_TARGET = Rule("query-target")
BAD_ARTICLE = Rule("bad-article")
UNKNOWN_VIEW = Rule("unknown-view")

_TARGETS: Final = ("on_page", "ids", "bank")
_BANK_ONLY: Final = ("tags", "kinds", "difficulties", "count")
_EXAMPLE: Final = "本页: 6"


def read_blocks(outline: Outline, source: Source, report: Report) -> Iterator[Block]:
    """Yield the blocks of a page, without the faulty ones.

    Args:
        outline: The page's fences.
        source: Its lines.
        report: Takes the problems.
    """
    for fence in outline.fences:
        reader = _READERS.get(fence.word)
        text = "\n".join(
            line[len(fence.margin) :] for line in source.lines[fence.line + 1 : fence.end]
        )
        if fence.word == OverviewBlock.WORD:
            yield OverviewBlock(text=text, place=_locate_fence(fence, source))
        elif reader:
            document = parse_document(
                text, source.file, report, first_line=fence.line + 2, margin=fence.margin
            )
            block = reader(document, report) if document else None
            if block:
                yield replace(block, text=text)


def _locate_fence(fence: Fence, source: Source) -> Place:
    return Place(file=source.file, line=fence.line + 1, text=source.lines[fence.line])


def _read_query(document: Document, report: Report) -> ItemQuery | None:
    """Return the items a 试题 block asks for."""
    before = len(report.diagnostics)
    context = Context(document.source, report)
    fields = Fields(document.root, QUERY_NAMES, context)
    query = ItemQuery(
        on_page=fields.get_count("on_page"),
        ids=fields.get_words("ids"),
        bank=fields.get_text("bank") or None,
        tags=fields.get_words("tags"),
        kinds=fields.get_known_words("kinds", KIND_NAMES, UNKNOWN_KIND),
        difficulties=fields.get_known_words("difficulties", DIFFICULTY_NAMES, UNKNOWN_DIFFICULTY),
        count=fields.get_count("count"),
        place=fields.find_place(),
    )
    _check_target(fields)
    return None if context.count_errors(before) else query


def _check_target(fields: Fields) -> None:
    given = [name for name in _TARGETS if fields.is_filled(name)]
    if len(given) != 1:
        labels = "、".join(QUERY_NAMES[name] for name in _TARGETS)
        fields.tell(
            QUERY_TARGET,
            given[-1] if given else "",
            f"试题块要写“{labels}”中的一个，这里写了{len(given)}个。",
            remedy=f"只留一个，例如“{_EXAMPLE}”。",
        )
    elif given != ["bank"]:
        for name in filter(fields.is_filled, _BANK_ONLY):
            fields.tell(
                QUERY_TARGET,
                name,
                f"“{fields.label(name)}”只能和“题库”一起用。",
                remedy="删去这一行，或者改用“题库: 名字”挑选试题。",
            )


def _read_practice(document: Document, report: Report) -> PracticeBlock | None:
    fields = Fields(document.root, PRACTICE_NAMES, Context(document.source, report))
    bank = fields.get_text("bank", required=True)
    return PracticeBlock(bank=bank, place=fields.find_place("bank")) if bank else None


def _read_exam(document: Document, report: Report) -> ExamBlock | None:
    fields = Fields(document.root, EXAM_BLOCK_NAMES, Context(document.source, report))
    test = fields.get_text("exam", required=True)
    return ExamBlock(test=test, place=fields.find_place("exam")) if test else None


def _read_situation(document: Document, report: Report) -> SituationBlock | None:
    fields = Fields(document.root, SITUATION_BLOCK_NAMES, Context(document.source, report))
    situation = fields.get_text("situation", required=True)
    place = fields.find_place("situation")
    return SituationBlock(situation=situation, place=place) if situation else None


def _read_articles(document: Document, report: Report) -> ArticleBlock:
    """Return the rows of a 法条 block, without the faulty ones."""
    context = Context(document.source, report)
    fields = Fields(document.root, ARTICLE_TABLE_NAMES, context)
    law = fields.get_text("law", required=True)
    sequence = fields.get_sequence("articles", required=True)
    nodes = sequence.nodes if sequence else []
    entries = (_read_article(node, law, context) for node in nodes)
    return ArticleBlock(
        entries=tuple(entry for entry in entries if entry is not None), place=fields.find_place()
    )


def _read_article(node: Node, law: str, context: Context) -> ArticleEntry | None:
    if not isinstance(node, MappingNode):
        context.tell(
            WRONG_TYPE,
            node,
            "每一条应当是一组“键: 值”。",
            remedy="写成“- 条: 第十五条”，下一行与“条”对齐，写“要点: ……”。",
        )
        return None
    before = len(context.report.diagnostics)
    fields = Fields(node, ARTICLE_NAMES, context)
    year, article = _read_number(fields)
    entry = ArticleEntry(
        law=law,
        year=year,
        article=article,
        gist=fields.get_text("gist", required=True),
        change=fields.get_text("change"),
        essential=fields.get_flag("essential"),
        place=fields.find_place("article"),
    )
    return None if context.count_errors(before) else entry


def _read_number(fields: Fields) -> tuple[str | None, str]:
    text = fields.get_text("article", required=True)
    year, number = split_year(text)
    article = parse_article(number)
    if text and article is None:
        fields.tell(
            BAD_ARTICLE,
            "article",
            f"“{text}”不是条号。",
            remedy=f"写成“{guess_article(number) or '第几条'}”；款和项写在“要点”里。",
        )
    return year, article or ""


def _read_room(document: Document, report: Report) -> RoomBlock | None:
    """Return the room that a 学习 block asks for."""
    fields = Fields(document.root, ROOM_NAMES, Context(document.source, report))
    view = fields.get_word("view", VIEW_NAMES, UNKNOWN_VIEW, required=True)
    entered = fields.get_words("fields")
    return RoomBlock(view=view, fields=entered, place=fields.find_place("view")) if view else None


# An overview has nothing inside to read.
_READERS: Final[Mapping[str, Callable[[Document, Report], Block | None]]] = {
    ItemQuery.WORD: _read_query,
    PracticeBlock.WORD: _read_practice,
    ExamBlock.WORD: _read_exam,
    SituationBlock.WORD: _read_situation,
    RoomBlock.WORD: _read_room,
    ArticleBlock.WORD: _read_articles,
}
