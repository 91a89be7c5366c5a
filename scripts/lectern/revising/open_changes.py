"""Which citations a worksheet says are still of an older version of their law.

As long as such an entry is not ticked off, its citation is read by the numbers of that version.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lectern.model.law import Register
from lectern.model.worksheet import Change, Worksheet
from lectern.revising.usages import Usage


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A citation with the entry that says of which version it is, if there is one."""

    usage: Usage
    worksheet: Worksheet | None = None
    change: Change | None = None


class OpenChanges:
    """The entries of all worksheets that are not ticked off."""

    def __init__(self, worksheets: Iterable[Worksheet], register: Register) -> None:
        """Index the entries by their spots."""
        self._register = register
        self._entries: defaultdict[str, list[tuple[Worksheet, Change]]] = defaultdict(list)
        for worksheet in worksheets:
            for change in worksheet.changes:
                if not change.seen:
                    self._entries[change.spot].append((worksheet, change))

    def match(self, usages: Iterable[Usage]) -> Iterator[Pending]:
        """Yield each citation with its entry; all citations of a spot must be given at once."""
        if not self._entries:
            yield from (Pending(usage=usage) for usage in usages)
            return
        spots: defaultdict[str, list[Usage]] = defaultdict(list)
        for usage in usages:
            spots[usage.spot].append(usage)
        for spot, group in spots.items():
            yield from self._match_spot(self._entries.get(spot, []), group)

    def list_unmatched(self, found: Iterable[Pending]) -> list[Change]:
        """Return the entries of which no citation is left."""
        matched = {(one.usage.spot, one.change) for one in found if one.change}
        return [
            change
            for spot, entries in self._entries.items()
            for _, change in entries
            if (spot, change) not in matched
        ]

    def _match_spot(
        self, entries: Sequence[tuple[Worksheet, Change]], usages: Sequence[Usage]
    ) -> Iterator[Pending]:
        shorten = self._register.shorten_name
        texts = [usage.describe(shorten(usage.citation.law)) for usage in usages]
        present = set(texts)
        # Where one was renumbered already the others were too: a file is written as a whole.
        written = any(
            change.before not in present and change.after in present for _, change in entries
        )
        known = {change.before: (worksheet, change) for worksheet, change in entries}
        for usage, text in zip(usages, texts, strict=True):
            entry = known.get(text)
            if entry is None or (written and usage.citation.year is None):
                yield Pending(usage=usage)
            else:
                yield Pending(usage=usage, worksheet=entry[0], change=entry[1])
