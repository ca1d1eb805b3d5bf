"""What the terminal says about the catalogue, in English and Chinese.

It must not know: any command, or which of the two languages is spoken.
"""

from __future__ import annotations

from collections.abc import Mapping

CATALOGUING: Mapping[str, tuple[str, str]] = {
    "help.edit": ("change fields of many articles at once", "批量修改文章的著录项"),
    "help.set": (
        "the new value of a field, empty to empty it; may be repeated; item counts on from it. Fields: {names}",
        "某一字段的新值，留空即清空，可重复；item 从该号起顺编。字段：{names}",
    ),
    "help.edit_add": ("hospitals or tags to add", "要增加的 hospitals 或 tags"),
    "help.edit_take": ("hospitals or tags to take away", "要去掉的 hospitals 或 tags"),
    "help.year_from_date": ("file each under the year of its date", "年度取自出版日期"),
    "help.trash": ("what was deleted", "回收站"),
    "help.trash_action": ("list it (default), restore from it, or empty it", "列出（默认）、恢复或清空"),
    "help.trash_ids": ("only these articles: 1,2,3", "只处理这些文章：1,2,3"),
    "help.collections": ("collections of articles", "合集"),
    "help.collections_add": (
        "put the articles of --query or --ids into this collection, a new one if need be",
        "把 --query 或 --ids 的文章收入该合集，没有时新建",
    ),
    "help.collections_remove": ("take this collection away; its articles stay", "删除该合集，文章保留"),
    "help.missing": ("count the articles that lack a field", "统计缺项"),
    "help.history": ("what was done", "修改历史"),
    "help.history_id": ("of this article only", "只看这篇文章"),
    "help.history_limit": ("most changes to list (200)", "最多列出几次修改（200）"),
    "help.history_to": ("write it to this file as csv", "写成 csv 文件"),
    "made.edit": ("{articles} articles changed", "已修改 {articles} 篇文章"),
    "made.history": ("{entries} changes written to {path}", "已将 {entries} 次修改写入 {path}"),
    "trash.unknown": ("article {id} is not in the trash", "回收站中没有编号为 {id} 的文章"),
    "usage.field": ("'{value}' is not FIELD=VALUE; fields: {names}", "“{value}”不是“字段=值”的形式；字段：{names}"),
    "usage.several": ("'{field}' cannot be added to; only {names} can", "“{field}”不能增减，只有 {names} 可以"),
    "usage.value": ("'{value}' is no value of {field}", "“{value}”不能作为 {field} 的值"),
    "working.edit": ("editing", "修改中"),
}
