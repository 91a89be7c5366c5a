"""`python tests/random_edits [number] [seed]`: many single edits, and what becomes of each.

It prints how many were told at their place, were harmless, or neither, and each of the last.
"""

import logging
import sys
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path

from edit_verdicts import Judge, Verdict
from single_edits import draw_edits

COURSE = Path(__file__).parents[1] / "course"
NUMBER = 1000


def main(number: int = NUMBER, seed: int = 1, *, build: bool = True) -> None:
    """Make the edits and print the figures."""
    logging.disable(logging.CRITICAL)
    counts: Counter[Verdict] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(COURSE, Path(folder))
        for edit in islice(draw_edits(COURSE, seed), number):
            outcome = judge.judge(edit, build=build)
            counts[outcome.verdict] += 1
            if outcome.verdict in {Verdict.WRONG, Verdict.ELSEWHERE}:
                print(f"{outcome.verdict}: {edit}\n    {outcome.reason}", flush=True)
    print("\n".join(f"{verdict}: {counts[verdict]}" for verdict in Verdict))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]), build="--no-build" not in sys.argv)
