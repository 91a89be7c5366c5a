"""Fingerprints of texts that are kept for years: of statutes, unrevised marks, ticks.

They stand in committed files and in learners' browsers, so nothing here may ever change.
Which choices and blanks are equal is for `lectern.model.text`.
"""

import hashlib
import unicodedata


def squeeze_text(text: str) -> str:
    """Return `text` after NFKC with all white space removed."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def compute_fingerprint(text: str) -> str:
    """Return the 8 hex digits by which a text is known again."""
    return hashlib.sha256(squeeze_text(text).encode()).hexdigest()[:8]
