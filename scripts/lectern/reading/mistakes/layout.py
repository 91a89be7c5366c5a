"""Slips of the layout: tabs, lines that do not line up, and what nothing else explains."""

from lectern.diagnostics import Rule
from lectern.reading.mistakes.slip import Failure, Repair, Slip

TAB_INDENTATION = Rule("tab-indentation")
WRONG_INDENTATION = Rule("wrong-indentation")
YAML_SYNTAX = Rule("yaml-syntax")


def find_tab(failure: Failure) -> Slip | None:
    """Recognise a line that is indented with the tab key."""
    for number, line in failure.walk_back():
        indentation = line[: _measure_indentation(line)]
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


def find_indentation(failure: Failure) -> Slip | None:
    """Recognise a line that begins neither where the one above does nor one level deeper."""
    above = next((line for number, line in failure.walk_back(2) if number < failure.line), None)
    here = _measure_indentation(failure.text)
    if above is None or not failure.text:
        return None
    level = _measure_indentation(above)
    if not failure.text[here:].startswith("- "):
        level = len(above) - len(above.lstrip(" -"))
    if here == level:
        return None
    return Slip(
        rule=WRONG_INDENTATION,
        line=failure.line,
        column=here,
        message=f"这一行前面空了{here}格，和前面的行对不齐（上一行的内容前面有{level}格）。",
        remedy="同一级的各行从同一格开始；下一级比上一级多空两格。",
        repair=Repair(0, here, " " * level),
    )


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


def _measure_indentation(line: str) -> int:
    return len(line) - len(line.lstrip())
