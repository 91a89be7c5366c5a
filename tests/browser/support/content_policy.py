"""The strict Content-Security-Policy under which sites are served in tests (CSP level 3)."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

_INLINE = re.compile(
    r"<script(?![^>]*\ssrc=)(?![^>]*type=\"?application/json)[^>]*>(.*?)</script>", re.DOTALL
)
_FIXED = (
    # Firefox fetches the next page ahead, which no directive but the default allows.
    "default-src 'self'; img-src 'self' data:; frame-src 'none'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@cache
def build_policy(site: Path) -> str:
    """Return the policy of a site: its own files, and the inline scripts that its pages have."""
    hashes = sorted({one for page in site.rglob("*.html") for one in list_hashes(page)})
    return f"{_FIXED}; script-src 'self' {' '.join(hashes)}"


def list_hashes(page: Path) -> list[str]:
    """Return the sources by which a policy knows the inline scripts of a page."""
    scripts = _INLINE.findall(page.read_text(encoding="utf-8"))
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
