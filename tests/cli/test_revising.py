"""`lectern import law` when a law that the course cites was amended."""

import re
from collections import Counter
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
        .replace("'示例法 第四条'", "'示例法（2015） 第四条'")
        .replace("示例法 第五条；第六条", "示例法（2015） 第五条；示例法（2015） 第六条")
    ),
    CHAPTER: (
        FILES[CHAPTER]
        .replace("《示例法》第二条、 第三条", "《示例法》第三条、 第四条")
        .replace("《示例法》第二条至", "《示例法》（2015）第二条至")
    ),
    HANDBOOK: FILES[HANDBOOK].replace("第三条", "第四条"),
}
SHEET = "quiz_data/law-changes/示例法-2025-03-11.yml"
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


def list_rules(out: str) -> Counter[str]:
    """Return how often each rule is told."""
    return Counter(re.findall(r"\[([a-z-]+)\]", out))


def test_tells_what_became_of_citations(run, sample: Path, check_golden):
    """The import lists what is to be looked at, counts all, and changes no citation."""
    code, out, err = run(*IMPORT)
    assert (code, err) == (0, "")
    check_golden("cli/amendment.txt", out)
    assert read_files(sample) == FILES


def test_keeps_a_worksheet(run, sample: Path, check_golden):
    """What is not as it was stands in a worksheet; after fixing, what needs a person."""
    run(*IMPORT)
    check_golden("cli/amendment-worksheet.yml", (sample / SHEET).read_text(encoding="utf-8"))
    run(*IMPORT, "--fix-citations")
    check_golden("cli/amendment-worksheet-fixed.yml", (sample / SHEET).read_text(encoding="utf-8"))


@pytest.mark.parametrize("options", [(), ("--fix-citations",)])
def test_course_has_no_error_that_it_had_not_before(run, sample: Path, options):
    """Citations of articles that are no more go on being read by their own version."""
    before = list_rules(run("check").out)
    (sample / "new.txt").write_text(NEW_LAW.partition("第四条")[0], encoding="utf-8")
    run(*IMPORT, *options)
    code, out, _ = run("check")
    assert (code, out.splitlines()[-1][:3]) == (0, "0个错")
    new = list_rules(out) - before
    assert set(new) <= {"article-moved", "article-amended", "article-repealed", "article-split"}
    assert new


def test_check_tells_it_too(run, sample: Path):
    """Until they are ticked off, `check` goes on telling of citations by the old numbers."""
    assert "article-" not in run("check").out
    run(*IMPORT)
    assert run("check").out.count("[article-") == 11
    path = sample / SHEET
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("已看过: 否", "已看过: 是"), encoding="utf-8")
    assert "article-" not in run("check").out


def test_renumbers_what_only_moved(run, sample: Path, check_golden):
    """Numbers that moved are changed, the rest gets the year of its version, and no more."""
    run(*IMPORT)
    code, out, err = run(*IMPORT, "--fix-citations")
    assert (code, err) == (0, "")
    check_golden("cli/amendment-fixed.txt", out)
    assert read_files(sample) == REVISED


def test_renumbers_at_once(run, sample: Path):
    """The run that brings the new version may change the numbers too."""
    run(*IMPORT, "--fix-citations")
    assert read_files(sample) == REVISED


def test_renumbers_only_once(run, sample: Path):
    """Another run changes nothing more."""
    run(*IMPORT, "--fix-citations")
    sheet = (sample / SHEET).read_text(encoding="utf-8")
    run(*IMPORT, "--fix-citations")
    assert read_files(sample) == REVISED
    assert (sample / SHEET).read_text(encoding="utf-8") == sheet


def test_worksheet_is_done_and_deleted(run, sample: Path):
    """When all is ticked off the file may go, and the citations stay true."""
    run(*IMPORT, "--fix-citations")
    (sample / SHEET).unlink()
    code, out, _ = run("check")
    assert code == 0
    assert "article-" not in out
    assert "没有引用要由程序改。" in run(*IMPORT, "--fix-citations").out


def test_amended_again(run, sample: Path):
    """A second amendment leaves what is still open to its own worksheet and version."""
    run(*IMPORT, "--fix-citations")
    newest = NEW_LAW.replace("2025年3月11日村民会议修正", "2028年3月1日村民会议修正").replace(
        "第一条　为了让每个村子都有图书室，制定本法。\n第二条",
        "第一条　图书室是村子的书房。\n第二条　为了让每个村子都有图书室，制定本法。\n第三条",
    )
    numbered = re.split(r"\n第[^条]+条　", newest.split("制定本法。\n", 1)[1])
    head = newest.split("第三条　", 1)[0]
    rest = [re.sub(r"^第[^条]+条　", "", one) for one in numbered]
    body = "\n".join(f"第{'三四五六七八'[n]}条　{one}" for n, one in enumerate(rest))
    (sample / "newest.txt").write_text(head + body, encoding="utf-8")
    assert run("import", "law", "newest.txt", "new.txt", "--fix-citations").code == 0
    files = read_files(sample)
    assert "示例法 第二条；示例法 第四条第二款" in files[BANK]
    assert "示例法（2015） 第五条；示例法（2015） 第六条" in files[BANK]
    assert "《示例法》第四条、 第五条" in files[CHAPTER]
    assert run("check").code == 0
    sheet = (sample / SHEET).read_text(encoding="utf-8")
    assert "新版: 2028-03-01" in sheet


def test_confirmed_afterwards(run, sample: Path):
    """What a person wrote into the 对应 is followed in the next run."""
    (sample / "new.txt").write_text(
        NEW_LAW.replace("图书室设管理员一人，由村民推选。", "管理员由大家推选一人。"),
        encoding="utf-8",
    )
    run("import", "law", "new.txt", "--fix-citations")
    assert list_rules(run("check").out)["article-unconfirmed"]
    register = read_register(sample)
    entry = "        对应:\n"
    assert register.count(entry) == 1
    (sample / REGISTER).write_text(
        register.replace(entry, f"{entry}          第三条: [第四条]\n"), encoding="utf-8"
    )
    assert "示例法第三条的文字改了，现在是第四条。" in run("check").out


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
    """When the disk fails between two files, the next run does only what was left undone."""
    replace = Path.replace

    def fail_at_last(path: Path, target: Path) -> Path:
        if target.name == "sample.yml":
            message = "full"
            raise OSError(message)
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", fail_at_last)
        assert run(*IMPORT, "--fix-citations").code == 3
    assert read_files(sample) == REVISED | {BANK: FILES[BANK]}
    run(*IMPORT, "--fix-citations")
    assert read_files(sample) == REVISED


def test_leaves_no_worksheet_without_need(run, sample: Path):
    """When everything cited is unchanged there is nothing to revise later."""
    for file in FILES:
        (sample / file).unlink()
    (sample / CHAPTER).write_text("# 示例\n\n《示例法》第一条。\n", encoding="utf-8")
    out = run(*IMPORT).out
    assert out.splitlines()[-1] == "示例法（2015-08-29→2025-03-11）：引用1处，没有变1处。"
    assert not (sample / SHEET).exists()
