"""Two versions of an invented statute, as .docx and as text."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

NEW_TEXT = """\
中华人民共和国
村庄图书馆示例法
（2010年5月1日村民议事会第一次会议通过　2010年5月3日公布　自2010年6月1日起施行　\
根据2015年8月29日村民议事会第六次会议《关于修改〈示例法〉的决定》第一次修正　\
根据2025年3月11日村民议事会第十六次会议《关于修改〈示例法〉的决定》第二次修正）
目　　录
第一章　总　　则
第二章　借　　阅
　　第一节　一般规定
第三章　附　　则
第一章　总　　则
第一条　为了让每个村子都有一间整洁明亮的图书馆，制定本法。
第二条　图书馆每周开放五天，节假日照常开放。
开放时间由馆长和读者小组商量确定，并贴在门口。
第三条　图书馆设馆长一人，由村民推选，每届任期三年。
第二章　借　　阅
第一节　一般规定
第四条　读者享有下列权利：
（一）借阅图书，每次不超过五本；
（二）对馆里的图书提出意见：
1.关于购买新书的；
2.关于修补旧书的；
（三）法律规定的其他权利。
馆长对读者的意见应当在十日以内答复。
第四条之一　儿童读者由家长陪同，可以在晚上借阅。
第五条　图书丢失的，照原价赔偿。
第三章　附　　则
第六条　本法自2010年6月1日起施行。
附件：借阅登记表
一行表格
"""

OLD_TEXT = """\
---
title: 中华人民共和国村庄图书馆示例法（2015年修正，已被2025年修正取代）
short: 图书馆法（2015）
amended: 2015-08-29
---

# 中华人民共和国村庄图书馆示例法（2015年修正，已被2025年修正取代）

## 第一章　总则

第一条　为让每个村子都有一间图书馆，制定本法。

第二条　图书馆设馆长一人，由村民推选，每届任期三年。
馆长每年向村民报告一次工作。

第三条　读者享有下列权利：
（一）借阅图书，每次不超过三本；
（二）对馆里的图书提出意见；
（三）法律规定的其他权利。

第四条　图书每年晾晒两次，防止虫蛀和霉变。

第五条　本法自2010年6月1日起施行。
"""


@pytest.fixture
def write_text(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a function that writes a text file and gives its path."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def write_docx(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a function that writes a .docx with a paragraph per line and gives its path."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        document = docx.Document()
        # The database breaks a long title by a soft line break within one paragraph.
        for line in text.replace("中华人民共和国\n", "中华人民共和国\v", 1).split("\n"):
            document.add_paragraph(line.replace("\v", "\n"))
        document.save(str(path))
        return path

    return write


@pytest.fixture
def new_docx(write_docx: Callable[[str, str], Path]) -> Path:
    """Return the file of the new version."""
    return write_docx("新版.docx", NEW_TEXT)


@pytest.fixture
def old_text(write_text: Callable[[str, str], Path]) -> Path:
    """Return the file of the old version."""
    return write_text("旧版.md", OLD_TEXT)
