"""The kinds of items, one module each, and what is known of all of them together."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final

from lectern.model.item import Item
from lectern.model.kind import Kind
from lectern.model.names import COMMON_NAMES


def _find_class(kind: Kind) -> type[Item]:
    """The class in the module that bears the kind's name."""
    values = vars(import_module(f"{__name__}.{kind.value}")).values()
    classes = (one for one in values if isinstance(one, type) and issubclass(one, Item))
    return next(one for one in classes if getattr(one, "kind", None) is kind)


ITEM_CLASSES: Final[Mapping[Kind, type[Item]]] = MappingProxyType(
    {kind: _find_class(kind) for kind in Kind}
)

ITEM_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    dict(COMMON_NAMES)
    | {name: word for one in ITEM_CLASSES.values() for name, word in one.names.items()}
)
"""The fields of items of any kind: English name and Chinese one."""
