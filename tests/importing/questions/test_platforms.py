"""Questions as learning platforms and programs keep them: GIFT, Aiken, Moodle XML, our JSON."""

import base64
import json
from pathlib import Path

import pytest
import yaml
from case_files import read_case_file
from kind_examples import read_typed
from pdf_files import write_pdf

from lectern.diagnostics import Report
from lectern.importing.questions.bank import import_drafts
from lectern.importing.questions.conversion import convert_draft
from lectern.importing.questions.intake import Intake, read_questions
from lectern.model.kind import Kind
from lectern.model.law import Register

GIFT_CASES = read_case_file(Path(__file__).parent / "cases" / "gift.txt")
PICTURE = b"\x89PNG one red pixel"


def read(path: Path) -> Intake:
    """Return what a file holds; it must be readable."""
    report = Report()
    intake = read_questions(path, report)
    assert intake, report.diagnostics
    return intake


def refuse(path: Path) -> tuple[str, str]:
    """Return the rule and the message by which a file is refused."""
    report = Report()
    assert read_questions(path, report) is None
    [found] = report.diagnostics
    return found.rule.id, found.message


def describe(fields: dict) -> str:
    """Return an item's fields in one line."""
    words = [fields["kind"], fields["stem"]]
    for name in ("choices", "left", "right"):
        for label, text in fields.get(name, {}).items():
            words.append(
                f"{label}={text}"
                if isinstance(text, str)
                else f"{label}={text['text']}（{text['feedback']}）"
            )
    key = fields["key"]
    if isinstance(key, dict):
        key = "".join(f"{left}{right}" for left, right in key.items())
    words += [
        "→",
        key if isinstance(key, str) else " ".join(f"[{'|'.join(blank)}]" for blank in key),
    ]
    names = {"rationale": "解析", "tolerance": "误差"}
    words += [f"{word}={fields[name]}" for name, word in names.items() if name in fields]
    if "tags" in fields:
        words.append(f"标签={'、'.join(fields['tags'])}")
    return " ".join(words)


@pytest.mark.parametrize(
    ("given", "outcome"), [case[1:] for case in GIFT_CASES], ids=[case[0] for case in GIFT_CASES]
)
def test_gift(tmp_path: Path, given: str, outcome: str):
    """Each kind of question is the item it means, or told with its line and the reason."""
    (tmp_path / "题.txt").write_text(given, encoding="utf-8")
    intake = read(tmp_path / "题.txt")
    lines = [describe(convert_draft(draft)) for draft in intake.drafts]
    lines += [f"没有读懂 第{one.place.line}行 {one.reason}" for one in intake.refusals]
    assert lines == outcome.split("\n")


def test_aiken(tmp_path: Path):
    """A stem, lettered choices, a key; what lacks its key has none."""
    text = "每人最多借几本？\nA. 三本\nB) 五本\nANSWER: B\n\n周一开放？\nA. 是\nB. 否\n"
    (tmp_path / "题.txt").write_text(text, encoding="utf-8")
    first, second = read(tmp_path / "题.txt").drafts
    assert convert_draft(first) == {
        "kind": "单选",
        "stem": "每人最多借几本？",
        "choices": {"A": "三本", "B": "五本"},
        "key": "B",
    }
    assert (second.stem, second.key, second.place.line) == ("周一开放？", "", 6)


QUESTION = '<question type="{kind}"><questiontext format="html"><text>{stem}</text>{files}</questiontext>{rest}</question>'
CHOICE = '<answer fraction="{share}" format="html"><text>{text}</text><feedback><text></text></feedback></answer>'


def write_moodle(path: Path, *questions: str) -> Path:
    """Write a file of these questions."""
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>{"".join(questions)}</quiz>', "utf-8"
    )
    return path


def test_moodle_kinds(tmp_path: Path):
    """Choices, truth, blanks, numbers and pairs; HTML is read as it is shown."""

    def make(kind: str, rest: str) -> str:
        stem = "<![CDATA[<p>甲&nbsp;<b>乙</b></p><p>丙</p>]]>"
        return QUESTION.format(kind=kind, stem=stem, files="", rest=rest)

    def answer(share: str, text: str) -> str:
        return CHOICE.format(share=share, text=text)

    pairs = (
        "<subquestion><text>一</text><answer><text>二</text></answer></subquestion>"
        "<subquestion><text></text><answer><text>三</text></answer></subquestion>"
    )
    path = write_moodle(
        tmp_path / "题.xml",
        make("multichoice", "<single>true</single>" + answer("100", "一") + answer("0", "二")),
        make("multichoice", "<single>false</single>" + answer("50", "一") + answer("50", "二")),
        make("truefalse", answer("0", "true") + answer("100", "false")),
        make("shortanswer", answer("100", "一") + answer("100", "壹")),
        make("numerical", '<answer fraction="100"><text>5</text><tolerance>1</tolerance></answer>'),
        make("matching", pairs),
    )
    assert [describe(convert_draft(draft)) for draft in read(path).drafts] == [
        "单选 甲乙\n丙 A=一 B=二 → A",
        "多选 甲乙\n丙 A=一 B=二 → AB",
        "判断 甲乙\n丙 → 错",
        "填空 甲乙\n丙____ → [一|壹]",
        "数值 甲乙\n丙 → 5 误差=1",
        "配对 甲乙\n丙 1=一 A=二 B=三 → 1A",
    ]


