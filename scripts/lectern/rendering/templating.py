"""The one environment of all templates: everything is escaped that is not Markup."""

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from lectern.model.text import compute_identity
from lectern.rendering.markup import render_block, render_inline, render_plain

environment = Environment(
    loader=PackageLoader("lectern.rendering"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
environment.filters["inline"] = render_inline
environment.filters["block"] = render_block
environment.filters["plain"] = render_plain
environment.filters["identity"] = compute_identity


def render_template(name: str, **values: object) -> Markup:
    """Return what a template makes of these values."""
    html = environment.get_template(name).render(**values)
    return Markup(html)  # noqa: S704 - the environment escapes
