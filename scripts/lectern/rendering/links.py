"""Addresses inside the built site, and what cites what.

Pages are known by their Markdown path below `docs/`; the site has one `.html` file for
each, beside it (`use_directory_urls: false`), so that one build serves web and `file://`.
"""

import posixpath
from dataclasses import dataclass, field
from functools import cached_property

from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.model.law import Citation
from lectern.model.page import Page
from lectern.model.situation import Situation


def build_href(target: str, page_path: str) -> str:
    """Return the relative address of `chapters/a.md#id` as seen from the page `page_path`."""
    path, hash_mark, anchor = build_site_path(target).partition("#")
    return posixpath.relpath(path, posixpath.dirname(page_path) or ".") + hash_mark + anchor


def climb_to_root(page_path: str) -> str:
    """Return the way from a page to the site's root: `../`, or nothing."""
    return "../" * page_path.count("/")


def build_site_path(target: str) -> str:
    """Return the address of `chapters/a.md#id` from the site's root."""
    path, hash_mark, anchor = target.partition("#")
    return path.removesuffix(".md") + ".html" + hash_mark + anchor


@dataclass(frozen=True, kw_only=True)
class References:
    """Who points at whom: computed once for a course, asked by every page.

    Attributes:
        course: The course asked about.
    """

    course: Course = field(repr=False)

    @cached_property
    def law_names(self) -> frozenset[str]:
        """What prose may call the registered laws."""
        return self.course.register.names

    @cached_property
    def articles(self) -> dict[tuple[str, str], str]:
        """From a law's short title and an article's number to its row in the handbook."""
        return {
            self.identify(entry.citation): f"{page.path}#{entry.name}"
            for page in self.course.pages.values()
            for entry in page.articles
        }

    @cached_property
    def citing_items(self) -> dict[tuple[str, str], list[tuple[QuestionBank, int, Item]]]:
        """From a law and article to the items that cite it: bank, number in the bank, item."""
        found: dict[tuple[str, str], list[tuple[QuestionBank, int, Item]]] = {}
        for bank in self.course.banks:
            for number, item in enumerate(bank.items, start=1):
                citations = (c for part in item.walk_parts() for c in part.citations)
                for key in dict.fromkeys(map(self.identify, citations)):
                    found.setdefault(key, []).append((bank, number, item))
        return found

    @cached_property
    def citing_pages(self) -> dict[tuple[str, str], list[Page]]:
        """From a law and article to the pages whose prose cites them, in page order."""
        found: dict[tuple[str, str], list[Page]] = {}
        for page in self.course.pages.values():
            for key in dict.fromkeys(map(self.identify, page.citations)):
                found.setdefault(key, []).append(page)
        return found

    @cached_property
    def citing_situations(self) -> dict[tuple[str, str], list[Situation]]:
        """From a law and article to the situations whose 依据 cite it."""
        found: dict[tuple[str, str], list[Situation]] = {}
        for situation in self.course.situations:
            citations = (citation for _, citation in situation.list_citations())
            for key in dict.fromkeys(map(self.identify, citations)):
                found.setdefault(key, []).append(situation)
        return found

    @cached_property
    def headings(self) -> dict[str, str]:
        """From `chapters/a.md#id` to the heading's title."""
        return {
            f"{page.path}#{heading.id}": heading.title
            for page in self.course.pages.values()
            for heading in page.headings
        }

    def find_article(self, citation: Citation) -> str | None:
        """Return where the handbook shows the cited article, if it does."""
        return self.articles.get(self.identify(citation))

    def identify(self, citation: Citation) -> tuple[str, str]:
        """Return by what a cited article is known: its law's short title and year, its number."""
        name = self.course.register.shorten_name(citation.law)
        return (f"{name}（{citation.year}）" if citation.year else name, citation.article)
