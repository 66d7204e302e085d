<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>DoublesDialog</name>
    <message>
        <source>从同事处合并</source>
        <translation>Merge a colleague’s work</translation>
    </message>
    <message>
        <source>是不是同一份报告？</source>
        <translation>Is it the same report?</translation>
    </message>
    <message>
        <source>同事</source>
        <translation>your colleague</translation>
    </message>
    <message>
        <source>另有{0}份同样处理。</source>
        <translation>Treated the same way: {0} more.</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>{0} 与库中的 {1} 是同一份</source>
        <translation>{0}: same as {1} in the library</translation>
    </message>
    <message>
        <source>{0} 是同一份</source>
        <translation>{0} is the same report</translation>
    </message>
    <message>
        <source>{0}的：</source>
        <translation>From {0}:</translation>
    </message>
    <message>
        <source>库中的：</source>
        <translation>In your library:</translation>
    </message>
    <message>
        <source>{file} · {count}字 · {day}读入</source>
        <translation>{file} · {count} characters · read {day}</translation>
    </message>
    <message>
        <source>{0}的报告和您库中一份报告是同一地方、同一年度的，文字不完全一样，可能是从另一个文件读入的，也可能是另一稿。勾选的合为一份：您继续读您的文本，{0}的批注按原文在您的文本中重新定位，定不准的请您核对。不勾选的作为另一份报告入库。</source>
        <translation>A report from {0} has the same place and year as one in your library, but not quite the same text: it may have been read from another file, or be another draft. If ticked, the two become one report: you keep your text, and the notes from {0} find their places in it by their words; please check those that are unsure. If not, it goes into the library as a report of its own.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>导出批注</source>
        <translation>Export notes</translation>
    </message>
    <message>
        <source>列表中筛选出的（{0}条）</source>
        <translation>Those shown in the list ({0})</translation>
    </message>
    <message>
        <source>包括疑问（{0}条）</source>
        <translation>Include questions ({0})</translation>
    </message>
    <message>
        <source>全部批注（{0}条）</source>
        <translation>All notes ({0})</translation>
    </message>
    <message>
        <source>全部批注（{0}条，其中{1}条未定位，列在最后）</source>
        <translation>All notes ({0}, of which {1} without a place come last)</translation>
    </message>
    <message>
        <source>Word 文档：按章节列出（.docx）</source>
        <translation>Word document by section (.docx)</translation>
    </message>
    <message>
        <source>Word 修改意见建议表：位置、原文、建议修改为、理由（.docx）</source>
        <translation>Word table of amendments: place, text, proposed wording, reason (.docx)</translation>
    </message>
    <message>
        <source>Excel 表格（.xlsx）</source>
        <translation>Excel table (.xlsx)</translation>
    </message>
    <message>
        <source>CSV 表格（.csv）</source>
        <translation>CSV table (.csv)</translation>
    </message>
    <message>
        <source>Markdown 文本：按章节，带出处（.md）</source>
        <translation>Markdown text by section, with citations (.md)</translation>
    </message>
    <message>
        <source>供其他程序读取的批注数据：W3C Web Annotation（.json）</source>
        <translation>Notes for other programs: W3C Web Annotation (.json)</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>哪些批注</source>
        <translation>Which notes</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>交给同事</source>
        <translation>Hand over to a colleague</translation>
    </message>
    <message>
        <source>同事看到的名字，如：张三</source>
        <translation>The name your colleague will see</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>筛选报告</source>
        <translation>Filter reports</translation>
    </message>
    <message>
        <source>筛选要交出的报告</source>
        <translation>Filter the reports to hand over</translation>
    </message>
    <message>
        <source>批注只要列表中筛选出的（{0}条）</source>
        <translation>Only the notes shown in the list ({0})</translation>
    </message>
    <message>
        <source>报告原文件</source>
        <translation>Original files of the reports</translation>
    </message>
    <message>
        <source>更正、页码标记和书签</source>
        <translation>Corrections, page marks and bookmarks</translation>
    </message>
    <message>
        <source>自建名词</source>
        <translation>Own terms</translation>
    </message>
    <message>
        <source>预设</source>
        <translation>Presets</translation>
    </message>
    <message>
        <source>要交出的报告</source>
        <translation>Reports to hand over</translation>
    </message>
    <message>
        <source>{0}（{1}条批注）</source>
        <translation>{0} (notes: {1})</translation>
    </message>
    <message>
        <source>同事在简报台中打开这个文件，就能看到报告、您的批注和更正，并与他们自己的合并。</source>
        <translation>Your colleague can open this file in Caoxian Desktop, see the reports with your notes and corrections, and merge them with their own.</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>保存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>已选{0}份</source>
        <translation>Selected: {0}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>批注的旧值</source>
        <translation>Earlier values of the note</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>和同事合并时，被较新内容代替的旧值。</source>
        <translation>Values replaced by newer ones when a colleague’s work was merged.</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>旧值</source>
        <translation>Earlier value</translation>
    </message>
    <message>
        <source>谁、何时</source>
        <translation>Who and when</translation>
    </message>
    <message>
        <source>没有旧值：这条批注没有和同事的版本冲突过。</source>
        <translation>None: this note has never differed from a colleague’s.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MergedDialog</name>
    <message>
        <source>从同事处合并</source>
        <translation>Merge a colleague’s work</translation>
    </message>
    <message>
        <source>有{0}条内容本程序读不懂，没有合并；对方的程序可能更新。</source>
        <translation>Entries not merged because this program cannot read them: {0}. Your colleague’s program may be newer.</translation>
    </message>
    <message>
        <source>{0}的“{1}”</source>
        <translation>“{1}” from {0}</translation>
    </message>
    <message>
        <source>已合并{0}</source>
        <translation>Merged {0}</translation>
    </message>
    <message>
        <source>{0}没有新内容，报告库没有变</source>
        <translation>{0} has nothing new; the library is unchanged</translation>
    </message>
    <message>
        <source>{0}：有{1}条批注的位置需要核对</source>
        <translation>{0}: notes whose place needs checking: {1}</translation>
    </message>
    <message>
        <source>去核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>{0}处内容双方不一样：{1}处采用对方较新的，{2}处保留您较新的。旧值留在历史里，没有丢失。</source>
        <translation>Differences: {0}. Your colleague’s newer value was taken in {1}, your newer one kept in {2}. Earlier values stay in the history; nothing is lost.</translation>
    </message>
    <message>
        <source>双方不一样的内容</source>
        <translation>What differed</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>旧值</source>
        <translation>Earlier value</translation>
    </message>
    <message>
        <source>现值</source>
        <translation>Current value</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>采用对方的</source>
        <translation>Colleague’s taken</translation>
    </message>
    <message>
        <source>保留您的</source>
        <translation>Yours kept</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>撤销这次合并</source>
        <translation>Undo this merge</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
