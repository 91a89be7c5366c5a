"""Check boxes of task lists."""

import re

import markdown
import pytest

from lectern.rendering.checklists import label_tasks

BUTTON = (
    '\n<p class="untick lectern-with-scripts">'
    '<button type="button" data-untick>全部取消勾选</button></p>'
)


def render(text: str, page_path: str = "toolbox/desk.md") -> str:
    """Return Markdown as the site has it."""
    html = markdown.markdown(text, extensions=["pymdownx.tasklist", "sane_lists", "tables"])
    return label_tasks(html, page_path)


def list_names(html: str) -> list[str]:
    """Return by what each box is known."""
    return re.findall(r'data-task="([0-9a-f]{8})"', html)


def test_task_is_labelled_with_its_words() -> None:
    """The box can be ticked, also by its words, and links stay links."""
    html = render("- [ ] 开门前查看[还书箱](box.md)")
    (name,) = list_names(html)
    assert html == (
        '<ul class="task-list">\n<li class="task-list-item"><label class="task">'
        f'<input type="checkbox" data-task="{name}" autocomplete="off">'
        '<span>开门前查看<a href="box.md">还书箱</a></span></label></li>\n</ul>' + BUTTON
    )


def test_task_may_be_typed_in_several_lines() -> None:
    """A task whose words go on in the next line is one task, named by all its words."""
    html = render("- [ ] 开门前查看\n  还书箱")
    assert re.search(r"<span>开门前查看\n\s*还书箱</span></label>", html)
    assert len(list_names(html)) == 1


def test_every_box_starts_empty() -> None:
    """What is ticked is the learner's to say."""
    assert render("- [x] 登记") == render("- [ ] 登记")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("- [ ] 查看\n\n- [ ] 登记", "<span>查看</span></label></p>"),
        ("- [ ] 查看\n    - 封面\n", "<span>查看</span></label><ul>"),
    ],
)
def test_label_ends_with_the_task(text: str, rest: str) -> None:
    """What follows a task in its entry is outside the label."""
    assert rest in render(text).replace("\n", "")


def test_name_depends_on_page_and_words_alone() -> None:
    """A task that moves or is set in bold keeps its ticks; other words or pages are others."""
    first, second = list_names(render("- [ ] 查看\n- [ ] 登记"))
    assert list_names(render("- [ ] 登记\n- [ ] **查看**")) == [second, first]
    assert list_names(render("- [ ] 查看", "toolbox/other.md")) != [first]
    assert first != second


def test_page_without_tasks_is_left_alone() -> None:
    """No button where there is nothing to tick."""
    assert render("- 查看") == "<ul>\n<li>查看</li>\n</ul>"
