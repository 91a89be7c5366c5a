"""`mkdocs.yml`: each slip is told at its place."""

import shutil
from pathlib import Path

import pytest

from lectern.diagnostics import Report
from lectern.reading.settings import read_settings

COURSE = Path(__file__).parents[1] / "course"


@pytest.fixture
def told(tmp_path):
    """Return a function that returns what is told of the tiny course's settings once changed."""

    def read(old, new):
        folder = shutil.copytree(COURSE, tmp_path / "course", dirs_exist_ok=True)
        text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
        assert text.count(old) == 1
        (folder / "mkdocs.yml").write_text(text.replace(old, new), encoding="utf-8")
        report = Report()
        read_settings(folder, report)
        return [
            f"{one.place.line}:{one.place.column} {one.rule.id} {one.message}"
            for one in report.sort_diagnostics()
        ]

    return read


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("site_name:", "site_nam:", "1:1 unknown-key 没有“site_nam”这个键。"),
        ("site_name: 图书室值班培训\n", "", "1:1 missing-setting mkdocs.yml里缺少“site_name”。"),
        (
            "use_directory_urls: false",
            "use_directory_urls: true",
            "2:21 bad-setting “use_directory_urls”在课程里要写false，这里是“true”。",
        ),
        (
            "use_directory_urls: false\n",
            "",
            "1:1 missing-setting mkdocs.yml里缺少“use_directory_urls”。",
        ),
        ("name: material", "name: materil", "5:9 bad-setting “name”没有“materil”这一种。"),
        ("language: zh", "language: zhh", "6:13 bad-setting “language”没有“zhh”这一种。"),
        (
            "font: false",
            "font: {text: Noto}",
            "7:9 bad-setting 没有写“font: false”，网页会到别的网站去取字体。",
        ),
        ("font: false", "fonts: false", "7:3 unknown-key 没有“fonts”这个键。"),
        (
            "generator: false",
            "generator: fallse",
            "10:14 bad-setting “generator”只能写true或者false，这里是“fallse”。",
        ),
        ("- lectern:", "- lecturn:", "15:5 unknown-key 没有“lecturn”这个插件。"),
        ("lang: zh", "lang:zh", "14:7 wrong-type “search”下面应当是一行行的“键: 值”。"),
        ("lang: zh", "langs: zh", "14:7 unknown-key 没有“langs”这个键。"),
        (
            "course: library",
            "course: 图书室",
            "16:15 bad-setting 课程的短名“图书室”只能用小写英文字母、数字和连字符。",
        ),
        ("- attr_list", "- attr_lists", "20:5 unknown-key 没有“attr_lists”这个扩展。"),
        ("slugify:", "slugifi:", "23:7 unknown-key 没有“slugifi”这个键。"),
        (
            "case: lower",
            "case: lowerr",
            "23:16 bad-setting 标题的编号要由pymdownx.slugs.slugify来定，否则中文标题的链接都会落空。",
        ),
        ("site_name:", "site_name：", "1:10 full-width-colon “site_name”后面用了中文冒号“：”。"),
    ],
)
def test_tells_a_slip_first(told, old, new, expected):
    """The slip is named where it was made; what else is told follows it in the file."""
    assert expected in told(old, new)


@pytest.mark.parametrize(
    ("name", "value"),
    [("palette", "{primary: bleu}"), ("features", "[navigation.foter]"), ("icon", "{logo: x/y}")],
)
def test_tells_values_that_material_does_not_know(told, name, value):
    """Colours, features and icons are those that the theme brings."""
    (line,) = told("font: false", f"font: false\n  {name}: {value}")
    assert line.startswith("8:")
    assert "bad-setting" in line


def test_lets_the_tiny_course_be():
    """Its settings have no problem, and its menu is read with places."""
    report = Report()
    settings = read_settings(COURSE, report)
    assert report.diagnostics == []
    assert [(line.target, line.place.line) for line in settings.menu] == [
        ("index.md", 28),
        ("chapters/01-lending.md", 30),
        ("practice/index.md", 32),
        ("exam/index.md", 33),
        ("situations/index.md", 35),
        ("laws/loan-rules.md", 37),
    ]
