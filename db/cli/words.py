"""Every sentence the terminal shows, in English and Chinese, and the choice between the two.

It must not know: any command. Keys are grouped by the part before the dot.
"""

from __future__ import annotations

import locale
import sys
from collections.abc import Mapping

from db.cli.words_of_cataloguing import CATALOGUING
from db.cli.words_of_errors import ERRORS

ENGLISH, CHINESE = 0, 1

WORDS: Mapping[str, tuple[str, str]] = {
    "about": (
        "An offline archive of what newspapers wrote about hospitals. Without a command the window opens.",
        "杏林剪报：离线的医院报道档案库。不带命令时打开窗口。",
    ),
    "unknown": ("(none)", "（无）"),
    # ---- commands
    "help.archive": ("folder of the archive", "档案库所在的文件夹"),
    "help.archive_made": ("folder of the archive; made if it is not there", "档案库所在的文件夹，没有时新建"),
    "help.bench": ("time the queries of a file, one a line", "为文件中的查询逐行计时"),
    "help.check": ("compare store, originals and index", "核对数据、原件与索引"),
    "help.date": ("date of the paper, if the pages do not say", "出版日期，版面上没有时使用"),
    "help.demo": ("make the sample archive in a folder", "在文件夹中建立示例档案库"),
    "help.demo_folder": ("a new or empty folder", "新的或空的文件夹"),
    "help.export": ("write articles to a file", "把文章写成文件"),
    "help.export_format": ("one of: {names}", "可用：{names}"),
    "help.export_ids": ("articles by number: 1,2,3", "按编号选文章：1,2,3"),
    "help.export_query": ("articles that a query finds", "按查询选文章"),
    "help.export_to": ("file to write; - is standard output", "写入的文件，- 为标准输出"),
    "help.facts": ("what articles state about a hospital", "列出文章中有关一家医院的数据"),
    "help.facts_hospital": ("its name, or its number", "医院名称或编号"),
    "help.edition": ("edition of GB/T 7714 of the citations in a dossier", "媒体报道汇编中引文所用 GB/T 7714 的版本"),
    "help.author_year": ("reference list by author and year", "参考文献按著者-出版年制"),
    "help.authors_responsible": (
        "in a catalogue authors are responsible, not newspapers",
        "目录的责任者用作者，不用报纸",
    ),
    "help.cover": ("text for the cover by its Chinese label; may be repeated", "封面内容，如 全宗名称=…，可重复"),
    "help.forget": ("forget these lessons, by number", "按编号忘掉这些条目"),
    "help.highlight": ("docx: mark what the query finds", "docx：标出检索词"),
    "help.source_pages": ("docx: each page as it arrived behind its article", "docx：文章后附原件文本"),
    "help.full_width": ("full-width punctuation in citations", "引文使用全角标点"),
    "help.hospitals": ("the records of hospitals", "医院记录"),
    "help.hospital_id": ("one of them in full", "显示这一家的全部内容"),
    "help.hospital_name": ("only those that bear or bore this name", "只列使用或曾用此名称的医院"),
    "help.merge": ("make two records one", "合并两条记录，保留前者"),
    "help.split": (
        "make a new record of some names, with the articles that print them",
        "把若干名称连同文章另立一条记录",
    ),
    "help.id": ("number of the article", "文章编号"),
    "help.import": ("bring in files or folders of pages", "导入版面文件或文件夹"),
    "help.import_paths": ("files or folders", "文件或文件夹"),
    "help.json": ("one JSON document on standard output", "在标准输出只给出一个 JSON 文档"),
    "help.lessons": ("what corrections have taught the import", "列出更正教会导入的内容"),
    "help.limit": ("most articles to list (50)", "最多列出几篇（50）"),
    "help.load": ("bulk-load ready articles, one JSON object a line", "批量载入整理好的文章，每行一个 JSON 对象"),
    "help.load_file": (
        ".jsonl, also .xz or .gz; - is standard input",
        ".jsonl 文件，可压缩为 .xz 或 .gz，- 为标准输入",
    ),
    "help.offset": ("articles to pass over first (0)", "先跳过几篇（0）"),
    "help.other_names": ("also articles that go by another name of a hospital", "连同只用医院其他名称的文章"),
    "help.page": ("page number, such as A05", "版次，如 A05"),
    "help.paper": ("name of the newspaper", "报纸名称"),
    "help.parse": ("take pages apart and store nothing", "拆分版面，不入库"),
    "help.parse_files": ("files of pages; - is standard input", "版面文件，- 为标准输入"),
    "help.queries": ("file of queries, one a line", "查询文件，每行一条"),
    "help.query": ("what to look for", "查询内容"),
    "help.rebuild": ("make the index anew", "重建索引"),
    "help.repair": ("mend what can be mended", "修复能修复的问题"),
    "help.search": ("find articles", "查找文章"),
    "help.show": ("one article with all its parts", "显示一篇文章的全部内容"),
    "help.smoke": ("test the program itself in a temporary folder and leave", "在临时文件夹中自检后退出"),
    "help.sort": ("order of the list", "排列顺序"),
    "help.version": ("show the version and leave", "显示版本后退出"),
    # ---- wrong use
    "usage.archive": ("--archive DIR is needed", "需要 --archive DIR"),
    "usage.cover": ("'{value}' is not LABEL=TEXT", "“{value}”不是“标签=内容”的形式"),
    "usage.date": ("'{value}' is no date such as 2022-08-04", "“{value}”不是 2022-08-04 这样的日期"),
    "usage.format": ("there is no format '{name}'; there are {names}", "没有格式“{name}”，可用：{names}"),
    "usage.ids": ("'{value}' is no list of article numbers such as 1,2,3", "“{value}”不是 1,2,3 这样的文章编号"),
    "usage.number": ("'{value}' is no number from {least} up", "“{value}”不是不小于 {least} 的整数"),
    "usage.pdf": (
        "a PDF is made in the window, with Export; here the file may end in {endings}",
        "PDF 请在窗口里用“导出”生成；这里的文件名可用：{endings}",
    ),
    "usage.window": ("there is no window here; see xinglin --help", "这里没有窗口，请看 xinglin --help"),
    **ERRORS,
    **CATALOGUING,
    # ---- what could not be taken at its word in a query
    "problem.ambiguous_hospital": ("several hospitals are called this", "不止一家医院叫这个名字"),
    "problem.bad_date": (
        "not a date; write 2022, 2022-03 or 2022..2024",
        "不是日期，请写成 2022、2022-03 或 2022..2024",
    ),
    "problem.bad_level": ("not a media level", "没有这个媒体级别"),
    "problem.unclosed_quote": ("a quotation mark is still open", "引号没有配对"),
    "problem.unknown_field": ("there is no such field; searched as text", "没有这个字段，按文字查找"),
    "problem.unknown_hospital": ("no hospital here is called this", "这里没有叫这个名字的医院"),
    "problem.bad_fact": ("not a kind of fact; the condition was left out", "不是一类数据，已忽略该条件"),
    # ---- results
    "made.archive": ("made a new archive in {path}", "已在 {path} 新建档案库"),
    "made.demo": (
        "made the sample archive in {path}: {articles} articles on {pages} pages",
        "已在 {path} 建立示例档案库：{pages} 个版面，{articles} 篇文章",
    ),
    "made.export": ("wrote {articles} articles to {path}", "已将 {articles} 篇文章写入 {path}"),
    "made.import": ("imported {articles} articles on {pages} pages", "已导入 {pages} 个版面，{articles} 篇文章"),
    "made.index": ("the index is new: {articles} articles", "索引已重建：{articles} 篇文章"),
    "made.load": ("loaded {articles} articles", "已载入 {articles} 篇文章"),
    "alike": (
        "{headline} was printed before: #{known}, {shared:.0%} of the text",
        "《{headline}》此前已刊载：#{known}，相同文字 {shared:.0%}",
    ),
    "skipped": ("left out {file}: {reason}", "跳过 {file}：{reason}"),
    "found.none": ("nothing found", "没有找到"),
    "found.suggestions": ("instead there are:", "另有："),
    "suggestion.all_words": ("all words", "含全部词语"),
    "suggestion.some_words": ("some of the words", "含部分词语"),
    "suggestion.confused": ("one character exchanged", "一字之差"),
    "suggestion.missing": ("one character more", "多一字"),
    "suggestion.extra": ("one character less", "少一字"),
    "suggestion.pinyin": ("same pinyin", "同音或拼音"),
    "suggestion.wider": ("without one condition", "去掉一个条件"),
    "suggestion.total": ("articles: {total}", "{total} 篇"),
    "found.also": (
        "{total} more under other names: {names} (--other-names)",
        "另有 {total} 篇只用其他院名：{names}（--other-names）",
    ),
    "found.also_of": (
        "“{typed}” may be {name}: {total} articles, {query}",
        "“{typed}”可能指 {name}：{total} 篇，{query}",
    ),
    "ambiguous": (
        "{headline}: “{name}” is the name of several hospitals ({choices}); it was given a record of its own",
        "《{headline}》：“{name}”是多家医院的名称（{choices}），已另立记录",
    ),
    "found.total": ("{total} articles, {took:.1f} ms", "共 {total} 篇，{took:.1f} 毫秒"),
    "found.shown": (
        "{total} articles, {first} to {last} shown, {took:.1f} ms",
        "共 {total} 篇，显示第 {first}—{last} 篇，{took:.1f} 毫秒",
    ),
    "found.scanned": (
        "the index was not complete; this was read from the stored text",
        "索引不完整，结果直接从原文得出",
    ),
    "made.without_index": (
        "the index could not follow; the next command makes up for it",
        "索引未能更新，下一条命令会补上",
    ),
    "export.none": ("there is no article to export", "没有可导出的文章"),
    "bench.none": ("there is no query in {path}", "{path} 中没有查询"),
    "check.fine": ("everything is in order: {articles} articles", "一切正常：{articles} 篇文章"),
    "check.finding": ("{kind}: {subject}", "{kind}：{subject}"),
    "check.repaired": ("mended, {kind}: {subject}", "已修复，{kind}：{subject}"),
    "check.repairable": ("check --repair may mend this", "可用 check --repair 尝试修复"),
    "lesson.byline": ("byline", "署名"),
    "lesson.hospital": ("hospital", "医院"),
    "lesson.paper": ("newspaper", "报纸"),
    "lessons.none": ("(no hospital)", "（不是医院）"),
    "lessons.unknown": ("there is no lesson {id}", "没有编号为 {id} 的条目"),
    "finding.altered_original": ("an original is not what was imported", "原件与导入时不同"),
    "finding.broken_link": ("a row points to one that is gone", "数据中有失效的引用"),
    "finding.damaged_database": ("the database is damaged; restore it from a backup", "数据库已损坏，请用备份恢复"),
    "finding.index_out_of_step": ("the index does not know all articles as they are", "索引与文章不一致"),
    "finding.missing_original": ("an original is missing", "缺少原件"),
    "finding.orphan_original": ("an original that no page needs", "没有版面使用的原件"),
    "finding.unfinished_file": ("a file that was never finished", "没有写完的文件"),
    "working.bench": ("timing", "计时"),
    "working.check": ("checking", "核对"),
    "working.compare": ("looking for reprints", "查找转载"),
    "working.demo": ("making the sample archive", "建立示例档案库"),
    "working.export": ("writing", "写入"),
    "working.facts": ("reading articles for facts", "提取数据"),
    "working.import": ("storing", "入库"),
    "working.load": ("loading", "载入"),
    "working.parse": ("taking apart", "拆分"),
    "working.rebuild": ("making the index", "建立索引"),
    # ---- parts of an article
    "part.byline": ("byline", "署名"),
    "part.caption": ("caption", "图注"),
    "part.column": ("column", "栏目"),
    "part.confidence": ("confidence", "把握"),
    "part.date": ("date", "日期"),
    "part.deck": ("deck", "副题"),
    "part.gap": ("gap", "缺文"),
    "part.headline": ("headline", "主题"),
    "part.hospital": ("hospital", "医院"),
    "part.kicker": ("kicker", "引题"),
    "part.leftover": ("left over", "剩余"),
    "part.notice": ("notice", "声明"),
    "part.number": ("number", "编号"),
    "part.page": ("page", "版次"),
    "part.paper": ("paper", "报纸"),
    "part.reprint": ("reprint", "转载"),
    "part.source": ("original", "原件"),
    "part.tag": ("tags", "标签"),
    "gap.start": ("start lost: {text}", "开头缺：{text}"),
    "gap.end": ("end lost: {text}", "结尾缺：{text}"),
    "outline.section": (
        "{heading}  {paragraphs} paragraphs, {length} characters",
        "{heading}  {paragraphs} 段，{length} 字",
    ),
    # ---- the record of a hospital
    "hospital.articles": ("articles", "文章"),
    "hospital.beside": ("named with", "同时提到"),
    "hospital.by_year": ("by year", "各年"),
    "hospital.campus": ("campus", "院区"),
    "hospital.campus_of": ("campus of", "隶属院区"),
    "hospital.campus_of.from_other": ("its campus", "下设院区"),
    "hospital.current": ("name", "现用名称"),
    "hospital.former": ("former name", "曾用名称"),
    "hospital.founded": ("founded", "建院"),
    "hospital.kind": ("kind", "机构类别"),
    "hospital.member_of": ("member of", "所属集团"),
    "hospital.member_of.from_other": ("its member", "成员单位"),
    "hospital.merged_into": ("merged into", "并入"),
    "hospital.merged_into.from_other": ("merged into it", "并入本院"),
    "hospital.notes": ("notes", "备注"),
    "hospital.papers": ("papers", "报纸"),
    "hospital.place": ("place", "地区"),
    "hospital.rank": ("level", "等级"),
    "hospital.short": ("short name", "简称"),
    "hospital.speciality": ("speciality", "专科特色"),
    "hospital.split_from": ("split from", "分自"),
    "hospital.split_from.from_other": ("split off", "分出"),
    # ---- facets
    "facet.column": ("column", "栏目"),
    "facet.hospital": ("hospital", "医院"),
    "facet.level": ("media level", "媒体级别"),
    "facet.paper": ("paper", "报纸"),
    "facet.place": ("place", "地区"),
    "facet.year": ("year", "年份"),
    "facts.contradiction": ("contradiction: {kind}", "相互矛盾：{kind}"),
    "facts.nobody": ("no hospital is called {name}", "没有叫“{name}”的医院"),
    "facts.several": (
        "several hospitals are called {name}; choose one by its number",
        "有几家医院叫“{name}”，请用编号选择",
    ),
    "facts.total": ("{total} facts", "共 {total} 条数据"),
    "level.city": ("city", "市级"),
    "level.county": ("county", "县级"),
    "level.national": ("national", "中央"),
    "level.provincial": ("provincial", "省级"),
    "level.trade": ("trade", "行业"),
    # ---- figures of bench
    "bench.articles": ("articles", "文章"),
    "bench.characters": ("characters", "字数"),
    "bench.queries": ("queries", "查询"),
    "bench.search": ("search", "搜索"),
    "bench.page": ("result page", "结果页"),
    "bench.times": (
        "p50 {p50:.2f} ms, p95 {p95:.2f} ms, max {max:.2f} ms",
        "中位 {p50:.2f} 毫秒，p95 {p95:.2f} 毫秒，最慢 {max:.2f} 毫秒",
    ),
    # ---- the self-test
    "smoke.demo": ("import a page of the sample", "导入示例版面"),
    "smoke.search": ("search", "搜索"),
    "smoke.highlight": ("highlight", "高亮"),
    "smoke.export": ("export", "导出"),
    "smoke.undo": ("undo", "撤销"),
    "smoke.window": ("window", "窗口"),
    "smoke.ok": ("ok    {step} ({took:.0f} ms)", "通过  {step}（{took:.0f} 毫秒）"),
    "smoke.failed": ("failed  {step}: {detail}", "失败  {step}：{detail}"),
}

