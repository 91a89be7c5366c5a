"""From YAML text to nodes, in one pass over the parser's events.

Nothing recurses and nothing is expanded, so no file can exhaust the machine: nesting is
refused beyond `MAX_DEPTH`, aliases altogether.
"""

import re
from typing import Final, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from lectern.diagnostics import Report, Rule
from lectern.reading.folding import join_folded
from lectern.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode, locate_node
from lectern.reading.source import Source

MAX_DEPTH: Final = 64
MAX_PROBLEMS: Final = 200
"""Of one kind of slip made everywhere, or of a file that is no bank; more would tell nothing."""

TOO_DEEP = Rule("too-deep")
SEVERAL_DOCUMENTS = Rule("several-documents")
DUPLICATE_KEY = Rule("duplicate-key")
CONTROL_CHARACTER = Rule("control-character")
COMPLEX_KEY = Rule("complex-key")
YAML_REFERENCE = Rule("yaml-reference")

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUL = re.compile(r"\\(?:0|x00|u0000|U00000000)")
_QUOTES = "\"'"
_Position: TypeAlias = tuple[int, int]


class _RefusedError(Exception):
    """The rest of the text is not read; why has been reported."""


def build_tree(
    text: str, source: Source, report: Report, *, references: bool = False
) -> Node | None:
    """Return the root node, or nothing if there is none or it had to be refused.

    Raises:
        yaml.YAMLError: If the text is not well-formed.
    """
    builder = _TreeBuilder(source, report, references=references)
    loader = _Loader(text)
    try:
        while (event := loader.get_event()) is not None:
            builder.take_event(event)
            if len(report.diagnostics) >= MAX_PROBLEMS:
                return None
    except _RefusedError:
        return None
    return builder.root


class _TreeBuilder:
    """Puts one event after the other into the tree."""

    def __init__(self, source: Source, report: Report, *, references: bool) -> None:
        self.root: Node | None = None
        self._source = source
        self._report = report
        self._references = references
        self._open: list[MappingNode | SequenceNode] = []
        self._keys: list[ScalarNode | None] = []
        self._documents = 0

    def take_event(self, event: Event) -> None:
        """Put one event into the tree."""
        if self._documents > 1:
            return
        match event:
            case ScalarEvent():
                self._take_scalar(event)
            case CollectionStartEvent():
                self._open_collection(event)
            case CollectionEndEvent():
                self._open.pop()
                self._keys.pop()
            case AliasEvent():
                self._tell_reference(event, f"*{event.anchor}")
                self._attach(ScalarNode(f"*{event.anchor}", *_find_span(event)))
            case DocumentStartEvent():
                self._count_document(event)

    def _take_scalar(self, event: ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event)
        start, end = _find_span(event)
        text = event.value
        if "\0" in text:
            self._tell_nul(start, end)
        if end[0] > start[0] and event.style != "|":
            first, *rest = self._source.lines[start[0] : end[0] + 1]
            text = join_folded(text, [first[start[1] :].lstrip(_QUOTES), *rest])
        self._attach(ScalarNode(text, start, end, plain=not event.style))

    def _tell_nul(self, start: _Position, end: _Position) -> None:
        for number in range(start[0], end[0] + 1):
            line = self._source.lines[number]
            found = _NUL.search(line, start[1] if number == start[0] else 0)
            if found:
                self._report.add(
                    CONTROL_CHARACTER,
                    self._source.locate(number, found.start(), len(found[0])),
                    f"“{found[0]}”是一个看不见的控制字符，显示不出来。",
                    remedy="删去它再重新输入这几个字；要显示反斜线，写两个“\\\\”。",
                )
                return

    def _open_collection(self, event: CollectionStartEvent) -> None:
        self._check_properties(event)
        start, _ = _find_span(event)
        if len(self._open) == MAX_DEPTH:
            self._report.add(
                TOO_DEEP,
                self._source.locate(*start),
                f"括号或缩进套了{MAX_DEPTH}层以上。",
                remedy="题库用不到这么多层，请检查是不是多打了括号或缩进。",
            )
            raise _RefusedError
        is_mapping = isinstance(event, MappingStartEvent)
        node = MappingNode(start) if is_mapping else SequenceNode(start)
        self._attach(node)
        self._open.append(node)
        self._keys.append(None)

    def _attach(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        container = self._open[-1]
        if isinstance(container, SequenceNode):
            container.nodes.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = self._accept_key(node, container)
        else:
            container.entries.setdefault(key.text, (key, node))
            self._keys[-1] = None

    def _accept_key(self, node: Node, container: MappingNode) -> ScalarNode:
        if not isinstance(node, ScalarNode):
            self._report.add(
                COMPLEX_KEY,
                self._source.locate(*node.start),
                "冒号前面应当是一个词，这里却是括号里的一组内容。",
                remedy="如果括号是文字的一部分，把整句用双引号包起来。",
            )
            raise _RefusedError
        if node.text in container.entries:
            self._tell_duplicate(node, container.entries[node.text][0])
        return node

    def _tell_duplicate(self, key: ScalarNode, first: ScalarNode) -> None:
        line = self._source.locate(*first.start).line
        self._report.add(
            DUPLICATE_KEY,
            locate_node(key, self._source),
            f"“{key.text}”写了两次，第{line}行已经有了。",
            remedy="删去一处；如果这里是新的一题，在这一题的第一行前面加“- ”。",
        )

    def _check_properties(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._tell_reference(event, f"&{event.anchor}")
        elif event.tag is not None:
            self._tell_reference(event, "!")

    def _tell_reference(self, event: Event, word: str) -> None:
        if self._references:
            return
        start, _ = _find_span(event)
        self._report.add(
            YAML_REFERENCE,
            self._source.locate(*start, len(word)),
            f"以“{word[0]}”开头的内容在YAML里另有用途，这里不能用。",
            remedy="如果它是文字的一部分，把整句用双引号包起来。",
        )

    def _count_document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            start, _ = _find_span(event)
            self._report.add(
                SEVERAL_DOCUMENTS,
                self._source.locate(*start, 3),
                "“---”把文件分成了几份，只有第一份算数。",
                remedy="删去这一行，或把后面的内容放到另一个文件里。",
            )


def _find_span(event: Event) -> tuple[_Position, _Position]:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:  # the type allows it; neither parser does it
        return (0, 0), (0, 0)
    return (start.line, start.column), (end.line, end.column)
