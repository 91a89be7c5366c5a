"""The list of a course's problems at the top of a page that is previewed."""

from collections.abc import Sequence

from markupsafe import Markup

from lectern.diagnostics import Diagnostic, Level, count_levels, format_crowd, part_crowds
from lectern.rendering.templating import render_template


def render_problems(found: Sequence[Diagnostic]) -> Markup:
    """Return the problems as the terminal tells them, folded unless there are errors."""
    if not found:
        return Markup()
    shown, rest = part_crowds(found)
    return render_template(
        "problems.html",
        summary=count_levels(found),
        is_open=any(one.rule.level is Level.ERROR for one in found),
        problems=shown,
        crowds=[format_crowd(rule, one) for rule, one in rest.items()],
    )
