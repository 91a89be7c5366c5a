"""A remedy obeyed to the letter, as somebody would who understands nothing of it.

Here belongs which wording asks for what.  What only a person can supply (a missing rationale,
another article) is not guessed.
"""

import re
from collections.abc import Callable, Sequence

import remedy_steps as steps

from lectern.diagnostics import Diagnostic, Place

_Obey = Callable[[steps.Lines, Place, re.Match[str]], None]


def obey_remedy(found: Diagnostic, lines: Sequence[str]) -> steps.Lines | None:
    """Return the lines after a remedy was carried out, or nothing if it needs a person."""
    for pattern, obey in _WAYS:
        said = pattern.search(found.remedy)
        if said:
            changed = list(lines)
            obey(changed, found.place, said)
            return changed
    return None


_WAYS: Sequence[tuple[re.Pattern[str], _Obey]] = (
    (re.compile(r"留下要的一种，删去另一种"), steps.resolve_conflict),
    (re.compile(r"在标题末尾写“(\{#[^}]+\})”"), steps.name_heading),
    (re.compile(r"把这一行改成“(---)”"), steps.replace_characters),
    (re.compile(r"(?:都改成英文的|后面加一个空格)：“([\[{].*)”。$"), steps.replace_value),
    (re.compile(r"按(\d+)下空格键"), steps.set_margin),
    (
        re.compile(
            r"(?P<way>在行首加|删去行首的)(?P<number>\d+)个空格(?:，下面到第(?P<last>\d+)行)?"
        ),
        steps.shift,
    ),
    (re.compile(r"删去它，切换到英文输入，按一下空格键"), steps.put_blank),
    (re.compile(r"在(?:冒号|“-”)后面加一个空格"), steps.add_blank),
    (re.compile(r"在这一行的上面加一个空行"), steps.insert_blank_line),
    (re.compile(r"^删去行首的空格"), steps.drop_margin),
    (re.compile(r"^(?:[^，；]*：)?改成[^“，；]*“([^“”…]+)”"), steps.replace_characters),
    (re.compile(r"^写成“([^“”…]+)”(?:[。：；，]|或|这样)"), steps.replace_characters),
    (re.compile(r"^改成其中一种：([^、。]+)[、。]"), steps.replace_characters),
    (re.compile(r"^已有的(?:题库|考试)：([^、。]+)[、。]"), steps.replace_value),
    (re.compile(r"改成“(……|——)”"), steps.replace_characters),
    (re.compile(r"用输入法重新输入“(.)”"), steps.replace_characters),
    (re.compile(r"^把数目改成(\d+)"), steps.replace_value),
    (re.compile(r"例如“答案: ([A-Z]+)”"), steps.rewrite_key),
    (
        re.compile(r"^(?:写(?!成下面|上一句)|指到|直接写)[^“”]*，例如“([^“”…]+)”"),
        steps.replace_characters,
    ),
    (
        re.compile(r"再套一层方括号，例如“答案: ([^“”]+)”|，例如“答案: (\[\[[^“”]+)”"),
        steps.rewrite_key,
    ),
    (re.compile(r"^写成小写英文.*?，例如([a-z0-9-]+)[；，]"), steps.replace_characters),
    (re.compile(r"^把第(\d+)行改成“([^“”]+)”"), steps.set_line),
    (re.compile(r"^加一行“([^“”…]+: [^“”…]+)”"), steps.add_entry),
    (re.compile(r"把“已看过”写成“是”"), steps.tick_off),
    (re.compile(r"^要显示它，写成“([^“”]+)”"), steps.replace_characters),
    (re.compile(r"每个空写成四个英文下划线"), steps.put_blank_field),
    (re.compile(r"在每个“(.)”前面加一个反斜线"), steps.escape_signs),
    (re.compile(r"^写成两个反斜线"), steps.double_backslashes),
    (re.compile(r"^把第(\d+)行接到这一行的末尾"), steps.join_next_line),
    (re.compile(r"把它移到上一行的末尾"), steps.join_line_before),
    (re.compile(r"在这一行上面加一行“([^“”]+)”"), steps.insert_line),
    (re.compile(r"^下面再写一项，例如“([^“”]+)”"), steps.add_entry),
    (re.compile(r"在“([^“”]+)”下面加一项“([^“”]+)”"), steps.add_setting),
    (re.compile(r"^在nav里加一行“([^“”]+)”"), steps.add_to_menu),
    (re.compile(r"^在正文的第一行写“([^“”]+)”"), steps.write_title),
    (re.compile(r"^在答案里补上，例如“([^“”]+)”"), steps.put_after_brace),
    (re.compile(r"^每两项之间写一个英文逗号加一个空格：“(, )”"), steps.separate_by_comma),
    (re.compile(r"^改成英文(逗号)加一个空格"), steps.narrow_comma),
    (re.compile(r"括号本来是文字的，改用全角的"), steps.widen_brackets),
    (re.compile(r"^删去这个链接，只留文字"), steps.unlink),
    (re.compile(r"^要强调，前后各写两个"), steps.stress),
    (re.compile(r"^只留一个标号"), steps.keep_first_label),
    (re.compile(r"^每个标号只写一次"), steps.keep_each_label_once),
    (re.compile(r"只有一个对的，题型改成“(.+?)”"), steps.change_kind),
    (re.compile(r"^把里面的英文引号改成中文引号"), steps.soften_quotes),
    (re.compile(r"^把“(.+?)”移到第一行"), steps.move_to_top),
    (re.compile(r"不是重点的，删去“(.+?)”"), steps.delete_words),
    (
        re.compile(r"^(?:只留一处|.*，或删去这一对|删去“已核”里的这一项|核对标签，或者删去它)"),
        steps.delete_from_brackets,
    ),
    (re.compile(r"^删去一项，或"), steps.delete_choice),
    (
        re.compile(
            r"^(?:删去它(?:再重新输入|；)|删去空格|删去标记)|按Delete键删去它|或者删去这一个"
        ),
        steps.delete,
    ),
    (re.compile(r"^删去(?:它，或改成其中一个|这一行，或把后面)"), steps.delete_line),
    (re.compile(r"在这句话的末尾补上“([\"'])”"), steps.append),
    (re.compile(r"在这一组的末尾补上“([\]}])”"), steps.append),
    (re.compile(r"^(?!改成).*把整句用双引号包起来"), steps.quote),
    (
        re.compile(r"^(?:删去这一行|删去这个键和它的内容|删去一处|只留一个)(?:[。；，和]|$)(?!或)"),
        steps.delete_line,
    ),
)
