"""Slips of the layout: tabs, and what nothing else explains."""

from lectern.diagnostics import Rule
from lectern.reading.mistakes.indentation import measure_indentation
from lectern.reading.mistakes.slip import Failure, Slip

TAB_INDENTATION = Rule("tab-indentation")
YAML_SYNTAX = Rule("yaml-syntax")


def find_tab(failure: Failure) -> Slip | None:
    """Recognise a line that is indented with the tab key."""
    for number, line in failure.walk_back():
        indentation = line[: measure_indentation(line)]
        if "\t" in indentation:
            return Slip(
                rule=TAB_INDENTATION,
                line=number,
                column=indentation.index("\t"),
                length=indentation.count("\t"),
                message="这一行开头用了制表符（Tab键），YAML只认空格。",
                remedy="删去行首的空白，改按空格键，每深一层空两格。",
            )
    return None


def describe_syntax(failure: Failure) -> Slip:
    """Return where the parser gave up, when no slip is recognised."""
    line = min(failure.line, len(failure.lines) - 1)
    return Slip(
        rule=YAML_SYNTAX,
        line=line,
        column=min(failure.column, len(failure.lines[line])),
        message="从这里起读不懂了。",
        remedy="看这一行和上一行：冒号是不是英文的、后面有没有空格，"
        "引号和括号是不是成对，行首有没有对齐。",
        vague=True,
    )
