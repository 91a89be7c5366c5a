"""Stems that hold more than a stem: a key in their brackets, choices on their last lines."""

import re
from typing import Final

from lectern.importing.questions.choices import split_circled
from lectern.importing.questions.draft import Draft
from lectern.importing.questions.keys import is_whole_key

_KEY_IN_STEM: Final = re.compile(
    r"[（(]\s*([A-HＡ-Ｈ](?:[\s,，、]*[A-HＡ-Ｈ])*|[√×✓✔✗✘]|对|错|正确|错误|[TF])\s*[)）]"
)


def holds_key(text: str) -> bool:
    """Whether a key stands in brackets in a text."""
    return _KEY_IN_STEM.search(text) is not None


def has_key(draft: Draft) -> bool:
    """Whether a key is known by now, be it in the stem."""
    return bool(draft.key) or holds_key(draft.stem)


def is_complete(draft: Draft) -> bool:
    """Whether all that a question needs may have been said."""
    return bool(draft.choices) or has_key(draft)


def take_key_from_stem(draft: Draft) -> None:
    """Move a key that stands in the stem's brackets; the brackets stay, empty."""
    found = list(_KEY_IN_STEM.finditer(draft.stem))
    if draft.key or not found:
        return
    last = found[-1]
    draft.key = last.group(1)
    draft.stem = f"{draft.stem[: last.start()]}（　）{draft.stem[last.end() :]}".strip()


def take_circled_choices(draft: Draft) -> None:
    """Take ①②③ for choices where no letters are, and the key names some of them."""
    before, choices = split_circled(draft.stem)
    if not draft.choices and len(choices) > 1 and before.strip() and is_whole_key(draft.key):
        draft.stem, draft.choices = before.rstrip(), choices