# What argparse itself says; it looks its sentences up by their English text.
ARGPARSE: Mapping[str, str] = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示帮助后退出",
    "show program's version number and exit": "显示版本后退出",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r 这一项（可用：%(choices)s）",
    "invalid %(type)s value: %(value)r": "%(value)r 不合要求（%(type)s）",
    "the following arguments are required: %s": "缺少：%s",
    "one of the arguments %s is required": "需要其中之一：%s",
    "not allowed with argument %s": "不能与 %s 同用",
    "unrecognized arguments: %s": "不认识：%s",
    "expected one argument": "后面需要一个值",
    "expected at least one argument": "后面至少需要一个值",
    "ignored explicit argument %r": "不接受值 %r",
}


def speaks_chinese(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """`XINGLIN_LANG` decides, else the locale: `zh…` is Chinese, everything else English."""
    names = ("XINGLIN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environ[name] for name in names if environ.get(name)), "")
    if not chosen and platform == "win32":
        chosen = locale.getlocale()[0] or ""
    return chosen.lower().startswith(("zh", "chinese"))


class Words:
    """The table in one language."""

    def __init__(self, *, chinese: bool) -> None:
        self.chinese = chinese
        self._language = CHINESE if chinese else ENGLISH
        self.colon = "：" if chinese else ": "

    def __call__(self, key: str, **facts: object) -> str:
        """The sentence `key` with its facts put in. KeyError for a key there is not: that is a bug."""
        return WORDS[key][self._language].format(**facts)

    def named(self, group: str, word: str) -> str:
        """A word that another room coined (a reason, a problem, a finding); one without a sentence stays as it is."""
        return WORDS.get(f"{group}.{word}", (word, word))[self._language]

    def argparse(self, text: str) -> str:
        """A sentence of argparse's own."""
        return ARGPARSE.get(text, text) if self.chinese else text
