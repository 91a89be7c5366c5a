"""What a learner's store holds: put there before a page is used, and read after."""

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

Body = str | Mapping[str, object]


def store_record(page: Page, name: str, body: Body) -> None:
    """Store a record under a name after `lectern:<course>:`; a text is put there as it is."""
    text = body if isinstance(body, str) else json.dumps({"v": 1, **body})
    page.evaluate(
        """([name, text]) => {
          const course = document.querySelector("meta[name=lectern-course]").content
          localStorage.setItem(`lectern:${course}:${name}`, text)
        }""",
        [name, text],
    )


def open_with_records(page: Page, address: str, records: Mapping[str, Body]) -> None:
    """Open the page of a room as a learner with these records; `__` in a name means `:`."""
    page.goto(address)
    for name, body in records.items():
        store_record(page, name.replace("__", ":"), body)
    page.goto(address)
    page.locator("learning-room[data-state=ready]").wait_for()


def read_records(page: Page, name: str) -> Any:
    """Return what is stored under a name after `lectern:<course>:`, or nothing."""
    return page.evaluate(
        """name => {
          const course = document.querySelector("meta[name=lectern-course]").content
          return JSON.parse(localStorage.getItem(`lectern:${course}:${name}`))
        }""",
        name,
    )


def await_record(page: Page, name: str, text: str) -> None:
    """Wait until what is stored under a name holds a text: tabs see each other's a moment later."""
    page.wait_for_function(
        """([name, text]) => Object.entries(localStorage).some(
          ([key, value]) => key.endsWith(`:${name}`) && value.includes(text))""",
        arg=[name, text],
    )
