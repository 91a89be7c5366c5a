"""Every remedy that says what to type is obeyed to the letter, and makes a course better."""

from collections import Counter
from pathlib import Path

import pytest
from remedies import obey_remedy

from lectern.checks.registry import check_course
from lectern.diagnostics import Level, Report
from lectern.reading.course import read_course

# Why nobody but a person can obey a remedy, and whose it is.
PERSONAL = {
    "the official text says which article, version or number is right": (
        "citation-syntax duplicate-law outdated-citation uncited-number unknown-article"
        " unknown-law unknown-paragraph unknown-subparagraph unknown-version"
        " register-fingerprint register-move register-version-order"
    ),
    "words that only who wrote the item can find": (
        "all-of-the-above echoing-rationale empty-text equal-numbers long-stem missing-field"
        " missing-rationale repeated-stem review-without-reason similar-items thin-heading uncommon-character"
        " unit-in-number"
    ),
    "a name or an id that nobody has used, or which of two things keeps it": (
        "bank-id-taken device-id duplicate-anchor duplicate-article duplicate-id exam-id-taken"
        " item-id-retired item-id-taken situation-id-taken"
    ),
    "what was meant: another key, kind, item or heading": (
        "bad-label item-shown-twice key-not-a-choice missing-chapter nested-kind no-items no-mapping"
        " section-too-large unfit-item unknown-heading unknown-item unknown-situation wrong-type"
        " yaml-syntax"
    ),
    "how a situation goes on": "circular-scenes lopsided-endings scene-target unreached-scene",
    "a file that is to be made, moved or thrown away": (
        "empty-file foreign-picture missing-file missing-picture several-registers unread-file"
    ),
}
# Told of what no example in the manual can be: files that are no text, names of files, a whole
# bank, what stands outside the course; each is tested where it is found.
ELSEWHERE = {
    "files that are no text, too large or unreadable": (
        "binary-file damaged-file file-too-large not-utf-8 page-not-utf-8 unreadable-file"
    ),
    "names of files and folders": "dead-file-link file-name file-name-case missing-folder",
    "very many lines or items": (
        "guessable-bank long-line longest-is-key open-brackets too-deep too-many-problems uneven-keys"
    ),
    "files given to import": (
        "copied-text question-file-damaged question-file-type question-file-unsafe"
        " law-article-empty law-article-order law-file-damaged law-file-type law-file-unsafe"
        " law-map-unconfirmed law-short-title law-short-title-long law-version-twice"
        " law-without-articles law-without-date law-without-title"
    ),
    "what an amended law asks for": (
        "article-amended article-moved article-repealed article-split article-unconfirmed"
    ),
    "an edition that is exported": (
        "offline-file-name offline-foreign-link offline-name-case offline-server-link"
    ),
}


def _list_rules(reasons):
    return {rule for rules in reasons.values() for rule in rules.split()}


def _check(course):
    """Return what is told of a course."""
    report = Report()
    check_course(read_course(course, report), report)
    return report.sort_diagnostics()


def _count_errors(found):
    return Counter((one.rule.id, one.message) for one in found if one.rule.level is Level.ERROR)


def _list_told(found):
    return [(one.rule, one.place, one.message) for one in found]


def _find_file(told, course):
    """Return the file in which a remedy asks for a change."""
    of_menu = told.remedy.startswith("在nav里")
    return course / ("mkdocs.yml" if of_menu else told.place.file)


def _obey(told, course: Path):
    """Change the file as the remedy says; return whether it was possible."""
    path = _find_file(told, course)
    if path.suffix not in {".md", ".yml"}:
        return False
    lines = path.read_text(encoding="utf-8").split("\n")
    changed = obey_remedy(told, lines)
    if changed is None:
        return False
    assert changed != lines
    path.write_text("\n".join(changed), encoding="utf-8")
    return True


def test_remedy_makes_it_better(section, course, check):
    """The bad example's problem is gone once its remedy is obeyed, and no error is new."""
    if section.id in _list_rules(ELSEWHERE):
        pytest.skip("no example in the manual can be told of it")
    bad = [one for one in section.examples if not one.is_good]
    before = check(bad).sort_diagnostics()
    told = next(one for one in before if one.rule.id == section.id)
    assert _obey(told, course) != (section.id in _list_rules(PERSONAL))
    after = _check(course)
    if section.id not in _list_rules(PERSONAL):
        assert (told.rule, told.place, told.message) not in _list_told(after)
    assert _count_errors(after) - _count_errors(before) == Counter()


def test_reasons_are_of_rules(sections):
    """What is left out, with the reason why, is a rule of the manual, and left out once."""
    given = [
        rule
        for group in (PERSONAL, ELSEWHERE)
        for rules in group.values()
        for rule in rules.split()
    ]
    assert set(given) <= {one.id for one in sections}
    assert len(given) == len(set(given))
