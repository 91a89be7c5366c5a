"""Who looks at a page: browser, size of the screen, touch, colours, and what goes wrong."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Playwright, Request

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Otherwise the driver relaxes the rules for files that users' browsers keep.
FIREFOX_SETTINGS = {"security.fileuri.strict_origin_policy": True}
WECHAT = (
    "Mozilla/5.0 (Linux; Android 11; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/86.0.4240.99 Mobile Safari/537.36 MicroMessenger/8.0.30.2260 Language/zh_CN"
)
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
SMALL = {"width": 320, "height": 640}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A learner's browser and screen.

    Attributes:
        browser: current (Chromium without windows), full (Chromium as learners have it), old
            (Chromium 86) or firefox.
        options: What Playwright calls the options of a context.
    """

    browser: str = "current"
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def touches(self) -> bool:
        """Whether the learner taps; Firefox cannot be driven so."""
        return bool(self.options.get("has_touch"))


VIEWS = {
    "desktop": View(options={"viewport": DESKTOP}),
    "full-desktop": View(browser="full", options={"viewport": DESKTOP}),
    "desktop-dark": View(options={"viewport": DESKTOP, "color_scheme": "dark"}),
    "phone": View(options={"viewport": PHONE, "has_touch": True, "is_mobile": True}),
    "phone-dark": View(
        options={"viewport": PHONE, "has_touch": True, "is_mobile": True, "color_scheme": "dark"}
    ),
    "small": View(options={"viewport": SMALL, "has_touch": True, "is_mobile": True}),
    "old-desktop": View(browser="old", options={"viewport": DESKTOP}),
    "wechat": View(
        browser="old", options={"viewport": PHONE, "has_touch": True, "is_mobile": True}
    ),
    "firefox": View(browser="firefox", options={"viewport": DESKTOP}),
    "firefox-phone": View(browser="firefox", options={"viewport": PHONE}),
}

# Who opens a course as files, from a stick or a folder.
FILE_VIEWS = ["full-desktop", "phone", "old-desktop", "firefox"]


def launch_browser(playwright: Playwright, name: str, path: str) -> Browser:
    """Start a browser: current, full, old or firefox."""
    if name == "firefox":
        return playwright.firefox.launch(
            channel="moz-firefox", executable_path=path, firefox_user_prefs=FIREFOX_SETTINGS
        )
    # The old one does not let its name be changed later.
    flags = [*FLAGS, f"--user-agent={WECHAT}"] if name == "old" else FLAGS
    return playwright.chromium.launch(executable_path=path, args=flags)


class Watch:
    """Everything pages ask other hosts for, and every error they log."""

    def __init__(self, context: BrowserContext) -> None:
        """Begin to watch all pages of a context."""
        self.addresses: list[str] = []
        self.errors: list[str] = []
        context.on("request", self._note_request)
        context.on("console", self._note_message)
        context.on("weberror", lambda found: self.errors.append(str(found.error)))

    @property
    def foreign(self) -> list[str]:
        """The addresses that lie neither on this machine nor in the page itself."""
        own: Callable[[str], bool] = _is_own
        return [address for address in self.addresses if not own(address)]

    def _note_request(self, request: Request) -> None:
        self.addresses.append(request.url)

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)


def _is_own(address: str) -> bool:
    scheme, _, rest = address.partition(":")
    host = rest.strip("/").partition("/")[0].partition(":")[0]
    return scheme in {"file", "data", "blob"} or host.endswith(".localhost")
