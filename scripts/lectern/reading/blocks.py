"""The blocks a page embeds: 试题, 法条 and 学习 fences."""

from typing import Final

from lectern.diagnostics import Report, Rule
from lectern.model.names import (
    ARTICLE_NAMES,
    ARTICLE_TABLE_NAMES,
    DIFFICULTY_NAMES,
    KIND_NAMES,
    QUERY_NAMES,
    ROOM_NAMES,
    VIEW_NAMES,
)
from lectern.model.numerals import parse_article
from lectern.model.page import ArticleEntry, ItemQuery, LearningRoom
from lectern.reading.context import Context
from lectern.reading.document import Document, parse_document
from lectern.reading.fields import WRONG_TYPE, Fields
from lectern.reading.items import UNKNOWN_KIND
from lectern.reading.kinds.common import UNKNOWN_DIFFICULTY
from lectern.reading.nodes import MappingNode, Node

QUERY_TARGET = Rule("query-target")
BAD_ARTICLE = Rule("bad-article")
UNKNOWN_VIEW = Rule("unknown-view")

_TARGETS: Final = ("on_page", "ids", "bank")
_BANK_ONLY: Final = ("tags", "kinds", "difficulties", "count")
_EXAMPLE: Final = "本页: 6"


def read_item_block(
    text: str, file: str, report: Report, *, first_line: int = 1, margin: str = ""
) -> ItemQuery | None:
    """Return what a 试题 block asks for, or nothing after telling what is wrong with it.

    Args:
        text: The block's lines without its margin.
        file: The page, as messages call it.
        report: Takes the problems.
        first_line: The line of the page on which `text` begins.
        margin: What stands before every line in the page.
    """
    document = parse_document(text, file, report, first_line=first_line, margin=margin)
    return read_query(document, report) if document else None


def read_query(document: Document, report: Report) -> ItemQuery | None:
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


def read_article_block(
    text: str, file: str, report: Report, *, first_line: int = 1, margin: str = ""
) -> tuple[ArticleEntry, ...]:
    """Return the rows of a 法条 block, without the faulty ones; see `read_item_block`."""
    document = parse_document(text, file, report, first_line=first_line, margin=margin)
    return read_articles(document, report) if document else ()


def read_articles(document: Document, report: Report) -> tuple[ArticleEntry, ...]:
    """Return the rows of a 法条 block."""
    context = Context(document.source, report)
    fields = Fields(document.root, ARTICLE_TABLE_NAMES, context)
    law = fields.get_text("law", required=True)
    sequence = fields.get_sequence("articles", required=True)
    nodes = sequence.nodes if sequence else []
    entries = (_read_article(node, law, context) for node in nodes)
    return tuple(entry for entry in entries if entry is not None)


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
    entry = ArticleEntry(
        law=law,
        article=_read_number(fields),
        gist=fields.get_text("gist", required=True),
        change=fields.get_text("change"),
        essential=fields.get_flag("essential"),
        place=fields.find_place("article"),
    )
    return None if context.count_errors(before) else entry


def _read_number(fields: Fields) -> str:
    text = fields.get_text("article", required=True)
    article = parse_article(text)
    if text and article is None:
        fields.tell(
            BAD_ARTICLE,
            "article",
            f"“{text}”不是条号。",
            remedy="写成“第十五条”或者“第十五条之一”；款和项写在“要点”里。",
        )
    return article or ""


def read_room_block(
    text: str, file: str, report: Report, *, first_line: int = 1, margin: str = ""
) -> LearningRoom | None:
    """Return what a 学习 block asks for; see `read_item_block`."""
    document = parse_document(text, file, report, first_line=first_line, margin=margin)
    if document is None:
        return None
    fields = Fields(document.root, ROOM_NAMES, Context(document.source, report))
    view = fields.get_word("view", VIEW_NAMES, UNKNOWN_VIEW, required=True)
    entered = fields.get_words("fields")
    return LearningRoom(view=view, fields=entered) if view else None
