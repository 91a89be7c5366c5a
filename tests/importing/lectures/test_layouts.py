"""Documents of other sorts: reports, notices, statutes, wrapped text, courses by lessons."""

import pytest
from read_lectures import draw_tree, read_text

REPORT = """政府工作报告
——2026年1月10日在东风区人民代表大会第六次会议上
区长 甘新
各位代表：
现在，我向大会报告工作。
一、2025年工作回顾
（一）经济稳中有进。增长5.2%。
（二）民生持续改善。其中：
1.教育。新建学校2所。
2.医疗。改造卫生院3家。
二、2026年工作安排
重点抓好以下三项工作：
（一）稳增长
稳住工业。
（三）惠民生
办好实事。
各位代表！让我们一起努力！
"""
NOTICE = """　　关于做好冬季防火工作的通知
各社区居委会：
　　现将有关事项通知如下：
　　一、提高认识。放在心上。
　　二、突出重点。检查以下场所：
　　（一）学校；
　　（二）养老院；
　　（三）商场。
　　三、按时报送。每月5日前报送。
东风街道办事处
2026年11月1日
"""
STATUTE = """东风街道安全管理办法

第一章　总则

第一条　为了加强安全管理，制定本办法。

第二条　本办法适用于：
（一）居民小区；
（二）商铺。

第二章　职责

第三条　街道负责检查。
"""
WRAPPED = """怎样查通道
高岩
　　一、为什么要查
　　通道是生命线，平时堆了东西，火来了就跑不出去。去年
我们查了三百二十处，有一半堆着旧家具和纸箱，还有的锁着
门，钥匙不知道在谁手里。
- 1 -
东风街道消防讲义
　　第二个原因是老人多。老人走得慢，通道窄了就更走不动，
轮椅也过不去，所以我们要一层一层地看，一户一户地说，说
到大家都明白为止。
　　二、怎样查
　　先看楼梯间，再看地下室，最后看屋顶的门。看到堆着的东
西当场请人搬走，搬不走的拍下照片，写清楼号和单元，第二
- 2 -
东风街道消防讲义
天再来看一次，直到搬走。搬走以后也不能放心，过一个月要再
来。
- 3 -
东风街道消防讲义
　　三、查了以后
　　记在本子上。
"""
LESSONS = """安全培训
第一讲 用火安全
一、厨房
人走火灭。
第二讲 用电安全
一、插座
不要串着用。
"""
SUBDISTRICT_REPORT = """东风街道2025年工作报告
（2026年1月8日）
街道办事处主任　高岩
各位代表：
我代表街道办事处报告工作，请予审议。
一、过去一年的主要工作
（一）抓项目，经济回升向好。全年完成税收3.2亿元，增长6.1%。
一是项目落地快。签约12个，开工9个。
二是企业服务实。走访860户次。
（二）抓民生，群众得到实惠。办成实事10件。
1．教育更公平。新增学位540个。
2．看病更方便。新设护理站3个。
二、存在的困难和问题
一是老旧小区多；二是停车位少；三是人手紧。
三、2026年重点工作
(一)稳增长。引进项目15个。
（二）惠民生。改造小区7个。
1.加装电梯40部。
2.新增车位600个。
各位代表，让我们一起把事办好！
"""
NUMBERED_NOTICE = """关于开展电动自行车停放整治的通知
各社区居民委员会、各物业服务企业：
为减少火灾，现就有关事项通知如下：
1. 整治范围
（1）住宅小区的楼道、架空层；
(2) 沿街商铺门前。
2. 整治时间
自2026年3月1日至4月30日。
3. 工作要求
（1）摸清底数。3月10日前报送台账。
（2）边查边改。当天能改的，当天改。
① 拍照留存；
② 逐户签字。
附件：整治台账（样式）
东风街道办事处
2026年2月20日
"""

