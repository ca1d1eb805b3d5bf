"""What the terminal says when something went wrong, in English and Chinese.

It must not know: any command, or which of the two languages is spoken.
"""

from __future__ import annotations

from collections.abc import Mapping

ERRORS: Mapping[str, tuple[str, str]] = {
    "error.ArchiveBusy": ("another program is using the archive in {path}", "另一个程序正在使用 {path} 中的档案库"),
    "error.ArchiveDamaged": (
        "the archive file in {path} is damaged ({detail}); restore it from a backup",
        "{path} 中的档案库文件已损坏（{detail}），请用备份恢复",
    ),
    "error.ArchiveError": ("the archive could not do this ({detail})", "档案库无法完成操作（{detail}）"),
    "error.ArchiveExists": (
        "{path} is not empty; name a new or empty folder",
        "{path} 不是空文件夹，请指定新的或空的文件夹",
    ),
    "error.ArchiveReadOnly": ("{path} can be read but not changed", "{path} 只能读取，不能修改"),
    "error.ArchiveTooNew": (
        "the archive in {path} was written by a newer program ({migration}); nothing was changed",
        "{path} 中的档案库由更新版本的程序写成（{migration}），未作任何改动",
    ),
    "error.ArchiveUnreachable": ("{path} cannot be read ({detail})", "无法读取 {path}（{detail}）"),
    "error.BadDate": ("“{text}” is no date", "“{text}”不是日期"),
    "error.NameTaken": ("another newspaper is called “{name}” already", "已有另一份报纸名为“{name}”"),
    "error.BadRecord": (
        "line {line} of {path} is no article: {reason}; nothing was stored",
        "{path} 第 {line} 行不是文章：{reason}；未存入任何内容",
    ),
    "error.DiskFull": (
        "the disk is full; {path} could not be written, nothing was half stored",
        "磁盘已满，无法写入 {path}，没有留下不完整的内容",
    ),
    "error.IndexDamaged": (
        "the search index is damaged ({detail}); run rebuild",
        "搜索索引已损坏（{detail}），请运行 rebuild",
    ),
    "error.NoSuchArticle": ("there is no article {id}", "没有编号为 {id} 的文章"),
    "error.BadHospital": (
        "the hospital cannot be stored like that: {reason} {subject}",
        "医院记录无法这样保存：{reason} {subject}",
    ),
    "error.HospitalInUse": (
        "“{name}” cannot be removed: {articles} articles and {ties} other hospitals are linked to it",
        "“{name}”无法移除：有 {articles} 篇文章、{ties} 家其他医院与之关联",
    ),
    "error.HospitalNameTaken": (
        "another hospital is called “{name}” already; merge the two if they are one",
        "已有另一家医院名为“{name}”；若为同一家，请合并",
    ),
    "error.NoSuchCollection": ("there is no such collection any more", "该合集已不存在"),
    "error.CollectionNameTaken": (
        "a collection needs a name that no other one has: “{name}”",
        "合集需要一个不与其他合集重复的名称：“{name}”",
    ),
    "error.CodeTaken": (
        "two articles would have the archival code {code} (the other one is number {id}); nothing was changed",
        "档号 {code} 会重复（另一篇是 {id} 号文章），未作任何改动",
    ),
    "error.NoSuchHospital": ("there is no hospital {id}", "没有编号为 {id} 的医院"),
    "error.NotAnArchive": ("there is no archive in {path}", "{path} 中没有档案库"),
    "error.UnreadableFile": ("{path}: {reason}", "{path}：{reason}"),
    "error.UnwritableFile": ("{path} cannot be written ({detail})", "无法写入 {path}（{detail}）"),
    "error.system": ("{path}: {detail}", "{path}：{detail}"),
    "error.bug": ("internal error: {detail}", "程序内部错误：{detail}"),
    "error.interrupted": ("stopped", "已中止"),
    "error.memory": ("not enough memory", "内存不足"),
    "error.NoSuchPage": ("there is no page {id}", "没有编号为 {id} 的版面"),
    "reason.current_name_goes": ("it would lose the name it bears now", "会失去现用名称"),
    "reason.dates_swapped": ("it ends before it begins", "结束时间早于开始时间"),
    "reason.empty_name": ("a name without a word", "名称中没有文字"),
    "reason.names_not_its_own": ("names that it does not have", "不是它的名称"),
    "reason.no_current_name": ("it has no current name", "没有现用名称"),
    "reason.tied_in_a_circle": ("its ties lead back to itself", "关系绕回到自身"),
    "reason.tied_to_itself": ("it is tied to itself", "与自身建立关系"),
    "reason.tied_to_nothing": ("it is tied to a hospital that is not there", "关系指向不存在的医院"),
    "reason.two_current_names": ("it has several current names", "有多个现用名称"),
    "reason.already_imported": ("already in the archive", "已在档案库中"),
    "reason.bad_body": ("its body is no text", "正文（body）不是文字"),
    "reason.bad_bylines": ("its bylines are no names", "署名（bylines）不是姓名"),
    "reason.bad_column": ("its column is no text", "栏目（column）不是文字"),
    "reason.bad_date": ("its date is no date", "日期（date）不是日期"),
    "reason.bad_deck": ("its deck is no text", "副题（deck）不是文字"),
    "reason.bad_headline": ("its headline is no text", "主题（headline）不是文字"),
    "reason.bad_hospitals": ("its hospitals are no names", "医院（hospitals）不是名称"),
    "reason.bad_kicker": ("its kicker is no text", "引题（kicker）不是文字"),
    "reason.bad_page": ("its page is no page number", "版次（page）不是版次"),
    "reason.bad_paper": ("its paper is no name", "报纸（paper）不是名称"),
    "reason.bad_tags": ("its tags are no words", "标签（tags）不是词语"),
    "reason.bad_title": ("its title is no text", "标题（title）不是文字"),
    "reason.empty": ("the file is empty", "文件是空的"),
    "reason.missing": ("there is no such file", "没有这个文件"),
    "reason.no_text": ("it has neither headline nor text", "既没有标题也没有正文"),
    "reason.not_json": ("it is no JSON", "不是 JSON"),
    "reason.not_an_object": ("it is no JSON object", "不是 JSON 对象"),
    "reason.not_text": ("it is not text", "不是文本"),
    "reason.permission": ("no permission to read it", "没有读取权限"),
    "reason.too_large": ("it is too large for a newspaper page", "文件太大，不像报纸版面"),
    "reason.unknown_format": ("a file of a kind that cannot be read", "不支持的文件类型"),
}
