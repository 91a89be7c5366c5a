"""What is wrong with a page on a small screen: parts that stick out, controls too small to tap."""

from playwright.sync_api import Page

_OVERFLOW = """() => [...document.querySelectorAll("body *")].filter(one => {
  const box = one.getBoundingClientRect()
  if (!box.width || box.right <= innerWidth + 1 || getComputedStyle(one).position === "fixed")
    return false
  // What scrolls by itself may be wide; what is off the screen on purpose is no fault.
  for (let $up = one.parentElement; $up; $up = $up.parentElement) {
    if (/auto|scroll|hidden|clip/.test(getComputedStyle($up).overflowX)) return false
    if (getComputedStyle($up).position === "fixed") return false
  }
  return true
}).map(one => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 20)}`)"""
# Every control that can be seen, with its box; inputs in a row have the row for a target.
_TARGETS = """() => [...document.querySelectorAll(
  "article button, article select, article textarea, article .blank, article .choice, "
  + "dialog[open] button, dialog[open] .choice, .md-header__button, article summary, .task, "
  + ".lectern-list a, .lectern-start, .lectern-ways a, .lectern-imprint label, "
  + ".lectern-imprint a, article input[type=file]"
)].filter(one => one.getClientRects().length && !one.closest("[hidden]") && getComputedStyle(one).visibility === "visible")
  .map(one => [
    one.textContent.trim().slice(0, 12) || one.getAttribute("aria-label") || one.className,
    one.getBoundingClientRect().width, one.getBoundingClientRect().height])"""


def find_overflow(page: Page) -> list[str]:
    """Return the parts that stick out to the right."""
    found: list[str] = page.evaluate(_OVERFLOW)
    return found


def find_small(page: Page, least: float = 44) -> list[tuple[str, float, float]]:
    """Return the controls that are narrower or lower than a thumb."""
    found = page.evaluate(_TARGETS)
    assert found
    # Fractions of a pixel come from rounding.
    return [tuple(one) for one in found if min(one[1:]) < least - 0.5]
