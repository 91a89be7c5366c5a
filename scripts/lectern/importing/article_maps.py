"""From the articles of an old version to those of a new one: proposals, by likeness.

A 款 is followed to the 款 that shares most of its pairs of characters, rare pairs counting
more than common ones; an article is followed to wherever its 款 went.  People confirm or
correct the outcome in the register.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lectern.importing.law_texts import LawText
from lectern.model.fingerprints import squeeze_text
from lectern.model.law import LawVersion
from lectern.model.numerals import format_article, format_paragraph, order_article

# Of four statutes held in two versions, every 款 above this likeness was the right one.
_LIKE = 0.2
_NO_WORD = re.compile(r"\W")

_Pairs = Counter[str]


# Below this likeness a proposal is shown to a person.
_DOUBTFUL = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is proposed, and what a person has to look at.

    Attributes:
        moved: From an old article's number to the new ones it went to; never to none.
        doubts: Of the old articles to confirm, in Chinese, what is doubtful.
    """

    moved: Mapping[str, tuple[str, ...]]
    doubts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Successor:
    """Where one old article went.

    Attributes:
        articles: The new articles, in order; empty when nothing is like it.
        lost: The numbers of its 款 that nothing is like.
        likeness: Of the least alike of the 款 that were followed.
        nearest: The new article most like it.
    """

    articles: tuple[str, ...]
    lost: tuple[int, ...]
    likeness: float
    nearest: str


def propose_by_texts(old: LawText, new: LawText) -> Proposal:
    """Return where the articles of the old text seem to have gone in the new one."""
    index = _Index(new, old)
    found = {number: index.follow(paragraphs) for number, paragraphs in old.articles.items()}
    doubts = {number: _describe_doubt(number, successor) for number, successor in found.items()}
    return Proposal(
        moved={number: s.articles for number, s in found.items() if s.articles},
        doubts={number: doubt for number, doubt in doubts.items() if doubt},
    )


def propose_by_fingerprints(old: LawVersion, new: LawVersion) -> Proposal:
    """Return where the old articles went as far as 款 of equal words tell."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for number, paragraphs in new.articles.items():
        for paragraph in paragraphs:
            homes[paragraph.fingerprint].add(number)
    moved = {
        number: _sort_articles(n for p in paragraphs for n in homes.get(p.fingerprint, ()))
        for number, paragraphs in old.articles.items()
    }
    return Proposal(
        moved={number: articles for number, articles in moved.items() if articles},
        doubts={n: format_article(n) for n, articles in moved.items() if not articles},
    )


class _Index:
    """The 款 of a text, by the pairs of characters they hold."""

    def __init__(self, text: LawText, other: LawText) -> None:
        """Index `text`; `other` only helps to tell rare pairs from common ones."""
        self._paragraphs = [
            (number, _count_pairs(paragraph))
            for number, paragraphs in text.articles.items()
            for paragraph in paragraphs
        ]
        self._weights = _weigh_pairs([text, other])
        self._sizes = [self._measure(pairs) for _, pairs in self._paragraphs]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for position, (_, pairs) in enumerate(self._paragraphs):
            for pair in pairs:
                self._holders[pair].append(position)

    def follow(self, paragraphs: Sequence[str]) -> _Successor:
        """Return where an article of these 款 went."""
        likenesses = [self._compare(_count_pairs(paragraph)) for paragraph in paragraphs]
        drawn = _total_articles(likenesses)
        best = [
            # Of articles that hold the same words, the one that took most of the others.
            max(((like[n], drawn[n], n) for n in like), default=(0.0, 0.0, ""))
            for like in likenesses
        ]
        followed = [(like, number) for like, _, number in best if like >= _LIKE]
        return _Successor(
            articles=_sort_articles(number for _, number in followed),
            lost=tuple(n for n, (like, *_) in enumerate(best, start=1) if like < _LIKE),
            likeness=min((like for like, _ in followed), default=1.0),
            nearest=max(best)[2],
        )

    def _compare(self, pairs: _Pairs) -> dict[str, float]:
        """Return, by article, how much its most alike 款 is like these pairs."""
        shared: defaultdict[int, float] = defaultdict(float)
        for pair, count in pairs.items():
            for position in self._holders.get(pair, ()):
                common = min(count, self._paragraphs[position][1][pair])
                shared[position] += common * self._weights[pair]
        size = self._measure(pairs)
        likenesses: defaultdict[str, float] = defaultdict(float)
        for position, weight in shared.items():
            number = self._paragraphs[position][0]
            likeness = round(weight / (size + self._sizes[position] - weight), 2)
            likenesses[number] = max(likenesses[number], likeness)
        return likenesses

    def _measure(self, pairs: _Pairs) -> float:
        return sum(count * self._weights[pair] for pair, count in pairs.items())


def _describe_doubt(number: str, successor: _Successor) -> str:
    name = format_article(number)
    if not successor.articles:
        nearest = f"，最像{format_article(successor.nearest)}" if successor.nearest else ""
        return f"{name}（没有着落{nearest}）"
    if successor.lost:
        return f"{name}（{'、'.join(map(format_paragraph, successor.lost))}没有着落）"
    if successor.likeness < _DOUBTFUL:
        return f"{name}（→{'、'.join(map(format_article, successor.articles))}）"
    return ""


def _count_pairs(paragraph: str) -> _Pairs:
    words = _NO_WORD.sub("", squeeze_text(paragraph))
    return Counter(words[start : start + 2] for start in range(max(1, len(words) - 1)))


def _weigh_pairs(texts: Sequence[LawText]) -> Mapping[str, float]:
    articles = [article for text in texts for article in text.articles.values()]
    holders = Counter(pair for article in articles for pair in set(_count_pairs("".join(article))))
    return defaultdict(
        lambda: 1.0,
        {pair: math.log(1 + len(articles) / count) for pair, count in holders.items()},
    )


def _total_articles(likenesses: Iterable[Mapping[str, float]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for likeness in likenesses:
        total.update(likeness)
    return total


def _sort_articles(numbers: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(numbers), key=order_article))
