"""The review page as a learner uses it, and a course that has it."""

from datetime import UTC, datetime, timedelta

from learner_exams import POOL_COURSE, RIGHT
from learner_items import ShownItem, press
from playwright.sync_api import Page

BEGIN = datetime(2026, 6, 1, 12, tzinfo=UTC)
_FAR = (
    "题库: far\n标题: 别的章的题\n试题:\n"
    "  - {编号: far-001, 题型: 判断, 题干: 一句话。, 答案: 对, 解析: 解析。,"
    " 讲义: chapters/03-far.md#远, 标签: [少见]}\n"
)
REVIEW_COURSE = {
    **POOL_COURSE,
    "docs/review.md": "# 复习\n\n```学习\n页: 复习\n```\n",
    "docs/progress.md": "# 学习进度\n\n```学习\n页: 进度\n```\n",
    "docs/chapters/03-far.md": "# 别的章\n\n## 远\n\n文字。\n",
    "quiz_data/far.yml": _FAR,
}
OTHER = {"对": "错", "错": "对"}
VIEWS = ["phone", "desktop", "old-desktop", "wechat", "firefox"]


class ReviewRoom:
    """The review page as a learner uses it."""

    def __init__(self, page: Page, address: str, *, touches: bool) -> None:
        """Remember where it is."""
        self.page = page
        self.root = page.locator("learning-room")
        self._address = address
        self._touches = touches

    def open(self, day: float) -> None:
        """Open the page on a day, as if time stood still."""
        self.set_time(day)
        self.open_now()

    def set_time(self, day: float) -> None:
        """Let another day come while the page stays as it is."""
        self.page.clock.set_fixed_time(BEGIN + timedelta(days=day))

    def come_back(self) -> None:
        """Let the page come to sight again, as it does when its tab is chosen."""
        self.page.evaluate(
            "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))"
        )

    def open_now(self) -> None:
        """Open the page while time goes on."""
        self.page.goto(self._address)
        self.page.locator("learning-room[data-state=ready]").wait_for()

    def press(self, selector: str) -> None:
        """Tap or click."""
        press(self.root.locator(selector).first, touches=self._touches)

    def start(self, way: str) -> None:
        """Begin a way to review."""
        self.press(f"[data-way={way}]")

    def count(self, way: str) -> str:
        """Return what stands beside a way's name."""
        return self.root.locator(f".review-way:has([data-way={way}]) .review-count").inner_text()

    @property
    def shown(self) -> str:
        """The id of the item shown."""
        return self.root.locator("[data-unit]").get_attribute("data-item") or ""

    def list_session(self, count: int) -> list[str]:
        """Look at so many items of a session, and return their ids."""
        listed = [self.shown]
        for place in range(1, count):
            self.press("[data-action=sheet]")
            self.press(f"[data-action=jump][data-place='{place}']")
            listed.append(self.shown)
        return listed

    def answer(self, *, right: bool) -> str:
        """Confirm a right or wrong response to a 判断 and return its id."""
        shown = self.shown
        item = ShownItem(self.page, shown, touches=self._touches)
        [key] = RIGHT[shown]
        item.respond([key if right else OTHER[key]])
        item.confirm()
        return shown

    def go_on(self) -> None:
        """Press the big button, but not so soon that it would be the second tap of a double one."""
        self.page.wait_for_timeout(350)
        self.press(".practice-bar .primary")


def rush(room: ReviewRoom, right: int) -> list[str]:
    """Go so far in 闯关, make a mistake, and return the items' ids."""
    room.start("rush")
    passed = []
    for _ in range(right):
        passed.append(room.answer(right=True))
        room.go_on()
    passed.append(room.answer(right=False))
    return passed
