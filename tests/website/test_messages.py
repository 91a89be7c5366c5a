"""What MkDocs says, as a trainer reads it."""

import logging

import pytest

from lectern.website.messages import show_messages, translate_message


@pytest.mark.parametrize(
    ("level", "message", "told"),
    [
        (logging.INFO, "Building documentation...", "正在生成网站……"),
        (logging.INFO, "Documentation built in 0.25 seconds", "网站已生成，用了0.25秒。"),
        (
            logging.INFO,
            "[12:09:44] Serving on http://127.0.0.1:8000/",
            "预览：http://127.0.0.1:8000/ 按 Ctrl+C 结束。",
        ),
        (
            logging.INFO,
            "[12:09:44] Serving on http://127.0.0.1:8000/ and opening it in a browser",
            "预览：http://127.0.0.1:8000/ 按 Ctrl+C 结束。",
        ),
        (logging.INFO, "[12:09:44] Detected file changes", "有改动，重新生成。"),
        (
            logging.INFO,
            (
                "The following pages exist in the docs directory, but are not included in the "
                '"nav" configuration:\n  - a.md'
            ),
            "这些页面没有写进 mkdocs.yml 的 nav，目录里找不到：\n  - a.md",
        ),
        (
            logging.WARNING,
            '[12:09:44] "GET /a/b.png HTTP/1.1" code 404',
            "没有这个文件：/a/b.png",
        ),
        (
            logging.WARNING,
            (
                "Doc file 'chapters/a.md' contains a link 'b.png', but the target 'chapters/b.png'"
                " is not found among documentation files."
            ),
            "警告：docs/chapters/a.md 里的链接“b.png”指向的文件不存在。",
        ),
        (
            logging.WARNING,
            (
                "A reference to 'b.md' is included in the 'nav' configuration, which is not found"
                " in the documentation files."
            ),
            "警告：mkdocs.yml 的 nav 里写了 b.md，docs 里没有这个文件。",
        ),
        (logging.WARNING, "lectern: a.md:3:1: 警告[x] 怎样", "a.md:3:1: 警告[x] 怎样"),
        (logging.WARNING, "Something new", "警告：Something new"),
        (logging.ERROR, "Something bad", "错误：Something bad"),
    ],
)
def test_translates_what_trainers_meet(level: int, message: str, told: str):
    """What MkDocs says often is said in Chinese; the rest keeps its words and gets a level."""
    assert translate_message(message, level) == told


def test_leaves_out_what_is_for_programmers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Which folders are watched and who connected helps nobody who writes items."""
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    show_messages()
    log = logging.getLogger("mkdocs.test")
    log.setLevel(logging.INFO)
    log.info("[12:09:44] Watching paths for changes: 'docs'")
    log.info("Building documentation...")
    assert capsys.readouterr().err == "正在生成网站……\n"
