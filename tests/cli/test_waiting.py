"""A word to whoever waits."""

import io
import sys
import time

import pytest

from lectern.cli.waiting import tell_if_slow


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        """Say that somebody looks at it."""
        return True


@pytest.mark.parametrize(
    ("stream", "patience", "told"),
    [(Terminal(), 0.01, "正在读……\n"), (Terminal(), 60, ""), (io.StringIO(), 0.01, "")],
    ids=["slow", "quick", "nobody looks"],
)
def test_only_what_is_slow_is_told(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float, told: str
):
    """To a terminal alone: a file or another program is not kept waiting."""
    monkeypatch.setattr(sys, "stderr", stream)
    with tell_if_slow("正在读……", patience):
        end = time.monotonic() + 10
        while patience < 1 and told and not stream.getvalue() and time.monotonic() < end:
            time.sleep(0.01)
    assert stream.getvalue() == told
