"""A mapping read field by field, with either language's keys.

Each getter returns what was typed in the type the model wants, or tells what is wrong and
returns an empty value of that type: readers go on and find the next problem.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from lectern.diagnostics import Place, Rule
from lectern.nearness import find_nearest
from lectern.reading.context import Context
from lectern.reading.keys import resolve_keys, tell_joined_dash
from lectern.reading.mistakes.keys import find_swallowed_key
from lectern.reading.mistakes.values import FULL_WIDTH_COMMA
from lectern.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode, trim_lines
from lectern.reading.numbers import is_count, propose_count

MISSING_FIELD = Rule("missing-field")
UNUSED_FIELD = Rule("unused-field")
WRONG_TYPE = Rule("wrong-type")
EMPTY_TEXT = Rule("empty-text")

_FLAGS: Final = {"是": True, "true": True, "yes": True, "否": False, "false": False, "no": False}
_TYPE_WORDS: Final[Mapping[type, str]] = {
    ScalarNode: "文字",
    SequenceNode: "列表",
    MappingNode: "一组“键: 值”",
}
_TYPE_REMEDIES: Final[Mapping[type, str]] = {
    ScalarNode: "直接写文字；如果方括号、花括号是文字的一部分，把整句用双引号包起来。",
    SequenceNode: "写成“{label}: [甲, 乙]”，或者下面每一项开头写“- ”。",
    MappingNode: "写成下面缩进的几行，每行先写键，再写英文冒号、空格和内容，例如“A: 五人”。",
}


class Fields:
    """The fields of one mapping, by their English names."""

    def __init__(self, node: MappingNode, names: Mapping[str, str], context: Context) -> None:
        """Find the fields; tell of keys that are none and of fields given twice.

        Args:
            node: The mapping.
            names: Each field's English name and its Chinese one.
            context: Takes the problems.
        """
        self.node = node
        self.context = context
        self._names = names
        self._fields = resolve_keys(node, names, context)
        self._unread = {name: key for name, (key, _) in self._fields.items()}

    def is_filled(self, name: str) -> bool:
        """Whether the field is given and not left blank."""
        return name in self._fields and not _is_blank(self._fields[name][1])

    def require(self, name: str) -> None:
        """Tell if the field is missing or blank."""
        if not self.is_filled(name):
            self._tell_missing(name)

    def get_node(self, name: str, *, required: bool = False) -> Node | None:
        """Return the value of a field as it was parsed; a blank one counts as missing."""
        self._unread.pop(name, None)
        if required:
            self.require(name)
        return self._fields[name][1] if self.is_filled(name) else None

    def get_text(self, name: str, *, required: bool = False) -> str:
        """Return a text without the white space around it."""
        node = self.get_node(name, required=required)
        return "" if node is None else self.read_text(name, node)

    def get_shown_text(self, name: str, *, required: bool = False) -> str:
        """Return a text that learners read, with the spaces its first line begins with."""
        node = self.get_node(name, required=required)
        return "" if node is None else self.read_shown_text(name, node)

    def get_texts(self, name: str, *, required: bool = False) -> tuple[ScalarNode, ...]:
        """Return the texts of a list; a single text counts as a list of one."""
        node = self.get_node(name, required=required)
        return () if node is None else self.read_texts(name, node)

    def get_words(self, name: str) -> tuple[str, ...]:
        """Return a list of short words, such as tags, in which a comma is no part of a word."""
        nodes = self.get_texts(name)
        self.check_commas(name, nodes, "，、")
        return tuple(node.text.strip() for node in nodes)

    def get_mapping(self, name: str, *, required: bool = False) -> MappingNode | None:
        """Return a mapping."""
        node = self.get_node(name, required=required)
        if node is None or isinstance(node, MappingNode):
            return node
        self._tell_type(name, node, MappingNode)
        return None

    def get_sequence(self, name: str, *, required: bool = False) -> SequenceNode | None:
        """Return a list of anything."""
        node = self.get_node(name, required=required)
        if node is None or isinstance(node, SequenceNode):
            return node
        if not isinstance(node, MappingNode) or not tell_joined_dash(node, self.context):
            self._tell_type(name, node, SequenceNode)
        return None

    def get_word(
        self, name: str, words: Mapping[str, str], rule: Rule, *, required: bool = False
    ) -> str | None:
        """Return the English one of a field's allowed words; both languages may be typed."""
        node = self.get_node(name, required=required)
        text = "" if node is None else self.read_text(name, node)
        return self.read_word(name, node, words, rule) if node and text else None

    def get_known_words(self, name: str, words: Mapping[str, str], rule: Rule) -> tuple[str, ...]:
        """Return the English ones of a list of a field's allowed words."""
        nodes = self.get_texts(name)
        read = [self.read_word(name, node, words, rule) for node in nodes]
        return tuple(word for word in read if word is not None)

    def get_flag(self, name: str) -> bool:
        """Return 是 as true; 否 and nothing as false."""
        node = self.get_node(name)
        if node is None:
            return False
        text = self.read_text(name, node)
        if text and text.lower() not in _FLAGS:
            self.context.tell(
                WRONG_TYPE,
                node,
                f"“{self.label(name)}”只能是“是”或“否”，这里是“{text}”。",
                remedy=f"写成“{self.label(name)}: 是”，或删去这一行。",
            )
        return _FLAGS.get(text.lower(), False)

    def get_count(self, name: str, *, example: int = 2) -> int | None:
        """Return a positive whole number, or nothing if there is none.

        Args:
            name: The field.
            example: What to propose where the number that was meant is not plain.
        """
        node = self.get_node(name)
        text = "" if node is None else self.read_text(name, node)
        if node is None or not text:
            return None
        if is_count(text):
            return int(text)
        self.context.tell(
            WRONG_TYPE,
            node,
            f"“{self.label(name)}”应当是大于0的整数，这里是“{text}”。",
            remedy=propose_count(self.label(name), text, example),
        )
        return None

    def read_text(self, name: str, node: Node) -> str:
        """Return the text of a node that belongs to the field `name`."""
        if not isinstance(node, ScalarNode):
            self._tell_type(name, node, ScalarNode)
            return ""
        if node.plain and node.end[0] > node.start[0]:
            self._check_continuation(node)
        return node.text.strip()

    def read_shown_text(self, name: str, node: Node) -> str:
        """Return the text of a node, with the spaces its first line begins with."""
        text = self.read_text(name, node)
        return trim_lines(node.text) if isinstance(node, ScalarNode) else text

    def read_texts(self, name: str, node: Node) -> tuple[ScalarNode, ...]:
        """Return the texts of a node that belongs to the field `name`; empty ones are told."""
        if isinstance(node, MappingNode):
            self._tell_type(name, node, SequenceNode)
            return ()
        entries = node.nodes if isinstance(node, SequenceNode) else [node]
        read = [self._accept_entry(name, entry) for entry in entries]
        return tuple(entry for entry in read if entry is not None)

    def check_commas(self, name: str, nodes: Iterable[ScalarNode], commas: str) -> None:
        """Tell of unquoted texts that a Chinese comma joins into one."""
        for node in nodes:
            comma = next((char for char in node.text if char in commas), None)
            if comma and node.plain:
                self.context.tell(
                    FULL_WIDTH_COMMA,
                    node,
                    f"“{self.label(name)}”里用了中文的“{comma}”，几项连成了一项。",
                    remedy="改成英文逗号加一个空格，例如[甲, 乙]；"
                    "如果它是文字的一部分，用双引号把这一项包起来。",
                )

    def read_word(self, name: str, node: Node, words: Mapping[str, str], rule: Rule) -> str | None:
        """Return the English one of the allowed words that a node holds."""
        text = self.read_text(name, node)
        for english, chinese in words.items():
            if text in {english, chinese}:
                return english
        if text:
            every = "、".join(words.values())
            nearest = find_nearest(text, [*words.values(), *words])
            self.context.tell(
                rule,
                node,
                f"“{self.label(name)}”没有“{text}”这一种。",
                remedy=f"改成“{nearest}”。" if nearest else f"改成其中一种：{every}。",
            )
        return None

    def list_places(self) -> dict[str, Place]:
        """Return where the mapping (`""`) and every field's value stand."""
        return {name: self.find_place(name) for name in ("", *self._fields)}

    def find_place(self, name: str = "") -> Place:
        """Return where a field's value stands, or the mapping itself."""
        if name not in self._fields:
            return self.context.locate(self.node)
        key, value = self._fields[name]
        return self.context.locate(key if _is_blank(value) else value)

    def label(self, name: str) -> str:
        """Return the field's name as its author typed it, or else in Chinese."""
        return self._fields[name][0].text if name in self._fields else self._names[name]

    def tell(self, rule: Rule, name: str, message: str, *, remedy: str) -> None:
        """Note a problem of a field's value."""
        self.context.report.add(rule, self.find_place(name), message, remedy=remedy)

    def tell_part(self, rule: Rule, name: str, part: str, message: str, *, remedy: str) -> None:
        """Note a problem of some characters in a field's text."""
        _, node = self._fields[name]
        if isinstance(node, ScalarNode):
            place = self.context.locate_text(node, part)
            self.context.report.add(rule, place, message, remedy=remedy)

    def tell_unused(self, owner: str) -> None:
        """Tell of every field that no getter asked for."""
        for key in self._unread.values():
            self.context.tell(
                UNUSED_FIELD, key, f"{owner}用不到“{key.text}”。", remedy="删去这个键和它的内容。"
            )

    def _accept_entry(self, name: str, entry: Node) -> ScalarNode | None:
        if not self.read_text(name, entry):
            if isinstance(entry, ScalarNode):
                self.context.tell(
                    EMPTY_TEXT,
                    entry,
                    f"“{self.label(name)}”里有一项是空的。",
                    remedy="写上内容，或删去这一项。",
                )
            return None
        return entry if isinstance(entry, ScalarNode) else None

    def _check_continuation(self, node: ScalarNode) -> None:
        source = self.context.source
        slip = find_swallowed_key(source.lines, node.start[0] + 1, node.end[0])
        if slip:
            self.context.report.add(
                slip.rule,
                source.locate(slip.line, slip.column, slip.length),
                slip.message,
                remedy=slip.remedy,
            )

    def _tell_type(self, name: str, node: Node, wanted: type[Node]) -> None:
        label = self.label(name)
        self.context.tell(
            WRONG_TYPE,
            node,
            f"“{label}”应当是{_TYPE_WORDS[wanted]}，这里是{_TYPE_WORDS[type(node)]}。",
            remedy=_TYPE_REMEDIES[wanted].format(label=label),
        )

    def _tell_missing(self, name: str) -> None:
        label = self.label(name)
        if name in self._fields:
            key, _ = self._fields[name]
            self.context.tell(
                EMPTY_TEXT, key, f"“{label}”是空的。", remedy=f"在“{label}: ”后面写上内容。"
            )
            return
        self.context.tell(
            MISSING_FIELD, self.node, f"缺少“{label}”。", remedy=f"加一行“{label}: ……”。"
        )


def _is_blank(node: Node) -> bool:
    if isinstance(node, ScalarNode):
        return not node.text.strip()
    return isinstance(node, SequenceNode) and not node.nodes
