"""`lectern import law` when a law that the course cites was amended."""

from pathlib import Path

import pytest

REGISTER = "quiz_data/law-register.yml"
BANK = "quiz_data/sample.yml"
CHAPTER = "docs/chapters/02-sample.md"
HANDBOOK = "docs/laws/sample.md"
OLD_LAW = """\
村庄图书室示例法
（2015年8月29日村民会议通过）

第一条　为了让每个村子都有图书室，制定本法。
第二条　图书室每周开放五天，节假日照常开放。
开放的时间贴在门口。
第三条　图书室设管理员一人，由村民推选。
第四条　读者每次借书不超过三本，期限三十天。
第五条　图书每年晾晒两次，防止虫蛀和霉变。
晾晒的时候，请读者来帮忙。
第六条　夜里不得点灯。
"""
NEW_LAW = """\
村庄图书室示例法
（2015年8月29日村民会议通过　2025年3月11日村民会议修正）

第一条　为了让每个村子都有图书室，制定本法。
第二条　书架上应当备有大字版的农业手册。
第三条　图书室每周开放五天，节假日照常开放。
开放的时间贴在门口。
第四条　图书室设管理员一人，由村民推选。
第五条　读者每次借书不超过六本，期限六十天。
第六条　图书每年晾晒两次，防止虫蛀和霉变。
第七条　晾晒的时候，请读者来帮忙。
"""
FILES = {
    BANK: """\
题库: sample
标题: 示例法
试题:
  - {编号: sample-001, 题型: 判断, 题干: 甲, 答案: 对, 依据: 示例法 第一条；示例法 第二条第二款}
  - 编号: sample-002
    题型: 判断
    题干: 《示例法》第三条写的是管理员。
    答案: 对
    依据: [示例法 第3条, '示例法 第四条']
  - 编号: sample-003
    题型: 判断
    题干: 丙
    答案: 错
    依据: 示例法 第五条；第六条
""",
    CHAPTER: """\
# 示例

《示例法》第二条、 第三条写明了；以前看《示例法》（2015）第四条。

!!! law "法条依据"
    《示例法》第二条至第四条。
""",
    HANDBOOK: """\
# 示例法

```法条
法律: 示例法
条文:
  - 条: 第三条
    要点: 管理员由村民推选。
```
""",
}
REVISED = {
    BANK: (
        FILES[BANK]
        .replace("示例法 第二条第二款", "示例法 第三条第二款")
        .replace("示例法 第3条", "示例法 第四条")
    ),
    CHAPTER: FILES[CHAPTER].replace("《示例法》第二条、 第三条", "《示例法》第三条、 第四条"),
    HANDBOOK: FILES[HANDBOOK].replace("第三条", "第四条"),
}
IMPORT = ("import", "law", "new.txt", "old.txt")


@pytest.fixture
def sample(course: Path, run) -> Path:
    """Return the tiny course as it cites the old law, with the texts of both versions in it."""
    (course / "old.txt").write_text(OLD_LAW, encoding="utf-8")
    (course / "new.txt").write_text(NEW_LAW, encoding="utf-8")
    run("import", "law", "old.txt", "--short-title", "示例法", "--checked", "2025-01-01")
    for file, text in FILES.items():
        (course / file).write_text(text, encoding="utf-8")
    return course


def read_files(course: Path) -> dict[str, str]:
    """Return the files that cite the law."""
    return {file: (course / file).read_text(encoding="utf-8") for file in FILES}


def read_register(course: Path) -> str:
    """Return the register."""
    return (course / REGISTER).read_text(encoding="utf-8")


def confirm_repeal(course: Path) -> None:
    """Write by hand that an old article is no more."""
    text = read_register(course)
    entry = "        第五条: [第六条, 第七条]\n"
    assert entry in text
    text = text.replace(entry, f"{entry}        第六条: []\n")
    (course / REGISTER).write_text(text, encoding="utf-8")


