"""高对比: chosen in the footer or asked for by the system, remembered, and strong enough."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

CHOICE = "高对比"
EVERYWHERE = pytest.mark.parametrize("view", ["phone", "wechat", "firefox"], indirect=True)
# What stands on what: the WCAG's strictest level asks for 7 of text, 3 of borders.
PAIRS = {
    ("ink", "paper"): 7,
    ("soft", "paper"): 7,
    ("red", "paper"): 7,
    ("right", "right-tint"): 7,
    ("wrong", "wrong-tint"): 7,
    ("warn", "paper"): 7,
    ("info", "paper"): 7,
    ("ink", "pick"): 7,
    ("line", "paper"): 7,
    ("faint", "paper"): 3,
}
RATIO = """([over, under]) => {
  const luminanceOf = name => {
    const $probe = document.body.appendChild(document.createElement("i"))
    $probe.style.color = `var(--lectern-${name})`
    const parts = getComputedStyle($probe).color.match(/[\\d.]+/g).slice(0, 3).map(part => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    $probe.remove()
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
  const [dark, light] = [luminanceOf(over), luminanceOf(under)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}"""


def find_weak(page: Page) -> list[tuple[str, str]]:
    """Return the pairs of colours that do not stand out enough."""
    return [pair for pair, least in PAIRS.items() if page.evaluate(RATIO, list(pair)) < least]


def choose(page: Page, address: str) -> None:
    """Choose 高对比 in the footer."""
    page.goto(address)
    page.get_by_role("radio", name=CHOICE).check()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "contrast")


@EVERYWHERE
def test_choice_strengthens_every_colour(page: Page, learner: str):
    """Text has at least 7 : 1, what surrounds it at least 3 : 1."""
    page.goto(f"{learner}chapters/02-all.html")
    assert find_weak(page) != []
    choose(page, f"{learner}chapters/02-all.html")
    assert find_weak(page) == []


@EVERYWHERE
def test_choice_is_remembered_before_the_first_paint(page: Page, learner: str):
    """Another page comes with it, even before the theme's script has come."""
    choose(page, f"{learner}index.html")
    page.route("**/bundle.*.js", lambda route: route.fulfill(body=""))
    page.goto(f"{learner}chapters/01-lending.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "contrast")
    expect(page.get_by_role("radio", name=CHOICE)).to_be_checked()


def test_choice_is_undone(page: Page, learner: str):
    """浅色 brings the usual colours back."""
    choose(page, f"{learner}index.html")
    page.get_by_role("radio", name="浅色").check()
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_choice_follows_a_dark_system(open_page: Callable[..., Page], learner: str):
    """White on black where the system is dark, black on white where it is light."""
    backgrounds = []
    for scheme in ("dark", "light"):
        page = open_page(color_scheme=scheme)
        choose(page, f"{learner}chapters/02-all.html")
        assert find_weak(page) == []
        backgrounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert backgrounds == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_wish_of_the_system_is_enough(open_page: Callable[..., Page], learner: str, scheme: str):
    """Who has set more contrast for the whole device has nothing to choose here."""
    page = open_page(color_scheme=scheme, contrast="more")
    page.goto(f"{learner}chapters/02-all.html")
    assert find_weak(page) == []


def test_paper_stays_white(page: Page, learner: str):
    """What is printed does not depend on the choice."""
    choose(page, f"{learner}chapters/02-all.html")
    page.emulate_media(media="print", color_scheme="dark")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(255, 255, 255)"
