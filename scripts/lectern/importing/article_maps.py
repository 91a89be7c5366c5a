"""From the articles of an old version to those of a new one: proposals, by likeness.

A 款 is followed to the 款 that shares most of its pairs of characters, rare pairs counting
more than common ones, unless those words are another's: what was claimed by a 款 that is more
alike is no sign of a second one.  So an article that was struck out is gone, however much its
neighbour sounds like it.  People confirm or correct the outcome in the register.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lectern.importing.law_texts import LawText
from lectern.model.fingerprints import squeeze_text
from lectern.model.law import LawVersion
from lectern.model.numerals import format_article, format_paragraph, order_article

# Tried on four statutes held in two versions: every 款 this much alike was the right one, and of
# those below the second measure none was.
_SURE = 0.4
_UNLIKE = 0.12
# How much of a 款 must be found among words that no other 款 claimed, for two to become one.
_MERGED = 0.5
_NO_WORD = re.compile(r"\W")

_Pairs = Counter[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is proposed, and what a person has to look at.

    Attributes:
        moved: From an old article's number to the new ones it went to; to none if it is gone.
        doubts: Of the old articles to confirm, in Chinese, what is doubtful.
    """

    moved: Mapping[str, tuple[str, ...]]
    doubts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Claim:
    """An old 款 and a new one that may hold its words, by their positions in their texts."""

    likeness: float
    old: int
    new: int


def propose_by_texts(old: LawText, new: LawText) -> Proposal:
    """Return where the articles of the old text seem to have gone in the new one."""
    comparison = _Comparison(old, new)
    claims = comparison.settle()
    moved: dict[str, tuple[str, ...]] = {}
    doubts: dict[str, str] = {}
    for number in old.articles:
        found = [claims.get(position) for position in comparison.old.locate(number)]
        sure = [claim for claim in found if claim and claim.likeness >= _SURE]
        lost = [rank for rank, claim in enumerate(found, start=1) if not claim]
        if len(sure) + len(lost) == len(found):
            moved[number] = _sort_articles(comparison.new.numbers[c.new] for c in sure)
        targets = [comparison.new.numbers[claim.new] for claim in found if claim]
        doubt = _describe_doubt(number, targets, lost, sure=number in moved)
        if doubt:
            doubts[number] = doubt
    return Proposal(moved=moved, doubts=doubts)


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


class _Text:
    """The 款 of a text, by the pairs of characters they hold."""

    def __init__(self, text: LawText, weights: Mapping[str, float]) -> None:
        """Count the pairs of every 款."""
        self.numbers = [n for n, paragraphs in text.articles.items() for _ in paragraphs]
        self.pairs = [_count_pairs(one) for article in text.articles.values() for one in article]
        self.sizes = [_weigh(pairs, weights) for pairs in self.pairs]

    def locate(self, number: str) -> list[int]:
        """Return the positions of an article's 款."""
        return [position for position, one in enumerate(self.numbers) if one == number]


class _Comparison:
    """Two texts, and which 款 of the one claim which of the other."""

    def __init__(self, old: LawText, new: LawText) -> None:
        """Weigh the pairs of characters of both."""
        self._weights = _weigh_pairs([old, new])
        self.old = _Text(old, self._weights)
        self.new = _Text(new, self._weights)
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for position, pairs in enumerate(self.new.pairs):
            for pair in pairs:
                self._holders[pair].append(position)

    def settle(self) -> dict[int, _Claim]:
        """Return the claim of each old 款 that has one: the most alike claim first."""
        settled: dict[int, _Claim] = {}
        left: dict[int, _Pairs] = {}
        claims = list(self._list_claims())
        drawn: defaultdict[tuple[str, str], float] = defaultdict(float)
        for claim in claims:
            drawn[self._name_articles(claim)] += claim.likeness

        def rank(claim: _Claim) -> tuple[float, float, int, int]:
            # Of articles that hold the same words, the one that took most of the others.
            return -claim.likeness, -drawn[self._name_articles(claim)], claim.old, claim.new

        for claim in sorted(claims, key=rank):
            pairs = self.old.pairs[claim.old]
            if claim.old in settled:
                continue
            if claim.new in left and not self._fits(pairs, left[claim.new]):
                continue
            settled[claim.old] = claim
            left[claim.new] = left.get(claim.new, self.new.pairs[claim.new]) - pairs
        return settled

    def _name_articles(self, claim: _Claim) -> tuple[str, str]:
        return self.old.numbers[claim.old], self.new.numbers[claim.new]

    def _fits(self, pairs: _Pairs, left: _Pairs) -> bool:
        """Whether most of a 款 stands among the words that no other has claimed."""
        return _weigh(pairs & left, self._weights) >= _MERGED * _weigh(pairs, self._weights)

    def _list_claims(self) -> Iterator[_Claim]:
        for position, pairs in enumerate(self.old.pairs):
            shared: defaultdict[int, float] = defaultdict(float)
            for pair, count in pairs.items():
                for holder in self._holders.get(pair, ()):
                    common = min(count, self.new.pairs[holder][pair])
                    shared[holder] += common * self._weights[pair]
            for holder, weight in shared.items():
                whole = self.old.sizes[position] + self.new.sizes[holder] - weight
                if weight >= _UNLIKE * whole:
                    yield _Claim(round(weight / whole, 2), position, holder)


def _describe_doubt(number: str, targets: Sequence[str], lost: Sequence[int], *, sure: bool) -> str:
    """Return what a person has to decide of an article, or nothing."""
    name, now = format_article(number), "、".join(map(format_article, _sort_articles(targets)))
    if not targets:
        return f"{name}（没有着落）"
    if sure:
        rest = "、".join(map(format_paragraph, lost))
        return f"{name}（{rest}没有着落）" if lost else ""
    return f"{name}（可能是{now}）"


def _weigh(pairs: _Pairs, weights: Mapping[str, float]) -> float:
    return sum(count * weights[pair] for pair, count in pairs.items())


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


def _sort_articles(numbers: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(numbers), key=order_article))
