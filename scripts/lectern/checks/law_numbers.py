"""Numbers of law that an item or a situation states and none of the paragraphs it cites does.

A quorum, a share, how many must sign, a deadline: a learner who looks it up must find it.
Numbers of an example (全体240人) and what is worked out from them are no numbers of law.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lectern.citations import (
    Measure,
    Outcome,
    Quantity,
    find_citations,
    find_quantities,
    resolve_citation,
)
from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.item import Item, ItemText
from lectern.model.law import Citation, LawVersion, Register
from lectern.model.situation import Situation
from lectern.wording.passages import build_passage, find_passage

UNCITED_NUMBER = Rule("uncited-number", Level.WARNING)

_CLAUSE = re.compile(r"[，。；？！、：:\n（）]")
# What makes a count of people one of law, and a stretch of time a term.
_BOUND = re.compile(
    r"以上|以下|至少|最少|起码|不少于|不得少于|不足|少于|不超过|超过|联名|附议|满|够|达到|须|门槛|凑"
)
_STRICT = re.compile(r"以上|以下|至少|最少|起码|不少于|不得少于|不超过|须")
_TERM = re.compile(
    r"以?内|之内|期限|以前|日前|月前|提前|至少|不少于|不得少于|不超过|超过|届满|任期|最长|最迟|最晚|每|以上|以下"
)
# Worked out, or pointed at: 还要九名, 这两人.
_OF_EXAMPLE = re.compile(r"(?:还要|还差|再有|另外|其余|[这那])$")
_DENIED = re.compile(r"[”）)]?(?:不是|并非)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    """A text for which an item vouches.

    Attributes:
        asks: Whether it tells a case rather than explains: a stem.
        is_key: Whether it is the key in words.
    """

    text: str
    item_text: ItemText | None = None
    asks: bool = False
    is_key: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Witness:
    """Who makes statements: an item, or a situation.

    Attributes:
        name: What a trainer calls it.
        stated: The numbers in what it cites.
        story: Those of the case that it tells.
        locate: Says where a number of a statement stands.
    """

    name: str
    stated: Sequence[Quantity]
    story: Sequence[Quantity]
    locate: Callable[[_Statement, Quantity], Place]


def check_law_numbers(bank: QuestionBank, course: Course, report: Report) -> None:
    """Report numbers of law that no cited paragraph of their item states."""
    names = course.register.names
    for whole in bank.items:
        parts = list(whole.walk_parts())
        for item in parts:
            sharing = parts if item is whole else (whole, item)
            citations = list(_list_citations(sharing, names))
            stated = _list_stated(citations, course.register)
            if citations and stated is not None:
                witness = _Witness(
                    name=item.id,
                    stated=stated,
                    story=_list_story((whole, item)),
                    locate=partial(_locate, item),
                )
                for statement in _list_statements(item):
                    _check_statement(witness, statement, report)


def check_situation_numbers(situation: Situation, course: Course, report: Report) -> None:
    """Report numbers of law in consequences and endings that nothing the situation cites states."""
    texts = list(situation.list_texts())
    citations = [citation for _, citation in situation.list_citations()]
    citations += _find_cited(texts, course.register.names)
    stated = _list_stated(citations, course.register)
    if not citations or stated is None:
        return
    endings = {f"scenes/{scene.name}/text" for scene in situation.endings}
    explained = {
        text.field for text in texts if text.field in endings or text.field.endswith("/consequence")
    }
    witness = _Witness(
        name=situation.id,
        stated=stated,
        story=list(_find_told(text.text for text in texts if text.field not in explained)),
        locate=partial(_locate_in_situation, situation),
    )
    for text in texts:
        if text.field in explained:
            _check_statement(witness, _Statement(text=text.text, item_text=text), report)


def _list_citations(items: Iterable[Item], names: frozenset[str]) -> Iterator[Citation]:
    """Yield what the items cite: in their 依据, and in their texts."""
    for item in items:
        yield from item.citations
        yield from _find_cited(item.list_texts(), names)


def _find_cited(texts: Iterable[ItemText], names: frozenset[str]) -> Iterator[Citation]:
    for text in texts:
        yield from find_citations(text.text, Place(file="", text=text.text), names)


def _list_stated(citations: Iterable[Citation], register: Register) -> list[Quantity] | None:
    """Return the numbers that the cited paragraphs state; None where that is not known."""
    stated: list[Quantity] = []
    for citation in citations:
        resolution = resolve_citation(citation, register)
        version = resolution.version
        if resolution.outcome is not Outcome.FOUND or version is None or not _has_numbers(version):
            return None
        paragraphs = version.articles[citation.article]
        if citation.paragraph:
            paragraphs = paragraphs[citation.paragraph - 1 : citation.paragraph]
        for paragraph in paragraphs:
            for number in paragraph.numbers:
                stated += find_quantities(number)
    return stated


def _has_numbers(version: LawVersion) -> bool:
    """Whether the numbers of a version were registered at all."""
    return any(one.numbers for article in version.articles.values() for one in article)


def _list_story(items: Iterable[Item]) -> list[Quantity]:
    """Return the numbers of the case that the items tell."""
    texts = (text for item in items for text in item.list_texts())
    return list(
        _find_told(
            text.text for text in texts if not text.explains and text.field in {"stem", "material"}
        )
    )


def _find_told(texts: Iterable[str]) -> Iterator[Quantity]:
    """Yield the numbers of texts that tell a case: those that no law bounds."""
    for text in texts:
        for quantity in find_quantities(text):
            if not _STRICT.search(_find_clause(text, quantity)):
                yield quantity


def _list_statements(item: Item) -> Iterator[_Statement]:
    if item.stem and item.states_truth:
        yield _Statement(text=item.stem, item_text=item.stem_text, asks=True)
    if item.parts == (item,):
        yield _Statement(text=item.state_key(), is_key=True)
    for text in item.list_texts():
        if text.explains:
            yield _Statement(text=text.text, item_text=text)


def _check_statement(witness: _Witness, statement: _Statement, report: Report) -> None:
    told: list[Quantity] = []
    for quantity in find_quantities(statement.text):
        if any(map(quantity.states_same, (*witness.stated, *told))) or not _is_of_law(
            quantity, statement, witness.story
        ):
            continue
        told.append(quantity)
        words = statement.text[quantity.start : quantity.end]
        report.add(
            UNCITED_NUMBER,
            witness.locate(statement, quantity),
            f"“{words}”是法定的数，{witness.name}所引的条文里没有它。",
            remedy="找到写着它的那一条、那一款，核对原文以后加进“依据”；数写错了的，改对。",
        )


def _is_of_law(quantity: Quantity, statement: _Statement, story: Sequence[Quantity]) -> bool:
    """Whether a number is one that a law must state, not one of the case that is told."""
    if _is_said_by_others(quantity, statement):
        return False
    if quantity.measure is Measure.SHARE:
        return quantity.spelled
    if quantity.value == 1 or any(map(quantity.states_same, story)):
        return False
    counted = any(one.measure is Measure.PEOPLE for one in story)
    if quantity.measure is Measure.PEOPLE and counted:
        # What is worked out of it: in the key, or in digits as the case has them.
        return not statement.is_key and quantity.spelled and _is_bounded(quantity, statement)
    return _is_bounded(quantity, statement)


def _is_said_by_others(quantity: Quantity, statement: _Statement) -> bool:
    """Whether a number is denied, pointed at, or quoted in a stem."""
    before, after = statement.text[: quantity.start], statement.text[quantity.end :]
    quoted = statement.asks and before.count("“") > before.count("”")
    return bool(quoted or _OF_EXAMPLE.search(before) or _DENIED.match(after))


def _is_bounded(quantity: Quantity, statement: _Statement) -> bool:
    """Whether a number is a threshold or a term, or all that the key says."""
    words = quantity.end - quantity.start
    if statement.is_key and len(statement.text.strip("。以上名人位")) <= words:
        return True
    bound = _STRICT if statement.asks else _BOUND
    sign = bound if quantity.measure is Measure.PEOPLE else _TERM
    return bool(sign.search(_find_clause(statement.text, quantity)))


def _find_clause(text: str, quantity: Quantity) -> str:
    before = _CLAUSE.split(text[: quantity.start])[-1]
    return before + text[quantity.start : quantity.end] + _CLAUSE.split(text[quantity.end :])[0]


def _locate(item: Item, statement: _Statement, quantity: Quantity) -> Place:
    if statement.item_text is None:
        return item.find_place("key")
    passage = find_passage(item, statement.item_text)
    return passage.locate(quantity.start, quantity.end - quantity.start)


def _locate_in_situation(situation: Situation, statement: _Statement, quantity: Quantity) -> Place:
    text = statement.item_text
    if text is None:
        return situation.place
    passage = build_passage(text.name, text.text, situation.find_place(text.field))
    return passage.locate(quantity.start, quantity.end - quantity.start)
