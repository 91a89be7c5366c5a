"""练习, 考试 and 情景 blocks that name a bank, test or situation that does not exist."""

from lectern.checks.unknown import (
    report_unknown_bank,
    report_unknown_situation,
    report_unknown_test,
)
from lectern.diagnostics import Report
from lectern.model.blocks import ExamBlock, PracticeBlock, SituationBlock
from lectern.model.course import Course
from lectern.model.page import Page


def check_named_blocks(page: Page, course: Course, report: Report) -> None:
    """Report the 练习, 考试 and 情景 blocks of a page that have nothing to show."""
    if course.gaps.banks:
        return
    banks = [bank.id for bank in course.banks]
    tests = [test.id for test in course.tests]
    for practice in page.select_blocks(PracticeBlock):
        if practice.bank not in banks:
            report_unknown_bank(practice.bank, banks, practice.place, report)
    for exam in page.select_blocks(ExamBlock):
        if exam.test not in tests:
            report_unknown_test(exam.test, tests, exam.place, report)
    situations = [situation.id for situation in course.situations]
    for block in page.select_blocks(SituationBlock):
        if block.situation not in situations:
            report_unknown_situation(block.situation, situations, block.place, report)
