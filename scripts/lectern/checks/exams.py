"""Tests (考试) that ask the banks for what they do not have."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lectern.assembly import Draw, plan_test
from lectern.checks.unknown import report_unknown_bank, report_unknown_item
from lectern.diagnostics import Report, Rule
from lectern.model.course import Course
from lectern.model.exam import Section, Share, Test
from lectern.model.item import Item
from lectern.model.kinds import ITEM_CLASSES
from lectern.nearness import find_nearest

UNFIT_ITEM = Rule("unfit-item")
REPEATED_ITEM = Rule("repeated-item")
UNKNOWN_TAG = Rule("unknown-tag")
SECTION_TOO_LARGE = Rule("section-too-large")


def check_test(test: Test, course: Course, report: Report) -> None:
    """Report what a test asks for and the banks do not have."""
    before = len(report.diagnostics)
    for section in test.sections:
        _check_banks(section, course, report)
        _check_kinds(section, report)
        _check_tags(section, course, report)
        _check_items(section, course, report)
    _check_repeats(test, report)
    has_gaps = course.gaps.banks or any(bank.left_out for bank in course.banks)
    if len(report.diagnostics) == before and not has_gaps:
        # While items are left out for their errors, nobody can say how many there are.
        _check_counts(test, course, report)


def _check_banks(section: Section, course: Course, report: Report) -> None:
    if course.gaps.banks:
        return
    known = [bank.id for bank in course.banks]
    for bank in (bank for share in section.shares for bank in share.banks if bank not in known):
        report_unknown_bank(bank, known, section.find_place(f"banks/{bank}"), report)


def _check_kinds(section: Section, report: Report) -> None:
    for kind in section.kinds:
        if not ITEM_CLASSES[kind].is_scored:
            report.add(
                UNFIT_ITEM,
                section.find_place("kinds"),
                f"{kind.word}要自己对照评分，不能考。",
                remedy=f"删去“{kind.word}”。",
            )


def _check_tags(section: Section, course: Course, report: Report) -> None:
    wanted = {bank for share in section.shares for bank in share.banks}
    banks = [bank for bank in course.banks if bank.id in wanted or not wanted]
    known = {tag for bank in banks for item in bank.items for tag in item.tags}
    for tag in section.tags:
        has_gaps = course.gaps.banks or any(bank.left_out for bank in banks)
        if tag not in known and not has_gaps:
            near = find_nearest(tag, known)
            report.add(
                UNKNOWN_TAG,
                section.find_place(f"tags/{tag}"),
                f"这些题库里没有标签是“{tag}”的试题。",
                remedy=f"改成“{near}”。" if near else "核对标签，或者删去它。",
            )


def _check_items(section: Section, course: Course, report: Report) -> None:
    items = {item.id: item for bank in course.banks for item in bank.items}
    parts = dict(_list_parts(items.values()))
    left_out = [one.id for bank in course.banks for one in bank.left_out]
    for item_id in section.items:
        place = section.find_place(f"items/{item_id}")
        if item_id in parts:
            message = f"“{item_id}”是案例“{parts[item_id]}”的小题，不能单独考。"
            report.add(UNFIT_ITEM, place, message, remedy=f"改成整个案例“{parts[item_id]}”。")
        elif item_id in items and not items[item_id].can_be_examined:
            message = f"“{item_id}”是简答，或者里面有简答：简答要自己对照评分，不能考。"
            report.add(UNFIT_ITEM, place, message, remedy="换一道题。")
        elif item_id not in items and item_id not in left_out and not course.gaps.banks:
            report_unknown_item(item_id, items, place, report)


def _list_parts(items: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """Yield the id of each part of a case, and the case's."""
    for item in items:
        yield from ((part.id, item.id) for part in item.parts if part is not item)


def _check_repeats(test: Test, report: Report) -> None:
    seen: set[str] = set()
    for section in test.sections:
        for item_id in section.items:
            if item_id in seen:
                report.add(
                    REPEATED_ITEM,
                    section.find_place(f"items/{item_id}"),
                    f"“{item_id}”在这份试卷里出现了两次。",
                    remedy="只留一处。",
                )
            seen.add(item_id)


def _check_counts(test: Test, course: Course, report: Report) -> None:
    earlier: list[Draw] = []
    unnamed = replace(test, sections=tuple(replace(one, items=()) for one in test.sections))
    plans = zip(plan_test(course, test), plan_test(course, unnamed), strict=True)
    for section, (planned, free) in zip(test.sections, plans, strict=True):
        for share, draw, suitable in zip(section.shares, planned.draws, free.draws, strict=True):
            lost = _count_lost(draw, earlier)
            missing = draw.count - len(draw.ids) + lost
            if missing > 0:
                takers = _describe_takers(test, suitable, lost)
                reason = _describe_supply(suitable, takers, missing)
                _report_shortage(section, share, reason, report)
            earlier.append(draw)


def _count_lost(draw: Draw, earlier: Sequence[Draw]) -> int:
    """Return how many candidates earlier draws may take, were chance at its worst."""
    shared = [set(one.ids) & set(draw.ids) for one in earlier]
    taken = sum(min(one.count, len(ids)) for one, ids in zip(earlier, shared, strict=True))
    return min(taken, len(set().union(*shared)))


def _describe_takers(test: Test, suitable: Draw, lost: int) -> Iterator[str]:
    """Yield who else takes how many of the items that suit a draw."""
    for section in test.sections:
        if named := set(section.items) & set(suitable.ids):
            yield f"其中{len(named)}道已经由大题“{section.title}”的“试题”指定"
    if lost:
        yield f"前面的抽题还可能用去{lost}道"


def _describe_supply(suitable: Draw, takers: Iterable[str], missing: int) -> str:
    only = "只" if len(suitable.ids) < suitable.count else ""
    return "，".join([f"合条件的{only}有{len(suitable.ids)}道", *takers, f"差{missing}道。"])


def _report_shortage(section: Section, share: Share, reason: str, report: Report) -> None:
    banks = "、".join(f"“{bank}”" for bank in share.banks)
    place = f"banks/{share.banks[0]}" if "count" not in section.places else "count"
    report.add(
        SECTION_TOO_LARGE,
        section.find_place(place),
        f"大题“{section.title}”要从{f'题库{banks}' if banks else '全部题库'}抽{share.count}道题，"
        f"{reason}",
        remedy="少抽几道，多出几道题，或者放宽题型、标签、难度的条件。",
    )
