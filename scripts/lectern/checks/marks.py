"""Marks in the texts of banks, tests and situations: pictures that are not there, and what is no mark."""

import re
from collections.abc import Iterator

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.exam import Test
from lectern.model.item import ItemText
from lectern.model.marks import Leads, find_page, is_web_address
from lectern.model.names import BANK_NAMES, EXAM_NAMES
from lectern.model.situation import Situation
from lectern.wording.marks import find_look_alike, find_pictures
from lectern.wording.passages import Passage, build_passage, find_passage

MISSING_PICTURE = Rule("missing-picture")
NOT_A_MARK = Rule("not-a-mark", Level.WARNING)

# Of what marks, and what looks like one, is made: most texts of a large bank have none.
_SIGN = re.compile(r"[*_|]|\]\(")


def check_bank_pictures(bank: QuestionBank, course: Course, report: Report) -> None:
    """Report pictures in a bank's texts that are not in `docs/`."""
    for text, passage in _walk_texts(bank):
        _check_pictures(text, passage, course, report)


def check_situation_pictures(situation: Situation, course: Course, report: Report) -> None:
    """Report pictures in a situation's texts that are not in `docs/`."""
    for text, passage in _walk_situation_texts(situation):
        _check_pictures(text, passage, course, report)


def check_bank_marks(bank: QuestionBank, course: Course, report: Report) -> None:
    """Report of each text of a bank the first thing that looks like a mark and is none."""
    leads = _make_leads(course)
    for text, passage in _walk_texts(bank):
        _check_text(text, passage, leads, report)


def check_situation_marks(situation: Situation, course: Course, report: Report) -> None:
    """Report the same of a situation's texts."""
    leads = _make_leads(course)
    for text, passage in _walk_situation_texts(situation):
        _check_text(text, passage, leads, report)


def check_test_marks(test: Test, course: Course, report: Report) -> None:
    """Report the same of a test's title, description and sections."""
    leads = _make_leads(course)
    for text in (
        ItemText(field="title", name=EXAM_NAMES["title"], text=test.title),
        ItemText(
            field="description",
            name=EXAM_NAMES["description"],
            text=test.description,
            explains=True,
        ),
        *(ItemText(field="title", name="大题的标题", text=one.title) for one in test.sections),
    ):
        _check_text(text, build_passage(text.name, text.text, test.place), leads, report)


def _walk_texts(bank: QuestionBank) -> Iterator[tuple[ItemText, Passage]]:
    """Yield every text of a bank, and of its items those with signs, with where it stands."""
    for name, text in (("title", bank.title), ("description", bank.description)):
        one = ItemText(field=name, name=BANK_NAMES[name], text=text, explains=name == "description")
        yield one, build_passage(one.name, text, bank.place)
    for item in bank.walk_items():
        for each in item.list_texts():
            if _SIGN.search(each.text):
                yield each, find_passage(item, each)


def _walk_situation_texts(situation: Situation) -> Iterator[tuple[ItemText, Passage]]:
    for text in situation.list_texts():
        yield text, build_passage(text.name, text.text, situation.find_place(text.field))


def _check_pictures(text: ItemText, passage: Passage, course: Course, report: Report) -> None:
    if course.files is None:
        return
    for path, start, length in find_pictures(text.text):
        if path not in course.files:
            _report_missing(path, passage.locate(start, length), course.files, report)


def _make_leads(course: Course) -> Leads:
    pages = course.list_page_paths() | course.gaps.pages
    return lambda address: is_web_address(address) or find_page(address, pages) is not None


def _check_text(text: ItemText, passage: Passage, leads: Leads, report: Report) -> None:
    found = find_look_alike(text, leads)
    if found:
        report.add(
            NOT_A_MARK,
            passage.locate(found.start, found.length),
            f"{text.name}里有像标记又不是标记的写法，照原样显示：{found.why}。",
            remedy=f"{found.remedy}本来就要这样显示的，不用改。",
        )


def _report_missing(path: str, place: Place, files: frozenset[str], report: Report) -> None:
    near = next((one for one in sorted(files) if one.casefold() == path.casefold()), "")
    report.add(
        MISSING_PICTURE,
        place,
        f"docs里没有“{path}”这张图片。",
        remedy=f"改成“{near}”：大小写要一样。" if near else "核对路径，或者把图片放进去。",
    )
