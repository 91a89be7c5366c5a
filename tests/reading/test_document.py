"""Files as documents: what is no text, no YAML or no mapping, and where everything stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lectern.diagnostics import Place, Report, format_text
from lectern.reading import document as document_module
from lectern.reading.document import parse_document, read_document
from lectern.reading.nodes import locate_node

FRAGMENTS = [*"甲aA：:，,。 \n-[]{}\"'*&!|>#@%\\?~", "  ", "- ", ": ", "题干: ", "答案：", "---\n"]
FRAGMENTS += ["\t", "\r\n", "\x00", "\x85", "\u2028", "\ufeff", "\ud800", "<<: "]


def test_cases(case, check_case):
    """The document is refused or told of as the case says."""
    report = Report()
    parse_document(case.text, "bank.yml", report)
    check_case(case, report)


def test_scalars_are_texts():
    """Dates, numbers and booleans stay as typed."""
    text = "a: 2025-03-11\nb: 007\nc: yes\nd: ~\ne: 1e3\nf: 12:30\ng: 0x1F\nh:"
    document = parse_document(text, "bank.yml", Report())
    assert [node.text for _, node in document.root.entries.values()] == [
        *("2025-03-11", "007", "yes", "~", "1e3", "12:30", "0x1F", "")
    ]


def test_places():
    """Every node knows its line, column and length."""
    document = parse_document("题库: duties\n标签: [甲, '乙 丙']", "bank.yml", Report())
    _, bank = document.root.entries["题库"]
    _, tags = document.root.entries["标签"]
    places = [locate_node(node, document.source) for node in (bank, *tags.nodes)]
    assert places == [
        Place(file="bank.yml", line=1, column=5, length=6, text="题库: duties"),
        Place(file="bank.yml", line=2, column=6, length=1, text="标签: [甲, '乙 丙']"),
        Place(file="bank.yml", line=2, column=9, length=5, text="标签: [甲, '乙 丙']"),
    ]


def test_places_in_block():
    """In a block of a page, lines and columns are the page's."""
    report = Report()
    parse_document("本页：6\n题数: 甲: 乙", "a.md", report, first_line=31, margin="    ")
    assert [found.place for found in report.sort_diagnostics()] == [
        Place(file="a.md", line=31, column=7, length=1, text="    本页：6"),
        Place(file="a.md", line=32, column=10, length=1, text="    题数: 甲: 乙"),
    ]


def test_type_key():
    """The first key says what kind of file it is."""
    assert parse_document("题库: a\n标题: b", "bank.yml", Report()).type_key == "题库"


def tell(raw, tmp_path):
    """Return what is told of a file with these bytes."""
    path = tmp_path / "bank.yml"
    path.write_bytes(raw)
    report = Report()
    read_document(path, "quiz_data/bank.yml", report)
    return format_text(report.diagnostics)


@pytest.mark.parametrize(
    "raw",
    [
        "题库: 甲\n标题: 乙".encode(),
        "题库: 甲\r\n标题: 乙\r\n".encode("utf-8-sig"),
    ],
)
def test_utf_8(raw, tmp_path):
    """UTF-8 is read silently, with a byte order mark and Windows' line ends as well."""
    assert tell(raw, tmp_path) == "0个错误，0个警告。"


@pytest.mark.parametrize(("codec", "name"), [("gb18030", "GBK"), ("utf-16", "UTF-16")])
def test_other_encodings(codec, name, tmp_path):
    """What Chinese Windows saves is read, with a warning."""
    told = tell("题库: 区人大代表\n标题: 乙".encode(codec), tmp_path)
    assert told == (
        f"quiz_data/bank.yml:1:1: 警告[not-utf-8] 文件的编码是{name}，已按它读出，"
        "但别的电脑上可能显示成乱码。\n"
        "  改法：用记事本打开它，选“文件→另存为”，“编码”选UTF-8，再保存。\n\n"
        "0个错误，1个警告。"
    )


