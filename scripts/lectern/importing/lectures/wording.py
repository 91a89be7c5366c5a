"""The text of a paragraph as the house writes it: spaces, brackets, quotation marks.

Words and numbers stay as they are; what looks wrong about these is for `doubts`.
"""

import re
from typing import Final

_HAN: Final = r"[\u3400-\u9fff，。；：！？、（）“”‘’《》【】…—]"
_TYPED_SPACE: Final = re.compile(rf"(?<={_HAN})[ \u3000\xa0]+|[ \u3000\xa0]+(?={_HAN})")
_BRACKETS: Final = re.compile(r"\(([^()（）]*)\)")
_QUOTES: Final = re.compile(r'"([^"“”]*)"')
_WIDE: Final = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_NARROW: Final = re.compile(r"(?<=[\u3400-\u9fff”）》])([,;:?!])(?=[\u3400-\u9fff“（《]|\s*$)")


def tidy_text(text: str) -> str:
    """Return a text with house typography; no word and no number in it changes."""
    plain = _NARROW.sub(lambda found: _WIDE[found[1]], _TYPED_SPACE.sub("", text))
    quoted = _QUOTES.sub(r"“\1”", plain) if plain.count('"') % 2 == 0 else plain
    return _BRACKETS.sub(_widen, quoted)


def is_everyday(char: str) -> bool:
    """Return whether a Chinese character is among those of GB 2312; any other sign is."""
    if not "\u3400" <= char <= "\u9fff":
        return True
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _widen(found: re.Match[str]) -> str:
    """Return brackets full-width where Chinese stands in them or around them."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    near = re.search(r"[\u3400-\u9fff。，；：！？“”]", f"{before}{found[1]}{after}")
    return f"（{found[1]}）" if near else found[0]
