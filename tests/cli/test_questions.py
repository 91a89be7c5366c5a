"""`lectern import bank`."""

import base64
from pathlib import Path

import docx
import pytest

from lectern.diagnostics import Report
from lectern.reading.course import read_course

# One red pixel.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
QUESTIONS = """\
一、单选题
1. 每人最多借几本？
A. 三本
B. 五本
答案：B
二、判断题
1. 丢了书要赔。（√）
2. 周一开放。
"""


@pytest.fixture
def questions(course: Path) -> Path:
    """Return a file with two questions that can be understood, and one that lacks its key."""
    path = course.parent / "题.txt"
    path.write_text(QUESTIONS, encoding="utf-8")
    return path


def test_shows_before_it_writes(run, course: Path, questions: Path):
    """Sums, examples and what was not understood; without a word of agreement nothing is written."""
    code, out, err = run("import", "bank", str(questions), "-o", "quiz_data/fire.yml")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "读懂2道，没有读懂1处，一共3。",
        "  单选1道，判断1道",
        "  没有解析的2道。",
        "  没有依据和出处的2道。",
        "",
        f"fire-001  单选（{questions} 第2行）",
        "  每人最多借几本？",
        "  A. 三本",
        "  B. 五本",
        "  答案：B",
        "",
        f"fire-002  判断（{questions} 第7行）",
        "  丢了书要赔。（　）",
        "  答案：对",
        "",
        "没有读懂的：",
        f"  {questions} 第8行：没有答案。",
        "",
        "看过没有问题，再运行一次，加上 --yes 就会写。",
    ]
    assert not (course / "quiz_data" / "fire.yml").exists()


def test_shows_what_was_of_no_use(run, course: Path, questions: Path):
    """Lines that belong to no question are told apart from questions that were not understood."""
    questions.write_text("区图书馆题库\n" + QUESTIONS, encoding="utf-8")
    _, out, _ = run("import", "bank", str(questions), "-o", "quiz_data/fire.yml")
    assert out.startswith("读懂2道，没有读懂1处，一共3。\n")
    told = f"  {questions} 第1行：这一行不属于哪道题，没有用上：区图书馆题库\n"
    assert "\n不是试题，没有用上的：\n" + told in out


STEM = "值班员离开图书室去吃午饭以前，应当先把哪一样东西交给接班的人保管？"
CHOICES = "A. 大门的钥匙\nB. 借书的登记簿\n答案：A\n"


def _write_questions(course: Path, stems: list[str]) -> Path:
    path = course.parent / "像.txt"
    path.write_text("".join(f"{n}. {stem}\n{CHOICES}" for n, stem in enumerate(stems, 1)), "utf-8")
    return path


def test_tells_what_is_like_an_item_of_the_course(run, course: Path):
    """A question reworded a little is shown with the id it is like, in whatever bank that is."""
    old = _write_questions(course, [STEM])
    run("import", "bank", str(old), "-o", "lunch", "--yes")
    new = _write_questions(course, ["周一开放吗？", f"{STEM}（必答）"])
    _, out, _ = run("import", "bank", str(new), "-o", "fire")
    assert "  和课程里已有的题很像的1道，看看是不是同一道：\n" in out
    assert f"    {new} 第5行 ~ lunch-001\n" in out


def test_of_many_alike_five_are_shown(run, course: Path):
    """More pairs than five are counted."""
    run("import", "bank", str(_write_questions(course, [STEM])), "-o", "lunch", "--yes")
    new = _write_questions(course, [f"{STEM}{n}" for n in "甲乙丙丁戊己庚"])
    _, out, _ = run("import", "bank", str(new), "-o", "fire")
    assert out.count(" ~ lunch-001\n") == 5
    assert "    还有2道；" in out


def test_new_questions_that_are_alike_are_no_likeness(run, course: Path):
    """Only items that the course has already are meant."""
    new = _write_questions(course, [f"{STEM}{n}" for n in "甲乙"])
    assert "很像" not in run("import", "bank", str(new), "-o", "fire")[1]