def test_tells_what_became_of_citations(run, sample: Path, check_golden):
    """The import lists what is to be looked at, counts all, and changes no citation."""
    code, out, err = run(*IMPORT)
    assert (code, err) == (0, "")
    check_golden("cli/amendment.txt", out)
    assert read_files(sample) == FILES


def test_check_tells_it_too(run, sample: Path):
    """Until they are revised, `check` goes on telling of citations by the old numbers."""
    assert "article-" not in run("check").out
    run(*IMPORT)
    assert run("check").out.count("[article-") == 11


def test_renumbers_what_only_moved(run, sample: Path, check_golden):
    """In a later run, with the map confirmed, numbers are changed and nothing else is."""
    run(*IMPORT)
    confirm_repeal(sample)
    code, out, err = run(*IMPORT, "--fix-citations")
    assert (code, err) == (0, "")
    check_golden("cli/amendment-fixed.txt", out)
    assert read_files(sample) == REVISED
    assert "待改引用" not in read_register(sample)


def test_renumbers_at_once(run, sample: Path):
    """The run that brings the new version may change the numbers too."""
    run(*IMPORT, "--fix-citations")
    assert read_files(sample) == REVISED


def test_renumbers_only_once(run, sample: Path):
    """Another run finds nothing, and `check` tells nothing more."""
    run(*IMPORT, "--fix-citations")
    code, out, _ = run(*IMPORT, "--fix-citations")
    assert (code, out.splitlines()[-1]) == (0, "没有引用要由程序改。")
    assert read_files(sample) == REVISED
    assert "article-" not in run("check").out


def test_refuses_when_citations_were_edited(run, sample: Path):
    """With some numbers changed by hand nobody can tell which of them are old."""
    run(*IMPORT)
    edited = FILES[HANDBOOK].replace("第三条", "第四条")
    (sample / HANDBOOK).write_text(edited, encoding="utf-8")
    code, out, _ = run(*IMPORT, "--fix-citations")
    assert (code, out.splitlines()[-1]) == (
        0,
        (
            "示例法的引用在登记新版以后改动过，分不清哪些还是旧条号，程序没有改。"
            "请手工改完，再从法律登记里删去“待改引用”这一行。"
        ),
    )
    assert read_files(sample) == FILES | {HANDBOOK: edited}


def test_refuses_a_course_with_errors(run, sample: Path):
    """What cannot be read would keep its old numbers, so nothing is registered."""
    before = read_register(sample)
    (sample / BANK).write_text(FILES[BANK].replace("答案: 错", "答案：错"), encoding="utf-8")
    code, _, err = run(*IMPORT)
    assert code == 1
    assert err == (
        "错误：课程里有错误，有的引用读不到，没有登记。请先运行 lectern check，改好错误，再登记。\n"
    )
    assert read_register(sample) == before


def test_stopped_halfway_renumbers_nothing_twice(run, sample: Path, monkeypatch):
    """When the disk fails between two files, the next run leaves all numbers alone."""
    replace, files = Path.replace, []

    def fail_at_last(path: Path, target: Path) -> Path:
        files.append(target.name)
        if target.name == "sample.yml":
            message = "full"
            raise OSError(message)
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", fail_at_last)
        assert run(*IMPORT, "--fix-citations").code == 3
    assert files == ["law-register.yml", "02-sample.md", "sample.md", "sample.yml"]
    halfway = read_files(sample)
    assert halfway == REVISED | {BANK: FILES[BANK]}
    run(*IMPORT, "--fix-citations")
    assert read_files(sample) == halfway


def test_leaves_a_mark_only_where_needed(run, sample: Path):
    """When everything cited is unchanged there is nothing to revise later."""
    for file in FILES:
        (sample / file).unlink()
    (sample / CHAPTER).write_text("# 示例\n\n《示例法》第一条。\n", encoding="utf-8")
    out = run(*IMPORT).out
    assert out.splitlines()[-1] == "示例法（2015-08-29→2025-03-11）：引用1处，没有变1处。"
    assert "待改引用" not in read_register(sample)
