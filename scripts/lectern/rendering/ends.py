"""Where one goes on when a piece of work is done: the links that its end card shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from lectern.model.bank import QuestionBank
from lectern.model.course import EXAM_FOLDER, PRACTICE_FOLDER, Course
from lectern.model.marks import show_text
from lectern.rendering.links import build_href, climb_to_root
from lectern.rendering.rooms import find_room_page


@dataclass(frozen=True, slots=True, kw_only=True)
class EndLink:
    """A link that waits for the end of a piece of work.

    Attributes:
        name: Its place on the card: `notebook`, `next` or `record`.
        href: Its address, from the page where it stands.
        text: What it says.
    """

    name: str
    href: str
    text: str


def list_check_ends(course: Course, page_path: str) -> tuple[EndLink, ...]:
    """Return the links for the end of a page's check: to the next chapter, or the first bank."""
    paths = [page.path for page in course.chapters]
    if page_path not in paths:
        return _list_notebook(course, page_path)
    following = course.chapters[paths.index(page_path) + 1 :]
    if following:
        onward = _link_next(page_path, following[0].path, f"下一章：{following[0].title}")
    else:
        onward = _link_banks(page_path, course.banks, "去练习")
    return (*_list_notebook(course, page_path), *onward)


def list_practice_ends(course: Course, bank: QuestionBank, page_path: str) -> tuple[EndLink, ...]:
    """Return the links for the end of a round of a bank: to the next bank, or the first exam."""
    following = tuple(dropwhile(lambda one: one.id != bank.id, course.banks))[1:]
    onward = _link_banks(page_path, following, "下一个题库")
    if not onward and course.tests:
        [test, *_] = course.tests
        target = f"{EXAM_FOLDER}/{test.id}.md"
        onward = _link_next(page_path, target, f"去考试：{show_text(test.title)}")
    return (*_list_notebook(course, page_path), *onward)


def list_exam_ends(course: Course, page_path: str) -> tuple[EndLink, ...]:
    """Return the links for the results of an exam: to the transcript, if there is one."""
    address = find_room_page(course, "transcript")
    if not address:
        return ()
    href = climb_to_root(page_path) + address
    return (EndLink(name="record", href=href, text="打印学习记录"),)


def _link_banks(page_path: str, banks: Sequence[QuestionBank], word: str) -> tuple[EndLink, ...]:
    if not banks:
        return ()
    [bank, *_] = banks
    target = f"{PRACTICE_FOLDER}/{bank.id}.md"
    return _link_next(page_path, target, f"{word}：{show_text(bank.title)}")


def _link_next(page_path: str, target: str, text: str) -> tuple[EndLink, ...]:
    return (EndLink(name="next", href=build_href(target, page_path), text=text),)


def _list_notebook(course: Course, page_path: str) -> tuple[EndLink, ...]:
    address = find_room_page(course, "review")
    if not address:
        return ()
    href = f"{climb_to_root(page_path)}{address}#noted"
    return (EndLink(name="notebook", href=href, text="错题本"),)
