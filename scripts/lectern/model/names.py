"""The words of the file formats: each English name and the Chinese one trainers type.

One table, by the kind of mapping in which a name stands, serves the readers, the writers
and the JSON Schema.
"""

from collections.abc import Mapping
from types import MappingProxyType

from lectern.model.kind import Kind

BANK_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "bank": "题库",
        "title": "标题",
        "description": "说明",
        "partial_credit": "多选计分",
        "items": "试题",
        "retired": "停用",
    }
)

COMMON_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "id": "编号",
        "kind": "题型",
        "stem": "题干",
        "choices": "选项",
        "key": "答案",
        "rationale": "解析",
        "citations": "依据",
        "sources": "出处",
        "chapter": "讲义",
        "difficulty": "难度",
        "tags": "标签",
        "revision": "版本",
        "reviewed": "已核",
    }
)
"""The fields that items of several kinds have; `model.kinds` adds those of single kinds."""

CHOICE_NAMES: Mapping[str, str] = MappingProxyType(
    {"text": "内容", "feedback": "反馈", "fixed": "固定"}
)

REGISTER_NAMES: Mapping[str, str] = MappingProxyType({"register": "法律登记", "laws": "法律"})

LAW_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "short_title": "简称",
        "title": "全称",
        "aliases": "别名",
        "version": "版本",
        "effective": "施行",
        "checked": "核对至",
        "articles": "条文",
        "superseded": "旧版",
    }
)

SUPERSEDED_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "version": "版本",
        "effective": "施行",
        "articles": "条文",
        "moved": "对应",
    }
)

WORKSHEET_NAMES: Mapping[str, str] = MappingProxyType(
    {"worksheet": "法律修改", "old": "旧版", "new": "新版", "changes": "引用"}
)

CHANGE_NAMES: Mapping[str, str] = MappingProxyType(
    {"spot": "位置", "before": "原来", "change": "变化", "after": "现在", "seen": "已看过"}
)

QUERY_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "on_page": "本页",
        "ids": "编号",
        "bank": "题库",
        "tags": "标签",
        "kinds": "题型",
        "difficulties": "难度",
        "count": "题数",
    }
)

PRACTICE_NAMES: Mapping[str, str] = MappingProxyType({"bank": "题库"})

EXAM_BLOCK_NAMES: Mapping[str, str] = MappingProxyType({"exam": "考试"})

EXAM_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "exam": "考试",
        "title": "标题",
        "description": "说明",
        "minutes": "时间",
        "pass_mark": "及格",
        "partial_credit": "多选计分",
        "seed": "种子",
        "sections": "大题",
    }
)

SECTION_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": "标题",
        "kinds": "题型",
        "count": "题数",
        "points": "每题",
        "banks": "题库",
        "tags": "标签",
        "difficulties": "难度",
        "items": "试题",
    }
)

SITUATION_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "situation": "情景",
        "title": "标题",
        "description": "说明",
        "chapter": "讲义",
        "opening": "开头",
        "scenes": "场面",
        "reviewed": "已核",
    }
)

SCENE_NAMES: Mapping[str, str] = MappingProxyType(
    {"text": "内容", "citations": "依据", "decisions": "选择", "ending": "结局"}
)

DECISION_NAMES: Mapping[str, str] = MappingProxyType(
    {"text": "内容", "consequence": "后果", "citations": "依据", "target": "到"}
)

ENDING_NAMES: Mapping[str, str] = MappingProxyType({"good": "好", "fair": "一般", "poor": "差"})

SITUATION_BLOCK_NAMES: Mapping[str, str] = MappingProxyType({"situation": "情景"})

ROOM_NAMES: Mapping[str, str] = MappingProxyType({"view": "页", "fields": "填写"})

VIEW_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "banks": "练习",
        "exams": "考试",
        "review": "复习",
        "progress": "进度",
        "transcript": "记录",
        "verification": "核对",
    }
)

ARTICLE_TABLE_NAMES: Mapping[str, str] = MappingProxyType({"law": "法律", "articles": "条文"})

ARTICLE_NAMES: Mapping[str, str] = MappingProxyType(
    {"article": "条", "gist": "要点", "change": "变化", "essential": "重点"}
)

KIND_NAMES: Mapping[str, str] = MappingProxyType({kind.value: kind.word for kind in Kind})

DIFFICULTY_NAMES: Mapping[str, str] = MappingProxyType({"easy": "易", "medium": "中", "hard": "难"})

CREDIT_NAMES: Mapping[str, str] = MappingProxyType({"none": "全对", "half": "少选得半"})
