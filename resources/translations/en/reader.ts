<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>PlaceMenu</name>
    <message>
        <source>复制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带出处复制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查名词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标出全文相同文字…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入自建名词…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此处为第N页…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除书签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加书签…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>报告正文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>高亮并写批注（A）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标出全文相同文字（E）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带出处复制（Ctrl+Shift+C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查名词（L）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入自建名词…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补为数据，或更正这里的数据（D）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选中文字的操作</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>{0}
批注时：{1}
现在：{2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermPopup</name>
    <message>
        <source>在名词解释中查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>文中%n处</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}（自建）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
