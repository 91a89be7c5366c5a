"""What the course cites of amended laws, for `lectern import law`: told, and renumbered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from lectern.checks.amendments import (
    Usage,
    count_fates,
    find_amendment,
    identify_citations,
    list_usages,
    report_usages,
)
from lectern.citations import Amendment, Fate
from lectern.diagnostics import Report, format_text
from lectern.model.course import Course
from lectern.model.law import Law, Register
from lectern.reading.course import read_course
from lectern.writing.citations import Renumbering, plan_renumbering, renumber_citations

_FATE_WORDS = {
    Fate.UNCHANGED: "没有变",
    Fate.MOVED: "只变了条号",
    Fate.AMENDED: "文字改了",
    Fate.SPLIT: "分成几条",
    Fate.REPEALED: "没有了",
    Fate.UNCONFIRMED: "去向没有确认",
    Fate.ABSENT: "旧版里本来没有",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A law that was amended, with the citations that still follow its old version.

    Attributes:
        usages: Those to look at, and in `unchanged` those that nobody need look at.
        unrevised: What the register says of the citations until they are revised.
    """

    amendment: Amendment
    usages: Sequence[Usage]
    unrevised: str


def find_revisions(root: Path, known: Register, register: Register) -> list[Revision]:
    """Return what the course has to revise once this register is written.

    Raises:
        click.ClickException: If the course cannot be read whole, so that some of its
            citations would keep their old numbers without anybody knowing.
    """
    laws = [(known.laws[name], law) for name, law in register.laws.items() if name in known.laws]
    if not any(_may_need_revision(before, law) for before, law in laws):
        return []
    report = Report()
    course = read_course(root, report)
    if report.has_errors:
        message = (
            "课程里有错误，有的引用读不到，没有登记。请先运行 lectern check，改好错误，再登记。"
        )
        raise click.ClickException(message)
    return [
        _build_revision(amendment, law, course)
        for before, law in laws
        if (amendment := find_amendment(before, law, course))
    ]


def mark_revisions(register: Register, revisions: Iterable[Revision]) -> Register:
    """Return the register as it says which laws' citations are still to be revised."""
    marks = {one.amendment.law: one.unrevised for one in revisions}
    laws = {
        name: replace(law, unrevised=marks.get(name, law.unrevised))
        for name, law in register.laws.items()
    }
    return replace(register, laws=laws)


def clear_revisions(register: Register, revisions: Iterable[Revision]) -> Register:
    """Return the register without what `mark_revisions` wrote into it."""
    return mark_revisions(register, [replace(one, unrevised="") for one in revisions])


def tell_revisions(revisions: Sequence[Revision]) -> None:
    """Say what became of all that is cited, law by law."""
    for revision in revisions:
        _tell_usages(revision, revision.usages)
    if any(one.unrevised and any(map(_plan_usage, one.usages)) for one in revisions):
        click.echo(
            "只变了条号的，可以由程序改：同样的命令再运行一次，加上 --fix-citations。"
            "先让程序改，再动手改别的；引用改动过，程序就分不清新旧条号了。"
        )


def fix_revisions(root: Path, revisions: Sequence[Revision]) -> None:
    """Renumber what only moved, and say what was changed and what is left."""
    for revision in revisions:
        plans = [plan for usage in revision.usages if (plan := _plan_usage(usage))]
        written = renumber_citations(root, plans)
        left = [usage for usage in revision.usages if _plan_usage(usage) not in written]
        # What could not be written now will not be written later either.
        _tell_usages(revision, [replace(usage, rewritable=False) for usage in left])
        click.echo(f"由程序改好条号{len(written)}处。")
        for plan in written:
            _tell_change(plan)


def tell_nothing_to_fix(register: Register) -> None:
    """Say why --fix-citations did nothing."""
    edited = "、".join(law.short_title for law in register.laws.values() if law.unrevised)
    if edited:
        click.echo(
            f"{edited}的引用在登记新版以后改动过，分不清哪些还是旧条号，程序没有改。"
            "请手工改完，再从法律登记里删去“待改引用”这一行。"
        )
    else:
        click.echo("没有引用要由程序改。")


def _may_need_revision(before: Law, law: Law) -> bool:
    return before.current.version != law.current.version or bool(before.unrevised)


def _build_revision(amendment: Amendment, law: Law, course: Course) -> Revision:
    usages = list_usages(amendment, course)
    settled = all(usage.succession.fate is Fate.UNCHANGED for usage in usages)
    return Revision(
        amendment=amendment,
        usages=usages,
        unrevised="" if settled or not amendment.confirmable else identify_citations(law, course),
    )


def _plan_usage(usage: Usage) -> Renumbering | None:
    moved = usage.succession.citation if usage.succession.fate is Fate.MOVED else None
    return plan_renumbering(usage.citation, moved) if moved and usage.rewritable else None


def _tell_usages(revision: Revision, usages: Sequence[Usage]) -> None:
    """Tell of some of the usages, and count them all."""
    report = Report()
    report_usages(revision.amendment, usages, report)
    if report.diagnostics:
        click.echo(format_text(report.sort_diagnostics()))
    fates = count_fates(revision.usages)
    counts = [f"，{words}{fates[fate]}处" for fate, words in _FATE_WORDS.items() if fates[fate]]
    amendment = revision.amendment
    click.echo(
        f"{amendment.law}（{amendment.old.version}→{amendment.new.version}）："
        f"引用{fates.total()}处{''.join(counts)}。"
    )


def _tell_change(plan: Renumbering) -> None:
    place = plan.place
    old = place.text[place.column - 1 : place.column - 1 + place.length]
    click.echo(f"  {place.file}:{place.line}: {old} → {plan.numbers}")
