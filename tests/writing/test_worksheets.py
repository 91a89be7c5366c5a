"""A worksheet of an amended law as canonical YAML, and back."""

from hypothesis import given
from hypothesis import strategies as st

from lectern.diagnostics import Report
from lectern.model.worksheet import Change, Worksheet
from lectern.reading.document import parse_document
from lectern.reading.worksheets import read_worksheet
from lectern.writing.worksheets import format_worksheet, write_worksheet

TEXTS = st.text("示例法（2015）第九条《》:#,- '\"[]{}&*!|>%@`?~", min_size=1, max_size=12).filter(
    lambda text: text == text.strip()
)


def read(text):
    """Return the worksheet in a text, and what was told of it."""
    report = Report()
    document = parse_document(text, "a.yml", report)
    assert document is not None
    worksheet = read_worksheet(document, report)
    return worksheet, [(d.rule.id, d.place.line, d.message) for d in report.diagnostics]


@given(
    st.builds(
        Worksheet,
        law=TEXTS,
        old=st.dates().map(str),
        new=st.dates().map(str),
        changes=st.lists(
            st.builds(
                Change,
                spot=TEXTS,
                before=TEXTS,
                change=TEXTS,
                after=st.just("") | TEXTS,
                seen=st.booleans(),
            ),
            max_size=3,
        ).map(tuple),
    )
)
def test_round_trip(worksheet):
    """Any worksheet reads back as it was, and gives the same text again."""
    text = format_worksheet(worksheet)
    again, told = read(text)
    assert told == []
    assert again == worksheet
    assert format_worksheet(worksheet) == text


def test_write_makes_the_folder(tmp_path):
    """The folder is made with the first worksheet."""
    worksheet = Worksheet(law="示例法", old="2015-01-01", new="2025-01-01")
    path = tmp_path / "law-changes" / "示例法-2025-01-01.yml"
    write_worksheet(worksheet, path)
    assert read(path.read_text(encoding="utf-8")) == (worksheet, [])


def test_faults():
    """What is missing or of another shape is told, and the rest is read."""
    worksheet, told = read(
        "法律修改: 示例法\n旧版: 2015-01-01\n新版: 2025-01-01\n引用:\n"
        "  - 示例法第九条\n  - {位置: a.yml, 原来: 示例法第三条, 已看过: 也许}\n"
    )
    assert worksheet is not None
    assert [change.before for change in worksheet.changes] == ["示例法第三条"]
    assert told == [
        ("wrong-type", 5, "每一处引用应当是一组“键: 值”。"),
        ("wrong-type", 6, "“已看过”只能是“是”或“否”，这里是“也许”。"),
    ]


def test_without_its_version_it_is_none():
    """A worksheet that does not say which version it is of can tell nothing."""
    assert read("法律修改: 示例法\n旧版: 昨天\n新版: 2025-01-01\n")[0] is None
