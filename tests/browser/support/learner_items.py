"""An item as its learner sees and uses it; what is expected of it belongs in tests."""

from collections.abc import Mapping, Sequence

from playwright.sync_api import Locator, Page

Response = str | Sequence[str] | Mapping[str, str]
PRACTICE_BUTTON = ".practice-bar .primary"
CHECK_BUTTON = ":scope > .actions .primary"


def press(control: Locator, *, touches: bool) -> None:
    """Tap or click."""
    if touches:
        control.tap()
    else:
        control.click()


class ShownItem:
    """One item on a page, in a check or in practice."""

    def __init__(self, page: Page, item_id: str, *, touches: bool = False) -> None:
        """Find the item with an id."""
        self.page = page
        self.id = item_id
        self.root = page.locator(f'[data-item="{item_id}"]')
        self.kind = self.root.get_attribute("data-kind")
        self._touches = touches

    @property
    def primary(self) -> Locator:
        """The button that confirms."""
        alone = self.page.locator("[data-view=single]").count()
        return self.page.locator(PRACTICE_BUTTON) if alone else self.root.locator(CHECK_BUTTON)

    @property
    def solution(self) -> Locator:
        """What opens with key and rationale."""
        return self.root.locator(":scope > .solution")

    @property
    def announcement(self) -> str:
        """What a screen reader was told last."""
        return self.page.locator(".lectern-status").inner_text().strip()

    def press(self, control: Locator) -> None:
        """Tap or click, as the learner does."""
        press(control, touches=self._touches)

    def press_action(self, action: str) -> None:
        """Press a button below the item."""
        self.press(self.root.locator(f":scope > .actions [data-action={action}]"))

    def find_choice(self, text: str) -> Locator:
        """Return the row with a text."""
        texts = self.page.locator(".choice-text").get_by_text(text, exact=True)
        return self.root.locator(".choice").filter(has=texts)

    def respond(self, response: Response) -> None:
        """Choose rows by their texts, fill blanks, pair texts, or write freely."""
        if isinstance(response, str):
            self.root.locator("textarea").fill(response)
        elif isinstance(response, Mapping):
            for left, right in response.items():
                self.find_pair(left).locator("select").select_option(label=self._find_option(right))
        elif self.kind in {"fill_blank", "numeric"}:
            for blank, typed in zip(self.root.locator(".blank").all(), response, strict=True):
                blank.fill(typed)
        else:
            for text in response:
                self.press(self.find_choice(text))

    def find_pair(self, left: str) -> Locator:
        """Return the line that begins with a text."""
        return self.root.locator(".pair", has_text=left)

    def _find_option(self, right: str) -> str:
        labels = self.root.locator("select").first.locator("option").all_inner_texts()
        return next(label for label in labels if label.endswith(right))

    def confirm(self) -> None:
        """Press the big button."""
        self.press(self.primary)

    def read_verdict(self) -> str:
        """Return what the item says of the response."""
        return self.root.locator(":scope > .verdict").inner_text()

    def read_marks(self) -> dict[str, str]:
        """Return the words that mark rows, lines and blanks, by the texts of these."""
        marks: dict[str, str] = self.root.evaluate(
            """$item => Object.fromEntries([...$item.querySelectorAll(".mark")].map($mark => {
              const $row = $mark.closest(".choice, .pair")
              const $text = $row && $row.querySelector(".choice-text, .pair-text")
              const $blank = $mark.previousElementSibling
              const name = $text ? $text.textContent : $blank.dataset.blank || $blank.textContent
              return [name, $mark.textContent]
            }))"""
        )
        return marks

    def read_letters(self) -> dict[str, str]:
        """Return the letters of the choices by their texts, in the order shown."""
        rows: list[list[str]] = self.root.evaluate(
            """$item => [...$item.querySelectorAll(".choices .choice, .right li")].map($row => {
              const $letter = $row.querySelector(".letter")
              const letter = $letter ? $letter.textContent : ""
              const text = ($row.querySelector(".choice-text") || $row).textContent
              return [text.replace(letter + " ", "").trim(), letter]
            })"""
        )
        return dict(rows)

    def read_key(self) -> str:
        """Return the line of the solution that tells the key."""
        return self.solution.locator(".key").inner_text()