def test_writes_a_bank_that_the_course_reads(run, course: Path, questions: Path):
    """A new bank has its title and items with ids, and no errors."""
    run("import", "bank", str(questions), "-o", "fire", "--title", "消防知识", "--yes")
    report = Report()
    bank = read_course(course, report).find_bank("fire")
    assert bank
    assert not report.has_errors
    assert (bank.title, [item.id for item in bank.items]) == ("消防知识", ["fire-001", "fire-002"])


def test_same_file_again_changes_nothing(run, course: Path, questions: Path):
    """What is there already keeps its id and whatever a trainer has added to it."""
    run("import", "bank", str(questions), "-o", "fire", "--yes")
    path = course / "quiz_data" / "fire.yml"
    edited = path.read_text(encoding="utf-8").replace(
        "答案: B\n", "答案: B\n    解析: 贴在门口。\n"
    )
    path.write_text(edited, encoding="utf-8")
    code, out, _ = run("import", "bank", str(questions), "-o", "fire", "--yes")
    assert code == 0
    assert "  题库里已经有的2道，不再写。" in out
    assert "没有要写的新题。" in out
    assert path.read_text(encoding="utf-8") == edited


def test_new_questions_follow_the_old_ones(run, course: Path, questions: Path):
    """They stand behind the last item; no id that was ever given is given again."""
    path = course / "quiz_data" / "fire.yml"
    before = (
        "# 消防\n题库: fire\n标题: 消防\n试题:\n"
        "  - {编号: fire-007, 题型: 判断, 题干: 甲。, 答案: 对}  # 老题\n"
        "\n停用: [fire-009]\n"
    )
    path.write_text(before, encoding="utf-8")
    run("import", "bank", str(questions), "-o", "fire", "--yes")
    text = path.read_text(encoding="utf-8")
    assert text.startswith(before[: before.index("\n停用")])
    assert text.endswith("\n停用: [fire-009]\n")
    bank = read_course(course, Report()).find_bank("fire")
    assert bank
    assert [item.id for item in bank.items] == ["fire-007", "fire-010", "fire-011"]


def test_bank_with_errors_is_left_alone(run, course: Path, questions: Path):
    """While an item cannot be read, its id is not known: first it is to be put right."""
    path = course / "quiz_data" / "fire.yml"
    path.write_text(
        "题库: fire\n标题: 消防\n试题:\n  - {编号: fire-001, 题型: 判断}\n", encoding="utf-8"
    )
    code, _, err = run("import", "bank", str(questions), "-o", "fire", "--yes")
    assert code == 1
    assert "quiz_data/fire.yml 里有错误，先改好它" in err


@pytest.mark.parametrize("target", ["消防", "quiz_data/Fire.yml", "fire.docx", "index"])
def test_name_that_no_bank_can_have_is_refused(run, questions: Path, target: str):
    """The name stands in addresses."""
    code, _, err = run("import", "bank", str(questions), "-o", target)
    assert code == 2
    assert "小写英文字母、数字和连字符" in err


def test_file_of_another_type_is_refused(run, course: Path):
    """What cannot be read is told with what can, and nothing is written."""
    (course / "题.pages").write_bytes(b"")
    code, out, err = run("import", "bank", "题.pages", "-o", "fire", "--yes")
    assert (code, out) == (1, "")
    assert "错误[question-file-type] 读不了“.pages”文件。" in err
    assert err.endswith("什么都没有写。\n")


def test_pictures_are_written_beside_the_pages(run, course: Path, tmp_path: Path):
    """A picture that a new item shows stands below `docs/`, where every page finds it."""
    picture = course / "docs" / "assets" / "a.png"
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(PICTURE)
    document = docx.Document()
    document.add_paragraph().add_run("1. 看图（√）").add_picture(str(picture))
    document.save(tmp_path / "题.docx")
    run("import", "bank", str(tmp_path / "题.docx"), "-o", "fire", "--yes")
    [written] = (course / "docs" / "assets" / "questions").iterdir()
    assert written.read_bytes() == PICTURE
    text = (course / "quiz_data" / "fire.yml").read_text(encoding="utf-8")
    assert f"![图](assets/questions/{written.name})" in text
