"""已核: where a trainer answers a warning that is wrong in one place, with the reason."""

from lectern.diagnostics import Level, Review, Rule
from lectern.reading.context import Context
from lectern.reading.fields import WRONG_TYPE
from lectern.reading.keys import split_joined
from lectern.reading.nodes import MappingNode, Node, ScalarNode

REVIEW_WITHOUT_REASON = Rule("review-without-reason", Level.WARNING)


def read_reviews(node: Node, lines: range, context: Context) -> None:
    """Give the report the reviews in a mapping from rules to reasons.

    Args:
        node: What was typed behind 已核.
        lines: The lines of the item or page that it is about, as places count them.
        context: Takes the reviews and the problems.
    """
    if not isinstance(node, MappingNode):
        context.tell(
            WRONG_TYPE,
            node,
            "“已核”要写明是哪条规则、为什么。",
            remedy="写成“已核: {规则名: 理由}”，规则名就是警告里方括号中的名字。",
        )
        return
    for entry in node.entries.values():
        key, value = split_joined(*entry, context) or entry
        _read_review(key, value, lines, context)


def _read_review(key: ScalarNode, value: Node, lines: range, context: Context) -> None:
    if isinstance(value, ScalarNode) and value.text.strip():
        place = context.locate(key)
        context.report.reviews.append(Review(rule_id=key.text.strip(), place=place, lines=lines))
        return
    context.tell(
        REVIEW_WITHOUT_REASON,
        key,
        f"“已核”里的“{key.text}”没有理由。",
        remedy=f"写上一句理由，例如“{key.text}: 情节不能再短”；说不出理由的，照警告改。",
    )
