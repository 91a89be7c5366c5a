"""Which name a mistyped one was meant to be."""

import pytest

from lectern.nearness import find_nearest


@pytest.mark.parametrize(
    ("wrong", "known", "meant"),
    [
        ("lendng", ["lending", "duties"], "lending"),
        ("解释", ["解析", "题干"], "解析"),
        ("lending-099", ["lending-091", "lending-092"], ""),
        ("lending-0099", ["lending-009", "lending-001"], "lending-009"),
        ("换书", ["借书", "还书"], ""),
        ("换书", ["借书", "借书"], "借书"),
        ("值班", ["lending"], ""),
        ("甲", [], ""),
    ],
)
def test_nearest(wrong: str, known: list[str], meant: str):
    """The most alike is proposed, unless two are equally alike or none is."""
    assert find_nearest(wrong, known) == meant
