"""Drawing a test's paper from the banks, the same in Python and in the browser.

A plan is what a page carries: per section the candidates and how many of them to take.  A
paper is drawn from a plan and a seed alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lectern.assembly.chance import create_random, hash_text, shuffle
from lectern.model.course import Course
from lectern.model.exam import Section, Share, Test
from lectern.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """So many of these items.

    Attributes:
        ids: The candidates, sorted.
    """

    count: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPlan:
    """A section's draws, or else the items it consists of."""

    draws: tuple[Draw, ...] = ()
    ids: tuple[str, ...] = ()


def plan_test(course: Course, test: Test) -> tuple[SectionPlan, ...]:
    """Return what each section is drawn from; an item that one names is not drawn by another.

    A named item that no bank has is passed over: `checks` tells of it, and a preview goes on.
    """
    known = {item.id for bank in course.banks for item in bank.items}
    fixed = {item_id for section in test.sections for item_id in section.items}
    return tuple(
        SectionPlan(
            draws=tuple(_plan_draw(course, section, share, fixed) for share in section.shares),
            ids=tuple(item_id for item_id in section.items if item_id in known),
        )
        for section in test.sections
    )


def draw_paper(
    exam: str, seed: str, sections: Sequence[SectionPlan]
) -> tuple[tuple[str, ...], ...]:
    """Return each section's item ids; no item comes twice.

    Args:
        exam: The test's id.
        seed: The same seed gives the same paper.
        sections: The plan.
    """
    taken: set[str] = set()
    paper = []
    for number, section in enumerate(sections, start=1):
        paper.append(section.ids or draw_section(f"{exam}:{seed}:{number}", section.draws, taken))
        taken.update(paper[-1])
    return tuple(paper)


def draw_section(seed: str, draws: Sequence[Draw], taken: set[str]) -> tuple[str, ...]:
    """Return the ids that one generator draws, draw after draw, from what is not yet taken."""
    random = create_random(hash_text(seed))
    drawn: list[str] = []
    for draw in draws:
        left = [item_id for item_id in draw.ids if item_id not in taken and item_id not in drawn]
        drawn += shuffle(left, random)[: draw.count]
    return tuple(drawn)


def _plan_draw(course: Course, section: Section, share: Share, fixed: set[str]) -> Draw:
    banks = [bank for bank in course.banks if bank.id in share.banks or not share.banks]
    ids = sorted(
        item.id
        for bank in banks
        for item in bank.items
        if item.id not in fixed and item.can_be_examined and _suits(item, section)
    )
    return Draw(count=share.count, ids=tuple(ids))


def _suits(item: Item, section: Section) -> bool:
    return (
        (not section.kinds or item.kind in section.kinds)
        and (not section.tags or bool(set(section.tags) & set(item.tags)))
        and (not section.difficulties or item.difficulty in section.difficulties)
    )
