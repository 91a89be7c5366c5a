"""Makes `fsrs.json`: what the reference implementation of FSRS-6 says of random histories.

`python tests/cases/make_fsrs.py` writes it.  A history is not written down: both sides make it
from its number with the generator that they share, so the file holds only results, for each
history the interval in days, the stability and the difficulty after its last review.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fsrs import Card, Rating, Scheduler

from lectern.assembly.chance import create_random

CASES = Path(__file__).with_name("fsrs.json")
COUNT = 4000
_MOST_REVIEWS = 9
_LONGEST_GAP = 20_000_000
_BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
# Whole days only, no chance: what `runtime/src/judging/fsrs.js` follows.
_SCHEDULER = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def make_history(number: int) -> list[tuple[int, int]]:
    """Return the reviews of a history: the seconds since the one before, and the rating."""
    random = create_random(number)
    return [
        (int(random() ** 3 * _LONGEST_GAP) + 1, int(random() * 3) + 1)
        for _ in range(int(random() * _MOST_REVIEWS) + 1)
    ]


def review_history(number: int) -> tuple[int, float, float]:
    """Return the interval, stability and difficulty after a history's last review."""
    card, time = Card(card_id=number), _BEGIN
    for gap, rating in make_history(number):
        time += timedelta(seconds=gap)
        card, _ = _SCHEDULER.review_card(card, Rating(rating), time)
    assert card.stability is not None
    assert card.difficulty is not None
    return (card.due - time).days, round(card.stability, 6), round(card.difficulty, 6)


def make_cases() -> str:
    """Return the file's text."""
    results = (json.dumps(review_history(number)) for number in range(COUNT))
    return "[\n" + ",\n".join(results) + "\n]\n"


if __name__ == "__main__":
    CASES.write_text(make_cases(), encoding="utf-8")
