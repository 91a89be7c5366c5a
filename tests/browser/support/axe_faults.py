"""What axe, a checker of accessibility, finds wrong with a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_AXE = Axe()
# The other lists of what axe found are long, and nobody reads them.
_OPTIONS = {"resultTypes": ["violations"]}


def find_axe_faults(page: Page) -> list[tuple[str, list[str], str]]:
    """Return what violates a rule: the rule, the element, and what would cure it."""
    found = _AXE.run(page, options=_OPTIONS).response["violations"]
    return [
        (rule["id"], node["target"], node.get("failureSummary", ""))
        for rule in found
        for node in rule["nodes"]
    ]
