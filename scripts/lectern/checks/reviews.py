"""Reviews: warnings that a trainer has answered are not told, and idle answers are."""

from collections.abc import Collection, Mapping
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType

from lectern import checks, reading
from lectern.diagnostics import Level, Report, Review, Rule
from lectern.nearness import find_nearest

UNKNOWN_WARNING = Rule("unknown-warning", Level.WARNING)
STALE_REVIEW = Rule("stale-review", Level.WARNING)


def check_reviews(report: Report, *, is_complete: bool, passed_over: Collection[Rule] = ()) -> None:
    """Take out what was reviewed; report reviews of unknown warnings and of gone ones.

    It comes last.  Where there are errors, something was left out, and nobody can say
    that a warning is gone.

    Args:
        report: Every problem found, and every review.
        is_complete: Whether everything was checked that a review can be about.
        passed_over: Rules that were not checked all the same.
    """
    idle = report.drop_reviewed()
    can_be_gone = is_complete and not report.has_errors
    for review in idle:
        rule = find_rules().get(review.rule_id)
        if rule is None or rule.level is Level.ERROR:
            _report_unknown(review, rule, report)
        elif can_be_gone and rule not in passed_over:
            report.add(
                STALE_REVIEW,
                review.place,
                f"这里已经没有“{review.rule_id}”这条警告了。",
                remedy="删去“已核”里的这一项。",
            )


@cache
def find_rules() -> Mapping[str, Rule]:
    """Return the rules that `check` knows, by their ids."""
    names = (
        found.name
        for package in (checks, reading)
        for found in walk_packages(package.__path__, f"{package.__name__}.")
    )
    values = (value for name in names for value in vars(import_module(name)).values())
    return MappingProxyType({value.id: value for value in values if isinstance(value, Rule)})


def _report_unknown(review: Review, rule: Rule | None, report: Report) -> None:
    if rule:
        message = f"“{rule.id}”是错误，不是警告，不能用“已核”留着。"
        remedy = "改好它，再删去“已核”里的这一项。"
    else:
        warnings = [one.id for one in find_rules().values() if one.level is Level.WARNING]
        near = find_nearest(review.rule_id, warnings)
        message = f"没有“{review.rule_id}”这条警告。"
        remedy = (
            f"改成“{near}”。" if near else "照警告里方括号中的名字写；没有这条警告的，删去这一项。"
        )
    report.add(UNKNOWN_WARNING, review.place, message, remedy=remedy)
