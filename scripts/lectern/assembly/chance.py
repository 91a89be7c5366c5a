"""Chance that can be repeated: the same seed gives the same order here and in the browser.

`runtime/src/judging/random.js` is the same in JavaScript; `tests/cases/draw.json` holds them together.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar

Random: TypeAlias = Callable[[], float]
T = TypeVar("T")

_WORD = 0xFFFFFFFF


def hash_text(text: str) -> int:
    """Return the 32-bit FNV-1a hash of a text's UTF-8 bytes."""
    hashed = 0x811C9DC5
    for byte in text.encode():
        hashed = (hashed ^ byte) * 0x01000193 & _WORD
    return hashed


def create_random(seed: int) -> Random:
    """Return a mulberry32 generator of numbers from 0 up to 1."""
    state = seed

    def draw_number() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & _WORD
        mixed = (state ^ state >> 15) * (state | 1) & _WORD
        mixed ^= (mixed + (mixed ^ mixed >> 7) * (mixed | 61)) & _WORD
        return (mixed ^ mixed >> 14) / 4294967296

    return draw_number


def shuffle(values: Sequence[T], random: Random) -> list[T]:
    """Return the values shuffled (Fisher–Yates from the end)."""
    shuffled = list(values)
    for last in range(len(shuffled) - 1, 0, -1):
        other = int(random() * (last + 1))
        shuffled[last], shuffled[other] = shuffled[other], shuffled[last]
    return shuffled
