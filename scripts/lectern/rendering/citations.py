"""A citation as a learner sees it: its words, the row of the handbook, the version it is of."""

from dataclasses import dataclass

from lectern.citations import format_citation
from lectern.model.law import Citation
from lectern.rendering.links import References, build_site_path


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationLink:
    """A citation, ready to show: `href` is empty where no page shows the article."""

    text: str
    href: str
    version: str = ""


def link_citation(citation: Citation, references: References, root: str) -> CitationLink:
    """Return how a page shows a citation.

    Args:
        citation: The citation.
        references: The course, and what links its citations.
        root: From the page to the site's root.
    """
    law = references.course.register.find_law(citation.law)
    version = "" if law is None or citation.year else _format_date(law.current.version)
    target = references.find_article(citation)
    href = root + build_site_path(target) if target else ""
    return CitationLink(text=format_citation(citation), href=href, version=version)


def _format_date(iso: str) -> str:
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{year}年{month}月{day}日"
