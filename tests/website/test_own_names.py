"""The names that the runtime's build shortens, against what the build of a course writes."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

ROOT = Path(__file__).parents[2]
OWN_NAMES = ROOT / "scripts/lectern/runtime/own-names.js"


def test_no_shortened_name_is_one_that_pages_and_scripts_bring(
    build: Callable[..., Path], course: Path
) -> None:
    """Banks, the course and exams come as JSON, which the runtime reads by its names."""
    review = "# 复习\n\n```学习\n页: 复习\n```\n"
    (course / "docs/review.md").write_text(review, encoding="utf-8")
    site = build()
    written = [
        path.read_text(encoding="utf-8")
        for path in (*site.glob("assets/lectern/**/*.js"), *site.glob("exam/*.html"))
        if path.name == "course.js" or path.parent.name in {"banks", "exam"}
    ]
    brought = {name for text in written for name in re.findall(r'"(\w+)":', unescape(text))}
    assert {"parts", "choices", "points"} <= brought
    listed = OWN_NAMES.read_text(encoding="utf-8").split("`")[1].split()
    assert sorted(brought & set(listed)) == []
