"""The toolbox's models: each page and the Word file beside it say the same."""

import importlib.util
import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

ROOT = Path(__file__).parent.parent
SPEC = importlib.util.spec_from_file_location("models", ROOT / "scripts" / "models.py")
models = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(models)

PAGES = [page for page in sorted(models.MODELS.glob("*.md")) if page.stem != "index"]
PAGE = """\
# 范文：借条

## 全文 {#全文}

| 正文 | 旁注 |
|---|---|
| 关于借**三本书**的条子 | 题目 |
| **青石图书室**： | 抬头 |
| 我借三本，**十五天**还。 | 写期限 |

## 书目 {#书目}

| 书名 | 数目 |
|---|---|
| **《山乡》** | 1 |

## 落款 {#落款}

| 落款 | 旁注 |
|---|---|
| **（签名）** |  |
"""


def read_text(document) -> list[str]:
    """Give the text of a document: its paragraphs, then its cells."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_word_file_says_what_its_page_says(page: Path):
    """A page that was changed needs `scripts/models.py` once more."""
    made = models.make_document(page.read_text(encoding="utf-8"))
    assert read_text(Document(str(page.with_suffix(".docx")))) == read_text(made)


def test_every_model_is_there():
    """Eleven models, each linked with its file from the pages' index."""
    index = (models.MODELS / "index.md").read_text(encoding="utf-8")
    assert len(PAGES) == 11
    for page in PAGES:
        assert f"({page.name})" in index
        assert f"({page.stem}.docx)" in index


def test_paragraphs_come_in_the_pages_order():
    """The hint, the text without its notes, the form's title, what closes it."""
    made = models.make_document(PAGE)
    assert [paragraph.text for paragraph in made.paragraphs] == [
        models.HINT,
        "关于借三本书的条子",
        "青石图书室：",
        "我借三本，十五天还。",
        "书目",
        "（签名）",
    ]


def test_what_is_to_replace_is_shaded():
    """Bold on the page is grey in the file, in paragraphs and in forms."""
    made = models.make_document(PAGE)
    [table] = made.tables
    paragraphs = [*made.paragraphs, *table.rows[1].cells[0].paragraphs]
    runs = [run for paragraph in paragraphs for run in paragraph.runs]
    shaded = [run.text for run in runs if run._r.find(f".//{qn('w:shd')}") is not None]
    assert shaded == ["三本书", "青石图书室", "十五天", "（签名）", "《山乡》"]


def test_form_has_room_to_fill_in():
    """Under the page's rows stand four empty ones."""
    [table] = models.make_document(PAGE).tables
    assert len(table.rows) == 6
    assert [cell.text for cell in table.rows[-1].cells] == ["", ""]


def test_same_page_gives_same_file():
    """Nothing of the time of making is in it."""
    assert models.pack(models.make_document(PAGE)) == models.pack(models.make_document(PAGE))
    assert read_text(Document(io.BytesIO(models.pack(models.make_document(PAGE)))))
