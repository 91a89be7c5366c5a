"""The lectures of a bulletin: each begins with its title, its speaker, its date, its greeting."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lectern.importing.lectures.markers import read_marker
from lectern.importing.lectures.paragraphs import Paragraph

_DAY: Final = r"(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*(?:[\d一二三四五六七八九十]{1,3}\s*日)?"
_DATE: Final = re.compile(
    rf"[（(]?\s*(?:时间[：:])?\s*(?P<day>{_DAY})\s*[）)]?|[—─－-]+\s*(?P<on>{_DAY}).*|[（(]\s*(?P<at>{_DAY})[^。]*[）)]"
)
_ISSUE: Final = re.compile(r".*第\s*\d+\s*期.*|.*[〔\[（(]\d{4}[〕\]）)].*号")
_GREETING: Final = re.compile(
    r"(?:各位|尊敬的|同志们|同学们|女士们|老师们|朋友们|亲爱的)[^。；]{0,40}[：:！!，,]?"
)
_CALLED: Final = re.compile(
    r"(?:主讲人?|讲授人?|授课人?|报告人|发言人|演讲人|作者)[：:]\s*(?P<name>\S.*)"
)
_OFFICE: Final = re.compile(
    r"(?P<office>\S{0,30}(?:书记|主任|主席|市长|区长|县长|州长|省长|镇长|乡长|部长|局长|处长|科长|院长|检察长|校长|教授|讲师|委员|秘书长|队长|所长|站长|长|员|师))"
    r"[\s\u3000]+(?P<name>[\u4e00-\u9fff·]{1,4}(?:[\s\u3000]?[\u4e00-\u9fff])?)"
)
_NAME: Final = re.compile(r"[\u4e00-\u9fff][\s\u3000]+[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,3}")
_DISTRIBUTION: Final = re.compile(r"(?:主送|抄送|抄报|分送|送|发|报|印发)\s*[：:].*")
_STOPS: Final = tuple("。；：，、！？;:,!?")
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Lecture:
    """A lecture before its sections are found.

    Attributes:
        head: Title, speaker and date as they stand.
        greeting: To whom it speaks, where it begins so.
        date: The day in ISO form where one is told, else as typed.
    """

    title: str
    speaker: str = ""
    office: str = ""
    date: str = ""
    head: tuple[Paragraph, ...] = ()
    body: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """A source divided.

    Attributes:
        masthead: What stands before the first lecture.
        distribution: Whom it is sent to, at its end.
    """

    masthead: tuple[Paragraph, ...]
    lectures: tuple[Lecture, ...]
    distribution: tuple[Paragraph, ...]


def divide(paragraphs: Sequence[Paragraph], contents: Iterable[int], name: str) -> Bulletin:
    """Return the lectures.

    Args:
        paragraphs: The whole source.
        contents: The numbers of lines that are a table of contents.
        name: What the lecture is called if it has no title.
    """
    listed = set(contents)
    body, distribution = _cut_distribution(paragraphs)
    heads = _find_heads(body, listed)
    if not heads:
        lectures = (
            Lecture(title=name, body=tuple(one for one in body if one.lines[0] not in listed)),
        )
        masthead = tuple(one for one in body if one.lines[0] in listed)
        return Bulletin(masthead=masthead, lectures=lectures, distribution=distribution)
    ends = [first for first, _ in heads[1:]] + [len(body)]
    return Bulletin(
        masthead=tuple(body[: heads[0][0]]),
        lectures=tuple(
            _read_head(body[first:last], body[last:end])
            for (first, last), end in zip(heads, ends, strict=True)
        ),
        distribution=distribution,
    )


def is_greeting(text: str) -> bool:
    """Return whether a paragraph only greets."""
    return bool(_GREETING.fullmatch(text))


def _cut_distribution(
    paragraphs: Sequence[Paragraph],
) -> tuple[Sequence[Paragraph], tuple[Paragraph, ...]]:
    end = len(paragraphs)
    while end and _DISTRIBUTION.fullmatch(paragraphs[end - 1].text):
        end -= 1
    return paragraphs[:end], tuple(paragraphs[end:])


def _find_heads(body: Sequence[Paragraph], listed: set[int]) -> list[tuple[int, int]]:
    """Return where each lecture's head begins and ends, in paragraphs."""
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(body):
        last = first
        # A styled heading is a title only where the text begins.
        while (
            last < len(body) and _may_head(body[last], listed) and not (last and body[last].depth)
        ):
            last += 1
        greets = (
            last < len(body) and body[last].lines[0] not in listed and is_greeting(body[last].text)
        )
        if (
            last > first
            and (start := _find_start(body[first:last], is_first=not found, greets=greets)) >= 0
        ):
            found.append((first + start, last))
        first = max(last, first + 1)
    ends = [*(start for start, _ in found[1:]), len(body)]
    return [
        (start, last)
        for (start, last), end in zip(found, ends, strict=False)
        if any("。" in one.text and one.lines[0] not in listed for one in body[last:end])
    ]


def _may_head(paragraph: Paragraph, listed: set[int]) -> bool:
    text = paragraph.text
    if paragraph.lines[0] in listed or paragraph.is_markdown:
        return False
    if len(text) > _LONGEST:
        return False
    if _DATE.fullmatch(text) or _CALLED.fullmatch(text):
        return True
    return not text.endswith(_STOPS) and "。" not in text and not read_marker(text)


def _find_start(run: Sequence[Paragraph], *, is_first: bool, greets: bool) -> int:
    """Return where in a run of short lines the title begins; -1 if the run is no head."""
    texts = [one.text for one in run]
    dated = [n for n, text in enumerate(texts) if _DATE.fullmatch(text)]
    named = [n for n, text in enumerate(texts) if n and _is_speaker(text)]
    if not (dated or named or greets or is_first):
        return -1
    facts = sorted({*dated, *named})
    close = [n for n in facts if n >= (dated or facts)[-1] - 2] if facts else []
    title_end = min([*close, len(texts)])
    start = title_end
    while (
        start and not _DATE.fullmatch(texts[start - 1]) and not _ISSUE.fullmatch(texts[start - 1])
    ):
        start -= 1
    return start if start < title_end else -1


def _is_speaker(text: str) -> bool:
    return bool(_CALLED.fullmatch(text) or _OFFICE.fullmatch(text) or _NAME.fullmatch(text))


def _read_head(head: Sequence[Paragraph], body: Sequence[Paragraph]) -> Lecture:
    speaker = office = date = ""
    titles: list[str] = []
    for text in (one.text for one in head):
        if dated := _DATE.fullmatch(text):
            date = write_day(next(filter(None, dated.groups())))
        elif titles and (called := _CALLED.fullmatch(text) or _OFFICE.fullmatch(text)):
            speaker = "".join(called["name"].split())
            office = called.groupdict().get("office") or ""
        elif titles and _NAME.fullmatch(text):
            speaker = "".join(text.split())
        else:
            titles.append(text)
    return Lecture(
        title="".join(titles),
        speaker=speaker,
        office=office,
        date=date,
        head=tuple(head),
        body=tuple(body),
    )


def write_day(text: str) -> str:
    """Return a day as people write it, without space."""
    return "".join(text.split())
