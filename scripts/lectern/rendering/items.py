"""One item as complete, accessible HTML that reads, prints and can be studied without scripts.

The markup is the contract with the runtime: `templates/item.html` and one template per kind.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from lectern.citations import format_citation
from lectern.model.item import CaseItem, Item
from lectern.model.law import Citation
from lectern.model.names import KIND_NAMES
from lectern.model.text import compute_identity
from lectern.rendering.links import References, build_href
from lectern.rendering.markup import render_block, render_inline, render_plain
from lectern.scoring import build_key

BLANK = "____"
# A private-use character keeps a blank's place while Markdown, to which ____ is syntax, runs.
_BLANK_MARK = "\ue000"
_SHARD = re.compile(r"-\d.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemContext:
    """Where items are shown.

    Attributes:
        page_path: The page that embeds them, below `docs/`.
        references: What links their citations and chapters.
        partial_credit: By item id, whether an incomplete 多选 gives half.
    """

    page_path: str
    references: References
    partial_credit: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class _Reference:
    """A citation or chapter link, ready to show; `href` is empty where nothing shows it."""

    text: str
    href: str
    version: str = ""


def render_item(item: Item, number: str, context: ItemContext, *, unit: bool = True) -> Markup:
    """Return an item's `fieldset`.

    Args:
        item: The item.
        number: What stands before the stem: `12`, or `(1)` for a part of a case.
        context: Where it is shown.
        unit: Whether it is shown and confirmed by itself; a part of a case is not.
    """
    template = _environment.get_template(f"{item.kind.value}.html")
    html = template.render(
        item=item,
        number=number,
        unit=unit,
        kind_name=KIND_NAMES[item.kind.value],
        shard=_SHARD.sub("", item.id),
        key=json.dumps(build_key(item), ensure_ascii=False, separators=(",", ":")),
        stem=_render_stem(item.stem),
        citations=[_link_citation(citation, context) for citation in item.citations],
        chapter=_link_chapter(item, context) if unit else None,
        partial_credit=context.partial_credit.get(item.id, False),
        parts=_render_parts(item, context),
    )
    return Markup(html)  # noqa: S704 - the environment escapes


def _render_parts(item: Item, context: ItemContext) -> list[Markup]:
    parts = item.items if isinstance(item, CaseItem) else ()
    return [
        render_item(part, f"（{rank}）", context, unit=False)
        for rank, part in enumerate(parts, start=1)
    ]


def _render_stem(stem: str) -> Markup:
    pieces = str(render_inline(stem.replace(BLANK, _BLANK_MARK))).split(_BLANK_MARK)
    fields = (_draw_blank(rank) for rank in range(len(pieces) - 1))
    filled = pieces[0] + "".join(
        field + piece for field, piece in zip(fields, pieces[1:], strict=True)
    )
    return Markup(filled)  # noqa: S704 - made of rendered text and our own fields


def _draw_blank(rank: int) -> str:
    return (
        f'<input type="text" class="blank" data-blank="{rank}" '
        f'aria-label="第{rank + 1}空" autocomplete="off">'
    )


def _link_citation(citation: Citation, context: ItemContext) -> _Reference:
    law = context.references.course.register.find_law(citation.law)
    version = "" if law is None or citation.year else _format_date(law.current.version)
    target = context.references.find_article(citation)
    return _Reference(
        format_citation(citation),
        build_href(target, context.page_path) if target else "",
        version,
    )


def _link_chapter(item: Item, context: ItemContext) -> _Reference | None:
    title = context.references.headings.get(item.chapter)
    if title is None or item.chapter.partition("#")[0] == context.page_path:
        # On the chapter itself the link stays short: the heading is on the same page.
        return _Reference(title, "#" + item.chapter.partition("#")[2]) if title else None
    return _Reference(title, build_href(item.chapter, context.page_path))


def _format_date(iso: str) -> str:
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{year}年{month}月{day}日"


_environment = Environment(
    loader=PackageLoader("lectern.rendering"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_environment.filters["inline"] = render_inline
_environment.filters["block"] = render_block
_environment.filters["plain"] = render_plain
_environment.filters["identity"] = compute_identity