TREES = {
    "report": (
        REPORT,
        [
            "L1 [] 1-17 政府工作报告",
            "L1.0 [] 4-5 开场",
            "L1.1 [一、] 6-10 2025年工作回顾",
            "L1.1.1 [（一）] 7-7 经济稳中有进",
            "L1.1.2 [（二）] 8-10 民生持续改善",
            "L1.1.2.1 [1.] 9-9 教育",
            "L1.1.2.2 [2.] 10-10 医疗",
            "L1.2 [二、] 11-16 2026年工作安排",
            "L1.2.1 [（一）] 13-14 稳增长",
            "L1.2.2 [（三）] 15-16 惠民生",
            "L1.9 [] 17-17 结束语",
        ],
    ),
    "notice": (
        NOTICE,
        [
            "L1 [] 1-11 关于做好冬季防火工作的通知",
            "L1.0 [] 2-3 开场",
            "L1.1 [一、] 4-4 提高认识",
            "L1.2 [二、] 5-8 突出重点",
            "L1.3 [三、] 9-11 按时报送",
        ],
    ),
    "subdistrict report": (
        SUBDISTRICT_REPORT,
        [
            "L1 [] 1-20 东风街道2025年工作报告",
            "L1.0 [] 4-5 开场",
            "L1.1 [一、] 6-12 过去一年的主要工作",
            "L1.1.1 [（一）] 7-9 抓项目，经济回升向好",
            "L1.1.1.1 [一是] 8-8 项目落地快",
            "L1.1.1.2 [二是] 9-9 企业服务实",
            "L1.1.2 [（二）] 10-12 抓民生，群众得到实惠",
            "L1.1.2.1 [1．] 11-11 教育更公平",
            "L1.1.2.2 [2．] 12-12 看病更方便",
            "L1.2 [二、] 13-14 存在的困难和问题",
            "L1.3 [三、] 15-19 2026年重点工作",
            "L1.3.1 [(一)] 16-16 稳增长",
            "L1.3.2 [（二）] 17-19 惠民生",
            "L1.3.2.1 [1.] 18-18 加装电梯40部",
            "L1.3.2.2 [2.] 19-19 新增车位600个",
            "L1.9 [] 20-20 结束语",
        ],
    ),
    "numbered notice": (
        NUMBERED_NOTICE,
        [
            "L1 [] 1-16 关于开展电动自行车停放整治的通知",
            "L1.0 [] 2-3 开场",
            "L1.1 [1.] 4-6 整治范围",
            "L1.2 [2.] 7-8 整治时间",
            "L1.3 [3.] 9-16 工作要求",
            "L1.3.1 [（1）] 10-10 摸清底数",
            "L1.3.2 [（2）] 11-16 边查边改",
            "L1.3.2.1 [①] 12-12 拍照留存",
            "L1.3.2.2 [②] 13-16 逐户签字",
        ],
    ),
    "statute": (
        STATUTE,
        [
            "L1 [] 1-13 东风街道安全管理办法",
            "L1.1 [第一章] 3-9 总则",
            "L1.2 [第二章] 11-13 职责",
        ],
    ),
    "wrapped": (
        WRAPPED,
        [
            "L1 [] 1-22 怎样查通道",
            "L1.1 [一、] 3-11 为什么要查",
            "L1.2 [二、] 12-18 怎样查",
            "L1.3 [三、] 21-22 查了以后",
        ],
    ),
    "lessons": (
        LESSONS,
        [
            "L1 [] 1-7 安全培训",
            "L1.1 [第一讲] 2-4 用火安全",
            "L1.1.1 [一、] 3-4 厨房",
            "L1.2 [第二讲] 5-7 用电安全",
            "L1.2.1 [一、] 6-7 插座",
        ],
    ),
    "plain": ("先说一句话。\n再说一句话。\n", ["L1 [] 1-2 讲稿", "L1.0 [] 1-2 讲稿"]),
}


@pytest.mark.parametrize("name", TREES)
def test_ladder_is_found(name: str):
    """Each sort of document has its ladder; what only lists stays text."""
    text, tree = TREES[name]
    assert draw_tree(read_text(text)) == tree


def test_wrapped_lines_are_joined_and_furniture_is_dropped():
    """Page numbers and running heads go, and what they parted is joined across them."""
    intake = read_text(WRAPPED)
    assert [line.number for line in intake.added] == [7, 8, 15, 16, 19, 20]
    assert (14, 17) in intake.joins
    assert (6, 9) not in intake.joins
    chapter = intake.write_chapters()[1].text
    assert "写清楼号和单元，第二天再来看一次" in chapter


def test_announced_numbers_are_counted():
    """三项 and two found, （三） after （一）: both are told, neither is mended."""
    told = [(one.line, one.text) for one in read_text(REPORT).doubts]
    assert told == [
        (12, "这里说“以下三项工作”，下面找到2个小节。"),
        (15, "编号不连续：“（三）”前面是“（一）”。"),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("会议定在13月5日。", "没有“13月5日”这一天，没有改。"),
        ("全年为2O23年。", "数字“2O23”不像是对的，没有改。"),
        ("参与率占全体120%。", "“占全体120%”超过了百分之百，没有改。"),
        ("他说“好。", "这一段的“和”不成对。"),
        ("工期18月。", None),
        ("增长了120%。", None),
    ],
)
def test_suspicious_numbers_are_told(sentence: str, told: str | None):
    """What no calendar and no share allows, and letters among digits; the text stays."""
    intake = read_text(f"一、情况\n{sentence}\n")
    assert [one.text for one in intake.doubts] == ([told] if told else [])
    assert sentence in intake.write_chapters()[0].text


def test_chapters_show_what_was_typed():
    """Signs of Markdown are letters, spaces and brackets are the house's, words are the source's."""
    text = "一、看*这里*\n参加的有 98 人(含 3 名老人)。<b>不是代码</b>，a_b_c。\n"
    chapter = read_text(text).write_chapters()[0].text
    assert chapter == (
        "---\ndescription: 讲稿“讲稿”：看*这里*。\nsections: [L1.1]\n---\n\n"
        "# 看\\*这里\\*\n\n"
        "参加的有98人（含3名老人）。&lt;b&gt;不是代码&lt;/b&gt;，a\\_b\\_c。\n"
    )


def test_anchors_are_short_and_unique():
    """An id says what a section is about; the second of a name is numbered."""
    text = "一、甲\n（一）查通道，保畅通，守底线\n看。\n（二）查通道，保畅通，守底线\n再看。\n"
    chapter = read_text(text).write_chapters()[0].text
    assert "## （一）查通道，保畅通，守底线 {#查通道保畅通}" in chapter
    assert "## （二）查通道，保畅通，守底线 {#查通道保畅通-2}" in chapter
