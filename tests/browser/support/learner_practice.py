"""The practice of a bank as its learner sees and uses it."""

import json

from learner_items import PRACTICE_BUTTON, ShownItem, press
from playwright.sync_api import Locator, Page

# Milliseconds, a little more than the runtime's.
DOUBLE_TAP = 320
# What the settings call their choices.
WORDS = {
    "all": "全部",
    "todo": "未做",
    "wrong": "做错",
    "starred": "收藏",
    "single": "一次一题",
    "list": "列出来",
    "bank": "按顺序",
    "shuffled": "打乱",
    "instant": "开，做对自动下一题",
    "ten": "10题一组",
}


class ShownPractice:
    """A practice page that is open."""

    def __init__(self, page: Page, address: str, *, touches: bool = False) -> None:
        """Open a bank's page, ready to be used."""
        self.page = page
        self._address = address
        self._touches = touches
        self.open()

    def open(self, item_id: str = "") -> None:
        """Open the page as a link does, perhaps at an item."""
        # A change after the # alone would load nothing.
        self.page.goto("about:blank")
        self.page.goto(f"{self._address}#{item_id}" if item_id else self._address)
        self.page.locator("item-set[data-state=ready]").wait_for()

    @property
    def primary(self) -> Locator:
        """The big button."""
        return self.page.locator(PRACTICE_BUTTON)

    @property
    def sheet(self) -> Locator:
        """The sheet that is open."""
        return self.page.locator("dialog.lectern-sheet[open]")

    @property
    def shown(self) -> list[str]:
        """The ids of the units that can be seen, in their order on the page."""
        units = self.page.locator("[data-unit]").all()
        return [str(unit.get_attribute("id")) for unit in units if unit.is_visible()]

    @property
    def position(self) -> str:
        """The line with the position: `第1/ 9 题`."""
        return self.page.locator(".practice-position").inner_text().replace(" ", "")

    def find_item(self, item_id: str) -> ShownItem:
        """Return a unit or a part of one."""
        return ShownItem(self.page, item_id, touches=self._touches)

    def press_action(self, action: str) -> None:
        """Press the button that does something, of those that can be seen."""
        press(self.page.locator(f"[data-action={action}]:visible"), touches=self._touches)

    def answer(self, item_id: str, *texts: str) -> ShownItem:
        """Choose and confirm in the item shown."""
        item = self.find_item(item_id)
        item.respond(texts)
        item.confirm()
        return item

    def move_on(self, action: str = "next") -> None:
        """Press 下一题, or what stands there, not so soon that it seems a double tap of 确认."""
        self.page.wait_for_timeout(DOUBLE_TAP)
        self.press_action(action)

    def change_settings(self, *names: str) -> None:
        """Choose in the settings and start."""
        self.press_action("settings")
        for name in names:
            press(self.find_setting(name), touches=self._touches)
        self.press_action("apply")

    def find_setting(self, name: str) -> Locator:
        """Return the row of a choice in the settings."""
        return self.sheet.locator(".choice", has_text=WORDS[name])

    def walk(self) -> list[str]:
        """Return the ids of all units, shown one after the other from here."""
        ids = self.shown
        self.press_action("sheet")
        count = self.sheet.locator("[data-action=jump]").count()
        self.press_action("close")
        for place in range(1, count):
            self.jump(place)
            ids += self.shown
        return ids

    def jump(self, place: int) -> None:
        """Go to a place, from 0, by the answer sheet."""
        self.press_action("sheet")
        press(self.sheet.locator(f"[data-place='{place}']"), touches=self._touches)

    def read_statuses(self) -> list[str]:
        """Return the states in the answer sheet, which is opened and closed."""
        self.press_action("sheet")
        numbers = self.sheet.locator("[data-action=jump]").all()
        statuses = [str(number.get_attribute("data-status")) for number in numbers]
        self.press_action("close")
        return statuses


def store_preferences(page: Page, bank: str, preferences: dict[str, object]) -> None:
    """Set how a bank is practised, as if it had been chosen earlier."""
    page.evaluate(
        """([name, preferences]) => {
          const course = document.querySelector("meta[name=lectern-course]").content
          const settings = {v: 1, [`practice:${name}`]: JSON.parse(preferences)}
          localStorage.setItem(`lectern:${course}:settings`, JSON.stringify(settings))
        }""",
        [bank, json.dumps(preferences)],
    )
