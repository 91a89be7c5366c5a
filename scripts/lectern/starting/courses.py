"""The files of a new course, filled with the five things that a trainer says of it."""

import html
import re
from dataclasses import dataclass
from typing import Final

from lectern.commands import name_program
from lectern.starting.templates import fill_gaps, read_templates
from lectern.writing.markdown import escape_markdown
from lectern.writing.scalars import format_scalar, format_sequence

COURSE_ID: Final = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What a trainer says of a new course.

    Attributes:
        title: What its site is called.
        id: The prefix of learners' records.
        organisation: Who runs it.
        learners: What those who take it are called: 员工, 值班员.
        fields: What a transcript asks for: 姓名, 单位.
    """

    title: str
    id: str
    organisation: str
    learners: str
    fields: tuple[str, ...]


def write_course(founding: Founding) -> dict[str, str]:
    """Return the texts of a new course's files, by their paths in its folder."""
    words = _find_words(founding)
    return {path: fill_gaps(text, words) for path, text in read_templates("course").items()}


def _find_words(founding: Founding) -> dict[str, str]:
    plain = {
        "title": founding.title,
        "organisation": founding.organisation,
        "learners": founding.learners,
        "fields": "、".join(founding.fields),
    }
    scalars = {
        "title": founding.title,
        "organisation": founding.organisation,
        "description": f"给{founding.learners}的课程：讲义、练习、考试，手机和U盘都能用。",
        "copyright": f"课程由{html.escape(founding.organisation)}编写。",
    }
    return {
        **{name: escape_markdown(text) for name, text in plain.items()},
        **{f"{name}_yaml": format_scalar(text) for name, text in scalars.items()},
        "fields_yaml": format_sequence(founding.fields),
        "id": founding.id,
        "program": name_program(),
    }
