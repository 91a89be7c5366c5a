"""Moodle XML, as Moodle and many platforms export their question banks."""

import base64
import binascii
import hashlib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from lectern.diagnostics import Place
from lectern.importing.questions.draft import Draft, Refusal
from lectern.importing.questions.platform import (
    Answer,
    build_blank,
    build_choices,
    build_number,
    build_pairs,
    build_truth,
)
from lectern.importing.web_pages import list_lines
from lectern.writing.banks import Value

_OTHERS: Final = {
    "cloze": "完形填空（cloze）",
    "essay": "没有答案的问答题（essay）",
    "description": "说明文字（description）",
    "calculated": "计算题（calculated）",
    "gapselect": "选词填空（gapselect）",
    "ddwtos": "拖放题（ddwtos）",
}
_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"})


class UnsafeXmlError(Exception):
    """A file that declares entities, with which XML can name other files and grow without end."""


class _Builder(ET.TreeBuilder):
    """Builds a tree, but stops at a document type, the only place where entities are declared."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        del name, pubid, system
        raise UnsafeXmlError


def read_moodle(
    raw: bytes, file: str, folder: str
) -> tuple[list[Draft], list[Refusal], dict[str, bytes]]:
    """Return the questions, those that cannot be any of ours, and the pictures.

    Raises:
        UnsafeXmlError: If the file declares entities.
        ElementTree.ParseError: If it is no XML.
    """
    root = ET.fromstring(raw, ET.XMLParser(target=_Builder()))  # noqa: S314 - refuses entities
    reader = _Reader(file, folder)
    for number, question in enumerate(root.iter("question"), start=1):
        reader.take(number, question)
    return reader.drafts, reader.refusals, reader.pictures


class _Reader:
    """Reads the questions of one file."""

    def __init__(self, file: str, folder: str) -> None:
        self.drafts: list[Draft] = []
        self.refusals: list[Refusal] = []
        self.pictures: dict[str, bytes] = {}
        self._file = file
        self._folder = folder
        self._tags: list[str] = []

    def take(self, number: int, question: ET.Element) -> None:
        """Take one question, of which the file has no other name than its number."""
        kind = question.get("type", "")
        if kind == "category":
            path = (question.findtext("category/text") or "").split("/")
            self._tags = [part for part in path if part.strip("$ ") not in ("", "course", "top")]
            return
        place = Place(file=self._file, line=number, text=self._read(question, "questiontext"))
        fields = self._build(kind, question)
        if fields is None:
            reason = f"这种题型读不了：{_OTHERS.get(kind, kind)}。"
            self.refusals.append(Refusal(place=place, reason=reason))
            return
        rationale = self._read(question, "generalfeedback")
        tags = [tag.text or "" for tag in question.iterfind("tags/tag/text")] or self._tags[-1:]
        fields |= {"rationale": rationale} if rationale else {}
        fields |= {"tags": [tag for tag in tags if tag]} if any(tags) else {}
        self.drafts.append(Draft(place=place, fields=fields))

    def _build(self, kind: str, question: ET.Element) -> dict[str, Value] | None:
        stem = self._read(question, "questiontext")
        answers = list(self._list_answers(question))
        if kind == "truefalse":
            right = question.find("answer[@fraction='100']/text")
            return build_truth(stem, truth=right is not None and right.text == "true")
        if kind == "multichoice":
            single = (question.findtext("single") or "true").strip() in ("true", "1")
            return build_choices(stem, answers, single=single)
        if kind == "shortanswer":
            return build_blank(stem, answers)
        if kind == "numerical" and answers:
            tolerance = question.findtext("answer/tolerance") or ""
            return build_number(stem, answers[0].text, tolerance.strip())
        if kind == "matching":
            return build_pairs(stem, self._list_pairs(question))
        return None

    def _list_answers(self, question: ET.Element) -> Iterator[Answer]:
        for answer in question.iterfind("answer"):
            yield Answer(
                text=self._show(answer, answer),
                share=float(answer.get("fraction") or 0),
                feedback=self._read(answer, "feedback"),
            )

    def _list_pairs(self, question: ET.Element) -> Iterator[tuple[str, str]]:
        for pair in question.iterfind("subquestion"):
            yield self._show(pair, pair), (pair.findtext("answer/text") or "").strip()

    def _read(self, parent: ET.Element, name: str) -> str:
        found = parent.find(name)
        return "" if found is None else self._show(found, found)

    def _show(self, element: ET.Element, files: ET.Element) -> str:
        """Return a text as it is shown, its pictures kept."""
        text = element.findtext("text") or ""
        if element.get("format", "html") in ("html", "moodle_auto_format"):
            text = "\n".join(line.strip() for line in list_lines(text))
        for file in files.iterfind("file"):
            name = file.get("name") or ""
            path = self._keep_picture(name, file.text or "")
            for address in (name, quote(name)):
                text = text.replace(f"@@PLUGINFILE@@/{address}", path)
        return text.strip()

    def _keep_picture(self, name: str, encoded: str) -> str:
        suffix = PurePosixPath(name).suffix.lower()
        try:
            content = base64.b64decode(encoded)
        except (binascii.Error, ValueError):
            content = b""
        if suffix not in _PICTURES or not content:
            return ""
        path = f"{self._folder}/{hashlib.sha256(content).hexdigest()[:12]}{suffix}"
        self.pictures[path] = content
        return path
