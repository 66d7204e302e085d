<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AfterExport</name>
    <message>
        <source>找不到“{0}”：已被移走或删除。</source>
        <translation>“{0}” is gone: it was moved or deleted</translation>
    </message>
    <message>
        <source>没有能打开文件夹的程序，文件在 {0}</source>
        <translation>No program opens folders here; the file is in {0}</translation>
    </message>
    <message>
        <source>没有能打开“{0}”的程序，请从所在文件夹打开。</source>
        <translation>No program opens “{0}”; open it from its folder</translation>
    </message>
    <message>
        <source>已复制路径</source>
        <translation>Path copied</translation>
    </message>
    <message>
        <source>已复制为图片，可粘贴到聊天窗口。</source>
        <translation>Copied as a picture; paste it into a chat</translation>
    </message>
</context>
<context>
    <name>BriefingPanel</name>
    <message>
        <source>还没有可导出的报告</source>
        <translation>No report to export</translation>
    </message>
    <message>
        <source>打开一份报告后，在这里选择内容、预览页面并导出。</source>
        <translation>Open a report, then choose what goes in, preview the pages and export.</translation>
    </message>
    <message>
        <source>正在分析…</source>
        <translation>Analysing…</translation>
    </message>
    <message>
        <source>随后可以选择内容、预览页面并导出。</source>
        <translation>You can then choose what goes in, preview the pages and export.</translation>
    </message>
    <message>
        <source>请先填写：{0}</source>
        <translation>Fill in first: {0}</translation>
    </message>
    <message numerus="yes">
        <source>正在读取另外%n份报告…</source>
        <translation>
            <numerusform>Reading %n more report…</numerusform>
            <numerusform>Reading %n more reports…</numerusform>
        </translation>
    </message>
    <message>
        <source>已取消导出</source>
        <translation>Export cancelled</translation>
    </message>
</context>
<context>
    <name>ChoicesForm</name>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>版头信息</source>
        <translation>Head and foot</translation>
    </message>
    <message>
        <source>一并汇编</source>
        <translation>More reports</translation>
    </message>
    <message>
        <source>出处、标记和水印</source>
        <translation>Sources, marks, watermark</translation>
    </message>
    <message>
        <source>排版说明</source>
        <translation>About the layout</translation>
    </message>
    <message>
        <source>已填{0}项</source>
        <translation>{0} filled in</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>另{0}份</source>
        <translation>{0} more</translation>
    </message>
    <message>
        <source>仅本篇</source>
        <translation>this one only</translation>
    </message>
</context>
<context>
    <name>ContentsPart</name>
    <message>
        <source>上移（Alt+↑）</source>
        <translation>Move up (Alt+↑)</translation>
    </message>
    <message>
        <source>下移（Alt+↓）</source>
        <translation>Move down (Alt+↓)</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>恢复常用</source>
        <translation>Usual selection</translation>
    </message>
    <message>
        <source>{0} / {1}项</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>ContentsTree</name>
    <message>
        <source>材料内容</source>
        <translation>Contents of the paper</translation>
    </message>
    <message>
        <source>只列入勾选的章节</source>
        <translation>Only ticked sections are included</translation>
    </message>
    <message>
        <source>最多印前两幅放得下的图</source>
        <translation>At most two charts are printed: the first that fit</translation>
    </message>
    <message>
        <source>{title}（供研究）</source>
        <translation>{title} (for research)</translation>
    </message>
