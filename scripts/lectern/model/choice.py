"""A choice of an item: what a learner picks, orders or pairs."""

from collections.abc import Iterable
from dataclasses import dataclass

from lectern.model.text import compute_identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice, known to learners' records by the identity of its text, never its label."""

    label: str
    text: str
    feedback: str = ""
    fixed: bool = False

    @property
    def identity(self) -> str:
        """The choice's identity: see `compute_identity`."""
        return compute_identity(self.text)


def find_choice(choices: Iterable[Choice], label: str) -> Choice:
    """Return the choice with that label."""
    return next(choice for choice in choices if choice.label == label)