def test_damaged_utf_8(tmp_path):
    """A broken character in a UTF-8 file is shown where it is, not read as GBK."""
    raw = "题库: duties\n标题: 代表".encode() + b"\xe8\x81" + "职责的权利和义务".encode()
    assert tell(raw, tmp_path) == (
        "quiz_data/bank.yml:2:7: 错误[damaged-file] 文件在这里损坏了：有不成字的字节。\n"
        "    2 | 标题: 代表\ufffd职责的权利和义务\n"
        "                  ^\n"
        "  改法：把这里的乱码重新输入，再保存。"
        "还不行，就用记事本打开它，选“文件→另存为”，“编码”选UTF-8，再保存。\n\n"
        "1个错误，0个警告。"
    )


def test_unknown_encoding(tmp_path):
    """What is neither UTF-8 nor GBK is refused."""
    assert "认不出文件的编码：既不是UTF-8，也不是GBK。" in tell(b"\xff\xff\xff\x80", tmp_path)


def test_odd_utf_16(tmp_path):
    """UTF-16 that breaks off in the middle of a character is refused."""
    assert "damaged-file" in tell("甲".encode("utf-16") + b"a", tmp_path)


def test_binary(tmp_path):
    """A spreadsheet with a changed name is no text."""
    assert tell(b"PK\x03\x04\x00\x00", tmp_path) == (
        "quiz_data/bank.yml:1:1: 错误[binary-file] "
        "这不是文本文件（可能是Word、Excel文件改了扩展名）。\n"
        "  改法：用Word或者Excel打开原来的文件，把文字复制出来，粘进一个新的文本文件。\n\n"
        "1个错误，0个警告。"
    )


def test_too_large(tmp_path, monkeypatch):
    """A file beyond the limit is not even opened."""
    monkeypatch.setattr(document_module, "MAX_BYTES", 2_000_000)
    assert tell(b"#" * 3_000_000, tmp_path) == (
        "quiz_data/bank.yml:1:1: 错误[file-too-large] 文件有3 MB，超过了2 MB。\n"
        "  改法：检查是不是放错了文件；题库太大时分成几个文件。\n\n"
        "1个错误，0个警告。"
    )


def test_missing(tmp_path):
    """A file that does not exist is told of, with the system's reason."""
    report = Report()
    assert read_document(tmp_path / "none.yml", "none.yml", report) is None
    assert [found.rule.id for found in report.diagnostics] == ["unreadable-file"]


def test_exploding_aliases():
    """Aliases of aliases are told and never expanded."""
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    report = Report()
    assert parse_document("\n".join(lines), "bank.yml", report)
    assert {found.rule.id for found in report.diagnostics} == {"yaml-reference"}


@pytest.mark.parametrize("text", ["甲: 乙\n" * 900, "甲: \x01" + "\x02" * 900])
def test_problems_without_end(text):
    """A slip on every line is told often enough, not a million times."""
    report = Report()
    parse_document(text, "bank.yml", report)
    assert len(report.diagnostics) == 200


@pytest.mark.parametrize("text", ["[" * 100_000, "a: " + "{a: " * 500, "- " * 5_000])
def test_absurd_nesting(text):
    """Nesting that would exhaust a recursive reader is refused."""
    report = Report()
    assert parse_document(text, "bank.yml", report) is None
    assert [found.rule.id for found in report.diagnostics] == ["too-deep"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS)).map("".join) | st.text())
def test_any_text(text):
    """No text raises; without a document there is an error, and every place exists."""
    report = Report()
    document = parse_document(text, "bank.yml", report)
    assert document or report.has_errors
    for found in report.diagnostics:
        assert 1 <= found.place.column <= len(found.place.text) + 1
        assert found.place.line >= 1


@settings(max_examples=100, deadline=None)
@given(st.binary() | st.text().map(lambda text: text.encode("gb18030", "ignore")))
def test_any_bytes(tmp_path_factory, raw):
    """No file raises."""
    path = tmp_path_factory.mktemp("any") / "bank.yml"
    path.write_bytes(raw)
    report = Report()
    assert read_document(path, "bank.yml", report) or report.has_errors
