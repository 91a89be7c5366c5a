"""What every reader of nodes needs at hand: the text they stand in, and whom to tell."""

from dataclasses import dataclass, replace

from lectern.diagnostics import Level, Place, Report, Rule
from lectern.reading.nodes import Node, ScalarNode, locate_node
from lectern.reading.source import Source


@dataclass(frozen=True, slots=True)
class Context:
    """The source of the nodes and the report that takes their problems."""

    source: Source
    report: Report

    def locate(self, node: Node) -> Place:
        """Return where a node stands."""
        return locate_node(node, self.source)

    def locate_text(self, node: ScalarNode, text: str) -> Place:
        """Return where a part of a text stands, or the whole if that cannot be said."""
        place = self.locate(node)
        column = place.text.find(text, place.column - 1)
        if column < 0:
            return place
        return replace(place, column=column + 1, length=len(text))

    def tell(self, rule: Rule, node: Node, message: str, *, remedy: str) -> None:
        """Note a problem of a node."""
        self.report.add(rule, self.locate(node), message, remedy=remedy)

    def count_errors(self, since: int = 0) -> int:
        """Return how many errors were told after the first `since` problems."""
        return sum(found.rule.level is Level.ERROR for found in self.report.diagnostics[since:])
