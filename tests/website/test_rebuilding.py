"""What a preview says of a change that cannot be shown."""

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from lectern.website.building import serve_site
from lectern.website.rebuilding import word_failures

Pages = dict[str, str]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Abort("Aborted with a BuildError!"), "Aborted with a BuildError!"),
        (ConfigurationError("行 3"), "mkdocs.yml 写得不对。下面是程序的原话：\n行 3"),
        (KeyError("甲"), "程序出错了（KeyError：'甲'）。"),
    ],
)
def test_gives_up_in_words(error: Exception, told: str) -> None:
    """Whatever goes wrong becomes what the server prints without a traceback."""

    def fail() -> None:
        raise error

    with pytest.raises(Abort) as given:
        word_failures(fail)()
    assert str(given.value) == told


@pytest.fixture
def preview(course: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Pages]]:
    """Return a function that previews, makes a change and builds again; it gives the pages."""

    def run(change: Callable[[], object]) -> Pages:
        pages: Pages = {}

        def serve_once(server: LiveReloadServer, **_: object) -> None:
            change()
            server.builder()
            root = Path(server.root)
            pages.update(
                (path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
                for path in root.rglob("*.html")
            )

        monkeypatch.setattr(LiveReloadServer, "serve", serve_once)
        monkeypatch.setattr(LiveReloadServer, "shutdown", LiveReloadServer.server_close)
        serve_site(course, "127.0.0.1:0", open_browser=False)
        return pages

    log = logging.getLogger("mkdocs")
    level = log.level
    yield run
    log.setLevel(level)


def test_broken_bank_does_not_end_a_preview(preview, course: Path) -> None:
    """At the start and while it runs, what is faulty is left out until it is put right."""
    bank = course / "quiz_data/lending.yml"
    text = bank.read_text(encoding="utf-8")
    bank.write_text("题库: [", encoding="utf-8")
    spoiled = text.replace("答案: BAC", "答案: BAD")
    pages = preview(lambda: bank.write_text(spoiled, encoding="utf-8"))
    assert 'data-item="lending-001"' in pages["practice/lending.html"]
    assert 'data-item="lending-005"' not in pages["practice/lending.html"]


def test_page_that_is_no_text_does_not_end_a_preview(preview, course: Path) -> None:
    """MkDocs cannot read a page in GBK; the others are shown without it."""
    page = course / "docs/chapters/01-lending.md"
    pages = preview(lambda: page.write_bytes("# 借书".encode("gbk")))
    assert "index.html" in pages
    assert "chapters/01-lending.html" not in pages


def test_preview_lists_the_problems_on_every_page(preview, course: Path) -> None:
    """Each with its place, message and remedy, unfolded when there are errors; text stays text."""
    bank = course / "quiz_data/lending.yml"
    text = bank.read_text(encoding="utf-8").replace("题型: 单选", "题型: <b>", 1)
    line = text[: text.index("<b>")].count("\n") + 1
    pages = preview(lambda: bank.write_text(text, encoding="utf-8"))
    assert {"index.html", "404.html", "chapters/01-lending.html"} <= set(pages)
    for page in pages.values():
        top = page.partition('<details class="admonition lectern-problems" open>')[2]
        listed = top.partition("</details>")[0]
        assert "<summary>1个错误，0个警告。</summary>" in listed
        assert f"<code>quiz_data/lending.yml:{line}</code>" in listed
        assert "&lt;b&gt;" in listed
        assert "改法：" in listed
        assert "<b>" not in listed


def test_preview_without_problems_has_no_list(preview) -> None:
    """There is nothing to tell."""
    pages = preview(lambda: None)
    assert not [name for name, page in pages.items() if "lectern-problems" in page]


def test_preview_tells_of_a_broken_item_in_its_place(preview, course: Path) -> None:
    """A block shows the other items it names, and for the broken one what is wrong with it."""
    bank = course / "quiz_data/lending.yml"
    text = bank.read_text(encoding="utf-8").replace("答案: BAC", "答案: BAD")
    chapter = course / "docs/chapters/01-lending.md"
    block = "\n```试题\n编号: [lending-004, lending-005, lending-006]\n```\n"
    chapter.write_text(chapter.read_text(encoding="utf-8") + block, encoding="utf-8")
    page = preview(lambda: bank.write_text(text, encoding="utf-8"))["chapters/01-lending.html"]
    before, _, rest = page.rpartition('<div class="admonition lectern-problems broken-item">')
    box, _, after = rest.partition("</div>")
    line = text[: text.index("答案: BAD")].count("\n") + 1
    assert "试题“lending-005”有错误" in box
    assert box.count("<code>") == box.count(f"<code>quiz_data/lending.yml:{line}</code>") == 1
    assert "改法：" in box
    assert 'data-item="lending-004"' in before
    assert 'data-item="lending-006"' in after


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        ("本页: 3", ["001", "002", "!005", "006"]),
        ("题库: lending\n标签: [还书, 期限]\n题数: 3", ["004", "!005", "006"]),
        ("题库: lending\n标签: [还书]\n题数: 1", ["!005"]),
        ("题库: lending\n标签: [期限]", ["004"]),
    ],
)
def test_preview_tells_of_a_broken_item_where_it_would_be(
    preview, course: Path, block: str, shown: list[str]
) -> None:
    """A block that does not name it shows it among the others, by its heading, tags and number."""
    bank = course / "quiz_data/lending.yml"
    text = bank.read_text(encoding="utf-8").replace("答案: BAC", "答案: BAD")
    chapter = course / "docs/chapters/01-lending.md"
    lines = chapter.read_text(encoding="utf-8").replace("本页: 4", block)
    chapter.write_text(lines, encoding="utf-8")
    page = preview(lambda: bank.write_text(text, encoding="utf-8"))["chapters/01-lending.html"]
    assert [one.replace("lending-", "") for one in _list_shown(page)] == shown


def test_preview_tells_of_broken_items_where_their_bank_is_practised(preview, course: Path) -> None:
    """They stand above the others, each with what is wrong, a case with what its parts have."""
    bank = course / "quiz_data/lending.yml"
    text = bank.read_text(encoding="utf-8").replace("答案: BAC", "答案: BAD")
    text = text.replace("        答案: 对", "        答案: 可能", 1)
    page = preview(lambda: bank.write_text(text, encoding="utf-8"))["practice/lending.html"]
    assert _list_shown(page)[:2] == ["!lending-005", "!lending-008"]
    boxes = page.split('<div class="admonition lectern-problems broken-item">')[1:]
    assert [box.partition("</div>")[0].count("改法：") for box in boxes] == [1, 1]


def _list_shown(page: str) -> list[str]:
    """Return the ids of the items on a page, broken ones with a mark before them."""
    found = re.findall(r'data-item="([a-z0-9-]+)"|试题“([a-z0-9-]+)”有错误', page)
    return [good or f"!{bad}" for good, bad in found]
