"""Marks in the texts of banks and tests."""

from lectern.checks.marks import check_bank_marks, check_bank_pictures, check_test_marks
from lectern.diagnostics import Place
from lectern.model.course import Course
from lectern.model.exam import Test

COURSE = Course(files=frozenset({"assets/a.svg"}))


def test_missing_picture_is_told_at_its_address(make_good_bank, tell):
    """A picture that is not in `docs/` is told where its address stands."""
    bank = make_good_bank(rationale="见![图](../assets/b.svg)和![图](assets/a.svg)。")
    assert tell(check_bank_pictures, bank, COURSE) == [
        "12:15-29 missing-picture docs里没有“assets/b.svg”这张图片。 → 核对路径，或者把图片放进去。"
    ]


def test_picture_in_other_letter_case_is_told(make_good_bank, tell):
    """A name that differs only in its letter case is proposed."""
    bank = make_good_bank(stem="![图](assets/A.SVG)是什么？")
    (told,) = tell(check_bank_pictures, bank, COURSE)
    assert told.endswith("→ 改成“assets/a.svg”：大小写要一样。")


def test_pictures_are_not_judged_without_the_folder(make_good_bank, tell):
    """Where nobody knows the files of the course, none is missing."""
    bank = make_good_bank(stem="![图](assets/b.svg)是什么？")
    assert tell(check_bank_pictures, bank, Course()) == []


def test_each_text_is_told_once(make_good_bank, tell):
    """The first thing that looks like a mark is told of each text."""
    bank = make_good_bank(stem="*甲*和*乙*是什么？", choices={"A": "**甲", "B": "乙"})
    told = [line.split(" → ")[0] for line in tell(check_bank_marks, bank, COURSE)]
    assert told == [
        "5:9-11 not-a-mark 题干里有像标记又不是标记的写法，照原样显示：一个“*”不是强调。",
        "7:10-11 not-a-mark 选项A里有像标记又不是标记的写法，照原样显示：这里的“**”不是强调。",
    ]


def test_titles_are_looked_at(tell):
    """Titles and descriptions of tests are author's texts too."""
    test = Test(
        id="t",
        title="[小测](javascript:alert(1))",
        description="![](https://example.org/a.png)",
        minutes=5,
        pass_mark=60,
        sections=(),
        place=Place(file="quiz_data/exams/t.yml"),
    )
    told = tell(check_test_marks, test, COURSE)
    assert ["标题" in told[0], "说明" in told[1], len(told)] == [True, True, 2]
