"""What an amended law leaves to be looked at: one entry for each place that cites it.

The file is `quiz_data/law-changes/<简称>-<version>.yml`; trainers tick off its entries and may
delete it then.
"""

from dataclasses import dataclass, field

from lectern.diagnostics import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A citation of an amended law, for a person to look at.

    Attributes:
        spot: The file and the item or heading in which it stands:
            `quiz_data/duties.yml#duties-001`.
        before: The citation as it stands there: 代表法第九条, or 代表法（2025）第九条 once it says
            of which version it is.
        change: What became of it, in Chinese.
        after: What took its place in the newest version, in Chinese.
        seen: Whether a person has ticked it off.
    """

    spot: str
    before: str
    change: str
    after: str = ""
    seen: bool = False
    place: Place = field(compare=False, default=Place(file=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """What has to be looked at since a law's version was superseded.

    Attributes:
        law: Its short title.
        old: The version that the citations are of, an ISO date.
        new: The newest version, an ISO date.
    """

    law: str
    old: str
    new: str
    changes: tuple[Change, ...] = ()
    place: Place = field(compare=False, default=Place(file=""))
