"""Labelled choices, and keys that name them by their labels."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from lectern.diagnostics import Level, Place, Rule
from lectern.model.choice import Choice
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import CHOICE_NAMES
from lectern.model.numbers import fold_numbers
from lectern.model.text import normalise_choice
from lectern.reading.fields import EMPTY_TEXT, Fields
from lectern.reading.keys import split_joined
from lectern.reading.nodes import MappingNode, Node, ScalarNode
from lectern.reading.shapes import LABELLED, Field

BAD_LABEL = Rule("bad-label")
TOO_FEW_CHOICES = Rule("too-few-choices")
EQUAL_CHOICES = Rule("equal-choices")
EQUAL_NUMBERS = Rule("equal-numbers", Level.WARNING)
NO_KEY = Rule("no-key")
KEY_NOT_A_CHOICE = Rule("key-not-a-choice")
REPEATED_KEY = Rule("repeated-key")

CHOICES: Final = Field(name="choices", note="选项，例如“A: 五人”", shape=LABELLED, required=True)
_LABEL: Final = re.compile(r"[A-Z]|[1-9][0-9]?")
_SEPARATOR: Final = re.compile(r"[\s,、;]+")


def read_choices(name: str, fields: Fields, places: dict[str, Place]) -> tuple[Choice, ...]:
    """Return the labelled texts of a field, at least two and no two equal."""
    mapping = fields.get_mapping(name, required=True)
    if mapping is None:
        return ()
    choices = tuple(
        _read_choice(name, *(split_joined(*entry, fields.context) or entry), fields, places)
        for entry in mapping.entries.values()
    )
    if len(choices) == 1:
        fields.tell(
            TOO_FEW_CHOICES,
            name,
            f"“{fields.label(name)}”只有一项。",
            remedy=f"下面再写一项，例如“{_name_other(choices[0].label)}: 其他”，每项一行。",
        )
    _check_equal(name, choices, fields, places)
    return choices


def _name_other(label: str) -> str:
    """Return a label of the same sort."""
    if label.isdigit():
        return str(int(label) + 1)
    return "B" if label == "A" else "A"


def read_key(fields: Fields, choices: Sequence[Choice]) -> tuple[str, ...] | None:
    """Return the labels of the key in the order typed, or nothing after telling why."""
    nodes = fields.get_texts("key")
    if not nodes:
        tell_no_key(fields, "写上正确的那一项的标号，例如“答案: B”")
        return None
    labels = {choice.label for choice in choices}
    typed = [(label, node) for node in nodes for label in _split_labels(node.text, labels)]
    key = tuple(label for label, _ in typed)
    wrong = [(label, node) for label, node in typed if label not in labels]
    for label, node in wrong if choices else ():
        _tell_no_choice(label, node, fields, choices)
    repeated = sorted({label for label in key if key.count(label) > 1})
    if repeated and not wrong:
        fields.tell(
            REPEATED_KEY,
            "key",
            f"答案里“{'、'.join(repeated)}”写了不止一次。",
            remedy="每个标号只写一次。",
        )
    return None if wrong or repeated else key


def tell_no_key(fields: Fields, remedy: str) -> None:
    """Tell that an item has no key, unless what stands there was found wrong already."""
    if not fields.is_filled("key"):
        fields.tell(NO_KEY, "key", "这道题没有答案。", remedy=f"{remedy}。")


def _read_choice(
    name: str, key: ScalarNode, node: Node, fields: Fields, places: dict[str, Place]
) -> Choice:
    label = key.text if _LABEL.fullmatch(key.text) else _read_bad_label(name, key, fields)
    where = f"{name}/{label}"
    places[where] = fields.context.locate(node)
    if not isinstance(node, MappingNode):
        text = fields.read_shown_text(name, node)
        if not text and isinstance(node, ScalarNode):
            fields.context.tell(
                EMPTY_TEXT,
                key,
                f"“{fields.label(name)}”里的“{label}”是空的。",
                remedy="写上内容，或删去这一项。",
            )
        return Choice(label=label, text=text)
    parts = Fields(node, CHOICE_NAMES, fields.context)
    places.update((f"{where}/{part}", place) for part, place in parts.list_places().items() if part)
    places[where] = parts.find_place("text")
    text = parts.get_shown_text("text", required=True)
    if name == "left":
        # What stands on the left is not chosen and not moved.
        parts.tell_unused(fields.label(name))
        return Choice(label=label, text=text)
    feedback, is_fixed = parts.get_shown_text("feedback"), parts.get_flag("fixed")
    return Choice(label=label, text=text, feedback=feedback, fixed=is_fixed)


def _read_bad_label(name: str, key: ScalarNode, fields: Fields) -> str:
    """Return the label that was meant, for the key to be read by, after telling of this one."""
    plain = unicodedata.normalize("NFKC", key.text).strip().upper()
    mapping = fields.get_mapping(name)
    is_free = mapping is not None and plain not in mapping.entries
    meant = plain if _LABEL.fullmatch(plain) and is_free else ""
    remedy = "标号用A、B、C……或1、2、3……，一项一个。"
    if meant:
        remedy = f"改成“{meant}”。"
    elif key.text in {*ITEM_NAMES, *ITEM_NAMES.values()}:
        remedy = "它是试题里的键：检查行首的空格，让它和“编号”对齐。"
    fields.context.tell(BAD_LABEL, key, f"“{key.text}”不能作标号。", remedy=remedy)
    return meant or key.text


def _check_equal(
    name: str, choices: Sequence[Choice], fields: Fields, places: dict[str, Place]
) -> None:
    seen: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for choice in filter(lambda one: one.text, choices):
        form, place = normalise_choice(choice.text), places[f"{name}/{choice.label}"]
        first = seen.setdefault(form, choice.label)
        near = numbers.setdefault(fold_numbers(form), choice.label)
        if first != choice.label:
            fields.context.report.add(
                EQUAL_CHOICES,
                place,
                f"“{choice.label}”和“{first}”的文字相同（空格、全角半角和强调不算区别）。",
                remedy="删去一项，或改成不同的内容。",
            )
        elif near != choice.label:
            fields.context.report.add(
                EQUAL_NUMBERS,
                place,
                f"“{choice.label}”和“{near}”只是数字的写法不同，说的是一个数。",
                remedy="改成不同的内容；本来就考写法的，不用改。",
            )


def _split_labels(text: str, labels: set[str]) -> Iterator[str]:
    """Yield the labels in `ABD`, `A,B,D`, `A、B、D`; what is no label, as typed."""
    for part in _SEPARATOR.split(unicodedata.normalize("NFKC", text).strip()):
        upper = part.upper()
        if upper in labels:
            yield upper
        elif upper.isascii() and upper.isalpha():
            yield from upper
        elif part:
            yield part


def _tell_no_choice(
    label: str, node: ScalarNode, fields: Fields, choices: Sequence[Choice]
) -> None:
    labels = "、".join(choice.label for choice in choices)
    meant = normalise_choice(node.text)
    same = next((each.label for each in choices if normalise_choice(each.text) == meant), None)
    fields.context.tell(
        KEY_NOT_A_CHOICE,
        node,
        f"答案“{label}”不是选项的标号（有{labels}）。",
        remedy=f"写它的标号“{same}”。" if same else "改成其中的标号，或补上缺的选项。",
    )
