"""Runs of Chinese that stand in another text as well."""

import pytest

from lectern.checks.own_words import check_own_words

TEXTS = {
    "讲稿.txt": "同志们：要摆正个人位置，珍惜手中权力，\n了解法律规定，熟悉会议程序，处理好几个关系。",
    "法.md": "县级以上的地方各级人民代表大会常务委员会组成人员和代表，可以依照法律规定的程序提出。",
}
REMEDY = "用自己的话重写；要引用，只引短句，放在“ ”里并写明出处。"


def _check(course, report):
    check_own_words(course, TEXTS, report)


def test_finds_a_run_across_punctuation_and_lines(make_page, make_course, tell):
    """Punctuation, line breaks and bold do not make the words one's own."""
    page = make_page("# 会\n\n要**摆正**个人位置、珍惜手中权力：了解法律规定熟悉会议程序。")
    assert tell(_check, make_course([], [page])) == [
        (
            "3:1-31 copied-text 有25个字与讲稿.txt相同：“要**摆正**个人位置、珍惜手中权力：了解法律规……”。"
            f" → {REMEDY}"
        )
    ]


def test_reads_banks(make_good_bank, make_course, tell):
    """Every text of a bank is compared."""
    bank = make_good_bank(rationale="首先，摆正个人位置，珍惜手中权力，了解法律规定，熟悉。")
    assert tell(_check, make_course([bank])) == [
        (
            "12:12-34 copied-text 有20个字与讲稿.txt相同：“摆正个人位置，珍惜手中权力，了解法律规定，熟悉”。"
            f" → {REMEDY}"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "摆正个人位置，珍惜手中权力，了解法律规定，再说。",
        "县级以上的地方各级人民代表大会常务委员会组成人员都有这个职责。",
        "讲座说：“摆正个人位置，珍惜手中权力，了解法律规定，熟悉会议程序”。",
        "《摆正个人位置珍惜手中权力了解法律规定熟悉会议程序》是一份材料。",
        "`摆正个人位置珍惜手中权力了解法律规定熟悉会议程序`",
    ],
)
def test_lets_short_runs_names_and_quotations_be(make_page, make_course, tell, text):
    """Nineteen characters, names of bodies, titles, quotations with a source and code pass."""
    assert tell(_check, make_course([], [make_page(text)])) == []


def test_finds_quotations_without_a_source(make_page, make_course, tell):
    """Quotation marks alone do not say whose words they are."""
    page = make_page("“摆正个人位置，珍惜手中权力，了解法律规定，熟悉会议程序”。")
    assert len(tell(_check, make_course([], [page]))) == 1


def test_finds_words_around_a_name(make_page, make_course, tell):
    """A name does not count, but neither does it end the run."""
    page = make_page("地方各级人民代表大会常务委员会组成人员和代表可以依照法律规定的程序提出")
    lines = tell(_check, make_course([], [page]))
    assert [line.partition("：")[0] for line in lines] == ["1:1-35 copied-text 有35个字与法.md相同"]
