"""The offline archive."""

import zipfile
from pathlib import Path

import pytest

from lectern.diagnostics import Report
from lectern.exporting.archive import export_archive

HOME = (
    '<html><head></head><body class="home"><a href="chapters/first.html">第一章</a></body></html>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small built site."""
    folder = tmp_path / "site"
    (folder / "chapters").mkdir(parents=True)
    (folder / "index.html").write_text(HOME, encoding="utf-8")
    (folder / "chapters" / "first.html").write_text("<p>第一章</p>", encoding="utf-8")
    (folder / "404.html").write_text('<a href="/index.html">首页</a>', encoding="utf-8")
    (folder / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    (folder / "look.css.map").write_text("{}", encoding="utf-8")
    return folder


def export(site: Path, target: Path) -> zipfile.ZipFile:
    """Export the site, which must be free of problems, and open the archive."""
    report = Report()
    export_archive(site, target, report)
    assert report.diagnostics == []
    return zipfile.ZipFile(target)


def test_holds_the_site_and_the_opening_page(site: Path, tmp_path: Path):
    """The archive holds every page, sorted, but not what only servers or programmers use."""
    assert export(site, tmp_path / "course.zip").namelist() == [
        "chapters/first.html",
        "index.html",
        "unpacked.css",
        "打开课程.html",
    ]


def test_holds_what_pages_show_and_lead_to(site: Path, tmp_path: Path):
    """Pictures, those of styles too, and files to download travel; what nothing names stays."""
    assets = {
        "assets/a b.png": "",
        "assets/form.docx": "",
        "assets/look.css": "p { background: url(ground.svg) }",
        "assets/ground.svg": '<svg><image href="dot.png"/></svg>',
        "assets/dot.png": "",
        "assets/other.png": "",
        "assets/lectern/search.js": "",
        "search/sections.js": "",
        "search/search_index.json": "{}",
    }
    for name, content in assets.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(content, encoding="utf-8")
    (site / "chapters" / "first.html").write_text(
        '<link rel="stylesheet" href="../assets/look.css?v=1"><img src="../assets/a%20b.png">'
        '<a href="../assets/form.docx#page">表</a>',
        encoding="utf-8",
    )
    held = set(export(site, tmp_path / "course.zip").namelist())
    assert set(assets) - held == {"assets/other.png", "search/search_index.json"}


def test_flags_the_chinese_name_as_utf_8(site: Path, tmp_path: Path):
    """Programs that unpack need the flag to read the only name that is not ASCII."""
    members = export(site, tmp_path / "course.zip").infolist()
    assert {m.filename for m in members if m.flag_bits & 0x800} == {"打开课程.html"}


def test_opening_page_is_the_home_page(site: Path, tmp_path: Path):
    """The opening page is the home page plus a notice, which a file of the archive hides."""
    archive = export(site, tmp_path / "course.zip")
    page = archive.read("打开课程.html").decode()
    start, _, rest = page.partition('<section class="lectern-packed" style="min-height: 100vh">')
    _, _, end = rest.partition("</section>\n")
    assert start + end == HOME.replace(
        "</head>", '<link rel="stylesheet" href="unpacked.css"></head>'
    ).replace('<body class="home">', '<body class="home">\n')
    assert archive.read("unpacked.css") == b".lectern-packed { display: none }\n"


def test_is_the_same_for_the_same_site(site: Path, tmp_path: Path):
    """Two archives of one site do not differ by a byte, whenever the files were written."""
    export(site, tmp_path / "first.zip")
    (site / "index.html").touch()
    export(site, tmp_path / "second.zip")
    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()


@pytest.mark.parametrize(
    ("epoch", "date"),
    [
        ("1781000000", (2026, 6, 9, 10, 13, 20)),
        ("0", (1980, 1, 1, 0, 0, 0)),
    ],
)
def test_takes_the_date_from_the_environment(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, date: tuple[int, ...]
):
    """Every file bears the date of SOURCE_DATE_EPOCH, or the oldest an archive can hold."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    members = export(site, tmp_path / "course.zip").infolist()
    assert {m.date_time for m in members} == {date}


def test_writes_nothing_when_something_is_wrong(site: Path, tmp_path: Path):
    """A site with a problem leaves the archive of last time as it was."""
    target = tmp_path / "course.zip"
    target.write_bytes(b"before")
    (site / "chapters" / "第二章.html").write_text("", encoding="utf-8")
    report = Report()
    export_archive(site, target, report)
    assert [found.rule.id for found in report.diagnostics] == ["offline-file-name"]
    assert target.read_bytes() == b"before"
