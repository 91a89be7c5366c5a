"""Values written into scripts and attributes."""

import json


def write_json(content: object) -> str:
    """Return compact JSON that is safe in a script.

    U+2028 and U+2029 end a line in scripts of browsers before ES2019.
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
