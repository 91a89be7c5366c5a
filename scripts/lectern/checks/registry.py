"""Every check there is, and what they are run on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from lectern.checks.addresses import check_page_addresses
from lectern.checks.amendments import check_amendments
from lectern.checks.appearance import check_page_appearance
from lectern.checks.boxes import check_page_boxes
from lectern.checks.characters import check_characters, check_name_characters, check_tags
from lectern.checks.choices import check_choices
from lectern.checks.citations import (
    check_item_citations,
    check_page_citations,
    check_situation_citations,
)
from lectern.checks.coverage import check_coverage
from lectern.checks.exams import check_test
from lectern.checks.guessing import check_guessing
from lectern.checks.hours import check_hours
from lectern.checks.identity import check_device_ids, check_identity
from lectern.checks.key_balance import check_key_balance
from lectern.checks.law_numbers import check_law_numbers, check_situation_numbers
from lectern.checks.line_breaks import check_page_line_breaks
from lectern.checks.links import check_links
from lectern.checks.marks import (
    check_bank_marks,
    check_bank_pictures,
    check_situation_marks,
    check_situation_pictures,
    check_test_marks,
)
from lectern.checks.menu import check_menu
from lectern.checks.named_blocks import check_named_blocks
from lectern.checks.own_words import COPIED_TEXT, check_own_words
from lectern.checks.pairs import check_pairs
from lectern.checks.queries import check_queries
from lectern.checks.rationales import check_rationales
from lectern.checks.reviews import check_reviews
from lectern.checks.similarity import check_similarity
from lectern.checks.stems import check_stems
from lectern.checks.typography import check_typography
from lectern.checks.vanishing import check_page_vanishing
from lectern.diagnostics import Report
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.situation import Situation
from lectern.wording.passages import (
    Passage,
    walk_bank_passages,
    walk_page_passages,
    walk_situation_passages,
)

_PassageCheck: TypeAlias = Callable[[Passage, Report], None]

# Asked of every text that a learner reads, in one walk over all of them.
_PASSAGE_CHECKS = (check_characters, check_typography, check_pairs)
_BANK_CHECKS = (
    check_rationales,
    check_stems,
    check_choices,
    check_key_balance,
    check_name_characters,
)
_BANK_IN_COURSE_CHECKS = (check_item_citations, check_bank_pictures)
_SITUATION_IN_COURSE_CHECKS = (check_situation_citations, check_situation_pictures)
_PAGE_CHECKS = (
    check_page_line_breaks,
    check_page_appearance,
    check_page_vanishing,
    check_page_boxes,
    check_hours,
)
_PAGE_IN_COURSE_CHECKS = (
    check_page_citations,
    check_queries,
    check_named_blocks,
    check_page_addresses,
)
_NO_TEXTS: Mapping[str, str] = MappingProxyType({})


def check_course(course: Course, report: Report, texts: Mapping[str, str] = _NO_TEXTS) -> None:
    """Report everything that is wrong with a course.

    Args:
        course: The course.
        report: What was told when it was read, and takes the problems.
        texts: What nothing may be copied from, by name.
    """
    for bank in course.banks:
        _check_one_bank(bank, course, report)
    for situation in course.situations:
        _check_one_situation(situation, course, report)
    for page in course.pages.values():
        _check_passages(walk_page_passages(page), _PASSAGE_CHECKS, report)
        for check_page in _PAGE_CHECKS:
            check_page(page, report)
        for check_linked_page in _PAGE_IN_COURSE_CHECKS:
            check_linked_page(page, course, report)
    check_links(course.banks, course.pages.values(), course, report, situations=course.situations)
    check_menu(course, report)
    _check_tests(course, report)
    for test in course.tests:
        check_test_marks(test, course, report)
    check_identity((), course.banks, report)
    check_device_ids((*course.banks, *course.tests, *course.situations), report)
    check_similarity((), course.banks, report)
    check_coverage(course, report)
    check_guessing(course.banks, report)
    check_amendments(course, report)
    if texts:
        check_own_words(course, texts, report)
    check_reviews(report, is_complete=True, passed_over=() if texts else (COPIED_TEXT,))


def check_structure(course: Course, report: Report) -> None:
    """Report what a site cannot be built with: the errors, not what could be worded better."""
    for bank in course.banks:
        for check_in_course in _BANK_IN_COURSE_CHECKS:
            check_in_course(bank, course, report)
    for situation in course.situations:
        for check_situation in _SITUATION_IN_COURSE_CHECKS:
            check_situation(situation, course, report)
    for page in course.pages.values():
        for check_linked_page in _PAGE_IN_COURSE_CHECKS:
            check_linked_page(page, course, report)
    check_links(course.banks, course.pages.values(), course, report, situations=course.situations)
    check_menu(course, report)
    _check_tests(course, report)
    check_identity((), course.banks, report)
    check_device_ids((*course.banks, *course.tests, *course.situations), report)
    report.drop_reviewed()


def check_bank(
    bank: QuestionBank, course: Course, report: Report, texts: Mapping[str, str] = _NO_TEXTS
) -> None:
    """Report everything that is wrong with one bank, without judging what it leaves out.

    A bank outside the course takes the place of the course's bank with the same id, if any.
    The arguments are those of `check_course`.
    """
    others = [one for one in course.banks if one.id != bank.id]
    _check_one_bank(bank, course, report)
    check_guessing((bank,), report)
    check_links((bank,), (), course, report)
    check_identity(others, (bank,), report)
    check_similarity(others, (bank,), report)
    if texts:
        check_own_words(Course(banks=(bank,)), texts, report)
    check_reviews(report, is_complete=False)


def _check_passages(
    passages: Iterable[Passage], checks: Sequence[_PassageCheck], report: Report
) -> None:
    for passage in passages:
        for check_passage in checks:
            check_passage(passage, report)


def _check_one_bank(bank: QuestionBank, course: Course, report: Report) -> None:
    _check_passages(walk_bank_passages(bank), (check_tags, *_PASSAGE_CHECKS), report)
    for check_alone in _BANK_CHECKS:
        check_alone(bank, report)
    for check_in_course in _BANK_IN_COURSE_CHECKS:
        check_in_course(bank, course, report)
    check_bank_marks(bank, course, report)
    check_law_numbers(bank, course, report)


def _check_one_situation(situation: Situation, course: Course, report: Report) -> None:
    _check_passages(walk_situation_passages(situation), (check_tags, *_PASSAGE_CHECKS), report)
    for check_in_course in _SITUATION_IN_COURSE_CHECKS:
        check_in_course(situation, course, report)
    check_situation_marks(situation, course, report)
    check_situation_numbers(situation, course, report)


def _check_tests(course: Course, report: Report) -> None:
    for test in course.tests:
        check_test(test, course, report)
