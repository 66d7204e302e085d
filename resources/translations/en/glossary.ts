<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>GlossaryPanel</name>
    <message>
        <source>筛选名词</source>
        <translation>Filter terms</translation>
    </message>
    <message>
        <source>写一条自建名词</source>
        <translation>Write a term of your own</translation>
    </message>
    <message>
        <source>全部自建名词…</source>
        <translation>All own terms…</translation>
    </message>
    <message>
        <source>当前页用到</source>
        <translation>Used on this page</translation>
    </message>
    <message>
        <source>其他名词</source>
        <translation>Other terms</translation>
    </message>
    <message>
        <source>没有符合的名词</source>
        <translation>No matching terms</translation>
    </message>
    <message>
        <source>为“{words}”写一条解释</source>
        <translation>Explain “{words}”</translation>
    </message>
    <message>
        <source>打开报告后，这里列出它的名词解释。</source>
        <translation>Once a report is open, its glossary is listed here.</translation>
    </message>
    <message>
        <source>没有名词解释</source>
        <translation>No glossary</translation>
    </message>
    <message>
        <source>这份报告没有附名词解释。</source>
        <translation>This report has no glossary of its own.</translation>
    </message>
    <message>
        <source>换几个字，或清除筛选。</source>
        <translation>Try other words, or clear the filter.</translation>
    </message>
</context>
<context>
    <name>OwnTermsDialog</name>
    <message>
        <source>自建名词</source>
        <translation>Own terms</translation>
    </message>
    <message>
        <source>筛选：名词、解释或拼音</source>
        <translation>Filter: term, explanation or pinyin</translation>
    </message>
    <message>
        <source>筛选自建名词</source>
        <translation>Filter own terms</translation>
    </message>
    <message>
        <source>新建…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>导入 CSV…</source>
        <translation>Import CSV…</translation>
    </message>
    <message>
        <source>导出 CSV…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{count}条</source>
        <translation>Terms: {count}</translation>
    </message>
    <message>
        <source>{shown}条，共{count}条</source>
        <translation>Terms: {shown} of {count}</translation>
    </message>
</context>
<context>
    <name>OwnTermsModel</name>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>名词</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>又称</source>
        <translation>Also called</translation>
    </message>
    <message>
        <source>解释</source>
        <translation>Explanation</translation>
    </message>
</context>
<context>
    <name>TermCard</name>
    <message>
        <source>还没有写解释。</source>
        <translation>No explanation yet.</translation>
    </message>
    <message>
        <source>自建</source>
        <translation>Own term</translation>
    </message>
    <message numerus="yes">
        <source>文中%n处</source>
        <translation>
            <numerusform>%n use in the text</numerusform>
            <numerusform>%n uses in the text</numerusform>
        </translation>
    </message>
    <message>
        <source>文中未直接使用</source>
        <translation>Not used in the text</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous use</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next use</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>简称或别的写法，多个用；隔开</source>
        <translation>Other names, separated by ;</translation>
    </message>
    <message>
        <source>名词</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>又称</source>
        <translation>Also called</translation>
    </message>
    <message>
        <source>解释</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>编辑自建名词</source>
        <translation>Edit own term</translation>
    </message>
    <message>
        <source>新的自建名词（用于所有报告）</source>
        <translation>New own term (for all reports)</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
</TS>
