"""What to write into a course whose law was amended, and what to leave to people.

What only moved gets its new numbers.  Everything else gets the year of its version, so that
it goes on saying what it said, and an entry in a worksheet.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lectern.citations import Rewriting, plan_rewriting
from lectern.model.law import Law
from lectern.model.worksheet import Change
from lectern.revising.revisions import Revision, group_series
from lectern.revising.usages import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionPlan:
    """What becomes of the citations of a law.

    Attributes:
        moved: Other numbers for those that only moved.
        dated: The year of their version for those that a person has to look at.
        left: What a person has to look at, each with its entry for a worksheet.
    """

    moved: tuple[Rewriting, ...] = ()
    dated: tuple[Rewriting, ...] = ()
    left: tuple[tuple[Revision, Change], ...] = ()


def plan_nothing(revisions: Iterable[Revision]) -> RevisionPlan:
    """Return the plan that rewrites nothing: entries for all that is not as it was."""
    return RevisionPlan(
        left=tuple(
            (one, one.describe(one.usage.citation.year)) for one in revisions if one.needs_look
        )
    )


def plan_revisions(revisions: Iterable[Revision], law: Law) -> RevisionPlan:
    """Return what to write for the citations of a law.

    Args:
        revisions: The citations of superseded versions.
        law: As it is registered now.
    """
    moved: list[Rewriting] = []
    dated: list[Rewriting] = []
    left: list[tuple[Revision, Change]] = []
    groups = list(group_series(revisions))
    dates = [_plan_date(group, law) for group in groups]
    # What follows in a 依据 without a law of its own would take over a year written before it.
    named = {group[0].usage.spot for group, date in zip(groups, dates, strict=True) if date}
    for group, date in zip(groups, dates, strict=True):
        if date:
            dated.append(date)
            left += _list_left(group, law.date_version(group[0].amendment.old))
        elif _is_settled(group):
            moved += _plan_moves(group, law=law.short_title if group[0].usage.spot in named else "")
        else:
            left += plan_nothing(group).left
    return RevisionPlan(moved=tuple(moved), dated=tuple(dated), left=tuple(left))


def _is_settled(group: Sequence[Revision]) -> bool:
    """Whether a series needs nobody: all of it is as it was, or can get its new numbers."""
    if group[0].usage.home is Home.TEXT:
        return not any(one.needs_look for one in group)
    return all(one.can_move or not one.needs_look for one in group)


def _plan_date(group: Sequence[Revision], law: Law) -> Rewriting | None:
    """Return the head of a series with the year of its version, where it is to have it."""
    usage = group[0].usage
    citation = usage.citation
    if (
        _is_settled(group)
        or usage.home is Home.TEXT
        or citation.year
        or citation.place != usage.head
    ):
        return None
    year = law.date_version(group[0].amendment.old)
    name = law.short_title if usage.home is Home.BASIS else ""
    return plan_rewriting(citation, replace(citation, year=year), law=name)


def _plan_moves(group: Iterable[Revision], *, law: str) -> Iterator[Rewriting]:
    """Yield what to write so that a series says by the newest version what it said.

    Args:
        group: The series.
        law: The name for a 依据 without one, where it has to stand.
    """
    for one in group:
        old, new = one.usage.citation, one.succession.citation
        if one.usage.home is Home.TEXT:
            continue
        name = law if one.usage.home is Home.BASIS else ""
        numbers = new if new and one.can_move else old
        plan = plan_rewriting(old, replace(numbers, year=None), law=name)
        if plan and plan.before != plan.text:
            yield plan


def _list_left(group: Iterable[Revision], year: str) -> Iterator[tuple[Revision, Change]]:
    return ((one, one.describe(year)) for one in group if one.needs_look)
