"""An exam as its learner sits it, and a course of exams; what is expected belongs in tests."""

from collections.abc import Callable, Mapping

from learner_items import Response, ShownItem, press
from playwright.sync_api import Locator, Page

_POOL = "".join(
    f"  - {{编号: pool-{n:03}, 题型: 判断, 题干: 第{n}句话。, 答案: {key}, 解析: 第{n}句的解析。,"
    f" 讲义: chapters/01-lending.md#借书, 标签: [{tag}]}}\n"
    for n, key, tag in zip(range(1, 25), "对错" * 12, ("借书", "还书", "期限") * 8, strict=True)
)
_TWO = "  - {标题: 判断题, 题型: 判断, 题库: pool, 题数: 2, 每题: 5}\n"
POOL_COURSE = {
    "quiz_data/pool.yml": f"题库: pool\n标题: 许多题\n试题:\n{_POOL}",
    "quiz_data/exams/pool.yml": (
        "考试: pool\n标题: 十分钟\n时间: 10\n及格: 60\n大题:\n"
        "  - {标题: 判断题一, 题型: 判断, 题库: pool, 题数: 4, 每题: 10}\n"
        "  - {标题: 判断题二, 题型: 判断, 题库: pool, 题数: 2, 每题: 2.5}\n"
    ),
    "quiz_data/exams/same.yml": f"考试: same\n标题: 同卷\n时间: 5\n及格: 60\n种子: 春\n大题:\n{_TWO}",
}
RIGHT: Mapping[str, Response] = {
    "lending-001": ["5本"],
    "lending-002": ["书名", "日期"],
    "lending-003": ["错"],
    "lending-004": ["三十", "十五"],
    "lending-005": ["查看有没有破损", "登记", "放回书架"],
    "lending-006": {"缺了几页": "停止外借，请人修补", "封面脏了": "擦净以后上架"},
    "lending-008-1": ["对"],
    "lending-008-2": ["编好号再借"],
    "far-001": ["对"],
} | {f"pool-{n:03}": ["对" if n % 2 else "错"] for n in range(1, 25)}
MINUTE = 60
VIEWS = ["phone", "desktop", "old-desktop", "wechat", "firefox"]


class ExamRoom:
    """The room of an exam on its page."""

    def __init__(self, page: Page, *, touches: bool = False) -> None:
        """Find the room."""
        self.page = page
        self.root = page.locator("exam-room")
        self._touches = touches

    def open(self, address: str) -> None:
        """Open an exam's page and wait until the room is ready."""
        self.page.goto(address)
        self.page.locator("exam-room[data-state=ready]").wait_for()

    def press(self, action: str) -> None:
        """Press the button that is in sight, in the sheet if one is open."""
        around = self.sheet if self.sheet.count() else self.root
        self.press_on(around.locator(f"[data-action={action}]:visible").first)

    def press_on(self, control: Locator) -> None:
        """Tap or click, as the learner does."""
        press(control, touches=self._touches)

    @property
    def screen(self) -> str | None:
        """Where the learner is: start, sitting, results, moved."""
        return self.root.get_attribute("data-screen")

    @property
    def paper(self) -> list[str]:
        """The ids of the items in the order of the paper, or of the review."""
        ids: list[str] = self.root.evaluate(
            """$room => {
              const { course, exam, screen } = $room.dataset
              const stored = () => localStorage.getItem(`lectern:${course}:exam:${exam}`)
              if (screen === "sitting") return JSON.parse(stored()).paper.flatMap(({ ids }) => ids)
              return [...$room.querySelectorAll("form [data-unit]")].map($item => $item.id)
            }"""
        )
        return ids

    @property
    def current(self) -> ShownItem:
        """The item that is shown."""
        shown = self.root.locator("[data-unit][data-current]:visible").get_attribute("data-item")
        return self.find(shown or "")

    @property
    def position(self) -> str:
        """What is said of where one is, without spaces: 第5/6题."""
        return "".join((self.root.locator(".practice-position").text_content() or "").split())

    @property
    def count(self) -> int:
        """How many items the paper has."""
        return int(self.position.partition("/")[2].removesuffix("题"))

    @property
    def clock(self) -> Locator:
        """The clock."""
        return self.root.locator(".exam-clock")

    @property
    def sheet(self) -> Locator:
        """The sheet that is open."""
        return self.page.locator(".lectern-sheet[open]")

    @property
    def score(self) -> Locator:
        """The score."""
        return self.root.locator(".exam-score")

    @property
    def verdict(self) -> Locator:
        """Pass or not, in words."""
        return self.root.locator(".exam-verdict")

    def find(self, item_id: str) -> ShownItem:
        """Return an item of the paper, once the sample with the same items is gone."""
        self.root.locator(".sample-paper").wait_for(state="detached")
        return ShownItem(self.page, item_id, touches=self._touches)

    def respond_all(self, responses: Mapping[str, Response]) -> None:
        """Give these responses, by the ids of items and parts of cases, in the paper's order."""
        paper = self.paper
        for place, item_id in enumerate(paper):
            parts = [one for one in responses if one == item_id or one.startswith(f"{item_id}-")]
            for part in parts:
                self.find(part).respond(responses[part])
            if place < len(paper) - 1:
                self.press("next")

    def hand_in(self) -> None:
        """Hand in, through the answer sheet, and say yes when asked."""
        self.press("sheet")
        self.press("hand-in")
        self.press("confirm-hand-in")

    def read_clock(self) -> int:
        """Return the seconds that the clock shows."""
        seconds = 0
        for part in self.clock.inner_text().split(":"):
            seconds = MINUTE * seconds + int(part)
        return seconds

    def read_rows(self, title: str) -> list[list[str]]:
        """Return the cells of the table below a heading."""
        rows: list[list[str]] = self.root.evaluate(
            """($room, title) => {
              const $heading = [...$room.querySelectorAll("h2")].find($h => $h.textContent === title)
              let $next = $heading
              while (!$next.querySelector("table")) $next = $next.nextElementSibling
              return [...$next.querySelectorAll("tbody tr")].map($row =>
                [...$row.children].map($cell => $cell.innerText.trim()))
            }""",
            title,
        )
        return rows


OpenExam = Callable[..., ExamRoom]


def answer(room: ExamRoom, right: int) -> None:
    """Respond to every item, so many of them right and the rest wrong."""
    for place in range(room.count):
        [key] = RIGHT[room.current.id]
        room.current.respond([key if place < right else {"对": "错", "错": "对"}[key]])
        if place < room.count - 1:
            room.press("next")
