"""The words of a query: every name a field goes by, and what people call a media level.

It must not know: how a query is read.
"""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.query_tree import DATE_NAME, LEVEL_NAMES, Key, Scope, Stored
from db.domain.records import MediaLevel

MEDIA = "media"

FIELD_NAMES: Mapping[str, Scope | Key | Stored | str] = {
    **dict.fromkeys(("标题", "title", "headline"), Scope.TITLE),
    **dict.fromkeys(("小标题", "heading"), Scope.HEADING),
    **dict.fromkeys(("正文", "body"), Scope.BODY),
    **dict.fromkeys(("图注", "caption"), Scope.CAPTION),
    **dict.fromkeys(("署名", "by", "byline"), Scope.BYLINE),
    **dict.fromkeys(("医院", "hospital"), Key.HOSPITAL),
    **dict.fromkeys(("报纸", "paper"), Key.PAPER),
    **dict.fromkeys(("级别", "level"), Key.LEVEL),
    **dict.fromkeys(("地区", "place"), Key.PLACE),
    **dict.fromkeys(("栏目", "column"), Key.COLUMN),
    **dict.fromkeys(("标签", "tag"), Key.TAG),
    **dict.fromkeys(("日期", "date"), DATE_NAME),
    **dict.fromkeys(("合集", "collection"), Stored.COLLECTION),
    **dict.fromkeys(("缺", "missing"), Stored.MISSING),
    **dict.fromkeys(("媒体", "media"), MEDIA),
    **dict.fromkeys(("事实", "fact"), Stored.FACT),
}
"""Every name a field goes by, folded → the field."""

Name = Scope | Key | Stored | str

LEVEL_WORDS: Mapping[str, MediaLevel] = {
    **{level.value: level for level in MediaLevel},
    **{name: level for level, name in LEVEL_NAMES.items()},
    **{name.removesuffix("级"): level for level, name in LEVEL_NAMES.items()},
    "中央": MediaLevel.NATIONAL,
    "中央级": MediaLevel.NATIONAL,
    "全国": MediaLevel.NATIONAL,
    "行业级": MediaLevel.TRADE,
}
