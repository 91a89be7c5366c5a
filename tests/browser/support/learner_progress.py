"""The page 学习进度 as a learner uses it, and a course that has it."""

import time

from learner_exams import POOL_COURSE
from playwright.sync_api import Locator, Page

VIEWS = ["phone", "desktop", "old-desktop", "wechat", "firefox"]
CHAPTER = "chapters/01-lending.html"
LONG = "\n\n".join(["很长的一段。" * 40] * 30)
PROGRESS_COURSE = POOL_COURSE | {
    "docs/progress.md": "# 学习进度\n\n```学习\n页: 进度\n```\n",
    "docs/chapters/09-long.md": f"# 很长的一章\n\n{LONG}\n",
}
NOW = int(time.time())


def find_part(page: Page, name: str) -> Locator:
    """Return a part of the page by its name."""
    return page.locator(f"[data-part={name}]")


def press(page: Page, action: str) -> None:
    """Press the button that does this."""
    page.locator(f"learning-room [data-action={action}]").last.click()


def copy(page: Page) -> str:
    """Copy the records and return what has been copied."""
    press(page, "copy")
    field = page.get_by_label("或者把文字粘贴在这里")
    field.press("ControlOrMeta+v")
    return field.input_value()


def paste(page: Page, text: str) -> None:
    """Paste a text of records and ask what is in it."""
    page.get_by_label("或者把文字粘贴在这里").fill(text)
    press(page, "preview")
