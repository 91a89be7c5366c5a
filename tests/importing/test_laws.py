"""Official texts into the register."""

from dataclasses import replace

import pytest

from lectern.diagnostics import Report
from lectern.importing.laws import import_laws
from lectern.model.law import Register

TITLE = "中华人民共和国村庄图书馆示例法"
NAME = "图书馆法"
MAP_REMEDY = "对照新旧原文，在法律登记的“对应”里写：旧条号: [新条号]，没有去向的写[]。"


def import_files(*paths, register=None, **options):
    """Return the register after importing, and what was told of it."""
    report = Report()
    options = {"checked": "2026-06-26", "short_title": NAME} | options
    outcome = import_laws(paths, register or Register(), report, **options)
    return outcome, [(found.rule.id, found.message, found.remedy) for found in report.diagnostics]


def import_versions(*paths, **options):
    """Return the law in the register after importing."""
    return import_files(*paths, **options)[0].laws[NAME]


def test_new_law(new_docx):
    """A law is registered with all its facts and without its words."""
    register, told = import_files(new_docx)
    law = register.laws[NAME]
    assert told == []
    assert (law.short_title, law.title, law.aliases) == (NAME, TITLE, ("村庄图书馆示例法",))
    assert (law.current.version, law.current.effective) == ("2025-03-11", None)
    assert (law.checked, law.superseded) == ("2026-06-26", ())
    assert law.current.articles["4"][0].subparagraphs == 3


def test_two_versions_at_once(new_docx, old_text):
    """Both versions in one command give the map by likeness of texts."""
    register, told = import_files(old_text, new_docx)
    law = register.laws[NAME]
    assert law.current.version == "2025-03-11"
    assert law.superseded[0].version == "2015-08-29"
    assert law.superseded[0].moved == {
        "1": ("1",),
        "2": ("3",),
        "3": ("4",),
        "4": (),
        "5": ("6",),
    }
    assert told == [
        (
            "law-map-unconfirmed",
            (
                "图书馆法（2015-08-29）有2条的去向要人工确认：第二条（第二款没有着落）、"
                "第四条（没有着落）。"
            ),
            MAP_REMEDY,
        )
    ]


def test_amendment(new_docx, old_text):
    """A newer text alone makes the registered version the superseded one."""
    before = import_files(old_text)[0]
    register, told = import_files(new_docx, register=before)
    law = register.laws[NAME]
    assert law.current.version == "2025-03-11"
    assert law.superseded[0].articles == before.laws[NAME].current.articles
    assert law.superseded[0].moved == {"2": ("3",), "5": ("6",)}
    assert told == [
        (
            "law-map-unconfirmed",
            "图书馆法（2015-08-29）有3条的去向要人工确认：第一条、第三条、第四条。",
            f"把新旧两版的文件一起导入，可以按文字推出大部分；其余{MAP_REMEDY}",
        )
    ]


def test_amendment_keeps_the_effective_date(new_docx, old_text):
    """A verified date stays with its version, and the new version has none."""
    before = import_versions(old_text)
    dated = replace(before, current=replace(before.current, effective="2015-09-01"))
    law = import_versions(new_docx, register=Register(laws={NAME: dated}))
    assert (law.current.effective, law.superseded[0].effective) == (None, "2015-09-01")


def test_confirmed_entries_stay(new_docx, old_text):
    """What people wrote into the map is not proposed away, nor told again."""
    law = import_versions(new_docx, old_text)
    old = replace(law.superseded[0], moved={**law.superseded[0].moved, "2": ("3", "5"), "4": ()})
    confirmed = replace(law, superseded=(old,))
    register, told = import_files(new_docx, old_text, register=Register(laws={NAME: confirmed}))
    assert register.laws[NAME].superseded == confirmed.superseded
    assert told == []


def test_same_version_again(new_docx, old_text):
    """Importing the registered version again changes nothing but the date of the check."""
    law = import_versions(new_docx, old_text)
    dated = replace(law, aliases=("馆法",), current=replace(law.current, effective="2025-06-01"))
    again = import_versions(new_docx, register=Register(laws={NAME: dated}), checked="2027-01-01")
    assert again == replace(dated, checked="2027-01-01")


def test_old_version_later(new_docx, old_text):
    """The text of the version before may be brought later; the current one stays."""
    current = import_versions(new_docx)
    law = import_versions(old_text, register=Register(laws={NAME: current}), checked="2030-01-01")
    assert (law.current, law.checked, law.place) == (
        current.current,
        "2026-06-26",
        current.place,
    )
    assert law.superseded[0].version == "2015-08-29"


def test_every_version_is_held(new_docx, old_text, write_text):
    """No version is dropped, whatever the order in which they come."""
    oldest = write_text("a.txt", f"{TITLE}\n（2010年5月1日某会议通过）\n第一条　甲。")
    first = import_files(new_docx, old_text)[0]
    for law in (
        import_versions(oldest, new_docx, old_text),
        import_versions(oldest, register=first),
    ):
        assert [version.version for version in law.versions] == [
            "2025-03-11",
            "2015-08-29",
            "2010-05-01",
        ]


def test_another_amendment(new_docx, old_text, write_text):
    """A third version is mapped from the second; what was decided before stays."""
    before = import_files(new_docx, old_text)[0]
    newest = write_text(
        "a.txt",
        f"{TITLE}\n（2030年1月1日某会议修正）\n第一条　图书馆设馆长一人，由村民推选，每届任期三年。",
    )
    law = import_versions(newest, register=before)
    assert [version.moved for version in law.superseded] == [
        {"3": ("1",)},
        before.laws[NAME].superseded[0].moved,
    ]


