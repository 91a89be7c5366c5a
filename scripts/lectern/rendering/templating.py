"""The one environment of all templates: everything is escaped that is not Markup."""

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from lectern.model.marks import show_text
from lectern.model.text import compute_identity
from lectern.rendering.clauses import part_clauses
from lectern.rendering.markup import TextRenderer

environment = Environment(
    loader=PackageLoader("lectern.rendering"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
environment.filters["words"] = show_text
environment.filters["clauses"] = part_clauses
environment.filters["identity"] = compute_identity


def render_template(name: str, environment: Environment = environment, **values: object) -> Markup:
    """Return what a template makes of these values."""
    html = environment.get_template(name).render(**values)
    return Markup(html)  # noqa: S704 - the environment escapes


def make_environment(texts: TextRenderer) -> Environment:
    """Return an environment whose filters show authors' texts by a page's renderer."""
    own = environment.overlay()
    own.filters = {
        **environment.filters,
        "line": texts.render_line,
        "choice": texts.render_choice,
        "block": texts.render_block,
        "flow": texts.render_flow,
    }
    return own
