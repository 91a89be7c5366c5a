"""Official texts as they were kept: blocks between blank lines, each a 款 with a line per 项.

Nothing about such a file is trusted: a block shows only where its fingerprint is registered.
"""

from pathlib import Path

from lectern.model.fingerprints import compute_fingerprint
from lectern.model.official_texts import FOLDER, OfficialTexts


def read_official_texts(root: Path) -> OfficialTexts:
    """Return what is kept beside a course; nothing of a file that cannot be read."""
    texts = (_read(path) for path in sorted((root / FOLDER).glob("*.txt")))
    blocks = [block.strip() for text in texts for block in text.split("\n\n")]
    return OfficialTexts(
        paragraphs={compute_fingerprint(block): block for block in blocks if block}
    )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
