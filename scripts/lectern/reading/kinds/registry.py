"""The reader of each kind, found by the kind's name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Final

from lectern.model.item import Item
from lectern.model.kind import Kind
from lectern.reading.kinds.common import Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.shapes import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class KindReader:
    """What reads items of one kind.

    Attributes:
        fields: Those that its items have besides the fields of every item.
        read_item: Returns the item, or nothing after telling why.
    """

    fields: tuple[Field, ...]
    read_item: Callable[[ItemFields, Common], Item | None]

    def needs(self, name: str) -> bool:
        """Whether no item can be without a field."""
        return any(field.required for field in self.fields if field.name == name)


def _find_reader(kind: Kind) -> KindReader:
    module = import_module(f"lectern.reading.kinds.{kind}")
    return KindReader(fields=module.FIELDS, read_item=module.read_item)


READERS: Final[Mapping[Kind, KindReader]] = MappingProxyType(
    {kind: _find_reader(kind) for kind in Kind}
)
