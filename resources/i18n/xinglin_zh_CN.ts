<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Xinglin</source>
        <translation>关于杏林剪报</translation>
    </message>
    <message>
        <source>Xinglin {version}</source>
        <translation>杏林剪报 {version}</translation>
    </message>
    <message>
        <source>An archive of what newspapers wrote about hospitals. It works without a network and never sends anything anywhere.

Free software under the MIT licence; Qt is used under the LGPL.</source>
        <translation>收藏报纸上关于医院的报道。无需网络，也从不向任何地方发送任何内容。

自由软件，采用 MIT 许可；Qt 依 LGPL 许可使用。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
</context>
<context>
    <name>ArrangeDialog</name>
    <message>
        <source>Collection</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>The collection needs a name.</source>
        <translation>合集要有名称。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Articles of the collection, in order</source>
        <translation>合集中的文章，按顺序</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Choose an article to read it here.</source>
        <translation>选择一篇文章，在此阅读。</translation>
    </message>
    <message>
        <source>[text missing here]</source>
        <translation>［此处缺文］</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Search for the selected text</source>
        <translation>检索所选文字</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>BearersPopup</name>
    <message>
        <source>Several hospitals are called “{name}”. Which is meant?</source>
        <translation>有几家医院都叫“{name}”，指的是哪一家？</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>{field}: {deed}</source>
        <translation>{field}：{deed}</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Number from</source>
        <translation>从此号起连续编号</translation>
    </message>
    <message>
        <source>Year of the date</source>
        <translation>取日期中的年份</translation>
    </message>
    <message>
        <source>{field}: a value is still needed.</source>
        <translation>{field}：还需要填写内容。</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a whole number.</source>
        <translation>{field}：“{text}”不是整数。</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a date; write it like 2022-08-19, 2022-08 or 2022.</source>
        <translation>{field}：“{text}”不是日期；请写作 2022-08-19、2022-08 或 2022。</translation>
    </message>
    <message>
        <source>{value}: {articles}</source>
        <translation>{value}：{articles}</translation>
    </message>
    <message>
        <source>empty: {articles}</source>
        <translation>空：{articles}</translation>
    </message>
    <message>
        <source>now empty</source>
        <translation>现为空</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>现为 {value}</translation>
    </message>
    <message>
        <source>now {value}, or empty</source>
        <translation>现为 {value} 或空</translation>
    </message>
    <message>
        <source>now {count} different</source>
        <translation>现有 {count} 种</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Edit many articles</source>
        <translation>批量著录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changing {articles}</source>
        <translation>正在更改 {articles}</translation>
    </message>
    <message>
        <source>Nothing is changed: several hospitals are called “{name}”.</source>
        <translation>未作更改：有多家医院叫“{name}”。</translation>
    </message>
    <message>
        <source>Reading: {done} of {total}</source>
        <translation>正在读取：{done}/{total}</translation>
    </message>
    <message>
        <source>Say on the left what is to be changed.</source>
        <translation>请在左侧选择要更改的内容。</translation>
    </message>
    <message>
        <source>{changed} of {total} will be changed.</source>
        <translation>将更改 {changed}（共 {total} 篇）。</translation>
    </message>
    <message>
        <source>Change {articles}</source>
        <translation>更改 {articles}</translation>
    </message>
    <message>
        <source>{articles} chosen</source>
        <translation>所选 {articles}</translation>
    </message>
    <message>
        <source>{articles} of the result</source>
        <translation>检索结果 {articles}</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>哪些文章</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>New</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>What becomes of the first articles</source>
        <translation>前若干篇文章改后的样子</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Change &amp;these:</source>
        <translation>更改范围(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>BulkRow</name>
    <message>
        <source>{field}: what to do</source>
        <translation>{field}：如何处理</translation>
    </message>
    <message>
        <source>{field}: new value</source>
        <translation>{field}：新内容</translation>
    </message>
</context>
<context>
    <name>Cataloguing</name>
    <message>
        <source>Choose an article first.</source>
        <translation>请先选择一篇文章。</translation>
    </message>
    <message>
        <source>{articles} changed.</source>
        <translation>已更改 {articles}。</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Save {name}</source>
        <translation>保存{name}</translation>
    </message>
    <message>
        <source>Saved. Ctrl+Z takes it back.</source>
        <translation>已保存。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Merge hospitals</source>
        <translation>合并医院</translation>
    </message>
    <message>
        <source>Merged. Ctrl+Z takes it back.</source>
        <translation>已合并。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Split. Ctrl+Z takes it back.</source>
        <translation>已拆分。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Split a hospital</source>
        <translation>拆分医院</translation>
    </message>
    <message>
        <source>“{name}” removed. Ctrl+Z brings it back.</source>
        <translation>已删除“{name}”。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Remove a hospital</source>
        <translation>删除医院</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>There is nothing to take back or do again.</source>
        <translation>没有可撤销或重做的操作。</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Change “{condition}”</source>
        <translation>修改“{condition}”</translation>
    </message>
    <message>
        <source>Take away “{condition}”</source>
        <translation>去掉“{condition}”</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Ask for it instead</source>
        <translation>改为必须符合</translation>
    </message>
    <message>
        <source>Exclude it instead</source>
        <translation>改为排除</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message>
        <source>Add to a collection</source>
        <translation>加入合集</translation>
    </message>
    <message>
        <source>Name of a collection, known or new</source>
        <translation>已有或新的合集名称</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>{articles} into:</source>
        <translation>{articles}加入：</translation>
    </message>
    <message>
        <source>New collection “{name}”</source>
        <translation>新建合集“{name}”</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>Choose an article first.</source>
        <translation>请先选择一篇文章。</translation>
    </message>
    <message>
        <source>List a collection first; articles are taken out of that one.</source>
        <translation>请先打开一个合集，文章从该合集中移出。</translation>
    </message>
    <message>
        <source>{articles} taken out of “{name}”.</source>
        <translation>已将 {articles}移出“{name}”。</translation>
    </message>
    <message>
        <source>List a collection first.</source>
        <translation>请先打开一个合集。</translation>
    </message>
    <message>
        <source>Only the articles of a collection have an order of their own. List one first.</source>
        <translation>只有合集中的文章有自己的顺序。请先打开一个合集。</translation>
    </message>
    <message>
        <source>{articles} put into “{name}”.</source>
        <translation>已将 {articles}加入“{name}”。</translation>
    </message>
    <message>
        <source>The collection “{name}” is removed; its articles stay.</source>
        <translation>已删除合集“{name}”；其中的文章仍在。</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>合集</translation>
    </message>
</context>
<context>
    <name>CollectionShelf</name>
    <message>
        <source>List its articles</source>
        <translation>列出其中的文章</translation>
    </message>
    <message>
        <source>Order and notes …</source>
        <translation>顺序与备注…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove the collection</source>
        <translation>删除合集</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare with the archive</source>
        <translation>与档案库比较</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>待审阅</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>档案库中</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比对……</translation>
    </message>
    <message>
        <source>The article is not in the archive any more.</source>
        <translation>档案库中已没有这篇文章。</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>No other publication of this article is known.</source>
        <translation>未见本文在别处刊载。</translation>
    </message>
    <message>
        <source>Looking for reprints</source>
        <translation>正在查找转载</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Suggestions</source>
        <translation>输入提示</translation>
    </message>
</context>
<context>
    <name>ContradictionTableModel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>One article says</source>
        <translation>一篇说</translation>
    </message>
    <message>
        <source>Another says</source>
        <translation>另一篇说</translation>
    </message>
</context>
<context>
    <name>CorrectedLine</name>
    <message>
        <source>The text was corrected</source>
        <translation>正文有过更正</translation>
    </message>
    <message>
        <source>Show what was corrected</source>
        <translation>查看更正处</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Choose an article first.</source>
        <translation>请先选择一篇文章。</translation>
    </message>
</context>
<context>
    <name>CountsView</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>This is a mistake in the program. What is stored is safe: each change is stored as a whole or not at all. You can go on working. Please send the report below to those who look after the program.</source>
        <translation>这是程序的错误。已保存的内容是安全的：每项修改要么完整保存，要么完全不保存。您可以继续工作。请把下面的报告发给维护程序的人。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Cataloguing</source>
        <translation>著录</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>刊载情况</translation>
    </message>
    <message>
        <source>Page as it arrived</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>This article was loaded without a page.</source>
        <translation>这篇文章载入时没有版面原件。</translation>
    </message>
    <message>
        <source>No hospital is linked to this article.</source>
        <translation>这篇文章没有关联医院。</translation>
    </message>
    <message>
        <source>Not saved: several hospitals are called “{name}”.</source>
        <translation>未保存：有多家医院叫“{name}”。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板上没有文字。</translation>
    </message>
    <message>
        <source>Choose an article first.</source>
        <translation>请先选择一篇文章。</translation>
    </message>
    <message>
        <source>Choose an article with a hospital first.</source>
        <translation>请先选一篇关联了医院的文章。</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>Compare publications</source>
        <translation>比对各次刊载</translation>
    </message>
    <message>
        <source>Publication to compare with</source>
        <translation>与之比对的刊载</translation>
    </message>
    <message>
        <source>Copy the differences</source>
        <translation>复制不同之处</translation>
    </message>
    <message>
        <source>Not a reprint</source>
        <translation>不是转载</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比对……</translation>
    </message>
    <message>
        <source>Word for word the same.</source>
        <translation>文字完全相同。</translation>
    </message>
    <message>
        <source>Difference {number} of {count}: {text}</source>
        <translation>第{number}处不同，共{count}处：{text}</translation>
    </message>
    <message>
        <source>The differences were copied.</source>
        <translation>已复制不同之处。</translation>
    </message>
    <message>
        <source>Keeping apart</source>
        <translation>正在分开</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>The two texts side by side</source>
        <translation>两文并列</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>还原(&amp;V)</translation>
    </message>
    <message>
        <source>Back to the pa&amp;ge</source>
        <translation>返回医院页(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Explaining</name>
    <message>
        <source>Choose an article first.</source>
        <translation>请先选择一篇文章。</translation>
    </message>
    <message>
        <source>Why this article was found</source>
        <translation>为什么找到这篇文章</translation>
    </message>
    <message>
        <source>Every article is listed: nothing was asked for.</source>
        <translation>没有检索条件，列出的是全部文章。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Reference list, GB/T 7714</source>
        <translation>参考文献表 GB/T 7714</translation>
    </message>
    <message>
        <source>Dossier of press reports (Word, PDF)</source>
        <translation>媒体报道汇编（Word、PDF）</translation>
    </message>
    <message>
        <source>Catalogue by item, DA/T 22—2015</source>
        <translation>归档文件目录 DA/T 22—2015</translation>
    </message>
    <message>
        <source>Catalogue of a volume</source>
        <translation>卷内文件目录</translation>
    </message>
    <message>
        <source>Statistics with charts (Excel)</source>
        <translation>统计与图表（Excel）</translation>
    </message>
    <message>
        <source>Table (Excel)</source>
        <translation>表格（Excel）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>RIS, for EndNote and Zotero</source>
        <translation>RIS（供 EndNote、Zotero 使用）</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Collection “{name}”</source>
        <translation>合集“{name}”</translation>
    </message>
    <message>
        <source>All of it: {articles}</source>
        <translation>全部内容：{articles}</translation>
    </message>
    <message>
        <source>The first {count} of {articles}</source>
        <translation>预览前 {count} 篇，共 {articles}</translation>
    </message>
    <message>
        <source>Counting: {done} of {total}</source>
        <translation>正在统计：{done} / {total}</translation>
    </message>
    <message>
        <source>Export {articles}</source>
        <translation>导出 {articles}</translation>
    </message>
    <message>
        <source>{articles} written to {file}.</source>
        <translation>已将 {articles} 写入 {file}。</translation>
    </message>
    <message>
        <source>It is on the clipboard: {articles}</source>
        <translation>已复制到剪贴板：{articles}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What to hand out</source>
        <translation>导出范围</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>导出范围</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Narrow the result</source>
        <translation>缩小结果范围</translation>
    </message>
    <message>
        <source>Filter: {facet}</source>
        <translation>筛选：{facet}</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>常用检索</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>最近检索</translation>
    </message>
    <message>
        <source>{value}
Click: only these. Ctrl+click: without these.</source>
        <translation>{value}
单击：只看这些。Ctrl+单击：排除这些。</translation>
    </message>
    <message>
        <source>{count} more …</source>
        <translation>还有 {count} 项…</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Filter {count} values</source>
        <translation>在 {count} 项中筛选</translation>
    </message>
    <message>
        <source>Page of the hospital</source>
        <translation>打开医院页</translation>
    </message>
    <message>
        <source>Only its articles</source>
        <translation>只看它的文章</translation>
    </message>
    <message>
        <source>Without its articles</source>
        <translation>排除它的文章</translation>
    </message>
</context>
<context>
    <name>FactTableModel</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>原句</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>FactsList</name>
    <message>
        <source>No figures or dates of a hospital were found in this article.</source>
        <translation>本文中没有找到关于医院的数据或日期。</translation>
    </message>
    <message>
        <source>Figures and dates of hospitals in this article</source>
        <translation>本文中关于医院的数据和日期</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>Go there</source>
        <translation>转到那里</translation>
    </message>
    <message>
        <source>As the last one</source>
        <translation>同上一篇</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Fill what is empty as in {code}</source>
        <translation>空项按 {code} 填写</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Not filed yet.</source>
        <translation>尚未归档。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{code}   still missing: {fields}</source>
        <translation>{code}&#x3000;还缺：{fields}</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a whole number.</source>
        <translation>{field}：“{text}”不是整数。</translation>
    </message>
    <message>
        <source>“{headline}”</source>
        <translation>“{headline}”</translation>
    </message>
    <message>
        <source>Typed and not saved yet: {article}</source>
        <translation>已填写但未保存：{article}</translation>
    </message>
    <message>
        <source>Typed and not saved yet: {article} and {count} more</source>
        <translation>已填写但未保存：{article}及另外 {count} 篇</translation>
    </message>
    <message>
        <source>Several are parted by {separator}; the one it is about comes first.</source>
        <translation>多个之间用“{separator}”分隔；主要报道的一家写在最前。</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>For &amp;all pages</source>
        <translation>用于全部版面(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Newspaper</source>
        <translation>报纸(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>版次(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Hospitals of this article</source>
        <translation>本文医院(&amp;H)</translation>
    </message>
    <message>
        <source>the one it is about first, others behind {mark}</source>
        <translation>主要报道的医院写在最前，其余用“{mark}”隔开</translation>
    </message>
    <message>
        <source>Gives newspaper, date and page number to every page of this import</source>
        <translation>把报纸、日期和版次用于本次导入的每个版面</translation>
    </message>
    <message>
        <source>Not in the archive yet and added with this import: {names}</source>
        <translation>档案库中尚无，将随本次导入新建：{names}</translation>
    </message>
    <message>
        <source>“{name}” is the name of several hospitals: {choices}</source>
        <translation>“{name}”是多家医院的名称：{choices}</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write 2022, 2022-08 or 2022-08-19.</source>
        <translation>“{text}”不是日期；请写成 2022、2022-08 或 2022-08-19。</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Read there on</source>
        <translation>访问日期</translation>
    </message>
    <message>
        <source>Fonds number</source>
        <translation>全宗号</translation>
    </message>
    <message>
        <source>Category code</source>
        <translation>档案门类代码</translation>
    </message>
    <message>
        <source>Filing year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Office code</source>
        <translation>机构（问题）代码</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>件号</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Security level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Archival code</source>
        <translation>档号</translation>
    </message>
    <message>
        <source>Archival code, complete</source>
        <translation>完整的档号</translation>
    </message>
    <message>
        <source>Archival code of its own (others have the same)</source>
        <translation>唯一的档号（与其他文章重号）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>permanently</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>30 years</source>
        <translation>30年</translation>
    </message>
    <message>
        <source>10 years</source>
        <translation>10年</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Search inside this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Previous place (Shift+Return)</source>
        <translation>上一处（Shift+回车）</translation>
    </message>
    <message>
        <source>Next place (Return)</source>
        <translation>下一处（回车）</translation>
    </message>
    <message>
        <source>Close, back to the hits of the archive (Esc)</source>
        <translation>关闭，回到档案库的命中（Esc）</translation>
    </message>
    <message>
        <source>Not in this article</source>
        <translation>本文中没有</translation>
    </message>
    <message>
        <source>{total} places</source>
        <translation>{total} 处</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} / {total} 处</translation>
    </message>
</context>
<context>
    <name>FindingNothing</name>
    <message>
        <source>Nothing is in this archive yet</source>
        <translation>档案库里还没有文章</translation>
    </message>
    <message>
        <source>Drop files anywhere on this window.</source>
        <translation>把文件拖到窗口任意位置即可导入。</translation>
    </message>
    <message>
        <source>Import pages …</source>
        <translation>导入版面…</translation>
    </message>
    <message>
        <source>Which one is meant?</source>
        <translation>指的是哪一家？</translation>
    </message>
    <message>
        <source>Several hospitals are called so.</source>
        <translation>有几家医院都用这个名称。</translation>
    </message>
    <message>
        <source>Hospitals of this name</source>
        <translation>叫这个名称的医院</translation>
    </message>
    <message>
        <source>Fewer words or fewer conditions find more.</source>
        <translation>少写几个字或去掉条件，可找到更多。</translation>
    </message>
    <message>
        <source>Not exactly as typed. Perhaps one of these is meant:</source>
        <translation>没有与输入完全一致的文章，您要找的也许是：</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>显示全部文章</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>已取消，未写入任何文件。</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>{title} …</source>
        <translation>{title}…</translation>
    </message>
    <message>
        <source>Choose an article first.</source>
        <translation>请先选择一篇文章。</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>没有可导出的内容。</translation>
    </message>
    <message>
        <source>The whole result of the search</source>
        <translation>全部检索结果</translation>
    </message>
    <message>
        <source>The chosen article</source>
        <translation>选中的文章</translation>
    </message>
    <message>
        <source>The chosen articles</source>
        <translation>选中的文章</translation>
    </message>
    <message>
        <source>The citation is on the clipboard.</source>
        <translation>引文已复制到剪贴板。</translation>
    </message>
    <message>
        <source>{count} citations are on the clipboard.</source>
        <translation>{count} 条引文已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>The database is damaged: {subject}. Restore it from a backup.</source>
        <translation>数据库已损坏：{subject}。请从备份恢复。</translation>
    </message>
    <message>
        <source>A row points to something that is gone: {subject}.</source>
        <translation>有记录指向已不存在的内容：{subject}。</translation>
    </message>
    <message>
        <source>The original of a page is missing: {subject}.</source>
        <translation>缺少某个版面的原件：{subject}。</translation>
    </message>
    <message>
        <source>An original was changed after it was imported: {subject}.</source>
        <translation>有原件在导入后被改动：{subject}。</translation>
    </message>
    <message>
        <source>An original belongs to no page: {subject}.</source>
        <translation>有原件不属于任何版面：{subject}。</translation>
    </message>
    <message>
        <source>A file was cut short: {subject}.</source>
        <translation>有文件不完整：{subject}。</translation>
    </message>
    <message>
        <source>The search index does not match the archive.</source>
        <translation>检索索引与档案库不一致。</translation>
    </message>
    <message>
        <source>{sentence} Mended.</source>
        <translation>{sentence}已修复。</translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>Archive health</source>
        <translation>档案库检查</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Make the index anew</source>
        <translation>重建索引</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Repair the archive</source>
        <translation>修复档案库</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>检查档案库</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消；没有任何改动。</translation>
    </message>
    <message>
        <source>Matters that need attention: {count}.</source>
        <translation>需要处理的问题：{count} 项。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>{articles} articles on {pages} imported pages, {hospitals} hospitals.</source>
        <translation>已导入 {pages} 个版面、{articles} 篇文章，收录 {hospitals} 家医院。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation>{field}：{new}</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}：{old} → {new}</translation>
    </message>
    <message>
        <source>Article {id}</source>
        <translation>文章 {id}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Changes of the archive</source>
        <translation>档案库的改动</translation>
    </message>
    <message>
        <source>&amp;Save as a table …</source>
        <translation>另存为表格(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>保存修改记录</translation>
    </message>
    <message>
        <source>history</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>The history is written to {file}.</source>
        <translation>修改记录已写入 {file}。</translation>
    </message>
    <message>
        <source>Saving the history</source>
        <translation>正在保存修改记录</translation>
    </message>
    <message>
        <source> The older ones are in the saved table.</source>
        <translation>更早的在另存的表格中。</translation>
    </message>
    <message>
        <source>{shown} of {known} changes.</source>
        <translation>显示 {shown} 项，共 {known} 项改动。</translation>
    </message>
    <message>
        <source>All that is told of the change</source>
        <translation>该项改动的全部内容</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>What was corrected in the text …</source>
        <translation>查看正文更正处…</translation>
    </message>
</context>
<context>
    <name>Hospital</name>
    <message>
        <source>founded {year}</source>
        <translation>建院于 {year} 年</translation>
    </message>
</context>
<context>
    <name>HospitalButtons</name>
    <message>
        <source>Show its &amp;articles</source>
        <translation>查看文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Merge …</source>
        <translation>合并(&amp;M) …</translation>
    </message>
    <message>
        <source>S&amp;plit …</source>
        <translation>拆分(&amp;P) …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>New &amp;hospital</source>
        <translation>新建医院(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>This hospital is in the list twice: make one record of both</source>
        <translation>同一家医院有两条记录：合成一条</translation>
    </message>
    <message>
        <source>This record holds two hospitals: give one a record of its own</source>
        <translation>一条记录里混了两家医院：把其中一家分出去</translation>
    </message>
    <message>
        <source>Only a record without articles can be removed</source>
        <translation>只有没有文章的记录才能删除</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>医院</translation>
    </message>
</context>
<context>
    <name>HospitalCard</name>
    <message>
        <source>Show its articles</source>
        <translation>查看相关文章</translation>
    </message>
    <message>
        <source>Its page</source>
        <translation>医院页</translation>
    </message>
    <message>
        <source>Names, years, facts and history of this hospital</source>
        <translation>这家医院的名称沿革、历年报道、数据和修改记录</translation>
    </message>
</context>
<context>
    <name>HospitalFacts</name>
    <message>
        <source>Expor&amp;t …</source>
        <translation>导出…(&amp;T)</translation>
    </message>
    <message>
        <source>Figures and dates stated about the hospital</source>
        <translation>文章中有关这家医院的数据</translation>
    </message>
    <message>
        <source>Statements that contradict each other</source>
        <translation>相互矛盾的说法</translation>
    </message>
    <message>
        <source>Contradictions: {count}</source>
        <translation>相互矛盾：{count}</translation>
    </message>
    <message>
        <source>Articles are still being read; more may come.</source>
        <translation>还有文章正在提取数据，稍后可能更多。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Nothing with this filter</source>
        <translation>没有符合筛选的数据</translation>
    </message>
    <message>
        <source>Empty the filter to see all facts.</source>
        <translation>清空筛选即可看到全部数据。</translation>
    </message>
    <message>
        <source>No figures or dates</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>Facts are found in the sentences of articles that name this hospital.</source>
        <translation>数据取自提到这家医院的文章中的句子。</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>Export facts</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Filter facts</source>
        <translation>筛选数据</translation>
    </message>
    <message>
        <source>Kind of facts</source>
        <translation>数据类别</translation>
    </message>
</context>
<context>
    <name>HospitalForm</name>
    <message>
        <source>The hospital needs a current name.</source>
        <translation>医院必须有一个现用名。</translation>
    </message>
    <message>
        <source>“{text}” is not a year.</source>
        <translation>“{text}”不是年份。</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别等次</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>机构类别</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Speciality</source>
        <translation>专科</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>建院年份</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;Level and grade</source>
        <translation>级别和等次(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>所在地(&amp;P)</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>机构关系</translation>
    </message>
</context>
<context>
    <name>HospitalHead</name>
    <message>
        <source>Nothing else is known of it yet.</source>
        <translation>其他信息尚未填写。</translation>
    </message>
    <message>
        <source>first</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报道</translation>
    </message>
</context>
<context>
    <name>HospitalNames</name>
    <message>
        <source>Remove name</source>
        <translation>删除名称</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it like 1958, 1958-03 or 1958-03-01.</source>
        <translation>“{text}”不是日期，请写成 1958、1958-03 或 1958-03-01。</translation>
    </message>
    <message>
        <source>“{name}” would end before it began.</source>
        <translation>“{name}”的停用时间早于启用时间。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add name</source>
        <translation>添加名称(&amp;A)</translation>
    </message>
    <message>
        <source>Rena&amp;med</source>
        <translation>更名(&amp;M)</translation>
    </message>
    <message>
        <source>The hospital has a new name; the present one becomes a former name</source>
        <translation>医院改了名：现名成为曾用名</translation>
    </message>
</context>
<context>
    <name>HospitalPage</name>
    <message>
        <source>&amp;Facts</source>
        <translation>数据(&amp;F)</translation>
    </message>
    <message>
        <source>The hospital&apos;s page</source>
        <translation>医院页</translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation>记录的修改历史</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概况(&amp;O)</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>修改记录(&amp;I)</translation>
    </message>
</context>
<context>
    <name>HospitalPicker</name>
    <message>
        <source>Any name of a hospital</source>
        <translation>医院的任一名称</translation>
    </message>
</context>
<context>
    <name>HospitalTable</name>
    <message>
        <source>Name</source>
        <translation>现名</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Campus names</source>
        <translation>院区名称</translation>
    </message>
    <message>
        <source>Level and grade</source>
        <translation>级别等次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>机构类别</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Speciality</source>
        <translation>专科</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>建院</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章数</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>HospitalWords</name>
    <message>
        <source>Tertiary</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>Special grade</source>
        <translation>特等</translation>
    </message>
    <message>
        <source>Grade A</source>
        <translation>甲等</translation>
    </message>
    <message>
        <source>Grade B</source>
        <translation>乙等</translation>
    </message>
    <message>
        <source>Grade C</source>
        <translation>丙等</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>未定等</translation>
    </message>
    <message>
        <source>Campus of</source>
        <translation>院区，隶属</translation>
    </message>
    <message>
        <source>Member of the group of</source>
        <translation>集团成员，牵头单位</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Split off from</source>
        <translation>分出自</translation>
    </message>
    <message>
        <source>Campuses</source>
        <translation>院区</translation>
    </message>
    <message>
        <source>Members of its group</source>
        <translation>集团成员</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>并入的医院</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>分出的医院</translation>
    </message>
    <message>
        <source>Current name</source>
        <translation>现名</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Campus names</source>
        <translation>院区名称</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>机构类别</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
</context>
<context>
    <name>Hospitals</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>From</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>HospitalsDialog</name>
    <message>
        <source>There is no hospital yet.</source>
        <translation>还没有医院。</translation>
    </message>
    <message>
        <source>Importing pages adds those they are about; or add one here.</source>
        <translation>导入版面时会自动加入所报道的医院，也可以在这里新建。</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>Export the list of hospitals</source>
        <translation>导出医院列表</translation>
    </message>
    <message>
        <source>hospitals</source>
        <translation>医院列表</translation>
    </message>
    <message>
        <source>Hospitals written to {file}: {count}.</source>
        <translation>已将 {count} 家医院写入 {file}。</translation>
    </message>
    <message>
        <source>Not saved yet. Save or revert it first.</source>
        <translation>尚未保存。请先保存或还原。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;More pages …</source>
        <translation>继续添加版面(&amp;M)…</translation>
    </message>
    <message>
        <source>Disca&amp;rd …</source>
        <translation>放弃(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Reading and taking apart …</source>
        <translation>正在读取和拆分…</translation>
    </message>
    <message>
        <source>Opening the unfinished import …</source>
        <translation>正在打开未完成的导入…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>{ticked} of {pages} pages ticked</source>
        <translation>已勾选 {ticked}/{pages} 个版面</translation>
    </message>
    <message>
        <source>doubts left: {count}</source>
        <translation>待确认 {count} 处</translation>
    </message>
    <message>
        <source>&amp;Import 1 page</source>
        <translation>导入 1 个版面(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import {count} pages</source>
        <translation>导入 {count} 个版面(&amp;I)</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>这段文字</translation>
    </message>
    <message>
        <source>There is nothing to import here.</source>
        <translation>这里没有可导入的内容。</translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Taking the import back …</source>
        <translation>正在撤回导入…</translation>
    </message>
</context>
<context>
    <name>ImportReasons</name>
    <message>
        <source>decided by you</source>
        <translation>由您确定</translation>
    </message>
    <message>
        <source>reads like the header of a page</source>
        <translation>像是报头或版头</translation>
    </message>
    <message>
        <source>reads like the navigation of a web page</source>
        <translation>像是网页导航</translation>
    </message>
    <message>
        <source>reads like a copyright line</source>
        <translation>像是版权声明</translation>
    </message>
    <message>
        <source>gives an address or a telephone number</source>
        <translation>含有地址或电话</translation>
    </message>
    <message>
        <source>names the editors of the page</source>
        <translation>列出了责编、校对等</translation>
    </message>
    <message>
        <source>is worded like a notice</source>
        <translation>措辞像声明</translation>
    </message>
    <message>
        <source>is set like the label of a column</source>
        <translation>排法像栏目名</translation>
    </message>
    <message>
        <source>bears the mark of a caption</source>
        <translation>带有图注标记</translation>
    </message>
    <message>
        <source>is worded like a caption</source>
        <translation>措辞像图注</translation>
    </message>
    <message>
        <source>stands where a picture was</source>
        <translation>位于原来图片的位置</translation>
    </message>
    <message>
        <source>repeats a caption</source>
        <translation>与某条图注重复</translation>
    </message>
    <message>
        <source>cuts a sentence in two</source>
        <translation>把一个句子截成了两段</translation>
    </message>
    <message>
        <source>was cut in two and put together again</source>
        <translation>原被截断，已重新接上</translation>
    </message>
    <message>
        <source>stood in the wrong column and was put back</source>
        <translation>原排在别的栏，已归位</translation>
    </message>
    <message>
        <source>stood behind its section and was moved before it</source>
        <translation>原排在所属段落之后，已移到前面</translation>
    </message>
    <message>
        <source>names a role and a person</source>
        <translation>写明了身份和姓名</translation>
    </message>
    <message>
        <source>names a role and a person in brackets</source>
        <translation>括号内写明了身份和姓名</translation>
    </message>
    <message>
        <source>is named inside the text</source>
        <translation>在正文中署名</translation>
    </message>
    <message>
        <source>the name was glued to what follows</source>
        <translation>姓名与后文粘连</translation>
    </message>
    <message>
        <source>was glued to a name</source>
        <translation>原与姓名粘连</translation>
    </message>
    <message>
        <source>an article seems to begin here</source>
        <translation>看来是一篇文章的开头</translation>
    </message>
    <message>
        <source>opens the page</source>
        <translation>位于版面开头</translation>
    </message>
    <message>
        <source>looks like the main title</source>
        <translation>看来是主题</translation>
    </message>
    <message>
        <source>is the first title of its article</source>
        <translation>是本文的第一个标题</translation>
    </message>
    <message>
        <source>stands before the headline</source>
        <translation>位于主题之前</translation>
    </message>
    <message>
        <source>stands behind the headline</source>
        <translation>位于主题之后</translation>
    </message>
    <message>
        <source>is one of a list of titles</source>
        <translation>是标题列表中的一项</translation>
    </message>
    <message>
        <source>is a title set in two lines</source>
        <translation>是排成两行的标题</translation>
    </message>
    <message>
        <source>says who took the pictures</source>
        <translation>写明了图片来源</translation>
    </message>
    <message>
        <source>is the label of a box</source>
        <translation>是方框栏目的名称</translation>
    </message>
    <message>
        <source>reads like an advertisement or the weather</source>
        <translation>像广告或天气预报</translation>
    </message>
    <message>
        <source>says where and when the web page was posted</source>
        <translation>说明网页的来源和发布时间</translation>
    </message>
    <message>
        <source>stands before the first words of a report</source>
        <translation>在报道开头之前</translation>
    </message>
    <message>
        <source>stands behind text that breaks off</source>
        <translation>排在中断的正文之后</translation>
    </message>
    <message>
        <source>stands behind the signature of a report</source>
        <translation>在报道署名之后</translation>
    </message>
    <message>
        <source>is a row of a table</source>
        <translation>是表格中的一行</translation>
    </message>
    <message>
        <source>is set beside the text by the web page</source>
        <translation>网页把它排在正文之外</translation>
    </message>
    <message>
        <source>prints what you said is this newspaper</source>
        <translation>印着您说过是这份报纸的字样</translation>
    </message>
    <message>
        <source>is a name that the archive knows</source>
        <translation>是档案库已知的姓名</translation>
    </message>
    <message>
        <source>names the section of the paper</source>
        <translation>是版面名称</translation>
    </message>
    <message>
        <source>is set like a signature at the end</source>
        <translation>像文末署名</translation>
    </message>
    <message>
        <source>is a name set below the title</source>
        <translation>是标题下的姓名</translation>
    </message>
    <message>
        <source>addresses somebody, as a letter does</source>
        <translation>是书信的称呼</translation>
    </message>
    <message>
        <source>ends in a colon</source>
        <translation>以冒号结尾</translation>
    </message>
    <message>
        <source>begins or ends with a dash</source>
        <translation>以破折号开头或结尾</translation>
    </message>
    <message>
        <source>is short and stands alone</source>
        <translation>简短且单独成行</translation>
    </message>
    <message>
        <source>is running text</source>
        <translation>是连贯的正文</translation>
    </message>
    <message>
        <source>lies behind all that a page can hold</source>
        <translation>超出一个版面所能容纳的范围</translation>
    </message>
    <message>
        <source>begins in mid-sentence</source>
        <translation>从句子中间开始</translation>
    </message>
    <message>
        <source>ends in mid-sentence</source>
        <translation>在句子中间结束</translation>
    </message>
    <message>
        <source>has the shape of a title</source>
        <translation>具有标题的样子</translation>
    </message>
    <message>
        <source>follows from where its lines begin and end</source>
        <translation>根据各行的起止判断</translation>
    </message>
    <message>
        <source>This very file is in the archive already.</source>
        <translation>档案库中已有这个文件。</translation>
    </message>
    <message>
        <source>The very text is in the archive already: {known}.</source>
        <translation>档案库中已有相同的正文：{known}。</translation>
    </message>
    <message>
        <source>Nearly the same as {known} ({percent} %).</source>
        <translation>与{known}几乎相同（{percent}%）。</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>Stands in this import already: “{headline}” of {file} ({percent} %).</source>
        <translation>本次导入中已有：{file}的“{headline}”（{percent}%）。</translation>
    </message>
    <message>
        <source>Others: {count}.</source>
        <translation>另有 {count} 篇。</translation>
    </message>
    <message>
        <source>No article was found on this page.</source>
        <translation>此版面没有发现文章。</translation>
    </message>
    <message>
        <source>Articles without a headline: {count}.</source>
        <translation>没有主题的文章：{count} 篇。</translation>
    </message>
    <message>
        <source>Places where text seems to be missing: {count}.</source>
        <translation>疑似缺文：{count} 处。</translation>
    </message>
    <message>
        <source>Pieces that belong to no article: {count}.</source>
        <translation>未归入任何文章的内容：{count} 条。</translation>
    </message>
    <message>
        <source>Doubtful decisions: {count}.</source>
        <translation>有待确认的判断：{count} 处。</translation>
    </message>
    <message>
        <source>“{name}” is the name of several hospitals: {choices}. Put down which is meant.</source>
        <translation>“{name}”是多家医院的名称：{choices}。请写明是哪一家。</translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message>
        <source>Notice</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Page header</source>
        <translation>版头</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Discard what is under review?</source>
        <translation>要放弃正在审阅的内容吗？</translation>
    </message>
    <message>
        <source>The files stay where they are; what you corrected here is lost.</source>
        <translation>文件留在原处；您在这里做的更正将丢失。</translation>
    </message>
    <message>
        <source>Discard this &amp;page</source>
        <translation>放弃此版面(&amp;P)</translation>
    </message>
    <message>
        <source>Discard the whole &amp;import</source>
        <translation>放弃整个导入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The unfinished import cannot be kept for the next start: the disk may be full.</source>
        <translation>未完成的导入无法保留到下次启动：磁盘可能已满。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>转到检索框</translation>
    </message>
    <message>
        <source>Read the chosen article</source>
        <translation>阅读所选文章</translation>
    </message>
    <message>
        <source>Why the chosen article was found</source>
        <translation>为什么找到所选文章</translation>
    </message>
    <message>
        <source>Keep this search, or give it up</source>
        <translation>保存或取消保存这条检索</translation>
    </message>
    <message>
        <source>Move a kept search up or down</source>
        <translation>上移或下移常用检索</translation>
    </message>
    <message>
        <source>One step back: close, leave, clear</source>
        <translation>后退一步：关闭、离开、清空</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Next hit, also in the next article</source>
        <translation>下一处命中，可跨文章</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处命中</translation>
    </message>
    <message>
        <source>Search inside the article; Return or F3 goes on, Esc leaves</source>
        <translation>在本文中查找；回车或 F3 到下一处，Esc 离开</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇文章</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇文章</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Only the article, nothing else</source>
        <translation>只显示文章</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>Compare with another publication of the article</source>
        <translation>与本文的另一次刊载比对</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>取用</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>复制所选文字</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation>复制引文</translation>
    </message>
    <message>
        <source>Export the result or the selection</source>
        <translation>导出结果或所选文章</translation>
    </message>
    <message>
        <source>Statistics of the result</source>
        <translation>检索结果的统计</translation>
    </message>
    <message>
        <source>Print the article</source>
        <translation>打印文章</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>著录</translation>
    </message>
    <message>
        <source>Save the fields that were typed; Esc takes them back</source>
        <translation>保存已填写的著录项；按 Esc 还原</translation>
    </message>
    <message>
        <source>Correct the text of the article</source>
        <translation>更正文章正文</translation>
    </message>
    <message>
        <source>Edit the chosen articles, or the whole result, at once</source>
        <translation>批量著录所选文章或全部结果</translation>
    </message>
    <message>
        <source>Add the chosen articles to a collection; take them out</source>
        <translation>将所选文章加入合集；移出合集</translation>
    </message>
    <message>
        <source>Move the chosen articles up or down in their collection</source>
        <translation>将所选文章在合集中上移或下移</translation>
    </message>
    <message>
        <source>Delete the chosen articles; they wait in the trash</source>
        <translation>删除所选文章（移入回收站）</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案库</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import the text on the clipboard</source>
        <translation>导入剪贴板文字</translation>
    </message>
    <message>
        <source>Undo the last change of the archive</source>
        <translation>撤销对档案库的上一次修改</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>The hospitals, as they were left</source>
        <translation>打开医院窗口，保持上次的样子</translation>
    </message>
    <message>
        <source>The page of the hospital that the article is about</source>
        <translation>打开文章所报道医院的医院页</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Narrow the list by any name, place or level</source>
        <translation>按名称、地点或等级筛选列表</translation>
    </message>
    <message>
        <source>Between the list and the page</source>
        <translation>在列表与医院页之间切换</translation>
    </message>
    <message>
        <source>Overview, facts, history</source>
        <translation>概况、数据、修改记录</translation>
    </message>
    <message>
        <source>Correct the record; a new one</source>
        <translation>修改记录；新建记录</translation>
    </message>
    <message>
        <source>Along the names and the years; Return shows the articles</source>
        <translation>在名称与年份之间移动，回车查看文章</translation>
    </message>
    <message>
        <source>Review of an import</source>
        <translation>审阅导入</translation>
    </message>
    <message>
        <source>Next or previous doubtful decision</source>
        <translation>下一处或上一处待确认的判断</translation>
    </message>
    <message>
        <source>The decision is right; on to the next doubt</source>
        <translation>判断正确，转到下一处</translation>
    </message>
    <message>
        <source>This is a headline, a heading, a paragraph</source>
        <translation>定为主题、小标题、段落</translation>
    </message>
    <message>
        <source>This is a caption, a byline, a notice</source>
        <translation>定为图注、署名、声明</translation>
    </message>
    <message>
        <source>This is a kicker, a deck, a column label</source>
        <translation>定为引题、副题、栏目</translation>
    </message>
    <message>
        <source>This is not part of the article</source>
        <translation>不属于本文</translation>
    </message>
    <message>
        <source>A new article begins here</source>
        <translation>从这里开始新文章</translation>
    </message>
    <message>
        <source>Merge the article with the one before</source>
        <translation>与上一篇文章合并</translation>
    </message>
    <message>
        <source>Cut the part at the caret; join it with the one before</source>
        <translation>在光标处切开；与上一部分接合</translation>
    </message>
    <message>
        <source>On the raw page: select the lines that the next key is about</source>
        <translation>在原始版面上：选中下一个按键所指的行</translation>
    </message>
    <message>
        <source>This is the header of the page</source>
        <translation>这是版头</translation>
    </message>
    <message>
        <source>Move the article up or down</source>
        <translation>上移或下移文章</translation>
    </message>
    <message>
        <source>To the newspaper; to the hospitals of the article</source>
        <translation>跳到报纸；跳到文章的医院</translation>
    </message>
    <message>
        <source>Previous or next page</source>
        <translation>上一个或下一个版面</translation>
    </message>
    <message>
        <source>Take or leave the page</source>
        <translation>勾选或取消此版面</translation>
    </message>
    <message>
        <source>On to the next pane</source>
        <translation>转到下一窗格</translation>
    </message>
    <message>
        <source>Store the ticked pages</source>
        <translation>保存勾选的版面</translation>
    </message>
    <message>
        <source>Move the part up or down</source>
        <translation>上移或下移</translation>
    </message>
    <message>
        <source>From the search box into the list, or to other searches where nothing is found</source>
        <translation>从检索框到列表；没有找到时到其他检索建议</translation>
    </message>
    <message>
        <source>Name or remove a kept search or a collection in the side panel</source>
        <translation>在侧栏中为保存的检索或合集命名、删除</translation>
    </message>
    <message>
        <source>Edit the text of the part</source>
        <translation>修改文字</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
</context>
<context>
    <name>KnownArticles</name>
    <message>
        <source>article {number}</source>
        <translation>文章 {number}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Xinglin</source>
        <translation>杏林剪报</translation>
    </message>
    <message>
        <source>Something is typed and not saved yet, in {articles}.</source>
        <translation>有 {articles}的著录已填写但未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
</context>
<context>
    <name>LessonListModel</name>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>印作</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>指</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>学会于</translation>
    </message>
    <message>
        <source>From the page</source>
        <translation>来自版面</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>no hospital</source>
        <translation>不是医院</translation>
    </message>
</context>
<context>
    <name>LessonsDialog</name>
    <message>
        <source>What corrections have taught</source>
        <translation>更正教会的内容</translation>
    </message>
    <message>
        <source>&amp;Forget the chosen</source>
        <translation>忘掉选中的(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Take that back</source>
        <translation>撤销(&amp;T)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘掉</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What you correct in a page is known at the next import: names of people, the newspaper behind a page header, the hospital behind a wording. The undo of an import takes back what it taught.</source>
        <translation>您在版面上更正的内容，下次导入时就会知道：人名、版头所指的报纸、文中说法所指的医院。撤销一次导入，也会撤销它教会的内容。</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>没有符合筛选的内容。</translation>
    </message>
    <message>
        <source>Correct a name, a newspaper or a hospital while you import, and it is listed here.</source>
        <translation>导入时更正人名、报纸或医院，就会列在这里。</translation>
    </message>
    <message>
        <source>Nothing has been taught yet.</source>
        <translation>还没有教会任何内容。</translation>
    </message>
    <message>
        <source>Forgotten: {count}.</source>
        <translation>已忘掉 {count} 条。</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>{title}: {links}</source>
        <translation>{title}：{links}</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>E&amp;xport the list …</source>
        <translation>导出列表(&amp;X) …</translation>
    </message>
    <message>
        <source>Hospitals: {count}</source>
        <translation>医院：{count}</translation>
    </message>
    <message>
        <source>Any name, place or level</source>
        <translation>任一名称、地点或等级</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>医院</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Xinglin</source>
        <translation>杏林剪报</translation>
    </message>
    <message>
        <source>Opening the archive …</source>
        <translation>正在打开档案库…</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>{archive} – Xinglin</source>
        <translation>{archive} – 杏林剪报</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>the other one</source>
        <translation>另一条</translation>
    </message>
    <message>
        <source>Several hospitals bear this name; press ↓ and choose which is meant.</source>
        <translation>有几家医院都用这个名称，请按 ↓ 选定是哪一家。</translation>
    </message>
    <message>
        <source>Choose the other record by any of its names.</source>
        <translation>请用任一名称选定另一条记录。</translation>
    </message>
    <message>
        <source>To “{kept}” go over: {articles} and the names {names}.</source>
        <translation>将并入“{kept}”：{articles}，以及名称{names}。</translation>
    </message>
    <message>
        <source>“{name}” becomes a name of the kind: {kind}. Its record goes; undo brings it back.</source>
        <translation>“{name}”将作为{kind}保留，它的记录随之取消；撤销即可恢复。</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>合并两条记录</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>另一条记录</translation>
    </message>
    <message>
        <source>For one hospital that has come into the archive twice.</source>
        <translation>用于同一家医院被收录了两次的情况。</translation>
    </message>
    <message>
        <source>The &amp;other record of “{name}”</source>
        <translation>“{name}”的另一条记录(&amp;O)</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>保留哪一条</translation>
    </message>
    <message>
        <source>The current name of the one that goes &amp;becomes</source>
        <translation>被取消的一条，其现名改作(&amp;B)</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>Missing fields</source>
        <translation>缺项报告</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索式</translation>
    </message>
    <message>
        <source>&amp;List the articles</source>
        <translation>列出文章(&amp;L)</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Of {total} articles.</source>
        <translation>共 {total} 篇文章。</translation>
    </message>
    <message>
        <source>Return lists the articles that lack a field; there, Ctrl+Shift+E fills it in all of them.</source>
        <translation>按回车列出缺少该项的文章；随后按 Ctrl+Shift+E 可一并补填。</translation>
    </message>
</context>
<context>
    <name>NameTimeLine</name>
    <message>
        <source>Names over the years</source>
        <translation>名称沿革</translation>
    </message>
    <message>
        <source>{name} – click: articles that print this name</source>
        <translation>{name}。点击查看用此名称的文章</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Sample archive</source>
        <translation>示例档案库</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>As listed</source>
        <translation>按列表顺序</translation>
    </message>
    <message>
        <source>By date, newspaper, page</source>
        <translation>按日期、报纸、版次</translation>
    </message>
    <message>
        <source>By record code (档号)</source>
        <translation>按档号</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>顺序编码制</translation>
    </message>
    <message>
        <source>Author and year</source>
        <translation>著者-出版年制</translation>
    </message>
    <message>
        <source>Half width  , : . ( )</source>
        <translation>半角  , : . ( )</translation>
    </message>
    <message>
        <source>Full width  ， ： （ ）</source>
        <translation>全角  ， ： （ ）</translation>
    </message>
    <message>
        <source>The newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>The authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>The page as it arrived after each article</source>
        <translation>每篇之后附原版面文字</translation>
    </message>
    <message>
        <source>Highlight what was searched for</source>
        <translation>突出显示检索词</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>标准版本</translation>
    </message>
    <message>
        <source>System</source>
        <translation>著录方式</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Responsible (责任者)</source>
        <translation>责任者</translation>
    </message>
    <message>
        <source>Headings in</source>
        <translation>表头语言</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>There is nothing to choose for this format.</source>
        <translation>此格式没有可选项。</translation>
    </message>
</context>
<context>
    <name>OtherNamesLine</name>
    <message>
        <source>Sho&amp;w them, too</source>
        <translation>一并显示(&amp;W)</translation>
    </message>
    <message>
        <source>“{name}” may be any of these</source>
        <translation>“{name}”可能指</translation>
    </message>
    <message>
        <source>{articles} of these only under other names of {hospital} ({names}).</source>
        <translation>其中 {articles}只提到{hospital}的其他名称（{names}）。</translation>
    </message>
    <message>
        <source>{articles} more under other names of {hospital} ({names}).</source>
        <translation>另有 {articles}只提到{hospital}的其他名称（{names}）。</translation>
    </message>
    <message>
        <source>{articles} of these only under other names of the hospitals.</source>
        <translation>其中 {articles}只提到这些医院的其他名称。</translation>
    </message>
    <message>
        <source>{articles} more under other names of the hospitals.</source>
        <translation>另有 {articles}只提到这些医院的其他名称。</translation>
    </message>
</context>
<context>
    <name>OtherQueries</name>
    <message>
        <source>Other searches</source>
        <translation>其他检索</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Newspapers</source>
        <translation>刊发报纸</translation>
    </message>
    <message>
        <source>No newspaper is known.</source>
        <translation>没有报纸信息。</translation>
    </message>
    <message>
        <source>Named together with</source>
        <translation>同文出现的医院</translation>
    </message>
    <message>
        <source>No other hospital stands in its articles.</source>
        <translation>文章里没有出现别的医院。</translation>
    </message>
    <message>
        <source>As the articles print it</source>
        <translation>文中的写法</translation>
    </message>
    <message>
        <source>No wording is known.</source>
        <translation>没有记录文中的写法。</translation>
    </message>
    <message>
        <source>Articles by year</source>
        <translation>历年报道</translation>
    </message>
    <message>
        <source>Names over the years</source>
        <translation>名称沿革</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The page as it arrived</source>
        <translation>版面原文</translation>
    </message>
    <message>
        <source>Page as it arrived</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>imported {date}</source>
        <translation>导入于 {date}</translation>
    </message>
</context>
<context>
    <name>PagesList</name>
    <message>
        <source>Take all that are &amp;sure ({percent} % and more)</source>
        <translation>勾选全部有把握的（{percent}% 及以上）(&amp;S)</translation>
    </message>
    <message>
        <source>Pages of this import</source>
        <translation>本次导入的版面</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部版面</translation>
    </message>
    <message>
        <source>Pages with doubts</source>
        <translation>有待确认处的版面</translation>
    </message>
    <message>
        <source>Pages that are not ticked</source>
        <translation>未勾选的版面</translation>
    </message>
    <message>
        <source>Pages the archive has something like</source>
        <translation>档案库中已有相似内容的版面</translation>
    </message>
    <message>
        <source>Which pages are listed</source>
        <translation>列出哪些版面</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>(no headline)</source>
        <translation>（无主题）</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages as they are printed</source>
        <translation>打印效果</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
</context>
<context>
    <name>PartDelegate</name>
    <message>
        <source>Text of this part</source>
        <translation>这一部分的文字</translation>
    </message>
</context>
<context>
    <name>PartsEditor</name>
    <message>
        <source>Text of the article, a line for each part</source>
        <translation>文章正文，每行一个部分</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>文章 {number}</translation>
    </message>
    <message>
        <source>Notices of the page</source>
        <translation>版面声明</translation>
    </message>
    <message>
        <source>Page header and navigation</source>
        <translation>版头与导航</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>剩余</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Articles of this page and their parts</source>
        <translation>本版文章及其各部分</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>{city} does not lie in {province}.</source>
        <translation>{city}不在{province}。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Full-width punctuation in citations</source>
        <translation>引文使用全角标点</translation>
    </message>
    <message>
        <source>Example of a citation</source>
        <translation>引文示例</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Text size of articles</source>
        <translation>文章文字大小</translation>
    </message>
    <message>
        <source>Text size of everything else</source>
        <translation>界面文字大小</translation>
    </message>
    <message>
        <source>Citations after</source>
        <translation>引文标准</translation>
    </message>
    <message>
        <source>What corrections have &amp;taught …</source>
        <translation>更正教会的内容(&amp;T)…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>[text missing here]</source>
        <translation>［此处缺文］</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处命中 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处命中 (F3)</translation>
    </message>
    <message>
        <source>Why was this found? (Alt+Return)</source>
        <translation>为什么找到这篇？（Alt+回车）</translation>
    </message>
    <message>
        <source>{number} / {total}</source>
        <translation>{number} / {total}</translation>
    </message>
    <message>
        <source>Hit {number} of {total} in the whole result</source>
        <translation>全部结果中的第 {number}/{total} 处命中</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>There is no Xinglin archive in {path}.</source>
        <translation>{path} 中没有杏林剪报档案库。</translation>
    </message>
    <message>
        <source>{path} is already in use. Choose an empty folder or a new name.</source>
        <translation>{path} 已被占用。请选择空文件夹或新名称。</translation>
    </message>
    <message>
        <source>The archive in {path} was written by a newer Xinglin. Update the program to open it; nothing was changed.</source>
        <translation>{path} 中的档案库由更新版本的杏林剪报写成。请升级程序后再打开；没有任何改动。</translation>
    </message>
    <message>
        <source>The archive file in {path} is damaged ({detail}). Restore it from a backup.</source>
        <translation>{path} 中的档案文件已损坏（{detail}）。请从备份恢复。</translation>
    </message>
    <message>
        <source>{path} can be read but not changed. Copy it to a folder of your own.</source>
        <translation>{path} 只能读取，不能修改。请复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be reached ({detail}). Is the disk or the network folder connected?</source>
        <translation>无法访问 {path}（{detail}）。磁盘或网络文件夹连接了吗？</translation>
    </message>
    <message>
        <source>Another program is using the archive in {path}. Close it there, then try again.</source>
        <translation>另一个程序正在使用 {path} 中的档案库。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The disk holding {path} is full. Nothing was changed.</source>
        <translation>{path} 所在的磁盘已满。没有任何改动。</translation>
    </message>
    <message>
        <source>Line {line} of {path} cannot be used: {reason}. Nothing was changed.</source>
        <translation>{path} 第 {line} 行无法使用：{reason}。没有任何改动。</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it like 2022-08-19, 2022-08 or 2022.</source>
        <translation>“{text}”不是日期；请写成 2022-08-19、2022-08 或 2022。</translation>
    </message>
    <message>
        <source>This page is no longer in the archive.</source>
        <translation>这个版面已不在档案库中。</translation>
    </message>
    <message>
        <source>There is a newspaper called “{name}” already.</source>
        <translation>已有名为“{name}”的报纸。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({detail}).</source>
        <translation>无法写入 {path}（{detail}）。</translation>
    </message>
    <message>
        <source>This article is no longer in the archive.</source>
        <translation>这篇文章已不在档案库中。</translation>
    </message>
    <message>
        <source>This collection is no longer in the archive.</source>
        <translation>该合集已不在档案库中。</translation>
    </message>
    <message>
        <source>A collection needs a name that no other one has: “{name}” cannot be used.</source>
        <translation>合集需要一个不与其他合集重复的名称，“{name}”不能使用。</translation>
    </message>
    <message>
        <source>Two articles would have the archival code {code}; article {id} has it already. Nothing was changed.</source>
        <translation>档号 {code} 会重复，编号 {id} 的文章已在使用。未作任何改动。</translation>
    </message>
    <message>
        <source>This hospital is no longer in the archive.</source>
        <translation>这家医院已不在档案库中。</translation>
    </message>
    <message>
        <source>There is a hospital called “{name}” already. If the two are one, merge them.</source>
        <translation>已有名为“{name}”的医院。若为同一家，请合并。</translation>
    </message>
    <message>
        <source>“{name}” cannot be removed: articles linked to it: {articles}; other hospitals tied to it: {ties}.</source>
        <translation>“{name}”不能删除：关联文章 {articles} 篇，与其有关系的其他医院 {ties} 家。</translation>
    </message>
    <message>
        <source>The search index cannot be used and is being made anew.</source>
        <translation>检索索引无法使用，正在重建。</translation>
    </message>
    <message>
        <source>The archive could not do this.</source>
        <translation>档案库无法完成此操作。</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} 已不存在。</translation>
    </message>
    <message>
        <source>{file} may not be read by you.</source>
        <translation>您无权读取 {file}。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空文件。</translation>
    </message>
    <message>
        <source>{file} holds no text.</source>
        <translation>{file} 不含文字。</translation>
    </message>
    <message>
        <source>{file} is too large for a newspaper page.</source>
        <translation>{file} 太大，不像是一个报纸版面。</translation>
    </message>
    <message>
        <source>{file} is of a kind that cannot be read yet.</source>
        <translation>暂不支持 {file} 这种格式。</translation>
    </message>
    <message>
        <source>{file} is already in the archive.</source>
        <translation>档案库中已有 {file}。</translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation>无法读取 {file}。</translation>
    </message>
    <message>
        <source>A hospital needs the name that it bears now.</source>
        <translation>医院必须有一个现用名称。</translation>
    </message>
    <message>
        <source>A hospital bears one name at a time; make the others former or short.</source>
        <translation>现用名称只能有一个，其余请设为曾用名称或简称。</translation>
    </message>
    <message>
        <source>A name of the hospital is empty.</source>
        <translation>有一个名称是空的。</translation>
    </message>
    <message>
        <source>The dates {subject} end before they begin.</source>
        <translation>起止时间 {subject} 有误：止早于起。</translation>
    </message>
    <message>
        <source>A hospital cannot be tied to itself.</source>
        <translation>医院不能与自身建立关系。</translation>
    </message>
    <message>
        <source>The other hospital is no longer in the archive.</source>
        <translation>对方医院已不在档案库中。</translation>
    </message>
    <message>
        <source>These ties would lead back to the hospital itself.</source>
        <translation>这些关系会绕回到本院。</translation>
    </message>
    <message>
        <source>The hospital does not have these names: {subject}</source>
        <translation>本院没有这些名称：{subject}</translation>
    </message>
    <message>
        <source>“{subject}” is what the hospital is called now; give it another name first.</source>
        <translation>“{subject}”是现用名称，请先改用其他名称。</translation>
    </message>
    <message>
        <source>The hospital cannot be stored like that.</source>
        <translation>医院记录无法这样保存。</translation>
    </message>
    <message>
        <source>A quotation mark is still open.</source>
        <translation>引号尚未闭合。</translation>
    </message>
    <message>
        <source>A parenthesis is still open.</source>
        <translation>括号尚未闭合。</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write 2022, 2022-03 or 2022..2024.</source>
        <translation>“{text}”不是日期；请写成 2022、2022-03 或 2022..2024。</translation>
    </message>
    <message>
        <source>There is no field “{text}”; it is searched as text.</source>
        <translation>没有“{text}”这个字段；已按文字检索。</translation>
    </message>
    <message>
        <source>“{text}” is not a kind of fact; this condition was left out.</source>
        <translation>“{text}”不是一类数据，已忽略该条件。</translation>
    </message>
    <message>
        <source>There is no collection called “{text}”.</source>
        <translation>没有名为“{text}”的合集。</translation>
    </message>
    <message>
        <source>“{text}” is not a field that can be missing; this condition was left out.</source>
        <translation>“{text}”不是可以缺少的字段，已忽略该条件。</translation>
    </message>
    <message>
        <source>“{text}” is not a media level.</source>
        <translation>“{text}”不是媒体级别。</translation>
    </message>
    <message>
        <source>No hospital here is called “{text}”.</source>
        <translation>这里没有叫“{text}”的医院。</translation>
    </message>
    <message>
        <source>“{text}” is the name of several hospitals: {choices}</source>
        <translation>“{text}”是多家医院的名称：{choices}</translation>
    </message>
    <message>
        <source>“{text}” could not be understood and was left out.</source>
        <translation>无法理解“{text}”，已忽略。</translation>
    </message>
</context>
<context>
    <name>ReportYears</name>
    <message>
        <source>Articles by year</source>
        <translation>历年报道</translation>
    </message>
    <message>
        <source>undated: {count}</source>
        <translation>无日期：{count}</translation>
    </message>
</context>
<context>
    <name>Reprints</name>
    <message>
        <source>First printed here; again in {place}.</source>
        <translation>首发于此，又载于{place}。</translation>
    </message>
    <message>
        <source>Also printed in {place}, and there first.</source>
        <translation>又载于{place}，该处首发。</translation>
    </message>
    <message>
        <source>First printed here; again in {count} other places.</source>
        <translation>首发于此，另有{count}处转载。</translation>
    </message>
    <message>
        <source>Also printed in {count} other places; first in {place}.</source>
        <translation>另有{count}处刊载，首发于{place}。</translation>
    </message>
</context>
<context>
    <name>ReprintsLine</name>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Show what differs (Ctrl+Shift+D)</source>
        <translation>查看不同之处（Ctrl+Shift+D）</translation>
    </message>
</context>
<context>
    <name>ReprintsList</name>
    <message>
        <source>No other publication of this article is known.</source>
        <translation>未见本文在别处刊载。</translation>
    </message>
    <message>
        <source>Publications of this article, the earliest first</source>
        <translation>本文各次刊载，最早的在前</translation>
    </message>
    <message>
        <source>first publication</source>
        <translation>首发</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>{share} of the text</source>
        <translation>相同文字{share}</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>found by “{names}”</source>
        <translation>按“{names}”找到</translation>
    </message>
    <message>
        <source>No longer in the archive</source>
        <translation>已不在档案库中</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Articles found</source>
        <translation>检索到的文章</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>New article begins here</source>
        <translation>从这里开始新文章</translation>
    </message>
    <message>
        <source>Merge article with the one before</source>
        <translation>与上一篇文章合并</translation>
    </message>
    <message>
        <source>Cut the part at the caret</source>
        <translation>在光标处切开</translation>
    </message>
    <message>
        <source>Join with the part before</source>
        <translation>与上一部分接合</translation>
    </message>
    <message>
        <source>Move part up</source>
        <translation>上移这一部分</translation>
    </message>
    <message>
        <source>Move part down</source>
        <translation>下移这一部分</translation>
    </message>
    <message>
        <source>Move article up</source>
        <translation>上移文章</translation>
    </message>
    <message>
        <source>Move article down</source>
        <translation>下移文章</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>修改文字</translation>
    </message>
    <message>
        <source>Not part of the article</source>
        <translation>不属于本文</translation>
    </message>
    <message>
        <source>Header of the page: paper, date, number</source>
        <translation>版头：报纸、日期、版次</translation>
    </message>
    <message>
        <source>Newspaper, date and page</source>
        <translation>报纸、日期与版次</translation>
    </message>
    <message>
        <source>Hospitals of this article</source>
        <translation>本文的医院</translation>
    </message>
    <message>
        <source>This is right; next doubt</source>
        <translation>正确，转到下一处</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>下一处待确认</translation>
    </message>
    <message>
        <source>Previous doubt</source>
        <translation>上一处待确认</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一个版面</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一个版面</translation>
    </message>
    <message>
        <source>Take or leave this page</source>
        <translation>勾选或取消此版面</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>New article</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>Merge articles</source>
        <translation>合并文章</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Not part of it</source>
        <translation>不属于本文</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>This is a …</source>
        <translation>这是…</translation>
    </message>
    <message>
        <source>{kind}: {reason}</source>
        <translation>{kind}：{reason}</translation>
    </message>
    <message>
        <source>{kind}, {percent} % sure: {reason}</source>
        <translation>{kind}，把握 {percent}%：{reason}</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>指明类型</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>not part of it</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>改字</translation>
    </message>
    <message>
        <source>next doubt</source>
        <translation>下一处待确认</translation>
    </message>
    <message>
        <source>right, next doubt</source>
        <translation>无误，下一处</translation>
    </message>
    <message>
        <source>paper, hospitals</source>
        <translation>报纸、医院</translation>
    </message>
    <message>
        <source>F1 all keys</source>
        <translation>F1 全部按键</translation>
    </message>
    <message>
        <source>Other files left out: {count}.</source>
        <translation>另有未导入的文件：{count} 个。</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>All of the words, not next to each other</source>
        <translation>各词都有，但不相连</translation>
    </message>
    <message>
        <source>Some of the words</source>
        <translation>只有其中一部分词</translation>
    </message>
    <message>
        <source>One character taken for another</source>
        <translation>一字之差</translation>
    </message>
    <message>
        <source>One character more</source>
        <translation>多一个字</translation>
    </message>
    <message>
        <source>One character less</source>
        <translation>少一个字</translation>
    </message>
    <message>
        <source>Without one of the conditions</source>
        <translation>去掉一个条件</translation>
    </message>
    <message>
        <source>Names that are typed the same way</source>
        <translation>拼音相同的名称</translation>
    </message>
    <message>
        <source>with {characters}</source>
        <translation>加上“{characters}”</translation>
    </message>
    <message>
        <source>without {characters}</source>
        <translation>去掉“{characters}”</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>without {condition}</source>
        <translation>不含 {condition}</translation>
    </message>
    <message>
        <source>{part} × {count}</source>
        <translation>{part} {count} 处</translation>
    </message>
    <message>
        <source>{percent} % of the rank</source>
        <translation>占排序权重 {percent}%</translation>
    </message>
    <message>
        <source>also called {name}</source>
        <translation>又称 {name}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search headlines, text, captions and bylines</source>
        <translation>检索标题、正文、图注和署名</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Words side by side must all occur. Quotes, OR, minus and fields such as 医院: narrow the search.</source>
        <translation>并列的词须全部出现。可用引号、OR、减号以及“医院:”等字段缩小范围。</translation>
    </message>
    <message>
        <source>Give this search up again (Ctrl+S)</source>
        <translation>取消保存这条检索（Ctrl+S）</translation>
    </message>
    <message>
        <source>Keep this search (Ctrl+S)</source>
        <translation>保存这条检索（Ctrl+S）</translation>
    </message>
</context>
<context>
    <name>SearchShelf</name>
    <message>
        <source>Search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Searches</name>
    <message>
        <source>“{name}” is no longer kept.</source>
        <translation>已从常用检索中删除“{name}”。</translation>
    </message>
    <message>
        <source>The searches of this archive cannot be changed: its folder cannot be written to.</source>
        <translation>无法修改本档案库的常用检索：文件夹不可写。</translation>
    </message>
</context>
<context>
    <name>SharesList</name>
    <message>
        <source>{count} more</source>
        <translation>其余 {count} 项</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>&amp;Split</source>
        <translation>拆分(&amp;S)</translation>
    </message>
    <message>
        <source>A new record “{name}” gets {count} of the names; articles that print them: {articles}.</source>
        <translation>将新建记录“{name}”，分到 {count} 个名称和用这些名称的 {articles} 篇文章。</translation>
    </message>
    <message>
        <source>Tick the names that belong to the other hospital.</source>
        <translation>请勾选属于另一家医院的名称。</translation>
    </message>
    <message>
        <source>Split a record</source>
        <translation>拆分记录</translation>
    </message>
    <message>
        <source>Names that go to a record of their own</source>
        <translation>分到新记录的名称</translation>
    </message>
    <message>
        <source>“{name}” keeps its current name. Which of the others belong to another hospital?</source>
        <translation>“{name}”保留现名。其余名称中哪些属于另一家医院？</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Import newspaper pages</source>
        <translation>导入报纸版面</translation>
    </message>
    <message>
        <source>Choose &amp;files …</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older …</source>
        <translation>选择文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>An import was left unfinished. Nothing of it is lost.</source>
        <translation>有一次导入尚未完成，内容没有丢失。</translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>放弃(&amp;T)</translation>
    </message>
    <message>
        <source>… or paste the text of a page here</source>
        <translation>……或在此粘贴版面文字</translation>
    </message>
    <message>
        <source>Text of a page</source>
        <translation>版面文字</translation>
    </message>
    <message>
        <source>Take the text &amp;apart</source>
        <translation>拆分文字(&amp;A)</translation>
    </message>
    <message>
        <source>Files can also be dropped on the window. Nothing is stored before you have looked at it.</source>
        <translation>也可以把文件拖到窗口上。在您审阅之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>Choose pages</source>
        <translation>选择版面文件</translation>
    </message>
    <message>
        <source>Choose a folder with pages</source>
        <translation>选择存放版面的文件夹</translation>
    </message>
</context>
<context>
    <name>StatisticsWindow</name>
    <message>
        <source>Back to the search before</source>
        <translation>回到上一次检索</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Counting: {done} of {total}</source>
        <translation>正在统计：{done} / {total}</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>A click or Return on a row narrows the search to it.</source>
        <translation>单击某一行或按回车键，即按该行缩小检索范围。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>searching without the index, which is being made</source>
        <translation>正在建立索引，暂不用索引检索</translation>
    </message>
    <message>
        <source>index complete</source>
        <translation>索引完整</translation>
    </message>
    <message>
        <source>Until the index is ready every text is looked through instead.
The same articles are found, only more slowly.</source>
        <translation>索引建好之前，改为逐篇查找全文。
找到的文章完全相同，只是慢一些。</translation>
    </message>
    <message>
        <source>{count} being indexed, answers are complete</source>
        <translation>{count}正在编入索引，检索结果完整</translation>
    </message>
    <message>
        <source>Every search knows these articles already; with them in the index it is a little faster.</source>
        <translation>检索结果已包括这些文章；编入索引后会更快一些。</translation>
    </message>
    <message>
        <source>The index knows every article.</source>
        <translation>索引已包含全部文章。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{label}, {count} more waiting</source>
        <translation>{label}，另有 {count} 项等待</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>剩余 {seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>剩余 {minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>Storing</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>&amp;Take this import back</source>
        <translation>撤回本次导入(&amp;T)</translation>
    </message>
    <message>
        <source>Import &amp;more</source>
        <translation>继续导入(&amp;M)</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 个版面</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} 个版面</translation>
    </message>
    <message>
        <source>Stored: {what}</source>
        <translation>已保存：{what}</translation>
    </message>
    <message>
        <source>Pages that were not ticked and wait for you: {count}.</source>
        <translation>未勾选、仍待处理的版面：{count} 个。</translation>
    </message>
    <message>
        <source>Others: {count}.</source>
        <translation>其他：{count} 项。</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>这段文字</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Correct the text</source>
        <translation>更正正文</translation>
    </message>
    <message>
        <source>An article without any text cannot be stored; delete it instead.</source>
        <translation>没有任何文字的文章不能保存；请改为删除文章。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What this line is</source>
        <translation>本行是什么</translation>
    </message>
    <message>
        <source>This &amp;line is:</source>
        <translation>本行是(&amp;L)：</translation>
    </message>
    <message>
        <source>Each line is a part. Return cuts it, Backspace at its beginning joins it with the one before. The text as imported is kept: History shows both.</source>
        <translation>每行是一个部分。回车断开，在行首按退格与上一行合并。导入时的原文会保留，可在“修改记录”中对照。</translation>
    </message>
    <message>
        <source>Drop what was typed?</source>
        <translation>放弃已作的修改吗？</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续修改</translation>
    </message>
</context>
<context>
    <name>TieRows</name>
    <message>
        <source>Add a &amp;tie to another hospital</source>
        <translation>添加与其他医院的关系(&amp;T)</translation>
    </message>
    <message>
        <source>Several hospitals are called “{name}”; press ↓ and choose which is meant.</source>
        <translation>有几家医院都叫“{name}”，请按 ↓ 选定是哪一家。</translation>
    </message>
    <message>
        <source>No hospital is called “{name}”.</source>
        <translation>没有名为“{name}”的医院。</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it like 1958, 1958-03 or 1958-03-01.</source>
        <translation>“{text}”不是日期，请写成 1958、1958-03 或 1958-03-01。</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>The other hospital</source>
        <translation>另一家医院</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Remove this tie</source>
        <translation>删除这条关系</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Found</source>
        <translation>检索结果</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Deleted articles</source>
        <translation>已删除的文章</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete for good …</source>
        <translation>彻底删除(&amp;D)…</translation>
    </message>
    <message>
        <source>{articles} brought back.</source>
        <translation>已还原 {articles}。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在还原</translation>
    </message>
    <message>
        <source>Delete {articles} for good?</source>
        <translation>彻底删除 {articles}吗？</translation>
    </message>
    <message>
        <source>The pages they were cut from stay in the archive.</source>
        <translation>它们所在的版面仍保留在档案库中。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{articles} deleted for good.</source>
        <translation>已彻底删除 {articles}。</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>没有符合筛选条件的文章。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Articles that are deleted wait here.</source>
        <translation>删除的文章会放在这里。</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Tidying the index</source>
        <translation>整理索引</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>{articles} moved to the trash.</source>
        <translation>已将 {articles}移入回收站。</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Reading facts</source>
        <translation>提取数据</translation>
    </message>
    <message>
        <source>Bringing the index up to date</source>
        <translation>正在更新索引</translation>
    </message>
    <message>
        <source>Xinglin</source>
        <translation>杏林剪报</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>What was corrected</source>
        <translation>更正对照</translation>
    </message>
    <message>
        <source>Back to this text</source>
        <translation>恢复为左侧文本</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Back to an earlier text</source>
        <translation>恢复较早的文本</translation>
    </message>
    <message>
        <source>The text as imported</source>
        <translation>导入时的原文</translation>
    </message>
    <message>
        <source>The text until {moment}</source>
        <translation>{moment} 之前的文本</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在对照…</translation>
    </message>
    <message>
        <source>The text is as it was imported.</source>
        <translation>正文与导入时相同。</translation>
    </message>
    <message>
        <source>The words are the same; kinds of parts or line breaks differ.</source>
        <translation>文字相同，只是部分的类别或分行不同。</translation>
    </message>
    <message>
        <source>Difference {number} of {count}</source>
        <translation>第 {number} 处不同，共 {count} 处</translation>
    </message>
    <message>
        <source>Earlier text, on the left</source>
        <translation>左侧的较早文本</translation>
    </message>
    <message>
        <source>The text now</source>
        <translation>现在的文本</translation>
    </message>
</context>
<context>
    <name>WarningsBar</name>
    <message>
        <source>Compare &amp;with it …</source>
        <translation>与其比较(&amp;W)…</translation>
    </message>
    <message>
        <source>Pages of this import that are in the archive already: {count}. Tick them to store them again.</source>
        <translation>本次导入中已在档案库的版面：{count}。勾选后可再次入库。</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Recent archives</source>
        <translation>最近打开的档案库</translation>
    </message>
    <message>
        <source>{folder} (not there at the moment)</source>
        <translation>{folder}（当前不存在）</translation>
    </message>
    <message>
        <source>Xinglin</source>
        <translation>杏林剪报</translation>
    </message>
    <message>
        <source>What newspapers wrote about hospitals: taken apart, found again, quoted with its source.</source>
        <translation>报纸上关于医院的报道：拆得开，找得到，引得准。</translation>
    </message>
    <message>
        <source>Try the sample archive</source>
        <translation>试用示例档案库</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>新建档案库…</translation>
    </message>
    <message>
        <source>Open an archive…</source>
        <translation>打开档案库…</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>打开档案库</translation>
    </message>
    <message>
        <source>My archive</source>
        <translation>我的档案库</translation>
    </message>
    <message>
        <source>Name and place of the new archive</source>
        <translation>新档案库的名称和位置</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>{verb}: {change}</source>
        <translation>{verb}：{change}</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>档案库(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Import pages …</source>
        <translation>导入版面…</translation>
    </message>
    <message>
        <source>Import the text on the clipboard …</source>
        <translation>导入剪贴板文字…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Statistics …</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Hospitals …</source>
        <translation>医院…</translation>
    </message>
    <message>
        <source>Page of the article&apos;s hospital …</source>
        <translation>文章所报道医院的医院页 …</translation>
    </message>
    <message>
        <source>Missing fields …</source>
        <translation>缺项报告…</translation>
    </message>
    <message>
        <source>History …</source>
        <translation>修改记录…</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Archive health …</source>
        <translation>档案库检查…</translation>
    </message>
    <message>
        <source>Open another archive …</source>
        <translation>打开其他档案库…</translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation>复制引文</translation>
    </message>
    <message>
        <source>Correct the text …</source>
        <translation>更正正文…</translation>
    </message>
    <message>
        <source>Edit the chosen articles …</source>
        <translation>批量著录…</translation>
    </message>
    <message>
        <source>Delete the chosen articles</source>
        <translation>删除所选文章</translation>
    </message>
    <message>
        <source>Add to a collection …</source>
        <translation>加入合集…</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>移出合集</translation>
    </message>
    <message>
        <source>Up in the collection</source>
        <translation>在合集中上移</translation>
    </message>
    <message>
        <source>Down in the collection</source>
        <translation>在合集中下移</translation>
    </message>
    <message>
        <source>Order of the collection …</source>
        <translation>合集的顺序与备注…</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>保存此检索</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Only the article</source>
        <translation>只看文章</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Search inside the article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处命中</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处命中</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>为什么找到这篇？</translation>
    </message>
    <message>
        <source>Compare with another publication</source>
        <translation>与另一次刊载比对</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇文章</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇文章</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Xinglin</source>
        <translation>关于杏林剪报</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Missing text</source>
        <translation>缺文</translation>
    </message>
    <message>
        <source>National</source>
        <translation>中央级</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Forget what was taught</source>
        <translation>忘掉学到的内容</translation>
    </message>
    <message>
        <source>Not a reprint</source>
        <translation>不是转载</translation>
    </message>
    <message>
        <source>A reprint after all</source>
        <translation>恢复为转载</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>City</source>
        <comment>media level</comment>
        <translation>市级</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Media level</source>
        <translation>媒体级别</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>By newspaper</source>
        <translation>按报纸</translation>
    </message>
    <message>
        <source>By hospital</source>
        <translation>按医院</translation>
    </message>
    <message>
        <source>As in the collection</source>
        <translation>按合集顺序</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Current name</source>
        <translation>现用名</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>院区</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主要报道</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Bulk load</source>
        <translation>批量载入</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Back to the imported text</source>
        <translation>恢复导入的原文</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Remove a collection</source>
        <translation>删除合集</translation>
    </message>
    <message>
        <source>Add to a collection</source>
        <translation>加入合集</translation>
    </message>
    <message>
        <source>Take out of a collection</source>
        <translation>移出合集</translation>
    </message>
    <message>
        <source>Merge hospitals</source>
        <translation>合并医院</translation>
    </message>
    <message>
        <source>Split a hospital</source>
        <translation>拆分医院</translation>
    </message>
    <message>
        <source>Remove a hospital</source>
        <translation>删除医院</translation>
    </message>
    <message>
        <source>In the collection</source>
        <translation>所在合集</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>诊疗量</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>手术</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>专利</translation>
    </message>
    <message>
        <source>Research projects</source>
        <translation>科研项目</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>Loaded file</source>
        <translation>载入的文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别等次</translation>
    </message>
    <message>
        <source>Speciality</source>
        <translation>专科</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>建院年份</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>不算其转载</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>第{number}版</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>not {condition}</source>
        <translation>非 {condition}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>WorkingPanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>YearBars</name>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
</context>
</TS>