</context>
<context>
    <name>CoverForm</name>
    <message>
        <source>{0}（必填）</source>
        <translation>{0} (required)</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>导出状态</source>
        <translation>Export status</translation>
    </message>
    <message>
        <source>导出进度</source>
        <translation>Export progress</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>所在文件夹</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>复制路径</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导出材料…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>把这一页做成图片</source>
        <translation>Make a picture of this page</translation>
    </message>
    <message>
        <source>做成图片</source>
        <translation>Make a picture</translation>
    </message>
    <message>
        <source>复制为图片</source>
        <translation>Copy as picture</translation>
    </message>
    <message>
        <source>另存为图片…</source>
        <translation>Save as picture…</translation>
    </message>
    <message>
        <source>导出材料</source>
        <translation>Export paper</translation>
    </message>
    <message>
        <source>请先选择导出格式</source>
        <translation>Choose a format first</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Laying out the pages…</translation>
    </message>
    <message numerus="yes">
        <source>共%n页 · {size}</source>
        <translation>
            <numerusform>%n page · {size}</numerusform>
            <numerusform>%n pages · {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>已导出：{0}</source>
        <translation>Exported: {0}</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>PDF（打印、归档）</source>
        <translation>PDF (print, archive)</translation>
    </message>
    <message>
        <source>Word（可在 WPS 中修改）</source>
        <translation>Word (can be edited in WPS)</translation>
    </message>
    <message>
        <source>Excel（指标、任务、批注表）</source>
        <translation>Excel (figures, tasks, notes)</translation>
    </message>
    <message>
        <source>Markdown（纯文本）</source>
        <translation>Markdown (plain text)</translation>
    </message>
    <message>
        <source>图片（发群用）</source>
        <translation>Picture (for chats)</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>OFD（版式文件）</source>
        <translation>OFD (fixed layout)</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Formats</translation>
    </message>
</context>
<context>
    <name>FormatsButton</name>
    <message>
        <source>请选格式</source>
        <translation>Choose formats</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>参阅</source>
        <translation>For reading</translation>
    </message>
    <message>
        <source>审议讨论</source>
        <translation>For discussion</translation>
    </message>
    <message>
        <source>数据与落实</source>
        <translation>Figures and tasks</translation>
    </message>
    <message>
        <source>全文</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>一页纸：主要指标、亮点、短板、抓手、实事</source>
        <translation>Indicators, strengths, weaknesses, levers, pledges</translation>
    </message>
    <message>
        <source>成册：指标、图表、摘录、正文、名词</source>
        <translation>Indicators, charts, excerpts, text, glossary</translation>
    </message>
    <message>
        <source>编制单位</source>
        <translation>Compiled by</translation>
    </message>
    <message>
        <source>封面</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>红头：名称、期号、编发单位，报、送、发</source>
        <translation>Red head: name, issue, issuing office, addressees</translation>
    </message>
    <message>
        <source>简报名称</source>
        <translation>Bulletin name</translation>
    </message>
    <message>
        <source>期号</source>
        <translation>Issue no.</translation>
    </message>
    <message>
        <source>总期号</source>
        <translation>Running no.</translation>
    </message>
    <message>
        <source>编发单位</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>报</source>
        <translation>Report to</translation>
    </message>
    <message>
        <source>送</source>
        <translation>Send to</translation>
    </message>
    <message>
        <source>发</source>
        <translation>Distribute to</translation>
    </message>
    <message>
        <source>印数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>版头和版记</source>
        <translation>Head and foot</translation>
    </message>
    <message>
        <source>位置、原文、建议修改为、理由，取自“建议”批注</source>
        <translation>Place, wording, change, reason, from notes</translation>
    </message>
    <message>
        <source>提出人（单位）</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Table head</translation>
    </message>
    <message>
        <source>肯定、疑问、建议，取自批注并附出处</source>
        <translation>Praise, questions, suggestions, from notes</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>称呼</source>
        <translation>Salutation</translation>
    </message>
    <message>
        <source>开头</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>结尾</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>标题、称呼和署名</source>
        <translation>Title, salutation, speaker</translation>
    </message>
    <message>
        <source>会前备答：低于上年的目标、口径、未完成事项</source>
        <translation>Lower targets, differing bases, unfinished matters</translation>
    </message>
    <message>
        <source>全部数据，附原句和出处</source>
        <translation>All figures with sentences and sources</translation>
    </message>
    <message>
        <source>任务、目标值、时限、牵头单位，供填报</source>
        <translation>Tasks, targets, deadlines, lead offices, to fill in</translation>
    </message>
    <message>
        <source>按公文格式重排全文，可附页边批注</source>
        <translation>Text in official layout, notes in the margin</translation>
    </message>
    <message>
        <source>如 农业农村工作简报</source>
        <translation>e.g. 农业农村工作简报</translation>
    </message>
    <message>
        <source>如 第12期</source>
        <translation>e.g. 第12期</translation>
    </message>
    <message>
        <source>如 总第356期</source>
        <translation>e.g. 总第356期</translation>
    </message>
    <message>
        <source>不填则用常用标题</source>
        <translation>usual title if left empty</translation>
    </message>
    <message>
        <source>不填则为“各位代表（委员）：”</source>
        <translation>各位代表（委员）： if left empty</translation>
    </message>
    <message>
        <source>不填则用常用语</source>
        <translation>usual words if left empty</translation>
    </message>
    <message>
        <source>如 共印60份</source>
        <translation>e.g. 共印60份</translation>
    </message>
    <message>
        <source>列入“建议”批注和写了修改建议的批注；批注文字作为理由印出。</source>
        <translation>Includes “Suggestion” notes and notes with a proposed wording; what you wrote is printed as the reason.</translation>
    </message>
    <message>
        <source>亮点列入肯定，疑问、短板和待核的数据列入疑问，建议列入建议；批注文字一并印出。</source>
        <translation>Strengths go under praise; questions, weaknesses and figures to check under questions; suggestions under suggestions. What you wrote is printed too.</translation>
    </message>
    <message>
        <source>勾选“批注印在页边”（见“出处、标记和水印”）后印出。</source>
        <translation>Printed once “Notes in the margin” is ticked (under “Sources, marks, watermark”).</translation>
    </message>
    <message>
        <source>{0}（一页）</source>
        <translation>{0}</translation>
    </message>
</context>
<context>
    <name>LayoutNotes</name>
    <message>
        <source>字体</source>
        <translation>Typefaces</translation>
    </message>
    <message>
        <source>字符与其他</source>
        <translation>Characters and other points</translation>
    </message>
    <message>
        <source>因篇幅未列入</source>
        <translation>Left out for lack of space</translation>
    </message>
    <message>
        <source>用内置的宋体、黑体、楷体，随文件嵌入</source>
        <translation>The built-in 宋体, 黑体 and 楷体, embedded in the file</translation>
    </message>
    <message>
        <source>{0}种字体代用</source>
        <translation>substituted typefaces: {0}</translation>
    </message>
    <message>
        <source>{0}条提示</source>
        <translation>hints: {0}</translation>
    </message>
    <message>
        <source>{0}条未列入</source>
        <translation>left out: {0}</translation>
    </message>
    <message>
        <source>……共{0}条</source>
        <translation>… {0} in all</translation>
    </message>
</context>
<context>
    <name>MarksPart</name>
    <message>
        <source>注明出处（第几部分第几段）</source>
        <translation>Citations (part and paragraph)</translation>
    </message>
    <message>
        <source>批注印在页边</source>
        <translation>Notes in the margin</translation>
    </message>
    <message>
        <source>内部资料，注意保存</source>
        <translation>Mark as internal (内部资料)</translation>
    </message>
    <message>
        <source>水印</source>
        <translation>Watermark</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>印上导出时间</source>
        <translation>Print the time of export</translation>
    </message>
    <message>
        <source>水印：{0}</source>
        <translation>Watermark: {0}</translation>
    </message>
    <message>
        <source>本程序不用于处理涉密文件。</source>
        <translation>This program is not for classified documents.</translation>
    </message>
    <message>
        <source>不注出处</source>
        <translation>no citations</translation>
    </message>
    <message>
        <source>页边批注</source>
        <translation>notes in margin</translation>
    </message>
    <message>
        <source>内部资料</source>
        <translation>internal</translation>
    </message>
</context>
<context>
    <name>NoteFilter</name>
    <message>
        <source>连同批注文字和标签</source>
        <translation>Include the text and tags of notes</translation>
    </message>
    <message>
        <source>不勾选时只引用报告原文，您写的批注文字不印出来</source>
        <translation>If not ticked, only the report is quoted; what you wrote is not printed</translation>
    </message>
    <message>
        <source>本篇还没有批注</source>
        <translation>no notes yet</translation>
    </message>
    <message>
        <source>未勾选类别，不引用</source>
        <translation>no category, none quoted</translation>
    </message>
    <message>
        <source>引用{0}条</source>
        <translation>{0} quoted</translation>
    </message>
</context>
<context>
    <name>OtherReports</name>
    <message>
        <source>一并汇编的报告</source>
        <translation>Reports to include as well</translation>
    </message>
    <message>
        <source>加入报告…</source>
        <translation>Add reports…</translation>
    </message>
    <message>
        <source>上移（Alt+↑）</source>
        <translation>Move up (Alt+↑)</translation>
    </message>
    <message>
        <source>下移（Alt+↓）</source>
        <translation>Move down (Alt+↓)</translation>
    </message>
    <message>
        <source>移出（Del）</source>
        <translation>Remove (Del)</translation>
    </message>
    <message>
        <source>本篇在前，下列报告随后；同一地方的按年份排在一起。列入各篇全部章节，批注按同一筛选引用。</source>
        <translation>This report comes first, followed by those listed; reports of one place are kept together by year. All their sections are included, and notes by the same filter.</translation>
    </message>
    <message>
        <source>{0}（读取中…）</source>
        <translation>{0} (reading…)</translation>
    </message>
</context>
<context>
    <name>PresetsBar</name>
    <message>
        <source>预设：{0}</source>
        <translation>Preset: {0}</translation>
    </message>
    <message>
        <source>预设：未用</source>
        <translation>Preset: none</translation>
    </message>
    <message>
        <source>有改动尚未存入预设</source>
        <translation>Changes not saved in the preset yet</translation>
    </message>
    <message>
        <source>不用预设（从常用选择开始）</source>
        <translation>No preset (start from the usual selection)</translation>
    </message>
    <message>
        <source>另存为预设…</source>
        <translation>Save as preset…</translation>
    </message>
    <message>
        <source>把改动存入“{0}”</source>
        <translation>Save changes in “{0}”</translation>
    </message>
    <message>
        <source>重命名“{0}”…</source>
        <translation>Rename “{0}”…</translation>
    </message>
    <message>
        <source>删除“{0}”</source>
        <translation>Delete “{0}”</translation>
    </message>
    <message>
        <source>另存为预设</source>
        <translation>Save as preset</translation>
    </message>
    <message>
        <source>重命名预设</source>
        <translation>Rename preset</translation>
    </message>
    <message>
        <source>预设名称：</source>
        <translation>Preset name:</translation>
    </message>
    <message>
        <source>已有预设“{0}”，请换一个名称：</source>
        <translation>A preset named “{0}” already exists. Choose another name:</translation>
    </message>
</context>
<context>
    <name>ReportPicker</name>
    <message>
        <source>加入报告</source>
        <translation>Add reports</translation>
    </message>
    <message>
        <source>按地方、年份或名称查找</source>
        <translation>Find by place, year or name</translation>
    </message>
    <message>
        <source>查找报告</source>
        <translation>Find reports</translation>
    </message>
    <message>
        <source>报告库中的报告</source>
        <translation>Reports in the library</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>报告库中没有别的报告</source>
        <translation>No other reports in the library</translation>
    </message>
    <message>
        <source>未选</source>
        <translation>None selected</translation>
    </message>
    <message>
        <source>已选{0}份</source>
        <translation>{0} selected</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>内容或预览</source>
        <translation>Contents or preview</translation>
    </message>
</context>
<context>
    <name>TemplateBox</name>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>各种模板</source>
        <translation>Templates</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>已有同名文件，是否替换？</source>
        <translation>There are files of the same name. Replace them?</translation>
    </message>
    <message>
        <source>替换文件</source>
        <translation>Replace files</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导出材料</source>
        <translation>Export paper</translation>
    </message>
</context>
</TS>
