"""The words of laws that an office keeps beside its course: of none does the course itself say any."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lectern.model.law import LawVersion

FOLDER: Final = "law-texts"
"""Where they are kept, beside `docs/`; not committed and not published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialTexts:
    """The texts of 款, by their fingerprints: so that only what the register knows is ever shown."""

    paragraphs: Mapping[str, str] = field(default_factory=dict)

    def find_article(self, version: LawVersion, number: str) -> tuple[str, ...]:
        """Return an article's 款 as they stand in a version; none where one of them is not kept."""
        wanted = version.articles.get(number, ())
        found = [self.paragraphs.get(one.fingerprint) for one in wanted]
        return tuple(text for text in found if text) if all(found) else ()
