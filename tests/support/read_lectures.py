"""Lectures read from texts, and their sections drawn as lines that a test can compare."""

from lectern.importing.lectures.intake import Intake, take_in
from lectern.importing.lectures.paragraphs import Line


def list_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    numbered = enumerate(text.splitlines(), start=1)
    return [Line(number=number, text=line) for number, line in numbered if line.strip()]


def read_text(text: str) -> Intake:
    """Return what is understood of a text."""
    return take_in(list_lines(text), "讲稿")


def draw_tree(intake: Intake) -> list[str]:
    """Return a line for each section: its id, its marker, its lines, its title."""
    return [
        f"{one.id} [{one.marker.text if one.marker else ''}] {one.lines[0]}-{one.lines[1]} {one.title}"
        for outline in intake.outlines
        for one in outline.walk()
    ]
