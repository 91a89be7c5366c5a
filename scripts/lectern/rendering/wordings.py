"""The official words under a citation, folded: one article, or the old beside the new."""

from collections.abc import Iterable

from markupsafe import Markup

from lectern.citations.wordings import Wording, find_wording
from lectern.model.law import Citation
from lectern.rendering.links import References
from lectern.rendering.templating import render_template


def render_wordings(citations: Iterable[Citation], references: References) -> Markup:
    """Return what is kept of the cited articles, each once; nothing where nothing is kept."""
    course = references.course
    if not course.official_texts.paragraphs:
        return Markup()
    found: dict[str, Wording] = {}
    for citation in citations:
        wording = find_wording(citation, course.register, course.official_texts)
        if wording:
            found.setdefault(wording.title, wording)
    return render_template("wordings.html", wordings=list(found.values()))
