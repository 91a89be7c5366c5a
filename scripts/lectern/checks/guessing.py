"""Banks whose keys are found without knowledge: by words, lengths, places, numbers of keys."""

from collections.abc import Sequence

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.wording.guessing import Guesses, guess_keys

GUESSABLE_BANK = Rule("guessable-bank", Level.WARNING)

_FEWEST_ITEMS = 10
_LARGEST_GAIN = 0.08
_LARGEST_GAIN_OVER_ALL = 0.06
# Luck alone comes further than two standard errors above chance once in forty times.
_ERRORS = 2
_SHOWN = 8


def check_guessing(banks: Sequence[QuestionBank], report: Report) -> None:
    """Report each kind of item in a bank whose keys can be guessed from the others.

    Where none of them is told, a little may be guessed everywhere: that is told at the first bank.
    """
    guessed = [(one, bank.place) for bank in banks for one in guess_keys(bank.walk_items())]
    told = [(one, place) for one, place in guessed if _is_guessable(one)]
    for guesses, place in told:
        _report_kind(guesses, place, report)
    if guessed and not told:
        _check_sum([one for one, _ in guessed], banks[0].place, report)


def _is_guessable(guesses: Guesses) -> bool:
    allowed = max(_LARGEST_GAIN, _ERRORS * guesses.deviation)
    return guesses.number >= _FEWEST_ITEMS and guesses.gain > allowed


def _check_sum(every: Sequence[Guesses], place: Place, report: Report) -> None:
    """Report banks in which a little can be guessed everywhere."""
    number = sum(guesses.number for guesses in every)
    if number < _FEWEST_ITEMS:
        return
    gain = sum(guesses.gain * guesses.number for guesses in every) / number
    error = sum((guesses.deviation * guesses.number) ** 2 for guesses in every) ** 0.5 / number
    if gain > max(_LARGEST_GAIN_OVER_ALL, _ERRORS * error):
        report.add(
            GUESSABLE_BANK,
            place,
            f"单选、多选、判断合起来，{number}道里，不学也能比碰运气多猜中{gain * number:.0f}道。",
            remedy="再改一些猜得中的题，让答案和干扰项一样像、一样长，答案个数有多有少。",
        )


def _report_kind(guesses: Guesses, place: Place, report: Report) -> None:
    named = "、".join(item.id for item in guesses.guessed[:_SHOWN])
    report.add(
        GUESSABLE_BANK,
        place,
        f"{guesses.number}道{guesses.kind.word}里，不学、只看别的题的用词、长短、位置和答案个数，"
        f"能猜中{len(guesses.guessed)}道；碰运气是{guesses.chance * guesses.number:.0f}道。",
        remedy="改猜中的题，让答案和干扰项一样像、一样长，答案个数有多有少："
        + named
        + ("等。" if len(guesses.guessed) > _SHOWN else "。"),
    )