def test_moodle_pictures_tags_and_rationale(tmp_path: Path):
    """What stands beside a question comes with it."""
    encoded = base64.b64encode(PICTURE).decode()
    files = f'<file name="一 张.png" encoding="base64">{encoded}</file>'
    stem = '<![CDATA[<p>看图<img src="@@PLUGINFILE@@/%E4%B8%80%20%E5%BC%A0.png" alt="书"/></p>]]>'
    rest = (
        CHOICE.format(share="100", text="true")
        + "<generalfeedback><text>对。</text></generalfeedback>"
        + "<tags><tag><text>借阅</text></tag></tags>"
    )
    question = QUESTION.format(kind="truefalse", stem=stem, files=files, rest=rest)
    intake = read(write_moodle(tmp_path / "题.xml", question))
    [(path, content)] = intake.pictures.items()
    fields = convert_draft(intake.drafts[0])
    assert content == PICTURE
    assert fields["stem"] == f"看图![书]({path})"
    assert (fields["rationale"], fields["tags"]) == ("对。", ["借阅"])


def test_moodle_kinds_that_we_have_not_are_told(tmp_path: Path):
    """By the number of the question and the name of its kind."""
    cloze = QUESTION.format(kind="cloze", stem="甲", files="", rest="")
    [refusal] = read(write_moodle(tmp_path / "题.xml", cloze)).refusals
    assert (refusal.place.line, refusal.reason) == (1, "这种题型读不了：完形填空（cloze）。")


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE quiz [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE quiz SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_entities_are_refused(tmp_path: Path, head: str):
    """Neither other files nor texts that grow without end are read."""
    (tmp_path / "题.xml").write_text(f"{head}<quiz/>", encoding="utf-8")
    assert refuse(tmp_path / "题.xml") == (
        "question-file-unsafe",
        "没有打开这个文件：里面声明了实体，可能指向别的文件。",
    )


def test_broken_xml_is_told(tmp_path: Path):
    """Half a file is none."""
    (tmp_path / "题.xml").write_text("<quiz><question>", encoding="utf-8")
    assert refuse(tmp_path / "题.xml") == (
        "question-file-damaged",
        "这个文件打不开：它不是完整的XML。",
    )


def test_json_of_every_kind(tmp_path: Path):
    """A bank in JSON, in either language's names, is the bank that its YAML would be."""
    examples = [yaml.safe_load(read_typed(kind)) for kind in Kind]
    bank = {"题库": "lending", "标题": "借阅", "试题": examples}
    (tmp_path / "题.json").write_text(json.dumps(bank, ensure_ascii=False), encoding="utf-8")
    intake = read(tmp_path / "题.json")
    result = import_drafts(intake.drafts, "fire", None, Register())
    assert (intake.refusals, result.refusals) == ([], [])
    assert [imported.item.kind.word for imported in result.items] == [
        fields["题型"] for fields in examples
    ]
    assert {imported.fields["id"] for imported in result.items} <= {
        f"fire-{number:03d}" for number in range(1, 40)
    }


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "它不是JSON：多半少了引号、逗号或者括号"),
        ('{"题目": []}', "里面没有“试题”（或者“items”）这个列表"),
        ("[" * 100000, "它不是JSON：多半少了引号、逗号或者括号"),
    ],
)
def test_json_that_is_no_bank_is_told(tmp_path: Path, text: str, reason: str):
    """With what is missing."""
    (tmp_path / "题.json").write_text(text, encoding="utf-8")
    assert refuse(tmp_path / "题.json") == ("question-file-damaged", f"这个文件读不了：{reason}。")


def test_json_items_that_are_none_are_told(tmp_path: Path):
    """An unknown name is a slip, and no part of an item is dropped."""
    items = [{"题型": "判断", "题干": "甲。", "答案": True}, {"题目": "乙。"}, 3]
    (tmp_path / "题.json").write_text(json.dumps(items), encoding="utf-8")
    intake = read(tmp_path / "题.json")
    assert [convert_draft(draft)["key"] for draft in intake.drafts] == ["对"]
    assert [(one.place.line, one.reason) for one in intake.refusals] == [
        (2, "不认识“题目”。"),
        (3, "这里应当是一道题，用花括号括起来。"),
    ]


def test_pdf(tmp_path: Path):
    """Questions of a PDF are read as those of a text, told by their page."""
    path = write_pdf(tmp_path / "题.pdf", [["区图书馆"], ["1. 甲？", "A. 一 B. 二", "[答案]A"]])
    [draft] = read(path).drafts
    assert (convert_draft(draft)["key"], draft.place.line) == ("A", 2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7", "这个文件打不开：它不是完整的PDF。"),
        (b"", "这个文件打不开：它不是完整的PDF。"),
    ],
)
def test_broken_pdf_is_told(tmp_path: Path, content: bytes, message: str):
    """A file that is no PDF, or only its beginning."""
    (tmp_path / "题.pdf").write_bytes(content)
    assert refuse(tmp_path / "题.pdf") == ("question-file-damaged", message)


def test_scan_is_told(tmp_path: Path):
    """Pictures of pages hold no text that could be read."""
    path = write_pdf(tmp_path / "题.pdf", [[], []])
    assert refuse(path)[1] == "这个PDF里没有文字，只有图片，多半是扫描件。"