def test_version_between_two(new_docx, old_text, write_text):
    """When a version comes between two, nothing that was said between those two is kept."""
    before = import_files(new_docx, old_text)[0]
    between = write_text("a.txt", f"{TITLE}\n（2020年1月1日某会议修正）\n第一条　甲。")
    law = import_versions(between, register=before)
    assert [version.moved for version in law.superseded] == [{}, {}]


def test_numbers_of_law(write_text):
    """A 款 is kept with the numbers of law that it states."""
    path = write_text(
        "a.txt",
        f"{TITLE}\n（2020年1月1日某会议通过）\n第一条　读者10人以上、三分之二的馆员，"
        "可以在十五日内提出。\n过半数通过。",
    )
    numbers = [one.numbers for one in import_versions(path).current.articles["1"]]
    assert numbers == [("十人以上", "三分之二", "十五日"), ("过半数",)]


@pytest.mark.parametrize(
    ("title", "front_matter", "name"),
    [
        ("中华人民共和国示例法", "", "示例法"),
        ("示例条例", "", "示例条例"),
        ("中华人民共和国村庄图书馆示例法", "short: 图书馆法（2015）", "图书馆法"),
    ],
)
def test_short_title(write_text, title, front_matter, name):
    """A short title comes from the front matter, or is the title without the country."""
    path = write_text(
        "a.md", f"---\n{front_matter}\nadopted: 2020-01-02\n---\n# {title}\n第一条　甲。"
    )
    register, told = import_files(path, short_title="")
    assert list(register.laws) == [name]
    assert told == []


def test_short_title_of_the_register(new_docx, old_text):
    """A registered law is found by its full title and keeps its short title."""
    before = import_files(old_text)[0]
    register, _ = import_files(new_docx, register=before, short_title="")
    assert list(register.laws) == [NAME]


def test_long_short_title(write_text):
    """A law whose short title nobody knows is registered with a warning."""
    path = write_text(
        "a.txt", "中华人民共和国村庄图书馆管理示例法\n（2020年1月2日通过）\n第一条　甲。"
    )
    register, told = import_files(path, short_title="")
    assert list(register.laws) == ["村庄图书馆管理示例法"]
    assert told == [
        (
            "law-short-title-long",
            "不知道《中华人民共和国村庄图书馆管理示例法》的简称，先登记为“村庄图书馆管理示例法”。",
            "在法律登记里把“简称”改短，例如“消防法”；下次登记新法律时用 --short-title 给出。",
        )
    ]


def test_several_laws_in_one_command(write_text):
    """Files of several laws may be imported at once."""
    paths = [
        write_text(f"{name}.txt", f"{name}\n（2020年1月2日通过）\n第一条　甲。")
        for name in ("甲法", "乙法")
    ]
    assert set(import_files(*paths, short_title="")[0].laws) == {"甲法", "乙法"}


def test_one_short_title_for_several_laws(write_text):
    """A short title is for one law."""
    paths = [
        write_text(f"{name}.txt", f"{name}\n（2020年1月2日通过）\n第一条　甲。")
        for name in ("甲法", "乙法")
    ]
    assert import_files(*paths) == (
        Register(),
        [
            (
                "law-short-title",
                "“--short-title 图书馆法”只能用于一部法律，这里还有《乙法》。",
                "分几次导入，每次给一部法律的文件。",
            )
        ],
    )


def test_short_title_of_another_law(new_docx, write_text):
    """A short title that another law holds is refused."""
    other = write_text("a.txt", "图书馆法\n（2020年1月2日通过）\n第一条　甲。")
    before = import_files(new_docx)[0]
    assert import_files(other, register=before, short_title="") == (
        before,
        [
            (
                "law-short-title",
                f"“图书馆法”已经是《{TITLE}》的简称，不能再用于《图书馆法》。",
                "用 --short-title 另给一个简称；法律改了名称的，先在法律登记里改“全称”。",
            )
        ],
    )


def test_other_short_title_for_a_registered_law(new_docx, old_text):
    """A registered law is not registered a second time under another name."""
    before = import_files(old_text)[0]
    assert import_files(new_docx, register=before, short_title="馆法") == (
        before,
        [
            (
                "law-short-title",
                f"《{TITLE}》已经登记，简称是“图书馆法”，不是“馆法”。",
                "去掉 --short-title 馆法；要改简称，先在法律登记里改。",
            )
        ],
    )


def test_one_version_in_two_files(new_docx, write_text):
    """Two files of one version cannot both be right."""
    twin = write_text("a.txt", f"{TITLE}\n（2025年3月11日某会议修正）\n第一条　甲。")
    assert import_files(new_docx, twin) == (
        Register(),
        [
            (
                "law-version-twice",
                f"《{TITLE}》2025-03-11这一版给了两个文件。",
                "只留一个，优先用国家法律法规数据库的 .docx。",
            )
        ],
    )


def test_faulty_file_leaves_the_others(new_docx, tmp_path):
    """A file that cannot be read does not stop the rest."""
    register, told = import_files(new_docx, tmp_path / "法.pdf")
    assert list(register.laws) == [NAME]
    assert [rule for rule, *_ in told] == ["law-file-type"]
