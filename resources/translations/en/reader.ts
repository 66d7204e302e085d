<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ComfortPopup</name>
    <message>
        <source>阅读设置</source>
        <translation>Reading settings</translation>
    </message>
    <message>
        <source>数据下方画细线</source>
        <translation>Draw a thin line under figures</translation>
    </message>
    <message>
        <source>白</source>
        <translation>White</translation>
    </message>
    <message>
        <source>米黄</source>
        <translation>Cream</translation>
    </message>
    <message>
        <source>灰绿</source>
        <translation>Sage</translation>
    </message>
    <message>
        <source>{count}字</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>随窗口宽度</source>
        <translation>Window width</translation>
    </message>
    <message>
        <source>正文字体</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>正文大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>每行字数</source>
        <translation>Line length</translation>
    </message>
    <message>
        <source>行距</source>
        <translation>Line spacing</translation>
    </message>
    <message>
        <source>段距</source>
        <translation>Paragraph spacing</translation>
    </message>
    <message>
        <source>纸色</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>段号</source>
        <translation>Paragraph numbers</translation>
    </message>
    <message>
        <source>按节编号（同引用）</source>
        <translation>By section, as cited</translation>
    </message>
    <message>
        <source>全文连续编号</source>
        <translation>Throughout the report</translation>
    </message>
    <message>
        <source>不显示</source>
        <translation>None</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Reduce text</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Enlarge text</translation>
    </message>
    <message>
        <source>宋体</source>
        <translation>Serif (宋体)</translation>
    </message>
    <message>
        <source>黑体</source>
        <translation>Sans (黑体)</translation>
    </message>
    <message>
        <source>楷体</source>
        <translation>Kai (楷体)</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>带出处复制</source>
        <translation>Copy with citation</translation>
    </message>
    <message>
        <source>查名词</source>
        <translation>Look up term</translation>
    </message>
    <message>
        <source>标出全文相同文字…</source>
        <translation>Mark same words everywhere…</translation>
    </message>
    <message>
        <source>加入自建名词…</source>
        <translation>Add to own terms…</translation>
    </message>
    <message>
        <source>写批注</source>
        <translation>Write note</translation>
    </message>
    <message>
        <source>删除批注</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <source>此处为第N页…</source>
        <translation>Set page number here…</translation>
    </message>
    <message>
        <source>删除书签</source>
        <translation>Remove bookmark</translation>
    </message>
    <message>
        <source>添加书签…</source>
        <translation>Add bookmark…</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>报告正文</source>
        <translation>Report text</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>高亮并写批注</source>
        <translation>Highlight and write note</translation>
    </message>
    <message>
        <source>标出全文相同文字</source>
        <translation>Mark same words everywhere</translation>
    </message>
    <message>
        <source>带出处复制</source>
        <translation>Copy with citation</translation>
    </message>
    <message>
        <source>查名词</source>
        <translation>Look up term</translation>
    </message>
    <message>
        <source>加入自建名词…</source>
        <translation>Add to own terms…</translation>
    </message>
    <message>
        <source>补为数据，或更正这里的数据</source>
        <translation>Add as figure, or correct the figure here</translation>
    </message>
    <message>
        <source>选中文字的操作</source>
        <translation>Actions on selection</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>{0}
批注时：{1}
现在：{2}</source>
        <translation>{0}
When noted: {1}
Now: {2}</translation>
    </message>
</context>
<context>
    <name>TermPopup</name>
    <message>
        <source>在名词解释中查看</source>
        <translation>Show in glossary</translation>
    </message>
    <message numerus="yes">
        <source>文中%n处</source>
        <translation>
            <numerusform>%n use in the text</numerusform>
            <numerusform>%n uses in the text</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}（自建）</source>
        <translation>{name} (own term)</translation>
    </message>
</context>
</TS>
