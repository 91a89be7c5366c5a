"""Holding citations against a register."""

from dataclasses import replace

import pytest

from lectern.citations import Outcome, parse_citations, resolve_citation
from lectern.diagnostics import Place, Report
from lectern.model.law import Law, LawVersion, Paragraph, Register


def build_version(version: str, articles: dict[str, str]) -> LawVersion:
    """Return a version whose articles are given as the numbers of 项 of their 款: `0 3 0`."""
    return LawVersion(
        version=version,
        articles={
            number: tuple(
                Paragraph(fingerprint="00000000", subparagraphs=int(listed))
                for listed in paragraphs.split()
            )
            for number, paragraphs in articles.items()
        },
    )


SAMPLE = Law(
    short_title="示例法",
    title="中华人民共和国示例法",
    aliases=("示例条例",),
    checked="2026-06-26",
    current=build_version("2025-03-11", {"1": "0", "2": "0 8 0 0", "3": "3", "3之一": "0"}),
    superseded=(build_version("2015-08-29", {"1": "0", "9": "0"}),),
    place=Place(file="law-register.yml"),
)
OTHER = Law(
    short_title="选举法",
    title="中华人民共和国选举法",
    checked="2026-06-26",
    current=build_version("2020-10-17", {"1": "0"}),
    place=Place(file="law-register.yml"),
)
REGISTER = Register(laws={"示例法": SAMPLE, "选举法": OTHER})


def resolve(text: str, register: Register = REGISTER):
    """Return what becomes of the one citation in `text`."""
    [citation] = parse_citations(text, Place(file="bank.yml", text=text), Report())
    return resolve_citation(citation, register)


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("示例法 第一条", "2025-03-11"),
        ("示例法 第二条", "2025-03-11"),
        ("示例法 第二条第四款", "2025-03-11"),
        ("示例法 第二条第二款第八项", "2025-03-11"),
        ("示例法 第二条第八项", "2025-03-11"),
        ("示例法 第三条第三项", "2025-03-11"),
        ("示例法 第三条之一", "2025-03-11"),
        ("中华人民共和国示例法 第一条", "2025-03-11"),
        ("示例条例 第一条", "2025-03-11"),
        ("示例法（2025）第一条", "2025-03-11"),
        ("示例法（2015）第九条", "2015-08-29"),
    ],
)
def test_found(text, version):
    """What exists resolves to its law and version, without a message."""
    resolution = resolve(text)
    assert resolution.outcome is Outcome.FOUND
    assert resolution.law is SAMPLE
    assert resolution.version is not None
    assert resolution.version.version == version
    assert (resolution.message, resolution.remedy) == ("", "")


@pytest.mark.parametrize(
    ("text", "outcome", "message", "remedy"),
    [
        (
            "示列法 第一条",
            Outcome.UNKNOWN_LAW,
            "法律登记里没有“示列法”。",
            "法律的名称改成“示例法”；或者先登记这部法律：lectern import law 文件。",
        ),
        (
            "民法典 第一条",
            Outcome.UNKNOWN_LAW,
            "法律登记里没有“民法典”。",
            "已登记的是：示例法、选举法；或者先登记这部法律：lectern import law 文件。",
        ),
        (
            "示例法（2012）第一条",
            Outcome.UNKNOWN_YEAR,
            "法律登记里没有2012年的示例法。",
            "引用现行版本（2025-03-11）不写年份；引用旧版写示例法（2015）；要引的那一版还没有登记的，用 lectern import law 登记它的文本。",
        ),
        (
            "选举法（2015）第一条",
            Outcome.UNKNOWN_YEAR,
            "法律登记里没有2015年的选举法。",
            "引用现行版本（2020-10-17）不写年份；要引的那一版还没有登记的，用 lectern import law 登记它的文本。",
        ),
        (
            "示例法 第四条",
            Outcome.UNKNOWN_ARTICLE,
            "示例法（2025-03-11）第四条不存在。",
            "登记的条文从第一条到第三条之一；核对原文后改条号。",
        ),
        (
            "示例法（2015）第二条",
            Outcome.UNKNOWN_ARTICLE,
            "示例法（2015-08-29）第二条不存在。",
            "登记的条文从第一条到第九条；核对原文后改条号。",
        ),
        (
            "示例法 第二条第五款",
            Outcome.UNKNOWN_PARAGRAPH,
            "示例法（2025-03-11）第二条只有4款，没有第五款。",
            "核对原文后改款号；整条都是依据时，不写款。",
        ),
        (
            "示例法 第二条第二款第九项",
            Outcome.UNKNOWN_SUBPARAGRAPH,
            "示例法（2025-03-11）第二条第二款只有8项，没有第九项。",
            "以（一）（二）开头的是项，其余另起一行的是款；核对原文后改项号。",
        ),
        (
            "示例法 第二条第一款第一项",
            Outcome.UNKNOWN_SUBPARAGRAPH,
            "示例法（2025-03-11）第二条第一款没有分项，没有第一项。",
            "以（一）（二）开头的是项，其余另起一行的是款；核对原文后改项号。",
        ),
        (
            "示例法 第一条第一项",
            Outcome.UNKNOWN_SUBPARAGRAPH,
            "示例法（2025-03-11）第一条没有分项，没有第一项。",
            "以（一）（二）开头的是项，其余另起一行的是款；核对原文后改项号。",
        ),
    ],
)
def test_missing(text, outcome, message, remedy):
    """What does not exist is told together with what does."""
    resolution = resolve(text)
    assert (resolution.outcome, resolution.message, resolution.remedy) == (
        outcome,
        message,
        remedy,
    )


def test_empty_register():
    """Without any law the remedy is to register one."""
    assert resolve("示例法 第一条", Register()).remedy == (
        "已登记的是：无；或者先登记这部法律：lectern import law 文件。"
    )


def test_two_versions_of_one_year():
    """A year means the newer of its versions, a month tells them apart."""
    law = replace(
        SAMPLE,
        superseded=(build_version("2025-01-02", {"9": "0"}), *SAMPLE.superseded),
    )
    register = Register(laws={"示例法": law})
    resolved = [
        resolve(text, register).version
        for text in ("示例法（2025） 第一条", "示例法（2025年1月） 第九条", "示例法（2015） 第九条")
    ]
    assert [version and version.version for version in resolved] == [
        "2025-03-11",
        "2025-01-02",
        "2015-08-29",
    ]
    assert [law.date_version(version) for version in law.versions] == ["2025-03", "2025-01", "2015"]
