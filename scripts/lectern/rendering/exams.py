"""A test's page: its rules, a sample paper, and what the browser draws other papers from.

Without scripts, and on paper, the page is the sample paper.  With them the custom element
takes over; it cannot fetch on `file://`, so each bank is also a script of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

from markupsafe import Markup

from lectern.assembly import SectionPlan, draw_paper, plan_test
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.exam import Section, Test
from lectern.model.item import Item
from lectern.model.marks import show_text
from lectern.model.numerals import format_numeral
from lectern.rendering.ends import list_exam_ends
from lectern.rendering.hints import EXAM_HINTS, render_hints
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import build_href, climb_to_root
from lectern.rendering.markup import TextRenderer
from lectern.rendering.rooms import find_room_page, list_paper_fields
from lectern.rendering.scripts import write_json
from lectern.rendering.templating import make_environment, render_template

_SAMPLE_SEED = "样卷"
_WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """An item of the sample paper."""

    number: int
    item: Item
    html: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """A section as its page shows it: a row of the table, then a part of the sample paper."""

    number: str
    title: str
    kinds: str
    count: int
    points: str
    total: str
    entries: list[_Entry]


class ExamRenderer:
    """Renders the tests of one course."""

    def __init__(self, course: Course, course_id: str, items: ItemRenderer) -> None:
        """Keep what every test needs.

        Args:
            course: Its tests and banks.
            course_id: The prefix under which learners' browsers keep their records.
            items: What renders items.
        """
        self._course = course
        self._course_id = course_id
        self._items = items
        self._environment = make_environment(TextRenderer(course.list_page_paths()))
        self._by_id = {item.id: item for bank in course.banks for item in bank.items}

    def render_room(self, test: Test, page_path: str) -> Markup:
        """Return a test's rules and sample paper, and everything that the runtime needs."""
        plan = plan_test(self._course, test)
        root = climb_to_root(page_path)
        return render_template(
            "exam.html",
            self._environment,
            test=test,
            course=self._course_id,
            root=root,
            hints=render_hints(EXAM_HINTS),
            plan=_write_plan(test, plan),
            sections=list(self._describe_sections(test, plan, root)),
            max_score=format_points(test.max_score),
            needed=format_needed_points(test),
            fields=[*list_paper_fields(self._course), "得分"],
            review_page=find_room_page(self._course, "review"),
            ends=list_exam_ends(self._course, page_path),
            chapters=self._list_chapters(plan, page_path),
            has_multiple=any(self._may_hold_multiple(section) for section in plan),
        )

    def list_banks(self, test: Test) -> tuple[str, ...]:
        """Return the ids of the banks from which a test's papers come, in the course's order."""
        plan = plan_test(self._course, test)
        ids = set(chain.from_iterable(map(_list_ids, plan)))
        return tuple(
            bank.id for bank in self._course.banks if any(item.id in ids for item in bank.items)
        )

    def write_script(self, bank: QuestionBank) -> str:
        """Return the classic script that brings a bank's items to pages that draw from it."""
        items = {item.id: self._describe_item(item) for item in bank.items}
        content = write_json({"items": items})
        return f"(window.lecternBanks=window.lecternBanks||{{}})[{write_json(bank.id)}]={content}\n"

    def _list_chapters(self, plan: Sequence[SectionPlan], page_path: str) -> list[tuple[str, str]]:
        """Return the addresses and titles of the chapters that a paper may ask about."""
        ids = set(chain.from_iterable(map(_list_ids, plan)))
        paths = {self._by_id[item_id].chapter.partition("#")[0] for item_id in ids}
        return [
            (build_href(page.path, page_path), page.title)
            for page in self._course.chapters
            if page.path in paths
        ]

    def _may_hold_multiple(self, section: SectionPlan) -> bool:
        return any(
            part.takes_partial_credit
            for item_id in _list_ids(section)
            for part in self._by_id[item_id].parts
        )

    def _describe_item(self, item: Item) -> dict[str, object]:
        return {"html": self._items.render_marked(item)}

    def _describe_sections(
        self, test: Test, plan: Sequence[SectionPlan], root: str
    ) -> Iterator[_Section]:
        numbers = count(1)
        paper = draw_paper(test.id, test.seed or _SAMPLE_SEED, plan)
        for rank, (section, ids) in enumerate(zip(test.sections, paper, strict=True), start=1):
            items = [self._by_id[item_id] for item_id in ids]
            entries = [self._describe_entry(item, next(numbers), root) for item in items]
            yield _Section(
                number=format_numeral(rank),
                title=section.title,
                kinds=_name_kinds(section, items),
                count=section.count,
                points=format_points(section.points),
                total=format_points(section.count * section.points),
                entries=entries,
            )

    def _describe_entry(self, item: Item, number: int, root: str) -> _Entry:
        html = self._items.render_item(item, number, root)
        return _Entry(number=number, item=item, html=Markup(html))  # noqa: S704 - from templates


def format_needed_points(test: Test) -> str:
    """Return how many points a test is passed with."""
    return format_points(test.max_score * test.pass_mark / _WHOLE)


def format_points(points: float) -> str:
    """Return points as learners read them: 2, 2.5."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def _list_ids(section: SectionPlan) -> Iterator[str]:
    """Yield the id of every item that may come."""
    return chain(section.ids, *(draw.ids for draw in section.draws))


def _name_kinds(section: Section, items: Sequence[Item]) -> str:
    """Return the kinds that may come, or nothing where the title says them."""
    kinds = section.kinds or (tuple(dict.fromkeys(i.kind for i in items)) if section.items else ())
    names = [kind.word for kind in kinds]
    if not names:
        return "各种题型"
    return "" if all(name in section.title for name in names) else "、".join(names)


def _write_plan(test: Test, plan: Sequence[SectionPlan]) -> str:
    sections: list[dict[str, object]] = []
    for section, planned in zip(test.sections, plan, strict=True):
        named = {"title": show_text(section.title), "points": _shorten_points(section.points)}
        if planned.ids:
            sections.append({**named, "ids": planned.ids})
        else:
            draws = [{"count": draw.count, "ids": draw.ids} for draw in planned.draws]
            sections.append({**named, "draws": draws})
    return write_json(sections)


def _shorten_points(points: float) -> float:
    return int(points) if points == int(points) else points
