"""A 法条 block: articles in our own words, each with what cites it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from lectern.model.blocks import ArticleEntry
from lectern.model.course import PRACTICE_FOLDER, SITUATION_FOLDER
from lectern.model.marks import show_text
from lectern.rendering.links import References, build_href, climb_to_root
from lectern.rendering.markup import TextRenderer
from lectern.rendering.templating import render_template
from lectern.rendering.wordings import render_wordings


def render_articles(
    entries: Iterable[ArticleEntry], page_path: str, references: References
) -> Markup:
    """Return the block's list: one row an article, with links to what cites it."""
    texts = TextRenderer(references.course.list_page_paths(), climb_to_root(page_path))
    rows = [_describe_entry(entry, page_path, references, texts) for entry in entries]
    return render_template("articles.html", rows=rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """An entry with what cites it.

    Attributes:
        citing_pages: Title and address of each page.
        citing_situations: Title and address of each situation.
        citing_items: For each bank its title, and number and address of each of its items.
    """

    title: str
    entry: ArticleEntry
    gist: Markup
    change: Markup
    wordings: Markup
    citing_pages: list[tuple[str, str]]
    citing_situations: list[tuple[str, str]]
    citing_items: list[tuple[str, list[tuple[int, str]]]]


def _describe_entry(
    entry: ArticleEntry, page_path: str, references: References, texts: TextRenderer
) -> _Row:
    key = references.identify(entry.citation)
    return _Row(
        title=entry.name,
        entry=entry,
        gist=texts.render_line(entry.gist),
        change=texts.render_line(entry.change),
        wordings=render_wordings([entry.citation], references),
        citing_pages=[
            (page.title, build_href(page.path, page_path))
            for page in references.citing_pages.get(key, [])
            if page.path != page_path
        ],
        citing_situations=[
            (show_text(one.title), build_href(f"{SITUATION_FOLDER}/{one.id}.md", page_path))
            for one in references.citing_situations.get(key, [])
        ],
        citing_items=[
            (title, [(number, build_href(target, page_path)) for _, number, target in group])
            for title, group in groupby(_locate_items(key, references), key=itemgetter(0))
        ],
    )


def _locate_items(key: tuple[str, str], references: References) -> Iterator[tuple[str, int, str]]:
    """Yield bank title, number and place in the site of each item that cites an article."""
    for bank, number, item in references.citing_items.get(key, []):
        yield show_text(bank.title), number, f"{PRACTICE_FOLDER}/{bank.id}.md#{item.id}"
