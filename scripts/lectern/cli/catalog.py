"""Click's own messages in Chinese, by the means click has for it: gettext.

The catalog is `locale/zh_CN/LC_MESSAGES/messages.po`; after a change compile it with
`pybabel compile -d scripts/lectern/cli/locale -l zh_CN`.  Our own messages stand where they
are told, in Chinese.
"""

import gettext
import os
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
_LANGUAGE = "zh_CN"


def install_catalog() -> None:
    """Let click speak Chinese, whatever the language of the system."""
    os.environ["LANGUAGE"] = _LANGUAGE
    gettext.bindtextdomain("messages", LOCALE)
