"""The kinds of items: the one table of their names.

What is particular to a kind stands in files that bear its English name: its class in
`model/kinds/`, its reader in `reading/kinds/`, its template in `rendering/templates/kinds/`.
"""

from enum import StrEnum
from typing import Self


class Kind(StrEnum):
    """The kinds of items by their English names, each with the word that trainers type.

    Attributes:
        word: What trainers type and learners read: 单选.
    """

    word: str

    def __new__(cls, name: str, word: str = "") -> Self:
        """Make a kind that is its English name and knows its word."""
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.word = word
        return kind

    SINGLE_CHOICE = "single_choice", "单选"
    MULTIPLE_CHOICE = "multiple_choice", "多选"
    TRUE_FALSE = "true_false", "判断"
    FILL_BLANK = "fill_blank", "填空"
    ORDERING = "ordering", "排序"
    MATCHING = "matching", "配对"
    SHORT_ANSWER = "short_answer", "简答"
    NUMERIC = "numeric", "数值"
    CASE = "case", "案例"
