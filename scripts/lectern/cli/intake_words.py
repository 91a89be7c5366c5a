"""What a trainer is shown of an import before it is written."""

from collections import Counter
from collections.abc import Sequence

import click

from lectern.diagnostics import Place
from lectern.importing.questions.bank import Import, ImportedItem
from lectern.importing.questions.draft import Refusal
from lectern.model.choice import Choice
from lectern.model.item import Item
from lectern.wording.likeness import find_similar

_EXAMPLES = 3
_LIKE_EXAMPLES = 5


def show_sums(result: Import, refusals: Sequence[Refusal]) -> None:
    """Show how much was read and refused, of which kinds, and what the new items lack."""
    read, refused = len(result.items), len(refusals)
    click.echo(f"读懂{read}道，没有读懂{refused}处，一共{read + refused}。")
    kinds = Counter(imported.item.kind.word for imported in result.items)
    if kinds:
        click.echo("  " + "，".join(f"{word}{count}道" for word, count in kinds.most_common()))
    old = read - len(result.new_items)
    if old:
        click.echo(f"  题库里已经有的{old}道，不再写。")
    items = [imported.item for imported in result.new_items]
    _show_lack("解析", [item for item in items if not item.rationale])
    _show_lack("依据和出处", [item for item in items if not (item.citations or item.sources)])


def show_likeness(known: Sequence[Item], new: Sequence[ImportedItem]) -> None:
    """Show how many new items are nearly items of the course, and the first of them.

    Args:
        known: The items of the course.
        new: The new items.
    """
    pairs = [
        (known[first], new[second - len(known)])
        for first, second, _ in find_similar([*known, *(imported.item for imported in new)])
        if first < len(known) <= second
    ]
    if not pairs:
        return
    click.echo(f"  和课程里已有的题很像的{len(pairs)}道，看看是不是同一道：")
    for item, imported in pairs[:_LIKE_EXAMPLES]:
        click.echo(f"    {_name_place(imported.place)} ~ {item.id}")
    if len(pairs) > _LIKE_EXAMPLES:
        click.echo(f"    还有{len(pairs) - _LIKE_EXAMPLES}道；写好以后，check会一道一道指出来。")


def show_examples(items: Sequence[ImportedItem]) -> None:
    """Show the first items as they will be."""
    for imported in items[:_EXAMPLES]:
        item = imported.item
        click.echo(f"\n{imported.fields['id']}  {item.kind.word}（{_name_place(imported.place)}）")
        click.echo(f"  {item.stem}")
        for choice in item.list_choices():
            click.echo(f"  {choice.label}. {choice.text}")
        click.echo(f"  答案：{_write_key(item)}")


def show_refusals(title: str, refusals: Sequence[Refusal]) -> None:
    """Show everything that was not taken over, with its place and why."""
    if refusals:
        click.echo(f"\n{title}")
    for refusal in refusals:
        click.echo(f"  {_name_place(refusal.place)}：{refusal.reason}")


def _show_lack(name: str, items: Sequence[Item]) -> None:
    if items:
        click.echo(f"  没有{name}的{len(items)}道。")


def _write_key(item: Item) -> str:
    return "".join(one.label if isinstance(one, Choice) else one for one in item.tell_key())


def _name_place(place: Place) -> str:
    return f"{place.file} 第{place.line}行"
