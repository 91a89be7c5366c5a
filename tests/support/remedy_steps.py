"""How a remedy is carried out in the lines of a file: one function for each thing it may ask.

Each changes the lines in place; it is given the problem's place, and what the remedy said.
Which wording asks for which of them is for `remedies`.
"""

import re

from lectern.diagnostics import Place

Lines = list[str]


def replace_value(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write something else as the value of the line's key."""
    line = lines[place.line - 1]
    head = re.match(r"\s*(?:-\s+)*[^\s:]+:\s+", line)
    lines[place.line - 1] = (head[0] if head else "") + said[1]


def replace_characters(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write something else where the problem is."""
    if re.match(r"[^\s:]+: ", lines[place.line - 1][place.column - 1 :][: place.length]):
        replace_value(lines, place, said)
        return
    # Of a field that is given whole, key and value, only the value stands at the place.
    key, colon, value = said[1].partition(": ")
    before = lines[place.line - 1][: place.column - 1]
    put(lines, place, value if colon and before.endswith(f"{key}: ") else said[1])


def put(lines: Lines, place: Place, text: str) -> None:
    """Put a text in the place of the characters at a place."""
    line, start = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = line[:start] + text + line[start + place.length :]


def put_blank(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Write an ordinary space where the problem is."""
    put(lines, place, " ")


def add_blank(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Write a space behind the sign where the problem is."""
    line = lines[place.line - 1]
    lines[place.line - 1] = f"{line[: place.column]} {line[place.column :]}"


def set_margin(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Begin the line with so many spaces."""
    margin = " " * int(said[1])
    lines[place.line - 1] = margin + lines[place.line - 1].lstrip()
    # What follows with the same strange margin has the same remedy of its own.


def shift(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Move lines to the right or to the left."""
    amount = int(said["number"]) * (1 if said["way"] == "在行首加" else -1)
    last = int(said["last"] or place.line)
    for number in range(place.line - 1, last):
        line = lines[number]
        lines[number] = " " * amount + line if amount > 0 else line[-amount:]


def quote(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Put the whole value into double quotes."""
    line = lines[place.line - 1]
    head = re.match(r"\s*(?:-\s+)*(?:[^\s:]+:\s+)?", line)
    start = head.end() if head else 0
    value = line[start:].rstrip().replace("\\", "\\\\").replace('"', '\\"')
    lines[place.line - 1] = f'{line[:start]}"{value}"'


def append(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write something at the end of the line."""
    lines[place.line - 1] = lines[place.line - 1].rstrip() + said[1]


def delete_line(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Delete the line."""
    del lines[place.line - 1]


def insert_blank_line(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Write an empty line above."""
    lines.insert(place.line - 1, "")


def drop_margin(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Delete the spaces that the line begins with."""
    lines[place.line - 1] = lines[place.line - 1].lstrip()


def name_heading(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Give a heading an id instead of its own."""
    bare = re.sub(r"\s*\{[^{}]*\}\s*$", "", lines[place.line - 1])
    lines[place.line - 1] = f"{bare} {said[1]}"


def delete(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Delete the characters where the problem is."""
    put(lines, place, "")


def put_blank_field(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Write four underscores where the problem is."""
    put(lines, place, "____")


def escape_signs(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write a backslash before each sign."""
    line, start = lines[place.line - 1], place.column - 1
    typed = line[start : start + place.length]
    put(lines, place, typed.replace(said[1], "\\" + said[1]))


def double_backslashes(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Double the backslashes of the line."""
    lines[place.line - 1] = lines[place.line - 1].replace("\\", "\\\\")


def join_next_line(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Join another line to the end of this one."""
    lines[place.line - 1] += lines.pop(int(said[1]) - 1).lstrip()


def join_line_before(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Join this line to the end of the one before."""
    lines[place.line - 2] += lines.pop(place.line - 1).lstrip()


def insert_line(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write a line above."""
    lines.insert(place.line - 1, said[1])


def add_entry(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write a line below, with the same margin."""
    margin = re.match(r" *", lines[place.line - 1])
    lines.insert(place.line, f"{margin[0] if margin else ''}{said[1]}")


def add_setting(lines: Lines, _: Place, said: re.Match[str]) -> None:
    """Write a line below the one that is named."""
    lines.insert(lines.index(said[1]) + 1, f"  {said[2]}")


def add_to_menu(lines: Lines, _: Place, said: re.Match[str]) -> None:
    """Write a line into the menu."""
    lines.insert(lines.index("nav:") + 1, f"  {said[1]}")


def write_title(lines: Lines, _: Place, said: re.Match[str]) -> None:
    """Write a line as the first of the page's text."""
    body = lines.index("---", 1) + 1 if lines[0] == "---" else 0
    lines.insert(body, said[1])


def put_after_brace(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write one more pair within the braces."""
    line, start = lines[place.line - 1], place.column - 1
    end = line.index("}", start)
    lines[place.line - 1] = f"{line[:end]}, {said[1]}{line[end:]}"


def narrow_comma(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Write commas and spaces instead of Chinese commas."""
    line, start = lines[place.line - 1], place.column - 1
    put(lines, place, line[start : start + place.length].replace("，", ", ").replace("、", ", "))


def separate_by_comma(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write a comma where the problem is."""
    put(lines, place, said[1])


def rewrite_key(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write another key."""
    lines[place.line - 1] = re.sub(r"答案:.*", f"答案: {said[1] or said[2]}", lines[place.line - 1])


def delete_choice(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Delete a choice with its label, within braces or on a line of its own."""
    line = lines[place.line - 1]
    start = re.search(r",? ?\w+: $", line[: place.column - 1])
    if start and start[0].startswith(","):
        lines[place.line - 1] = line[: start.start()] + line[place.column - 1 + place.length :]
    else:
        del lines[place.line - 1]


def widen_brackets(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Write full-width brackets round what is no address."""
    line = lines[place.line - 1]
    head, tail = line[: place.column - 1], line[place.column - 1 :]
    lines[place.line - 1] = head.removesuffix("(") + "（" + tail.replace(")", "）", 1)


def unlink(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Leave of a link its words."""
    lines[place.line - 1] = re.sub(
        r"\[([^]]*)\]\([^()]*(?:\([^()]*\))?\)", r"\1", lines[place.line - 1]
    )


def stress(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Double the stars."""
    line, start = lines[place.line - 1], place.column - 1
    put(lines, place, f"*{line[start : start + place.length]}*")


def keep_first_label(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Keep the first of several labels."""
    put(lines, place, lines[place.line - 1][place.column - 1])


def keep_each_label_once(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Keep every label once."""
    start = place.column - 1
    typed = lines[place.line - 1][start : start + place.length]
    put(lines, place, "".join(dict.fromkeys(typed)))


def change_kind(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Write another kind into the item."""
    for number in range(place.line - 1, -1, -1):
        if "题型: " in lines[number]:
            lines[number] = re.sub(r"题型: .*", f"题型: {said[1]}", lines[number])
            return


def soften_quotes(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Write Chinese quotation marks within the text."""
    lines[place.line - 1] = re.sub(r'"([^"]*)"', r"“\1”", lines[place.line - 1])


def move_to_top(lines: Lines, _: Place, said: re.Match[str]) -> None:
    """Make a key the first line of the file."""
    number = next(n for n, line in enumerate(lines) if line.startswith(f"{said[1]}:"))
    lines.insert(0, lines.pop(number))


def delete_from_brackets(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Delete an entry within brackets, and the key with it where they are empty then."""
    line, start = lines[place.line - 1], place.column - 1
    end = next(n for n in range(start + place.length, len(line) + 1) if line[n : n + 1] in ",]}")
    head = line[:start]
    if line[end] == "," and head[-1:] in "[{":
        lines[place.line - 1] = head + line[end + 1 :].lstrip()
        return
    emptied = head.rstrip(", ") + line[end:]
    lines[place.line - 1] = re.sub(r"[^\s,{]+: (?:\[\]|\{\}),? ?", "", emptied)
    if not lines[place.line - 1].strip():
        del lines[place.line - 1]


def delete_words(lines: Lines, place: Place, said: re.Match[str]) -> None:
    """Delete a line of the entry."""
    """Delete a line of the entry at the place."""
    number = next(n for n in range(place.line - 1, len(lines)) if lines[n].strip() == said[1])
    del lines[number]


def resolve_conflict(lines: Lines, _: Place, __: re.Match[str]) -> None:
    """Keep the first of two versions, without the marks of the conflict."""
    text = "\n".join(lines)
    conflict = re.compile(r"^<{7}.*?\n(.*?)^={7}\n.*?^>{7}[^\n]*\n", re.DOTALL | re.MULTILINE)
    lines[:] = conflict.sub(r"\1", text).split("\n")


def set_line(lines: Lines, _: Place, said: re.Match[str]) -> None:
    """Write another line that is named."""
    lines[int(said[1]) - 1] = said[2]


def tick_off(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Mark the place as seen."""
    number = next(n for n in range(place.line, len(lines)) if "已看过: 否" in lines[n])
    lines[number] = lines[number].replace("已看过: 否", "已看过: 是")
