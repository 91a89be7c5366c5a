"""The keys of all items as one small script, by which pages judge what a learner has attempted.

It holds nothing of what items say.  Whatever is said more than once is said by its place in a
list: kinds, headings, and a part's choices in its key.  `runtime/src/judging/keys.js` unpacks it.
"""

from collections.abc import Mapping

from lectern.model.course import Course
from lectern.model.item import Item
from lectern.model.kind import Kind
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import References, build_site_path
from lectern.rendering.scripts import write_json

_KINDS = [kind.value for kind in Kind]
# What most parts end with: their revision, no partial credit.
_USUAL = [1, 0]


class KeyWriter:
    """Writes the keys of one course."""

    def __init__(self, references: References, items: ItemRenderer) -> None:
        """Keep what is asked of every item.

        Args:
            references: The course, and its headings.
            items: Knows which items give partial credit.
        """
        self._course: Course = references.course
        self._headings = references.headings
        self._items = items
        self._places: dict[str, int] = {}

    def write_script(self) -> str:
        """Return the classic script.

        An item is `[id, kind, heading, part, …]`, a part `[key, choices, revision, partial
        credit, id, kind]` without the end that goes without saying: a first revision, no partial
        credit, and the item's own id and kind.
        """
        self._places = {}
        banks = {
            bank.id: [self._pack_item(one) for one in bank.items] for bank in self._course.banks
        }
        content = {"kinds": _KINDS, "headings": list(self._places), "banks": banks}
        return f"window.lecternKeys={write_json(content)}\n"

    def _pack_item(self, item: Item) -> list[object]:
        known = item.chapter in self._headings
        heading = build_site_path(item.chapter) if known else ""
        place = self._places.setdefault(heading, len(self._places))
        parts = [self._pack_part(part, item) for part in item.parts]
        return [item.id, _KINDS.index(item.kind.value), place, *parts]

    def _pack_part(self, part: Item, item: Item) -> list[object]:
        choices = part.list_identities()
        packed = [_place_choices(part.build_key(), choices), " ".join(choices)]
        more: list[object] = [part.revision, int(self._items.gives_partial_credit(part))]
        if part is not item:
            return [*packed, *more, part.id, _KINDS.index(part.kind.value)]
        return [*packed, *(more if more != _USUAL else [])]


def _place_choices(key: object, choices: tuple[str, ...]) -> object:
    """Return a key with the place of each choice in place of its identity."""
    if isinstance(key, str):
        return choices.index(key) if key in choices else key
    if isinstance(key, Mapping):
        return {name: _place_choices(value, choices) for name, value in key.items()}
    return [_place_choices(one, choices) for one in key] if isinstance(key, list) else key
