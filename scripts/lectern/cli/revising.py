"""What the course cites of amended laws, for `lectern import law`: told, dated and renumbered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from lectern.checks.amendments import report_revisions
from lectern.citations import Rewriting
from lectern.commands import write_command
from lectern.diagnostics import Report, format_text
from lectern.model.course import Course
from lectern.model.law import Law, Register
from lectern.model.worksheet import Change, Worksheet
from lectern.reading.course import read_course
from lectern.revising.plans import RevisionPlan, plan_nothing, plan_revisions
from lectern.revising.revisions import FATE_WORDS, Revision, count_fates, find_revisions
from lectern.writing.citations import rewrite_citations
from lectern.writing.worksheets import FOLDER, write_worksheet


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendedLaw:
    """A law that was amended, with the citations that are still of older versions."""

    law: Law
    revisions: Sequence[Revision]
    worksheets: Sequence[Worksheet]


def find_amended(root: Path, known: Register, register: Register) -> list[AmendedLaw]:
    """Return what the course has to revise once this register is written.

    Raises:
        click.ClickException: If the course cannot be read whole, so that some of its
            citations would keep their old numbers without anybody knowing.
    """
    pairs = [(known.laws[name], law) for name, law in register.laws.items() if name in known.laws]
    if not any(law.superseded for _, law in pairs):
        return []
    report = Report()
    course = read_course(root, report)
    amended = [_find_of_law(before, law, course) for before, law in pairs]
    if report.has_errors and any(one.revisions for one in amended):
        message = (
            "课程里有错误，有的引用读不到，没有登记。"
            f"请先运行 {write_command('check')}，改好错误，再登记。"
        )
        raise click.ClickException(message)
    return amended


def list_citations(root: Path, amended: Iterable[AmendedLaw]) -> None:
    """Write worksheets of all that is not as it was."""
    for one in amended:
        _write_worksheets(root, one, plan_nothing(one.revisions))


def tell_citations(amended: Sequence[AmendedLaw]) -> None:
    """Say what became of all that is cited, law by law."""
    for one in amended:
        _tell_revisions(one, one.revisions)
        _tell_worksheets(one, plan_nothing(one.revisions))
    revisions = [revision for one in amended for revision in one.revisions]
    if any(revision.can_move and revision.needs_look for revision in revisions):
        click.echo(
            "只变了条号的，可以由程序改：同样的命令再运行一次，加上 --fix-citations。"
            "先让程序改，再动手改别的。"
        )


def fix_citations(root: Path, amended: Iterable[AmendedLaw]) -> None:
    """Renumber what only moved, date the rest, and say what was written and what is left."""
    for one in amended:
        plan = plan_revisions(one.revisions, one.law)
        rewrite_citations(root, [*plan.moved, *plan.dated])
        # Only now: should the program be stopped before, the entries say what was not written.
        _write_worksheets(root, one, plan)
        _tell_revisions(one, [revision for revision, _ in plan.left])
        _tell_written(plan.moved, plan.dated)
        _tell_worksheets(one, plan)
    if not any(one.revisions for one in amended):
        click.echo("没有引用要由程序改。")


def _find_of_law(before: Law, law: Law, course: Course) -> AmendedLaw:
    return AmendedLaw(
        law=law,
        revisions=find_revisions(before, law, course),
        worksheets=[one for one in course.worksheets if one.law == law.short_title],
    )


def _write_worksheets(root: Path, amended: AmendedLaw, plan: RevisionPlan) -> None:
    """Write one worksheet for each version that is still cited; what was ticked off stays."""
    law = amended.law
    changes: defaultdict[str, dict[tuple[str, str], Change]] = defaultdict(dict)
    held = {worksheet.old: worksheet for worksheet in amended.worksheets}
    for worksheet in amended.worksheets:
        seen = {(one.spot, one.before): one for one in worksheet.changes if one.seen}
        changes[worksheet.old] |= seen
    for revision, change in plan.left:
        entries = changes[revision.amendment.old.version]
        entries.setdefault((change.spot, change.before), change)
    for old, entries in changes.items():
        path = root / _name_file(law, old, held)
        if entries:
            worksheet = Worksheet(
                law=law.short_title,
                old=old,
                new=law.current.version,
                changes=tuple(entries[key] for key in sorted(entries)),
            )
            write_worksheet(worksheet, path)
        else:
            path.unlink(missing_ok=True)


def _tell_worksheets(amended: AmendedLaw, plan: RevisionPlan) -> None:
    held = {worksheet.old: worksheet for worksheet in amended.worksheets}
    for old, count in Counter(one.amendment.old.version for one, _ in plan.left).items():
        click.echo(f"要人看的{count}处记在 {_name_file(amended.law, old, held)}，看过一处勾一处。")


def _name_file(law: Law, old: str, held: Mapping[str, Worksheet]) -> str:
    """Return where the worksheet of a version is: named by the version that superseded it."""
    if old in held:
        return held[old].place.file
    later = [version.version for version in law.versions if version.version > old]
    return f"{FOLDER}/{law.short_title}-{min(later)}.yml"


def _tell_revisions(amended: AmendedLaw, listed: Sequence[Revision]) -> None:
    """Tell of some of the citations, and count them all."""
    if not amended.revisions:
        return
    report = Report()
    report_revisions(listed, report)
    if report.diagnostics:
        click.echo(format_text(report.sort_diagnostics()))
    fates = count_fates(amended.revisions)
    counts = [f"，{words}{fates[fate]}处" for fate, words in FATE_WORDS.items() if fates[fate]]
    old = min(revision.amendment.old.version for revision in amended.revisions)
    law = amended.law
    click.echo(
        f"{law.short_title}（{old}→{law.current.version}）："
        f"引用{fates.total()}处{''.join(counts)}。"
    )


def _tell_written(moved: Sequence[Rewriting], dated: Sequence[Rewriting]) -> None:
    if moved:
        click.echo(f"由程序改好条号{len(moved)}处。")
    for plan in moved:
        _tell_change(plan)
    if dated:
        click.echo(f"要人看的{len(dated)}处，由程序注明了是哪一版：")
    for plan in dated:
        _tell_change(plan)


def _tell_change(plan: Rewriting) -> None:
    click.echo(f"  {plan.place.file}:{plan.place.line}: {plan.before} → {plan.text}")
