"""An item's key as the runtime reads it from `data-key`: identities, never labels.

`runtime/src` judges responses against exactly this; see `lectern.scoring` for the rules.
"""

from collections.abc import Mapping
from functools import singledispatch

from lectern.model.item import (
    CaseItem,
    Choice,
    FillBlankItem,
    Item,
    MatchingItem,
    MultipleChoiceItem,
    OrderingItem,
    ShortAnswerItem,
    SingleChoiceItem,
    TrueFalseItem,
)
from lectern.model.text import compute_identity, normalise_blank

Key = list[str] | list[list[str]] | dict[str, str] | None


@singledispatch
def encode_key(item: Item) -> Key:
    """Return the key by identities; a case has none of its own."""
    raise TypeError(item.kind)


@encode_key.register
def _(item: SingleChoiceItem) -> Key:
    return [_identify_labels(item.choices)[item.key]]


@encode_key.register
def _(item: MultipleChoiceItem) -> Key:
    return [choice.identity for choice in item.choices if choice.label in item.key]


@encode_key.register
def _(item: TrueFalseItem) -> Key:
    return [str(item.key).lower()]


@encode_key.register
def _(item: FillBlankItem) -> Key:
    return [list(dict.fromkeys(map(normalise_blank, wordings))) for wordings in item.blanks]


@encode_key.register
def _(item: OrderingItem) -> Key:
    identities = _identify_labels(item.choices)
    return [identities[label] for label in item.key]


@encode_key.register
def _(item: MatchingItem) -> Key:
    left, right = _identify_labels(item.left), _identify_labels(item.right)
    return {left[one]: right[other] for one, other in item.key.items()}


@encode_key.register
def _(item: ShortAnswerItem) -> Key:
    return [compute_identity(point) for point in item.points]


@encode_key.register
def _(item: CaseItem) -> Key:  # noqa: ARG001 - dispatched by type
    return None


def _identify_labels(choices: tuple[Choice, ...]) -> Mapping[str, str]:
    return {choice.label: choice.identity for choice in choices}
