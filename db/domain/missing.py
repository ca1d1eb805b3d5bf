"""The fields of an article that a missing-field report looks at, and how a query names them (缺:日期, missing:date).

It must not know: how articles are stored, or how a report is shown.
"""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.text import fold_text

MISSABLE: Mapping[str, str] = {
    "headline": "标题",
    "body": "正文",
    "byline": "署名",
    "column": "栏目",
    "paper": "报纸",
    "date": "日期",
    "page_no": "版次",
    "hospitals": "医院",
    "tags": "标签",
    "fonds": "全宗号",
    "category": "门类",
    "year": "年度",
    "retention": "保管期限",
    "office": "机构",
    "item": "件号",
    "code": "档号",
    "unique_code": "唯一档号",
    "document_no": "文号",
    "security": "密级",
    "sheets": "页数",
    "url": "网址",
    "accessed": "访问日期",
}
"""The field as history and edits name it → as a query writes it. `code` is a 档号 of which no part is unknown, `unique_code`
one that no other article has: lacking it are those that share theirs."""

_ALIASES: Mapping[str, str] = {
    "title": "headline",
    "题名": "headline",
    "主题": "headline",
    "作者": "byline",
    "版号": "page_no",
    "page": "page_no",
    "出版日期": "date",
    "报名": "paper",
    "hospital": "hospitals",
    "tag": "tags",
    "全宗": "fonds",
    "档案门类": "category",
    "问题": "office",
    "机构问题": "office",
}
_FIELDS = {
    **{fold_text(name): field for field, name in MISSABLE.items()},
    **{fold_text(field): field for field in MISSABLE},
    **{fold_text(alias): field for alias, field in _ALIASES.items()},
}


def missing_field(name: str) -> str | None:
    """The field that goes by this name, Chinese or English; None for none."""
    return _FIELDS.get(fold_text(name))


def missing_name(field: str) -> str:
    """How a query writes it."""
    return MISSABLE[field]


def missing_query(field: str) -> str:
    """The query that lists the articles that lack it."""
    return f"缺:{MISSABLE[field]}"
