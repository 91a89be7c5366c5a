"""What learners do beside a text or an item: note, report, listen, mark; and a course for it."""

from learner_exams import POOL_COURSE
from learner_items import press
from playwright.sync_api import Locator, Page

_LONG = "\n\n".join(["很长的一段。" * 40] * 12)
MARGIN_COURSE = {
    **POOL_COURSE,
    "docs/chapters/09-long.md": f"# 很长的一章\n\n{_LONG}\n\n## 前一半\n\n{_LONG}\n\n## 后一半\n\n{_LONG}\n",
    "docs/chapters/10-plain.md": f"# 没有小节的一章\n\n{_LONG}\n",
    "docs/chapters/11-checked.md": (
        f"---\n学时: 0.5\n---\n\n# 有自测的一章\n\n{_LONG}\n\n```试题\n编号: [lending-001]\n```\n"
    ),
    "docs/progress.md": "# 学习进度\n\n```学习\n页: 进度\n```\n",
    "docs/review.md": "# 复习\n\n```学习\n页: 复习\n```\n",
}
CHAPTER = "chapters/01-lending.html"
LONG = "chapters/09-long.html"
ITEM = "lending-001"


class ShownMargin:
    """The margin of a page that is open."""

    def __init__(self, page: Page, address: str, *, touches: bool = False) -> None:
        """Remember where the course is."""
        self.page = page
        self._address = address
        self._touches = touches

    def open(self, path: str = CHAPTER) -> None:
        """Open a page of the course until it can be used."""
        # A change after the # alone would load nothing.
        self.page.goto("about:blank")
        self.page.goto(self._address + path)
        self.page.wait_for_load_state()

    @property
    def head(self) -> Locator:
        """The row below a chapter's title."""
        return self.page.locator("article > .margin").first

    @property
    def end(self) -> Locator:
        """The row after a chapter's last words."""
        return self.page.locator("article > .margin").last

    def find_row(self, item_id: str = ITEM) -> Locator:
        """Return the row of an item."""
        return self.page.locator(f'[data-item="{item_id}"] > .actions')

    def find_button(self, row: Locator, name: str) -> Locator:
        """Return a row's button: note, report, speak, read."""
        return row.locator(f"[data-margin={name}]")

    def press(self, row: Locator, name: str) -> None:
        """Tap or click a row's button."""
        press(self.find_button(row, name), touches=self._touches)

    def write_note(self, row: Locator, text: str) -> Locator:
        """Open a row's note, write in it, and return where it is written."""
        self.press(row, "note")
        field = row.locator(".note textarea")
        field.fill(text)
        return field

    def paste(self) -> str:
        """Return what has been copied, by pasting it into the note at the end."""
        self.press(self.end, "note")
        field = self.end.locator(".note textarea")
        field.press("ControlOrMeta+v")
        return field.input_value()
