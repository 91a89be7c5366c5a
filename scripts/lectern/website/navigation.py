"""The practice pages that the build makes, one per bank, and their place in the navigation."""

from html import escape
from typing import Any

from lectern.model.bank import QuestionBank
from lectern.rendering.links import PRACTICE_FOLDER
from lectern.writing.scalars import format_scalar

PRACTICE_INDEX = f"{PRACTICE_FOLDER}/index.md"


def name_practice_page(bank: QuestionBank) -> str:
    """Return the page's path below `docs/`."""
    return f"{PRACTICE_FOLDER}/{bank.id}.md"


def write_practice_page(bank: QuestionBank) -> str:
    """Return the Markdown of a bank's practice page."""
    title = escape_words(bank.title)
    head = f"title: {format_scalar(title)}\npractice: true\nhide: [toc]\nsearch: {{exclude: true}}"
    block = f"```练习\n题库: {bank.id}\n```"
    parts = (f"---\n{head}\n---", f"# {title}", escape_words(bank.description), block)
    return "\n\n".join(part for part in parts if part) + "\n"


def escape_words(text: str) -> str:
    """Return a bank's words for Markdown and navigation, where HTML would be taken as such."""
    return escape(text, quote=False)


def add_practice_pages(nav: list[Any], banks: tuple[QuestionBank, ...]) -> bool:
    """Put the banks' pages after `practice/index.md`, wherever in `nav` that stands.

    Returns:
        Whether the place was found.
    """
    for position, entry in enumerate(nav):
        if _names_index(entry):
            pages = [{escape_words(bank.title): name_practice_page(bank)} for bank in banks]
            nav[position + 1 : position + 1] = pages
            return True
        children = [value for value in _list_children(entry) if isinstance(value, list)]
        if any(add_practice_pages(child, banks) for child in children):
            return True
    return False


def _names_index(entry: object) -> bool:
    return entry == PRACTICE_INDEX or PRACTICE_INDEX in _list_children(entry)


def _list_children(entry: object) -> list[object]:
    return list(entry.values()) if isinstance(entry, dict) else []
