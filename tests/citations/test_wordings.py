"""The official words under a citation: only what the register vouches for, old beside new."""

import pytest

from lectern.citations.wordings import find_wording
from lectern.diagnostics import Place
from lectern.model.fingerprints import compute_fingerprint
from lectern.model.law import Citation, Law, LawVersion, Paragraph, Register
from lectern.model.official_texts import OfficialTexts

PLACE = Place(file="a.yml")
OLD = {"1": ("借书要登记。",), "2": ("每人三本。",), "3": ("到期要还。",), "4": ("饭后洗手。",)}
NEW = {"1": ("借书要登记。",), "3": ("每人五本。", "特殊情况除外。"), "4": ("到期要还。",)}
MOVED = {"1": ("1",), "2": ("3",), "3": ("4",), "4": ()}


def build_version(version: str, articles: dict, moved: dict | None = None) -> LawVersion:
    """Return a version of facts."""
    return LawVersion(
        version=version,
        articles={
            number: tuple(Paragraph(fingerprint=compute_fingerprint(one)) for one in texts)
            for number, texts in articles.items()
        },
        moved=moved or {},
    )


REGISTER = Register(
    laws={
        "借阅办法": Law(
            short_title="借阅办法",
            title="图书室借阅办法",
            checked="2026-01-01",
            current=build_version("2025-03-01", NEW),
            superseded=(build_version("2020-01-01", OLD, MOVED),),
            place=PLACE,
        )
    }
)


def keep(*articles: dict) -> OfficialTexts:
    """Return texts that are kept."""
    texts = [text for one in articles for texts in one.values() for text in texts]
    return OfficialTexts(paragraphs={compute_fingerprint(text): text for text in texts})


BOTH = [("借阅办法（2020）第二条", OLD["2"]), ("借阅办法（2025）第三条", NEW["3"])]


@pytest.mark.parametrize(
    ("year", "article", "kept", "title", "passages"),
    [
        (None, "3", (OLD, NEW), "借阅办法第三条", BOTH),
        (None, "3", (NEW,), "借阅办法第三条", BOTH[1:]),
        (None, "1", (OLD, NEW), "借阅办法第一条", [("借阅办法（2025）第一条", NEW["1"])]),
        ("2020", "2", (OLD, NEW), "借阅办法（2020）第二条", BOTH),
        ("2020", "4", (OLD, NEW), "借阅办法（2020）第四条", [("借阅办法（2020）第四条", OLD["4"])]),
    ],
)
def test_words_are_found(year, article: str, kept, title: str, passages):
    """The cited article, and beside it what it was or became, where that says something else."""
    citation = Citation(law="图书室借阅办法", year=year, article=article, place=PLACE)
    wording = find_wording(citation, REGISTER, keep(*kept))
    assert wording
    assert wording.title == title
    assert [(one.title, one.paragraphs) for one in wording.passages] == passages


@pytest.mark.parametrize(
    ("law", "year", "article", "kept"),
    [
        ("借阅办法", None, "3", {}),
        ("借阅办法", None, "3", {"3": NEW["3"][:1]}),
        ("借阅办法", None, "9", NEW),
        ("借阅办法", "1999", "3", NEW),
        ("别的办法", None, "3", NEW),
    ],
)
def test_nothing_else_is_offered(law: str, year, article: str, kept):
    """An article of which a 款 is not kept, and what is not registered, is not shown at all."""
    citation = Citation(law=law, year=year, article=article, place=PLACE)
    assert find_wording(citation, REGISTER, keep(kept)) is None
