"""The practice pages that the build makes, one per bank, and their place in the navigation."""

from typing import Any

from lectern.model.bank import QuestionBank
from lectern.rendering.links import PRACTICE_FOLDER

PRACTICE_INDEX = f"{PRACTICE_FOLDER}/index.md"


def name_practice_page(bank: QuestionBank) -> str:
    """Return the page's path below `docs/`."""
    return f"{PRACTICE_FOLDER}/{bank.id}.md"


def write_practice_page(bank: QuestionBank) -> str:
    """Return the Markdown of a bank's practice page."""
    lines = ["---", f"title: {bank.title}", "hide: [toc]", "search: {exclude: true}", "---"]
    lines += [f"# {bank.title}", bank.description, "```练习", f"题库: {bank.id}", "```"]
    return "\n\n".join(["\n".join(lines[:5]), *lines[5:7], "\n".join(lines[7:])]) + "\n"


def add_practice_pages(nav: list[Any], banks: tuple[QuestionBank, ...]) -> bool:
    """Put the banks' pages after `practice/index.md`, wherever in `nav` that stands.

    Returns:
        Whether the place was found.
    """
    for position, entry in enumerate(nav):
        if _names_index(entry):
            pages = [{bank.title: name_practice_page(bank)} for bank in banks]
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
