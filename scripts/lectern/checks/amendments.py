"""Citations by the numbers a law had before it was amended: what became of each of them.

Here belongs what is said of them; which citations are meant and what became of them is for
`revising`.
"""

from collections.abc import Iterable, Mapping

from lectern.citations import Fate, format_location
from lectern.commands import write_command
from lectern.diagnostics import Level, Report, Rule
from lectern.model.course import Course
from lectern.model.numerals import format_article
from lectern.revising.open_changes import OpenChanges
from lectern.revising.revisions import Revision, trace_pending
from lectern.revising.usages import walk_usages

ARTICLE_MOVED = Rule("article-moved", Level.WARNING)
ARTICLE_AMENDED = Rule("article-amended", Level.WARNING)
ARTICLE_SPLIT = Rule("article-split", Level.WARNING)
ARTICLE_REPEALED = Rule("article-repealed", Level.WARNING)
ARTICLE_UNCONFIRMED = Rule("article-unconfirmed", Level.WARNING)
STALE_CHANGE = Rule("stale-change", Level.WARNING)

_RULES: Mapping[Fate, Rule] = {
    Fate.UNCHANGED: ARTICLE_MOVED,
    Fate.MOVED: ARTICLE_MOVED,
    Fate.AMENDED: ARTICLE_AMENDED,
    Fate.SPLIT: ARTICLE_SPLIT,
    Fate.REPEALED: ARTICLE_REPEALED,
    Fate.UNCONFIRMED: ARTICLE_UNCONFIRMED,
}
_HINTS: Mapping[Fate, str] = {
    Fate.AMENDED: "对照新旧原文，看这里说的还对不对，再改内容和条号",
    Fate.SPLIT: "看这里说的是哪一条的内容，改成那一条",
    Fate.REPEALED: "换一个依据；没有别的依据的，停用这道题，删去这一段",
}


def check_amendments(course: Course, report: Report) -> None:
    """Report citations of superseded versions that worksheets list and nobody has ticked off."""
    if not course.worksheets:
        return
    changes = OpenChanges(course.worksheets, course.register)
    found = list(changes.match(walk_usages(course)))
    for pending in found:
        law = course.register.find_law(pending.usage.citation.law)
        revision = trace_pending(pending, law, None) if law and pending.change else None
        if revision:
            _report_revision(revision, report)
    for change in changes.list_unmatched(found):
        report.add(
            STALE_CHANGE,
            change.place,
            f"{change.spot}里已经没有“{change.before}”这一处引用。",
            remedy="已经改好了的，把“已看过”写成“是”，或者删去这一处。",
        )


def report_revisions(revisions: Iterable[Revision], report: Report) -> None:
    """Report each citation that cannot stay as it is without a look."""
    for revision in revisions:
        if revision.needs_look:
            _report_revision(revision, report)


def _report_revision(revision: Revision, report: Report) -> None:
    fate, citation = revision.succession.fate, revision.usage.citation
    rule = _RULES.get(fate)
    if rule is None:
        return
    remedy = _advise(revision)
    if revision.change:
        file = revision.change.place.file
        remedy += f"；看过了，把{file}里这一处的“已看过”写成“是”"
    report.add(rule, citation.place, _tell_fate(revision), remedy=f"{remedy}。")


def _tell_fate(revision: Revision) -> str:
    name = revision.amendment.law + format_location(revision.usage.citation)
    succession, version = revision.succession, revision.amendment.new.version
    now = "、".join(map(format_article, succession.articles))
    moved = format_location(succession.citation or revision.usage.citation)
    told = {
        Fate.UNCHANGED: "没有变，不必注明年份",
        Fate.MOVED: f"现在是{moved}，文字没有变",
        Fate.AMENDED: f"的文字改了，现在是{now}",
        Fate.SPLIT: f"分成了{now}",
        Fate.REPEALED: f"在{version}这一版里没有了",
        Fate.UNCONFIRMED: "的去向还没有确认",
    }
    if succession.fate is Fate.AMENDED and succession.articles == (
        revision.usage.citation.article,
    ):
        return f"{name}的文字改了，条号没有变。"
    return f"{name}{told[succession.fate]}。"


def _advise(revision: Revision) -> str:
    fate, citation = revision.succession.fate, revision.usage.citation
    now = format_location(revision.succession.citation or citation)
    if revision.can_move:
        return f"改成“{now}”；用 {write_command('import law')} 再登记一次，加上 --fix-citations，由程序改"
    if fate in {Fate.UNCHANGED, Fate.MOVED}:
        return f"手工改成“{now}”；题目的文字、连写的一段，程序不改"
    if fate is Fate.UNCONFIRMED:
        amendment = revision.amendment
        entry = f"{format_article(citation.article)}: [新条号]"
        return (
            f"对照{amendment.old.version}和{amendment.new.version}两版原文，"
            f"在法律登记的“对应”里写“{entry}”，没有去向的写[]"
        )
    return _HINTS[fate]
