"""The register of laws, and what may be wrong with it."""

import pytest

from lectern.diagnostics import Report
from lectern.reading.document import parse_document
from lectern.reading.register import read_register

SOUND = """\
法律登记: 2026-06-26
法律:
  - 简称: 示例法
    全称: 中华人民共和国示例法
    版本: 2025-03-11
    核对至: 2026-06-26
    条文:
      第一条: [3f2a9c01]
      第二条: [77ab01cd/8, 0c1d2e3f]
    旧版:
      - 版本: 2015-08-29
        条文:
          第一条: [9a8b7c6d 三分之二]
        对应:
          第一条: [第二条]
"""
AS_SHOWN = "指纹由 lectern import law 生成，不要手改；重新导入官方文本。"
DATE_REMEDY = "写成“2026-06-26”这样：年4位，月、日各2位。"


def read(text):
    """Return the register of a text, and what was told of it."""
    report = Report()
    document = parse_document(text, "law-register.yml", report)
    assert document is not None
    register = read_register(document, report)
    return register, [
        (d.rule.id, d.place.line, d.place.column, d.message, d.remedy) for d in report.diagnostics
    ]


def test_sound_register():
    """A sound register is read without a word."""
    register, told = read(SOUND)
    law = register.laws["示例法"]
    assert told == []
    assert [paragraph.subparagraphs for paragraph in law.current.articles["2"]] == [8, 0]
    assert [version.moved for version in law.superseded] == [{"1": ("2",)}]
    assert law.superseded[0].articles["1"][0].numbers == ("三分之二",)
    assert (law.place.line, law.place.column, law.place.length) == (3, 9, 3)


def test_english_keys():
    """The English names of the keys are read as well."""
    text = SOUND
    for chinese, english in {
        "法律登记": "register",
        "法律:": "laws:",
        "简称": "short_title",
        "全称": "title",
        "版本": "version",
        "核对至": "checked",
        "条文": "articles",
        "旧版": "superseded",
        "对应": "moved",
    }.items():
        text = text.replace(chinese, english)
    assert read(text) == read(SOUND)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "法律登记: 2026-06-26",
            "法律登记: 2026年6月26日",
            ("register-date", 1, 7, "“法律登记”应当是日期，这里是“2026年6月26日”。", DATE_REMEDY),
        ),
        (
            "版本: 2025-03-11",
            "版本: 2025-02-30",
            ("register-date", 5, 9, "“版本”应当是日期，这里是“2025-02-30”。", DATE_REMEDY),
        ),
        (
            "核对至: 2026-06-26\n    条文",
            "核对至: 20260626\n    条文",
            ("register-date", 6, 10, "“核对至”应当是日期，这里是“20260626”。", DATE_REMEDY),
        ),
        (
            "第一条: [3f2a9c01]",
            "第一: [3f2a9c01]",
            ("register-article", 8, 7, "这不是条号。", "写成“第一条”。"),
        ),
        (
            "3f2a9c01",
            "3f2a9c0",
            (
                "register-fingerprint",
                8,
                13,
                "这不是一款的指纹（8位，后面可以有“/项数”和法定的数）。",
                AS_SHOWN,
            ),
        ),
        (
            "77ab01cd/8",
            "77ab01cd/零",
            (
                "register-fingerprint",
                9,
                13,
                "这不是一款的指纹（8位，后面可以有“/项数”和法定的数）。",
                AS_SHOWN,
            ),
        ),
        (
            "[3f2a9c01]",
            "[]",
            (
                "register-fingerprint",
                8,
                12,
                "这不是一款的指纹（8位，后面可以有“/项数”和法定的数）。",
                AS_SHOWN,
            ),
        ),
        (
            "[第二条]",
            "[第三条]",
            (
                "register-move",
                15,
                17,
                "2025-03-11这一版没有第三条。",
                "核对这一版的条文，改条号；旧条文没有去向的写[]。",
            ),
        ),
        (
            "第一条: [第二条]",
            "第四条: [第二条]",
            (
                "register-move",
                15,
                11,
                "2015-08-29这一版没有第四条。",
                "核对这一版的条文，改条号；旧条文没有去向的写[]。",
            ),
        ),
        (
            "    全称: 中华人民共和国示例法\n",
            "",
            ("missing-field", 3, 5, "缺少“全称”。", "加一行“全称: ……”。"),
        ),
    ],
)
def test_fault(old, new, told):
    """Each fault is told at its place with the remedy."""
    assert SOUND.count(old) == 1
    assert read(SOUND.replace(old, new))[1] == [told]


def test_fault_in_an_article_leaves_the_law():
    """One slip does not make every citation of the law unknown."""
    register, _ = read(SOUND.replace("第二条: [77", "第二: [77").replace("[第二条]", "[]"))
    assert list(register.laws["示例法"].current.articles) == ["1"]


def test_law_without_name_is_left_out():
    """A law that cannot be cited is not held."""
    assert read(SOUND.replace("简称: 示例法", "简称:"))[0].laws == {}


@pytest.mark.parametrize("name", ["简称: 示例法", "简称: 另一法\n    别名: [示例法]"])
def test_name_of_another_law(name):
    """Two laws cannot share a name."""
    again = SOUND.split("法律:\n")[1].replace("简称: 示例法", name).replace("共和国", "")
    register, told = read(SOUND + again)
    assert list(register.laws) == ["示例法"]
    assert told == [
        (
            "duplicate-law",
            16,
            9,
            "“示例法”已经是《中华人民共和国示例法》的名称（第3行）。",
            "同一部法律只登记一次；不同的法律不能有相同的简称或者别名。",
        )
    ]


def test_entry_that_is_no_law():
    """A text where a law should stand is told."""
    assert read("法律登记: 2026-06-26\n法律:\n  - 示例法\n")[1] == [
        (
            "register-article",
            3,
            5,
            "这里应当是一部法律。",
            "法律由 lectern import law 登记；删去这一行。",
        )
    ]


OLDER = """\
      - 版本: 2001-01-01
        条文:
          第九条: [0a1b2c3d]
        对应:
          第九条: [第一条]
"""


def test_every_version_is_held():
    """Each older version leads to the one after it."""
    register, told = read(SOUND + OLDER)
    assert told == []
    law = register.laws["示例法"]
    assert [version.version for version in law.versions] == [
        "2025-03-11",
        "2015-08-29",
        "2001-01-01",
    ]
    assert law.superseded[1].moved == {"9": ("1",)}


def test_versions_out_of_order():
    """An older version above a newer one is told: its 对应 would lead to the wrong version."""
    _, told = read(SOUND + OLDER.replace("2001", "2020"))
    assert told == [
        (
            "register-version-order",
            16,
            13,
            "旧版从新到旧排：2020-01-01不早于上面的2015-08-29。",
            "每一版只留一个，把它们从新到旧排好；“对应”跟着各自的旧版走。",
        )
    ]


def test_version_that_is_none():
    """A text where an old version should stand is told."""
    text = SOUND.partition("      - 版本: 2015")[0] + "      - 2015-08-29\n"
    assert read(text)[1] == [
        (
            "register-article",
            11,
            9,
            "这里应当是一个旧版。",
            "旧版由 lectern import law 登记；删去这一行。",
        )
    ]
